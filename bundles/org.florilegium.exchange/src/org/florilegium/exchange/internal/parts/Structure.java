package org.florilegium.exchange.internal.parts;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.florilegium.exchange.Heading;
import org.florilegium.exchange.Metadata;
import org.florilegium.exchange.ProposedPart;
import org.florilegium.exchange.clean.Draft;
import org.florilegium.exchange.clean.Mark;
import org.florilegium.exchange.clean.Mark.Kind;
import org.florilegium.exchange.internal.clean.Lines;
import org.florilegium.model.CodePoints;
import org.florilegium.model.Span;

/** The headings and parts of a cleaned text. */
public final class Structure {

	private static final Pattern INTRODUCTION = Pattern.compile("(?i)(introduction|preface|foreword|prologue|einleitung|vorwort)\\b.*");
	private static final Pattern CONCLUSION = Pattern.compile("(?i)(conclusions?|afterword|epilogue|postscript|schluss|nachwort)\\b.*");
	private static final Pattern REPORT = Pattern.compile("(?i)(.*\\breport (on|of|from)\\b|report\\b|bericht\\b).*");

	private record Titled(int start, String title, List<String> authors) {
	}

	private final Draft draft;
	private final CodePoints points;
	private final List<Titled> pieces;

	private Structure(Draft draft) {
		this.draft = draft;
		points = new CodePoints(draft.text());
		pieces = draft.marks(Kind.BYLINE).isEmpty() ? found() : marked();
	}

	/** Looks at a text. */
	public static Structure of(Draft draft) {
		return new Structure(draft);
	}

	private List<Titled> found() {
		return PieceFinder.find(new Lines(draft)).stream()
				.map(p -> new Titled(p.start(), title(p.start(), p.titleEnd()), p.authors())).toList();
	}

	/** The pieces that a cleaning step marked: a by-line with the heading above it, below the by-line before. */
	private List<Titled> marked() {
		List<Titled> found = new ArrayList<>();
		Mark heading = null;
		for (Mark mark : draft.marks()) {
			if (mark.kind() == Kind.HEADING)
				heading = mark;
			if (mark.kind() != Kind.BYLINE || heading == null || heading.end() > mark.start())
				continue;
			found.add(new Titled(heading.start(), title(heading.start(), heading.end()), Names.read(oneLine(draft.at(mark)))));
			heading = null;
		}
		return found;
	}

	private static String oneLine(String text) {
		return text.strip().replaceAll("\\s+", " ");
	}

	/** A title of several lines on one line. */
	private String title(int start, int end) {
		StringBuilder title = new StringBuilder();
		for (String line : draft.text().substring(start, end).split("\n")) {
			if (line.isBlank())
				continue;
			if (!title.isEmpty())
				title.append(":?!.–".indexOf(title.charAt(title.length() - 1)) >= 0 ? " " : ": ");
			title.append(oneLine(line));
		}
		return title.toString();
	}

	/** The headings in order. */
	public List<Heading> headings() {
		return draft.marks(Kind.HEADING).stream()
				.map(h -> new Heading(title(h.start(), h.end()), Integer.parseInt(h.detail()), span(h.start(), h.end()))).toList();
	}

	private Span span(int start, int end) {
		return new Span(points.fromUtf16(start), points.fromUtf16(end));
	}

	/**
	 * The parts: pieces with by-lines when there are several, or one that does not open the text; else the sections under
	 * the highest headings that come more than once. Each reaches to the next, the last to the end of the text.
	 */
	public List<ProposedPart> parts() {
		List<Titled> chosen = isOneDocument() ? sections() : pieces;
		List<ProposedPart> parts = new ArrayList<>();
		for (int i = 0; i < chosen.size(); i++) {
			Titled t = chosen.get(i);
			int end = i + 1 < chosen.size() ? chosen.get(i + 1).start : draft.text().length();
			parts.add(new ProposedPart(t.title, span(t.start, end), t.authors, kind(t)));
		}
		return parts;
	}

	/** Whether the text has no pieces, or just one that begins where the text begins. */
	private boolean isOneDocument() {
		return pieces.isEmpty() || pieces.size() == 1 && draft.text().substring(0, pieces.getFirst().start).length() < 1000;
	}

	private List<Titled> sections() {
		List<Mark> headings = draft.marks(Kind.HEADING).stream().filter(h -> !isOverNotes(h)).toList();
		if (headings.stream().noneMatch(h -> h.detail().equals("1") || h.detail().equals("2")))
			return List.of();
		for (int level = 1; level <= 6; level++) {
			String wanted = Integer.toString(level);
			List<Titled> found = headings.stream().filter(h -> h.detail().equals(wanted))
					.map(h -> new Titled(h.start(), title(h.start(), h.end()), List.of())).toList();
			if (found.size() > 1)
				return found;
		}
		return List.of();
	}

	/** Whether a heading stands over notes, which belong to the part above. */
	private boolean isOverNotes(Mark heading) {
		int below = heading.end();
		while (below < draft.text().length() && Character.isWhitespace(draft.text().charAt(below)))
			below++;
		int start = below;
		return draft.marks(Kind.NOTE).stream().anyMatch(note -> note.start() == start);
	}

	private static String kind(Titled t) {
		if (t.authors.isEmpty())
			return "section";
		if (INTRODUCTION.matcher(t.title).matches())
			return "introduction";
		if (CONCLUSION.matcher(t.title).matches())
			return "conclusion";
		return REPORT.matcher(t.title).matches() ? "report" : "chapter";
	}

	/**
	 * What the text says about itself.
	 *
	 * @param extracted the text before it was cleaned
	 */
	public Metadata metadata(Draft extracted) {
		List<String> authors = isOneDocument() && !pieces.isEmpty() ? pieces.getFirst().authors : List.of();
		return new MetadataGuess(draft, extracted, pieces.size() > 1).guess(authors);
	}
}
