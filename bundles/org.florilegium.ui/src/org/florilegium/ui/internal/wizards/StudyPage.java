package org.florilegium.ui.internal.wizards;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Text;
import org.florilegium.study.edit.StudyEdit;
import org.florilegium.ui.internal.schemes.Shipped;

/** What a new study is called, where it is, who codes, and with which codebook it begins. */
final class StudyPage extends WizardPage {

	private StudyFields fields;
	private Button empty;
	private Button copy;
	private Text codebook;
	private Button browse;
	private Button schemes;

	StudyPage() {
		super("study", Messages.study_title, null); //$NON-NLS-1$
		setDescription(Messages.study_description);
	}

	@Override
	public void createControl(Composite parent) {
		Composite page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().margins(12, 12).spacing(8, 10).applyTo(page);
		fields = new StudyFields(page, this::validate);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(fields);
		createCodebook(page);
		codebook.addModifyListener(event -> validate());
		setControl(page);
		validate();
		setErrorMessage(null); // nobody has done anything wrong yet
		fields.setFocus();
	}

	private void createCodebook(Composite page) {
		Group group = new Group(page, SWT.NONE);
		group.setText(Messages.study_codebook);
		GridLayoutFactory.swtDefaults().numColumns(3).margins(10, 8).applyTo(group);
		GridDataFactory.fillDefaults().grab(true, false).indent(0, 8).applyTo(group);
		empty = new Button(group, SWT.RADIO);
		empty.setText(Messages.study_emptyCodebook);
		empty.setSelection(true);
		GridDataFactory.fillDefaults().span(3, 1).applyTo(empty);
		copy = new Button(group, SWT.RADIO);
		copy.setText(Messages.study_copyCodebook);
		codebook = new Text(group, SWT.BORDER);
		Accessibles.name(codebook, Messages.study_copyCodebook);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(codebook);
		browse = new Button(group, SWT.PUSH);
		browse.setText(Messages.browse);
		browse.addListener(SWT.Selection, event -> chooseCodebook());
		copy.addListener(SWT.Selection, event -> enable());
		schemes = new Button(group, SWT.CHECK);
		schemes.setText(Messages.study_schemes);
		schemes.setToolTipText(Messages.study_schemes_hint);
		GridDataFactory.fillDefaults().span(3, 1).indent(0, 6).applyTo(schemes);
		enable();
	}

	private void chooseCodebook() {
		FileDialog dialog = new FileDialog(getShell(), SWT.OPEN);
		dialog.setText(Messages.study_chooseCodebook);
		dialog.setFilterExtensions("*.codebook"); //$NON-NLS-1$
		String chosen = dialog.open();
		if (chosen != null)
			codebook.setText(chosen);
	}

	private void enable() {
		codebook.setEnabled(copy.getSelection());
		browse.setEnabled(copy.getSelection());
		if (getControl() != null)
			validate();
	}

	private void validate() {
		String mistake = mistake();
		setErrorMessage(mistake);
		setPageComplete(mistake == null);
	}

	private String mistake() {
		String mistake = fields.mistake();
		if (mistake != null || !copy.getSelection())
			return mistake;
		try {
			return Files.isRegularFile(Path.of(codebook.getText().strip())) ? null : Messages.study_noCodebook;
		} catch (InvalidPathException e) {
			return Messages.study_noCodebook;
		}
	}

	String title() {
		return fields.title();
	}

	Path folder() {
		return fields.folder();
	}

	String coder() {
		return fields.coder();
	}

	/**
	 * Text of the codebook to begin with; null for an empty one.
	 *
	 * @throws IOException when it cannot be read; the message says what to do
	 */
	String codebook() throws IOException {
		if (!copy.getSelection())
			return null;
		Path file = Path.of(codebook.getText().strip());
		try {
			return Files.readString(file);
		} catch (MalformedInputException e) {
			throw new IOException(Messages.bind(Messages.study_badCodebook, file), e);
		}
	}

	/**
	 * What the study is to have besides its codebook.
	 *
	 * @throws IOException when the program is damaged
	 */
	List<StudyEdit> additions() throws IOException {
		return schemes.getSelection() ? Shipped.all().stream().map(Shipped::adding).toList() : List.of();
	}
}
