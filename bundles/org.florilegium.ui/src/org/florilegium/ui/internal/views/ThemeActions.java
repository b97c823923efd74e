package org.florilegium.ui.internal.views;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.ColorDialog;
import org.florilegium.lang.edit.Form.ThemeForm;
import org.florilegium.study.Slug;
import org.florilegium.study.edit.StudyEdit;
import org.florilegium.study.edit.StudyEdit.AddTheme;
import org.florilegium.study.edit.StudyEdit.ChangeTheme;
import org.florilegium.study.edit.StudyEdit.DeleteTheme;
import org.florilegium.study.edit.StudyEdit.MergeThemes;
import org.florilegium.study.edit.StudyEdit.RenameTheme;
import org.florilegium.study.edit.StudyEdit.RetireTheme;
import org.florilegium.study.query.Vocabulary.Theme;
import org.florilegium.ui.internal.Actions;
import org.florilegium.ui.internal.Filter;
import org.florilegium.ui.internal.Navigate;
import org.florilegium.ui.internal.Ref.ThemeRef;
import org.florilegium.ui.internal.Tints;

/** What can be done with themes. */
final class ThemeActions {

	private final ThemesView view;
	private final TreeViewer viewer;
	private final InlineTitle inline;
	private final Action create = TreeActions.action(Messages.themes_create, Icons.of("new_theme"), this::createTheme); //$NON-NLS-1$
	private final Action rename = TreeActions.action(Messages.rename, Icons.of("rename"), this::renameTheme); //$NON-NLS-1$
	private final Action delete = TreeActions.action(Messages.delete, Icons.of("delete"), this::deleteTheme); //$NON-NLS-1$
	private final Action showAll = TreeActions.action(Messages.show_all, Icons.of("clear_filter"), this::showAllThemes); //$NON-NLS-1$

	ThemeActions(ThemesView view, TreeViewer viewer) {
		this.view = view;
		this.viewer = viewer;
		inline = new InlineTitle(viewer);
		rename.setActionDefinitionId("org.eclipse.ui.edit.rename"); //$NON-NLS-1$
		delete.setActionDefinitionId("org.eclipse.ui.edit.delete"); //$NON-NLS-1$
		viewer.addDoubleClickListener(e -> selected().stream().findFirst().ifPresent(this::edit));
		viewer.addSelectionChangedListener(e -> update());
		update();
	}

	Action create() {
		return create;
	}

	Action rename() {
		return rename;
	}

	Action delete() {
		return delete;
	}

	Action showAll() {
		return showAll;
	}

	void update() {
		rename.setEnabled(selected().size() == 1);
		delete.setEnabled(!selected().isEmpty());
		showAll.setEnabled(!view.active().filter().themes().isEmpty());
	}

	private List<Theme> selected() {
		return TreeActions.selected(viewer, ThemeRef.class).stream().flatMap(ref -> view.theme(ref).stream()).toList();
	}

	void fill(MenuManager menu) {
		List<Theme> themes = selected();
		menu.add(create);
		if (themes.isEmpty())
			return;
		boolean one = themes.size() == 1;
		Theme theme = themes.getFirst();
		if (one)
			menu.add(TreeActions.action(Messages.themes_edit, null, () -> edit(theme)));
		menu.add(new Separator());
		menu.add(TreeActions.action(Messages.themes_show_only, Icons.of("clear_filter"), () -> showOnly(themes))); //$NON-NLS-1$
		menu.add(showAll);
		menu.add(new Separator());
		menu.add(rename);
		if (one) {
			menu.add(TreeActions.action(Messages.themes_rename_everywhere, null, () -> renameEverywhere(theme)));
			menu.add(keys(theme));
		}
		menu.add(TreeActions.action(Messages.themes_color, null, () -> color(themes)));
		if (themes.stream().anyMatch(Theme::colorWritten))
			menu.add(TreeActions.action(Messages.themes_color_own, null, () -> change(Messages.themes_color_own, themes, form -> Themes.color(form, null))));
		menu.add(new Separator());
		if (one) {
			menu.add(TreeActions.action(Messages.themes_merge, Icons.of("merge"), () -> merge(theme))); //$NON-NLS-1$
			menu.add(theme.retired() ? TreeActions.action(Messages.themes_unretire, null, () -> change(Messages.themes_unretire, themes, form -> Themes.retired(form, false)))
					: TreeActions.action(Messages.themes_retire, Icons.of("retire"), () -> retire(theme))); //$NON-NLS-1$
		}
		menu.add(delete);
		menu.add(new Separator());
		if (one)
			menu.add(TreeActions.action(Messages.open_source, null, () -> Navigate.openSource(view.getSite().getPage(), new ThemeRef(view.study(), theme.name()))));
	}

