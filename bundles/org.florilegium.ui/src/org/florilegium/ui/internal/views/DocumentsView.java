package org.florilegium.ui.internal.views;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.TreeViewerColumn;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerComparator;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.actions.ActionFactory;
import org.florilegium.study.query.DocumentEntry;
import org.florilegium.study.query.StudyCounts.Coded;
import org.florilegium.study.query.StudyCounts.DocumentCount;
import org.florilegium.study.query.Vocabulary.Actor;
import org.florilegium.study.query.Vocabulary.Coder;
import org.florilegium.ui.internal.Counted;
import org.florilegium.ui.internal.Ref.DocumentRef;
import org.florilegium.ui.internal.views.EmptyState.Teaching;
import org.florilegium.ui.internal.views.Hints.Hint;

/** The documents of the study, and how far each is coded. */
public final class DocumentsView extends StudyView {

	/** Its id. */
	public static final String ID = "org.florilegium.ui.documents"; //$NON-NLS-1$

	private static final Object ROOT = new Object();
	private static final String GROUPING = "documents.group"; //$NON-NLS-1$
	private static final int MOST_CODERS = 8;

	/** What documents are put together by. */
	enum Grouping {
		NONE, AUTHOR, YEAR, SOURCE
	}

	/** Documents with something in common; an empty label for those without it. */
	record Group(Grouping by, String label) {
	}

	private LocalResourceManager resources;
	private TreeViewer viewer;
	private Text search;
	private Sorting sorting;
	private DocumentActions actions;
	private StudyData data;
	private final Map<String, DocumentCount> documents = new LinkedHashMap<>();
	private final Map<String, TreeViewerColumn> coders = new LinkedHashMap<>();
	private Map<Group, List<DocumentRef>> groups = Map.of();
	private Grouping grouping = Grouping.valueOf(Settings.get(GROUPING, Grouping.NONE.name()));

	private final class Content implements ITreeContentProvider {

		@Override
		public Object[] getElements(Object input) {
			return grouping == Grouping.NONE ? documents.keySet().stream().map(name -> new DocumentRef(data.study(), name)).toArray() : groups.keySet().toArray();
		}

		@Override
		public Object[] getChildren(Object parent) {
			return parent instanceof Group ? groups.getOrDefault(parent, List.of()).toArray() : new Object[0];
		}

		@Override
		public Object getParent(Object element) {
			return groups.entrySet().stream().filter(g -> g.getValue().contains(element)).map(Map.Entry::getKey).findFirst().orElse(null);
		}

		@Override
		public boolean hasChildren(Object element) {
			return element instanceof Group;
		}
	}

	/** The title, or what a group has in common. */
	private final class Title extends ColumnLabelProvider {

		@Override
		public String getText(Object element) {
			if (element instanceof Group group)
				return Messages.bind(Messages.documents_group, group.label.isEmpty() ? Messages.none : group.label, groups.getOrDefault(group, List.of()).size());
			return document(element).map(DocumentsView::title).orElse(""); //$NON-NLS-1$
		}

		@Override
		public Image getImage(Object element) {
			return element instanceof Group ? null : (Image) resources.get(Icons.of("document")); //$NON-NLS-1$
		}

