package org.florilegium.study;

import java.nio.charset.StandardCharsets;

/**
 * What is to become of a file, and what it must be for that: a change computed from other bytes than those on disk is
 * refused.
 *
 * @param originalHash SHA-256 in hexadecimal of the bytes that the change was computed from; null when there must be no
 *                     such file
 * @param content      the new bytes; null when the file is to be deleted
 */
public record FileChange(String originalHash, byte[] content) {

	/** A new file. */
	public static FileChange create(byte[] content) {
		return new FileChange(null, content);
	}

	/** A new file with a text in UTF-8. */
	public static FileChange create(String content) {
		return create(content.getBytes(StandardCharsets.UTF_8));
	}

	/** New bytes for a file. */
	public static FileChange replace(String originalHash, byte[] content) {
		return new FileChange(originalHash, content);
	}

	/** A new text, in UTF-8, for a file. */
	public static FileChange replace(String originalHash, String content) {
		return replace(originalHash, content.getBytes(StandardCharsets.UTF_8));
	}

	/** No file any more. */
	public static FileChange delete(String originalHash) {
		return new FileChange(originalHash, null);
	}
}
