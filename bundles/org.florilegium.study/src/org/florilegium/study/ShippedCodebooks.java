package org.florilegium.study;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/** Codebooks with argumentation schemes that come with the program, to be copied into a study and used or changed there. */
public final class ShippedCodebooks {

	private static final String FOLDER = "schemes/";

	/** The codebooks' names, the most useful first. */
	public static final List<String> NAMES = List.of("walton-schemes", "toulmin-schemes");

	private ShippedCodebooks() {
	}

	/**
	 * The text of a codebook.
	 *
	 * @param name  one of {@link #NAMES}
	 * @param start where the sources of the program are looked for when it does not run as a product: here and above
	 */
	public static String text(String name, Path start) throws IOException {
		String path = FOLDER + name + "." + FileKind.CODEBOOK.extension();
		Bundle bundle = FrameworkUtil.getBundle(Study.class);
		if (bundle == null)
			return Files.readString(SampleStudy.inSources(start, path));
		URL url = bundle.getEntry(path);
		if (url == null)
			throw new IOException("the bundle " + bundle.getSymbolicName() + " has no " + path + " in it");
		try (InputStream in = url.openStream()) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
	}
}
