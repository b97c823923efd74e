package org.florilegium.exchange.internal.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.florilegium.exchange.Column;
import org.florilegium.exchange.Dataset;
import org.florilegium.exchange.ExportException;
import org.florilegium.exchange.ExportFiles;
import org.florilegium.exchange.ExportRequest;
import org.florilegium.exchange.ExportResult;
import org.florilegium.exchange.Exporter;
import org.florilegium.exchange.Loss;
import org.florilegium.study.StudyException;
import org.florilegium.study.index.ExportedName;
import org.florilegium.study.index.Names;

/** Writes the coded dataset in one format, with a description of its columns beside it. */
abstract class DatasetExporter implements Exporter {

	private static final int BUFFER = 1 << 16;

	/**
	 * How the format is described.
	 *
	 * @param extension of its files
	 * @param media     its media type
	 * @param dialect   how its rows are written, as Frictionless has it
	 * @param lists     whether it has lists; otherwise they are texts
	 */
	record Format(String extension, String media, Map<String, Object> dialect, boolean lists) {
	}

	/** How the format is described. */
	abstract Format format();

	/** The options that it has. */
	abstract String[] options();

	/** Begins a file. */
	abstract RowSink open(OutputStream out, List<Column> columns, ExportRequest request) throws IOException, ExportException;

	@Override
	public final ExportResult export(ExportRequest request) throws ExportException, StudyException {
		request.allowOptions(options());
		Dataset dataset = Dataset.of(request.study(), request.query(), request.progress()).select(request.columns());
		Path target = request.target().toAbsolutePath().normalize();
		try (ExportFiles files = new ExportFiles(request.overwrite())) {
			Measured file = new Measured(files.create(target));
			OutputStream description = files.create(target.resolveSibling(target.getFileName() + DataPackage.SUFFIX));
			BufferedOutputStream buffer = new BufferedOutputStream(file, BUFFER);
			RowSink sink = open(buffer, dataset.columns(), request);
			long rows = dataset.forEach(sink::write, request.progress());
			sink.finish();
			buffer.flush();
			List<Loss> losses = new ArrayList<>(sink.losses());
			losses.addAll(leftOut(request));
			describe(description, request, dataset, file, rows, losses);
			return new ExportResult(files.commit(), rows, "rows", losses);
		} catch (IOException e) {
			throw ExportFiles.disk(target, e);
		}
	}

	private void describe(OutputStream out, ExportRequest request, Dataset dataset, Measured file, long rows, List<Loss> losses)
			throws IOException, StudyException {
		Format format = format();
		List<ExportedName> corpora = names(request).all("Corpus");
		String title = corpora.isEmpty() || corpora.getFirst().title() == null ? "Coded statements" : corpora.getFirst().title();
		StringBuilder text = new StringBuilder("Statements coded with Florilegium: one row per statement and theme, in the order of the documents and their texts.");
		for (Loss loss : losses)
			text.append(" ").append(loss.count()).append(" × ").append(loss.element()).append(": ").append(loss.reason());
		new DataPackage(title, text.toString(), new DataPackage.Resource(request.target().getFileName().toString(), format.extension, format.media,
				format.dialect, format.lists, file.bytes(), file.hash(), rows), dataset.columns()).write(out);
	}

	/** What a study has besides statements; a table of statements has no place for it. */
	private static List<Loss> leftOut(ExportRequest request) throws StudyException {
		List<Loss> losses = new ArrayList<>();
		int arguments = names(request).all("Argument").size();
		int schemes = names(request).all("Scheme").size();
		if (arguments > 0)
			losses.add(new Loss("argument", arguments, "A table of statements has no place for arguments and the relations between claims."));
		if (schemes > 0)
			losses.add(new Loss("argumentation scheme", schemes, "A table of statements has no place for the schemes of the codebook."));
		return losses;
	}

	private static Names names(ExportRequest request) throws StudyException {
		return request.study().index(request.progress()).names();
	}
}
