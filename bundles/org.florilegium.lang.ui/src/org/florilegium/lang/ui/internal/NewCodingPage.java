package org.florilegium.lang.ui.internal;

import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.IPath;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.florilegium.study.FileKind;

/** Asks for the document and the coder of a coding. */
final class NewCodingPage extends NewFilePage {

	private static final String FOLDER = "codings/"; //$NON-NLS-1$

	private final List<String> documents;
	private final List<String> coders;
	private final String lastCoder;
	private Combo document;
	private Combo coder;

	/** @param lastCoder who coded last, or null */
	NewCodingPage(String title, StudyFolder study, List<String> documents, List<String> coders, String lastCoder) {
		super(title, study, FileKind.CODING.extension());
		this.documents = documents;
		this.coders = coders;
		this.lastCoder = lastCoder;
		setDescription(Messages.newFile_coding_description);
	}

	@Override
	void ask(Composite area) {
		coder = combo(area, Messages.newFile_coder, coders.toArray(String[]::new), lastCoder);
		document = combo(area, Messages.newFile_document, documents.toArray(String[]::new), firstUncoded());
	}

	/** The first document that the coder has not begun with, else the first. */
	private String firstUncoded() {
		return documents.stream().filter(each -> coder.getText().isEmpty() || !file(each, coder.getText()).exists()).findFirst()
				.orElse(documents.isEmpty() ? null : documents.getFirst());
	}

	/** The name of the document chosen. */
	String document() {
		return document.getText();
	}

	/** The name of the coder chosen. */
	String coder() {
		return coder.getText();
	}

	/** Chooses for the scholar. */
	void choose(String documentName, String coderName) {
		document.setText(documentName);
		coder.setText(coderName);
	}

	@Override
	IFile file() {
		return document == null || document().isEmpty() || coder().isEmpty() ? null : file(document(), coder());
	}

	private IFile file(String documentName, String coderName) {
		return study.study().getFile(IPath.fromPortableString(FOLDER + documentName + "." + coderName + "." + FileKind.CODING.extension())); //$NON-NLS-1$ //$NON-NLS-2$
	}

	@Override
	String missing() {
		return documents.isEmpty() ? Messages.newFile_noDocument : coders.isEmpty() ? Messages.newFile_noCoder : Messages.newFile_choose;
	}
}
