package org.florilegium.ui.internal.wizards;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.florilegium.exchange.CollectionImporter;

/** Asks what the columns of a table are used for. */
final class ColumnsDialog extends TitleAreaDialog {

	private final String table;
	private final List<String> columns;
	private final Map<String, Combo> combos = new LinkedHashMap<>();
	private Map<String, String> chosen;

	/**
	 * @param table   what it is called
	 * @param columns names of its columns
	 * @param chosen  those chosen before, by their use
	 */
	ColumnsDialog(Shell parent, String table, List<String> columns, Map<String, String> chosen) {
		super(parent);
		this.table = table;
		this.columns = columns;
		this.chosen = chosen;
		setHelpAvailable(false);
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(Messages.columns_title);
	}

	@Override
	protected boolean isResizable() {
		return true;
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		setTitle(Messages.bind(Messages.columns_heading, table));
		setMessage(Messages.columns_description);
		Composite page = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(2).margins(14, 12).spacing(10, 8).applyTo(page);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(page);
		for (String use : CollectionImporter.USES) {
			new Label(page, SWT.NONE).setText(label(use));
			Combo combo = new Combo(page, SWT.READ_ONLY);
			combo.add(Messages.columns_byName);
			columns.forEach(combo::add);
			combo.select(columns.indexOf(chosen.getOrDefault(use, "")) + 1); //$NON-NLS-1$
			GridDataFactory.fillDefaults().grab(true, false).hint(320, SWT.DEFAULT).applyTo(combo);
			combos.put(use, combo);
		}
		return page;
	}

	private static String label(String use) {
		return switch (use) {
			case "text" -> Messages.columns_text; //$NON-NLS-1$
			case "file" -> Messages.columns_file; //$NON-NLS-1$
			case "title" -> Messages.metadata_documentTitle; //$NON-NLS-1$
			case "author" -> Messages.metadata_authors; //$NON-NLS-1$
			case "date" -> Messages.metadata_date; //$NON-NLS-1$
			case "source" -> Messages.metadata_source; //$NON-NLS-1$
			case "kind" -> Messages.metadata_kind; //$NON-NLS-1$
			case "language" -> Messages.columns_language; //$NON-NLS-1$
			default -> use;
		};
	}

	@Override
	protected void okPressed() {
		chosen = new LinkedHashMap<>();
		combos.forEach((use, combo) -> {
			if (combo.getSelectionIndex() > 0)
				chosen.put(use, combo.getText());
		});
		super.okPressed();
	}

	/** Names of columns by their use; what is not there is found by the names. */
	Map<String, String> chosen() {
		return chosen;
	}
}
