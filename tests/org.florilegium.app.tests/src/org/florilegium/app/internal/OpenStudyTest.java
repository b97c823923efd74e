package org.florilegium.app.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.part.FileEditorInput;
import org.eclipse.ui.texteditor.ITextEditor;
import org.florilegium.testing.EventLoop;
import org.florilegium.ui.Studies;
import org.florilegium.workspace.StudyFolders;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenStudyTest {

	@TempDir
	private Path folder;

	private final IWorkspace workspace = ResourcesPlugin.getWorkspace();
	private final IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();

	@AfterEach
	void closeAll() throws CoreException {
		window.getActivePage().closeAllEditors(false);
		for (IProject project : workspace.getRoot().getProjects())
			project.delete(false, true, null);
	}

	@Test
	void opensAFolderInPlace() throws Exception {
		Path study = StudyFolder.write(folder.resolve("harbour"));
		IProject project = open(study);
		assertEquals("harbour", project.getName());
		assertEquals(study.toRealPath(), project.getLocation().toPath().toRealPath());
		assertTrue(project.getFile("texts/letter.txt").exists());
		assertEquals("UTF-8", project.getDefaultCharset());
	}

	@Test
	void makesTheFolderAStudyProject() throws Exception {
		IProject project = open(StudyFolder.write(folder.resolve("harbour")));
		assertTrue(project.hasNature("org.florilegium.workspace.nature"));
		assertEquals(1, project.getDescription().getBuildSpec().length);
	}

	@Test
	void opensAFolderOnlyOnce() throws Exception {
		Path study = StudyFolder.write(folder.resolve("harbour"));
		IProject first = open(study);
		first.close(null);
		IProject second = open(study.resolve("../harbour"));
		assertEquals(first, second);
		assertTrue(second.isOpen());
		assertEquals(1, workspace.getRoot().getProjects().length);
	}

	@Test
	void keepsTheProjectDescriptionThatIsThere() throws Exception {
		Path study = StudyFolder.write(folder.resolve("harbour"));
		String described = """
				<?xml version="1.0" encoding="UTF-8"?>
				<projectDescription>
					<name>the-debate</name>
					<comment>ours</comment>
				</projectDescription>
				""";
		Files.writeString(study.resolve(".project"), described);
		IProject project = open(study);
		assertEquals("the-debate", project.getName());
		assertEquals("ours", project.getDescription().getComment());
		assertTrue(project.hasNature("org.florilegium.workspace.nature"));
	}

	@Test
	void tellsStudiesInFoldersOfTheSameNameApart() throws Exception {
		IProject one = open(StudyFolder.write(folder.resolve("one/study")));
		IProject two = open(StudyFolder.write(folder.resolve("two/study")));
		assertEquals(List.of("study", "study (2)"), List.of(one.getName(), two.getName()));
		assertTrue(two.getFile("study.corpus").exists());
	}

	@Test
	void refusesAFolderWithoutStudy() {
		CoreException problem = assertThrows(CoreException.class, () -> open(folder));
		assertTrue(problem.getMessage().contains(folder.toString()), problem::getMessage);
		assertTrue(problem.getMessage().contains("study.corpus"), problem::getMessage);
	}

	@Test
	void refusesAFolderThatDoesNotExist() {
		CoreException problem = assertThrows(CoreException.class, () -> open(folder.resolve("nowhere")));
		assertTrue(problem.getMessage().contains("does not exist"), problem::getMessage);
	}

	@Test
	void showsTheStudyWithItsFirstDocument() throws Exception {
		Path study = StudyFolder.write(folder.resolve("harbour"));
		Studies.open(window, study);
		EventLoop.until("the title names the study", () -> window.getShell().getText().equals("The harbour debate – Florilegium"));
		IFile text = workspace.getRoot().getProject("harbour").getFile("texts/letter.txt");
		IEditorPart editor = window.getActivePage().getActiveEditor();
		assertEquals("org.florilegium.ui.codingEditor", editor.getSite().getId());
		assertEquals(new FileEditorInput(text), editor.getEditorInput());
	}

	@ParameterizedTest
	@CsvSource({ "harbour.codebook, org.florilegium.codebook", "study.corpus, org.florilegium.corpus" })
	void opensFilesInATextEditorAsUtf8(String path, String contentType) throws Exception {
		Path study = StudyFolder.write(folder.resolve("harbour"));
		IFile file = open(study).getFile(path);
		assertEquals(contentType, file.getContentDescription().getContentType().getId());
		assertEquals("UTF-8", file.getCharset());
		ITextEditor editor = assertInstanceOf(ITextEditor.class, IDE.openEditor(window.getActivePage(), file));
		assertEquals(Files.readString(study.resolve(path)), editor.getDocumentProvider().getDocument(editor.getEditorInput()).get());
	}

	@Test
	void takesFoldersAmongTheArgumentsForStudies() throws IOException {
		Path study = StudyFolder.write(folder.resolve("harbour debate"));
		String[] arguments = { "-name", "Florilegium", study.toString(), "nowhere", study.resolve("study.corpus").toString() };
		assertEquals(List.of(study), Application.studies(arguments));
	}

	private IProject open(Path study) throws CoreException {
		IProject project = new StudyFolders(workspace).open(study, null);
		assertTrue(Arrays.asList(workspace.getRoot().getProjects()).contains(project));
		return project;
	}
}
