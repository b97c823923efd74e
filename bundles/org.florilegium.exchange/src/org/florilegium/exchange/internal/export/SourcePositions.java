package org.florilegium.exchange.internal.export;

import org.florilegium.exchange.OffsetMap;
import org.florilegium.exchange.Pages;
import org.florilegium.model.Span;
import org.florilegium.study.StudyException;
import org.florilegium.study.StudyFiles;
import org.florilegium.study.query.Row;

/** Where statements stand in the files that the reading texts were made of. Remembers one document's map at a time. */
final class SourcePositions {

	private final StudyFiles files;
	private String document;
	private OffsetMap map;
	private Pages pages = Pages.NONE;

	SourcePositions(StudyFiles files) {
		this.files = files;
	}

	/** From the first passage's beginning to the last one's end in the source, in code points; null when that is unknown. */
	Span of(Row row) {
		if (row.spans().isEmpty() || row.document().path() == null)
			return null;
		if (!row.document().name().equals(document)) {
			document = row.document().name();
			read(row.document().path());
		}
		Span reading = new Span(row.spans().getFirst().start(), row.spans().getLast().end());
		if (map == null || reading.isReversed() || reading.end() > map.readingLength())
			return null;
		return map.toSource(reading);
	}

	/** Label of the page of the source on which the first passage begins; null when that is unknown. */
	String firstPage(Row row) {
		Span source = of(row);
		return source == null ? null : pages.at(source.start()).orElse(null);
	}

	/** Label of the page of the source on which the last passage ends; null when that is unknown. */
	String lastPage(Row row) {
		Span source = of(row);
		return source == null ? null : pages.at(Math.max(source.start(), source.end() - 1)).orElse(null);
	}

	/** Reads the map beside a reading text; there is none when it does not fit. */
	private void read(String text) {
		int dot = text.lastIndexOf('.');
		map = null;
		pages = Pages.NONE;
		try {
			String beside = files.text(files.resolve((dot < 0 ? text : text.substring(0, dot)) + ".map"));
			map = OffsetMap.parse(beside);
			pages = Pages.parse(beside);
		} catch (StudyException | IllegalArgumentException e) {
			// no position in the source is known
		}
	}
}
