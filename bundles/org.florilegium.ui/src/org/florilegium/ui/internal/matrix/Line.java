package org.florilegium.ui.internal.matrix;

/**
 * A row or column of a matrix.
 *
 * @param name         name of the theme, person or organisation; null for none of it
 * @param organization of a person under an organisation, that organisation, "" for none; of an organisation's own column, itself;
 *                     else null
 * @param label        what people read
 * @param path         the whole path of a theme; else the label
 * @param depth        how deep it stands below others
 * @param group        whether there are others that it can fold away
 * @param unfolded     whether these are shown
 * @param color        a theme's, {@code #RRGGBB}; else null
 */
record Line(String name, String organization, String label, String path, int depth, boolean group, boolean unfolded, String color) {

	/** Whether it stands for an organisation with the persons who speak for it. */
	boolean isOrganization() {
		return organization != null && depth == 0;
	}
}
