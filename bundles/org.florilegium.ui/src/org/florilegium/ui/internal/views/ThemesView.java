package org.florilegium.ui.internal.views;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.viewers.CheckboxTreeViewer;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ICheckStateProvider;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.actions.ActionFactory;
import org.florilegium.study.query.Vocabulary;
import org.florilegium.study.query.Vocabulary.Theme;
import org.florilegium.ui.internal.Filter;
import org.florilegium.ui.internal.Ref.ThemeRef;
import org.florilegium.ui.internal.Tints;
import org.florilegium.ui.internal.views.EmptyState.Offer;
import org.florilegium.ui.internal.views.EmptyState.Teaching;

/** The themes of the study as a tree, with how much is said about each. What is checked is shown elsewhere. */
public final class ThemesView extends StudyView {

	/** Its id. */
	public static final String ID = "org.florilegium.ui.themes"; //$NON-NLS-1$

	private static final Object ROOT = new Object();

	private LocalResourceManager resources;
	private CheckboxTreeViewer viewer;
	private Text search;
	private ThemeActions actions;
	private StudyData data;
	private String revealed;

	/** Themes as references, under their broader ones. */
	private final class Content implements ITreeContentProvider {

		@Override
		public Object[] getElements(Object input) {
			return data == null ? new Object[0] : refs(data.vocabulary().roots());
		}

		@Override
		public Object[] getChildren(Object parent) {
			return data == null ? new Object[0] : refs(data.vocabulary().children(((ThemeRef) parent).name()));
		}

		@Override
		public Object getParent(Object element) {
			return theme(element).map(Theme::parent).filter(name -> data.vocabulary().theme(name).isPresent()).map(name -> new ThemeRef(data.study(), name))
					.orElse(null);
		}

		@Override
		public boolean hasChildren(Object element) {
			return getChildren(element).length > 0;
		}

		private Object[] refs(List<Theme> themes) {
			return themes.stream().map(theme -> new ThemeRef(data.study(), theme.name())).toArray();
		}
	}

	/** Title and colour of a theme. */
	private final class Title extends ColumnLabelProvider {

		@Override
		public String getText(Object element) {
			return theme(element).map(t -> t.retired() ? Messages.bind(Messages.theme_retired, t.title()) : t.title()).orElseGet(((ThemeRef) element)::name);
		}

		@Override
		public Image getImage(Object element) {
			return theme(element).map(t -> (Image) resources.get(Icons.swatch(List.of(Tints.rgb(t.color())), t.retired()))).orElse(null);
		}

		@Override
		public Color getForeground(Object element) {
			return theme(element).filter(Theme::retired).map(t -> Trees.quiet(viewer.getTree())).orElse(null);
		}

		@Override
		public Font getFont(Object element) {
			return theme(element).filter(Theme::retired).map(t -> JFaceResources.getFontRegistry().getItalic(JFaceResources.DEFAULT_FONT)).orElse(null);
		}

	}

	@Override
	protected Control createContent(Composite parent) {
		Composite page = Trees.page(parent);
		resources = new LocalResourceManager(JFaceResources.getResources(), page);
		search = Trees.search(page, Messages.themes_find, () -> {
			viewer.refresh();
			if (!search.getText().isBlank())
				viewer.expandAll();
		});
		viewer = new CheckboxTreeViewer(page, SWT.MULTI | SWT.FULL_SELECTION);
		Trees.fill(viewer.getTree());
		Trees.name(viewer.getTree(), getPartName());
		viewer.getTree().setHeaderVisible(true);
		Content content = new Content();
		TreeViewerColumn title = Trees.column(viewer, Messages.themes_theme, Messages.themes_theme_hint, 190, false, e -> ""); //$NON-NLS-1$
		title.setLabelProvider(new Title());
		Trees.column(viewer, Messages.themes_key, Messages.themes_key_hint, 34, false, e -> theme(e).map(Theme::key).orElse("")); //$NON-NLS-1$
		Trees.column(viewer, Messages.themes_own, Messages.themes_own_hint, 44, true, e -> Trees.number(data.counts().theme(name(e)).statements()));
		Trees.column(viewer, Messages.themes_all, Messages.themes_all_hint, 44, true, e -> Trees.number(data.counts().withNarrower(name(e)).statements()));
		Trees.column(viewer, Messages.themes_documents, Messages.themes_documents_hint, 44, true,
				e -> Trees.number(data.counts().withNarrower(name(e)).documents()));
		Trees.fitFirst(viewer);
		viewer.setUseHashlookup(true);
		viewer.setContentProvider(content);
		viewer.setCheckStateProvider(new Checks());
		viewer.addCheckStateListener(e -> check((ThemeRef) e.getElement(), e.getChecked()));
		viewer.addFilter(Trees.searching(search, content, e -> theme(e).map(t -> t.title() + ' ' + t.name() + ' ' + String.join(" ", t.aliases())).orElse(name(e)))); //$NON-NLS-1$
		viewer.setInput(ROOT);
		Hints.on(viewer, e -> theme(e).map(Hints::of).orElse(null));
		actions = new ThemeActions(this, viewer);
		contextMenu(viewer.getTree(), viewer, actions::fill);
		global(ActionFactory.RENAME, actions.rename());
		global(ActionFactory.DELETE, actions.delete());
		IToolBarManager tools = getViewSite().getActionBars().getToolBarManager();
		tools.add(actions.create());
		tools.add(new Separator());
		tools.add(actions.showAll());
		tools.add(new TreeActions.CollapseAll(viewer));
		new ThemeDrops(this, viewer, actions).install();
		getSite().setSelectionProvider(viewer);
		return page;
	}

