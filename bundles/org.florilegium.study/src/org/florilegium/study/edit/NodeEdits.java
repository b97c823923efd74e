package org.florilegium.study.edit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.florilegium.lang.References;
import org.florilegium.lang.Sigil;
import org.florilegium.lang.edit.Form;
import org.florilegium.lang.edit.Form.ArgumentForm;
import org.florilegium.lang.edit.Form.AssumptionForm;
import org.florilegium.lang.edit.Form.GroupForm;
import org.florilegium.lang.edit.Form.RelationForm;
import org.florilegium.lang.edit.Form.StatementForm;
import org.florilegium.lang.edit.Forms;
import org.florilegium.model.Act;
import org.florilegium.model.Argument;
import org.florilegium.model.Assumption;
import org.florilegium.model.Claim;
import org.florilegium.model.Element;
import org.florilegium.model.Group;
import org.florilegium.model.ModelPackage.Literals;
import org.florilegium.model.Node;
import org.florilegium.model.Relation;
import org.florilegium.model.Statement;
import org.florilegium.model.Status;
import org.florilegium.study.StudyException;
import org.florilegium.study.StudyException.Code;
import org.florilegium.study.edit.StudyEdit.ChangeGroup;
import org.florilegium.study.edit.StudyEdit.DeleteNode;
import org.florilegium.study.edit.StudyEdit.GroupNodes;

/** Renames, deletes, groups and assumes claims and arguments. They are named with their brackets. */
record NodeEdits(Drafts drafts) {

	String rename(String node, String name) throws StudyException {
		String bare = name.strip();
		if (bare.isEmpty() || bare.matches("(?s).*[\\[\\]<>\\n\\r].*"))
			throw new StudyException(Code.INVALID, "“" + name + "” cannot be a name. Leave out brackets and line breaks.");
		return drafts.rename(kind(node), type(node), Sigil.strip(node), bare);
	}

	String delete(DeleteNode edit) throws StudyException {
		String node = edit.node();
		Path home = drafts.home(kind(node), Sigil.strip(node));
		List<Path> files = List.copyOf(drafts.mentions(kind(node), Sigil.strip(node)));
		for (Path file : files)
			for (Element element : drafts.of(file).model().getElements())
				refuse(edit, file, element);
		for (Path file : files) {
			Draft draft = drafts.of(file);
			while (dropFirst(draft, node)) {
				// the text has changed, so that the next is looked for anew
			}
		}
		Draft draft = drafts.of(home);
		Node element = (Node) draft.model().getElements().stream().filter(e -> type(node).isInstance(e) && Sigil.strip(node).equals(((Node) e).getName()))
				.findFirst().orElseThrow();
		draft.rewrite(r -> r.delete(element));
		drafts.remove(kind(node), Sigil.strip(node));
		return Sigil.strip(node);
	}

	private static void refuse(DeleteNode edit, Path file, Element element) throws StudyException {
		String node = edit.node();
		if (Sigil.of(node) != Sigil.BRACKET)
			return;
		String name = Sigil.strip(node);
		if (element instanceof Argument argument && name.equals(References.name(argument, Literals.ARGUMENT__CONCLUSION)))
			throw new StudyException(Code.INVALID, "<" + argument.getName() + "> concludes " + node + ". Delete that argument first, or let it conclude something else.");
		if (element instanceof Statement statement && !edit.withActs())
			for (Act act : statement.getActs())
				if (name.equals(References.name(act, Literals.ACT__CLAIM)))
					throw new StudyException(Code.INVALID, "The statement " + statement.getName() + " in " + file + " " + act.getForce().getLiteral() + " " + node
							+ ". Take that out of the statement first.");
	}

	/** Takes the node out of the first element that mentions it; whether there was one. */
	private static boolean dropFirst(Draft draft, String node) throws StudyException {
		for (Element element : draft.model().getElements())
			switch (element) {
				case Relation relation when isWhole(relation) && isEnd(Forms.of(relation), node) -> {
					draft.rewrite(r -> r.delete(relation));
					return true;
				}
				case Group group when Forms.of(group).members().contains(node) -> {
					set(draft, group, without(Forms.of(group), node));
					return true;
				}
				case Assumption assumption when Forms.of(assumption).nodes().contains(node) -> {
					set(draft, assumption, without(Forms.of(assumption), node));
					return true;
				}
				case Argument argument when Sigil.of(node) == Sigil.BRACKET -> {
					ArgumentForm before = Forms.of(argument);
					ArgumentForm after = without(before, Sigil.strip(node));
					if (!after.equals(before)) {
						draft.rewrite(r -> r.change(argument, after));
						return true;
					}
				}
				case Statement statement when Sigil.of(node) == Sigil.BRACKET -> {
					StatementForm before = Forms.of(statement);
					StatementForm after = without(before, Sigil.strip(node));
					if (!after.equals(before)) {
						draft.rewrite(r -> r.change(statement, after));
						return true;
					}
				}
				default -> {
					// says nothing of it
				}
			}
		return false;
	}

	/** Whether neither end is missing, as it is while somebody writes. */
	static boolean isWhole(Relation relation) {
		return !NodeModelUtils.findNodesForFeature(relation, Literals.RELATION__SOURCE).isEmpty()
				&& !NodeModelUtils.findNodesForFeature(relation, Literals.RELATION__TARGET).isEmpty();
	}

	private static boolean isEnd(RelationForm relation, String node) {
		return relation.source().equals(node) || relation.target().equals(node);
	}

