package org.florilegium.ui.internal.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.florilegium.analysis.argument.Debate;
import org.florilegium.analysis.source.Scheme;
import org.florilegium.lang.Sigil;
import org.florilegium.lang.edit.Form.ActForm;
import org.florilegium.lang.edit.Form.ArgumentForm;
import org.florilegium.lang.edit.Form.ClaimForm;
import org.florilegium.lang.edit.Form.CodeForm;
import org.florilegium.lang.edit.Form.StatementForm;
import org.florilegium.model.Force;
import org.florilegium.model.Status;
import org.florilegium.picture.map.MapTie;
import org.florilegium.study.Progress;
import org.florilegium.study.Slug;
import org.florilegium.study.StudyException;
import org.florilegium.study.edit.StudyEdit;
import org.florilegium.study.edit.StudyEdit.AddArgument;
import org.florilegium.study.edit.StudyEdit.AddClaim;
import org.florilegium.study.edit.StudyEdit.AssumeNode;
import org.florilegium.study.edit.StudyEdit.ChangeArgument;
import org.florilegium.study.edit.StudyEdit.ChangeClaim;
import org.florilegium.study.edit.StudyEdit.ChangeRelation;
import org.florilegium.study.edit.StudyEdit.ChangeStatement;
import org.florilegium.study.edit.StudyEdit.DeleteNode;
import org.florilegium.study.edit.StudyEdit.RenameNode;
import org.florilegium.study.edit.Texts;
import org.florilegium.study.edit.WrittenForms;
import org.florilegium.study.index.Names;
import org.florilegium.study.query.Row;
import org.florilegium.study.query.Vocabulary.Theme;
import org.florilegium.ui.internal.Actions;
import org.florilegium.ui.internal.Ref.StatementRef;
import org.florilegium.ui.internal.map.MapSnapshot.Said;

/** Asks what is to be changed in a map, and changes it as its text would be changed by hand. */
final class MapActions {

	private static final int SHOWN_CODINGS = 8;

	private final MapEditor editor;

	MapActions(MapEditor editor) {
		this.editor = editor;
	}

	private Debate debate() {
		return editor.snapshot().debate();
	}

	private String file() {
		return debate().name();
	}

	/** Changes the study, and selects a node or group afterwards, unless something else was selected meanwhile, or nothing else for null. */
	void perform(String label, Object select, List<StudyEdit> edits) {
		int choices = editor.choices();
		Actions.perform(editor.getSite(), editor.study(), label, edits).thenAccept(done -> editor.selectSoon(select, choices));
	}

	/** Adds a claim, made of statements where there are any. */
	void addClaim(List<StatementRef> statements) {
		if (editor.snapshot() == null)
			return;
		Set<String> taken = taken();
		String quote = statements.isEmpty() ? "" : quote(statements.getFirst()); //$NON-NLS-1$
		EntryDialog dialog = new EntryDialog(editor.getSite().getShell(), Messages.claim_title, statements.isEmpty() ? Messages.claim_message : Messages.claim_ofStatement)
				.text(Messages.field_text, quote, true).text(Messages.field_name, "", false) //$NON-NLS-1$
				.several(Messages.field_themes, themes().stream().map(Theme::path).toList(), paths(aboutOf(statements))).yesNo(Messages.field_major, false)
				.unless(d -> d.text(Messages.field_text).isEmpty() ? Messages.missing_text : wrongNew(Sigil.BRACKET.write(d.text(Messages.field_name)), taken));
		if (dialog.open() != Window.OK)
			return;
		String text = dialog.text(Messages.field_text).replaceAll("\\s+", " "); //$NON-NLS-1$ //$NON-NLS-2$
		String name = dialog.text(Messages.field_name).isEmpty() ? free(text, taken) : dialog.text(Messages.field_name);
		List<StudyEdit> edits = new ArrayList<>();
		edits.add(new AddClaim(file(), new ClaimForm(name, text, themes(dialog), dialog.isYes(Messages.field_major), Map.of(), List.of())));
		try {
			for (StatementRef statement : statements)
				edits.add(acting(statement, Force.ASSERTS, name));
			perform(Messages.claim_title, "[" + name + "]", edits); //$NON-NLS-1$ //$NON-NLS-2$
		} catch (StudyException e) {
			Actions.show(editor.getSite().getShell(), Messages.claim_title, e);
		}
	}