	@Override
	protected void load() {
		viewer.refresh(); // the filter may have changed
		actions.update();
		background().load(() -> StudyData.read(study()), this::show);
	}

	private void show(StudyData read) {
		if (read.study() != study())
			return;
		boolean first = data == null;
		data = read;
		if (read.vocabulary().themes().isEmpty()) {
			teach(new Teaching(Messages.empty_themes_title, Messages.empty_themes_text,
					List.of(new Offer(Messages.themes_create, () -> actions.create().run()))));
			return;
		}
		viewer.refresh();
		if (first)
			viewer.expandToLevel(2);
		showContent();
		if (revealed != null && read.vocabulary().theme(revealed).isPresent()) {
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
		return Messages.empty_study_themes;
	}

	ThemeActions actions() {
		return actions;
	}

	/** What was read last; null before. */
	StudyData data() {
		return data;
	}

	Optional<Theme> theme(Object element) {
		return data == null ? Optional.empty() : data.vocabulary().theme(name(element));
	}

	private static String name(Object element) {
		return ((ThemeRef) element).name();
	}

	/** Selects a theme as soon as it is read that there is such a name. */
	void revealSoon(String name) {
		revealed = name;
		if (data != null)
			show(data);
	}

	/** Selects a theme and shows it. */
	void reveal(String name) {
		viewer.setSelection(new StructuredSelection(new ThemeRef(study(), name)), true);
		viewer.getTree().setFocus();
	}

	/** A theme is checked when it is shown, itself or by one above it; grey when only some under it are. */
	private final class Checks implements ICheckStateProvider {

		@Override
		public boolean isChecked(Object element) {
			return isShown(element) || isPartlyShown(element);
		}

		@Override
		public boolean isGrayed(Object element) {
			return !isShown(element) && isPartlyShown(element);
		}

		private boolean isShown(Object element) {
			List<String> shown = active().filter().themes();
			for (String at = name(element), last = null; at != null && !at.equals(last);) {
				if (shown.contains(at))
					return true;
				last = at;
				at = data == null ? null : data.vocabulary().theme(at).map(Theme::parent).orElse(null);
			}
			return false;
		}

		private boolean isPartlyShown(Object element) {
			return data != null && data.vocabulary().withNarrower(name(element)).stream().anyMatch(active().filter().themes()::contains);
		}
	}

	/** Shows a theme with all under it, or no longer. */
	void check(ThemeRef theme, boolean checked) {
		Filter filter = active().filter();
		filter(filter.withThemes(checked ? with(filter.themes(), theme.name()) : without(filter.themes(), theme.name())));
		viewer.refresh();
	}

	private List<String> with(List<String> shown, String theme) {
		Set<String> themes = new LinkedHashSet<>(shown);
		themes.removeAll(data.vocabulary().withNarrower(theme));
		themes.add(theme);
		return List.copyOf(themes);
	}

	/** Where a broader theme is shown, the others under it are shown instead. */
	private List<String> without(List<String> shown, String theme) {
		Vocabulary vocabulary = data.vocabulary();
		Set<String> themes = new LinkedHashSet<>(shown);
		themes.removeAll(vocabulary.withNarrower(theme));
		List<String> above = new ArrayList<>();
		for (String at = theme; at != null && !above.contains(at); at = vocabulary.theme(at).map(Theme::parent).orElse(null))
			above.add(at);
		int top = above.size() - 1;
		while (top > 0 && !shown.contains(above.get(top)))
			top--;
		for (int i = top; i > 0; i--) {
			themes.remove(above.get(i));
			for (Theme child : vocabulary.children(above.get(i)))
				if (!child.name().equals(above.get(i - 1)))
					themes.add(child.name());
		}
		return List.copyOf(themes);
	}
}
