package org.florilegium.exchange.internal.tei;

import java.nio.file.Path;

import org.florilegium.exchange.CodedProject;
import org.florilegium.exchange.ImportException;
import org.florilegium.exchange.ImportException.Code;
import org.florilegium.exchange.ProjectImporter;
import org.florilegium.exchange.ProjectNames;
import org.florilegium.exchange.internal.project.Annotations;
import org.florilegium.exchange.internal.project.JsonFiles;
import org.florilegium.exchange.internal.project.Losses;
import org.florilegium.exchange.internal.project.XmlFiles;

/** Reads texts and their metadata from TEI P5, and the annotations that this program wrote. */
public final class TeiImporter implements ProjectImporter {

	@Override
	public int recognise(Path file) throws ImportException {
		return JsonFiles.head(file).contains(TeiExporter.NAMESPACE) ? 90 : 0;
	}

	@Override
	public CodedProject read(Path file, ProjectNames names) throws ImportException {
		TeiReader read = XmlFiles.read(file, TeiReader::read);
		if (read.documents().isEmpty())
			throw new ImportException(Code.EMPTY, file + " has no text in it: no <text> within <TEI>. Check that it is the right file.");
		Losses losses = new Losses();
		String title = read.title() == null ? file.getFileName().toString().replaceFirst("\\.\\w+$", "") : read.title();
		Annotations annotations = new Annotations(title, read.study(), names, losses);
		for (TeiReader.Document document : read.documents())
			document.into(annotations, losses);
		return annotations.finish();
	}
}
