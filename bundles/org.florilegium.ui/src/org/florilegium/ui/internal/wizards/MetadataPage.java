package org.florilegium.ui.internal.wizards;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;

/** What is said of each document: title, authors, date, source. The documents' own proposals are filled in. */
final class MetadataPage extends WizardPage {

	private record Field(Text text, Function<Draft, String> get, BiConsumer<Draft, String> set) {
	}

	private final Drafts drafts;
	private final List<Field> fields = new ArrayList<>();
	private Table table;
	private Draft shown;
	private boolean filling;

	MetadataPage(Drafts drafts) {
		super("metadata", Messages.metadata_title, null); //$NON-NLS-1$
		this.drafts = drafts;
		setDescription(Messages.metadata_description);
	}

	@Override
	public void createControl(Composite parent) {
		SashForm sash = new SashForm(parent, SWT.HORIZONTAL);
		Composite left = new Composite(sash, SWT.NONE);
		GridLayoutFactory.swtDefaults().applyTo(left);
		table = new Table(left, SWT.BORDER | SWT.FULL_SELECTION | SWT.SINGLE);
		table.setHeaderVisible(true);
		Accessibles.name(table, Messages.metadata_documents);
		GridDataFactory.fillDefaults().grab(true, true).hint(420, 300).applyTo(table);
		for (String title : List.of(Messages.metadata_documents, Messages.metadata_authorsColumn, Messages.metadata_dateColumn)) {
			TableColumn column = new TableColumn(table, SWT.LEFT);
			column.setText(title);
			column.setWidth(title.equals(Messages.metadata_documents) ? 240 : title.equals(Messages.metadata_dateColumn) ? 90 : 150);
		}
		table.addListener(SWT.Selection, event -> show(table.getSelection().length == 0 ? null : (Draft) table.getSelection()[0].getData()));
		Composite form = new Composite(sash, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(2).margins(12, 8).spacing(8, 8).applyTo(form);
		field(form, Messages.metadata_documentTitle, null, draft -> draft.title, (draft, text) -> draft.title = text);
		field(form, Messages.metadata_authors, Messages.metadata_authorsHint, draft -> draft.authors, (draft, text) -> draft.authors = text);
		field(form, Messages.metadata_date, Messages.metadata_dateHint, draft -> draft.date, (draft, text) -> draft.date = text);
		field(form, Messages.metadata_source, Messages.metadata_sourceHint, draft -> draft.source, (draft, text) -> draft.source = text);
		field(form, Messages.metadata_kind, Messages.metadata_kindHint, draft -> draft.kind, (draft, text) -> draft.kind = text);
		Label hint = new Label(form, SWT.WRAP);
		hint.setText(Messages.metadata_persons);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(280, SWT.DEFAULT).applyTo(hint);
		sash.setWeights(55, 45);
		setControl(sash);
		update();
	}

	private void field(Composite parent, String label, String hint, Function<Draft, String> get, BiConsumer<Draft, String> set) {
		Label before = new Label(parent, SWT.NONE);
		before.setText(label);
		Text text = new Text(parent, SWT.BORDER);
		if (hint != null)
			text.setMessage(hint);
		GridDataFactory.fillDefaults().grab(true, false).hint(240, SWT.DEFAULT).applyTo(text);
		text.addModifyListener(event -> {
			if (filling || shown == null)
				return;
			set.accept(shown, text.getText());
			shown.touch();
			fill(table.getItem(drafts.all().indexOf(shown)), shown);
			validate();
		});
		fields.add(new Field(text, get, set));
	}

	/** The documents have changed. */
	void update() {
		if (table == null)
			return;
		List<Draft> all = drafts.all();
		table.setItemCount(0);
		for (Draft draft : all) {
			TableItem item = new TableItem(table, SWT.NONE);
			item.setData(draft);
			fill(item, draft);
		}
		int at = all.contains(shown) ? all.indexOf(shown) : all.isEmpty() ? -1 : 0;
		if (at >= 0)
			table.select(at);
		show(at < 0 ? null : all.get(at));
		validate();
	}

	private static void fill(TableItem item, Draft draft) {
		item.setText(new String[] { draft.title.isBlank() ? draft.file().getFileName().toString() : draft.title, draft.authors, draft.date });
	}

	private void show(Draft draft) {
		shown = draft;
		filling = true;
		for (Field field : fields) {
			field.text.setEnabled(draft != null);
			field.text.setText(draft == null ? "" : field.get.apply(draft)); //$NON-NLS-1$
		}
		filling = false;
	}

	private void validate() {
		String mistake = drafts.areReadable() ? drafts.mistake() : null;
		setErrorMessage(mistake);
		setPageComplete(mistake == null);
	}

	@Override
	public void setVisible(boolean visible) {
		if (visible)
			update();
		super.setVisible(visible);
	}
}
