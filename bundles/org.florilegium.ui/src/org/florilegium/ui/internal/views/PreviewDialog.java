package org.florilegium.ui.internal.views;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.window.IShellProvider;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.florilegium.study.edit.StudyEdit;
import org.florilegium.ui.internal.Actions;
import org.florilegium.ui.internal.Tints;
import org.florilegium.ui.internal.views.LineChanges.Line;
import org.florilegium.workspace.StudyProject;
import org.florilegium.workspace.edit.StudyEditing.Done;
import org.florilegium.workspace.edit.StudyEditing.Preview;
import org.florilegium.workspace.edit.StudyEditing.Preview.Versions;

/** Shows what a change would do, file by file, before it is made. */
final class PreviewDialog extends TitleAreaDialog {

	private static final RGB GOES = new RGB(213, 94, 0);
	private static final RGB COMES = new RGB(0, 158, 115);

	private final String title;
	private final String text;
	private final List<Map.Entry<Path, List<Line>>> files;
	private Table table;
	private StyledText lines;

	private PreviewDialog(Shell parent, String title, String text, Preview preview) {
		super(parent);
		this.title = title;
		this.text = text;
		files = preview.files().entrySet().stream().sorted(Map.Entry.comparingByKey()).map(e -> Map.entry(e.getKey(), changes(e.getValue()))).toList();
		setShellStyle(getShellStyle() | SWT.RESIZE);
	}

	private static List<Line> changes(Versions versions) {
		return LineChanges.between(versions.before(), versions.after());
	}

	/**
	 * Shows what edits would change, and makes them when that is wanted. To be called in the UI thread.
	 *
	 * @param text what is about to happen
	 * @return completes once they are made; never when they are not wanted
	 */
	static CompletableFuture<Done> perform(IShellProvider shell, StudyProject study, String label, String text, List<StudyEdit> edits) {
		CompletableFuture<Done> made = new CompletableFuture<>();
		Display display = Display.getCurrent();
		study.editing().preview(edits).whenComplete((preview, failure) -> display.asyncExec(() -> {
			if (failure != null) {
				Actions.show(shell.getShell(), label, failure);
				made.completeExceptionally(failure);
			} else if (new PreviewDialog(shell.getShell(), label, text, preview).open() == Window.OK) {
				Actions.perform(shell, study, label, edits).whenComplete((done, failed) -> {
					if (failed == null)
						made.complete(done);
					else
						made.completeExceptionally(failed);
				});
			}
		}));
		return made;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(title);
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		setTitle(title);
		setMessage(text);
		Composite area = (Composite) super.createDialogArea(parent);
		Composite page = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(10, 8).applyTo(page);
		GridDataFactory.fillDefaults().grab(true, true).hint(640, 360).applyTo(page);
		int places = files.stream().mapToInt(e -> places(e.getValue())).sum();
		new Label(page, SWT.NONE).setText(files.isEmpty() ? Messages.preview_nothing : Messages.bind(Messages.preview_summary, places, files.size()));
		SashForm sash = new SashForm(page, SWT.VERTICAL);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
		table = new Table(sash, SWT.BORDER | SWT.FULL_SELECTION | SWT.SINGLE);
		for (Map.Entry<Path, List<Line>> file : files)
			new TableItem(table, SWT.NONE).setText(Messages.bind(Messages.preview_file, file.getKey(), places(file.getValue())));
		lines = new StyledText(sash, SWT.BORDER | SWT.READ_ONLY | SWT.V_SCROLL | SWT.H_SCROLL);
		lines.setFont(JFaceResources.getTextFont());
		lines.setMargins(6, 4, 6, 4);
		sash.setWeights(1, 2);
		table.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> showFile()));
		if (!files.isEmpty())
			table.setSelection(0);
		showFile();
		return area;
	}

	/** Lines that go, each with the one that comes for it, are one place. */
	private static int places(List<Line> lines) {
		long added = lines.stream().filter(Line::added).count();
		return (int) Math.max(added, lines.size() - added);
	}

	private void showFile() {
		List<Line> changes = table.getSelectionIndex() < 0 ? List.of() : files.get(table.getSelectionIndex()).getValue();
		lines.setText(changes.stream().map(line -> (line.added() ? "+ " : "\u2212 ") + line.text()).collect(Collectors.joining("\n"))); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		RGB ground = lines.getBackground().getRGB();
		for (int i = 0; i < changes.size(); i++) {
			lines.setLineBackground(i, 1, new Color(Tints.tint(changes.get(i).added() ? COMES : GOES, ground)));
			lines.setStyleRange(new StyleRange(lines.getOffsetAtLine(i), 1, null, null, SWT.BOLD));
		}
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, Messages.preview_apply, true).setEnabled(!files.isEmpty());
		createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
	}
}
