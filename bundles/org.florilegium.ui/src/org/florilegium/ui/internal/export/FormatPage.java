package org.florilegium.ui.internal.export;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.florilegium.exchange.ExportFormat;
import org.florilegium.exchange.ExportFormat.Kind;
import org.florilegium.exchange.ExportFormat.Option;
import org.florilegium.ui.internal.Controls;

/** Which format an export is to have, with which options, and where the file is to be. */
final class FormatPage extends WizardPage {

	private final List<ExportFormat> formats;
	private final Runnable changed;
	private final Map<String, Boolean> options = new LinkedHashMap<>();
	private ExportFormat format;
	private Path proposed;
	private Tree tree;
	private Label title;
	private Label description;
	private Composite choices;
	private Text file;
	private boolean filling;

	/**
	 * @param format   to begin with
	 * @param proposed folder and name, without an ending, of the file
	 * @param changed  told when another format or option is chosen
	 */
	FormatPage(List<ExportFormat> formats, ExportFormat format, Path proposed, Runnable changed) {
		super("format", Messages.format_title, null); //$NON-NLS-1$
		this.formats = formats;
		this.format = format;
		this.proposed = proposed;
		this.changed = changed;
		setDescription(Messages.format_description);
	}

	@Override
	public void createControl(Composite parent) {
		Composite page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(3).margins(10, 8).spacing(8, 8).applyTo(page);
		SashForm sash = new SashForm(page, SWT.HORIZONTAL);
		GridDataFactory.fillDefaults().grab(true, true).span(3, 1).applyTo(sash);
		createFormats(sash);
		Composite side = new Composite(sash, SWT.NONE);
		GridLayoutFactory.swtDefaults().margins(14, 4).spacing(0, 10).applyTo(side);
		title = new Label(side, SWT.NONE);
		title.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DIALOG_FONT));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(title);
		description = new Label(side, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).hint(380, 110).applyTo(description);
		choices = new Composite(side, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 6).applyTo(choices);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(choices);
		sash.setWeights(45, 55);
		createFile(page);
		setControl(page);
		show();
		tree.setFocus();
	}

	private void createFormats(Composite parent) {
		tree = new Tree(parent, SWT.BORDER | SWT.SINGLE | SWT.FULL_SELECTION);
		Controls.name(tree, Messages.format_formats);
		for (Kind kind : Kind.values()) {
			List<ExportFormat> some = formats.stream().filter(each -> each.kind() == kind).toList();
			if (some.isEmpty())
				continue;
			TreeItem group = new TreeItem(tree, SWT.NONE);
			group.setText(label(kind));
			group.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DIALOG_FONT));
			for (ExportFormat each : some) {
				TreeItem item = new TreeItem(group, SWT.NONE);
				item.setText(each.title());
				item.setData(each);
				if (each.name().equals(format.name()))
					tree.setSelection(item);
			}
			group.setExpanded(true);
		}
		tree.showSelection();
		tree.addListener(SWT.Selection, event -> {
			if (event.item.getData() instanceof ExportFormat chosen && chosen != format) {
				format = chosen;
				options.clear();
				show();
				changed.run();
			}
		});
		tree.addListener(SWT.DefaultSelection, event -> {
			if (event.item.getData() instanceof ExportFormat && canFlipToNextPage())
				getContainer().showPage(getNextPage());
		});
	}

	private static String label(Kind kind) {
		return switch (kind) {
			case TABLE -> Messages.kind_table;
			case PROJECT -> Messages.kind_project;
			case ARGUMENTS -> Messages.kind_arguments;
			case REPORT -> Messages.kind_report;
			case OTHER -> Messages.kind_other;
		};
	}

	private void createFile(Composite page) {
		new Label(page, SWT.NONE).setText(Messages.format_file);
		file = new Text(page, SWT.BORDER);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(file);
		file.addModifyListener(event -> {
			if (!filling)
				validate();
		});
		Button browse = new Button(page, SWT.PUSH);
		browse.setText(Messages.format_browse);
		browse.addListener(SWT.Selection, event -> browse());
	}

	private void browse() {
		FileDialog dialog = new FileDialog(getShell(), SWT.SAVE);
		dialog.setText(Messages.export_title);
		try {
			Path now = file();
			dialog.setFilterPath(String.valueOf(now.getParent()));
			dialog.setFileName(String.valueOf(now.getFileName()));
		} catch (InvalidPathException e) {
			dialog.setFilterPath(String.valueOf(proposed.getParent()));
		}
		String chosen = dialog.open();
		if (chosen != null)
			file.setText(chosen);
	}

	private void show() {
		title.setText(format.title());
		description.setText(format.description());
		for (var child : choices.getChildren())
			child.dispose();
		for (Option option : format.options()) {
			Button check = new Button(choices, SWT.CHECK | SWT.WRAP);
			check.setText(option.title());
			check.setSelection(options.getOrDefault(option.name(), false));
			check.addListener(SWT.Selection, event -> {
				options.put(option.name(), check.getSelection());
				changed.run();
			});
		}
		choices.getParent().layout(true, true);
		filling = true;
		file.setText(withEnding().toString());
		filling = false;
		validate();
	}

	/** The file that is named, with the ending of the format instead of another format's. */
	private Path withEnding() {
		Path now = proposed;
		try {
			if (!file.getText().isBlank())
				now = file();
		} catch (InvalidPathException e) {
			// what was typed is no path
		}
		String name = now.getFileName() == null ? "" : now.getFileName().toString(); //$NON-NLS-1$
		int dot = name.lastIndexOf('.');
		boolean others = dot > 0 && formats.stream().anyMatch(each -> each.ending().equals(name.substring(dot + 1)) || each.extensions().contains(name.substring(dot + 1)));
		String stem = others ? name.substring(0, dot) : name;
		return now.resolveSibling(format.ending().isEmpty() ? stem : stem + '.' + format.ending());
	}

	private void validate() {
		String mistake = mistake();
		setErrorMessage(mistake);
		setPageComplete(mistake == null);
	}

	private String mistake() {
		try {
			Path wanted = file();
			if (!wanted.isAbsolute())
				return Messages.format_relative;
			if (Files.isDirectory(wanted))
				return Messages.bind(Messages.format_folder, wanted);
			if (wanted.getParent() == null || !Files.isDirectory(wanted.getParent()))
				return Messages.bind(Messages.format_noFolder, wanted.getParent());
			return null;
		} catch (InvalidPathException e) {
			return Messages.bind(Messages.format_badPath, e.getInput());
		}
	}

	ExportFormat format() {
		return format;
	}

	/** The options that are on. */
	Map<String, String> options() {
		Map<String, String> on = new LinkedHashMap<>();
		options.forEach((name, chosen) -> {
			if (chosen)
				on.put(name, "yes"); //$NON-NLS-1$
		});
		return on;
	}

	/** Where the file is to be. */
	Path file() {
		return Path.of(file.getText().strip());
	}
}
