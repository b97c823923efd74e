package org.florilegium.lang.ui.internal;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** Asks for a folder of the study and a name, and says which file that makes. */
class NewFilePage extends WizardPage {

	final StudyFolder study;
	private final String extension;
	private Combo folder;
	private Text name;
	private Label made;

	NewFilePage(String title, StudyFolder study, String extension) {
		super("file", title, null); //$NON-NLS-1$
		this.study = study;
		this.extension = extension;
		setDescription(Messages.newFile_description);
	}

	@Override
	public final void createControl(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(2).margins(10, 10).spacing(10, 8).applyTo(area);
		ask(area);
		label(area, Messages.newFile_made);
		made = new Label(area, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(made);
		setControl(area);
		update();
		if (name != null)
			setErrorMessage(null); // nothing was typed yet that could be wrong
	}

	/** Makes the fields; each is to call {@link #update} when it changes. */
	void ask(Composite area) {
		folder = combo(area, Messages.newFile_folder, study.all().stream().map(this::path).toArray(String[]::new), path(study.folder()));
		label(area, Messages.newFile_name);
		name = new Text(area, SWT.BORDER);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(name);
		name.addModifyListener(event -> update());
	}

	@Override
	public void setVisible(boolean visible) {
		super.setVisible(visible);
		if (visible && name != null)
			name.setFocus(); // also where a list of wizards has led to this one
	}

	static Label label(Composite area, String text) {
		Label label = new Label(area, SWT.NONE);
		label.setText(text);
		return label;
	}

	final Combo combo(Composite area, String text, String[] items, String selected) {
		label(area, text);
		Combo combo = new Combo(area, SWT.READ_ONLY);
		combo.setItems(items);
		if (selected != null)
			combo.setText(selected);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(combo);
		combo.addModifyListener(event -> update());
		return combo;
	}

	private String path(IContainer container) {
		String inner = container.getProjectRelativePath().toString();
		return study.study().getName() + (inner.isEmpty() ? "" : "/" + inner); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** Types a name for the scholar. */
	final void setFileName(String text) {
		name.setText(text);
	}

	/** The file as it would be made now; null while something is missing. */
	IFile file() {
		String text = name.getText().strip().replaceFirst("\\." + extension + "$", ""); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		return text.isEmpty() || folder.getSelectionIndex() < 0 ? null
				: study.all().get(folder.getSelectionIndex()).getFile(IPath.fromPortableString(text + "." + extension)); //$NON-NLS-1$
	}

	/** What is still missing, in words. */
	String missing() {
		return Messages.newFile_noName;
	}

	final void update() {
		if (made == null)
			return;
		IFile file = file();
		made.setText(file == null ? "" : file.getFullPath().makeRelative().toString()); //$NON-NLS-1$
		IStatus status = file == null ? null : file.getWorkspace().validateName(file.getName(), org.eclipse.core.resources.IResource.FILE);
		setErrorMessage(file == null ? missing() : !status.isOK() ? status.getMessage() : file.exists() ? NLS.bind(Messages.newFile_exists, file.getName()) : null);
		setPageComplete(getErrorMessage() == null);
	}
}
