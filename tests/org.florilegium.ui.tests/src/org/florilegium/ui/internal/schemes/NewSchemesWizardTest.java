package org.florilegium.ui.internal.schemes;

import static org.florilegium.testing.EventLoop.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.widgets.Button;
import org.eclipse.ui.PlatformUI;
import org.florilegium.study.Progress;
import org.florilegium.testing.EventLoop;
import org.florilegium.testing.Screen;
import org.florilegium.ui.internal.ActiveStudy;
import org.florilegium.ui.internal.Desk;
import org.florilegium.workspace.StudyProject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In the real workbench, on the sample study. */
class NewSchemesWizardTest {

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

	private static WizardDialog dialog() {
		NewSchemesWizard wizard = new NewSchemesWizard();
		wizard.init(PlatformUI.getWorkbench(), StructuredSelection.EMPTY);
		WizardDialog dialog = new WizardDialog(Desk.window().getShell(), wizard);
		dialog.setBlockOnOpen(false);
		dialog.open();
		return dialog;
	}

	private static Button box(WizardDialog dialog, String title) {
		return Desk.find(dialog.getShell(), Button.class, button -> button.getText().startsWith(title));
	}

	@Test
	void schemesBecomeACodebookOfTheStudyOnce() throws Exception {
		WizardDialog first = dialog();
		assertTrue(box(first, "Argumentation schemes after Walton").getSelection());
		assertTrue(first.getCurrentPage().isPageComplete());
		EventLoop.settle();
		Screen.picture("schemes");
		assertTrue(((NewSchemesWizard) first.getCurrentPage().getWizard()).performFinish());
		first.close();
		until("the codebook is there", () -> Files.exists(folder.resolve("sample/walton-schemes.codebook")));
		until("its schemes are known", () -> study.index(Progress.NONE).names().all("Scheme").stream().anyMatch(scheme -> scheme.name().equals("argument-from-expert-opinion")));
		WizardDialog second = dialog();
		assertFalse(box(second, "Argumentation schemes after Walton").isEnabled());
		assertEquals(1, ((SchemesPage) second.getCurrentPage()).chosen().size(), "the other is offered");
		second.close();
	}
}
