package org.florilegium.ui.internal.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;

/** The themes somebody coded with last in a study, the last first; remembered from day to day. */
record Recent(String study) {

	private static final String NODE = "org.florilegium.ui/recentThemes"; //$NON-NLS-1$
	private static final int KEPT = 12;

	List<String> themes() {
		return Stream.of(node().get(study, "").split(" ")).filter(name -> !name.isEmpty()).toList(); //$NON-NLS-1$ //$NON-NLS-2$
	}

	void used(List<String> names) {
		List<String> now = new ArrayList<>(names);
		themes().stream().filter(name -> !now.contains(name)).forEach(now::add);
		node().put(study, String.join(" ", now.subList(0, Math.min(KEPT, now.size())))); //$NON-NLS-1$
	}

	private static IEclipsePreferences node() {
		return InstanceScope.INSTANCE.getNode(NODE);
	}
}
