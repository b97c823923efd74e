package org.florilegium.ui.internal.export;

import static org.florilegium.testing.EventLoop.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.florilegium.exchange.ExportFormat;
import org.florilegium.exchange.Exporters;
import org.florilegium.study.Progress;
import org.florilegium.study.query.Statements;
import org.florilegium.testing.EventLoop;
import org.florilegium.testing.Screen;
import org.florilegium.ui.internal.ActiveStudy;
import org.florilegium.ui.internal.Desk;
import org.florilegium.ui.internal.Filter;
import org.florilegium.workspace.StudyProject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In the real workbench, on the sample study. */
class ExportWizardTest {

	@TempDir
	private Path folder;

	private StudyProject study;
	private ExportWizardDriver wizard;

	@BeforeEach
	void open() throws Exception {
		study = Desk.sample(folder.resolve("sample"));
		ActiveStudy.of(Desk.window()).show(study);
	}

	@AfterEach
	void close() throws Exception {
		for (Shell shell : Display.getCurrent().getShells())
			if (!shell.isDisposed() && shell.getText().equals(Messages.export_title))
				shell.close();
		Desk.close(study);
	}

	private void begin(Filter filter) throws Exception {
		ExportWizard made = new ExportWizard();
		made.init(Desk.window(), filter);
		WizardDialog dialog = new WizardDialog(Desk.window().getShell(), made);
		dialog.setBlockOnOpen(false);
		dialog.setPageSize(1100, 640);
		dialog.open();
		until("the wizard is there", () -> ExportWizardDriver.shown() != null);
		wizard = ExportWizardDriver.shown();
	}

	private void next() throws Exception {
		wizard.press(IDialogConstants.NEXT_ID);
		tried();
	}

	/** Waits until what would come is shown, and gives the line that counts it. */
	private String tried() throws Exception {
		until("it is tried", () -> summary().isPresent());
		return summary().get();
	}

	private Optional<String> summary() {
		Label label = Desk.find(wizard.dialog().getShell(), Label.class, each -> each.isVisible() && each.getText().matches("[\\d,.]+ statements?.*(bytes|kB|MB)"));
		return Optional.ofNullable(label).map(Label::getText);
	}

	private Table head() {
		return Desk.find(wizard.dialog().getShell(), Table.class, table -> table.isVisible() && table.getHeaderVisible());
	}

	/** Finishes, and closes the dialog that says what was made. */
	private void finish() throws Exception {
		Shell[] said = new Shell[1];
		EventLoop.when(() -> (said[0] = exported()) != null, () -> {
			Screen.picture("exported");
			said[0].close();
			return null;
		});
		wizard.press(IDialogConstants.FINISH_ID);
		until("it is said what was made", () -> said[0] != null && said[0].isDisposed());
	}

	private static Shell exported() {
		for (Shell shell : Display.getCurrent().getShells())
			if (shell.isVisible() && shell.getData() instanceof ExportedDialog)
				return shell;
		return null;
	}

	private long statements(Filter filter) throws Exception {
		return new Statements(study.index(Progress.NONE)).count(filter.query());
	}

	@Test
	void offersEveryFormatThatIsContributed() throws Exception {
		begin(Filter.NONE);
		for (ExportFormat format : Exporters.of(Platform.getExtensionRegistry()).formats()) {
			wizard.choose(format.name());
			String name = Path.of(wizard.file().getText()).getFileName().toString();
			assertTrue(name.equals("sample." + format.ending()), () -> name + " for " + format.name());
		}
		Screen.picture("export-format");
	}

	@Test
	void showsTheFirstRowsAndExportsChosenColumnsOfChosenStatements() throws Exception {
		Filter filter = Filter.NONE.withThemes(List.of("withdrawal"));
		begin(filter);
		wizard.choose("csv");
		Path file = folder.resolve("some.csv");
		wizard.setFile(file);
		next();
		assertTrue(tried().startsWith(statements(filter) + " statements"), this::summaryText);
		assertTrue(head().getItemCount() > 0);
		int all = head().getColumnCount();
		Screen.picture("export-table");
		Table columns = Desk.find(wizard.dialog().getShell(), Table.class, table -> (table.getStyle() & SWT.CHECK) != 0);
		until("the columns are listed", () -> columns.getItemCount() == all);
		for (TableItem item : columns.getItems())
			item.setChecked(List.of("speaker", "theme").contains(item.getText()));
		Event event = new Event();
		event.detail = SWT.CHECK;
		event.item = columns.getItem(0);
		columns.notifyListeners(SWT.Selection, event);
		until("only these are shown", () -> head().getColumnCount() == 2);
		finish();
		List<String> lines = Files.readAllLines(file);
		assertEquals(List.of("speaker", "theme"), Arrays.stream(lines.getFirst().replace("\uFEFF", "").split(",")).toList());
		assertTrue(lines.size() > statements(filter), "a row for each statement and theme");
		assertTrue(Files.exists(folder.resolve("some.csv.datapackage.json")));
	}

	private String summaryText() {
		return summary().orElse("nothing");
	}

	@Test
	void showsWhatAFormatHasNoPlaceForBeforeAnythingIsWritten() throws Exception {
		begin(Filter.NONE);
		wizard.choose("brat");
		Path file = folder.resolve("collection.zip");
		wizard.setFile(file);
		next();
		assertTrue(tried().startsWith("241 statements"), this::summaryText);
		assertTrue(Arrays.stream(head().getItems()).anyMatch(item -> item.getText().endsWith(".ann")), "the files in it are listed");
		assertNotNull(Desk.find(wizard.dialog().getShell(), org.eclipse.swt.widgets.Text.class, text -> text.isVisible() && text.getText().contains(" × ")));
		Screen.picture("export-losses");
		assertFalse(Files.exists(file));
		finish();
		assertTrue(Files.exists(file));
	}

	@Test
	void beginsATextToBeRead() throws Exception {
		begin(Filter.NONE);
		wizard.choose("markdown");
		wizard.setFile(folder.resolve("report.md"));
		next();
		assertNotNull(Desk.find(wizard.dialog().getShell(), org.eclipse.swt.widgets.Text.class, text -> text.isVisible() && text.getText().startsWith("# ")));
	}

	@Test
	void putsAnOptionOfTheFormatIntoEffect() throws Exception {
		begin(Filter.NONE);
		wizard.choose("csv");
		Path file = folder.resolve("marked.csv");
		wizard.setFile(file);
		Button mark = Desk.find(wizard.dialog().getShell(), Button.class, button -> (button.getStyle() & SWT.CHECK) != 0 && button.getText().contains("byte order mark"));
		mark.setSelection(true);
		mark.notifyListeners(SWT.Selection, new Event());
		finish();
		assertTrue(Files.readString(file).startsWith("\uFEFF"));
	}

	@Test
	void saysThatThereIsNoSuchFolder() throws Exception {
		begin(Filter.NONE);
		wizard.setFile(folder.resolve("nowhere/statements.csv"));
		assertTrue(wizard.dialog().getCurrentPage().getErrorMessage().contains("nowhere"));
		assertFalse(wizard.dialog().getCurrentPage().isPageComplete());
	}
}
