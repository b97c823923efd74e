package org.florilegium.ui.internal.views;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.window.Window;
import org.florilegium.lang.edit.Form.ActorForm;
import org.florilegium.lang.edit.Form.MembershipForm;
import org.florilegium.lang.edit.Form.OrganizationForm;
import org.florilegium.lang.edit.Form.PersonForm;
import org.florilegium.study.edit.StudyEdit;
import org.florilegium.study.edit.StudyEdit.AddActor;
import org.florilegium.study.edit.StudyEdit.ChangeActor;
import org.florilegium.study.edit.StudyEdit.MergeActors;
import org.florilegium.study.edit.StudyEdit.RenameActor;
import org.florilegium.study.query.Vocabulary.Actor;
import org.florilegium.ui.internal.Actions;
import org.florilegium.ui.internal.Filter;
import org.florilegium.ui.internal.Navigate;
import org.florilegium.ui.internal.Ref.ActorRef;
import org.florilegium.ui.internal.views.Actors.Twins;

/** What can be done with persons and organisations. */
final class AuthorActions {

	private final AuthorsView view;
	private final TreeViewer viewer;
	private final InlineTitle inline;
	private final Action createPerson = TreeActions.action(Messages.authors_create_person, Icons.of("new_person"), () -> create(false)); //$NON-NLS-1$
	private final Action createOrganization = TreeActions.action(Messages.authors_create_organization, Icons.of("new_organization"), () -> create(true)); //$NON-NLS-1$
	private final Action rename = TreeActions.action(Messages.rename, Icons.of("rename"), this::renameActor); //$NON-NLS-1$
	private final Action showAll = TreeActions.action(Messages.show_all, Icons.of("clear_filter"), this::showAllActors); //$NON-NLS-1$

	AuthorActions(AuthorsView view, TreeViewer viewer) {
		this.view = view;
		this.viewer = viewer;
		inline = new InlineTitle(viewer);
		rename.setActionDefinitionId("org.eclipse.ui.edit.rename"); //$NON-NLS-1$
		viewer.addDoubleClickListener(e -> selected().stream().findFirst().ifPresent(this::edit));
		viewer.addSelectionChangedListener(e -> update());
		update();
	}

	Action createPerson() {
		return createPerson;
	}

	Action createOrganization() {
		return createOrganization;
	}

	Action rename() {
		return rename;
	}

	Action showAll() {
		return showAll;
	}

	void update() {
		rename.setEnabled(selected().size() == 1);
		Filter filter = view.active().filter();
		showAll.setEnabled(!filter.authors().isEmpty() || !filter.organizations().isEmpty());
	}

	private List<Actor> selected() {
		return TreeActions.selected(viewer, ActorRef.class).stream().distinct().flatMap(ref -> view.actor(ref).stream()).toList();
	}

	void fill(MenuManager menu) {
		List<Actor> actors = selected();
		menu.add(createPerson);
		menu.add(createOrganization);
		if (actors.isEmpty())
			return;
		boolean one = actors.size() == 1;
		Actor actor = actors.getFirst();
		if (one)
			menu.add(TreeActions.action(Messages.authors_edit, null, () -> edit(actor)));
		menu.add(new Separator());
		menu.add(TreeActions.action(Messages.authors_show_only, Icons.of("clear_filter"), () -> showOnly(actors))); //$NON-NLS-1$
		menu.add(showAll);
		menu.add(new Separator());
		menu.add(rename);
		if (one) {
			menu.add(TreeActions.action(Messages.authors_rename_everywhere, null, () -> renameEverywhere(actor)));
			menu.add(TreeActions.action(Messages.authors_merge, Icons.of("merge"), () -> merge(actor))); //$NON-NLS-1$
		}
		menu.add(new Separator());
		if (one)
			menu.add(TreeActions.action(Messages.open_source, null, () -> Navigate.openSource(view.getSite().getPage(), new ActorRef(view.study(), actor.name()))));
	}

	private void create(boolean organization) {
		Actor above = selected().stream().filter(Actor::organization).findFirst().orElse(null);
		ActorForm empty = organization ? new OrganizationForm(null, "", List.of(), null, above == null ? null : above.name(), Map.of()) //$NON-NLS-1$
				: new PersonForm(null, "", List.of(), above == null ? List.of() : List.of(new MembershipForm(above.name(), null, null)), Map.of()); //$NON-NLS-1$
		ActorDialog dialog = new ActorDialog(view.getSite().getShell(), organization ? Messages.authors_create_organization : Messages.authors_create_person, view.data().vocabulary(), false, empty);
		if (dialog.open() != Window.OK)
			return;
		Actions.perform(view.getSite(), view.study(), Messages.bind(Messages.authors_create_label, dialog.form().title()), List.of(new AddActor(null, dialog.form())))
				.thenRun(() -> view.revealSoon(dialog.form().name()));
	}

	/** Lets all that a codebook says of somebody be changed. */
	void edit(Actor actor) {
		Changes.read(view.getSite(), view.study(), Messages.authors_edit, written -> written.actor(actor.name()), form -> {
			ActorDialog dialog = new ActorDialog(view.getSite().getShell(), Messages.bind(Messages.authors_edit_title, actor.title()), view.data().vocabulary(), true, form);
			if (dialog.open() == Window.OK && !dialog.form().equals(form))
				Actions.perform(view.getSite(), view.study(), Messages.bind(Messages.authors_edit_label, actor.title()), List.of(new ChangeActor(dialog.form())));
		});
	}

