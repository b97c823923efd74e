package org.florilegium.study.edit;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/** A few kills with every run of the tests; more with {@code -Dflorilegium.kills=200}. */
class CodingTrialTest {

	@TempDir
	Path folder;

	@Test
	void nothingAcknowledgedIsLostWhenTheProgramIsKilled() throws Exception {
		String classes = FrameworkUtil.getBundle(CodingTrialTest.class) == null ? System.getProperty("java.class.path") : CodingTrial.classPath(bundles());
		System.out.println(CodingTrial.run(folder, classes, Integer.getInteger("florilegium.kills", 4), Long.getLong("florilegium.seed", 1)));
	}

	private static List<Path> bundles() {
		// bundles that are there from the beginning are located relative to the installation
		Path install = Path.of(URI.create(System.getProperty("osgi.install.area").replace(" ", "%20")));
		List<String> locations = new ArrayList<>(List.of(System.getProperty("osgi.framework", "")));
		for (Bundle bundle : FrameworkUtil.getBundle(CodingTrialTest.class).getBundleContext().getBundles())
			locations.add(bundle.getLocation());
		List<Path> files = new ArrayList<>();
		for (String location : locations) {
			int file = location.indexOf("file:");
			Path path = file < 0 ? null : install.resolve(URLDecoder.decode(location.substring(file + 5).replace("+", "%2B"), StandardCharsets.UTF_8));
			if (path != null && Files.exists(path))
				files.add(path);
		}
		return files;
	}
}
