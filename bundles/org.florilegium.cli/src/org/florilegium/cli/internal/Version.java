package org.florilegium.cli.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.jar.Manifest;

import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

import picocli.CommandLine.IVersionProvider;

/** The version of the program and of the Java that runs it. */
final class Version implements IVersionProvider {

	@Override
	public String[] getVersion() {
		return new String[] { "florilegium " + number(), "Java %s, %s %s".formatted(Runtime.version(), System.getProperty("os.name"),
				System.getProperty("os.arch")) };
	}

	/** The version of this bundle; without OSGi that of the jar or folder, or "development". */
	static String number() {
		Bundle bundle = FrameworkUtil.getBundle(Version.class);
		if (bundle != null)
			return bundle.getVersion().toString();
		String own = Version.class.getPackage().getImplementationVersion();
		if (own != null)
			return own;
		try (InputStream in = Version.class.getResourceAsStream("/META-INF/MANIFEST.MF")) {
			String version = in == null ? null : new Manifest(in).getMainAttributes().getValue("Bundle-Version");
			return version == null ? "development" : version;
		} catch (IOException e) {
			return "development";
		}
	}
}
