package org.florilegium.study;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.stream.Stream;

import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/** The sample study that comes with the program. */
public final class SampleStudy {

	private static final String FOLDER = "sample";
	private static final String IN_SOURCES = "bundles/org.florilegium.study/";

	private SampleStudy() {
	}

	/**
	 * Copies the sample.
	 *
	 * @param target a folder that is made where it is missing
	 * @param start  where the sources of the program are looked for when it does not run as a product: here and above
	 */
	public static void copy(Path target, Path start) throws IOException {
		Bundle bundle = FrameworkUtil.getBundle(Study.class);
		if (bundle != null)
			copyBundle(bundle, target);
		else
			copyFolder(inSources(start, FOLDER), target);
	}

	private static void copyBundle(Bundle bundle, Path target) throws IOException {
		Enumeration<URL> entries = bundle.findEntries(FOLDER, "*", true);
		if (entries == null)
			throw new IOException("the bundle " + bundle.getSymbolicName() + " has no sample in it");
		for (URL url : Collections.list(entries)) {
			String path = url.getPath();
			String relative = path.substring(path.indexOf("/" + FOLDER + "/") + FOLDER.length() + 2);
			if (relative.isEmpty() || relative.endsWith("/"))
				continue;
			Path file = target.resolve(relative);
			Files.createDirectories(file.getParent());
			try (InputStream in = url.openStream()) {
				Files.copy(in, file);
			}
		}
	}

	private static void copyFolder(Path source, Path target) throws IOException {
		List<Path> files;
		try (Stream<Path> walked = Files.walk(source)) {
			files = walked.filter(Files::isRegularFile).filter(f -> !source.relativize(f).startsWith(Study.DERIVED)).toList();
		}
		for (Path file : files) {
			Path copy = target.resolve(source.relativize(file));
			Files.createDirectories(copy.getParent());
			Files.copy(file, copy);
		}
	}

	/** A file or folder of this bundle as it is in the sources. */
	static Path inSources(Path start, String name) throws IOException {
		String root = System.getProperty("florilegium.root");
		if (root != null && Files.exists(Path.of(root, IN_SOURCES, name)))
			return Path.of(root, IN_SOURCES, name);
		for (Path at = start; at != null; at = at.getParent())
			if (Files.exists(at.resolve(IN_SOURCES).resolve(name)))
				return at.resolve(IN_SOURCES).resolve(name);
		throw new IOException(name + " is not to be found: start the program as a product, or from within its sources");
	}
}