	private IMenuManager keys(Theme theme) {
		MenuManager menu = new MenuManager(Messages.themes_key_menu);
		for (String key : Stream.concat(IntStream.rangeClosed(1, 9).mapToObj(String::valueOf), Stream.of("")).toList()) { //$NON-NLS-1$
			String used = view.data().vocabulary().themes().stream().filter(t -> key.equals(t.key()) && !t.name().equals(theme.name())).map(Theme::title).findFirst()
					.orElse(null);
			String label = key.isEmpty() ? Messages.themes_no_key : used == null ? key : Messages.bind(Messages.themes_key_used, key, used);
			Action action = new Action(label, Action.AS_RADIO_BUTTON) {
				@Override
				public void run() {
					if (isChecked())
						giveKey(theme, key.isEmpty() ? null : key);
				}
			};
			action.setChecked(key.isEmpty() ? theme.key() == null : key.equals(theme.key()));
			menu.add(action);
		}
		return menu;
	}

	/** The theme that has the key gives it up. */
	void giveKey(Theme theme, String key) {
		Changes.make(view.getSite(), view.study(), Messages.themes_key_menu, written -> {
			List<StudyEdit> edits = new ArrayList<>();
			for (Theme other : view.data().vocabulary().themes())
				if (key != null && key.equals(other.key()) && !other.name().equals(theme.name()))
					edits.add(new ChangeTheme(Themes.key(written.theme(other.name()), null)));
			edits.add(new ChangeTheme(Themes.key(written.theme(theme.name()), key)));
			return edits;
		});
	}

	private void createTheme() {
		Theme above = selected().stream().findFirst().orElse(null);
		ThemeDialog dialog = new ThemeDialog(view.getSite().getShell(), Messages.themes_create_title, view.data().vocabulary(), null,
				ThemeForm.of(null, "", above == null ? null : above.name())); //$NON-NLS-1$
		if (dialog.open() != Window.OK)
			return;
		ThemeForm form = dialog.form();
		Actions.perform(view.getSite(), view.study(), Messages.bind(Messages.themes_create_label, form.title()), List.of(new AddTheme(null, form)))
				.thenRun(() -> view.revealSoon(form.name()));
	}

	/** Lets all that a codebook says of a theme be changed. */
	void edit(Theme theme) {
		Changes.read(view.getSite(), view.study(), Messages.themes_edit, written -> written.theme(theme.name()), form -> {
			ThemeDialog dialog = new ThemeDialog(view.getSite().getShell(), Messages.themes_edit_title, view.data().vocabulary(), theme, form);
			if (dialog.open() == Window.OK && !dialog.form().equals(form))
				Actions.perform(view.getSite(), view.study(), Messages.bind(Messages.themes_edit_label, theme.title()), List.of(new ChangeTheme(dialog.form())));
		});
	}

	private void renameTheme() {
		List<Theme> themes = selected();
		if (themes.size() != 1)
			return;
		Theme theme = themes.getFirst();
		inline.edit(theme.title(), title -> change(Messages.bind(Messages.themes_rename_label, theme.title()), themes, form -> Themes.title(form, title)));
	}

