package org.florilegium.lang.ide.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.florilegium.lang.ide.internal.Follow.Expected;
import org.florilegium.lang.ide.internal.Follow.Walk;
import org.florilegium.lang.ide.internal.Word.Kind;
import org.florilegium.model.ModelPackage.Literals;

/**
 * Where the cursor stands in an element.
 *
 * @param file      the file
 * @param text      its text
 * @param offset    the cursor
 * @param words     the words of the element before the cursor, without the one being typed and comments
 * @param typed     the word being typed, or null
 * @param expected  what can stand at the word being typed
 * @param quoteFrom where a passage is being typed: behind the keyword before it; else -1
 * @param comment   whether the cursor is in a comment
 */
public record Place(XtextResource file, String text, int offset, List<Word> words, Word typed, List<Expected> expected, int quoteFrom, boolean comment) {

	private static final Set<String> STARTS = Set.of("document", "theme", "person", "organization", "coder", "scheme", "statement", "claim",
			"argument", "group", "accept", "reject");
	/** Headers; indented they are something else. */
	private static final Set<String> UNINDENTED = Set.of("corpus", "codebook", "coding", "map");
	/** These words begin clauses too, and go on otherwise there. */
	private static final Pattern SCALE_OR_TYPE = Pattern.compile("\\s*(scale\\s+[^\\s:]+\\s*:|type\\s+\\S+\\s+[\"«])");

	/** The place of an offset. */
	public static Place of(XtextResource file, Follow follow, int offset) {
		String text = file.getParseResult().getRootNode().getText();
		int start = start(file, text, offset);
		List<Word> words = new ArrayList<>(Words.of(text, start, offset));
		boolean comment = !words.isEmpty() && words.getLast().kind() == Kind.COMMENT && words.getLast().end() == offset
				&& !(words.getLast().text().startsWith("/*") && words.getLast().closed());
		words.removeIf(w -> w.kind() == Kind.COMMENT);
		Word typed = words.isEmpty() || !isTyped(words.getLast(), offset) ? null : words.removeLast();
		Walk walk = isHeader(text, start) ? follow.file() : follow.element();
		int quoteFrom = -1;
		for (Word word : words) {
			boolean read = walk.read(word);
			if (read)
				quoteFrom = walk.expected().stream().anyMatch(e -> e.sets(Literals.ANCHOR__QUOTE)) ? quoteFrom(quoteFrom, word) : -1;
		}
		return new Place(file, text, offset, List.copyOf(words), typed, List.copyOf(walk.expected()), quoteFrom, comment);
	}

	/** A span typed before the quote is replaced with it. */
	private static int quoteFrom(int before, Word word) {
		return before >= 0 && (word.kind() == Kind.SPAN || word.kind() == Kind.NUMBER || word.is("page")) ? before : word.end();
	}

	private static boolean isTyped(Word word, int offset) {
		return word.end() == offset && word.kind() != Kind.SIGN && (word.kind() != Kind.TEXT || !word.closed())
				&& !(word.closed() && (word.kind() == Kind.BRACKET || word.kind() == Kind.ANGLE));
	}

	/** Where the element begins that an offset is in: at the nearest line before it that begins one. */
	private static int start(XtextResource file, String text, int offset) {
		int line = text.lastIndexOf('\n', offset - 1) + 1;
		while (line > 0) {
			if (begins(text, line) && !isWithinText(file, line))
				return line;
			line = text.lastIndexOf('\n', line - 2) + 1;
		}
		return 0;
	}

	/** Where the element ends that an offset is in: at the next line that begins one. */
	static int end(XtextResource file, String text, int offset) {
		for (int line = text.indexOf('\n', offset) + 1; line > 0; line = text.indexOf('\n', line) + 1)
			if (begins(text, line) && !isWithinText(file, line))
				return line;
		return text.length();
	}

	private static boolean begins(String text, int line) {
		int at = line;
		while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t'))
			at++;
		int end = at;
		while (end < text.length() && Words.isRest(text.charAt(end)))
			end++;
		String word = text.substring(at, end);
		if (at == line && end == line && at < text.length())
			return text.charAt(at) == '[' || text.charAt(at) == '<';
		if (word.equals("scale") || word.equals("type"))
			return SCALE_OR_TYPE.matcher(text).region(line, text.length()).lookingAt();
		return STARTS.contains(word) || at == line && UNINDENTED.contains(word);
	}

	private static boolean isWithinText(XtextResource file, int line) {
		ILeafNode leaf = NodeModelUtils.findLeafNodeAtOffset(file.getParseResult().getRootNode(), line);
		return leaf != null && leaf.getTotalOffset() < line && leaf.getText().strip().length() > 0;
	}

	private static boolean isHeader(String text, int start) {
		return start == 0 && Words.of(text, 0, Math.min(text.length(), 4000)).stream().filter(w -> w.kind() != Kind.COMMENT).findFirst()
				.map(w -> !STARTS.contains(w.text()) && !Set.of("scale", "type").contains(w.text())).orElse(true);
	}

	/** What was typed of the word, or nothing. */
	public String prefix() {
		return typed == null ? "" : typed.text();
	}

	/** Where what is put in begins. */
	public int from() {
		return typed == null ? offset : typed.offset();
	}

	/** Where the word that the cursor is in ends, with its closing bracket. */
	public int wordEnd() {
		int end = offset;
		while (end < text.length() && Words.isRest(text.charAt(end)) && typed != null)
			end++;
		boolean bracket = typed != null && typed.kind() == Kind.BRACKET;
		boolean angle = typed != null && typed.kind() == Kind.ANGLE;
		return end < text.length() && (bracket && text.charAt(end) == ']' || angle && text.charAt(end) == '>') ? end + 1 : end;
	}

	/** Whether nothing but white space is before the cursor on its line. */
	public boolean atLineStart() {
		return text.substring(lineStart(), from()).isBlank();
	}

	/** Whether the word being typed, or the cursor, stands at the left margin. */
	public boolean atMargin() {
		return from() == 0 || text.charAt(from() - 1) == '\n';
	}

	/** Whether an element is likely to begin here: at the left margin, or behind a blank line, where editors keep the indentation. */
	public boolean beginsElement() {
		if (!atLineStart() || atMargin())
			return atLineStart();
		int line = lineStart();
		return line > 1 && text.substring(text.lastIndexOf('\n', line - 2) + 1, line - 1).isBlank();
	}

	/** Whether the cursor touches the end of a text or bracket, so that a space is missing before anything else. */
	boolean isBehindClosed() {
		Word last = words.isEmpty() ? null : words.getLast();
		return typed == null && last != null && last.end() == offset && last.closed()
				&& (last.kind() == Kind.TEXT || last.kind() == Kind.BRACKET || last.kind() == Kind.ANGLE);
	}

	/** Where the line of the word being typed begins. */
	public int lineStart() {
		return text.lastIndexOf('\n', from() - 1) + 1;
	}

	/** The last word before the one being typed that begins with a sign, or null. */
	public Word last(Kind kind) {
		for (int i = words.size() - 1; i >= 0; i--)
			if (words.get(i).kind() == kind)
				return words.get(i);
		return null;
	}
}
