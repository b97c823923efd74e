package org.florilegium.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.core.runtime.IExtensionRegistry;
import org.florilegium.exchange.ImportException.Code;

/** Reads projects of other programs: finds who knows a file. The one entry for the command line and the workbench. Keeps no state between calls. */
public final class ProjectReader {

	private final List<ProjectFormat> formats;

	/** A reader of these formats. */
	public ProjectReader(List<ProjectFormat> formats) {
		this.formats = List.copyOf(formats);
	}

	/**
	 * A reader of every format contributed to the extension point.
	 *
	 * @throws ImportException when a contribution cannot be loaded
	 */
	public static ProjectReader of(IExtensionRegistry registry) throws ImportException {
		return new ProjectReader(new ExchangeRegistry(registry).projectFormats());
	}

	/** The known formats. */
	public List<ProjectFormat> formats() {
		return formats;
	}

	/** The format of a name. */
	public Optional<ProjectFormat> named(String name) {
		return formats.stream().filter(format -> format.name().equals(name)).findFirst();
	}

	/**
	 * The format whose importer is surest, from the content, that a file is of it; empty when none is, and for a folder, which is one of
	 * documents unless it is packed.
	 *
	 * @throws ImportException when the file cannot be read
	 */
	public Optional<ProjectFormat> recognised(Path file) throws ImportException {
		if (Files.isDirectory(file))
			return Optional.empty();
		ProjectFormat best = null;
		int most = 0;
		for (ProjectFormat format : formats) {
			int sure = format.importer().recognise(file);
			if (sure > most) {
				most = sure;
				best = format;
			}
		}
		return Optional.ofNullable(best);
	}

	/**
	 * Whether a folder holds a project that comes in several files, so that it is one once it is {@linkplain PackedFiles packed}.
	 *
	 * @throws ImportException {@link Code#UNREADABLE}
	 */
	public boolean isCollection(Path folder) throws ImportException {
		Set<String> endings = formats.stream().map(ProjectFormat::extensions).filter(extensions -> extensions.contains("zip")).flatMap(List::stream)
				.filter(extension -> !extension.equals("zip")).map(extension -> "." + extension).collect(Collectors.toSet());
		try (Stream<Path> tree = Files.walk(folder)) {
			return tree.map(file -> file.getFileName().toString().toLowerCase(Locale.ROOT)).anyMatch(name -> endings.stream().anyMatch(name::endsWith));
		} catch (IOException | UncheckedIOException e) {
			throw new ImportException(Code.UNREADABLE, "The folder %s cannot be read (%s).".formatted(folder, e.getMessage()), e);
		}
	}

	/** Whether a file's name ends as those of projects do; it may be something else nevertheless. */
	public boolean mayBeProject(Path file) {
		String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
		return formats.stream().flatMap(format -> format.extensions().stream()).anyMatch(extension -> name.endsWith("." + extension));
	}

	/**
	 * The format to read a file in.
	 *
	 * @param name of the format; empty to go by the content
	 * @throws ImportException {@link Code#UNKNOWN_FORMAT} listing those known
	 */
	public ProjectFormat format(Path file, Optional<String> name) throws ImportException {
		Optional<ProjectFormat> found = name.isPresent() ? named(name.get()) : recognised(file);
		return found.orElseThrow(() -> new ImportException(Code.UNKNOWN_FORMAT,
				(name.isPresent() ? "There is no project format \"%s\".".formatted(name.get()) : "%s is no project of a known program, or is damaged.".formatted(file.getFileName()))
						+ " Known formats: %s.".formatted(formats.stream().map(ProjectFormat::title).collect(Collectors.joining(", ")))));
	}
}
