package org.florilegium.lang.ui.internal;

import java.util.List;
import java.util.Optional;

import org.eclipse.jface.dialogs.IDialogSettings;
import org.florilegium.study.FileKind;
import org.florilegium.study.index.StudyIndex;

/** Makes a coding: asks whose and of which document, and calls the file after both. */
public final class NewCodingWizard extends NewFileWizard {

	private static final String CODER = "newCoding.coder"; //$NON-NLS-1$

	/** Made for the menu. */
	public NewCodingWizard() {
		super(FileKind.CODING, Messages.newFile_coding);
	}

	@Override
	NewFilePage page(StudyFolder folder) {
		List<String> coders = names(folder.index(), "Coder"); //$NON-NLS-1$
		String last = settings().get(CODER);
		return new NewCodingPage(getWindowTitle(), folder, names(folder.index(), "Document"), coders, //$NON-NLS-1$
				coders.contains(last) ? last : coders.isEmpty() ? null : coders.getFirst());
	}

	@Override
	String content(String name, String title, Optional<StudyIndex> index) {
		NewCodingPage page = (NewCodingPage) getPages()[0];
		settings().put(CODER, page.coder());
		return "coding " + name + " of " + page.document() + "\n  coded by @" + page.coder() + "\n\n"; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
	}

	private static IDialogSettings settings() {
		return LanguagePlugin.settings();
	}
}
