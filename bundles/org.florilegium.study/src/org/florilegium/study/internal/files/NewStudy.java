package org.florilegium.study.internal.files;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.florilegium.study.Slug;
import org.florilegium.study.StudyException;
import org.florilegium.study.StudyException.Code;

/** What a study holds when it is new. */
public final class NewStudy {

	/** The header of a codebook, after comments and blank lines. */
	private static final Pattern HEADER = Pattern.compile("\\A((?:\\s|//[^\n]*|/\\*.*?\\*/)*)codebook\\s+[^\\s\"]+(?:[ \\t]+\"[^\"\\n]*\")?", Pattern.DOTALL);

	private final String title;
	private final String name;
	private final String coder;
	private final String codebook;

	/**
	 * A study of that title.
	 *
	 * @param coder    what people call the coder; may be blank
	 * @param codebook text of a codebook to begin with, or null
	 * @throws StudyException {@link Code#INVALID} when the text is no codebook
	 */
	public NewStudy(String title, String coder, String codebook) throws StudyException {
		this.title = quoted(title);
		name = name(title);
		this.coder = coder.strip();
		this.codebook = codebook == null ? fresh() : copied(codebook);
	}

	private static String quoted(String words) {
		return words.strip().replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\s+", " ");
	}

	private String fresh() {
		return """
				codebook %s "%s"

				scale agreement: disagree = -1, neutral = 0, agree = 1

				coder @%s "%s"
				""".formatted(name, title, coder(), coderTitle());
	}

	/** The codebook under the study's name, with the coder unless it has one of that name. */
	private String copied(String text) throws StudyException {
		String lines = text.replace("\uFEFF", "").replace("\r\n", "\n");
		Matcher header = HEADER.matcher(lines);
		if (!header.find())
			throw new StudyException(Code.INVALID, "This is no codebook: it does not begin with the word codebook and a name. Choose a file whose name ends on .codebook.");
		String copy = header.group(1) + "codebook %s \"%s\"".formatted(name, title) + lines.substring(header.end());
		if (defines(copy, "coder", coder()))
			return copy;
		String called = Slug.unique(coder(), taken -> defines(copy, "(coder|person|organization)", taken));
		return copy.stripTrailing() + "\n\ncoder @%s \"%s\"\n".formatted(called, coderTitle());
	}

	private static boolean defines(String codebook, String keyword, String name) {
		return Pattern.compile("^\\s*" + keyword + "\\s+@" + Pattern.quote(name) + "(?![\\p{L}\\p{M}\\p{Nd}_-])", Pattern.MULTILINE).matcher(codebook).find();
	}

	/** The files, by path within the study. */
	public Map<String, String> files() {
		Map<String, String> files = new LinkedHashMap<>();
		files.put("study.corpus", """
				corpus %s "%s"
				  uses %s
				""".formatted(name, title, name));
		files.put(name + ".codebook", codebook);
		files.put(".gitignore", """
				# derived from the other files; may be deleted at any time
				.florilegium/
				""");
		return files;
	}

	/** The folders. */
	public List<String> folders() {
		return List.of("codings", "texts", "sources");
	}

	private String coderTitle() {
		return coder.isEmpty() ? "First coder" : quoted(coder);
	}

	private String coder() {
		String called = name(coder);
		return "study".equals(called) ? "coder" : called;
	}

	/** A name of the language made of a title: words joined by hyphens, letters of any script. */
	private static String name(String title) {
		String plain = Normalizer.normalize(title.toLowerCase(Locale.ROOT), Normalizer.Form.NFC)
				.replaceAll("[^\\p{IsAlphabetic}\\p{IsDigit}]+", "-").replaceAll("^[-\\p{IsDigit}]+|-+$", "");
		return plain.isEmpty() ? "study" : plain;
	}
}
