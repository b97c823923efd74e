package org.florilegium.lang.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

import org.florilegium.model.Span;
import org.florilegium.model.Statement;

/** The passages of statements by where they begin, so that those that overlap are found without looking at all. */
final class Passages {

	private record Passage(Span span, Statement statement) {
	}

	private final TreeMap<Integer, List<Passage>> byStart = new TreeMap<>();
	private int longest;

	void add(Span span, Statement statement) {
		byStart.computeIfAbsent(span.start(), start -> new ArrayList<>(1)).add(new Passage(span, statement));
		longest = Math.max(longest, span.end() - span.start());
	}

	/** The first other statement in the text with a passage that overlaps one of these. */
	Optional<Statement> overlapping(Statement statement, List<Span> spans) {
		for (Span span : spans)
			for (List<Passage> passages : byStart.subMap(span.start() - longest, true, Math.max(span.start() - longest, span.end()), true).values())
				for (Passage other : passages)
					if (other.statement != statement && other.span.overlaps(span))
						return Optional.of(other.statement);
		return Optional.empty();
	}
}
