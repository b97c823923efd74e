package org.florilegium.ui.internal.wizards;

import static org.florilegium.testing.EventLoop.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.eclipse.core.commands.operations.IOperationHistory;
import org.eclipse.core.commands.operations.OperationHistoryFactory;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.florilegium.exchange.ExportRequest;
import org.florilegium.exchange.Exporters;
import org.florilegium.study.Progress;
import org.florilegium.study.Study;
import org.florilegium.study.query.StatementQuery;
import org.florilegium.study.query.Statements;
import org.florilegium.testing.Screen;
import org.florilegium.ui.internal.ActiveStudy;
import org.florilegium.ui.internal.Desk;
import org.florilegium.workspace.StudyProject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In the real workbench, with projects as other programs pass them on. */
class ImportProjectWizardTest {

	private static final int STATEMENTS = 241;

	@TempDir
	private Path folder;

	private StudyProject sample;
	private WizardDialog dialog;

	@BeforeEach
	void openSample() throws Exception {
		sample = Desk.sample(folder.resolve("sample"));
		ActiveStudy.of(Desk.window()).show(sample);
	}

	@AfterEach
	void close() throws Exception {
		if (dialog != null && dialog.getShell() != null && !dialog.getShell().isDisposed())
			dialog.close();
		Optional<StudyProject> shown = ActiveStudy.of(Desk.window()).study();
		if (shown.isPresent() && shown.get() != sample)
			Desk.close(shown.get());
		if (sample.project().exists())
			Desk.close(sample);
	}

	private Path export(String format, String name) throws Exception {
		Path file = folder.resolve(name);
		Exporters.of(Platform.getExtensionRegistry()).export(format, ExportRequest.of(sample.study(), StatementQuery.ALL, file));
		return file;
	}

	/** Opens the wizard with files, and waits until they are read. */
	private void open(Path... files) throws Exception {
		ImportProjectWizard wizard = new ImportProjectWizard();
		wizard.init(Desk.window(), Arrays.asList(files));
		dialog = new WizardDialog(Desk.window().getShell(), wizard);
		dialog.setBlockOnOpen(false);
		dialog.setPageSize(1100, 640);
		dialog.open();
		until("the project is read", () -> dialog.getCurrentPage().isPageComplete() || dialog.getCurrentPage().getErrorMessage() != null);
	}

	private void press(int id) {
		Desk.find(dialog.getShell(), Button.class, button -> Integer.valueOf(id).equals(button.getData())).notifyListeners(SWT.Selection, new Event());
	}

	private String number(String kind) {
		Table kinds = Desk.find(dialog.getShell(), Table.class, table -> !table.getHeaderVisible());
		return Arrays.stream(kinds.getItems()).filter(item -> item.getText(0).equals(kind)).map(item -> item.getText(1)).findFirst().orElse(null);
	}

	private void finish() throws Exception {
		press(IDialogConstants.FINISH_ID);
		until("the wizard is done", () -> dialog.getShell() == null || dialog.getShell().isDisposed());
	}

	private static long statements(Study study) throws Exception {
		return new Statements(study.index(Progress.NONE)).count(StatementQuery.ALL);
	}

	@Test
	void showsWhatWouldComeAndWhatIsLostBeforeAnythingIsWritten() throws Exception {
		Path project = export("qdpx", "debate.qdpx");
		open(project);
		assertEquals("6", number(Messages.contents_documents));
		assertEquals(Integer.toString(STATEMENTS), number(Messages.contents_statements));
		Table rows = Desk.find(dialog.getShell(), Table.class, Table::getHeaderVisible);
		until("the documents are listed", () -> rows.getItemCount() == 6 && !rows.getItem(0).getText(0).isEmpty());
		assertNotNull(Desk.find(dialog.getShell(), Text.class, text -> text.getText().equals(Messages.project_nothingLost) || text.getText().contains("×")));
		Screen.picture("project-preview");
		press(IDialogConstants.CANCEL_ID);
		assertEquals(STATEMENTS, statements(sample.study()));
	}

	@Test
	void bringsAProjectIntoTheStudyThatIsOpen() throws Exception {
		open(export("qdpx", "debate.qdpx"));
		finish();
		assertEquals(2L * STATEMENTS, statements(sample.study()));
		until("the views know of it", () -> sample.index(Progress.NONE).names().all("Document").size() == 12);
		until("a document that came is shown", () -> Desk.page().getActiveEditor() != null);
	}

