package org.florilegium.study.check;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

import org.florilegium.study.Study;
import org.florilegium.study.StudyException;
import org.florilegium.study.index.ExportedName;

/** Turns offsets that the index knows into lines and columns. */
final class Places {

	private final Study study;
	private final Map<Path, Lines> files = new HashMap<>();

	Places(Study study) {
		this.study = study;
	}

	Problem at(ExportedName name, Severity severity, String code, String message) throws StudyException {
		return at(name.file(), name.offset(), name.length(), severity, code, message);
	}

	/** A problem at UTF-16 offsets of a file. */
	Problem at(Path file, int offset, int length, Severity severity, String code, String message) throws StudyException {
		Lines lines = files.get(file);
		if (lines == null)
			files.put(file, lines = Lines.of(study.files().text(file)));
		int start = Math.clamp(offset, 0, lines.length);
		int line = lines.at(start);
		int column = start - lines.starts[line - 1] + 1;
		int end = Math.min(start + Math.max(length, 1), lines.end(line));
		return new Problem(file, line, column, line, column + Math.max(1, end - start), severity, code, message);
	}

	/** Where the lines of a text begin. */
	private record Lines(int[] starts, int length) {

		static Lines of(String text) {
			return new Lines(IntStream.concat(IntStream.of(0), IntStream.range(0, text.length()).filter(at -> text.charAt(at) == '\n').map(at -> at + 1)).toArray(),
					text.length());
		}

		/** The line of an offset, from 1. */
		int at(int offset) {
			int found = Arrays.binarySearch(starts, offset);
			return found >= 0 ? found + 1 : -found - 1;
		}

		int end(int line) {
			return line < starts.length ? starts[line] - 1 : length;
		}
	}
}