	/** The themes that statements are about, by name. */
	private static List<String> aboutOf(List<StatementRef> statements) {
		return statements.stream().flatMap(ref -> written(ref).stream()).flatMap(statement -> statement.codes().stream()).map(CodeForm::theme).distinct().toList();
	}

	/** The words of a statement, as a sentence to begin a claim with. */
	private static String quote(StatementRef ref) {
		return written(ref).map(statement -> String.join(" ", statement.passages().stream().map(p -> p.quote()).toList()).replaceAll("\\s+", " ")).orElse(""); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
	}

	private static Optional<StatementForm> written(StatementRef ref) {
		try {
			return Optional.of(new WrittenForms(ref.study().study(), Texts.SAVED).statement(ref.coding(), ref.statement()));
		} catch (StudyException e) {
			ILog.get().warn(e.getLocalizedMessage(), e);
			return Optional.empty();
		}
	}

	private List<Theme> themes() {
		return editor.snapshot().vocabulary().themes();
	}

	private List<String> paths(List<String> names) {
		return themes().stream().filter(theme -> names.contains(theme.name())).map(Theme::path).toList();
	}

	private List<String> themes(EntryDialog dialog) {
		List<String> paths = dialog.several(Messages.field_themes);
		return themes().stream().filter(theme -> paths.contains(theme.path())).map(Theme::name).toList();
	}

	/** Those that the claim had stand where they stood. */
	private List<String> themes(EntryDialog dialog, ClaimForm claim) {
		List<String> chosen = themes(dialog);
		List<String> themes = new ArrayList<>(claim.themes().stream().filter(name -> chosen.contains(name) || themes().stream().noneMatch(theme -> theme.name().equals(name))).toList());
		chosen.stream().filter(name -> !themes.contains(name)).forEach(themes::add);
		return themes;
	}

	private static String wrongNew(String node, Set<String> taken) {
		return taken.contains(node) ? Messages.wrong_taken : wrongName(Sigil.strip(node));
	}

	/** The claims and arguments that there are, in the map and the study's other files, where none of the same name can be added. */
	private Set<String> taken() {
		Set<String> taken = new HashSet<>(debate().nodes());
		try {
			Names names = editor.study().index(Progress.NONE).names();
			names.all("Claim").forEach(claim -> taken.add(Sigil.BRACKET.write(claim.name()))); //$NON-NLS-1$
			names.all("Argument").forEach(argument -> taken.add(Sigil.ANGLE.write(argument.name()))); //$NON-NLS-1$
		} catch (StudyException e) {
			ILog.get().warn(e.getLocalizedMessage(), e);
		}
		return taken;
	}

	/** Lets statements do something to a claim, or make an argument. */
	void drop(List<StatementRef> statements, String node) {
		try {
			List<StudyEdit> edits = new ArrayList<>();
			if (Sigil.of(node) == Sigil.ANGLE) {
				ArgumentForm argument = argument(node);
				List<String> from = new ArrayList<>(argument.statements());
				statements.stream().map(s -> s.coding() + "/" + s.statement()).filter(id -> !from.contains(id)).forEach(from::add); //$NON-NLS-1$
				edits.add(new ChangeArgument(new ArgumentForm(argument.name(), argument.title(), from, argument.premises(), argument.warrant(), argument.backing(),
						argument.rebuttals(), argument.qualifier(), argument.conclusion(), argument.scheme(), argument.notes())));
				perform(Messages.drop_title, node, edits);
				return;
			}
			List<String> forces = Arrays.stream(Force.values()).map(Force::getLiteral).toList();
			EntryDialog dialog = new EntryDialog(editor.getSite().getShell(), Messages.drop_title, NLS.bind(Messages.drop_message, editor.snapshot().text(node)))
					.shown(Messages.field_words, statements.stream().map(s -> "“" + quote(s) + "”").collect(Collectors.joining("\n"))).choice(Messages.field_force, forces, Force.ASSERTS.getLiteral(), false);
			if (dialog.open() != Window.OK)
				return;
			for (StatementRef statement : statements)
				edits.add(acting(statement, Force.get(dialog.text(Messages.field_force)), Sigil.strip(node)));
			perform(Messages.drop_title, node, edits);
		} catch (StudyException e) {
			Actions.show(editor.getSite().getShell(), Messages.drop_title, e);
		}
	}

