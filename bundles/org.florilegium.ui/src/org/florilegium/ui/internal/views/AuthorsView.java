package org.florilegium.ui.internal.views;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider.IStyledLabelProvider;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.TreeViewerColumn;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerComparator;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.actions.ActionFactory;
import org.florilegium.lang.edit.Form.MembershipForm;
import org.florilegium.study.query.StudyCounts.Count;
import org.florilegium.study.query.Vocabulary;
import org.florilegium.study.query.Vocabulary.Actor;
import org.florilegium.ui.internal.Ref.ActorRef;
import org.florilegium.ui.internal.views.Actors.Twins;
import org.florilegium.ui.internal.views.EmptyState.Offer;
import org.florilegium.ui.internal.views.EmptyState.Teaching;
import org.florilegium.ui.internal.views.Hints.Hint;

/** Who speaks: the persons and organisations of the study, with how much each says. */
public final class AuthorsView extends StudyView {

	/** Its id. */
	public static final String ID = "org.florilegium.ui.authors"; //$NON-NLS-1$

	private static final Object ROOT = new Object();
	private static final String GROUPED = "authors.grouped"; //$NON-NLS-1$

	private LocalResourceManager resources;
	private TreeViewer viewer;
	private Text search;
	private Link twinsLink;
	private AuthorActions actions;
	private StudyData data;
	private String revealed;
	private List<Twins> twins = List.of();
	private boolean grouped = Settings.isOn(GROUPED, true);

	/** Organisations with their parts and persons under them; or all in a row. */
	private final class Content implements ITreeContentProvider {

		@Override
		public Object[] getElements(Object input) {
			if (data == null)
				return new Object[0];
			return refs(data.vocabulary().actors().stream().filter(a -> !grouped || isRoot(a)).toList());
		}

		@Override
		public Object[] getChildren(Object parent) {
			String name = ((ActorRef) parent).name();
			if (data == null || !grouped || actor(parent).filter(Actor::organization).isEmpty())
				return new Object[0];
			return refs(data.vocabulary().actors().stream().filter(a -> name.equals(a.parent()) || isMember(a, name)).toList());
		}

		@Override
		public Object getParent(Object element) {
			return actor(element).flatMap(a -> Optional.ofNullable(a.parent() != null ? a.parent() : a.memberships().isEmpty() ? null : a.memberships().getLast().organization()))
					.filter(name -> grouped && data.vocabulary().actor(name).isPresent()).map(name -> new ActorRef(data.study(), name)).orElse(null);
		}

		@Override
		public boolean hasChildren(Object element) {
			return getChildren(element).length > 0;
		}

		private boolean isRoot(Actor actor) {
			Vocabulary vocabulary = data.vocabulary();
			if (actor.organization())
				return actor.parent() == null || vocabulary.actor(actor.parent()).isEmpty();
			return actor.memberships().stream().noneMatch(m -> vocabulary.actor(m.organization()).isPresent());
		}

		private static boolean isMember(Actor actor, String organization) {
			return actor.memberships().stream().map(MembershipForm::organization).anyMatch(organization::equals);
		}

		private Object[] refs(List<Actor> actors) {
			return actors.stream().map(a -> new ActorRef(data.study(), a.name())).toArray();
		}
	}

	/** Name and, quieter, affiliation. */
	private final class Name extends LabelProvider implements IStyledLabelProvider {

		@Override
		public StyledString getStyledText(Object element) {
			Actor actor = actor(element).orElse(null);
			if (actor == null)
				return new StyledString(((ActorRef) element).name());
			StyledString text = new StyledString(actor.title());
			List<String> affiliations = grouped ? List.of() : Actors.affiliations(data.vocabulary(), actor);
			if (!affiliations.isEmpty())
				text.append("  " + String.join(", ", affiliations), StyledString.QUALIFIER_STYLER); //$NON-NLS-1$ //$NON-NLS-2$
			return text;
		}

