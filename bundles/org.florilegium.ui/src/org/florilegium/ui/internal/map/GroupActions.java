package org.florilegium.ui.internal.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

import org.eclipse.jface.window.Window;
import org.florilegium.lang.edit.Form.GroupForm;
import org.florilegium.picture.Palette;
import org.florilegium.picture.map.MapGroup;
import org.florilegium.study.edit.StudyEdit;
import org.florilegium.study.edit.StudyEdit.ChangeGroup;
import org.florilegium.study.edit.StudyEdit.GroupNodes;

/** Groups nodes of a map, and renames and dissolves its groups, as its text would be changed by hand. */
final class GroupActions {

	private final MapEditor editor;

	GroupActions(MapEditor editor) {
		this.editor = editor;
	}

	private List<GroupForm> groups() {
		return editor.snapshot() == null ? List.of() : editor.snapshot().debate().groups();
	}

	private String file() {
		return editor.snapshot().debate().name();
	}

	/** The group that is selected, or that all nodes selected are in; null for none. */
	GroupForm selected() {
		if (editor.target() instanceof MapGroup group)
			return editor.snapshot().group(group.title()).orElse(null);
		List<String> nodes = editor.nodes();
		return nodes.isEmpty() ? null : groups().stream().filter(each -> each.members().containsAll(nodes)).findFirst().orElse(null);
	}

	/** Puts what is selected into a group, or out of all; others can be chosen. Where a group is selected, asks what is to be in it. */
	void group() {
		if (editor.snapshot() == null)
			return;
		GroupForm group = editor.target() instanceof MapGroup ? selected() : null;
		group(group == null ? editor.nodes() : group.members(), group == null ? null : new MapGroup(group.title()));
	}

	/** Puts nodes into a group, or out of all; others can be chosen. */
	void group(List<String> nodes) {
		group(nodes, nodes.isEmpty() ? null : nodes.getFirst());
	}

	private void group(List<String> nodes, Object select) {
		GroupDialog dialog = new GroupDialog(editor.getSite().getShell(), editor.snapshot(), nodes);
		if (dialog.open() != Window.OK)
			return;
		List<StudyEdit> edits = new ArrayList<>();
		if (!dialog.left().isEmpty())
			edits.add(new GroupNodes(file(), null, null, dialog.left()));
		if (!dialog.nodes().isEmpty())
			edits.add(new GroupNodes(file(), dialog.title().isEmpty() ? null : dialog.title(), free(), dialog.nodes()));
		editor.actions().perform(Messages.group_title, select, edits);
	}

	/** The first colour that no group has; one of those that several have where all are taken. */
	private String free() {
		List<String> taken = groups().stream().map(GroupForm::color).filter(Objects::nonNull).map(String::toUpperCase).toList();
		return IntStream.range(0, Palette.size()).mapToObj(i -> Palette.category(i).hex()).filter(hex -> !taken.contains(hex.toUpperCase())).findFirst()
				.orElseGet(() -> Palette.category(groups().size() % Palette.size()).hex());
	}

	/** Puts nodes into a group that there is. */
	void put(List<String> nodes, MapGroup group) {
		GroupForm into = editor.snapshot().group(group.title()).orElse(null);
		if (into != null && !into.members().containsAll(nodes))
			editor.actions().perform(Messages.group_title, nodes.getLast(), List.of(new GroupNodes(file(), into.title(), into.color(), nodes)));
	}

	/** Gives the group that is selected, or that what is selected is in, another title. */
	void rename() {
		GroupForm group = selected();
		if (group == null)
			return;
		EntryDialog dialog = new EntryDialog(editor.getSite().getShell(), Messages.group_rename, Messages.group_renameMessage).text(Messages.field_groupTitle, group.title(), false)
				.unless(d -> wrong(d.text(Messages.field_groupTitle), group));
		if (dialog.open() != Window.OK)
			return;
		GroupForm renamed = new GroupForm(dialog.text(Messages.field_groupTitle), group.color(), group.members());
		Object select = editor.target() instanceof MapGroup ? new MapGroup(renamed.title()) : editor.node();
		editor.actions().perform(Messages.group_rename, select, List.of(new ChangeGroup(file(), group.title(), renamed)));
	}

	private String wrong(String title, GroupForm group) {
		if (title.isEmpty())
			return Messages.missing_groupTitle;
		if (title.equals(group.title()))
			return Messages.group_renameMessage;
		return editor.snapshot().group(title).isPresent() ? Messages.wrong_groupTaken : null;
	}

	/** Dissolves the group that is selected, or that what is selected is in; what was in it stays. */
	void dissolve() {
		GroupForm group = selected();
		if (group != null)
			editor.actions().perform(Messages.group_dissolve, editor.node(), List.of(new ChangeGroup(file(), group.title(), null)));
	}
}
