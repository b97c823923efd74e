package org.florilegium.ui.internal.map;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IURIEditorInput;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.EditorPart;
import org.florilegium.analysis.argument.Evaluation;
import org.florilegium.analysis.argument.Search;
import org.florilegium.analysis.argument.TooManyExtensionsException;
import org.florilegium.exchange.ImportException;
import org.florilegium.model.Semantics;
import org.florilegium.picture.Picture;
import org.florilegium.picture.Theme;
import org.florilegium.picture.map.MapPicture;
import org.florilegium.picture.map.MapRequest;
import org.florilegium.ui.internal.ActiveStudy;
import org.florilegium.ui.internal.Background;
import org.florilegium.ui.internal.picture.PictureCanvas;
import org.florilegium.ui.internal.picture.ScreenPen;
import org.florilegium.workspace.StudyProject;
import org.florilegium.workspace.StudyProjects;

/**
 * Draws an argument map that another program wrote, such as an {@code .argdown} file, in a study or outside any. It is read only:
 * to work on it, it is brought into a study, as a map of its own.
 */
public final class ForeignMapEditor extends EditorPart implements PictureCanvas.Listener {

	/** The editor's id. */
	public static final String ID = "org.florilegium.ui.foreignMapEditor"; //$NON-NLS-1$

	/** What is shown: the map and its picture, or why there is none. */
	private record Shown(ForeignMap map, Picture picture, String problem) {
	}

	private Path path;
	private IFile file;
	private PictureCanvas canvas;
	private Label notice;
	private Button bring;
	private Background background;
	private Shown shown;
	private FileTime read;

	@Override
	public void init(IEditorSite site, IEditorInput input) throws PartInitException {
		setSite(site);
		setInput(input);
		file = Adapters.adapt(input, IFile.class);
		if (file != null && file.getLocation() != null)
			path = file.getLocation().toPath();
		else if (input instanceof IURIEditorInput uri)
			path = Path.of(uri.getURI());
		else
			throw new PartInitException(NLS.bind(Messages.foreign_noFile, input.getName()));
		setPartName(input.getName());
	}

	@Override
	public void createPartControl(Composite parent) {
		Composite body = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(body);
		Composite head = new Composite(body, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(3).margins(8, 4).applyTo(head);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
		notice = new Label(head, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(notice);
		bring = new Button(head, SWT.PUSH);
		bring.setText(Messages.foreign_bring);
		bring.setToolTipText(Messages.foreign_bring_hint);
		bring.setEnabled(false);
		bring.addListener(SWT.Selection, event -> study().ifPresent(study -> ForeignMapImport.start(getSite().getWorkbenchWindow(), study, path)));
		canvas = new PictureCanvas(body, this);
		canvas.getAccessible().addAccessibleListener(new org.eclipse.swt.accessibility.AccessibleAdapter() {
			@Override
			public void getDescription(org.eclipse.swt.accessibility.AccessibleEvent event) {
				event.result = Messages.foreign_readOnly;
			}
		});
		GridDataFactory.fillDefaults().grab(true, true).applyTo(canvas);
		background = new Background(body, Messages.load_name);
		refresh();
	}

	/** The study that the file is in, else the one that is worked on. */
	private Optional<StudyProject> study() {
		Optional<StudyProject> own = file == null ? Optional.empty() : StudyProjects.get().find(file.getProject());
		return own.isPresent() ? own : ActiveStudy.of(getSite().getWorkbenchWindow()).study();
	}

	private void refresh() {
		Theme theme = ScreenPen.theme(canvas);
		read = written();
		background.load(() -> read(theme), this::show);
	}

	private Shown read(Theme theme) {
		try {
			ForeignMap map = ForeignMap.read(path);
			return new Shown(map, MapPicture.of(new MapRequest(map.debate(), evaluation(map), Map.of(), Set.of(), Set.of()), theme, false, () -> false), null);
		} catch (ImportException e) {
			return new Shown(null, null, e.getLocalizedMessage());
		}
	}

	private static Evaluation evaluation(ForeignMap map) {
		try {
			return Evaluation.of(map.debate(), Semantics.GROUNDED, Search.DEFAULT);
		} catch (TooManyExtensionsException e) {
			return null; // grounded has one
		}
	}

	private void show(Shown result) {
		shown = result;
		if (shown.picture != null)
			canvas.show(shown.picture);
		bring.setEnabled(shown.map != null && study().isPresent());
		notice.setText((shown.problem != null ? shown.problem : study().isPresent() ? Messages.foreign_readOnly : Messages.foreign_noStudy).replace("&", "&&")); //$NON-NLS-1$ //$NON-NLS-2$
		notice.getParent().requestLayout();
	}

	private FileTime written() {
		try {
			return Files.getLastModifiedTime(path);
		} catch (IOException e) {
			return null; // reading it says why
		}
	}

	/** What is shown; null before it was read, and when it could not be. */
	Picture picture() {
		return canvas.picture();
	}

	/** What is said above it. */
	String notice() {
		return notice.getText();
	}

	/** Brings it into a study. */
	Button bring() {
		return bring;
	}

	/** Another program may have changed the file meanwhile. */
	@Override
	public void setFocus() {
		canvas.setFocus();
		if (shown != null && (read == null || !read.equals(written())))
			refresh();
		else if (shown != null)
			show(shown);
	}

	@Override
	public void recolored() {
		if (background != null)
			refresh();
	}

	@Override
	public boolean isDirty() {
		return false;
	}

	@Override
	public void doSave(IProgressMonitor monitor) {
		// nothing is changed here
	}

	@Override
	public void doSaveAs() {
		throw new UnsupportedOperationException();
	}

	@Override
	public boolean isSaveAsAllowed() {
		return false;
	}
}