		@Override
		public String getText(Object element) {
			return getStyledText(element).getString();
		}

		@Override
		public Image getImage(Object element) {
			return (Image) resources.get(Icons.of(actor(element).filter(Actor::organization).isPresent() ? "organization" : "person")); //$NON-NLS-1$ //$NON-NLS-2$
		}
	}

	@Override
	protected Control createContent(Composite parent) {
		Composite page = Trees.page(parent);
		resources = new LocalResourceManager(JFaceResources.getResources(), page);
		search = Trees.search(page, Messages.authors_find, () -> {
			viewer.refresh();
			if (!search.getText().isBlank())
				viewer.expandAll();
		});
		viewer = new TreeViewer(page, SWT.MULTI | SWT.FULL_SELECTION);
		Trees.fill(viewer.getTree());
		Trees.name(viewer.getTree(), getPartName());
		viewer.getTree().setHeaderVisible(true);
		Content content = new Content();
		TreeViewerColumn name = Trees.column(viewer, Messages.authors_name, Messages.authors_name_hint, 220, false, e -> ""); //$NON-NLS-1$
		name.setLabelProvider(new DelegatingStyledCellLabelProvider(new Name()));
		Sorting sorting = new Sorting(viewer);
		sorting.unsorted(name);
		number(sorting, Messages.authors_statements, Messages.authors_statements_hint, 44, e -> said(e).statements());
		number(sorting, Messages.authors_documents, Messages.authors_documents_hint, 44, e -> said(e).documents());
		number(sorting, Messages.authors_reports, Messages.authors_reports_hint, 62, e -> data.counts().reporter(((ActorRef) e).name()).statements());
		Trees.fitFirst(viewer);
		viewer.setContentProvider(content);
		viewer.setComparator(new ViewerComparator() {
			@Override
			public int compare(Viewer v, Object one, Object other) {
				int chosen = sorting.compare(one, other);
				return chosen != 0 ? chosen : Actors.<Object>byLabel(e -> actor(e).map(Actor::title).orElse("")).compare(one, other); //$NON-NLS-1$
			}

			@Override
			public int category(Object element) {
				return grouped && actor(element).filter(Actor::organization).isEmpty() ? 1 : 0;
			}
		});
		viewer.addFilter(Trees.searching(search, content, e -> actor(e).map(a -> a.title() + ' ' + a.name() + ' ' + String.join(" ", a.aliases())).orElse(""))); //$NON-NLS-1$ //$NON-NLS-2$
		viewer.setInput(ROOT);
		Hints.on(viewer, e -> actor(e).map(this::hint).orElse(null));
		twinsLink = new Link(page, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).indent(6, 3).exclude(true).applyTo(twinsLink);
		twinsLink.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> actions.mergeTwins(twins)));
		actions = new AuthorActions(this, viewer);
		contextMenu(viewer.getTree(), viewer, actions::fill);
		global(ActionFactory.RENAME, actions.rename());
		IToolBarManager tools = getViewSite().getActionBars().getToolBarManager();
		tools.add(actions.createPerson());
		tools.add(actions.createOrganization());
		tools.add(new Separator());
		tools.add(group());
		tools.add(actions.showAll());
		tools.add(new TreeActions.CollapseAll(viewer));
		new AuthorDrops(this, viewer, actions).install();
		getSite().setSelectionProvider(viewer);
		return page;
	}

	private void number(Sorting sorting, String title, String hint, int width, ToLongFunction<Object> value) {
		sorting.by(Trees.column(viewer, title, hint, width, true, e -> Trees.number(value.applyAsLong(e))), value);
	}

	/** What somebody says; for an organisation, what is said for it. */
	private Count said(Object element) {
		String name = ((ActorRef) element).name();
		return actor(element).filter(Actor::organization).isPresent() ? data.counts().organization(name) : data.counts().author(name);
	}

	private Action group() {
		Action action = new Action(Messages.authors_group, IAction.AS_CHECK_BOX) {
			@Override
			public void run() {
				grouped = isChecked();
				Settings.set(GROUPED, grouped);
				viewer.refresh();
				if (grouped)
					viewer.expandToLevel(2);
			}
		};
		action.setImageDescriptor(Icons.of("group")); //$NON-NLS-1$
		action.setToolTipText(Messages.authors_group);
		action.setChecked(grouped);
		return action;
	}

	@Override
	protected void load() {
		actions.update();
		background().load(() -> {
			StudyData read = StudyData.read(study());
			return Map.entry(read, Actors.twins(read.vocabulary().actors()));
		}, read -> show(read.getKey(), read.getValue()));
	}

	private void show(StudyData read, List<Twins> likely) {
		if (read.study() != study())
			return;
		boolean first = data == null;
		data = read;
		twins = likely;
		if (read.vocabulary().actors().isEmpty()) {
			teach(new Teaching(Messages.empty_authors_title, Messages.empty_authors_text,
					List.of(new Offer(Messages.authors_create_person, () -> actions.createPerson().run()))));
			return;
		}
		viewer.refresh();
		if (first)
			viewer.expandToLevel(2);
		twinsLink.setText(twins.isEmpty() ? "" : Messages.bind(twins.size() == 1 ? Messages.authors_twins_one : Messages.authors_twins, twins.size())); //$NON-NLS-1$
		GridDataFactory.createFrom((GridData) twinsLink.getLayoutData()).exclude(twins.isEmpty()).applyTo(twinsLink);
		twinsLink.setVisible(!twins.isEmpty());
		twinsLink.getParent().layout();
		showContent();
		if (revealed != null && read.vocabulary().actor(revealed).isPresent()) {
			reveal(revealed);
			revealed = null;
		}
	}

	@Override
	protected void forget() {
		data = null;
		viewer.refresh();
	}

	@Override
	protected void focusContent() {
		viewer.getTree().setFocus();
	}

	@Override
	protected String purpose() {
		return Messages.empty_study_authors;
	}

	AuthorActions actions() {
		return actions;
	}

	StudyData data() {
		return data;
	}

	Optional<Actor> actor(Object element) {
		return data == null ? Optional.empty() : data.vocabulary().actor(((ActorRef) element).name());
	}

	/** Selects somebody as soon as it is read that there is such a name. */
	void revealSoon(String name) {
		revealed = name;
		if (data != null)
			show(data, twins);
	}

	/** Selects somebody and shows them. */
	void reveal(String name) {
		viewer.setSelection(new StructuredSelection(new ActorRef(study(), name)), true);
		viewer.getTree().setFocus();
	}

	private Hint hint(Actor actor) {
		List<String> lines = new ArrayList<>();
		List<String> affiliations = new ArrayList<>();
		for (MembershipForm m : actor.memberships()) {
			String title = data.vocabulary().actor(m.organization()).map(Actor::title).orElse(m.organization());
			affiliations.add(m.from() == null && m.to() == null ? title
					: title + " (" + (m.from() == null ? "" : m.from()) + "\u2013" + (m.to() == null ? "" : m.to()) + ")"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$
		}
		if (actor.parent() != null)
			affiliations.add(data.vocabulary().actor(actor.parent()).map(Actor::title).orElse(actor.parent()));
		if (actor.kind() != null)
			lines.add(actor.kind());
		if (!affiliations.isEmpty())
			lines.add(Messages.bind(Messages.hint_affiliation, String.join(", ", affiliations))); //$NON-NLS-1$
		if (!actor.aliases().isEmpty())
			lines.add(Messages.bind(Messages.hint_also, String.join(", ", actor.aliases()))); //$NON-NLS-1$
		actor.values().forEach((name, value) -> lines.add(Messages.bind(Messages.hint_attribute, name, value)));
		return new Hint(actor.title() + "  @" + actor.name(), lines); //$NON-NLS-1$
	}
}
