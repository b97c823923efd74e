package org.florilegium.ui.internal.wizards;

import static org.florilegium.testing.EventLoop.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;

import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.operations.OperationHistoryFactory;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.florilegium.study.Progress;
import org.florilegium.testing.EventLoop;
import org.florilegium.ui.internal.ActiveStudy;
import org.florilegium.ui.internal.Desk;
import org.florilegium.workspace.StudyProject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In the real workbench, on the sample study; files come as they do when they are dropped. */
class ImportDocumentsWizardTest {

	@TempDir
	private Path folder;

	private StudyProject study;

	@BeforeEach
	void open() throws Exception {
		study = Desk.sample(folder.resolve("sample"));
		ActiveStudy.of(Desk.window()).show(study);
	}

	@AfterEach
	void close() throws Exception {
		Desk.close(study);
	}

	private static Shell wizard() {
		for (Shell shell : Display.getCurrent().getShells())
			if (shell.isVisible() && shell.getData() instanceof WizardDialog && shell.getText().equals(Messages.import_title))
				return shell;
		return null;
	}

	private static WizardDialog dialog() {
		return (WizardDialog) wizard().getData();
	}

	private static Button button(int id) {
		return Desk.find(wizard(), Button.class, button -> Integer.valueOf(id).equals(button.getData()));
	}

	/** Runs the command with files, and does something with the wizard as soon as they are read. */
	private void importing(Runnable then, Path... files) throws Exception {
		String lines = String.join("\n", Arrays.stream(files).map(Path::toString).toList());
		ICommandService commands = Desk.window().getService(ICommandService.class);
		EventLoop.when(() -> wizard() != null && (dialog().getCurrentPage().isPageComplete() || dialog().getCurrentPage().getErrorMessage() != null), () -> {
			then.run();
			return null;
		});
		Desk.window().getService(IHandlerService.class)
				.executeCommand(ParameterizedCommand.generateCommand(commands.getCommand("org.florilegium.ui.importDocuments"), Map.of("org.florilegium.ui.importDocuments" + WizardHandler.FILES, lines)), null);
	}

	private static void press(int id) {
		button(id).notifyListeners(SWT.Selection, new Event());
	}

	@Test
	void takesDroppedFilesIntoTheStudyAndTakesThemBack() throws Exception {
		Path letter = Files.writeString(folder.resolve("letter.md"), "# A letter\n\nThe fees are **too high**.\n");
		Path note = Files.writeString(folder.resolve("note.txt"), "A note on the harbour.\n");
		String before = Files.readString(folder.resolve("sample/study.corpus"));
		importing(() -> press(IDialogConstants.FINISH_ID), letter, note);
		assertEquals(8, study.index(Progress.NONE).names().all("Document").size());
		assertEquals("A note on the harbour.", Files.readString(folder.resolve("sample/texts/note.txt")).strip());
		assertTrue(Files.readString(folder.resolve("sample/study.corpus")).startsWith(before.stripTrailing()), "nothing else is changed");
		OperationHistoryFactory.getOperationHistory().undo(study.editing().undoContext(), null, null);
		until("the corpus is as it was", () -> Files.readString(folder.resolve("sample/study.corpus")).equals(before));
	}

	@Test
	void takesNoneWhenOneCannotBeRead() throws Exception {
		Path letter = Files.writeString(folder.resolve("letter.txt"), "The fees are too high.\n");
		boolean[] refused = new boolean[1];
		importing(() -> {
			refused[0] = !button(IDialogConstants.FINISH_ID).isEnabled() && dialog().getCurrentPage().getErrorMessage() != null;
			press(IDialogConstants.CANCEL_ID);
		}, letter, folder.resolve("missing.txt"));
		assertTrue(refused[0]);
		assertEquals(6, study.index(Progress.NONE).names().all("Document").size());
		assertFalse(Files.exists(folder.resolve("sample/texts/letter.txt")));
	}

	@Test
	void warnsOfATextThatTheStudyHas() throws Exception {
		Path twin = Files.copy(folder.resolve("sample/texts/house-key.txt"), folder.resolve("again.txt"));
		String[] said = new String[1];
		importing(() -> {
			said[0] = dialog().getCurrentPage().getMessage();
			press(IDialogConstants.CANCEL_ID);
		}, twin);
		assertTrue(said[0] != null && said[0].contains("house-key"), () -> "said " + said[0]);
	}

	@Test
	void showsATextThatIsOneLongLine() throws Exception {
		String text = "The fees are too high for small boats, she said. ".repeat(1_000).strip();
		Path line = Files.writeString(folder.resolve("line.txt"), text);
		int[] longest = { -1 };
		importing(() -> {
			StyledText shown = Desk.find(wizard(), StyledText.class, found -> !found.getText().isEmpty());
			if (shown != null && shown.getText().equals(text))
				longest[0] = IntStream.range(0, shown.getLineCount()).map(at -> shown.getLine(at).length()).max().orElseThrow();
			press(IDialogConstants.CANCEL_ID);
		}, line);
		assertTrue(longest[0] > 0 && longest[0] < 6_000, () -> "lays out " + longest[0] + " characters as one");
	}
}