	private void renameEverywhere(Theme theme) {
		InputDialog dialog = new InputDialog(view.getSite().getShell(), Messages.themes_rename_everywhere_title, Messages.themes_rename_everywhere_text, theme.name(),
				name -> {
					if (name.isBlank())
						return ""; //$NON-NLS-1$
					if (!name.equals(Slug.ofTitle(name)) && !name.matches("[\\p{L}\\p{N}_]+(-[\\p{L}\\p{N}_]+)*")) //$NON-NLS-1$
						return Messages.name_invalid;
					return !name.equals(theme.name()) && view.data().vocabulary().theme(name).isPresent() ? Messages.bind(Messages.name_taken, name) : null;
				});
		if (dialog.open() != Window.OK || dialog.getValue().equals(theme.name()))
			return;
		PreviewDialog.perform(view.getSite(), view.study(), Messages.bind(Messages.themes_rename_label, theme.title()),
				Messages.bind(Messages.themes_rename_everywhere_preview, "#" + theme.name(), "#" + dialog.getValue()), List.of(new RenameTheme(theme.name(), dialog.getValue()))); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private void color(List<Theme> themes) {
		ColorDialog dialog = new ColorDialog(view.getSite().getShell());
		dialog.setText(Messages.themes_color);
		dialog.setRGB(Tints.rgb(themes.getFirst().color()));
		RGB chosen = dialog.open();
		if (chosen != null)
			change(Messages.themes_color, themes, form -> Themes.color(form, String.format("#%02X%02X%02X", chosen.red, chosen.green, chosen.blue))); //$NON-NLS-1$
	}

	private void change(String label, List<Theme> themes, UnaryOperator<ThemeForm> change) {
		Changes.make(view.getSite(), view.study(), label, written -> {
			List<StudyEdit> edits = new ArrayList<>();
			for (Theme theme : themes) {
				ThemeForm now = written.theme(theme.name());
				ThemeForm changed = change.apply(now);
				if (!changed.equals(now))
					edits.add(new ChangeTheme(changed));
			}
			return edits;
		});
	}

	/** Puts themes under another; null for none. Those it is under itself stay. */
	void move(List<String> themes, String parent) {
		List<Theme> moved = themes.stream().filter(name -> parent == null || !view.data().vocabulary().withNarrower(name).contains(parent))
				.flatMap(name -> view.data().vocabulary().theme(name).stream()).toList();
		if (!moved.isEmpty())
			change(Messages.themes_move_label, moved, form -> Themes.parent(form, parent, view.data().vocabulary()));
	}

	private void merge(Theme theme) {
		List<Choice> others = Choice.themes(view.data().vocabulary(), t -> !t.name().equals(theme.name()) && !t.retired());
		ChooseDialog dialog = new ChooseDialog(view.getSite().getShell(), Messages.bind(Messages.themes_merge_title, theme.title()), Messages.themes_merge_text, others, false);
		if (dialog.open() == Window.OK)
			mergeInto(theme, dialog.chosen().name());
	}

	/** Merges a theme into another after showing what that changes. */
	void mergeInto(Theme theme, String into) {
		String title = view.data().vocabulary().theme(into).map(Theme::title).orElse(into);
		PreviewDialog.perform(view.getSite(), view.study(), Messages.bind(Messages.merge_label, theme.title(), title),
				Messages.bind(Messages.themes_merge_preview, theme.title(), title), List.of(new MergeThemes(theme.name(), into)));
	}

	private void retire(Theme theme) {
		Set<String> own = view.data().vocabulary().withNarrower(theme.name());
		List<Choice> others = Choice.themes(view.data().vocabulary(), t -> !own.contains(t.name()) && !t.retired());
		ChooseDialog dialog = new ChooseDialog(view.getSite().getShell(), Messages.bind(Messages.themes_retire_title, theme.title()), Messages.themes_retire_text, others, true);
		if (dialog.open() == Window.OK)
			Actions.perform(view.getSite(), view.study(), Messages.bind(Messages.themes_retire_label, theme.title()),
					List.of(new RetireTheme(theme.name(), dialog.chosen() == null ? null : dialog.chosen().name())));
	}

	private void deleteTheme() {
		List<Theme> themes = selected();
		List<Theme> used = themes.stream().filter(t -> view.data().counts().theme(t.name()).statements() > 0).toList();
		if (!used.isEmpty()) {
			Theme first = used.getFirst();
			int choice = MessageDialog.open(MessageDialog.QUESTION, view.getSite().getShell(), Messages.delete,
					Messages.bind(Messages.themes_delete_used, first.title(), view.data().counts().theme(first.name()).statements()), 0, Messages.themes_merge, Messages.themes_retire,
					Messages.cancel);
			if (choice == 0)
				merge(first);
			else if (choice == 1)
				retire(first);
			return;
		}
		List<StudyEdit> edits = themes.stream().map(t -> (StudyEdit) new DeleteTheme(t.name())).toList();
		if (!edits.isEmpty())
			Actions.perform(view.getSite(), view.study(), Messages.bind(Messages.delete_label, themes.getFirst().title()), edits);
	}

	private void showOnly(List<Theme> themes) {
		view.filter(view.active().filter().withThemes(themes.stream().map(Theme::name).toList()));
	}

	private void showAllThemes() {
		Filter filter = view.active().filter();
		view.filter(filter.withThemes(List.of()));
	}
}
