package org.florilegium.ui.internal.wizards;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.florilegium.study.Slug;
import org.florilegium.workspace.StudyFolders;

/** What a new study is called, where it is, who codes, and with which codebook it begins. */
final class StudyPage extends WizardPage {

	private Text title;
	private Text folder;
	private Text coder;
	private Button empty;
	private Button copy;
	private Text codebook;
	private Button browse;
	private boolean folderChosen;
	private boolean proposing;

	StudyPage() {
		super("study", Messages.study_title, null); //$NON-NLS-1$
		setDescription(Messages.study_description);
	}

	@Override
	public void createControl(Composite parent) {
		Composite page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(3).margins(12, 12).spacing(8, 10).applyTo(page);
		title = field(page, Messages.study_name, 2);
		title.setMessage(Messages.study_nameHint);
		folder = field(page, Messages.study_folder, 1);
		button(page, () -> {
			DirectoryDialog dialog = new DirectoryDialog(getShell(), SWT.SAVE);
			dialog.setText(Messages.study_chooseFolder);
			dialog.setFilterPath(folder.getText());
			set(folder, dialog.open());
		});
		coder = field(page, Messages.study_coder, 2);
		coder.setText(System.getProperty("user.name", "")); //$NON-NLS-1$ //$NON-NLS-2$
		createCodebook(page);
		title.addModifyListener(event -> propose());
		folder.addModifyListener(event -> {
			folderChosen |= !proposing;
			validate();
		});
		coder.addModifyListener(event -> validate());
		codebook.addModifyListener(event -> validate());
		setControl(page);
		propose();
		setErrorMessage(null); // nobody has done anything wrong yet
		title.setFocus();
	}

	private void createCodebook(Composite page) {
		Group group = new Group(page, SWT.NONE);
		group.setText(Messages.study_codebook);
		GridLayoutFactory.swtDefaults().numColumns(3).margins(10, 8).applyTo(group);
		GridDataFactory.fillDefaults().grab(true, false).span(3, 1).indent(0, 8).applyTo(group);
		empty = new Button(group, SWT.RADIO);
		empty.setText(Messages.study_emptyCodebook);
		empty.setSelection(true);
		GridDataFactory.fillDefaults().span(3, 1).applyTo(empty);
		copy = new Button(group, SWT.RADIO);
		copy.setText(Messages.study_copyCodebook);
		codebook = new Text(group, SWT.BORDER);
		Accessibles.name(codebook, Messages.study_copyCodebook);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(codebook);
		browse = button(group, () -> {
			FileDialog dialog = new FileDialog(getShell(), SWT.OPEN);
			dialog.setText(Messages.study_chooseCodebook);
			dialog.setFilterExtensions("*.codebook"); //$NON-NLS-1$
			set(codebook, dialog.open());
		});
		copy.addListener(SWT.Selection, event -> enable());
		enable();
	}

	private void enable() {
		codebook.setEnabled(copy.getSelection());
		browse.setEnabled(copy.getSelection());
		if (getControl() != null)
			validate();
	}

	private static Text field(Composite parent, String label, int columns) {
		Label before = new Label(parent, SWT.NONE);
		before.setText(label);
		Text text = new Text(parent, SWT.BORDER);
		GridDataFactory.fillDefaults().grab(true, false).span(columns, 1).align(SWT.FILL, SWT.CENTER).applyTo(text);
		return text;
	}

	private static Button button(Composite parent, Runnable action) {
		Button button = new Button(parent, SWT.PUSH);
		button.setText(Messages.browse);
		button.addListener(SWT.Selection, event -> action.run());
		return button;
	}

	private static void set(Text text, String chosen) {
		if (chosen != null)
			text.setText(chosen);
	}

	/** A folder named like the study, until the user has chosen one. */
	private void propose() {
		if (!folderChosen) {
			proposing = true;
			folder.setText(Places.studies().resolve(title.getText().isBlank() ? "study" : Slug.ofTitle(title.getText())).toString()); //$NON-NLS-1$
			proposing = false;
		}
		validate();
	}

	private void validate() {
		String mistake = mistake();
		setErrorMessage(mistake);
		setPageComplete(mistake == null);
	}

	private String mistake() {
		if (title.getText().isBlank())
			return Messages.study_noName;
		try {
			Path place = Path.of(folder.getText().strip());
			if (!place.isAbsolute())
				return Messages.study_relative;
			if (Files.exists(place) && !Files.isDirectory(place))
				return Messages.bind(Messages.study_isFile, place);
			if (Files.exists(place.resolve(StudyFolders.CORPUS)))
				return Messages.bind(Messages.study_exists, place);
			if (copy.getSelection() && !Files.isRegularFile(Path.of(codebook.getText().strip())))
				return Messages.study_noCodebook;
		} catch (InvalidPathException e) {
			return Messages.bind(Messages.study_badPath, e.getInput());
		}
		return coder.getText().isBlank() ? Messages.study_noCoder : null;
	}

	String title() {
		return title.getText().strip();
	}

	Path folder() {
		return Path.of(folder.getText().strip());
	}

	String coder() {
		return coder.getText().strip();
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
}
