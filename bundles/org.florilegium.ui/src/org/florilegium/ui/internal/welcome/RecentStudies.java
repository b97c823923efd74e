package org.florilegium.ui.internal.welcome;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.florilegium.workspace.StudyFolders;
import org.osgi.service.prefs.BackingStoreException;

/** The folders of the studies opened last. */
public final class RecentStudies {

	private static final String PREFERENCES = "org.florilegium.ui"; //$NON-NLS-1$
	private static final String KEY = "recent"; //$NON-NLS-1$
	private static final int MOST = 6;

	private RecentStudies() {
	}

	/** Puts a folder first. */
	public static void add(Path folder) {
		Path place = folder.toAbsolutePath().normalize();
		List<String> folders = new ArrayList<>(written());
		folders.remove(place.toString());
		folders.addFirst(place.toString());
		IEclipsePreferences preferences = InstanceScope.INSTANCE.getNode(PREFERENCES);
		preferences.put(KEY, String.join("\n", folders.subList(0, Math.min(MOST, folders.size())))); //$NON-NLS-1$
		try {
			preferences.flush();
		} catch (BackingStoreException e) {
			ILog.get().warn(e.getLocalizedMessage(), e); // only the list is lost
		}
	}

	/** The folders that still hold a study, the last one first. */
	public static List<Path> folders() {
		return written().stream().map(Path::of).filter(folder -> Files.isRegularFile(folder.resolve(StudyFolders.CORPUS))).toList();
	}

	private static List<String> written() {
		return Stream.of(InstanceScope.INSTANCE.getNode(PREFERENCES).get(KEY, "").split("\n")).filter(path -> !path.isBlank()).toList(); //$NON-NLS-1$ //$NON-NLS-2$
	}
}