	private StudyEdit acting(StatementRef ref, Force force, String claim) throws StudyException {
		StatementForm s = new WrittenForms(ref.study().study(), Texts.SAVED).statement(ref.coding(), ref.statement());
		List<ActForm> acts = new ArrayList<>(s.acts());
		if (acts.stream().noneMatch(act -> act.force() == force && act.claim().equals(claim)))
			acts.add(new ActForm(force, claim));
		return new ChangeStatement(ref.coding(), new StatementForm(s.name(), s.passages(), s.speaker(), s.organization(), s.reporters(), s.date(), s.type(), s.values(), s.codes(),
				acts, s.confidence(), s.notes()));
	}

	/** Adds an argument for a claim, or changes one. */
	void editArgument(String node) {
		if (editor.snapshot() == null)
			return;
		ArgumentForm old = node != null && Sigil.of(node) == Sigil.ANGLE ? argument(node) : null;
		Set<String> taken = taken();
		NewClaims made = new NewClaims(taken);
		ArgumentDialog dialog = new ArgumentDialog(editor.getSite().getShell(), editor.snapshot(), made, schemes(), old, node,
				name -> wrongNew(Sigil.ANGLE.write(name), taken));
		if (dialog.open() != Window.OK || dialog.result().equals(old))
			return;
		ArgumentForm form = dialog.result();
		List<StudyEdit> edits = new ArrayList<>(made.added(file()));
		edits.add(old == null ? new AddArgument(file(), form) : new ChangeArgument(form));
		perform(old == null ? Messages.argument_title : Messages.argument_change, Debate.node(form), edits);
	}

	/** Those that a dialog may make on the way. */
	NewClaims newClaims() {
		return new NewClaims(taken());
	}

	private List<Scheme> schemes() {
		try {
			return Scheme.all(editor.study().index(Progress.NONE));
		} catch (StudyException e) {
			ILog.get().warn(e.getLocalizedMessage(), e);
			return List.of();
		}
	}

	/** Changes a claim's sentence, or an argument. */
	void edit(String node) {
		if (Sigil.of(node) == Sigil.ANGLE) {
			editArgument(node);
			return;
		}
		ClaimForm claim = debate().claims().stream().filter(c -> Debate.node(c).equals(node)).findFirst().orElse(null);
		if (claim == null)
			return;
		EntryDialog dialog = new EntryDialog(editor.getSite().getShell(), Messages.claim_change, node).text(Messages.field_text, claim.text(), true)
				.several(Messages.field_themes, themes().stream().map(Theme::path).toList(), paths(claim.themes())).yesNo(Messages.field_major, claim.major()).unless(d -> d.text(Messages.field_text).isEmpty() ? Messages.missing_text : null);
		if (dialog.open() != Window.OK)
			return;
		ClaimForm changed = new ClaimForm(claim.name(), dialog.text(Messages.field_text).replaceAll("\\s+", " "), themes(dialog, claim), dialog.isYes(Messages.field_major), //$NON-NLS-1$ //$NON-NLS-2$
				claim.values(), claim.notes());
		if (!changed.equals(claim))
			perform(Messages.claim_change, node, List.of(new ChangeClaim(changed)));
	}

