package org.florilegium.cli.internal;

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
import org.florilegium.exchange.CollectionFormat;
import org.florilegium.exchange.DocumentReader;
import org.florilegium.exchange.ExchangeRegistry;
import org.florilegium.exchange.ExportException;
import org.florilegium.exchange.Exporters;
import org.florilegium.exchange.ImportException;
import org.florilegium.exchange.NetworkFiles;
import org.florilegium.exchange.ProjectFormat;

/** Importers, cleaners and exporters: the platform's, or without OSGi those of the plugin.xml files on the class path. */
final class Contributions {

	private Contributions() {
	}

	/** Reads documents. */
	static DocumentReader reader() throws ImportException {
		return DocumentReader.of(registry());
	}

	/** Writes datasets. */
	static Exporters exporters() throws ExportException {
		return Exporters.of(registry());
	}

	/** Writes networks. */
	static NetworkFiles networks() throws ExportException {
		return NetworkFiles.of(registry());
	}

	/** Reads files that stand for several documents. */
	static List<CollectionFormat> collections() throws ImportException {
		return new ExchangeRegistry(registry()).collectionFormats();
	}

	/** Reads projects of other programs. */
	static List<ProjectFormat> projects() throws ImportException {
		return new ExchangeRegistry(registry()).projectFormats();
	}

	private static IExtensionRegistry registry() {
		IExtensionRegistry platform = RegistryFactory.getRegistry();
		return platform != null ? platform : ofClassPath();
	}

	private static IExtensionRegistry ofClassPath() {
		try {
			Object token = new Object();
			IExtensionRegistry registry = RegistryFactory.createRegistry(new ClassPath(), token, token);
			ClassLoader loader = Contributions.class.getClassLoader();
			for (URL url : Collections.list(loader.getResources("plugin.xml"))) {
				if (!read(url).contains(ExchangeRegistry.ID))
					continue;
				try (InputStream in = url.openStream()) {
					String id = url.toString().contains("exchange") ? ExchangeRegistry.ID : url.toString();
					registry.addContribution(in, new RegistryContributor(id, id, null, null), false, null, null, token);
				}
			}
			return registry;
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static String read(URL url) throws IOException {
		try (InputStream in = url.openStream()) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	private static final class ClassPath extends RegistryStrategy {

		ClassPath() {
			super(null, null);
		}

		@Override
		public Object createExecutableExtension(RegistryContributor contributor, String className, String overridden) throws CoreException {
			try {
				return Class.forName(className).getConstructor().newInstance();
			} catch (ReflectiveOperationException e) {
				throw new CoreException(new Status(IStatus.ERROR, contributor.getActualName(), e.toString(), e));
			}
		}
	}
}
