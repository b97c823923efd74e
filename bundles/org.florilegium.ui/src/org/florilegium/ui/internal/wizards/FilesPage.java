package org.florilegium.ui.internal.wizards;

import java.nio.file.Path;
import java.text.NumberFormat;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.florilegium.exchange.ImportedDocument.Encoding;
import org.florilegium.ui.internal.Background;

/** Which files to import, and how each of them reads. */
final class FilesPage extends WizardPage {

	private final Drafts drafts;
	private final boolean mayBeNone;
	private final Runnable changed;
	private Background background;
	private Table table;
	private Button remove;
	private ReadingPreview preview;

	/**
	 * @param mayBeNone whether it is fine to import nothing
	 * @param changed   told when the documents have changed
	 */
	FilesPage(Drafts drafts, boolean mayBeNone, Runnable changed) {
		super("files", Messages.files_title, null); //$NON-NLS-1$
		this.drafts = drafts;
		this.mayBeNone = mayBeNone;
		this.changed = changed;
		setDescription(Messages.files_description);
	}

	@Override
	public void createControl(Composite parent) {
		SashForm sash = new SashForm(parent, SWT.VERTICAL);
		Composite files = new Composite(sash, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(2).applyTo(files);
		createTable(files);
		createButtons(files);
		preview = new ReadingPreview(sash, drafts.reader().cleaningSteps(), this::readAgain);
		sash.setWeights(32, 68);
		background = new Background(sash, Messages.files_reading);
		setControl(sash);
		update();
		if (!drafts.all().isEmpty())
			read();
	}

	private void createTable(Composite parent) {
		table = new Table(parent, SWT.BORDER | SWT.FULL_SELECTION | SWT.MULTI);
		table.setHeaderVisible(true);
		Accessibles.name(table, Messages.files_table);
		GridDataFactory.fillDefaults().grab(true, true).hint(600, 120).applyTo(table);
		column(Messages.files_file, 260, SWT.LEFT);
		column(Messages.files_readAs, 260, SWT.LEFT);
		column(Messages.files_characters, 100, SWT.RIGHT);
		column(Messages.files_parts, 70, SWT.RIGHT);
		table.addListener(SWT.Selection, event -> select());
		table.addListener(SWT.KeyDown, event -> {
			if (event.keyCode == SWT.DEL)
				remove();
		});
		DropTarget target = new DropTarget(table, DND.DROP_COPY | DND.DROP_DEFAULT | DND.DROP_LINK);
		target.setTransfer(FileTransfer.getInstance());
		target.addDropListener(new DropTargetAdapter() {
			@Override
			public void dragEnter(DropTargetEvent event) {
				event.detail = DND.DROP_COPY;
			}

			@Override
			public void drop(DropTargetEvent event) {
				if (event.data instanceof String[] paths)
					add(Stream.of(paths).map(Path::of).toList());
			}
		});
	}

	private void column(String title, int width, int style) {
		TableColumn column = new TableColumn(table, style);
		column.setText(title);
		column.setWidth(width);
	}

	private void createButtons(Composite parent) {
		Composite buttons = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().applyTo(buttons);
		GridDataFactory.fillDefaults().applyTo(buttons);
		button(buttons, Messages.files_add, this::chooseFiles);
		button(buttons, Messages.files_addFolder, this::chooseFolder);
		remove = button(buttons, Messages.files_remove, this::remove);
	}

	private static Button button(Composite parent, String label, Runnable action) {
		Button button = new Button(parent, SWT.PUSH);
		button.setText(label);
		button.addListener(SWT.Selection, event -> action.run());
		GridDataFactory.fillDefaults().grab(true, false).applyTo(button);
		return button;
	}

	private void chooseFiles() {
		FileDialog dialog = new FileDialog(getShell(), SWT.OPEN | SWT.MULTI);
		dialog.setText(Messages.files_choose);
		if (dialog.open() == null)
			return;
		Path folder = Path.of(dialog.getFilterPath());
		add(Stream.of(dialog.getFileNames()).map(folder::resolve).toList());
	}

	private void chooseFolder() {
		DirectoryDialog dialog = new DirectoryDialog(getShell(), SWT.OPEN);
		dialog.setText(Messages.files_chooseFolder);
		String chosen = dialog.open();
		if (chosen != null)
			add(List.of(Path.of(chosen)));
	}

	/** Adds files, and the documents of folders and lists. */
	void add(List<Path> paths) {
		drafts.add(paths);
		read();
	}

	private void remove() {
		List<Draft> chosen = Arrays.stream(table.getSelection()).map(item -> (Draft) item.getData()).toList();
		drafts.remove(chosen);
		update();
		changed.run();
	}

	private void readAgain() {
		read();
	}

	private void read() {
		update();
		setMessage(Messages.files_reading);
		setPageComplete(false);
		drafts.read(background, () -> {
			update();
			changed.run();
		});
	}

	private void update() {
		List<Draft> all = drafts.all();
		Draft selected = table.getSelectionCount() > 0 && table.getSelection()[0].getData() instanceof Draft draft ? draft : null;
		table.setItemCount(0);
		for (Draft draft : all) {
			TableItem item = new TableItem(table, SWT.NONE);
			item.setData(draft);
			item.setText(texts(draft));
			if (draft.result().isPresent() && !draft.isReadable())
				item.setForeground(table.getDisplay().getSystemColor(SWT.COLOR_RED));
		}
		int at = all.contains(selected) ? all.indexOf(selected) : all.isEmpty() ? -1 : 0;
		if (at >= 0)
			table.select(at);
		select();
		validate();
	}

	private static String[] texts(Draft draft) {
		String name = draft.name();
		if (draft.result().isEmpty())
			return new String[] { name, Messages.files_reading, "", "" }; //$NON-NLS-1$ //$NON-NLS-2$
		if (!draft.isReadable())
			return new String[] { name, Messages.files_unreadable, "", "" }; //$NON-NLS-1$ //$NON-NLS-2$
		var document = draft.result().get().document();
		NumberFormat numbers = NumberFormat.getIntegerInstance();
		return new String[] { name, document.format() + document.encoding().map(FilesPage::encoding).orElse(""), //$NON-NLS-1$
				numbers.format(document.text().codePointCount(0, document.text().length())), numbers.format(document.parts().size()) };
	}

	private static String encoding(Encoding encoding) {
		return ", " + encoding.name(); //$NON-NLS-1$
	}

	private void select() {
		remove.setEnabled(table.getSelectionCount() > 0);
		preview.show(table.getSelectionCount() == 1 ? (Draft) table.getSelection()[0].getData() : null);
	}

	private void validate() {
		String problem = drafts.problem();
		String duplicate = drafts.duplicate();
		setErrorMessage(problem);
		if (duplicate == null)
			setMessage(null);
		else
			setMessage(duplicate, IMessageProvider.WARNING);
		setPageComplete(problem == null && drafts.areReadable() && (mayBeNone || !drafts.all().isEmpty()));
	}
}