	/** Gives a node another name, wherever it is mentioned. */
	void rename(String node) {
		Set<String> taken = taken();
		EntryDialog dialog = new EntryDialog(editor.getSite().getShell(), Messages.rename_title, Messages.rename_message).text(Messages.field_name, Sigil.strip(node), false)
				.unless(d -> d.text(Messages.field_name).isEmpty() ? Messages.missing_name
						: d.text(Messages.field_name).equals(Sigil.strip(node)) ? Messages.rename_message : wrongNew(Sigil.of(node).write(d.text(Messages.field_name)), taken));
		if (dialog.open() == Window.OK)
			perform(Messages.rename_title, Sigil.of(node).write(dialog.text(Messages.field_name)), List.of(new RenameNode(node, dialog.text(Messages.field_name))));
	}

	/** Deletes nodes with their lines. */
	void delete(List<String> nodes) {
		String title = nodes.size() == 1 ? NLS.bind(Messages.delete_title, nodes.getFirst()) : NLS.bind(Messages.delete_several, nodes.size());
		if (!nodes.isEmpty() && isDeletionWanted(title, nodes))
			perform(title, null, nodes.stream().<StudyEdit>map(node -> new DeleteNode(node, true)).toList());
	}

	/** Deletes a line. */
	void delete(MapTie tie) {
		if (tie.relation() != null)
			perform(Messages.delete_link, null, List.of(new ChangeRelation(file(), tie.relation(), null)));
	}

	/** Asks where statements would have to let go of claims. */
	private boolean isDeletionWanted(String title, List<String> nodes) {
		Map<String, List<Row>> codings = new TreeMap<>();
		for (String node : nodes)
			for (Said said : editor.snapshot().statements().acts().getOrDefault(node, List.of()))
				codings.computeIfAbsent(said.statement().coding(), k -> new ArrayList<>()).add(said.statement());
		if (codings.isEmpty())
			return true;
		List<String> lines = codings.entrySet().stream().map(entry -> NLS.bind(Messages.delete_said_line, entry.getKey(), entry.getValue().stream().map(Row::id).distinct().count()))
				.toList();
		String all = String.join("\n", lines.size() > SHOWN_CODINGS ? lines.subList(0, SHOWN_CODINGS) : lines) + (lines.size() > SHOWN_CODINGS ? "\n…" : ""); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		long statements = codings.values().stream().flatMap(List::stream).map(Row::id).distinct().count();
		return MessageDialog.open(MessageDialog.QUESTION, editor.getSite().getShell(), title,
				NLS.bind(statements == 1 ? Messages.delete_said_one : Messages.delete_said, new Object[] { String.join(", ", nodes), statements, all }), SWT.SHEET, Messages.delete_said_do, //$NON-NLS-1$
				IDialogConstants.CANCEL_LABEL) == 0;
	}

	/** Takes a node as accepted or rejected; null to leave it to the evaluation. */
	void assume(String node, Status status) {
		assume(List.of(node), status);
	}

	/** Takes nodes as accepted or rejected; null to leave them to the evaluation. */
	void assume(List<String> nodes, Status status) {
		List<StudyEdit> edits = nodes.stream().filter(node -> !Objects.equals(debate().assumptions().get(node), status))
				.<StudyEdit>map(node -> new AssumeNode(file(), node, status)).toList();
		if (!edits.isEmpty())
			perform(Messages.assume_title, nodes.getLast(), edits);
	}

	private ArgumentForm argument(String node) {
		return debate().arguments().stream().filter(a -> Debate.node(a).equals(node)).findFirst().orElseThrow();
	}

	private static String wrongName(String name) {
		return name.matches("[^\\[\\]<>]*") ? null : Messages.wrong_name; //$NON-NLS-1$
	}

	/** A name made of a sentence that no claim has. */
	private static String free(String text, Set<String> taken) {
		return Slug.unique(Slug.ofTitle(text), name -> taken.contains(Sigil.BRACKET.write(name)));
	}
}
