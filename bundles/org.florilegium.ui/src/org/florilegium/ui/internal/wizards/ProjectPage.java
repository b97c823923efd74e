package org.florilegium.ui.internal.wizards;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.eclipse.swt.widgets.Text;
import org.florilegium.exchange.ProjectFormat;
import org.florilegium.exchange.ProjectReader;
import org.florilegium.study.Study;
import org.florilegium.ui.internal.Background;
import org.florilegium.ui.internal.LossReport;
import org.florilegium.ui.internal.wizards.ProjectDraft.Request;
import org.florilegium.ui.internal.wizards.ProjectDraft.Result;

/** Which project to import, and what it would bring. */
final class ProjectPage extends WizardPage {

	private static final int PAUSE = 400;
	private static final String BETWEEN = "; "; //$NON-NLS-1$

	private final ProjectReader reader;
	private final ProjectDraft draft;
	private final Optional<Study> study;
	private final List<Path> given;
	private final Runnable changed;
	private Background background;
	private Text file;
	private Combo format;
	private Label recognised;
	private ProgressBar busy;
	private ProjectPreview preview;
	private LossReport losses;
	private boolean filling;

	/**
	 * @param study   that the project may speak of
	 * @param given   files to begin with
	 * @param changed told when something else was read
	 */
	ProjectPage(ProjectReader reader, ProjectDraft draft, Optional<Study> study, List<Path> given, Runnable changed) {
		super("project", Messages.project_title, null); //$NON-NLS-1$
		this.reader = reader;
		this.draft = draft;
		this.study = study;
		this.given = given;
		this.changed = changed;
		setDescription(Messages.project_description);
	}

	@Override
	public void createControl(Composite parent) {
		Composite page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().margins(10, 8).spacing(6, 8).applyTo(page);
		createChoice(page);
		SashForm sash = new SashForm(page, SWT.VERTICAL);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
		preview = new ProjectPreview(sash);
		losses = new LossReport(sash, Messages.project_nothingLost);
		sash.setWeights(74, 26);
		background = new Background(page, Messages.files_reading);
		FileDrops.accept(page, DND.DROP_COPY | DND.DROP_DEFAULT | DND.DROP_LINK | DND.DROP_MOVE, this::choose);
		setControl(page);
		setPageComplete(false);
		if (given.isEmpty())
			file.setFocus();
		else
			choose(given);
	}

	private void createChoice(Composite page) {
		Composite choice = new Composite(page, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(4).spacing(8, 6).applyTo(choice);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(choice);
		new Label(choice, SWT.NONE).setText(Messages.project_file);
		file = new Text(choice, SWT.BORDER);
		file.setMessage(Messages.project_fileHint);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(file);
		Runnable typed = this::typed;
		file.addModifyListener(event -> {
			if (!filling)
				file.getDisplay().timerExec(PAUSE, typed);
		});
		button(choice, Messages.project_chooseFiles, this::chooseFiles);
		button(choice, Messages.project_chooseFolder, this::chooseFolder);
		new Label(choice, SWT.NONE).setText(Messages.project_format);
		format = new Combo(choice, SWT.READ_ONLY);
		format.add(Messages.project_byContent);
		reader.formats().forEach(each -> format.add(each.title()));
		format.setVisibleItemCount(reader.formats().size() + 1);
		format.select(0);
		format.addListener(SWT.Selection, event -> ask(draft.request().files()));
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(format);
		busy = new ProgressBar(choice, SWT.INDETERMINATE);
		busy.setVisible(false);
		GridDataFactory.fillDefaults().span(2, 1).hint(160, SWT.DEFAULT).align(SWT.FILL, SWT.CENTER).applyTo(busy);
		new Label(choice, SWT.NONE);
		recognised = new Label(choice, SWT.WRAP);
		GridDataFactory.fillDefaults().span(3, 1).grab(true, false).hint(400, 34).applyTo(recognised);
	}

	private static void button(Composite parent, String label, Runnable action) {
		Button button = new Button(parent, SWT.PUSH);
		button.setText(label);
		button.addListener(SWT.Selection, event -> action.run());
	}

	private void chooseFiles() {
		FileDialog dialog = new FileDialog(getShell(), SWT.OPEN | SWT.MULTI);
		dialog.setText(Messages.project_title);
		String known = reader.formats().stream().flatMap(each -> each.extensions().stream()).distinct().map(extension -> "*." + extension).collect(Collectors.joining(";")); //$NON-NLS-1$ //$NON-NLS-2$
		dialog.setFilterExtensions(known, "*"); //$NON-NLS-1$
		dialog.setFilterNames(new String[] { Messages.project_projects, Messages.project_allFiles });
		if (dialog.open() == null)
			return;
		Path folder = Path.of(dialog.getFilterPath());
		choose(Stream.of(dialog.getFileNames()).map(folder::resolve).toList());
	}

	private void chooseFolder() {
		DirectoryDialog dialog = new DirectoryDialog(getShell(), SWT.OPEN);
		dialog.setText(Messages.project_title);
		dialog.setMessage(Messages.project_folderHint);
		String chosen = dialog.open();
		if (chosen != null)
			choose(List.of(Path.of(chosen)));
	}

	/** Takes other files. */
	void choose(List<Path> files) {
		filling = true;
		file.setText(files.stream().map(Path::toString).collect(Collectors.joining(BETWEEN)));
		filling = false;
		ask(files);
	}

	private void typed() {
		if (file.isDisposed())
			return;
		String typed = file.getText().strip();
		try {
			List<Path> files = typed.isEmpty() ? List.of() : new File(typed).exists() ? List.of(Path.of(typed)) : Stream.of(typed.split(BETWEEN)).map(Path::of).toList();
			if (!files.equals(draft.request().files()))
				ask(files);
		} catch (InvalidPathException e) {
			ask(List.of());
			setErrorMessage(Messages.bind(Messages.project_badPath, e.getInput()));
		}
	}

	private void ask(List<Path> files) {
		int chosen = format.getSelectionIndex();
		Request request = new Request(files, chosen == 0 ? Optional.empty() : Optional.of(reader.formats().get(chosen - 1).name()));
		draft.setRequest(request);
		show();
		boolean waits = !files.isEmpty() && files.stream().allMatch(each -> each.isAbsolute() || Files.exists(each));
		busy.setVisible(waits);
		if (!waits) {
			setErrorMessage(files.isEmpty() ? null : Messages.bind(Messages.project_missing, files.getFirst()));
			background.load(() -> null, nothing -> {
				// what was being read is not wanted any more
			});
			return;
		}
		background.load(() -> ProjectDraft.read(reader, request, study), result -> {
			draft.setResult(result);
			busy.setVisible(false);
			show();
		});
	}

	private void show() {
		Optional<Result> result = draft.result();
		preview.show(result.map(Result::kinds).orElse(List.of()));
		if (draft.project().isPresent())
			losses.show(draft.project().get().losses());
		else
			losses.forget();
		recognised.setText(result.map(Result::format).map(ProjectPage::describe).orElse("")); //$NON-NLS-1$
		setErrorMessage(result.map(Result::problem).orElse(null));
		setPageComplete(draft.project().isPresent());
		changed.run();
	}

	private static String describe(ProjectFormat format) {
		return Messages.bind(Messages.project_readAs, format.title(), format.description());
	}
}
