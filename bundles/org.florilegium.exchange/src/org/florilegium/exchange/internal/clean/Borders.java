package org.florilegium.exchange.internal.clean;

import java.util.List;
import java.util.stream.Stream;

import org.florilegium.exchange.clean.Mark.Kind;

/** Knows between which lines no word or sentence can go on, because a heading, by-line, note or table begins or ends. */
final class Borders {

	private final List<int[]> owners;

	Borders(Lines lines) {
		owners = Stream.of(Kind.HEADING, Kind.BYLINE, Kind.NOTE, Kind.VERBATIM)
				.map(kind -> lines.covering(lines.draft().marks(kind))).toList();
	}

	/** Whether two lines belong to different things. */
	boolean between(int line, int next) {
		return owners.stream().anyMatch(owner -> owner[line] != owner[next]);
	}
}
