package org.florilegium.workspace.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.florilegium.lang.edit.TextEdit;

/**
 * How a text is changed back, or forth again: replacements that find their places even when the text has changed elsewhere
 * meanwhile. Offsets in UTF-16 units.
 */
final class Patch {

	private static final int CONTEXT = 60;
	/** Words so long are found by themselves when what is around them has changed. */
	private static final int DISTINCT = 24;

	private record Place(int offset, String old, String now, String before, String after) {
	}

	private final int length;
	private final int hash;
	private final List<Place> places = new ArrayList<>();

	/** The replacements, counted in the text. */
	private Patch(String text, List<TextEdit> edits) {
		length = text.length();
		hash = text.hashCode();
		for (TextEdit edit : edits) {
			int end = edit.offset() + edit.length();
			places.add(new Place(edit.offset(), text.substring(edit.offset(), end), edit.text(), text.substring(Math.max(0, edit.offset() - CONTEXT), edit.offset()),
					text.substring(end, Math.min(text.length(), end + CONTEXT))));
		}
	}

	/**
	 * What takes edits back.
	 *
	 * @param before the text that they were made to
	 * @param edits  in their order
	 * @param after  the text that they made of it
	 */
	static Patch inverse(String before, List<TextEdit> edits, String after) {
		return new Patch(after, TextEdit.inverse(before, edits));
	}

	/** The replacements for a text as it is now; nothing when what is to be replaced is not there any more, or not where for sure. */
	Optional<List<TextEdit>> in(String text) {
		List<TextEdit> edits = new ArrayList<>();
		boolean same = text.length() == length && text.hashCode() == hash;
		int from = 0;
		int shift = 0;
		for (Place place : places) {
			int at = same && text.startsWith(place.old, place.offset) ? place.offset : find(text, place, from, place.offset + shift);
			if (at < 0)
				return Optional.empty();
			edits.add(new TextEdit(at, place.old.length(), place.now));
			from = at + place.old.length();
			shift = at - place.offset;
		}
		return Optional.of(edits);
	}

	private static int find(String text, Place place, int from, int expected) {
		int at = find(text, place.before + place.old + place.after, place.before.length(), from, expected);
		return at < 0 && place.old.length() >= DISTINCT ? find(text, place.old, 0, from, expected) : at;
	}

	/** Where the words stand if they do so once, or where they are expected. */
	private static int find(String text, String words, int skip, int from, int expected) {
		int first = text.indexOf(words, Math.max(0, from - skip));
		if (first < 0)
			return -1;
		if (text.startsWith(words, expected - skip) && expected >= from)
			return expected;
		return text.indexOf(words, first + 1) < 0 ? first + skip : -1;
	}
}
