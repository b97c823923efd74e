package org.florilegium.exchange;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.IExtensionRegistry;
import org.florilegium.analysis.network.Network;
import org.florilegium.exchange.ExportException.Code;

/** Writes networks to files: all of them, or none. */
public final class NetworkFiles {

	private final List<NetworkFormat> formats;

	/** Writes these formats. */
	public NetworkFiles(List<NetworkFormat> formats) {
		this.formats = List.copyOf(formats);
	}

	/**
	 * Writes every format contributed to the extension point.
	 *
	 * @throws ExportException when a contribution cannot be loaded
	 */
	public static NetworkFiles of(IExtensionRegistry registry) throws ExportException {
		try {
			return new NetworkFiles(new ExchangeRegistry(registry).networkFormats());
		} catch (ImportException e) {
			throw new ExportException(Code.BROKEN_CONTRIBUTION, e.getMessage(), e);
		}
	}

	/** The known formats. */
	public List<NetworkFormat> formats() {
		return formats;
	}

	/**
	 * The format of a name.
	 *
	 * @throws ExportException {@link Code#UNKNOWN_FORMAT} listing those known
	 */
	public NetworkFormat format(String name) throws ExportException {
		return formats.stream().filter(f -> f.name().equals(name)).findFirst()
				.orElseThrow(() -> new ExportException(Code.UNKNOWN_FORMAT, "There is no network format \"%s\". Known formats: %s.".formatted(name, names())));
	}

	/** The first format whose files have the extension that a file name ends in. */
	public Optional<NetworkFormat> formatOf(String fileName) {
		String extension = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
		return formats.stream().filter(f -> f.extensions().contains(extension)).findFirst();
	}

	/** Names of the formats, for messages. */
	public String names() {
		return formats.stream().map(NetworkFormat::name).collect(Collectors.joining(", "));
	}

	/**
	 * Writes networks: into one file where the format takes several, else into a file for each, whose names have the number
	 * and the day of its centre.
	 *
	 * @param options   of the format; see {@link NetworkWriter#options()}
	 * @param overwrite whether files that exist may be replaced
	 * @return the files made
	 * @throws ExportException          when they cannot be written; nothing has been then
	 * @throws IllegalArgumentException for an option that makes no sense, with a message for the user; nothing has been written then
	 */
	public List<Path> write(NetworkFormat format, List<Network> networks, Path target, Map<String, String> options, boolean overwrite) throws ExportException {
		try (ExportFiles files = new ExportFiles(overwrite)) {
			NetworkWriter writer = format.writer();
			List<Path> targets = networks.size() == 1 || writer.takesSeveral() ? List.of(target) : numbered(networks, target);
			for (int i = 0; i < targets.size(); i++) {
				Path path = targets.get(i);
				try (OutputStream out = new BufferedOutputStream(files.create(path), 1 << 16)) {
					if (networks.size() == 1)
						writer.write(networks.getFirst(), options, out);
					else if (writer.takesSeveral())
						writer.write(networks, out);
					else
						writer.write(networks.get(i), options, out);
				} catch (IOException e) {
					throw ExportFiles.disk(path, e);
				}
			}
			return files.commit();
		}
	}

	private static List<Path> numbered(List<Network> networks, Path target) {
		String name = target.getFileName().toString();
		int dot = name.lastIndexOf('.');
		String stem = dot <= 0 ? name : name.substring(0, dot);
		String extension = dot <= 0 ? "" : name.substring(dot);
		int digits = String.valueOf(networks.size()).length();
		List<Path> paths = new ArrayList<>();
		for (int i = 0; i < networks.size(); i++)
			paths.add(target.resolveSibling(("%s-%0" + digits + "d-%s%s").formatted(stem, i + 1, networks.get(i).center().toLocalDate(), extension)));
		return paths;
	}
}
