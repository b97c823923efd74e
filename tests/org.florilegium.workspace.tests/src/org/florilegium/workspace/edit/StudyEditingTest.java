package org.florilegium.workspace.edit;

import static org.florilegium.workspace.Harbour.ANNA;
import static org.florilegium.workspace.Harbour.CODEBOOK;
import static org.florilegium.workspace.Harbour.CODING;
import static org.florilegium.workspace.Harbour.statement;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.commands.operations.IOperationHistory;
import org.eclipse.core.commands.operations.IUndoContext;
import org.eclipse.core.commands.operations.OperationHistoryFactory;
import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.IFileBufferListener;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.filebuffers.ITextFileBufferManager;
import org.eclipse.core.filebuffers.LocationKind;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentListener;
import org.eclipse.text.undo.DocumentUndoManagerRegistry;
import org.florilegium.study.Progress;
import org.florilegium.lang.edit.Form.ClaimForm;
import org.florilegium.study.StudyException;
import org.florilegium.study.StudyException.Code;
import org.florilegium.study.edit.StudyEdit;
import org.florilegium.study.edit.StudyEdit.AddClaim;
import org.florilegium.study.edit.StudyEdit.CodePassage;
import org.florilegium.study.edit.StudyEdit.RenameTheme;
import org.florilegium.workspace.Harbour;
import org.florilegium.workspace.edit.StudyEditing.Done;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudyEditingTest {

	private static final Path BEN = Path.of("codings/d.ben.coding");
	private static final Path BOOK = Path.of("b.codebook");

	@TempDir
	private Path folder;

	private final IOperationHistory history = OperationHistoryFactory.getOperationHistory();
	private final ITextFileBufferManager manager = FileBuffers.getTextFileBufferManager();
	private final List<IPath> connected = new ArrayList<>();
	private final UiThread ui = new UiThread();
	private Harbour harbour;

	@BeforeEach
	void open() throws Exception {
		ui.begin();
		harbour = Harbour.open(folder);
	}

	@AfterEach
	void close() throws Exception {
		for (IPath path : connected) {
			DocumentUndoManagerRegistry.disconnect(manager.getTextFileBuffer(path, LocationKind.IFILE).getDocument());
			manager.disconnect(path, LocationKind.IFILE, null);
		}
		harbour.close();
		ui.end();
	}

	/** As a text editor does. */
	private ITextFileBuffer edit(Path file) throws Exception {
		IPath path = harbour.study().file(file).getFullPath();
		manager.connect(path, LocationKind.IFILE, null);
		connected.add(path);
		ITextFileBuffer buffer = manager.getTextFileBuffer(path, LocationKind.IFILE);
		DocumentUndoManagerRegistry.connect(buffer.getDocument());
		DocumentUndoManagerRegistry.getDocumentUndoManager(buffer.getDocument()).connect(this);
		return buffer;
	}

	private static IUndoContext context(ITextFileBuffer buffer) {
		return DocumentUndoManagerRegistry.getDocumentUndoManager(buffer.getDocument()).getUndoContext();
	}

	private Done perform(StudyEdit... edits) throws Exception {
		return ui.await(harbour.editing().perform("Change", List.of(edits)));
	}

	private StudyException refused(StudyEdit... edits) {
		return (StudyException) assertThrows(CompletionException.class, () -> perform(edits)).getCause();
	}

	private boolean undo() throws Exception {
		return history.undo(harbour.editing().undoContext(), null, null).isOK();
	}

	private boolean redo() throws Exception {
		return history.redo(harbour.editing().undoContext(), null, null).isOK();
	}

	private static StudyEdit code(String coder, String words, String theme) {
		return new CodePassage("d", coder, statement(words, theme));
	}

	@Test
	void aCodedPassageIsOnDiskAndInTheIndexWhenItIsDone() throws Exception {
		Done done = perform(code("anna", "Nobody objects", "harbour"));
		assertEquals(List.of("s3"), done.names());
		String written = harbour.read(ANNA);
		assertTrue(written.startsWith(CODING) && written.endsWith("\"Nobody objects\"\n  about #harbour\n"), written);
		assertEquals(1, harbour.study().index(Progress.NONE).names().find("Statement", "d-anna/s3").size());
		ui.synchronize(harbour);
		assertTrue(harbour.study().file(ANNA).isSynchronized(IResource.DEPTH_ZERO));
	}

	@Test
	void aFileIsChangedThatWasMadeJustNow() throws Exception {
		Path second = Path.of("second.argmap");
		Files.writeString(harbour.study().study().folder().resolve(second), "map second \"Second\"\n");
		ClaimForm claim = new ClaimForm("first", "A first claim.", List.of(), false, Map.of(), List.of());
		perform(new AddClaim("second", claim));
		assertTrue(harbour.read(second).endsWith("claim [first] \"A first claim.\"\n"), harbour.read(second));
		String message = refused(new AddClaim("third", new ClaimForm("other", "Another.", List.of(), false, Map.of(), List.of()))).getMessage();
		assertTrue(message.startsWith("There is no file third."), message);
	}

	@Test
	void theFirstPassageOfACoderMakesAFileAndUndoingItRemovesThat() throws Exception {
		Map<Path, String> before = harbour.files();
		perform(code("ben", "Nobody objects", "harbour"));
		String made = harbour.read(BEN);
		assertTrue(undo());
		ui.synchronize(harbour);
		assertEquals(before, harbour.files());
		assertFalse(harbour.study().file(BEN).exists());
		assertEquals(List.of(), harbour.study().index(Progress.NONE).names().find("Coding", "d-ben"));
		assertTrue(redo());
		ui.synchronize(harbour);
		assertEquals(made, harbour.read(BEN));
		assertTrue(harbour.study().file(BEN).exists());
	}

	@Test
	void anOpenFileIsChangedByTheSmallestReplacementAndIsSavedAfterwards() throws Exception {
		ITextFileBuffer buffer = edit(ANNA);
		List<String> changes = new ArrayList<>();
		buffer.getDocument().addDocumentListener(new IDocumentListener() {
			@Override
			public void documentAboutToBeChanged(DocumentEvent event) {
				changes.add(event.getOffset() + "+" + event.getLength() + " " + event.getText());
			}

			@Override
			public void documentChanged(DocumentEvent event) {
				// told before
			}
		});
		perform(new RenameTheme("dues", "levies"));
		int at = CODING.indexOf("#dues");
		assertEquals(List.of((at + 1) + "+2 levi"), changes);
		assertEquals(CODING.replace("#dues", "#levies"), buffer.getDocument().get());
		assertEquals(buffer.getDocument().get(), harbour.read(ANNA));
		ui.synchronize(harbour);
		assertFalse(buffer.isDirty());
		assertTrue(buffer.isSynchronized());
		assertEquals(1, changes.size(), "nothing was loaded again");
	}

	@Test
	void whatWasTypedAndNotSavedIsSavedAlong() throws Exception {
		ITextFileBuffer buffer = edit(ANNA);
		buffer.getDocument().replace(CODING.indexOf("// sic"), 6, "// as it is written");
		perform(code("anna", "Nobody objects", "harbour"));
		assertTrue(harbour.read(ANNA).contains("// as it is written"));
		assertTrue(harbour.read(ANNA).contains("statement s3"));
		assertEquals(buffer.getDocument().get(), harbour.read(ANNA));
	}

	@Test
	void whatIsTypedWhileItIsWrittenStaysUnsavedAndIsNotLost() throws Exception {
		ITextFileBuffer buffer = edit(ANNA);
		IDocument document = buffer.getDocument();
		harbour.editing().addListener(files -> {
			if (files.contains(ANNA) && document.get().contains("s3") && !document.get().contains("// later"))
				replace(document, 0, 0, "// later\n");
		});
		perform(code("anna", "Nobody objects", "harbour"));
		ui.synchronize(harbour);
		assertTrue(document.get().startsWith("// later\n"));
		assertFalse(harbour.read(ANNA).contains("// later"));
		assertTrue(buffer.isDirty());
		assertTrue(buffer.isSynchronized(), "nobody is asked whether to load the file again");
		buffer.commit(null, false);
		assertEquals(document.get(), harbour.read(ANNA));
	}

	private static void replace(IDocument document, int offset, int length, String text) {
		try {
			document.replace(offset, length, text);
		} catch (Exception e) {
			throw new AssertionError(e);
		}
	}

	@Test
	void namesThatAreNotSavedYetCount() throws Exception {
		ITextFileBuffer book = edit(BOOK);
		book.getDocument().replace(CODEBOOK.length(), 0, "theme #new \"New\"\n");
		perform(code("anna", "Nobody objects", "new"));
		assertTrue(harbour.read(ANNA).endsWith("about #new\n"));
		assertEquals(CODEBOOK, harbour.read(BOOK), "the codebook was not to be changed");
		assertEquals(Code.EXISTS, refused(new RenameTheme("dues", "new")).code());
	}

	@Test
	void aFileThatIsBrokenIsNotChangedNeitherOpenNorOnDisk() throws Exception {
		ITextFileBuffer buffer = edit(ANNA);
		replace(buffer.getDocument(), CODING.indexOf("about #dues"), 5, "abuot");
		Map<Path, String> before = harbour.files();
		StudyException e = refused(new RenameTheme("dues", "levies"));
		assertEquals(Code.UNREADABLE, e.code());
		assertTrue(e.getMessage().startsWith(ANNA + ":10: "), e.getMessage());
		assertEquals(before, harbour.files());
		assertEquals(CODING.replace("about #dues", "abuot #dues"), buffer.getDocument().get());
		replace(buffer.getDocument(), CODING.indexOf("about #dues"), 5, "about");
		perform(new RenameTheme("dues", "levies"));
		assertTrue(harbour.read(ANNA).contains("#levies"));
	}

	@Test
	void undoInEitherContextTakesAChangeBackOnce() throws Exception {
		ITextFileBuffer buffer = edit(ANNA);
		for (boolean here : new boolean[] { true, false }) {
			Map<Path, String> before = harbour.files();
			perform(new RenameTheme("dues", "levies"));
			IUndoContext context = here ? harbour.editing().undoContext() : context(buffer);
			assertTrue(history.undo(context, null, null).isOK());
			assertEquals(CODING, buffer.getDocument().get());
			ui.synchronize(harbour);
			assertEquals(before, harbour.files());
			assertFalse(history.canUndo(context(buffer)));
			assertFalse(history.canUndo(harbour.editing().undoContext()));
			assertTrue(history.redo(here ? context(buffer) : harbour.editing().undoContext(), null, null).isOK());
			assertTrue(buffer.getDocument().get().contains("#levies"));
			ui.synchronize(harbour);
			assertTrue(harbour.read(ANNA).contains("#levies") && harbour.read(BOOK).contains("#levies"));
			assertTrue(history.undo(context, null, null).isOK());
			ui.synchronize(harbour);
			assertEquals(before, harbour.files());
			assertFalse(buffer.isDirty());
		}
	}

	@Test
	void typingAndCodingAreTakenBackInTheirOrderInTheTextEditor() throws Exception {
		ITextFileBuffer buffer = edit(ANNA);
		List<String> texts = new ArrayList<>(List.of(CODING));
		replace(buffer.getDocument(), 0, 0, "// one\n");
		texts.add(buffer.getDocument().get());
		perform(code("anna", "Nobody objects", "harbour"));
		texts.add(buffer.getDocument().get());
		replace(buffer.getDocument(), 0, 0, "// two\n");
		texts.add(buffer.getDocument().get());
		perform(code("anna", "🚢", "harbour"));
		for (String expected : texts.reversed()) {
			assertTrue(history.undo(context(buffer), null, null).isOK());
			assertEquals(expected, buffer.getDocument().get());
			if (expected.equals(CODING))
				break;
		}
	}

	@Test
	void codingIsTakenBackAlthoughOtherThingsWereTypedSince() throws Exception {
		ITextFileBuffer buffer = edit(ANNA);
		perform(code("anna", "Nobody objects", "harbour"));
		replace(buffer.getDocument(), 0, 0, "// typed\n");
		assertTrue(undo());
		assertEquals("// typed\n" + CODING, buffer.getDocument().get());
	}

	@Test
	void undoIsRefusedWhereTheTextHasChangedSince() throws Exception {
		ITextFileBuffer buffer = edit(ANNA);
		perform(code("anna", "Nobody objects", "harbour"));
		String now = buffer.getDocument().get().replace("Nobody objects", "Somebody objects");
		buffer.getDocument().set(now);
		ExecutionException e = assertThrows(ExecutionException.class, this::undo);
		assertTrue(e.getMessage().startsWith(ANNA + " has changed since “Change”"), e.getMessage());
		assertEquals(now, buffer.getDocument().get());
	}

	@Test
	void aFileChangedOutsideAndUnsavedInAnEditorIsNotOverwritten() throws Exception {
		ITextFileBuffer buffer = edit(ANNA);
		replace(buffer.getDocument(), 0, 0, "// typed\n");
		Files.writeString(folder.resolve(ANNA), CODING + "// outside\n");
		assertEquals(Code.CHANGED_MEANWHILE, refused(code("anna", "Nobody objects", "harbour")).code());
		assertEquals(CODING + "// outside\n", harbour.read(ANNA));
		assertEquals("// typed\n" + CODING, buffer.getDocument().get());
	}

	@Test
	void whatCannotBeWrittenIsTakenBack() throws Exception {
		ITextFileBuffer buffer = edit(ANNA);
		harbour.editing().addListener(files -> {
			try {
				if (buffer.getDocument().get().contains("s3"))
					Files.writeString(folder.resolve(ANNA), CODING + "// outside\n");
			} catch (Exception e) {
				throw new AssertionError(e);
			}
		});
		assertEquals(Code.CHANGED_MEANWHILE, refused(code("anna", "Nobody objects", "harbour")).code());
		assertEquals(CODING, buffer.getDocument().get());
		assertEquals(CODING + "// outside\n", harbour.read(ANNA));
		assertFalse(history.canUndo(harbour.editing().undoContext()));
	}

	@Test
	void aFileThatIsOpenedBeforeItIsWrittenShowsWhatWillBe() throws Exception {
		perform(code("anna", "Nobody objects", "harbour"));
		assertTrue(undo());
		ITextFileBuffer buffer = edit(ANNA);
		assertEquals(CODING, buffer.getDocument().get());
		ui.synchronize(harbour);
		assertEquals(CODING, harbour.read(ANNA));
		assertEquals(CODING, buffer.getDocument().get());
		assertFalse(buffer.isDirty());
	}

	/** Between the reading of the file and the moment the study knows that it is open. */
	@Test
	void aFileThatIsWrittenWhileItIsOpenedShowsWhatWasWritten() throws Exception {
		harbour.close();
		String written = CODING + "// written\n";
		IFileBufferListener writer = (IFileBufferListener) Proxy.newProxyInstance(IFileBufferListener.class.getClassLoader(), new Class<?>[] { IFileBufferListener.class },
				(listener, method, arguments) -> switch (method.getName()) {
					case "bufferCreated" -> Files.writeString(folder.resolve(ANNA), written) == null;
					case "equals" -> listener == arguments[0];
					default -> null;
				});
		manager.addFileBufferListener(writer); // before the study, so that it is told first
		try {
			harbour = Harbour.open(folder);
			ITextFileBuffer buffer = edit(ANNA);
			assertEquals(written, buffer.getDocument().get());
			assertFalse(buffer.isDirty());
			assertEquals(Set.of(), harbour.editing().unsaved());
		} finally {
			manager.removeFileBufferListener(writer);
		}
	}

	@Test
	void aPreviewChangesNothing() throws Exception {
		Map<Path, String> before = harbour.files();
		StudyEditing.Preview preview = ui.await(harbour.editing().preview(List.of(new RenameTheme("dues", "levies"))));
		assertEquals(2, preview.files().size());
		assertEquals(CODING, preview.files().get(ANNA).before());
		assertEquals(CODING.replace("#dues", "#levies"), preview.files().get(ANNA).after());
		assertEquals(before, harbour.files());
	}

	@Test
	void manyChangesAtOnceAreMadeOneAfterTheOther() throws Exception {
		List<CompletableFuture<Done>> all = new ArrayList<>();
		for (int i = 0; i < 40; i++)
			all.add(harbour.editing().perform("Change", List.of(code(i % 2 == 0 ? "anna" : "ben", "Nobody objects", "harbour"))));
		all.forEach(ui::await);
		assertTrue(harbour.read(ANNA).contains("statement s22 "));
		assertTrue(harbour.read(BEN).contains("statement s20 "));
		IFile file = harbour.study().file(BEN);
		ui.synchronize(harbour);
		assertTrue(file.exists());
	}
}
