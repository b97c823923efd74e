package org.florilegium.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.RegistryFactory;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.spi.RegistryContributor;
import org.eclipse.core.runtime.spi.RegistryStrategy;
import org.florilegium.exchange.clean.Cleaner;
import org.florilegium.exchange.clean.CleaningPipeline;

/** The bundle's own contributions, read from its plugin.xml into a registry of their own, with or without OSGi. */
public final class BuiltIn {

	private BuiltIn() {
	}

	/** A registry with this bundle's plugin.xml. */
	public static IExtensionRegistry registry() {
		try {
			Object token = new Object();
			IExtensionRegistry registry = RegistryFactory.createRegistry(new RegistryStrategy(null, null) {
				@Override
				public Object createExecutableExtension(RegistryContributor contributor, String className, String overridden)
						throws CoreException {
					try {
						return Class.forName(className).getConstructor().newInstance();
					} catch (ReflectiveOperationException e) {
						throw new CoreException(new Status(
								IStatus.ERROR, ExchangeRegistry.ID, e.toString(), e));
					}
				}
			}, token, token);
			try (InputStream plugin = pluginXml().openStream()) {
				registry.addContribution(plugin, new RegistryContributor(ExchangeRegistry.ID, ExchangeRegistry.ID, null, null),
						false, null, null, token);
			}
			return registry;
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Other jars on the class path have a plugin.xml too. */
	private static URL pluginXml() throws IOException {
		List<URL> found = Collections.list(BuiltIn.class.getClassLoader().getResources("plugin.xml"));
		for (URL url : found) {
			try (InputStream in = url.openStream()) {
				if (new String(in.readAllBytes(), StandardCharsets.UTF_8).contains("org.florilegium.exchange.importers"))
					return url;
			}
		}
		throw new IllegalStateException("plugin.xml of the bundle is not on the class path: " + found);
	}

	/** A reader with the built-in importers and cleaning steps. */
	public static DocumentReader reader() {
		try {
			return DocumentReader.of(registry());
		} catch (ImportException e) {
			throw new IllegalStateException(e);
		}
	}

	/** A pipeline with the built-in steps. */
	public static CleaningPipeline pipeline() {
		return new CleaningPipeline(reader().cleaningSteps());
	}

	/** A built-in step. */
	public static Cleaner cleaner(String name) {
		return reader().cleaningSteps().stream().filter(s -> s.name().equals(name)).findFirst().orElseThrow().cleaner();
	}
}
