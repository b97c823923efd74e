package org.florilegium.lang.ide.internal;

/** An explanation, written as HTML and without markup at once. Nothing of what is told can become markup. */
public final class Prose {

	private final StringBuilder html = new StringBuilder();
	private final StringBuilder plain = new StringBuilder();

	/** A text as HTML. */
	public static String escape(String text) {
		StringBuilder escaped = new StringBuilder(text.length() + 16);
		text.chars().forEach(c -> escaped.append(switch (c) {
			case '<' -> "&lt;";
			case '>' -> "&gt;";
			case '&' -> "&amp;";
			case '"' -> "&quot;";
			case '\n' -> "<br>";
			default -> Character.toString((char) c);
		}));
		return escaped.toString();
	}

	/** What is explained, and a few words on it. */
	public Prose heading(String name, String detail) {
		html.append("<p><b>").append(escape(name)).append("</b>");
		plain.append(name);
		if (detail != null && !detail.isEmpty()) {
			html.append(" ").append(escape(detail));
			plain.append(" ").append(detail);
		}
		html.append("</p>");
		plain.append('\n');
		return this;
	}

	/** A paragraph; nothing when there is no text. */
	public Prose paragraph(String text) {
		if (text != null && !text.isBlank()) {
			html.append("<p>").append(escape(text)).append("</p>");
			plain.append(text).append('\n');
		}
		return this;
	}

	/** A line such as "Include: discounts"; nothing when there is no text. */
	public Prose line(String label, String text) {
		if (text != null && !text.isBlank()) {
			html.append("<p><i>").append(escape(label)).append(":</i> ").append(escape(text)).append("</p>");
			plain.append(label).append(": ").append(text).append('\n');
		}
		return this;
	}

	/** A passage with the words around it. */
	public Prose passage(String before, String words, String after) {
		html.append("<p>… ").append(escape(before)).append("<mark>").append(escape(words)).append("</mark>").append(escape(after)).append(" …</p>");
		plain.append("… ").append(before).append('[').append(words).append(']').append(after).append(" …\n");
		return this;
	}

	/** A theme's colour as a patch. */
	public Prose color(String color) {
		if (color != null && color.matches("#[0-9A-Fa-f]{6}"))
			html.insert(0, "<span style=\"background-color:" + color + "\">&nbsp;&nbsp;&nbsp;</span> ");
		return this;
	}

	/** The explanation as HTML. */
	public String html() {
		return html.toString();
	}

	/** The explanation without markup. */
	public String plain() {
		return plain.toString().strip();
	}
}
