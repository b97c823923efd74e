package org.florilegium.ui.internal.wizards;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

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

	private record Field(Text text, Saying what, String hint) {
	}

	private final Drafts drafts;
	private final List<Field> fields = new ArrayList<>();
	private Table table;
	private List<Draft> shown = List.of();
	private Label several;
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
		table = new Table(left, SWT.BORDER | SWT.FULL_SELECTION | SWT.MULTI);
		table.setHeaderVisible(true);
		Accessibles.name(table, Messages.metadata_documents);
		GridDataFactory.fillDefaults().grab(true, true).hint(420, 300).applyTo(table);
		for (String title : List.of(Messages.metadata_documents, Messages.metadata_authorsColumn, Messages.metadata_dateColumn)) {
			TableColumn column = new TableColumn(table, SWT.LEFT);
			column.setText(title);
			column.setWidth(title.equals(Messages.metadata_documents) ? 240 : title.equals(Messages.metadata_dateColumn) ? 90 : 150);
		}
		table.addListener(SWT.Selection, event -> show(Arrays.stream(table.getSelection()).map(item -> (Draft) item.getData()).toList()));
		Composite form = new Composite(sash, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(2).margins(12, 8).spacing(8, 8).applyTo(form);
		field(form, Messages.metadata_documentTitle, "", Saying.TITLE); //$NON-NLS-1$
		field(form, Messages.metadata_authors, Messages.metadata_authorsHint, Saying.AUTHORS);
		field(form, Messages.metadata_date, Messages.metadata_dateHint, Saying.DATE);
		field(form, Messages.metadata_source, Messages.metadata_sourceHint, Saying.SOURCE);
		field(form, Messages.metadata_kind, Messages.metadata_kindHint, Saying.KIND);
		several = new Label(form, SWT.WRAP);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(280, 36).applyTo(several);
		Label hint = new Label(form, SWT.WRAP);
		hint.setText(Messages.metadata_persons);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(280, SWT.DEFAULT).applyTo(hint);
		sash.setWeights(55, 45);
		setControl(sash);
		update();
	}

	private void field(Composite parent, String label, String hint, Saying what) {
		Label before = new Label(parent, SWT.NONE);
		before.setText(label);
		Text text = new Text(parent, SWT.BORDER);
		GridDataFactory.fillDefaults().grab(true, false).hint(240, SWT.DEFAULT).applyTo(text);
		text.addModifyListener(event -> {
			if (filling)
				return;
			for (Draft draft : shown) {
				draft.say(what, text.getText());
				fill(table.getItem(drafts.all().indexOf(draft)), draft);
			}
			validate();
		});
		fields.add(new Field(text, what, hint));
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
		List<Draft> kept = shown.stream().filter(all::contains).toList();
		List<Draft> now = kept.isEmpty() && !all.isEmpty() ? List.of(all.getFirst()) : kept;
		table.select(now.stream().mapToInt(all::indexOf).toArray());
		show(now);
		validate();
	}

	private static void fill(TableItem item, Draft draft) {
		item.setText(new String[] { draft.said(Saying.TITLE).isBlank() ? draft.name() : draft.said(Saying.TITLE), draft.said(Saying.AUTHORS), draft.said(Saying.DATE) });
	}

	/** Shows what is said of one document, or what is the same for several. */
	private void show(List<Draft> some) {
		shown = List.copyOf(some);
		filling = true;
		for (Field field : fields) {
			List<String> said = some.stream().map(draft -> draft.said(field.what)).distinct().toList();
			field.text.setEnabled(some.size() == 1 || !some.isEmpty() && field.what != Saying.TITLE);
			field.text.setText(said.size() == 1 ? said.getFirst() : ""); //$NON-NLS-1$
			field.text.setMessage(said.size() > 1 ? Messages.metadata_different : field.hint);
		}
		filling = false;
		several.setText(some.size() > 1 ? Messages.bind(Messages.metadata_several, some.size()) : Messages.metadata_selectSeveral);
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
