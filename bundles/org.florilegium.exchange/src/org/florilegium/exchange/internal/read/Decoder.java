package org.florilegium.exchange.internal.read;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.florilegium.exchange.DecodedText;
import org.florilegium.exchange.ImportException;
import org.florilegium.exchange.ImportException.Code;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;

/**
 * Finds out how a file's characters are encoded: by its byte order mark; by being valid UTF-8; by the zero bytes of
 * UTF-16; else by ICU's statistics, whose confidence is passed on.
 */
public final class Decoder {

	private static final Pattern DECLARATION = Pattern
			.compile("(?i)(?:<meta[^>]*charset|<\\?xml[^>]*encoding)=[\"']?([\\w.:-]+)");
	private static final int SAMPLE = 1 << 16;
	private static final int LEAST = 10;

	private final Path file;

	/** @param file names the file in messages */
	public Decoder(Path file) {
		this.file = file;
	}

	/**
	 * Decodes a file.
	 *
	 * @param encoding the character set to use; empty to find it
	 * @throws ImportException when the bytes are no text, not of that encoding, or white space only
	 */
	public DecodedText decode(byte[] bytes, Optional<String> encoding) throws ImportException {
		if (BinaryKind.isLocked(bytes))
			throw locked(file);
		Optional<String> kind = BinaryKind.of(bytes);
		if (kind.isPresent())
			throw new ImportException(Code.BINARY, "%s is no text: it seems to be %s. %s".formatted(file, kind.get(),
					"Import it by a format that reads such files, or save it as text first."));
		DecodedText text = encoding.isPresent() ? asGiven(bytes, encoding.get()) : find(bytes);
		if (text.text().indexOf('\0') >= 0)
			throw binary();
		if (text.text().isBlank())
			throw new ImportException(Code.EMPTY, file + " has nothing but white space. Check that it is the right file.");
		return text;
	}

	/** What is said of an Office document with a password. */
	public static ImportException locked(Path file) {
		return new ImportException(Code.PROTECTED, file + " can only be read with a password. Open it in the program that made it, and save it without one.");
	}

	private ImportException binary() {
		return new ImportException(Code.BINARY, file + " is no text: it has zero bytes in it. "
				+ "If it is a text nevertheless, name its encoding.");
	}

