package org.florilegium.lang;

import org.eclipse.emf.ecore.EClass;
import org.florilegium.model.ModelPackage.Literals;

/** The signs that tell what a name is: {@code #theme}, {@code @actor}, {@code [claim]}, {@code <argument>}. */
public enum Sigil {
	/** No sign: documents, scales, statements and the files themselves. */
	NONE("", ""),
	/** A theme. */
	TAG("#", ""),
	/** An actor or coder. */
	HANDLE("@", ""),
	/** A claim. */
	BRACKET("[", "]"),
	/** An argument. */
	ANGLE("<", ">");

	private final String open;
	private final String close;

	Sigil(String open, String close) {
		this.open = open;
		this.close = close;
	}

	/** The sigil that a written name begins with. */
	public static Sigil of(String written) {
		for (Sigil sigil : values())
			if (sigil != NONE && written.startsWith(sigil.open) && written.endsWith(sigil.close))
				return sigil;
		return NONE;
	}

	/** The sigil of the names of a kind of element; none where, as with {@code Node}, several are possible. */
	public static Sigil of(EClass kind) {
		if (kind == Literals.THEME)
			return TAG;
		if (kind == Literals.CLAIM)
			return BRACKET;
		if (kind == Literals.ARGUMENT)
			return ANGLE;
		return Literals.ACTOR.isSuperTypeOf(kind) || kind == Literals.CODER ? HANDLE : NONE;
	}

	/** The name without whatever sigil it was written with. */
	public static String strip(String written) {
		Sigil sigil = of(written);
		return written.substring(sigil.open.length(), written.length() - sigil.close.length()).strip();
	}

	/** The name as it is written. */
	public String write(String name) {
		return open + name + close;
	}
}
