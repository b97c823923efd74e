package org.florilegium.exchange.clean;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.florilegium.exchange.clean.Mark.Kind;

/**
 * A text on its way from what an importer extracted to the reading text, with the marks that importer and cleaning steps
 * have set on it. Positions are indexes of the Java string (UTF-16).
 *
 * @param text  the text so far
 * @param marks ordered by start
 */
public record Draft(String text, List<Mark> marks) {

	/** Orders the marks. */
	public Draft {
		marks = marks.stream().sorted(Comparator.comparingInt(Mark::start)).toList();
	}

	/** A draft without marks. */
	public Draft(String text) {
		this(text, List.of());
	}

	/** The marks of one kind, in order. */
	public List<Mark> marks(Kind kind) {
		return marks.stream().filter(m -> m.kind() == kind).toList();
	}

	/** The same text with more marks. */
	public Draft with(List<Mark> more) {
		return new Draft(text, Stream.concat(marks.stream(), more.stream()).toList());
	}

	/** The characters under a mark. */
	public String at(Mark mark) {
		return text.substring(mark.start(), mark.end());
	}
}