	private static ArgumentForm without(ArgumentForm a, String claim) {
		return new ArgumentForm(a.name(), a.title(), a.statements(), a.premises().stream().filter(p -> !claim.equals(p.claim())).toList(),
				claim.equals(a.warrant()) ? null : a.warrant(), without(a.backing(), claim), without(a.rebuttals(), claim), a.qualifier(), a.conclusion(),
				a.scheme(), a.notes());
	}

	private static StatementForm without(StatementForm s, String claim) {
		return new StatementForm(s.name(), s.passages(), s.speaker(), s.organization(), s.reporters(), s.date(), s.type(), s.values(), s.codes(),
				s.acts().stream().filter(act -> !claim.equals(act.claim())).toList(), s.confidence(), s.notes());
	}

	private static GroupForm without(GroupForm group, String node) {
		return new GroupForm(group.title(), group.color(), without(group.members(), node));
	}

	private static AssumptionForm without(AssumptionForm assumption, String node) {
		return new AssumptionForm(assumption.status(), without(assumption.nodes(), node));
	}

	private static List<String> without(List<String> names, String name) {
		return names.stream().filter(each -> !each.equals(name)).toList();
	}

	/** Writes a group or an assumption anew; one of nothing goes. */
	private static void set(Draft draft, Element element, Form form) throws StudyException {
		boolean empty = switch (form) {
			case GroupForm group -> group.members().isEmpty();
			case AssumptionForm assumption -> assumption.nodes().isEmpty();
			default -> false;
		};
		draft.rewrite(r -> {
			if (empty)
				r.delete(element);
			else
				r.replace(element, form);
		});
	}

	String group(GroupNodes edit) throws StudyException {
		Draft draft = drafts.of(drafts.home("StudyFile", edit.file()));
		for (String node : edit.nodes()) {
			drafts.require(kind(node), Sigil.strip(node));
			for (Group group; (group = groupOf(draft, node, edit.title())) != null;)
				set(draft, group, without(Forms.of(group), node));
		}
		if (edit.title() == null)
			return null;
		Group existing = titled(draft, edit.title());
		if (existing == null) {
			draft.rewrite(r -> r.append(new GroupForm(edit.title(), edit.color(), edit.nodes())));
			return null;
		}
		GroupForm form = Forms.of(existing);
		List<String> members = new ArrayList<>(form.members());
		edit.nodes().stream().filter(node -> !members.contains(node)).forEach(members::add);
		set(draft, existing, new GroupForm(form.title(), form.color(), members));
		return null;
	}

	String change(ChangeGroup edit) throws StudyException {
		Draft draft = drafts.of(drafts.home("StudyFile", edit.file()));
		if (titled(draft, edit.title()) == null)
			throw new StudyException(Code.INVALID, "There is no group “" + edit.title() + "” in " + edit.file() + ".");
		GroupForm into = edit.into();
		if (into == null) {
			draft.rewrite(r -> r.delete(titled(draft, edit.title())));
			return null;
		}
		if (!into.title().equals(edit.title()) && titled(draft, into.title()) != null)
			throw new StudyException(Code.INVALID, "There is a group “" + into.title() + "” in " + edit.file() + " already.");
		for (String node : into.members())
			for (Group group; (group = groupOf(draft, node, edit.title())) != null;)
				set(draft, group, without(Forms.of(group), node));
		set(draft, titled(draft, edit.title()), into);
		return null;
	}

	private static Group titled(Draft draft, String title) throws StudyException {
		return draft.model().getElements().stream().filter(Group.class::isInstance).map(Group.class::cast).filter(group -> title.equals(group.getTitle())).findFirst().orElse(null);
	}

	private static Group groupOf(Draft draft, String node, String notTitled) throws StudyException {
		for (Element element : draft.model().getElements())
			if (element instanceof Group group && !Objects.equals(group.getTitle(), notTitled) && Forms.of(group).members().contains(node))
				return group;
		return null;
	}

	String assume(String file, String node, Status status) throws StudyException {
		drafts.require(kind(node), Sigil.strip(node));
		Draft draft = drafts.of(drafts.home("StudyFile", file));
		for (Assumption assumption; (assumption = assumptionOf(draft, node, status)) != null;)
			set(draft, assumption, without(Forms.of(assumption), node));
		if (status == null)
			return null;
		Assumption existing = draft.model().getElements().stream().filter(Assumption.class::isInstance).map(Assumption.class::cast)
				.filter(a -> a.getStatus() == status).findFirst().orElse(null);
		if (existing == null) {
			draft.rewrite(r -> r.append(new AssumptionForm(status, List.of(node))));
			return null;
		}
		List<String> nodes = new ArrayList<>(Forms.of(existing).nodes());
		if (!nodes.contains(node))
			nodes.add(node);
		set(draft, existing, new AssumptionForm(status, nodes));
		return null;
	}

	private static Assumption assumptionOf(Draft draft, String node, Status not) throws StudyException {
		for (Element element : draft.model().getElements())
			if (element instanceof Assumption assumption && assumption.getStatus() != not && Forms.of(assumption).nodes().contains(node))
				return assumption;
		return null;
	}

	private static String kind(String node) {
		return Sigil.of(node) == Sigil.ANGLE ? "Argument" : "Claim";
	}

	private static Class<? extends Node> type(String node) {
		return Sigil.of(node) == Sigil.ANGLE ? Argument.class : Claim.class;
	}
}
