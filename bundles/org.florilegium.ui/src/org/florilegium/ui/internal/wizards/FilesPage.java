package org.florilegium.ui.internal.wizards;

import java.nio.file.Path;
import java.text.NumberFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.florilegium.exchange.ImportFormat;
import org.florilegium.exchange.ImportedDocument.Encoding;
import org.florilegium.exchange.Pages.Page;
import org.florilegium.ui.internal.Background;

/** Which files to import, and how each of them reads. */
final class FilesPage extends WizardPage {

	private final Drafts drafts;
	private final boolean mayBeNone;
	private final Runnable changed;
	private Background background;
	private Table table;
	private Button columns;
	private Button remove;
	private NamesBar names;
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
		names = new NamesBar(files, drafts, () -> {
			validate();
			changed.run();
		});
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(names);
		preview = new ReadingPreview(sash, drafts.reader(), this::readAgain);
		sash.setWeights(40, 60);
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
		column(Messages.files_pages, 120, SWT.LEFT);
		table.addListener(SWT.Selection, event -> select());
		table.addListener(SWT.KeyDown, event -> {
			if (event.keyCode == SWT.DEL)
				remove();
		});
		FileDrops.accept(table, DND.DROP_COPY | DND.DROP_DEFAULT | DND.DROP_LINK, this::add);
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
		columns = button(buttons, Messages.files_columns, this::chooseColumns);
		columns.setToolTipText(Messages.files_columnsHint);
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

	private void chooseColumns() {
		Draft draft = (Draft) table.getSelection()[0].getData();
		ColumnsDialog dialog = new ColumnsDialog(getShell(), draft.list().orElse(draft.file()).getFileName().toString(), drafts.columns(draft), drafts.chosenColumns(draft));
		if (dialog.open() == Window.OK)
			choose(draft, dialog.chosen());
	}

	/** Uses the columns of a document's table in another way. */
	void choose(Draft draft, Map<String, String> chosen) {
		drafts.chooseColumns(draft, chosen);
		read();
	}

	/** Adds files, and the documents of folders and lists. */
	void add(List<Path> paths) {
		List<Draft> before = drafts.all();
		drafts.add(paths);
		read();
		drafts.all().stream().filter(draft -> !before.contains(draft)).findFirst().ifPresent(added -> {
			table.setSelection(drafts.all().indexOf(added));
			select();
		});
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

	private String[] texts(Draft draft) {
		String name = draft.name();
		if (draft.result().isEmpty())
			return new String[] { name, Messages.files_reading };
		if (!draft.isReadable())
			return new String[] { name, Messages.files_unreadable };
		var document = draft.result().get().document();
		NumberFormat numbers = NumberFormat.getIntegerInstance();
		return new String[] { name, title(document.format()) + document.encoding().map(FilesPage::encoding).orElse(""), //$NON-NLS-1$
				numbers.format(document.text().codePointCount(0, document.text().length())), numbers.format(document.parts().size()), pages(document.pages().pages()) };
	}

	private String title(String format) {
		return drafts.reader().formats().stream().filter(each -> each.name().equals(format)).map(ImportFormat::title).findFirst().orElse(format);
	}

	/** How many, and which they are in print. */
	private static String pages(List<Page> pages) {
		return pages.isEmpty() ? "" //$NON-NLS-1$
				: Messages.bind(Messages.files_pageNumbers, new Object[] { NumberFormat.getIntegerInstance().format(pages.size()), pages.getFirst().label(), pages.getLast().label() });
	}

	private static String encoding(Encoding encoding) {
		return ", " + encoding.name(); //$NON-NLS-1$
	}

	private void select() {
		remove.setEnabled(table.getSelectionCount() > 0);
		Draft draft = table.getSelectionCount() == 1 ? (Draft) table.getSelection()[0].getData() : null;
		columns.setEnabled(draft != null && !drafts.columns(draft).isEmpty());
		names.show(draft);
		preview.show(draft);
	}

	private void validate() {
		String problem = drafts.problem();
		String duplicate = drafts.duplicate();
		setErrorMessage(problem != null ? problem : names.mistake());
		if (duplicate != null)
			setMessage(duplicate, IMessageProvider.WARNING);
		else
			setMessage(drafts.notes().isEmpty() ? null : String.join(" ", drafts.notes()), IMessageProvider.INFORMATION); //$NON-NLS-1$
		setPageComplete(problem == null && names.mistake() == null && drafts.areReadable() && (mayBeNone || !drafts.all().isEmpty()));
	}
}
