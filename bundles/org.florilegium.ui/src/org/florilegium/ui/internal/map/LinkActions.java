package org.florilegium.ui.internal.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import org.eclipse.jface.window.Window;
import org.florilegium.analysis.argument.OpenQuestion;
import org.florilegium.lang.Sigil;
import org.florilegium.lang.edit.Form.RelationForm;
import org.florilegium.model.RelationKind;
import org.florilegium.picture.map.MapTie;
import org.florilegium.study.edit.StudyEdit;
import org.florilegium.study.edit.StudyEdit.AddRelation;
import org.florilegium.study.edit.StudyEdit.ChangeRelation;

/** Asks what one node of a map has to do with another, and writes it into the map's text. */
final class LinkActions {

	private static final List<String> KINDS = Arrays.stream(RelationKind.values()).map(RelationKind::getLiteral).toList();

	private final MapEditor editor;

	LinkActions(MapEditor editor) {
		this.editor = editor;
	}

	/** Links two nodes; what is null is asked for. */
	void link(String source, String target) {
		if (editor.snapshot() != null)
			link(new EntryDialog(editor.getSite().getShell(), Messages.link_title, Messages.link_message), source, RelationKind.SUPPORTS, target, relation -> relation,
					RelationForm::source);
	}

	/**
	 * Answers a critical question by something that speaks against the argument; the reason begins with the question, so that
	 * others stay open. What is selected stays, for the next question.
	 */
	void answer(OpenQuestion question) {
		RelationKind kind = RelationKind.get(question.answer());
		EntryDialog dialog = new EntryDialog(editor.getSite().getShell(), Messages.answer_title, Messages.answer_message).shown(Messages.field_question, question.text());
		link(dialog, null, kind == null ? RelationKind.ATTACKS : kind, question.argument(), relation -> answering(question, relation), relation -> editor.node());
	}

	private static RelationForm answering(OpenQuestion question, RelationForm relation) {
		String reason = relation.reason() == null ? question.text() : question.text() + ' ' + relation.reason();
		return new RelationForm(relation.source(), relation.kind(), relation.target(), reason, relation.evidence(), relation.confidence());
	}

	private void link(EntryDialog dialog, String source, RelationKind kind, String target, UnaryOperator<RelationForm> finish, Function<RelationForm, String> select) {
		NewClaims made = editor.actions().newClaims();
		NodeNames names = new NodeNames(editor.snapshot(), made);
		List<ChoiceField.Item> nodes = names.items(editor.snapshot().debate().nodes());
		dialog.choice(Messages.field_source, nodes, source, names::made).choice(Messages.field_kind, KINDS, kind.getLiteral(), false)
				.choice(Messages.field_target, nodes, target, names::made).text(Messages.field_reason, "", false).unless(LinkActions::wrongLink); //$NON-NLS-1$
		if (dialog.open() != Window.OK)
			return;
		RelationForm relation = finish.apply(new RelationForm(made.node(dialog.text(Messages.field_source)), RelationKind.get(dialog.text(Messages.field_kind)),
				made.node(dialog.text(Messages.field_target)), dialog.textOrNull(Messages.field_reason), List.of(), null));
		String map = editor.snapshot().debate().name();
		List<StudyEdit> edits = new ArrayList<>(made.added(map));
		edits.add(new AddRelation(map, relation));
		editor.actions().perform(Messages.link_title, select.apply(relation), edits);
	}

	private static String wrongLink(EntryDialog dialog) {
		String source = dialog.text(Messages.field_source);
		String target = dialog.text(Messages.field_target);
		if (source.isEmpty() || target.isEmpty())
			return Messages.missing_ends;
		if (source.equals(target))
			return Messages.wrong_self;
		return dialog.text(Messages.field_kind).equals(RelationKind.UNDERCUTS.getLiteral()) && Sigil.of(target) != Sigil.ANGLE ? Messages.wrong_undercut : null;
	}

	/** Changes what a line says. */
	void edit(MapTie tie) {
		RelationForm old = tie.relation();
		if (old == null) {
			editor.actions().editArgument(Sigil.of(tie.source()) == Sigil.ANGLE ? tie.source() : tie.target());
			return;
		}
		EntryDialog dialog = new EntryDialog(editor.getSite().getShell(), Messages.link_change, old.source() + " → " + old.target()) //$NON-NLS-1$
				.choice(Messages.field_kind, KINDS, old.kind().getLiteral(), false).text(Messages.field_reason, old.reason(), false);
		if (dialog.open() != Window.OK)
			return;
		RelationForm changed = new RelationForm(old.source(), RelationKind.get(dialog.text(Messages.field_kind)), old.target(), dialog.textOrNull(Messages.field_reason),
				old.evidence(), old.confidence());
		if (!changed.equals(old))
			editor.actions().perform(Messages.link_change, null, List.of(new ChangeRelation(editor.snapshot().debate().name(), old, changed)));
	}
}
