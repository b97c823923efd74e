package org.florilegium.ui.internal.coding;

import java.math.BigDecimal;
import java.util.List;

import org.florilegium.lang.edit.Form.ActForm;
import org.florilegium.lang.edit.Form.CodeForm;
import org.florilegium.lang.edit.Form.StatementForm;
import org.florilegium.model.Force;
import org.florilegium.study.query.Vocabulary;
import org.florilegium.study.query.Vocabulary.Actor;
import org.florilegium.study.query.Vocabulary.Claim;
import org.florilegium.study.query.Vocabulary.Theme;
import org.florilegium.ui.internal.coding.Pick.Known;

/**
 * What a coder says of a passage.
 *
 * @param speaker      null where it is who the text says it is
 * @param organization null for none
 * @param force        null where there is no claim
 * @param claim        null for none
 * @param note         empty for none
 * @param confidence   0 to 1, or null
 */
record Entry(List<Coded> codes, Pick speaker, Pick organization, List<Pick> reporters, Force force, Pick claim, String note, BigDecimal confidence) {

	/** A theme, and the point of its scale or null. */
	record Coded(Pick theme, String stance) {
	}

	/** Nothing but themes. */
	static Entry of(List<Coded> codes) {
		return new Entry(codes, null, null, List.of(), null, null, "", null); //$NON-NLS-1$
	}

	/** What a statement says already. Of several claims and notes the first. */
	static Entry of(StatementForm statement, Vocabulary vocabulary) {
		ActForm act = statement.acts().isEmpty() ? null : statement.acts().getFirst();
		return new Entry(statement.codes().stream().map(code -> coded(code, vocabulary)).toList(), actor(statement.speaker(), vocabulary),
				actor(statement.organization(), vocabulary), statement.reporters().stream().map(name -> actor(name, vocabulary)).toList(),
				act == null ? null : act.force(), act == null ? null : claim(act.claim(), vocabulary),
				statement.notes().isEmpty() ? "" : statement.notes().getFirst(), statement.confidence()); //$NON-NLS-1$
	}

	private static Coded coded(CodeForm code, Vocabulary vocabulary) {
		return new Coded(theme(code.theme(), vocabulary), code.stance());
	}

	/** A theme by its name, whether the codebooks know it or not. */
	static Pick theme(String name, Vocabulary vocabulary) {
		return new Known(name, vocabulary.theme(name).map(Theme::title).orElse(name));
	}

	/** An actor likewise; null for null. */
	static Pick actor(String name, Vocabulary vocabulary) {
		return name == null ? null : new Known(name, vocabulary.actor(name).map(Actor::title).orElse(name));
	}

	private static Pick claim(String name, Vocabulary vocabulary) {
		return new Known(name, vocabulary.claims().stream().filter(claim -> claim.name().equals(name)).findFirst().map(Claim::text).orElse(name));
	}

	/** With another speaker. */
	Entry by(Pick other) {
		return new Entry(codes, other, organization, reporters, force, claim, note, confidence);
	}

	/** Themes and who says it, which are what one codes again. */
	Entry again(boolean sameSpeaker) {
		return sameSpeaker ? new Entry(codes, speaker, organization, reporters, null, null, "", null) : of(codes); //$NON-NLS-1$
	}
}
