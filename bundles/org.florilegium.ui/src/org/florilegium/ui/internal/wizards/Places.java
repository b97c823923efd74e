package org.florilegium.ui.internal.wizards;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where studies are kept unless the user says otherwise. */
final class Places {

	private Places() {
	}

	/** The folder {@code Florilegium} among the user's documents, or at home where there are none. */
	static Path studies() {
		Path home = Path.of(System.getProperty("user.home")); //$NON-NLS-1$
		Path documents = home.resolve("Documents"); //$NON-NLS-1$
		return (Files.isDirectory(documents) ? documents : home).resolve("Florilegium"); //$NON-NLS-1$
	}

	/** The folder, or one with a number where there is something of that name. */
	static Path unused(Path folder) {
		Path candidate = folder;
		for (int n = 2; Files.exists(candidate); n++)
			candidate = folder.resolveSibling(folder.getFileName() + "-" + n); //$NON-NLS-1$
		return candidate;
	}
}
