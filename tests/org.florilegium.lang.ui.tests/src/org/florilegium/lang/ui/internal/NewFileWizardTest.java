package org.florilegium.lang.ui.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.ui.texteditor.ITextEditor;
import org.florilegium.lang.ide.Range;
import org.florilegium.testing.EventLoop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewFileWizardTest {

	@TempDir
	private Path folder;

	private Harbour harbour;

	@BeforeEach
	void open() throws Exception {
		harbour = new Harbour(folder.toRealPath());
	}

	@AfterEach
	void close() throws Exception {
		harbour.close();
	}

	/** The text of the file that a wizard makes, once it is read in its editor and found to be right. */
	private String made(NewFileWizard wizard, String name, String extension) throws Exception {
		wizard.init(harbour.page.getWorkbenchWindow().getWorkbench(), new StructuredSelection(harbour.project.getFolder("codings")));
		WizardDialog dialog = new WizardDialog(harbour.page.getWorkbenchWindow().getShell(), wizard);
		dialog.setBlockOnOpen(false);
		dialog.open();
		try {
			((NewFilePage) wizard.getPages()[0]).setFileName(name);
			assertTrue(wizard.performFinish());
		} finally {
			dialog.close();
		}
		IFile file = harbour.project.getFile("codings/" + name + "." + extension);
		Editors.show(file, new Range(0, 0));
		ITextEditor text = assertInstanceOf(ITextEditor.class, harbour.page.getActiveEditor(), "as text, whether it is open as a drawing or not");
		EventLoop.until(file + " is read", () -> Harbour.session(text) != null && Harbour.session(text).isShown());
		assertEquals(List.of(), Harbour.problems(file));
		return file.readString();
	}

	private WizardDialog dialog(NewFileWizard wizard) {
		wizard.init(harbour.page.getWorkbenchWindow().getWorkbench(), new StructuredSelection(harbour.project));
		WizardDialog dialog = new WizardDialog(harbour.page.getWorkbenchWindow().getShell(), wizard);
		dialog.setBlockOnOpen(false);
		dialog.open();
		return dialog;
	}

	@Test
	void aCodingIsOfTheDocumentAndByTheCoderChosen() throws Exception {
		harbour.write("harbour.codebook", Harbour.CODEBOOK + "coder @ben \"Ben\"\n");
		harbour.refresh();
		NewCodingWizard wizard = new NewCodingWizard();
		WizardDialog dialog = dialog(wizard);
		NewCodingPage page = (NewCodingPage) wizard.getPages()[0];
		page.choose("letter", "anna");
		assertFalse(page.isPageComplete(), "letter.anna.coding is there");
		assertTrue(page.getErrorMessage().contains("letter.anna.coding"), page::getErrorMessage);
		page.choose("letter", "ben");
		assertTrue(page.isPageComplete());
		assertTrue(wizard.performFinish());
		dialog.close();
		IFile file = harbour.project.getFile("codings/letter.ben.coding");
		harbour.open(file);
		assertEquals("coding letter-ben of letter\n  coded by @ben\n\n", file.readString());
		assertEquals(List.of(), Harbour.problems(file));
		NewCodingWizard next = new NewCodingWizard();
		dialog = dialog(next);
		assertEquals("ben", ((NewCodingPage) next.getPages()[0]).coder(), "the coder is remembered");
		dialog.close();
	}

	@Test
	void foldersThatAreNotForPeopleAreNotOffered() throws Exception {
		harbour.write(".settings/x.prefs", "");
		harbour.write(".florilegium/x", "");
		harbour.refresh();
		assertEquals(List.of("harbour", "codings", "texts"), new StudyFolder(harbour.project, harbour.project).all().stream().map(each -> each.getName()).toList());
	}

	@Test
	void aCodebookHasAScale() throws Exception {
		assertTrue(made(new NewFileWizard.OfCodebook(), "more-themes", "codebook").startsWith("codebook more-themes \"More themes\"\n\nscale "));
	}

	@Test
	void anArgumentMapIncludesTheCodings() throws Exception {
		assertTrue(made(new NewFileWizard.OfArgumentMap(), "debate", "argmap").contains("\n  uses harbour\n  includes letter-anna\n"));
	}

	@Test
	void aCorpusUsesTheCodebooks() throws Exception {
		assertTrue(made(new NewFileWizard.OfCorpus(), "second", "corpus").contains("\n  uses harbour\n"));
	}
}
