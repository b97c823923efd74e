package org.florilegium.ui.internal.reading;

/** What the colour of a coded passage tells. */
public enum Tinting {
	/** Its themes. */
	THEME,
	/** Who speaks. */
	AUTHOR,
	/** The stance taken. */
	STANCE,
	/** Who coded it. */
	CODER
}