		@Override
		public Font getFont(Object element) {
			boolean shown = element instanceof DocumentRef ref && active().filter().documents().contains(ref.name());
			return element instanceof Group || shown ? JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT) : null;
		}
	}

	@Override
	protected Control createContent(Composite parent) {
		Composite page = Trees.page(parent);
		resources = new LocalResourceManager(JFaceResources.getResources(), page);
		search = Trees.search(page, Messages.documents_find, () -> {
			viewer.refresh();
			if (!search.getText().isBlank())
				viewer.expandAll();
		});
		viewer = new TreeViewer(page, SWT.MULTI | SWT.FULL_SELECTION);
		Trees.fill(viewer.getTree());
		Trees.name(viewer.getTree(), getPartName());
		viewer.getTree().setHeaderVisible(true);
		sorting = new Sorting(viewer);
		TreeViewerColumn title = column(Messages.documents_title, Messages.documents_title_hint, 165, DocumentsView::title);
		title.setLabelProvider(new Title());
		TreeViewerColumn statements = Trees.column(viewer, Messages.documents_statements, Messages.documents_statements_hint, 46, true,
				e -> document(e).map(d -> Trees.number(d.statements())).orElse("")); //$NON-NLS-1$
		sorting.by(statements, e -> document(e).map(DocumentCount::statements).orElse(0L));
		bar(Messages.documents_coded, Messages.documents_coded_hint, d -> new Coded(d.statements(), d.share()), false);
		column(Messages.documents_authors, Messages.documents_authors_hint, 120, this::authors);
		column(Messages.documents_date, Messages.documents_date_hint, 86, d -> text(d.document().date()));
		column(Messages.documents_source, Messages.documents_source_hint, 120, d -> text(d.document().source()));
		column(Messages.documents_kind, Messages.documents_kind_hint, 90, d -> text(d.document().kind()));
		TreeViewerColumn length = Trees.column(viewer, Messages.documents_length, Messages.documents_length_hint, 76, true,
				e -> document(e).filter(d -> d.length() != null).map(d -> Trees.number(d.length())).orElse("")); //$NON-NLS-1$
		sorting.by(length, e -> document(e).filter(d -> d.length() != null).map(d -> (long) d.length()).orElse(0L));
		Content content = new Content();
		viewer.setContentProvider(content);
		viewer.setComparator(new ViewerComparator() {
			@Override
			public int compare(Viewer v, Object one, Object other) {
				return one instanceof Group ? 0 : sorting.compare(one, other);
			}
		});
		viewer.addFilter(Trees.searching(search, content, e -> document(e).map(d -> title(d) + ' ' + authors(d) + ' ' + text(d.document().source()) + ' '
				+ text(d.document().date()) + ' ' + text(d.document().kind())).orElse(""))); //$NON-NLS-1$
		viewer.setInput(ROOT);
		Hints.on(viewer, e -> document(e).map(this::hint).orElse(null));
		actions = new DocumentActions(this, viewer);
		contextMenu(viewer.getTree(), viewer, actions::fill);
		global(ActionFactory.RENAME, actions.rename());
		IToolBarManager tools = getViewSite().getActionBars().getToolBarManager();
		tools.add(actions.importDocuments());
		tools.add(new Separator());
		tools.add(new MenuAction(Messages.documents_group_by, "group", this::groupMenu)); //$NON-NLS-1$
		tools.add(actions.showAll());
		new DocumentDrops(this, viewer).install();
		TitleWidth.fit(viewer.getTree(), 2);
		getSite().setSelectionProvider(viewer);
		return page;
	}

	private TreeViewerColumn column(String title, String hint, int width, Function<DocumentCount, String> text) {
		TreeViewerColumn column = Trees.column(viewer, title, hint, width, false, e -> document(e).map(text).orElse("")); //$NON-NLS-1$
		Comparator<Object> byText = Actors.byLabel(e -> document(e).map(text).orElse("")); //$NON-NLS-1$
		sorting.by(column, byText);
		return column;
	}

	private TreeViewerColumn bar(String title, String hint, Function<DocumentCount, Coded> coded, boolean count) {
		TreeViewerColumn column = new TreeViewerColumn(viewer, SWT.LEFT);
		column.getColumn().setText(title);
		column.getColumn().setToolTipText(hint);
		column.getColumn().setWidth(92);
		column.getColumn().setMoveable(true);
		column.setLabelProvider(new ProgressBar(e -> document(e).map(coded).orElse(null), count));
		sorting.by(column, e -> document(e).map(coded).map(c -> Math.round(c.share() * 1e6)).orElse(0L));
		return column;
	}

	private void groupMenu(IMenuManager menu) {
		for (Grouping each : Grouping.values()) {
			Action action = new Action(label(each), IAction.AS_RADIO_BUTTON) {
				@Override
				public void run() {
					if (isChecked())
						groupBy(each);
				}
			};
			action.setChecked(each == grouping);
			menu.add(action);
		}
	}

	private static String label(Grouping grouping) {
		return switch (grouping) {
			case NONE -> Messages.documents_group_none;
			case AUTHOR -> Messages.documents_group_author;
			case YEAR -> Messages.documents_group_year;
			case SOURCE -> Messages.documents_group_source;
		};
	}

	/** Groups the documents otherwise. */
	void groupBy(Grouping other) {
		grouping = other;
		Settings.set(GROUPING, other.name());
		group();
		viewer.refresh();
		viewer.expandAll();
	}

	private void group() {
		Map<Group, List<DocumentRef>> found = new LinkedHashMap<>();
		if (grouping != Grouping.NONE)
			documents.values().stream().flatMap(d -> labels(d).stream().map(label -> Map.entry(label, d)))
					.sorted(Map.Entry.comparingByKey(Comparator.comparing(String::isEmpty).thenComparing(Actors.byLabel(l -> l))))
					.forEach(e -> found.computeIfAbsent(new Group(grouping, e.getKey()), k -> new ArrayList<>()).add(new DocumentRef(data.study(), e.getValue().document().name())));
		groups = found;
	}

	private List<String> labels(DocumentCount document) {
		DocumentEntry entry = document.document();
		return switch (grouping) {
			case NONE -> List.of();
			case AUTHOR -> entry.authors().isEmpty() ? List.of("") : entry.authors().stream().map(this::actor).toList(); //$NON-NLS-1$
			case YEAR -> List.of(entry.date() == null || entry.date().length() < 4 ? "" : entry.date().substring(0, 4)); //$NON-NLS-1$
			case SOURCE -> List.of(text(entry.source()));
		};
	}

	@Override
	protected void load() {
		actions.update();
		viewer.refresh();
		background().load(() -> StudyData.read(study()), this::show);
	}

	private void show(StudyData read) {
		if (read.study() != study())
			return;
		boolean first = data == null;
		data = read;
		documents.clear();
		read.counts().documents().forEach(document -> documents.put(document.document().name(), document));
		if (documents.isEmpty()) {
			teach(new Teaching(Messages.empty_documents_title, Messages.empty_documents_text, offers(command(IMPORT_DOCUMENTS, Messages.empty_documents_import), command(IMPORT_PROJECT, Messages.empty_study_import))));
			return;
		}
		group();
		columns();
		viewer.refresh();
		if (first)
			viewer.expandAll();
		showContent();
	}

	/** A column for each coder, where there are several. */
	private void columns() {
		List<String> wanted = data.vocabulary().coders().stream().limit(MOST_CODERS).map(Coder::name).toList();
		if (wanted.size() < 2)
			wanted = List.of();
		if (wanted.equals(List.copyOf(coders.keySet())))
			return;
		coders.values().forEach(column -> column.getColumn().dispose());
		coders.clear();
		for (String coder : wanted) {
			String title = data.vocabulary().coders().stream().filter(c -> c.name().equals(coder)).map(Coder::title).findFirst().orElse(coder);
			coders.put(coder, bar(title, Messages.bind(Messages.documents_coder_hint, title), d -> d.coders().get(coder), true));
		}
	}

	@Override
	protected void forget() {
		data = null;
		documents.clear();
		groups = Map.of();
		viewer.refresh();
	}

	@Override
	protected void focusContent() {
		viewer.getTree().setFocus();
	}

	@Override
	protected String purpose() {
		return Messages.empty_study_documents;
	}

	DocumentActions actions() {
		return actions;
	}

	StudyData data() {
		return data;
	}

	Optional<DocumentCount> document(Object element) {
		return element instanceof DocumentRef ref ? Optional.ofNullable(documents.get(ref.name())) : Optional.empty();
	}

	/** What people read. */
	static String title(DocumentCount document) {
		return document.document().title() == null ? document.document().name() : document.document().title();
	}

	private String authors(DocumentCount document) {
		return String.join(", ", document.document().authors().stream().map(this::actor).toList()); //$NON-NLS-1$
	}

	private String actor(String name) {
		return data.vocabulary().actor(name).map(Actor::title).orElse(name);
	}

	private static String text(String value) {
		return value == null ? "" : value; //$NON-NLS-1$
	}

	private Hint hint(DocumentCount document) {
		DocumentEntry entry = document.document();
		List<String> lines = new ArrayList<>();
		List<String> about = new ArrayList<>();
		if (!entry.authors().isEmpty())
			about.add(authors(document));
		if (entry.date() != null)
			about.add(entry.date());
		if (entry.source() != null)
			about.add(entry.section() == null ? entry.source() : entry.source() + " \u203a " + entry.section()); //$NON-NLS-1$
		if (!about.isEmpty())
			lines.add(String.join(" \u00b7 ", about)); //$NON-NLS-1$
		document.coders().forEach((coder, coded) -> lines.add(Counted.say(Messages.documents_coder_line,
				new Object[] { coder.isEmpty() ? Messages.none : data.vocabulary().coders().stream().filter(c -> c.name().equals(coder)).map(Coder::title).findFirst().orElse(coder),
						coded.statements(), ProgressBar.percent(coded.share()) })));
		return new Hint(title(document), lines);
	}
}
