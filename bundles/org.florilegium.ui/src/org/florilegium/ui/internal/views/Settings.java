package org.florilegium.ui.internal.views;

import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;

/** What the views remember for the next time. */
final class Settings {

	private static final String BUNDLE = "org.florilegium.ui"; //$NON-NLS-1$

	private Settings() {
	}

	private static IEclipsePreferences node() {
		return InstanceScope.INSTANCE.getNode(BUNDLE);
	}

	static boolean isOn(String key, boolean unless) {
		return node().getBoolean(key, unless);
	}

	static void set(String key, boolean on) {
		node().putBoolean(key, on);
	}

	static String get(String key, String unless) {
		return node().get(key, unless);
	}

	static void set(String key, String value) {
		node().put(key, value);
	}
}
