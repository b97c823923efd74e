package org.florilegium.study.edit;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import org.florilegium.lang.edit.TextEdit;
import org.florilegium.study.FileChange;
import org.florilegium.study.Hashes;

/**
 * What edits would change; nothing is changed yet.
 *
 * @param names for each edit, the name of the element added or changed; null for a relation
 * @param files the files that would change
 */
public record Prepared(List<String> names, List<FileEdit> files) {

	/**
	 * The change of a file.
	 *
	 * @param file   relative to the study
	 * @param before the text that the change was computed from; null when there is no such file
	 * @param after  the text after it; null when the file goes
	 * @param edits  the smallest replacements that turn the one into the other, in their order, counted in {@code before}; empty
	 *               where a file comes or goes
	 * @param saved  the bytes on disk that the change was computed with; null when there is no such file
	 */
	public record FileEdit(Path file, String before, String after, List<TextEdit> edits, byte[] saved) {

		/** The same on disk: refused there when the file is not what it was. */
		public FileChange change() {
			return new FileChange(saved == null ? null : Hashes.sha256(saved), after == null ? null : encode(after, saved));
		}
	}

	/** The bytes of a text; a byte order mark that the file had stays. */
	public static byte[] encode(String text, byte[] saved) {
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		if (saved == null || saved.length < 3 || saved[0] != (byte) 0xEF || saved[1] != (byte) 0xBB || saved[2] != (byte) 0xBF)
			return bytes;
		byte[] marked = new byte[bytes.length + 3];
		System.arraycopy(saved, 0, marked, 0, 3);
		System.arraycopy(bytes, 0, marked, 3, bytes.length);
		return marked;
	}
}
