package org.florilegium.ui.internal.coding;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.action.IStatusLineManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.IGotoMarker;
import org.eclipse.ui.part.EditorPart;
import org.eclipse.ui.part.IShowInSource;
import org.eclipse.ui.part.IShowInTargetList;
import org.eclipse.ui.part.ShowInContext;
import org.eclipse.ui.views.contentoutline.IContentOutlinePage;
import org.florilegium.model.Span;
import org.florilegium.study.StudyException;
import org.florilegium.study.query.Vocabulary;
import org.florilegium.ui.internal.ActiveStudy;
import org.florilegium.ui.internal.Background;
import org.florilegium.ui.internal.Navigate;
import org.florilegium.ui.internal.Ref;
import org.florilegium.ui.internal.Ref.StatementRef;
import org.florilegium.ui.internal.SelectedPassage;
import org.florilegium.ui.internal.reading.ReadingArea;
import org.florilegium.workspace.StudyProject;
import org.florilegium.workspace.coding.CodedDocument;
import org.florilegium.workspace.coding.CodedDocument.Snapshot;
import org.florilegium.workspace.coding.CodedStatement;

/** Where a document is read and coded. What is coded is on disk at once, so that there is nothing to save but an edited text. */
public final class CodingEditor extends EditorPart implements Navigate.Shows, IGotoMarker, CodedDocument.Listener, IShowInSource, IShowInTargetList {

	/** The editor's context menu and toolbar, as menus contributed to them name them. */
	static final String MENU = Navigate.CODING_EDITOR;
	static final String CONTEXT = "org.florilegium.ui.codingContext"; //$NON-NLS-1$

	private final Choosing choosing = new Choosing(this);
	private final EditorEdits edits = new EditorEdits(this);
	private final PassageActions actions = new PassageActions(this);
	private final StatementActions statements = new StatementActions(this);
	private IFile file;
	private Composite body;
	private Banner banner;
	private ReadingArea area;
	private Drawer drawer;
	private ReadingOptions options;
	private TextMode textMode;
	private Background loading;
	private OpenDocument open;
	private Snapshot snapshot;
	private Vocabulary vocabulary;
	private CodingOutline outline;
	private FilterFollower follower;
	private Runnable wanted;

	@Override
	public void init(IEditorSite site, IEditorInput input) throws PartInitException {
		setSite(site);
		setInput(input);
		file = Adapters.adapt(input, IFile.class);
		if (file == null)
			throw new PartInitException(Messages.editor_noFile);
		setPartName(file.getName());
		site.setSelectionProvider(choosing);
	}

	@Override
	public void createPartControl(Composite parent) {
		body = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(body);
		options = new ReadingOptions(this);
		new EditorHeader(body, this, options);
		banner = new Banner(body);
		area = new ReadingArea(body);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
		drawer = new Drawer(body);
		textMode = new TextMode(this);
		area.addListener(choosing);
		area.setDragged(this::passage);
		new EditorKeys(this);
		MenuManager menu = new MenuManager();
		area.text().setMenu(menu.createContextMenu(area.text()));
		getSite().registerContextMenu(MENU, menu, choosing);
		loading = new Background(body, getTitle());
		loading.load(() -> {
			try {
				OpenDocument opened = OpenDocument.open(file);
				opened.vocabulary();
				return opened;
			} catch (Exception e) {
				return e;
			}
		}, result -> {
			if (result instanceof OpenDocument opened)
				opened(opened);
			else
				refuse((Exception) result);
		});
		body.addDisposeListener(event -> {
			options.rememberZoom();
			if (open != null)
				open.close();
		});
	}

	private void refuse(Exception problem) {
		banner.show(new Banner.Notice(problem.getLocalizedMessage() + " " + Messages.editor_openPlain, true, //$NON-NLS-1$
				List.of(() -> EditorLinks.openPlain(getSite().getPage(), file))));
	}

	private void opened(OpenDocument opened) {
		open = opened;
		open.coded().addListener(this);
		try {
			vocabulary = open.vocabulary();
		} catch (Exception e) {
			refuse(e);
			return;
		}
		EditorKeys.undoContext(this, open.study().editing().undoContext());
		ActiveStudy.of(getSite().getWorkbenchWindow()).show(open.study());
		snapshot = open.now();
		follower = new FilterFollower(this);
		show(snapshot);
		options.apply();
		if (wanted != null)
			area.whenLaidOut(wanted);
	}

	/** On a background thread. */
	@Override
	public void changed(Snapshot now) {
		Display display = getSite().getShell().getDisplay();
		Vocabulary known = known();
		if (!display.isDisposed())
			display.asyncExec(() -> show(now, known));
	}

	/** What the codebooks say now, if that can be read. */
	private Vocabulary known() {
		try {
			return open.vocabulary();
		} catch (StudyException e) {
			return vocabulary; // as the study was closed or is being written; the next change brings it
		}
	}

	/** Shows things by the names and colours that the codebooks give them now. */
	void know(Vocabulary known) {
		show(snapshot, known);
	}

	/** Shows the document as it is now. */
	void follow(Snapshot now) {
		show(now, known());
	}

	private void show(Snapshot now, Vocabulary known) {
		if (body.isDisposed() || now == snapshot && known == vocabulary || snapshot != null && now.version() < snapshot.version())
			return;
		vocabulary = known;
		show(now);
	}

