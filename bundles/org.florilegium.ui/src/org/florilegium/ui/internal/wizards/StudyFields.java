package org.florilegium.ui.internal.wizards;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.florilegium.study.Slug;
import org.florilegium.workspace.StudyFolders;

/** What a study that is to be made is called, where it is to be, and who codes. */
final class StudyFields extends Composite {

	private final Text title;
	private final Text folder;
	private final Text coder;
	private boolean folderChosen;
	private boolean proposing;

	/** @param changed told when something else is said */
	StudyFields(Composite parent, Runnable changed) {
		super(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(3).spacing(8, 10).applyTo(this);
		title = field(Messages.study_name, 2);
		title.setMessage(Messages.study_nameHint);
		folder = field(Messages.study_folder, 1);
		Button browse = new Button(this, SWT.PUSH);
		browse.setText(Messages.browse);
		browse.addListener(SWT.Selection, event -> chooseFolder());
		coder = field(Messages.study_coder, 2);
		coder.setText(System.getProperty("user.name", "")); //$NON-NLS-1$ //$NON-NLS-2$
		propose();
		title.addModifyListener(event -> {
			propose();
			changed.run();
		});
		folder.addModifyListener(event -> {
			folderChosen |= !proposing;
			if (!proposing)
				changed.run();
		});
		coder.addModifyListener(event -> changed.run());
	}

	private Text field(String label, int columns) {
		Label before = new Label(this, SWT.NONE);
		before.setText(label);
		Text text = new Text(this, SWT.BORDER);
		GridDataFactory.fillDefaults().grab(true, false).span(columns, 1).align(SWT.FILL, SWT.CENTER).applyTo(text);
		return text;
	}

	private void chooseFolder() {
		DirectoryDialog dialog = new DirectoryDialog(getShell(), SWT.SAVE);
		dialog.setText(Messages.study_chooseFolder);
		dialog.setFilterPath(folder.getText());
		String chosen = dialog.open();
		if (chosen != null)
			folder.setText(chosen);
	}

	/** A folder named like the study, until the user has chosen one. */
	private void propose() {
		if (folderChosen)
			return;
		proposing = true;
		Path named = Places.studies().resolve(title.getText().isBlank() ? "study" : Slug.ofTitle(title.getText())); //$NON-NLS-1$
		folder.setText((Files.exists(named.resolve(StudyFolders.CORPUS)) ? Places.unused(named) : named).toString());
		proposing = false;
	}

	/** Fills the title in, where nothing was said yet. */
	void proposeTitle(String proposed) {
		if (title.getText().isBlank())
			title.setText(proposed);
	}

	/** What is wrong with what was said, or null. */
	String mistake() {
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
		} catch (InvalidPathException e) {
			return Messages.bind(Messages.study_badPath, e.getInput());
		}
		return coder.getText().isBlank() ? Messages.study_noCoder : null;
	}

	@Override
	public void setEnabled(boolean enabled) {
		super.setEnabled(enabled);
		for (var child : getChildren())
			child.setEnabled(enabled);
	}

	@Override
	public boolean setFocus() {
		return title.setFocus();
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
}
