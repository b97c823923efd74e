package org.florilegium.ui.internal.coding;

import java.util.List;
import java.util.stream.Collectors;

import org.florilegium.lang.edit.Form.CodeForm;
import org.florilegium.lang.edit.Form.Passage;
import org.florilegium.study.query.Vocabulary;
import org.florilegium.study.query.Vocabulary.Actor;
import org.florilegium.study.query.Vocabulary.Theme;
import org.florilegium.ui.internal.Tints;
import org.florilegium.ui.internal.coding.Fuzzy.Known;
import org.florilegium.workspace.coding.CodedStatement;

/** A statement as a line of a list. */
record StatementChoice(CodedStatement statement, Choice choice) {

	static StatementChoice of(CodedStatement statement, Vocabulary vocabulary) {
		String themes = themes(statement, vocabulary);
		String color = statement.form().codes().stream().findFirst().flatMap(code -> vocabulary.theme(code.theme())).map(Theme::color).orElse(null);
		String who = speakers(statement, vocabulary);
		String label = themes.isEmpty() ? quote(statement) : themes;
		String detail = (who.isEmpty() ? "" : who + " \u00b7 ") + "\u201C" + quote(statement) + "\u201D"; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
		return new StatementChoice(statement, new Choice(new Pick.Known(statement.id(), statement.id()), label, detail,
				statement.coder() == null ? "" : statement.coder(), color, "")); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** The statements in which the words are found. */
	static List<Choice> find(String typed, List<StatementChoice> all) {
		return Fuzzy.find(typed, all, known -> List.of(new Known(known.choice.label(), 0), new Known(known.choice.detail(), -20)), all.size()).stream()
				.map(StatementChoice::choice).toList();
	}

	/** The titles of its themes, each with the shape of the stance. */
	static String themes(CodedStatement statement, Vocabulary vocabulary) {
		return statement.form().codes().stream().map(code -> theme(code, vocabulary)).collect(Collectors.joining(", ")); //$NON-NLS-1$
	}

	private static String theme(CodeForm code, Vocabulary vocabulary) {
		return vocabulary.theme(code.theme()).map(theme -> (shape(theme, code.stance()) + " " + theme.title()).strip()).orElse(code.theme()); //$NON-NLS-1$
	}

	private static String shape(Theme theme, String stance) {
		return theme.scale() == null || stance == null ? "" //$NON-NLS-1$
				: theme.scale().points().stream().filter(point -> point.name().equals(stance)).map(point -> Tints.shape(point.value())).findFirst().orElse(""); //$NON-NLS-1$
	}

	/** Who says it. */
	static String speakers(CodedStatement statement, Vocabulary vocabulary) {
		return statement.speakers().stream().map(name -> vocabulary.actor(name).map(Actor::title).orElse(name)).collect(Collectors.joining(", ")); //$NON-NLS-1$
	}

	/** Its words. */
	static String quote(CodedStatement statement) {
		return statement.form().passages().stream().map(Passage::quote).collect(Collectors.joining(" [\u2026] ")).replaceAll("\\s+", " "); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	}
}
