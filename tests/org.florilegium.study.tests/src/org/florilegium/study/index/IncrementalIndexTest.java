package org.florilegium.study.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.florilegium.study.GeneratedStudy;
import org.florilegium.study.Progress;
import org.florilegium.study.Study;
import org.florilegium.study.query.StatementQuery;
import org.florilegium.study.query.Statements;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever happens to the files, an index that followed step by step is the same as one built from nothing. */
class IncrementalIndexTest {

	@TempDir
	Path folder;

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5, 6, 7, 8 })
	void isTheSameAsOneBuiltFromNothing(long seed) throws Exception {
		GeneratedStudy.write(folder, 1200, seed);
		Random random = new Random(seed);
		List<String> followed;
		try (Study study = Study.open(folder)) {
			StudyIndex index = study.index(Progress.NONE);
			for (int step = 0; step < 12; step++) {
				List<Path> touched = disturb(study, random);
				if (random.nextBoolean())
					index.update(Progress.NONE);
				else
					index.update(touched);
			}
			followed = dump(index);
		}
		try (Stream<Path> derived = Files.walk(folder.resolve(".florilegium"))) {
			for (Path path : derived.sorted(Comparator.reverseOrder()).toList())
				Files.delete(path);
		}
		try (Study study = Study.open(folder)) {
			List<String> built = dump(study.index(Progress.NONE));
			assertEquals(String.join("\n", built), String.join("\n", followed), "seed " + seed);
		}
	}

	private List<Path> disturb(Study study, Random random) throws Exception {
		List<Path> files = new ArrayList<>(study.files().list().stream().map(f -> f.path()).toList());
		try (Stream<Path> texts = Files.list(folder.resolve("texts"))) {
			texts.map(folder::relativize).sorted().forEach(files::add);
		}
		Path file = files.get(random.nextInt(files.size()));
		Path absolute = folder.resolve(file);
		String text = Files.readString(absolute);
		switch (random.nextInt(6)) {
			case 0 -> {
				if (!file.toString().endsWith(".corpus")) // without it there is no study
					Files.delete(absolute);
			}
			case 1 -> {
				Path renamed = absolute.resolveSibling("renamed-" + random.nextInt(1000) + "-" + absolute.getFileName());
				if (!file.toString().endsWith(".corpus"))
					Files.move(absolute, renamed);
				return List.of(file, folder.relativize(renamed.getFileName().equals(absolute.getFileName()) ? absolute : renamed));
			}
			case 2 -> {
				int at = random.nextInt(text.length()); // a slip of the hand
				Files.writeString(absolute, text.substring(0, at) + (char) ('a' + random.nextInt(26)) + text.substring(Math.min(text.length(), at + 2)));
			}
			case 3 -> Files.writeString(absolute, text.replace("@person-" + random.nextInt(10), "@person-" + random.nextInt(300)));
			case 4 -> Files.writeString(absolute, text.replace("member of @org-" + random.nextInt(10), "member of @org-" + random.nextInt(40))
					.replace("under #theme-1", "under #theme-2").replace("date 2001", "date 2004"));
			default -> Files.writeString(folder.resolve("extra-" + random.nextInt(3) + ".codebook"), "codebook generated \"Twice\"\ntheme #theme-"
					+ random.nextInt(10) + " \"Other\"\nperson @person-" + random.nextInt(10) + " \"Other\"\n");
		}
		try (Stream<Path> extra = Files.list(folder)) {
			List<Path> touched = new ArrayList<>(List.of(file));
			extra.filter(p -> p.getFileName().toString().startsWith("extra")).map(folder::relativize).forEach(touched::add);
			return touched;
		}
	}

	private static List<String> dump(StudyIndex index) throws Exception {
		List<String> lines = new ArrayList<>();
		new Statements(index).forEach(StatementQuery.ALL, row -> lines.add(row.toString()));
		for (String kind : List.of("StudyFile", "Theme", "Actor", "Coder", "Scale", "Document", "Node", "Statement"))
			index.names().all(kind).forEach(name -> lines.add(name.toString()));
		index.problems().forEach(problem -> lines.add(problem.toString()));
		for (int i = 0; i < 10; i++) {
			lines.add(index.mentions("Theme", "theme-" + i).toString());
			lines.add(index.mentions("Actor", "person-" + i).toString());
		}
		index.search("ha* lo*", 50).stream().map(Object::toString).sorted().forEach(lines::add);
		lines.sort(null);
		return lines;
	}
}
