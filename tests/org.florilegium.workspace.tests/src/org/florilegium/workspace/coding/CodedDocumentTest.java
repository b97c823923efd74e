package org.florilegium.workspace.coding;

import static org.florilegium.workspace.Harbour.ANNA;
import static org.florilegium.workspace.Harbour.CODING;
import static org.florilegium.workspace.Harbour.TEXT;
import static org.florilegium.workspace.Harbour.statement;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.ITextFileBufferManager;
import org.eclipse.core.filebuffers.LocationKind;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jface.text.IDocument;
import org.florilegium.model.CodePoints;
import org.florilegium.model.Span;
import org.florilegium.study.StudyException;
import org.florilegium.study.edit.StudyEdit;
import org.florilegium.study.edit.StudyEdit.ChangeText;
import org.florilegium.study.edit.StudyEdit.CodePassage;
import org.florilegium.study.edit.StudyEdit.TextChange;
import org.florilegium.workspace.Harbour;
import org.florilegium.workspace.coding.CodedDocument.Part;
import org.florilegium.workspace.coding.CodedDocument.Snapshot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodedDocumentTest {

	private static final Path CORPUS = Path.of("study.corpus");

	@TempDir
	private Path folder;

	private final ITextFileBufferManager manager = FileBuffers.getTextFileBufferManager();
	private final List<IPath> connected = new ArrayList<>();
	private final BlockingQueue<Snapshot> told = new LinkedBlockingQueue<>();
	private Harbour harbour;
	private CodedDocument document;

	@BeforeEach
	void open() throws Exception {
		harbour = Harbour.open(folder);
		document = CodedDocument.open(harbour.study(), "d");
		document.addListener(told::add);
	}

	@AfterEach
	void close() throws Exception {
		for (IPath path : connected)
			manager.disconnect(path, LocationKind.IFILE, null);
		document.close();
		harbour.close();
	}

	private IDocument edit(Path file) throws Exception {
		IPath path = harbour.study().file(file).getFullPath();
		manager.connect(path, LocationKind.IFILE, null);
		connected.add(path);
		return manager.getTextFileBuffer(path, LocationKind.IFILE).getDocument();
	}

	private Snapshot until(Predicate<Snapshot> condition) throws Exception {
		Snapshot now = document.now();
		while (!condition.test(now)) {
			now = told.poll(30, TimeUnit.SECONDS);
			assertTrue(now != null, () -> "it stays " + document.now());
		}
		return now;
	}

	private CodedStatement find(Snapshot snapshot, String id) {
		return snapshot.statements().stream().filter(s -> s.id().equals(id)).findAny().orElseThrow();
	}

	private void perform(StudyEdit edit) throws Exception {
		harbour.editing().perform("Change", List.of(edit)).get(30, TimeUnit.SECONDS);
	}

	@Test
	void readsADocumentWithItsPartsAndStatements() {
		Snapshot now = document.now();
		assertEquals("The debate", now.title());
		assertEquals(List.of("becker"), now.authors());
		assertEquals("1998-03-05", now.date());
		assertEquals(TEXT, now.text().text());
		assertEquals(List.of(new Part("Opening", null, new Span(0, 57), List.of("lind"), null, 0)), now.parts());
		assertEquals(List.of("d-anna/s1", "d-anna/s2"), now.statements().stream().map(CodedStatement::id).toList());
		CodedStatement second = find(now, "d-anna/s2");
		assertEquals(List.of(new Span(25, 37)), second.spans());
		assertEquals("anna", second.coder());
		assertEquals(List.of("lind"), second.speakers(), "who speaks in the part around it");
		assertFalse(second.speakerNamed());
		assertEquals("office", second.organization());
		assertFalse(second.orphaned());
		assertEquals(CODING.substring(second.offset()).strip(), CODING.substring(second.offset(), second.offset() + second.length()));
		assertEquals(harbour.project().getFile("texts/d.txt"), document.textFile());
	}

	@Test
	void followsWhatIsDoneWithSpansThatFitTheTextInEveryScript() throws Exception {
		CodePoints text = new CodePoints(TEXT);
		for (String words : List.of("🚢", "e\u0301te\u0301", "\uD835\uDD38\uD835\uDD39", "הנמל יקר", "港は高い", "Nobody objects")) {
			perform(new CodePassage("d", "ben", statement(words, "harbour")));
			Snapshot now = until(s -> s.statements().stream().anyMatch(c -> c.form().passages().getFirst().quote().equals(words)));
			CodedStatement coded = now.statements().stream().filter(c -> c.form().passages().getFirst().quote().equals(words)).findAny().orElseThrow();
			assertEquals(words, text.substring(coded.spans().getFirst()));
			assertFalse(coded.orphaned());
			assertTrue(Files.readString(folder.resolve(coded.file())).contains(" at " + coded.spans().getFirst() + " \"" + words + "\""));
		}
		List<Span> spans = document.now().statements().stream().map(s -> s.spans().getFirst()).toList();
		assertEquals(spans.stream().sorted().toList(), spans);
	}

	@Test
	void whoSpeaksOutsideOfThePartsAreTheDocumentsAuthors() throws Exception {
		perform(new CodePassage("d", "ben", statement("Nobody objects", "harbour")));
		CodedStatement coded = find(until(s -> s.statements().size() == 3), "d-ben/s1");
		assertEquals(List.of("becker"), coded.speakers());
		assertEquals(null, coded.organization());
	}

	@Test
	void followsTypingBeforeItIsSaved() throws Exception {
		IDocument typed = edit(ANNA);
		typed.replace(CODING.length(), 0, "\nstatement s9 at 92..106 \"Nobody objects\"\n");
		assertEquals(3, until(s -> s.statements().size() == 3).statements().size());
		assertEquals(CODING, harbour.read(ANNA));
		edit(CORPUS).replace(harbour.read(CORPUS).indexOf("@lind"), 5, "@becker");
		assertEquals(List.of("becker"), find(until(s -> find(s, "d-anna/s2").speakers().equals(List.of("becker"))), "d-anna/s2").speakers());
		edit(Path.of("texts/d.txt")).replace(0, 4, "Dues");
		assertTrue(find(until(s -> find(s, "d-anna/s1").orphaned()), "d-anna/s1").orphaned());
		for (IPath path : List.copyOf(connected)) {
			manager.disconnect(path, LocationKind.IFILE, null);
			connected.remove(path);
		}
		until(s -> s.statements().size() == 2 && !find(s, "d-anna/s1").orphaned());
	}

	@Test
	void whatIsBrokenIsToldAndItsLastGoodStatementsStay() throws Exception {
		IDocument typed = edit(ANNA);
		typed.replace(CODING.indexOf("about #dues"), 5, "abuot");
		Snapshot broken = until(s -> !s.broken().isEmpty());
		assertEquals(2, broken.statements().size());
		assertEquals(1, broken.broken().size());
		assertEquals(ANNA, broken.broken().getFirst().file());
		assertEquals(10, broken.broken().getFirst().line());
		assertEquals("anna", broken.broken().getFirst().coder());
		typed.replace(CODING.indexOf("about #dues"), 5, "about");
		until(s -> s.broken().isEmpty());
	}

	@Test
	void followsTheTextAndShowsWhatIsOrphaned() throws Exception {
		perform(new ChangeText("d", List.of(new TextChange(new Span(0, 0), "🌊 "), new TextChange(new Span(23, 39), ""))));
		Snapshot now = until(s -> s.text().text().startsWith("🌊 Fees pay") && !find(s, "d-anna/s1").orphaned() && find(s, "d-anna/s2").spans().isEmpty());
		assertEquals(List.of(new Span(2, 23)), find(now, "d-anna/s1").spans());
		assertTrue(find(now, "d-anna/s2").orphaned());
		assertEquals("d-anna/s2", now.statements().getLast().id());
	}

	@Test
	void followsAFileChangedOutside() throws Exception {
		Files.writeString(folder.resolve("codings/d.ben.coding"), "coding d-ben of d coded by @ben\nstatement s1 at 92..106 \"Nobody objects\"\n");
		harbour.build();
		until(s -> s.statements().size() == 3);
		Files.delete(folder.resolve("codings/d.ben.coding"));
		harbour.build();
		until(s -> s.statements().size() == 2);
	}

	@Test
	void aDocumentThatIsNotThereIsRefused() throws Exception {
		assertEquals(StudyException.Code.UNKNOWN_NAME, assertThrows(StudyException.class, () -> CodedDocument.open(harbour.study(), "e")).code());
	}
}