	private void show(Snapshot now) {
		snapshot = now;
		setPartName(now.title() == null ? file.getName() : now.title());
		if (textMode.isOn())
			textMode.changed(now);
		else
			area.show(now, vocabulary);
		choosing.changed();
		options.changed();
		notices();
		if (outline != null)
			outline.show(now, vocabulary);
	}

	/** Says what is out of the ordinary. */
	Banner notices() {
		banner.show(textMode.isOn() ? textMode.notice() : EditorLinks.notice(this));
		return banner;
	}

	/** The document, live; null until it is open. */
	CodedDocument coded() {
		return open.coded();
	}

	/** The study; null until it is open. */
	StudyProject study() {
		return open == null ? null : open.study();
	}

	/** The document and its statements as they are now; null until it is open. */
	Snapshot snapshot() {
		return snapshot;
	}

	Vocabulary vocabulary() {
		return vocabulary;
	}

	ReadingArea area() {
		return area;
	}

	EditorEdits edits() {
		return edits;
	}

	Drawer drawer() {
		return drawer;
	}

	PassageActions actions() {
		return actions;
	}

	StatementActions statements() {
		return statements;
	}

	Choosing choosing() {
		return choosing;
	}

	ReadingOptions options() {
		return options;
	}

	TextMode textMode() {
		return textMode;
	}

	Composite body() {
		return body;
	}

	FilterFollower follower() {
		return follower;
	}

	/** Words of the document. */
	SelectedPassage passage(Span span) {
		return new SelectedPassage(study(), snapshot.document(), span, snapshot.text().substring(span));
	}

	/** A reference to a statement of the document. */
	StatementRef ref(CodedStatement statement) {
		return new StatementRef(study(), statement.coding(), statement.form().name());
	}

	/** The statement as it is now; nothing when it is not there any more. */
	Optional<CodedStatement> find(String id) {
		return snapshot == null || id == null ? Optional.empty() : snapshot.statements().stream().filter(s -> s.id().equals(id)).findFirst();
	}

	/** Says what was done, or why not, where it disturbs nobody. */
	void message(String text) {
		IStatusLineManager line = getEditorSite().getActionBars().getStatusLineManager();
		line.setErrorMessage(null);
		line.setMessage(text);
	}

	/** Where a popup about a span may stand. */
	LightPopup.Place place(Span span) {
		Rectangle room = area.getMonitor().getClientArea();
		Rectangle shown = area.text().getClientArea();
		Rectangle bounds = area.boundsOf(span).map(found -> found.intersection(shown)).filter(found -> found.height > 0)
				.orElse(new Rectangle(shown.width / 4, shown.height / 3, 1, 1));
		return new LightPopup.Place(area.getDisplay().map(area.text(), null, bounds), room);
	}

	@Override
	public void show(Ref ref) {
		if (ref instanceof StatementRef of)
			onceOpen(() -> find(of.coding() + "/" + of.statement()).ifPresent(statement -> { //$NON-NLS-1$
				choosing.choose(statement);
				choosing.reveal(statement);
			}));
	}

	/** Shows the statements of two coders side by side. */
	public void compare(String left, String right) {
		onceOpen(() -> options.setMargin(new ReadingOptions.Margin.Two(left, right)));
	}

	/** Selects a passage, to be coded. */
	public void select(Span span) {
		onceOpen(() -> {
			area.select(span);
			area.reveal(span);
		});
	}

	/** Selects the passage that a marker names; its places count UTF-16 units, as those of all markers do. */
	@Override
	public void gotoMarker(IMarker marker) {
		int start = marker.getAttribute(IMarker.CHAR_START, -1);
		int end = marker.getAttribute(IMarker.CHAR_END, start);
		onceOpen(() -> {
			if (start < 0 || end < start || end > area.text().getCharCount())
				return; // a marker of a text that has become another
			Span span = new Span(snapshot.text().fromUtf16(start), snapshot.text().fromUtf16(end));
			area.select(span);
			area.reveal(span);
		});
	}

	private void onceOpen(Runnable work) {
		Runnable before = wanted;
		wanted = snapshot != null ? null : before == null ? work : () -> {
			before.run();
			work.run();
		};
		if (snapshot != null)
			area.whenLaidOut(work);
	}

	@Override
	public <T> T getAdapter(Class<T> adapter) {
		if (adapter == IContentOutlinePage.class) {
			if (outline == null || outline.isDisposed())
				outline = new CodingOutline(this);
			return adapter.cast(outline);
		}
		return super.getAdapter(adapter);
	}

	@Override
	public ShowInContext getShowInContext() {
		return new ShowInContext(getEditorInput(), choosing.getSelection());
	}

	@Override
	public String[] getShowInTargetIds() {
		return new String[] { "org.florilegium.ui.documents", "org.florilegium.ui.statements", "org.eclipse.ui.navigator.ProjectExplorer" }; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	}

	/** The file that is read. */
	IFile file() {
		return file;
	}

	@Override
	public void setFocus() {
		area.text().setFocus();
	}

	/** Only the text itself can be unsaved. */
	void dirtyChanged() {
		firePropertyChange(PROP_DIRTY);
	}

	@Override
	public boolean isDirty() {
		return textMode != null && textMode.isDirty();
	}

	@Override
	public void doSave(IProgressMonitor monitor) {
		textMode.keep();
	}

	@Override
	public void doSaveAs() {
		throw new UnsupportedOperationException();
	}

	@Override
	public boolean isSaveAsAllowed() {
		return false;
	}

	@Override
	public void dispose() {
		if (follower != null)
			follower.dispose();
		super.dispose();
	}
}
