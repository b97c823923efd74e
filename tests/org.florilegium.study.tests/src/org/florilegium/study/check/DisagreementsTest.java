package org.florilegium.study.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

import org.florilegium.lang.validation.ProblemCodes;
import org.florilegium.study.Progress;
import org.florilegium.study.Study;
import org.florilegium.study.index.StudyIndex;
import org.florilegium.study.internal.index.Sql;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Going through the passages once finds the statements that comparing all with all finds. */
class DisagreementsTest {

	private static final String ALL_WITH_ALL = """
			SELECT DISTINCT f.path, b.offset, t.text
			FROM statement a JOIN statement b ON b.document = a.document AND b.id <> a.id AND a.start < b.end AND b.start < a.end
				JOIN code ca ON ca.statement = a.id JOIN code cb ON cb.statement = b.id AND cb.theme = ca.theme
				JOIN word ka ON ka.id = a.coder JOIN word kb ON kb.id = b.coder JOIN word t ON t.id = ca.theme JOIN file f ON f.id = b.file
			WHERE ka.text < kb.text AND ca.stance IS NOT cb.stance""";

	private static final List<String> CODERS = List.of("anna", "ben", "cem");
	private static final List<String> THEMES = List.of("fees", "tolls", "plain");
	private static final List<String> STANCES = List.of("", " agree", " disagree");

	@TempDir
	Path folder;

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3, 4, 5, 6, 7, 8 })
	void findsTheSameStatements(int seed) throws Exception {
		Random random = new Random(seed);
		Files.createDirectories(folder.resolve("codings"));
		Files.writeString(folder.resolve("study.corpus"), "corpus c \"C\" uses b\ndocument d \"d.txt\"\ndocument e \"d.txt\"\n");
		Files.writeString(folder.resolve("d.txt"), "x".repeat(400));
		Files.writeString(folder.resolve("b.codebook"), "codebook b \"B\"\nscale s: disagree = -1, agree = 1\ntheme #fees \"F\" scale s\ntheme #tolls \"T\" scale s\n"
				+ "theme #plain \"P\" scale s\ncoder @anna \"A\"\ncoder @ben \"B\"\ncoder @cem \"C\"\n");
		for (String coder : CODERS)
			for (String document : List.of("d", "e"))
				Files.writeString(folder.resolve("codings/" + document + "." + coder + ".coding"), coding(document, coder, random));
		try (Study study = Study.open(folder)) {
			StudyIndex index = study.index(Progress.NONE);
			Set<String> expected = new TreeSet<>();
			index.query(connection -> {
				Sql.query(connection, row -> expected.add(row.getString(1) + " " + line(folder.resolve(row.getString(1)), row.getInt(2)) + " #" + row.getString(3)), ALL_WITH_ALL);
				return null;
			});
			Set<String> found = new TreeSet<>();
			for (Problem problem : new Checker(study).checkStudy(index))
				if (problem.code().equals(ProblemCodes.CODERS_DISAGREE))
					found.add(problem.file().toString().replace('\\', '/') + " " + problem.line() + " " + problem.message().split(" ")[2]);
			assertFalse(expected.isEmpty());
			assertEquals(expected, found);
		}
	}

	private static String coding(String document, String coder, Random random) {
		StringBuilder text = new StringBuilder("coding " + document + "-" + coder + " of " + document + " coded by @" + coder + "\n");
		for (int i = 0; i < 12; i++) {
			int start = random.nextInt(360);
			text.append("statement s").append(i).append(" at ").append(start).append("..").append(start + 1 + random.nextInt(30)).append(" \"x\"\n");
			for (String theme : THEMES)
				if (random.nextBoolean())
					text.append("  about #").append(theme).append(STANCES.get(random.nextInt(3))).append("\n");
		}
		return text.toString();
	}

	private static int line(Path file, int offset) {
		try {
			return (int) Files.readString(file).substring(0, offset).chars().filter(c -> c == '\n').count() + 1;
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
