package org.florilegium.exchange;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.IExtensionRegistry;
import org.florilegium.exchange.ExportException.Code;
import org.florilegium.study.StudyException;

/** Exports studies: the one entry for the command line and the workbench. Keeps no state between calls. */
public final class Exporters {

	private final List<ExportFormat> formats;

	/** Exports to these formats. */
	public Exporters(List<ExportFormat> formats) {
		this.formats = List.copyOf(formats);
	}

	/**
	 * Exports to every format contributed to the extension point.
	 *
	 * @throws ExportException when a contribution cannot be loaded
	 */
	public static Exporters of(IExtensionRegistry registry) throws ExportException {
		try {
			return new Exporters(new ExchangeRegistry(registry).exportFormats());
		} catch (ImportException e) {
			throw new ExportException(Code.BROKEN_CONTRIBUTION, e.getMessage(), e);
		}
	}

	/** The known formats. */
	public List<ExportFormat> formats() {
		return formats;
	}

	/**
	 * The format of a name.
	 *
	 * @throws ExportException {@link Code#UNKNOWN_FORMAT} listing those known
	 */
	public ExportFormat format(String name) throws ExportException {
		return formats.stream().filter(f -> f.name().equals(name)).findFirst()
				.orElseThrow(() -> new ExportException(Code.UNKNOWN_FORMAT, "There is no export format \"%s\". Known formats: %s."
						.formatted(name, formats.stream().map(ExportFormat::name).collect(Collectors.joining(", ")))));
	}

	/** The first format whose files have the extension that a file name ends in. */
	public Optional<ExportFormat> formatOf(String fileName) {
		String extension = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
		return formats.stream().filter(f -> f.extensions().contains(extension)).findFirst();
	}

	/**
	 * Exports.
	 *
	 * @param format name of the format
	 * @throws ExportException when the target cannot be written as asked; nothing has been changed then
	 * @throws StudyException  when the study cannot be read
	 */
	public ExportResult export(String format, ExportRequest request) throws ExportException, StudyException {
		return format(format).exporter().export(request);
	}
}
