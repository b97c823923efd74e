package org.florilegium.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.florilegium.exchange.ImportException.Code;
import org.florilegium.exchange.Inputs.Input;
import org.florilegium.exchange.Listing.Description;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputsTest {

	@TempDir
	Path folder;

	private Inputs inputs;

	@BeforeEach
	void begin() throws Exception {
		inputs = inputs(null);
	}

	private static Inputs inputs(String pattern) throws ImportException {
		ExchangeRegistry registry = new ExchangeRegistry(BuiltIn.registry());
		return new Inputs(registry.importFormats(), registry.collectionFormats(), ImportRequest.DEFAULT, Map.of(), Optional.ofNullable(pattern).map(NamePattern::new));
	}

	private Path write(String name, String text) throws Exception {
		Path file = folder.resolve(name);
		Files.createDirectories(file.getParent());
		return Files.writeString(file, text);
	}

	private Code failure(Path path) {
		return assertThrows(ImportException.class, () -> inputs.add(path)).code();
	}

	@Test
	void documentsOfAFolderAreFoundByTheirNames() throws Exception {
		write("b/two.txt", "Two.");
		write("one.MD", "# One");
		write("picture.png", "x");
		write(".hidden/three.txt", "Three.");
		write("~$lock.docx", "x");
		inputs.add(folder);
		assertEquals(List.of("two.txt", "one.MD"), inputs.found().stream().map(i -> i.file().getFileName().toString()).toList());
		assertTrue(inputs.notes().getFirst().contains("picture.png"), inputs.notes().toString());
	}

	@Test
	void aFolderWithoutDocumentsIsAMistake() {
		assertEquals(Code.EMPTY, failure(folder));
	}

	@Test
	void namesOfFilesSayWhatThePatternSays() throws Exception {
		inputs = inputs("{date}_{author}_{title}");
		inputs.add(write("2011-05-17_Mara Lind_Dues_raised_again.txt", "Words."));
		Description about = inputs.found().getFirst().about();
		assertEquals("2011-05-17", about.date());
		assertEquals(List.of("Mara Lind"), about.authors());
		assertEquals("Dues raised again", about.title());
		assertEquals(Code.BAD_OPTION, failure(write("letter.txt", "Words.")));
	}

	@Test
	void otherWordsInBracesBecomeAttributes() {
		Description about = new NamePattern("{party} - {} ({date})").read("Liberals - whatever (19980405)").orElseThrow();
		assertEquals(Map.of("party", "Liberals"), about.values());
		assertEquals("1998-04-05", about.date());
		for (String wrong : List.of("no fields", "{date}{title}", "{date", "}{date}"))
			assertThrows(IllegalArgumentException.class, () -> new NamePattern(wrong), wrong);
	}

	@Test
	void rowsOfATableAreDocumentsOfTheirOwn() throws Exception {
		inputs.add(write("press.csv", "title,text\nOne,First words.\nTwo,Second words.\n"));
		assertEquals(List.of("press-row-2.txt", "press-row-3.txt"), inputs.found().stream().map(i -> i.file().toString()).toList());
		Input second = inputs.found().get(1);
		assertEquals("Second words.", second.open(ImportRequest.DEFAULT).text().text());
		assertEquals("Two", second.about().title());
	}

	@Test
	void filesThatAListNamesAreBesideIt() throws Exception {
		write("texts/one.txt", "Words.");
		inputs.add(write("list.csv", "title,file\nOne,texts\\one.txt\n"));
		assertEquals(folder.toAbsolutePath().resolve("texts/one.txt"), inputs.found().getFirst().file());
		assertEquals(Code.MISSING, failure(write("a.csv", "file\nnone.txt\n")));
		for (String outside : List.of("../secret.txt", "/etc/passwd", "texts/../../x"))
			assertEquals(Code.UNSAFE, failure(write("b.csv", "file\n" + outside + "\n")), outside);
	}

	@Test
	void referencesDescribeFilesByNameAndByKey() throws Exception {
		inputs.add(write("lind.txt", "Words."));
		inputs.add(write("becker1998.txt", "Words."));
		inputs.add(write("other.txt", "Words."));
		inputs.describe(write("a.bib", """
				@article{x, title = {Dues}, file = {:papers/lind.txt:TXT}}
				@book{becker1998, title = {Walls}}
				"""));
		assertEquals("Dues", inputs.found().get(0).about().title());
		assertEquals("Walls", inputs.found().get(1).about().title());
		assertEquals(Inputs.NOTHING, inputs.found().get(2).about());
		assertTrue(inputs.notes().getFirst().contains("other.txt"));
		Path none = write("b.bib", "@book{nobody, title = {Walls}}");
		assertEquals(Code.BAD_OPTION, assertThrows(ImportException.class, () -> inputs.describe(none)).code());
	}

	@Test
	void referencesWithoutFilesAreNoDocuments() throws Exception {
		assertEquals(Code.EMPTY, failure(write("a.bib", "@book{becker1998, title = {Walls}}")));
	}
}
