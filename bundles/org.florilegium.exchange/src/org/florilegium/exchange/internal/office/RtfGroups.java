package org.florilegium.exchange.internal.office;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import com.rtfparserkit.rtf.Command;

/**
 * Makes rich text ready for the parser, which tells of what it knows only: takes out what may be passed over by those who do not
 * know it, and writes levels of the outline as styles beyond {@value #OUTLINE}.
 */
final class RtfGroups {

	private static final byte[] STAR = "{\\*\\".getBytes(StandardCharsets.US_ASCII);

	/** From here on numbers of styles are levels of the outline, counted from 0; 9 is the body. */
	static final int OUTLINE = 30_000;

	private static final byte[] LEVEL = "\\outlinelevel".getBytes(StandardCharsets.US_ASCII);

	private final byte[] bytes;
	private final ByteArrayOutputStream out;

	private RtfGroups(byte[] bytes) {
		this.bytes = bytes;
		out = new ByteArrayOutputStream(bytes.length);
	}

	/** The bytes without groups that begin with a star and a command that nobody knows, and with levels of the outline as styles. */
	static byte[] known(byte[] bytes) {
		return new RtfGroups(bytes).known();
	}

	private byte[] known() {
		int from = 0;
		int i = 0;
		while (i < bytes.length) {
			if (isUnknown(i)) {
				out.write(bytes, from, i - from);
				from = end(i);
				i = from;
			} else if (isLevel(i)) {
				out.write(bytes, from, i - from);
				out.writeBytes(("\\s" + (OUTLINE + bytes[i + LEVEL.length] - '0')).getBytes(StandardCharsets.US_ASCII));
				from = i + LEVEL.length + 1;
				i = from;
			} else {
				i = next(i);
			}
		}
		out.write(bytes, from, bytes.length - from);
		return out.toByteArray();
	}

	private boolean isAt(int at, byte[] what) {
		return at + what.length <= bytes.length && Arrays.equals(bytes, at, at + what.length, what, 0, what.length);
	}

	/** Whether a command with one digit stands here. */
	private boolean isLevel(int at) {
		int digit = at + LEVEL.length;
		return isAt(at, LEVEL) && digit < bytes.length && Character.isDigit(bytes[digit]) && (digit + 1 == bytes.length || !Character.isDigit(bytes[digit + 1]));
	}

	private boolean isUnknown(int at) {
		if (!isAt(at, STAR))
			return false;
		int name = at + STAR.length;
		int end = name;
		while (end < bytes.length && (bytes[end] >= 'a' && bytes[end] <= 'z' || bytes[end] >= 'A' && bytes[end] <= 'Z'))
			end++;
		return Command.getInstance(new String(bytes, name, end - name, StandardCharsets.US_ASCII)) == null;
	}

	/** Behind the group that begins here; the end of the file when it is not closed. */
	private int end(int at) {
		int open = 0;
		for (int i = at; i < bytes.length; i = next(i)) {
			open += bytes[i] == '{' ? 1 : bytes[i] == '}' ? -1 : 0;
			if (open == 0)
				return i + 1;
		}
		return bytes.length;
	}

	/** The next byte that is not escaped; pictures in bytes are passed over. */
	private int next(int at) {
		if (bytes[at] != '\\')
			return at + 1;
		if (at + 4 < bytes.length && bytes[at + 1] == 'b' && bytes[at + 2] == 'i' && bytes[at + 3] == 'n' && Character.isDigit(bytes[at + 4])) {
			long length = 0;
			int i = at + 4;
			for (; i < bytes.length && Character.isDigit(bytes[i]) && length < bytes.length; i++)
				length = length * 10 + bytes[i] - '0';
			return (int) Math.min(bytes.length, i + 1 + length);
		}
		return Math.min(bytes.length, at + 2);
	}
}
