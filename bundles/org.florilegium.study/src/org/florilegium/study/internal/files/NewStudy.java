package org.florilegium.study.internal.files;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a study holds when it is new. */
public final class NewStudy {

	private final String title;
	private final String name;

	/** A study of that title. */
	public NewStudy(String title) {
		this.title = title.strip().replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\s+", " ");
		name = name(title);
	}

	/** The files, by path within the study. */
	public Map<String, String> files() {
		Map<String, String> files = new LinkedHashMap<>();
		files.put("study.corpus", """
				corpus %s "%s"
				  uses %s
				""".formatted(name, title, name));
		files.put(name + ".codebook", """
				codebook %s "%s"

				scale agreement: disagree = -1, neutral = 0, agree = 1

				coder @%s "%s"
				""".formatted(name, title, coder(), coderTitle()));
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

	private static String coderTitle() {
		String user = System.getProperty("user.name", "").strip();
		return user.isEmpty() ? "First coder" : user.replace("\\", "\\\\").replace("\"", "\\\"");
	}

	private static String coder() {
		String user = name(System.getProperty("user.name", ""));
		return "study".equals(user) ? "coder" : user;
	}

	/** A name of the language made of a title: words joined by hyphens, letters of any script. */
	private static String name(String title) {
		String plain = Normalizer.normalize(title.toLowerCase(Locale.ROOT), Normalizer.Form.NFC)
				.replaceAll("[^\\p{IsAlphabetic}\\p{IsDigit}]+", "-").replaceAll("^[-\\p{IsDigit}]+|-+$", "");
		return plain.isEmpty() ? "study" : plain;
	}
}
