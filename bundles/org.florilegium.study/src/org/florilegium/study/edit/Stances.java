package org.florilegium.study.edit;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.florilegium.lang.edit.Forms;
import org.florilegium.lang.edit.Form.ThemeForm;
import org.florilegium.model.Point;
import org.florilegium.model.Scale;
import org.florilegium.model.Theme;
import org.florilegium.study.StudyException;
import org.florilegium.study.StudyException.Code;

/** The stances that a theme takes: the points of its scale, or of that of the nearest broader theme. */
record Stances(Drafts drafts) {

	/** Refuses a stance that the theme does not take. */
	void require(String theme, String stance) throws StudyException {
		List<String> points = points(theme);
		if (points.isEmpty())
			throw new StudyException(Code.INVALID, "#" + theme + " has no scale, so that there is no stance on it. Leave out :" + stance
					+ ", or give the theme a scale.");
		if (!points.contains(stance))
			throw new StudyException(Code.INVALID, stance + " is no stance on #" + theme + ": use " + String.join(", ", points) + ".");
	}

	private List<String> points(String theme) throws StudyException {
		Set<String> seen = new HashSet<>();
		for (String at = theme; at != null && seen.add(at);) {
			ThemeForm form = Forms.of(drafts.of(drafts.home("Theme", at)).find(Theme.class, at));
			if (form.scale() != null)
				return drafts.of(drafts.home("Scale", form.scale())).find(Scale.class, form.scale()).getPoints().stream().map(Point::getName).toList();
			at = form.parent();
		}
		return List.of();
	}
}