	private DecodedText asGiven(byte[] bytes, String name) throws ImportException {
		Charset charset;
		try {
			charset = Charset.forName(name);
		} catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
			throw new ImportException(Code.UNDECODABLE,
					"There is no encoding \"%s\". Examples: UTF-8, UTF-16, windows-1252, ISO-8859-15.".formatted(name), e);
		}
		String text = strictly(bytes, 0, charset);
		if (text == null)
			throw new ImportException(Code.UNDECODABLE, "%s is not encoded in %s. Leave the encoding out to have it found."
					.formatted(file, charset.name()));
		return new DecodedText(text.startsWith("\uFEFF") ? text.substring(1) : text, charset.name(), "as given", 100);
	}

	private DecodedText find(byte[] bytes) throws ImportException {
		DecodedText marked = byMark(bytes);
		if (marked != null)
			return marked;
		boolean zeros = hasZeros(bytes);
		if (!zeros) {
			String text = strictly(bytes, 0, StandardCharsets.UTF_8);
			if (text != null)
				return new DecodedText(text, "UTF-8", "valid UTF-8", 100);
		}
		DecodedText wide = utf16(bytes);
		if (wide != null)
			return wide;
		if (zeros)
			throw binary();
		return guess(bytes);
	}

	private static boolean hasZeros(byte[] bytes) {
		for (byte b : bytes) {
			if (b == 0)
				return true;
		}
		return false;
	}

	private DecodedText byMark(byte[] bytes) throws ImportException {
		Charset charset;
		int length;
		if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
			charset = StandardCharsets.UTF_8;
			length = 3;
		} else if (starts(bytes, 0xFF, 0xFE, 0, 0) || starts(bytes, 0, 0, 0xFE, 0xFF)) {
			charset = Charset.forName(bytes[0] == 0 ? "UTF-32BE" : "UTF-32LE");
			length = 4;
		} else if (starts(bytes, 0xFF, 0xFE) || starts(bytes, 0xFE, 0xFF)) {
			charset = starts(bytes, 0xFF, 0xFE) ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
			length = 2;
		} else {
			return null;
		}
		String text = strictly(bytes, length, charset);
		if (text == null)
			throw new ImportException(Code.UNDECODABLE, ("%s begins with the byte order mark of %s but goes on with bytes that "
					+ "are none. It may be damaged; name its encoding to try another.").formatted(file, charset.name()));
		return new DecodedText(text, charset.name(), "byte order mark", 100);
	}

	private static boolean starts(byte[] bytes, int... head) {
		if (bytes.length < head.length)
			return false;
		for (int i = 0; i < head.length; i++) {
			if ((bytes[i] & 0xFF) != head[i])
				return false;
		}
		return true;
	}

	/** Text in UTF-16 has zero bytes, of its spaces and line ends at least, in the even or in the odd places only. */
	private static DecodedText utf16(byte[] bytes) {
		if (bytes.length < 4 || bytes.length % 2 != 0)
			return null;
		int even = 0;
		int odd = 0;
		int n = Math.min(bytes.length, SAMPLE);
		for (int i = 0; i < n; i++) {
			if (bytes[i] == 0) {
				if (i % 2 == 0)
					even++;
				else
					odd++;
			}
		}
		if (Math.max(even, odd) * 40 < n || Math.min(even, odd) * 20 > Math.max(even, odd))
			return null;
		Charset charset = even > odd ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
		String text = strictly(bytes, 0, charset);
		if (text == null || !isMostlyText(text))
			return null;
		return new DecodedText(text, charset.name(), "zero bytes in every other place", 90);
	}

	private static boolean isMostlyText(String text) {
		int n = Math.min(text.length(), SAMPLE);
		int good = 0;
		for (int i = 0; i < n; i++) {
			char c = text.charAt(i);
			if (Character.isLetterOrDigit(c) || Character.isWhitespace(c) || c > ' ' && c < '\u007F' || c >= '\u2010' && c < '\u2070')
				good++;
		}
		return good * 10 >= n * 9;
	}

	/** The encoding that a web page declares, if its bytes are of it. */
	private static DecodedText declared(byte[] bytes) {
		String head = new String(bytes, 0, Math.min(2048, bytes.length), StandardCharsets.ISO_8859_1);
		Matcher m = DECLARATION.matcher(head);
		if (!m.find() || !Charset.isSupported(m.group(1)))
			return null;
		Charset charset = Charset.forName(m.group(1));
		String text = strictly(bytes, 0, charset);
		return text == null ? null : new DecodedText(text, charset.name(), "declared in the file", 95);
	}

	private DecodedText guess(byte[] bytes) throws ImportException {
		DecodedText declared = declared(bytes);
		if (declared != null)
			return declared;
		CharsetDetector detector = new CharsetDetector();
		detector.setText(bytes.length > SAMPLE ? Arrays.copyOf(bytes, SAMPLE) : bytes);
		for (CharsetMatch match : detector.detectAll()) {
			if (match.getConfidence() < LEAST || !Charset.isSupported(match.getName()))
				continue;
			String text = strictly(bytes, 0, Charset.forName(match.getName()));
			if (text != null && !hasControls(text))
				return new DecodedText(text, Charset.forName(match.getName()).name(), "guessed from the bytes",
						match.getConfidence());
		}
		throw new ImportException(Code.UNDECODABLE, file
				+ " cannot be decoded: its bytes make no text in any known encoding. Name its encoding, or check whether it is text.");
	}

	private static boolean hasControls(String text) {
		int found = 0;
		for (int i = 0; i < Math.min(text.length(), SAMPLE); i++) {
			char c = text.charAt(i);
			if (c < ' ' && "\t\n\r\f\u000B\u001A\u001B".indexOf(c) < 0 || c >= '\u007F' && c < '\u00A0' && c != '\u0085')
				found++;
		}
		return found * 200 > Math.min(text.length(), SAMPLE);
	}

	/** The text, or null when the bytes are not of the charset. */
	private static String strictly(byte[] bytes, int from, Charset charset) {
		try {
			return charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
					.onUnmappableCharacter(CodingErrorAction.REPORT)
					.decode(ByteBuffer.wrap(bytes, from, bytes.length - from)).toString();
		} catch (CharacterCodingException e) {
			return null;
		}
	}
}
