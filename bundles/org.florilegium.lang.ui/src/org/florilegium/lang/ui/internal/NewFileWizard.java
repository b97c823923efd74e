package org.florilegium.lang.ui.internal;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IWorkbench;
import org.florilegium.lang.ide.Range;
import org.florilegium.study.FileKind;
import org.florilegium.study.StudyException;
import org.florilegium.study.index.ExportedName;
import org.florilegium.study.index.StudyIndex;

/** Makes a file of the study with the lines that every such file begins with. */
public abstract class NewFileWizard extends Wizard implements INewWizard {

	/** Makes a codebook. */
	public static final class OfCodebook extends NewFileWizard {
		/** Made for the menu. */
		public OfCodebook() {
			super(FileKind.CODEBOOK, Messages.newFile_codebook);
		}

		@Override
		String content(String name, String title, Optional<StudyIndex> index) {
			return "codebook " + name + " \"" + title + "\"\n\nscale agreement: disagree = -1, neutral = 0, agree = 1\n\n"; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		}
	}

	/** Makes a corpus. */
	public static final class OfCorpus extends NewFileWizard {
		/** Made for the menu. */
		public OfCorpus() {
			super(FileKind.CORPUS, Messages.newFile_corpus);
		}

		@Override
		String content(String name, String title, Optional<StudyIndex> index) {
			return "corpus " + name + " \"" + title + "\"\n" + uses(index) + "\n"; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
		}
	}

	/** Makes an argument map. */
	public static final class OfArgumentMap extends NewFileWizard {
		/** Made for the menu. */
		public OfArgumentMap() {
			super(FileKind.ARGUMENT_MAP, Messages.newFile_argmap);
		}

		@Override
		String content(String name, String title, Optional<StudyIndex> index) {
			List<String> codings = names(index, "Coding"); //$NON-NLS-1$
			return "map " + name + " \"" + title + "\"\n" + uses(index) //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
					+ (codings.isEmpty() ? "" : "  includes " + String.join(", ", codings) + "\n") + "\n"; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$
		}
	}

	private final FileKind kind;
	private IStructuredSelection selection;
	private NewFilePage page;

	NewFileWizard(FileKind kind, String title) {
		this.kind = kind;
		setWindowTitle(title);
	}

	/** What the file begins with. */
	abstract String content(String name, String title, Optional<StudyIndex> index);

	/** The page that asks for what is to be known of the file. */
	NewFilePage page(StudyFolder folder) {
		return new NewFilePage(getWindowTitle(), folder, kind.extension());
	}

	@Override
	public void init(IWorkbench workbench, IStructuredSelection selected) {
		selection = selected;
	}

	@Override
	public void addPages() {
		StudyFolder.of(selection).ifPresentOrElse(folder -> {
			page = page(folder);
			addPage(page);
		}, () -> addPage(new NoStudyPage(getWindowTitle())));
	}

	/** The names of a kind that the study has. */
	static List<String> names(Optional<StudyIndex> index, String kind) {
		if (index.isEmpty())
			return List.of();
		try {
			return index.get().names().all(kind).stream().map(ExportedName::name).toList();
		} catch (StudyException e) {
			ILog.get().warn(e.getLocalizedMessage(), e);
			return List.of();
		}
	}

	private static String uses(Optional<StudyIndex> index) {
		List<String> codebooks = names(index, "Codebook"); //$NON-NLS-1$
		return codebooks.isEmpty() ? "" : "  uses " + String.join(", ", codebooks) + "\n"; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
	}

	@Override
	public boolean performFinish() {
		IFile file = page.file();
		String stem = file.getName().replaceFirst("\\." + kind.extension() + "$", ""); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		String title = stem.substring(0, 1).toUpperCase() + stem.substring(1).replaceAll("[-._]", " "); //$NON-NLS-1$ //$NON-NLS-2$
		String text = content(stem.replaceAll("[^\\p{L}\\p{M}\\p{N}_-]+", "-"), title, page.study.index()); //$NON-NLS-1$ //$NON-NLS-2$
		try {
			if (file.getParent() instanceof IFolder folder && !folder.exists())
				folder.create(false, true, null);
			file.create(text.getBytes(StandardCharsets.UTF_8), false, false, null);
		} catch (CoreException e) {
			page.setErrorMessage(e.getStatus().getMessage());
			return false;
		}
		Editors.begin(file, new Range(text.length(), 0));
		return true;
	}
}