	private void renameActor() {
		List<Actor> actors = selected();
		if (actors.size() == 1)
			inline.edit(actors.getFirst().title(),
					title -> change(Messages.bind(Messages.themes_rename_label, actors.getFirst().title()), actors, form -> titled(form, title)));
	}

	private static ActorForm titled(ActorForm form, String title) {
		return switch (form) {
			case PersonForm p -> new PersonForm(p.name(), title, p.aliases(), p.memberships(), p.values());
			case OrganizationForm o -> new OrganizationForm(o.name(), title, o.aliases(), o.kind(), o.parent(), o.values());
		};
	}

	private void change(String label, List<Actor> actors, UnaryOperator<ActorForm> change) {
		Changes.make(view.getSite(), view.study(), label, written -> {
			List<StudyEdit> edits = new ArrayList<>();
			for (Actor actor : actors) {
				ActorForm now = written.actor(actor.name());
				ActorForm changed = change.apply(now);
				if (!changed.equals(now))
					edits.add(new ChangeActor(changed));
			}
			return edits;
		});
	}

	/** Puts persons into an organisation, or organisations under it. */
	void join(List<String> names, String organization) {
		List<Actor> actors = names.stream().filter(name -> !name.equals(organization)).flatMap(name -> view.data().vocabulary().actor(name).stream()).toList();
		String title = view.data().vocabulary().actor(organization).map(Actor::title).orElse(organization);
		change(Messages.bind(Messages.authors_join_label, title), actors, form -> switch (form) {
			case PersonForm p -> {
				List<MembershipForm> memberships = new ArrayList<>(p.memberships());
				if (memberships.stream().noneMatch(m -> m.organization().equals(organization)))
					memberships.add(new MembershipForm(organization, null, null));
				yield new PersonForm(p.name(), p.title(), p.aliases(), memberships, p.values());
			}
			case OrganizationForm o -> new OrganizationForm(o.name(), o.title(), o.aliases(), o.kind(), organization, o.values());
		});
	}

	private void renameEverywhere(Actor actor) {
		InputDialog dialog = new InputDialog(view.getSite().getShell(), Messages.authors_rename_everywhere_title, Messages.authors_rename_everywhere_text, actor.name(),
				name -> !name.matches("[\\p{L}\\p{N}_]+(-[\\p{L}\\p{N}_]+)*") ? Messages.name_invalid //$NON-NLS-1$
						: !name.equals(actor.name()) && view.data().vocabulary().actor(name).isPresent() ? Messages.bind(Messages.name_taken, name) : null);
		if (dialog.open() == Window.OK && !dialog.getValue().equals(actor.name()))
			PreviewDialog.perform(view.getSite(), view.study(), Messages.bind(Messages.themes_rename_label, actor.title()),
					Messages.bind(Messages.themes_rename_everywhere_preview, "@" + actor.name(), "@" + dialog.getValue()), List.of(new RenameActor(actor.name(), dialog.getValue()))); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private void merge(Actor actor) {
		List<Choice> others = new ArrayList<>(Choice.actors(view.data().vocabulary(), a -> a.organization() == actor.organization() && !a.name().equals(actor.name())));
		List<String> alike = view.data().vocabulary().actors().stream()
				.filter(a -> a.organization() == actor.organization() && !a.name().equals(actor.name()) && Actors.areAlike(a, actor)).map(Actor::name).toList();
		others.sort(Comparator.comparing(choice -> !alike.contains(choice.name())));
		ChooseDialog dialog = new ChooseDialog(view.getSite().getShell(), Messages.bind(Messages.themes_merge_title, actor.title()), Messages.authors_merge_text, others, false);
		if (dialog.open() == Window.OK)
			mergeInto(actor, dialog.chosen().name());
	}

	/** Merges somebody into another after showing what that changes. */
	void mergeInto(Actor actor, String into) {
		String title = view.data().vocabulary().actor(into).map(Actor::title).orElse(into);
		PreviewDialog.perform(view.getSite(), view.study(), Messages.bind(Messages.merge_label, actor.title(), title),
				Messages.bind(Messages.authors_merge_preview, actor.title(), title), List.of(new MergeActors(actor.name(), into)));
	}

	/** Offers to merge those that are likely the same; the one of whom less is said goes. */
	void mergeTwins(List<Twins> twins) {
		List<Choice> choices = new ArrayList<>();
		for (int i = 0; i < twins.size(); i++) {
			Twins pair = twins.get(i);
			choices.add(new Choice(String.valueOf(i), Messages.bind(Messages.authors_twins_pair, pair.one().title(), pair.other().title()),
					pair.one().title() + ' ' + pair.other().title(), Icons.of(pair.one().organization() ? "organization" : "person"), 0)); //$NON-NLS-1$ //$NON-NLS-2$
		}
		ChooseDialog dialog = new ChooseDialog(view.getSite().getShell(), Messages.authors_twins_title, Messages.authors_twins_text, choices, false);
		if (dialog.open() != Window.OK)
			return;
		Twins pair = twins.get(Integer.parseInt(dialog.chosen().name()));
		boolean first = view.data().counts().author(pair.one().name()).statements() >= view.data().counts().author(pair.other().name()).statements();
		mergeInto(first ? pair.other() : pair.one(), (first ? pair.one() : pair.other()).name());
	}

	private void showOnly(List<Actor> actors) {
		Filter filter = view.active().filter();
		view.filter(filter.withAuthors(actors.stream().filter(a -> !a.organization()).map(Actor::name).toList())
				.withOrganizations(actors.stream().filter(Actor::organization).map(Actor::name).toList()));
	}

	private void showAllActors() {
		view.filter(view.active().filter().withAuthors(List.of()).withOrganizations(List.of()));
	}
}
