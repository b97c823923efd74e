package org.florilegium.ui.internal.views;

import java.util.List;
import java.util.Objects;

import org.florilegium.lang.edit.Form.ThemeForm;
import org.florilegium.study.query.Vocabulary;
import org.florilegium.study.query.Vocabulary.Scale;
import org.florilegium.study.query.Vocabulary.Theme;

/** Forms of themes, changed in one respect. */
final class Themes {

	private Themes() {
	}

	static ThemeForm title(ThemeForm f, String title) {
		return new ThemeForm(f.name(), title, f.aliases(), f.parent(), f.scale(), f.color(), f.key(), f.definition(), f.includes(), f.excludes(), f.examples(), f.values(),
				f.retired(), f.replacement());
	}

	static ThemeForm color(ThemeForm f, String color) {
		return new ThemeForm(f.name(), f.title(), f.aliases(), f.parent(), f.scale(), color, f.key(), f.definition(), f.includes(), f.excludes(), f.examples(), f.values(),
				f.retired(), f.replacement());
	}

	static ThemeForm key(ThemeForm f, String key) {
		return new ThemeForm(f.name(), f.title(), f.aliases(), f.parent(), f.scale(), f.color(), key, f.definition(), f.includes(), f.excludes(), f.examples(), f.values(),
				f.retired(), f.replacement());
	}

	static ThemeForm retired(ThemeForm f, boolean retired) {
		return new ThemeForm(f.name(), f.title(), f.aliases(), f.parent(), f.scale(), f.color(), f.key(), f.definition(), f.includes(), f.excludes(), f.examples(), f.values(),
				retired, retired ? f.replacement() : null);
	}

	/** Under another theme; where its stances came from the one it was under, and the other has not the same, it keeps them as its own. */
	static ThemeForm parent(ThemeForm f, String parent, Vocabulary vocabulary) {
		String scale = f.scale();
		String inherited = scale(vocabulary, f.name());
		if (scale == null && inherited != null && !Objects.equals(inherited, parent == null ? null : scale(vocabulary, parent)))
			scale = inherited;
		return new ThemeForm(f.name(), f.title(), f.aliases(), parent, scale, f.color(), f.key(), f.definition(), f.includes(), f.excludes(), f.examples(), f.values(),
				f.retired(), f.replacement());
	}

	private static String scale(Vocabulary vocabulary, String theme) {
		return vocabulary.theme(theme).map(Theme::scale).map(Scale::name).orElse(null);
	}

	/** With what people write of it. */
	static ThemeForm described(ThemeForm f, String definition, List<String> aliases, List<String> includes, List<String> excludes) {
		return new ThemeForm(f.name(), f.title(), aliases, f.parent(), f.scale(), f.color(), f.key(), definition, includes, excludes, f.examples(), f.values(), f.retired(),
				f.replacement());
	}
}
