package org.florilegium.exchange.internal.project;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes XML, an element on each line. Unlike the writer of the platform it keeps line breaks and tabs in attributes and
 * carriage returns in texts; characters that XML does not know become U+FFFD.
 */
public final class XmlWriter {

	private final Writer out;
	private final Deque<String> open = new ArrayDeque<>();
	private boolean inTag;
	private boolean mixed;
	private boolean started;

	/** Begins a document. */
	public XmlWriter(Writer out) throws IOException {
		this.out = out;
		out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
	}

	/** Begins an element. */
	public XmlWriter start(String name) throws IOException {
		close();
		if (!mixed && started)
			indent(open.size());
		started = true;
		out.write('<');
		out.write(name);
		open.push(name);
		inTag = true;
		return this;
	}

	/** An attribute of the element just begun; none when the value is null. */
	public XmlWriter attribute(String name, Object value) throws IOException {
		if (value == null)
			return this;
		out.write(' ');
		out.write(name);
		out.write("=\"");
		escape(value.toString(), true);
		out.write('"');
		return this;
	}

	/** Text in the element; from here to its end white space counts. */
	public XmlWriter text(String text) throws IOException {
		close();
		mixed = true;
		escape(text, false);
		return this;
	}

	/** Ends the element begun last. */
	public XmlWriter end() throws IOException {
		String name = open.pop();
		if (inTag) {
			out.write("/>");
			inTag = false;
		} else {
			if (!mixed)
				indent(open.size());
			out.write("</");
			out.write(name);
			out.write('>');
		}
		mixed = false;
		if (open.isEmpty())
			out.write('\n');
		return this;
	}

	/** Ends an element within text. */
	public XmlWriter endInText() throws IOException {
		end();
		mixed = true;
		return this;
	}

	/** An element with nothing but text; none when the text is null. */
	public XmlWriter element(String name, String text) throws IOException {
		return text == null ? this : start(name).text(text).end();
	}

	private void close() throws IOException {
		if (inTag)
			out.write('>');
		inTag = false;
	}

	private void indent(int depth) throws IOException {
		out.write('\n');
		for (int i = 0; i < depth; i++)
			out.write('\t');
	}

	private void escape(String text, boolean attribute) throws IOException {
		int plain = 0;
		for (int i = 0; i < text.length(); i++) {
			if (isPlain(text.charAt(i)))
				continue;
			String escaped = escape(text, i, attribute);
			if (escaped == null)
				continue;
			out.write(text, plain, i - plain);
			out.write(escaped);
			plain = i + 1;
		}
		out.write(text, plain, text.length() - plain);
	}

	/** Whether a character is written as it is wherever it stands, as nearly all are. */
	private static boolean isPlain(char c) {
		return c >= ' ' && c < Character.MIN_SURROGATE && c != '&' && c != '<' && c != '>' && c != '"';
	}

	private static String escape(String text, int at, boolean attribute) {
		char c = text.charAt(at);
		return switch (c) {
			case '&' -> "&amp;";
			case '<' -> "&lt;";
			case '>' -> "&gt;";
			case '"' -> attribute ? "&quot;" : null;
			case '\r' -> "&#13;";
			case '\n' -> attribute ? "&#10;" : null;
			case '\t' -> attribute ? "&#9;" : null;
			default -> {
				boolean half = Character.isHighSurrogate(c) && (at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1)))
						|| Character.isLowSurrogate(c) && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
				yield c < ' ' || c >= '\uFFFE' || half ? "\uFFFD" : null;
			}
		};
	}
}
