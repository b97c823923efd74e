package org.florilegium.lang.conversion;

/**
 * The three ways to write a text: {@code "…"} on one line with {@code \" \\ \n \t}, {@code """…"""} and {@code «…»} with
 * every character as it stands.
 */
public final class Quoted {

	private Quoted() {
	}

	/** The text that was written, whichever way. */
	public static String read(String written) {
		if (written.startsWith("\"\"\"") && written.length() >= 6)
			return written.substring(3, written.length() - 3);
		if (written.startsWith("«"))
			return written.substring(1, written.length() - 1);
		return unescape(written.substring(1, written.length() - 1));
	}

	/** Writes a text the plainest way that reads back as the same. */
	public static String write(String text) {
		boolean plain = text.indexOf('"') < 0 && text.indexOf('\\') < 0;
		if (!plain && text.indexOf('»') < 0 && oneLine(text))
			return "«" + text + "»";
		return "\"" + escape(text) + "\"";
	}

	private static boolean oneLine(String text) {
		return text.chars().noneMatch(c -> c == '\n' || c == '\r' || c == '\t');
	}

	private static String escape(String text) {
		return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n").replace("\r", "\\r").replace("\t", "\\t");
	}

	private static String unescape(String text) {
		if (text.indexOf('\\') < 0)
			return text;
		StringBuilder result = new StringBuilder(text.length());
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c != '\\' || i + 1 == text.length()) {
				result.append(c);
				continue;
			}
			char escaped = text.charAt(++i);
			result.append(switch (escaped) {
				case 'n' -> '\n';
				case 'r' -> '\r';
				case 't' -> '\t';
				default -> escaped;
			});
		}
		return result.toString();
	}
}
