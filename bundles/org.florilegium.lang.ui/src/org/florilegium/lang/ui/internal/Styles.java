package org.florilegium.lang.ui.internal;

import java.util.Locale;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.graphics.Color;
import org.eclipse.ui.PlatformUI;
import org.florilegium.lang.ide.Coloured;
import org.florilegium.lang.ide.Coloured.Meaning;

/** How words of a meaning look, by the colours of the theme; the user may change these in the preferences. */
final class Styles {

	/** With which the ids of all colours begin. */
	static final String PREFIX = LanguagePlugin.ID + ".color."; //$NON-NLS-1$

	private Styles() {
	}

	static StyleRange style(Coloured words) {
		return style(words.meaning(), words.offset(), words.length());
	}

	static StyleRange style(Meaning meaning, int offset, int length) {
		StyleRange style = new StyleRange(offset, length, color(meaning), null, font(meaning));
		if (meaning == Meaning.STALE_QUOTE || meaning == Meaning.UNKNOWN) {
			style.underline = true;
			style.underlineStyle = SWT.UNDERLINE_SINGLE;
		}
		return style;
	}

	private static Color color(Meaning meaning) {
		String id = PREFIX + meaning.name().toLowerCase(Locale.ROOT);
		Color themed = PlatformUI.getWorkbench().getThemeManager().getCurrentTheme().getColorRegistry().get(id);
		return themed != null ? themed : JFaceResources.getColorRegistry().get(id);
	}

	private static int font(Meaning meaning) {
		return switch (meaning) {
			case KEYWORD -> SWT.BOLD;
			case COMMENT, NOTE -> SWT.ITALIC;
			default -> SWT.NORMAL;
		};
	}
}
