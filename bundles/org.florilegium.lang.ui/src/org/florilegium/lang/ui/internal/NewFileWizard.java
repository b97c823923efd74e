package org.florilegium.lang.ui.internal;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.dialogs.WizardNewFileCreationPage;
import org.florilegium.lang.ide.Range;
import org.florilegium.study.FileKind;
import org.florilegium.study.Progress;
import org.florilegium.study.StudyException;
import org.florilegium.study.index.ExportedName;
import org.florilegium.study.index.StudyIndex;
import org.florilegium.workspace.StudyProjects;

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

	/** Makes a coding. */
	public static final class OfCoding extends NewFileWizard {
		/** Made for the menu. */
		public OfCoding() {
			super(FileKind.CODING, Messages.newFile_coding);
		}

		/** A file is commonly called after its document and coder, {@code minutes.anna.coding}. */
		@Override
		String content(String name, String title, Optional<StudyIndex> index) {
			List<String> documents = names(index, "Document"); //$NON-NLS-1$
			List<String> coders = names(index, "Coder"); //$NON-NLS-1$
			String document = documents.stream().filter(name::startsWith).findFirst().orElse(documents.isEmpty() ? "document" : documents.getFirst()); //$NON-NLS-1$
			String coder = coders.stream().filter(name::endsWith).findFirst().orElse(coders.isEmpty() ? "coder" : coders.getFirst()); //$NON-NLS-1$
			return "coding " + name + " of " + document + "\n  coded by @" + coder + "\n\n"; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
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
	private WizardNewFileCreationPage page;
	private IStructuredSelection selection;

	NewFileWizard(FileKind kind, String title) {
		this.kind = kind;
		setWindowTitle(title);
		setNeedsProgressMonitor(true);
	}

	/** What the file begins with. */
	abstract String content(String name, String title, Optional<StudyIndex> index);

	@Override
	public void init(IWorkbench workbench, IStructuredSelection selected) {
		selection = selected;
	}

	@Override
	public void addPages() {
		page = new WizardNewFileCreationPage("file", selection) { //$NON-NLS-1$
			@Override
			protected InputStream getInitialContents() {
				return new ByteArrayInputStream(initial().getBytes(StandardCharsets.UTF_8));
			}
		};
		page.setTitle(getWindowTitle());
		page.setDescription(Messages.newFile_description);
		page.setFileExtension(kind.extension());
		addPage(page);
	}

	private String initial() {
		String file = page.getFileName().replaceFirst("\\." + kind.extension() + "$", ""); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		String name = file.replaceAll("[^\\p{L}\\p{M}\\p{N}_-]+", "-"); //$NON-NLS-1$ //$NON-NLS-2$
		return content(name, file.substring(0, 1).toUpperCase() + file.substring(1).replaceAll("[-._]", " "), index()); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private Optional<StudyIndex> index() {
		IResource folder = ResourcesPlugin.getWorkspace().getRoot().findMember(page.getContainerFullPath());
		return folder == null ? Optional.empty() : StudyProjects.get().find(folder.getProject()).map(study -> {
			try {
				return study.index(Progress.NONE);
			} catch (StudyException e) {
				ILog.get().warn(e.getLocalizedMessage(), e);
				return null;
			}
		});
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
		IFile file = page.createNewFile();
		if (file == null)
			return false;
		int end = (int) Math.min(Integer.MAX_VALUE, file.getLocation().toFile().length());
		Editors.show(file, new Range(end, 0));
		return true;
	}
}