	@Test
	void allThatAProjectBroughtIsUndoneInOneStepAndDoneAgain() throws Exception {
		Path project = export("qdpx", "debate.qdpx");
		Map<String, String> before = files();
		open(project);
		finish();
		until("a document that came is shown", () -> Desk.page().getActiveEditor() != null);
		Map<String, String> after = files();
		assertTrue(after.size() > before.size() + 10, after.keySet()::toString);
		IOperationHistory history = OperationHistoryFactory.getOperationHistory();
		assertTrue(history.getUndoOperation(sample.editing().undoContext()).getLabel().startsWith("Import "));
		history.undo(sample.editing().undoContext(), null, null);
		sample.editing().flushNow();
		assertEquals(before, files());
		until("the study is as it was", () -> statements(sample.study()) == STATEMENTS);
		Screen.picture("project-undone");
		history.redo(sample.editing().undoContext(), null, null);
		sample.editing().flushNow();
		assertEquals(after, files());
		until("with its statements", () -> statements(sample.study()) == 2L * STATEMENTS);
	}

	/** What the study's files say, without what is derived. */
	private Map<String, String> files() throws Exception {
		Path root = folder.resolve("sample");
		Map<String, String> found = new TreeMap<>();
		try (Stream<Path> all = Files.walk(root)) {
			for (Path file : all.filter(Files::isRegularFile).toList()) {
				String name = root.relativize(file).toString();
				if (!name.startsWith(".")) // derived, and the workspace's own
					found.put(name, Files.readString(file, StandardCharsets.ISO_8859_1));
			}
		}
		return found;
	}

	@Test
	void bringsAProjectIntoANewStudy() throws Exception {
		open(export("dna", "debate.dna"));
		press(IDialogConstants.NEXT_ID);
		Button anew = Desk.find(dialog.getShell(), Button.class, button -> button.getText().equals(Messages.target_new));
		Desk.find(dialog.getShell(), Button.class, button -> (button.getStyle() & SWT.RADIO) != 0 && button != anew).setSelection(false);
		anew.setSelection(true);
		anew.notifyListeners(SWT.Selection, new Event());
		Text title = Desk.find(dialog.getShell(), Text.class, text -> text.isVisible() && text.getMessage().equals(Messages.study_nameHint));
		assertFalse(title.getText().isBlank(), "called as the project is");
		title.setText("From elsewhere");
		Text place = Desk.find(dialog.getShell(), Text.class, text -> text.isVisible() && text.getText().contains("elsewhere") && text != title);
		place.setText(folder.resolve("made/elsewhere").toString());
		Screen.picture("project-target");
		finish();
		until("the new study is shown", () -> ActiveStudy.of(Desk.window()).study().filter(study -> study != sample).isPresent());
		assertTrue(statements(ActiveStudy.of(Desk.window()).study().get().study()) >= STATEMENTS, "a statement for each theme");
		assertEquals(STATEMENTS, statements(sample.study()));
	}

	@Test
	void readsAFolderAsTheCollectionThatItIs() throws Exception {
		Path collection = Files.createDirectories(folder.resolve("collection"));
		Files.writeString(collection.resolve("a.txt"), "The fees are too high.\n");
		Files.writeString(collection.resolve("a.ann"), "T1\tFees 4 8\tfees\n");
		Files.writeString(collection.resolve("b.txt"), "Nobody pays fees.\n");
		Files.writeString(collection.resolve("b.ann"), "T1\tFees 12 16\tfees\n");
		open(collection);
		assertEquals("2", number(Messages.contents_documents));
		assertEquals("2", number(Messages.contents_statements));
		assertEquals("1", number(Messages.contents_themes));
	}

	@Test
	void saysWhatIsWrongWithAFileAndLetsTheFormatBeChosen() throws Exception {
		open(Files.writeString(folder.resolve("letter.txt"), "[Fees]: The fees are too high.\n"));
		assertTrue(dialog.getCurrentPage().getErrorMessage().contains("letter.txt"), dialog.getCurrentPage()::getErrorMessage);
		assertFalse(dialog.getCurrentPage().isPageComplete());
		Combo format = Desk.find(dialog.getShell(), Combo.class, combo -> true);
		format.select(List.of(format.getItems()).indexOf("Argdown"));
		format.notifyListeners(SWT.Selection, new Event());
		until("it is read as Argdown", () -> dialog.getCurrentPage().isPageComplete());
		assertEquals("1", number(Messages.contents_claims));
	}

	@Test
	void readsOtherFilesThatAreTyped() throws Exception {
		Path wrong = Files.writeString(folder.resolve("broken.qdpx"), "PK no zip");
		open(wrong);
		assertNotNull(dialog.getCurrentPage().getErrorMessage());
		Path right = export("qdc", "codes.qdc");
		Text file = Desk.find(dialog.getShell(), Text.class, text -> text.getText().endsWith("broken.qdpx"));
		file.setText(right.toString());
		until("the codebook is read", () -> dialog.getCurrentPage().isPageComplete());
		Table kinds = Desk.find(dialog.getShell(), Table.class, table -> !table.getHeaderVisible());
		assertTrue(Arrays.stream(kinds.getItems()).map(TableItem::getText).toList().contains(Messages.contents_themes));
		assertEquals("0", number(Messages.contents_statements));
	}
}
