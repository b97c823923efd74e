package org.florilegium.picture.map;

import java.util.List;
import java.util.Locale;

import org.florilegium.model.RelationKind;
import org.florilegium.picture.Ink;
import org.florilegium.picture.Palette;
import org.florilegium.picture.Style;
import org.florilegium.picture.Theme;

/** What joins two nodes of a map. Each has its own look by more than its colour. */
public enum Tie {
	/** From a claim to the argument that has it as a premise. */
	PREMISE(null),
	/** From a claim to the argument that has it as its warrant or backing. */
	WARRANT(null, 2, 3),
	/** From an argument to what it concludes. */
	CONCLUSION(Palette.AGREE),
	/** Supports. */
	SUPPORTS(Palette.AGREE, 9, 3),
	/** Entails. */
	ENTAILS(Palette.AGREE, 1.5, 2.5),
	/** Says the same. */
	RESTATES(Palette.OTHER, 1.5, 2.5),
	/** Attacks. */
	ATTACKS(Palette.DISAGREE),
	/** Attacks what is concluded. */
	REBUTS(Palette.DISAGREE, 9, 3),
	/** Attacks a premise. */
	UNDERMINES(Palette.DISAGREE, 1.5, 2.5),
	/** Attacks the step of an argument. */
	UNDERCUTS(Palette.DISAGREE, 9, 3, 1.5, 3),
	/** Speaks against an argument where it holds: its {@code unless}. */
	UNLESS(Palette.DISAGREE, 4, 4),
	/** Attacks, and is attacked. */
	CONTRADICTS(Palette.DISAGREE);

	private final Ink ink;
	private final double[] dashes;

	Tie(Ink ink, double... dashes) {
		this.ink = ink;
		this.dashes = dashes;
	}

	/** The tie that a relation is. */
	public static Tie of(RelationKind kind) {
		return valueOf(kind.name());
	}

	/** What stands beside it; null where its look says enough. */
	public String label() {
		return this == PREMISE || this == CONCLUSION ? null : word();
	}

	/** What it is called. */
	public String word() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** Whether both its ends have a head. */
	public boolean isMutual() {
		return this == CONTRADICTS || this == RESTATES;
	}

	/** Whether it speaks against what it goes to; its head has a bar then, so that this is seen without colours. */
	public boolean isAgainst() {
		return ink == Palette.DISAGREE;
	}

	/** Its colour on a ground. */
	public Ink ink(Theme theme) {
		Ink shown = ink == null ? theme.quiet() : ink;
		return theme.ground().isDark() ? shown.over(Ink.WHITE, 0.72) : shown;
	}

	/** How its line is drawn. */
	Style style(Theme theme) {
		return new Style(null, ink(theme), this == PREMISE || this == WARRANT ? 1.2 : 1.6, dashes.length == 0 ? List.of() : java.util.Arrays.stream(dashes).boxed().toList());
	}
}
