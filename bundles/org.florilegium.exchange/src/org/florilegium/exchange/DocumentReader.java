package org.florilegium.exchange;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.IExtensionRegistry;
import org.florilegium.exchange.ImportException.Code;
import org.florilegium.exchange.ImportedDocument.Encoding;
import org.florilegium.exchange.clean.CleaningPipeline;
import org.florilegium.exchange.clean.CleaningStep;
import org.florilegium.exchange.clean.CleaningTrace.StepChanges;
import org.florilegium.exchange.internal.parts.Structure;

/**
 * Reads documents: finds the importer, extracts the text, cleans it, proposes parts and metadata. The one entry for the
 * command line and the workbench. Keeps no state between calls.
 */
public final class DocumentReader {

	private final List<ImportFormat> formats;
	private final CleaningPipeline pipeline;

	/** A reader with these importers and cleaning steps. */
	public DocumentReader(List<ImportFormat> formats, List<CleaningStep> steps) {
		this.formats = List.copyOf(formats);
		pipeline = new CleaningPipeline(steps);
	}

	/**
	 * A reader with everything contributed to the extension points.
	 *
	 * @throws ImportException when a contribution cannot be loaded
	 */
	public static DocumentReader of(IExtensionRegistry registry) throws ImportException {
		ExchangeRegistry exchange = new ExchangeRegistry(registry);
		return new DocumentReader(exchange.importFormats(), exchange.cleaningSteps());
	}

	/** The known importers. */
	public List<ImportFormat> formats() {
		return formats;
	}

	/** The known cleaning steps in the order of the default cleaning. */
	public List<CleaningStep> cleaningSteps() {
		return pipeline.steps();
	}

	/**
	 * Reads a document from a file.
	 *
	 * @throws ImportException when the file cannot be read as asked; nothing has been changed anywhere
	 */
	public ImportedDocument read(Path file, ImportRequest request) throws ImportException {
		return read(DocumentSource.read(file, request.encoding(), request.limit()), request);
	}

	/**
	 * Reads a document from a source that has been opened.
	 *
	 * @throws ImportException when it cannot be read as asked
	 */
	public ImportedDocument read(DocumentSource source, ImportRequest request) throws ImportException {
		ImportFormat format = request.format().isPresent() ? named(request.format().get()) : recognised(source);
		Extraction extraction = format.importer().extract(source);
		CleaningPipeline.Result cleaned = pipeline.run(extraction.draft(), request.cleaning());
		Structure structure = Structure.of(cleaned.draft());
		Optional<Encoding> encoding = encoding(source);
		return new ImportedDocument(format.name(), encoding, cleaned.draft().text(), cleaned.map().then(extraction.map()),
				encoding.isPresent() ? source.text().text() : extraction.draft().text(), Pages.of(extraction), cleaned.steps(),
				extraction.metadata().or(structure.metadata(extraction.draft())), structure.headings(),
				request.parts() ? structure.parts() : List.of(), extraction.losses());
	}

	/**
	 * What each cleaning step did to a document, place by place.
	 *
	 * @param read the document as {@link #read} gave it for the same source
	 * @throws ImportException when it cannot be read as asked
	 */
	public List<StepChanges> changes(DocumentSource source, ImportedDocument read) throws ImportException {
		Extraction extraction = named(read.format()).importer().extract(source);
		return pipeline.trace(extraction.draft(), read.steps()).changes(extraction.map());
	}

	private static Optional<Encoding> encoding(DocumentSource source) throws ImportException {
		if (source.binaryKind().isPresent())
			return Optional.empty();
		DecodedText text = source.text();
		return Optional.of(new Encoding(text.encoding(), text.evidence(), text.confidence()));
	}

	private ImportFormat named(String name) throws ImportException {
		return formats.stream().filter(f -> f.name().equals(name)).findFirst()
				.orElseThrow(() -> new ImportException(Code.UNKNOWN_FORMAT, "There is no document format \"%s\". Known formats: %s."
						.formatted(name, formats.stream().map(ImportFormat::name).collect(Collectors.joining(", ")))));
	}

	private ImportFormat recognised(DocumentSource source) throws ImportException {
		ImportFormat best = null;
		int most = 0;
		for (ImportFormat format : formats) {
			int sure = format.importer().recognise(source);
			if (sure > most) {
				most = sure;
				best = format;
			}
		}
		if (best != null)
			return best;
		source.text();
		throw new ImportException(Code.UNKNOWN_FORMAT, "No importer knows the format of %s. Name one with --format: %s."
				.formatted(source.file(), formats.stream().map(ImportFormat::name).collect(Collectors.joining(", "))));
	}
}
