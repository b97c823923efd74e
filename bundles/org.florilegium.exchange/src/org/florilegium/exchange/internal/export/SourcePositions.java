package org.florilegium.exchange.internal.export;

import org.florilegium.exchange.OffsetMap;
import org.florilegium.model.Span;
import org.florilegium.study.StudyException;
import org.florilegium.study.StudyFiles;
import org.florilegium.study.query.Row;

/** Where statements stand in the files that the reading texts were made of. Remembers one document's map at a time. */
final class SourcePositions {

	private final StudyFiles files;
	private String document;
	private OffsetMap map;

	SourcePositions(StudyFiles files) {
		this.files = files;
	}

	/** From the first passage's beginning to the last one's end in the source, in code points; null when that is unknown. */
	Span of(Row row) {
		if (row.spans().isEmpty() || row.document().path() == null)
			return null;
		if (!row.document().name().equals(document)) {
			document = row.document().name();
			map = read(row.document().path());
		}
		Span reading = new Span(row.spans().getFirst().start(), row.spans().getLast().end());
		if (map == null || reading.isReversed() || reading.end() > map.readingLength())
			return null;
		return map.toSource(reading);
	}

	/** The map beside a reading text; null when there is none that fits. */
	private OffsetMap read(String text) {
		int dot = text.lastIndexOf('.');
		try {
			return OffsetMap.parse(files.text(files.resolve((dot < 0 ? text : text.substring(0, dot)) + ".map")));
		} catch (StudyException | IllegalArgumentException e) {
			return null;
		}
	}
}
