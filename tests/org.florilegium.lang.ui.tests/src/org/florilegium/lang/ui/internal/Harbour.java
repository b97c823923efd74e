package org.florilegium.lang.ui.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IncrementalProjectBuilder;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;
import org.florilegium.testing.EventLoop;
import org.florilegium.workspace.ProblemMarkers;
import org.florilegium.workspace.StudyNature;
import org.florilegium.workspace.StudyProject;
import org.florilegium.workspace.StudyProjects;

/** A small study that is open in the workbench. */
final class Harbour {

	static final String CODEBOOK = """
			codebook harbour "The harbour debate"

			scale agreement: disagree = -1, neutral = 0, agree = 1

			theme #fees "Harbour fees" scale agreement
			  means "Any statement on the level of harbour fees."
			theme #dredging "Dredging of the channel" scale agreement color "#0072B2"

			person @lind "Mara Lind"
			coder @anna "Anna"
			""";

	static final String TEXT = "The fees are too high for small boats. The channel must be dredged every year.\n";

	static final String CODING = """
			coding letter-anna of letter
			  coded by @anna

			statement s1 at 0..21 "The fees are too high"
			  by @lind
			  about #fees agree

			""";

	static final String CORPUS = """
			corpus harbour "The harbour debate"
			  uses harbour

			document letter "texts/letter.txt"
			  title "A letter"
			""";

	final IWorkbenchPage page = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
	final IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject("harbour");
	final IFile codebook = project.getFile("harbour.codebook");
	final IFile coding = project.getFile("codings/letter.anna.coding");
	private final Path folder;

	Harbour(Path folder) throws Exception {
		this.folder = folder;
		write("texts/letter.txt", TEXT);
		write("study.corpus", CORPUS);
		write("harbour.codebook", CODEBOOK);
		write("codings/letter.anna.coding", CODING);
		IProjectDescription description = ResourcesPlugin.getWorkspace().newProjectDescription("harbour");
		description.setLocation(IPath.fromPath(folder));
		project.create(description, null);
		project.open(null);
		StudyNature.addTo(project, null);
		project.build(IncrementalProjectBuilder.FULL_BUILD, null);
	}

	void write(String file, String text) throws Exception {
		Files.createDirectories(folder.resolve(file).getParent());
		Files.writeString(folder.resolve(file), text);
	}

	String read(String file) throws Exception {
		return Files.readString(folder.resolve(file));
	}

	void refresh() throws Exception {
		project.refreshLocal(IResource.DEPTH_INFINITE, null);
		project.build(IncrementalProjectBuilder.INCREMENTAL_BUILD, null);
	}

	void close() throws Exception {
		page.closeAllEditors(false);
		project.delete(false, true, null);
	}

	StudyProject study() {
		return StudyProjects.get().find(project).orElseThrow();
	}

	/** Opens a file and waits until all that depends on its text is shown. */
	ITextEditor open(IFile file) throws Exception {
		ITextEditor editor = (ITextEditor) IDE.openEditor(page, file);
		EventLoop.until(file + " is read", () -> session(editor) != null && session(editor).isShown());
		return editor;
	}

	/** Puts the cursor behind a text and waits for the focus. */
	void cursor(ITextEditor editor, String behind) throws Exception {
		page.activate(editor);
		page.getWorkbenchWindow().getShell().forceActive();
		StyledText widget = widget(editor);
		widget.setFocus();
		int at = document(editor).get().indexOf(behind);
		if (at < 0)
			throw new AssertionError("no " + behind + " in " + document(editor).get());
		editor.selectAndReveal(at + behind.length(), 0);
		EventLoop.until("the editor has the focus", () -> widget.isFocusControl() && widget.getDisplay().getActiveShell() == widget.getShell());
	}

	static Session session(ITextEditor editor) {
		return LanguagePlugin.sessions().get(editor);
	}

	static IDocument document(ITextEditor editor) {
		return editor.getDocumentProvider().getDocument(editor.getEditorInput());
	}

	static ITextViewer viewer(ITextEditor editor) {
		return editor.getAdapter(ITextViewer.class);
	}

	static StyledText widget(ITextEditor editor) {
		return viewer(editor).getTextWidget();
	}

	/** The codes of a file's own problems. */
	static List<String> problems(IFile file) throws Exception {
		return Arrays.stream(file.findMarkers(ProblemMarkers.TYPE, false, IResource.DEPTH_ZERO)).map(Harbour::code).sorted().toList();
	}

	static String code(IMarker marker) {
		return marker.getAttribute(ProblemMarkers.CODE, "");
	}
}
