package org.florilegium.ui.internal.views;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import org.eclipse.jface.window.IShellProvider;
import org.florilegium.lang.edit.Form.CodeForm;
import org.florilegium.lang.edit.Form.StatementForm;
import org.florilegium.study.StudyException;
import org.florilegium.study.edit.StudyEdit;
import org.florilegium.study.edit.StudyEdit.ChangeStatement;
import org.florilegium.study.edit.WrittenForms;
import org.florilegium.ui.internal.Ref.StatementRef;
import org.florilegium.workspace.StudyProject;
import org.florilegium.workspace.edit.StudyEditing.Done;

/**
 * What is to become of statements. Null leaves a thing as it is.
 *
 * @param from    the theme to be replaced; null for all of a statement's themes
 * @param theme   the theme instead
 * @param stance  the stance on every theme that takes it; empty for none
 * @param speaker who says it; empty for the author of the text
 */
record Recoding(String from, String theme, String stance, String speaker) {

	/** The stances a theme takes. */
	@FunctionalInterface
	interface Stances {
		/** Points of the theme's scale. */
		Set<String> of(String theme);
	}

	/** What a statement becomes. */
	StatementForm apply(StatementForm s, Stances stances) {
		Map<String, String> codes = new LinkedHashMap<>();
		if (theme != null && from == null) {
			String kept = s.codes().stream().map(CodeForm::stance).filter(stances.of(theme)::contains).findFirst().orElse(null);
			codes.put(theme, kept);
		} else {
			for (CodeForm code : s.codes())
				if (theme == null || !code.theme().equals(from))
					codes.putIfAbsent(code.theme(), code.stance());
				else
					codes.merge(theme, code.stance() != null && stances.of(theme).contains(code.stance()) ? code.stance() : "", (a, b) -> a.isEmpty() ? b : a); //$NON-NLS-1$
		}
		List<CodeForm> coded = new ArrayList<>();
		codes.forEach((name, now) -> {
			String point = stance != null && (stance.isEmpty() || stances.of(name).contains(stance)) ? stance : now;
			coded.add(new CodeForm(name, point == null || point.isEmpty() ? null : point));
		});
		String by = speaker == null ? s.speaker() : speaker.isEmpty() ? null : speaker;
		boolean other = speaker != null && !speaker.equals(s.speaker());
		return new StatementForm(s.name(), s.passages(), by, other ? null : s.organization(), s.reporters(), s.date(), s.type(), s.values(), coded, s.acts(), s.confidence(),
				s.notes());
	}

	/** The edits that make this of statements, each once. */
	List<StudyEdit> edits(WrittenForms written, List<StatementRef> statements, Stances stances) throws StudyException {
		List<StudyEdit> edits = new ArrayList<>();
		for (StatementRef ref : new LinkedHashSet<>(statements)) {
			StatementForm now = written.statement(ref.coding(), ref.statement());
			StatementForm changed = apply(now, stances);
			if (!changed.equals(now))
				edits.add(new ChangeStatement(ref.coding(), changed));
		}
		return edits;
	}

	/** The stances that the study's themes take. */
	static Stances stances(StudyProject study) throws StudyException {
		var vocabulary = study.vocabulary();
		return theme -> vocabulary.theme(theme).filter(t -> t.scale() != null).map(t -> Set.copyOf(t.scale().points().stream().map(p -> p.name()).toList())).orElse(Set.of());
	}

	/** Lets statements be about a theme instead of theirs. */
	static CompletableFuture<Done> theme(IShellProvider shell, StudyProject study, List<StatementRef> statements, String theme) {
		return perform(shell, study, statements, new Recoding(null, theme, null, null));
	}

	/** Lets statements be said by somebody else. */
	static CompletableFuture<Done> speaker(IShellProvider shell, StudyProject study, List<StatementRef> statements, String speaker) {
		return perform(shell, study, statements, new Recoding(null, null, null, speaker));
	}

	/** Recodes: one statement at once, several after showing what that changes. */
	static CompletableFuture<Done> perform(IShellProvider shell, StudyProject study, List<StatementRef> statements, Recoding recoding) {
		String label = Messages.statements_recode_label;
		if (Set.copyOf(statements).size() == 1)
			return Changes.make(shell, study, label, written -> recoding.edits(written, statements, stances(study)));
		CompletableFuture<Done> made = new CompletableFuture<>();
		Changes.read(shell, study, label, written -> recoding.edits(written, statements, stances(study)), edits -> PreviewDialog
				.perform(shell, study, label, Messages.bind(Messages.statements_recode_preview, edits.size(), Set.copyOf(statements).size()), edits).thenAccept(made::complete));
		return made;
	}
}
