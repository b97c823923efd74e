package org.florilegium.ui.internal;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.part.FileEditorInput;
import org.eclipse.ui.texteditor.ITextEditor;
import org.florilegium.study.Progress;
import org.florilegium.study.StudyException;
import org.florilegium.study.index.ExportedName;
import org.florilegium.ui.internal.Ref.ActorRef;
import org.florilegium.ui.internal.Ref.CellRef;
import org.florilegium.ui.internal.Ref.DocumentRef;
import org.florilegium.ui.internal.Ref.StatementRef;
import org.florilegium.ui.internal.Ref.ThemeRef;
import org.florilegium.workspace.StudyProject;

/** Leads to where something stands: in the reading text, or in the study's own files. */
public final class Navigate {

	/** The editor in which texts are read and coded. */
	public static final String CODING_EDITOR = "org.florilegium.ui.codingEditor"; //$NON-NLS-1$

	/** An editor that can show something of its study; editors adapt to it. */
	@FunctionalInterface
	public interface Shows {
		/** Selects and reveals it. */
		void show(Ref ref);
	}

	/** An editor that passages do not cover because they are selected elsewhere: they may be dragged onto it. */
	public interface Stays {
	}

	private Navigate() {
	}

	/** Opens the coding editor on a document, or at a statement of it; other things where they are defined. */
	public static void open(IWorkbenchPage page, Ref ref) {
		open(page, ref, true);
	}

	/** Opens the same with or without going there. */
	public static void open(IWorkbenchPage page, Ref ref, boolean activate) {
		try {
			Optional<IFile> text = text(ref);
			if (text.isEmpty()) {
				openSource(page, ref);
				return;
			}
			IEditorPart editor = page.openEditor(new FileEditorInput(text.get()), CODING_EDITOR, activate, IWorkbenchPage.MATCH_INPUT | IWorkbenchPage.MATCH_ID);
			Shows shows = Adapters.adapt(editor, Shows.class);
			if (shows != null)
				shows.show(ref);
		} catch (PartInitException | StudyException e) {
			Actions.show(page.getWorkbenchWindow().getShell(), page.getWorkbenchWindow().getShell().getText(), e);
		}
	}

	/** Opens the file of the language in which something is written, there. */
	public static void openSource(IWorkbenchPage page, Ref ref) {
		try {
			ExportedName name = source(ref);
			if (name == null)
				return;
			IEditorPart editor = IDE.openEditor(page, ref.study().file(name.file()));
			if (Adapters.adapt(editor, ITextEditor.class) instanceof ITextEditor text)
				text.selectAndReveal(name.offset(), name.length());
		} catch (PartInitException | StudyException e) {
			ILog.get().error(e.getLocalizedMessage(), e);
			Actions.show(page.getWorkbenchWindow().getShell(), page.getWorkbenchWindow().getShell().getText(), e);
		}
	}

	private static Optional<IFile> text(Ref ref) throws StudyException {
		StudyProject study = ref.study();
		String document = switch (ref) {
			case DocumentRef of -> of.name();
			case StatementRef of -> documentOf(study, of.coding());
			case ThemeRef of -> null;
			case ActorRef of -> null;
			case CellRef of -> null;
		};
		if (document == null)
			return Optional.empty();
		List<ExportedName> found = study.index(Progress.NONE).names().find("Document", document); //$NON-NLS-1$
		return found.isEmpty() ? Optional.empty()
				: Optional.of(study.file(study.study().folder().relativize(study.study().files().resolve(found.getFirst().data().get("path"))))); //$NON-NLS-1$
	}

	private static String documentOf(StudyProject study, String coding) throws StudyException {
		List<ExportedName> found = study.index(Progress.NONE).names().find("Coding", coding); //$NON-NLS-1$
		return found.isEmpty() ? null : found.getFirst().data().get("document"); //$NON-NLS-1$
	}

	private static ExportedName source(Ref ref) throws StudyException {
		List<ExportedName> found = switch (ref) {
			case DocumentRef of -> find(of, "Document", of.name()); //$NON-NLS-1$
			case StatementRef of -> find(of, "Statement", of.coding() + "/" + of.statement()); //$NON-NLS-1$ //$NON-NLS-2$
			case ThemeRef of -> find(of, "Theme", of.name()); //$NON-NLS-1$
			case ActorRef of -> find(of, "Actor", of.name()); //$NON-NLS-1$
			case CellRef of -> of.theme() == null ? find(of, "Actor", of.actor()) : find(of, "Theme", of.theme()); //$NON-NLS-1$ //$NON-NLS-2$
		};
		return found.isEmpty() ? null : found.getFirst();
	}

	private static List<ExportedName> find(Ref ref, String kind, String name) throws StudyException {
		return ref.study().index(Progress.NONE).names().find(kind, name);
	}
}
