package org.florilegium.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * A study made up by a seeded generator, of any size and always the same for the same seed: for tests and benchmarks.
 * Every document is coded by two coders; every quote stands in its text exactly where its span says.
 */
public final class GeneratedStudy {

	private static final int STATEMENTS_PER_CODING = 250;
	private static final int SENTENCES_PER_DOCUMENT = 160;
	private static final int THEMES = 60;
	private static final int TOP_THEMES = 8;
	private static final int PERSONS = 300;
	private static final int ORGANIZATIONS = 40;
	private static final String[] STANCES = { "agree", "neutral", "disagree" };
	private static final String[] FORCES = { "asserts", "denies", "concedes", "questions" };
	private static final String[] SYLLABLES = { "ha", "ra", "lo", "mi", "ken", "tor", "vel", "né", "sü", "ška", "bor", "an", "dri", "qua", "pe", "θα",
			"lu", "zi", "gren", "ost", "im", "ul", "fa", "che" };

	private record Sentence(int start, int end, String text) {
	}

	private final Path folder;
	private final int statements;
	private final Random random;
	private final String[] vocabulary = new String[2000];

	private GeneratedStudy(Path folder, int statements, long seed) {
		this.folder = folder;
		this.statements = statements;
		random = new Random(seed);
		for (int i = 0; i < vocabulary.length; i++)
			vocabulary[i] = word();
	}

	/** Writes the study: arguments are the folder, the number of statements and the seed. */
	public static void main(String[] arguments) throws IOException {
		write(Path.of(arguments[0]), Integer.parseInt(arguments[1]), arguments.length > 2 ? Long.parseLong(arguments[2]) : 1);
	}

	/**
	 * Writes a study into a folder.
	 *
	 * @param statements how many statements it shall have
	 */
	public static void write(Path folder, int statements, long seed) throws IOException {
		new GeneratedStudy(folder, statements, seed).write();
	}

	private void write() throws IOException {
		for (String sub : List.of("texts", "codings"))
			Files.createDirectories(folder.resolve(sub));
		Files.writeString(folder.resolve("generated.codebook"), codebook());
		StringBuilder corpus = new StringBuilder("corpus generated \"A generated study\"\n  uses generated\n");
		StringBuilder map = new StringBuilder("map generated-map \"A generated map\"\n  uses generated\n");
		List<String> codings = new ArrayList<>();
		int left = statements;
		for (int number = 1; left > 0; number++) {
			String document = "document-" + number;
			List<Sentence> sentences = new ArrayList<>();
			String text = text(sentences);
			Files.writeString(folder.resolve("texts/" + document + ".txt"), text);
			corpus.append(document(document, number, text, sentences));
			for (String coder : List.of("ada", "ben")) {
				int many = Math.min(left, STATEMENTS_PER_CODING);
				left -= many;
				if (many > 0) {
					Files.writeString(folder.resolve("codings/" + document + "." + coder + ".coding"), coding(document, coder, sentences, many));
					codings.add(document + "-" + coder);
				}
			}
		}
		Files.writeString(folder.resolve("study.corpus"), corpus);
		map.append("  includes ").append(String.join(", ", codings.subList(0, Math.min(20, codings.size())))).append('\n');
		Files.writeString(folder.resolve("generated.argmap"), map.append(argumentMap()));
		Files.writeString(folder.resolve(".gitignore"), ".florilegium/\n");
	}

	private String codebook() {
		StringBuilder out = new StringBuilder("""
				codebook generated "A generated codebook" version "1"

				scale agreement: disagree = -1, neutral = 0, agree = 1

				coder @ada "Ada"
				coder @ben "Ben"

				type figure "A figure"
				  variable amount "Amount" number

				scheme example-case "From example"
				  premise case "A case has two properties."

				""");
		for (int i = 0; i < THEMES; i++) {
			out.append("theme #theme-").append(i).append(" \"").append(title(2)).append(' ').append(i).append("\"\n");
			out.append(i < TOP_THEMES ? "  scale agreement\n" : "  under #theme-" + random.nextInt(Math.min(i, TOP_THEMES * 2)) + "\n");
			out.append("  means \"").append(title(8)).append("\"\n");
		}
		for (int i = 0; i < ORGANIZATIONS; i++) {
			out.append("organization @org-").append(i).append(" \"").append(title(2)).append(' ').append(i).append("\"");
			out.append(i % 5 == 4 ? " part of @org-" + (i - 4) : "").append('\n');
		}
		for (int i = 0; i < PERSONS; i++) {
			out.append("person @person-").append(i).append(" \"").append(title(2)).append(' ').append(i).append("\" member of @org-")
					.append(random.nextInt(ORGANIZATIONS));
			out.append(i % 3 == 0 ? " to 2005-06-30 member of @org-" + random.nextInt(ORGANIZATIONS) + " from 2005-07-01" : "").append('\n');
		}
		return out.toString();
	}

