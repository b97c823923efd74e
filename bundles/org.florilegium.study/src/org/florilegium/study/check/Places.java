package org.florilegium.study.check;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import org.florilegium.study.Study;
import org.florilegium.study.StudyException;
import org.florilegium.study.index.ExportedName;

/** Turns offsets that the index knows into lines and columns. */
final class Places {

	private final Study study;
	private final Map<Path, String> texts = new HashMap<>();

	Places(Study study) {
		this.study = study;
	}

	Problem at(ExportedName name, Severity severity, String code, String message) throws StudyException {
		return at(name.file(), name.offset(), name.length(), severity, code, message);
	}

	/** A problem at UTF-16 offsets of a file. */
	Problem at(Path file, int offset, int length, Severity severity, String code, String message) throws StudyException {
		String text = texts.get(file);
		if (text == null)
			texts.put(file, text = study.files().text(file));
		int start = Math.min(Math.max(0, offset), text.length());
		int lineEnd = text.indexOf('\n', start);
		int end = Math.min(start + Math.max(length, 1), lineEnd < 0 ? text.length() : lineEnd);
		int line = (int) text.substring(0, start).chars().filter(c -> c == '\n').count() + 1;
		int column = start - text.lastIndexOf('\n', start - 1);
		return new Problem(file, line, column, line, column + Math.max(1, end - start), severity, code, message);
	}
}
