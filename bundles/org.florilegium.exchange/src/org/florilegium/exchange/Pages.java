package org.florilegium.exchange;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.florilegium.exchange.clean.Draft;
import org.florilegium.exchange.clean.Mark;
import org.florilegium.exchange.clean.Mark.Kind;
import org.florilegium.model.CodePoints;

/**
 * Where the pages of a source begin. Counted in the source, not in the reading text: a footnote that was taken to the end of
 * its part is still on the page it was printed on.
 *
 * @param pages in the order of the source; none when the source has no pages
 */
public record Pages(List<Page> pages) {

	/**
	 * A page.
	 *
	 * @param label as it is numbered: "12", "iv"
	 * @param start where it begins, in code points of the source
	 */
	public record Page(String label, int start) {
	}

	/** A source without pages. */
	public static final Pages NONE = new Pages(List.of());

	private static final Pattern LINE = Pattern.compile("page (\\d{1,9}) (\\S.*)");

	/** Orders the pages. */
	public Pages {
		pages = pages.stream().sorted(Comparator.comparingInt(Page::start)).toList();
	}

	/** The pages that an importer marked in what it extracted. Those without a label are numbered from 1. */
	public static Pages of(Extraction extraction) {
		Draft draft = extraction.draft();
		List<Mark> marks = draft.marks(Kind.PAGE);
		if (marks.isEmpty())
			return NONE;
		CodePoints points = new CodePoints(draft.text());
		List<Page> pages = new ArrayList<>();
		if (!draft.text().substring(0, marks.getFirst().start()).isBlank())
			pages.add(new Page("1", 0));
		for (Mark mark : marks) {
			if (mark.start() == draft.text().length())
				continue;
			String label = mark.detail().isBlank() ? Integer.toString(pages.size() + 1) : mark.detail();
			pages.add(new Page(label, extraction.map().toSource(points.fromUtf16(mark.start()))));
		}
		return new Pages(pages);
	}

	/**
	 * The label of the page that a position is on; empty when there are no pages before it.
	 *
	 * @param position in code points of the source
	 */
	public Optional<String> at(int position) {
		int found = Collections.binarySearch(pages, new Page("", position), Comparator.comparingInt(Page::start));
		while (found >= 0 && found + 1 < pages.size() && pages.get(found + 1).start() == position)
			found++;
		int index = found >= 0 ? found : -found - 2;
		return index < 0 ? Optional.empty() : Optional.of(pages.get(index).label());
	}

	/** The pages as lines to be kept under the map of offsets: {@code page START LABEL}. */
	public String format() {
		StringBuilder out = new StringBuilder();
		for (Page page : pages)
			out.append("page ").append(page.start).append(' ').append(page.label.strip().replaceAll("\\s+", " ")).append('\n');
		return out.toString();
	}

	/** Reads what {@link #format()} wrote, among other lines. */
	public static Pages parse(String text) {
		return new Pages(text.lines().map(LINE::matcher).filter(Matcher::matches).map(m -> new Page(m.group(2), Integer.parseInt(m.group(1)))).toList());
	}
}