	private String document(String name, int number, String text, List<Sentence> sentences) {
		int middle = sentences.get(sentences.size() / 2).start;
		int length = text.codePointCount(0, text.length());
		return """

				document %s "texts/%s.txt"
				  title "%s" by @person-%d
				  date %d-%02d-%02d source "%s" kind "speech" language "en"
				  length %d sha256 "%s"
				  part "%s" 0..%d by @person-%d
				  part "%s" %d..%d
				""".formatted(name, name, title(4), random.nextInt(PERSONS), 2000 + number % 15, 1 + random.nextInt(12), 1 + random.nextInt(28),
				title(2), length, Hashes.sha256(text), title(3), middle, random.nextInt(PERSONS), title(3), middle, length);
	}

	private String coding(String document, String coder, List<Sentence> sentences, int many) {
		StringBuilder out = new StringBuilder("coding " + document + "-" + coder + " of " + document + "\n  coded by @" + coder + " on 2026-02-11\n");
		for (int i = 1; i <= many; i++) {
			Sentence sentence = sentences.get(random.nextInt(sentences.size()));
			out.append("\nstatement s").append(i).append(" at ").append(sentence.start).append("..").append(sentence.end).append(" \"")
					.append(sentence.text).append('"');
			if (random.nextInt(20) == 0) {
				Sentence second = sentences.get(random.nextInt(sentences.size()));
				out.append(" and ").append(second.start).append("..").append(second.end).append(" \"").append(second.text).append('"');
			}
			out.append('\n');
			if (random.nextInt(3) != 0)
				out.append("  by @person-").append(random.nextInt(PERSONS)).append('\n');
			if (random.nextInt(10) == 0)
				out.append("  via @person-").append(random.nextInt(PERSONS)).append('\n');
			if (random.nextInt(12) == 0)
				out.append("  type figure with amount = ").append(random.nextInt(1000)).append('\n');
			for (int codes = random.nextInt(8) == 0 ? 2 : 1; codes > 0; codes--)
				out.append("  about #theme-").append(random.nextInt(THEMES)).append(' ').append(STANCES[random.nextInt(3)]).append('\n');
			if (random.nextInt(6) == 0)
				out.append("  ").append(FORCES[random.nextInt(FORCES.length)]).append(" [claim-").append(random.nextInt(50)).append("]\n");
			if (random.nextInt(10) == 0)
				out.append("  confidence 0.").append(1 + random.nextInt(9)).append('\n');
		}
		return out.toString();
	}

	private String argumentMap() {
		StringBuilder out = new StringBuilder();
		for (int i = 0; i < 50; i++)
			out.append("\nclaim [claim-").append(i).append("] \"").append(title(6)).append(".\" about #theme-").append(random.nextInt(THEMES)).append('\n');
		for (int i = 0; i < 20; i++)
			out.append("\nargument <argument-").append(i).append(">\n  premise case: [claim-").append(random.nextInt(50)).append("]\n  therefore [claim-")
					.append(random.nextInt(50)).append("]\n  using example-case\n");
		for (int i = 0; i < 20; i++)
			out.append("\n[claim-").append(random.nextInt(50)).append("] supports [claim-").append(random.nextInt(50)).append("]\n");
		return out.toString();
	}

	private String text(List<Sentence> sentences) {
		StringBuilder text = new StringBuilder();
		int at = 0;
		for (int i = 0; i < SENTENCES_PER_DOCUMENT; i++) {
			String sentence = title(8 + random.nextInt(8)) + (random.nextInt(30) == 0 ? " 🌊." : ".");
			int length = sentence.codePointCount(0, sentence.length());
			sentences.add(new Sentence(at, at + length, sentence));
			String gap = i % 5 == 4 ? "\n\n" : " ";
			text.append(sentence).append(gap);
			at += length + gap.length();
		}
		return text.toString();
	}

	private String title(int words) {
		StringBuilder out = new StringBuilder();
		for (int i = 0; i < words; i++)
			out.append(i == 0 ? "" : " ").append(vocabulary[random.nextInt(vocabulary.length)]);
		return out.substring(0, 1).toUpperCase(Locale.ROOT) + out.substring(1);
	}

	private String word() {
		StringBuilder out = new StringBuilder();
		for (int syllables = 1 + random.nextInt(3); syllables >= 0; syllables--)
			out.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
		return out.toString();
	}
}
