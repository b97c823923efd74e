package org.florilegium.exchange.internal.refi;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.florilegium.exchange.CodedProject;
import org.florilegium.exchange.Identifiers;
import org.florilegium.exchange.ImportException;
import org.florilegium.exchange.ProjectImporter;
import org.florilegium.exchange.ProjectNames;
import org.florilegium.exchange.internal.project.Losses;
import org.florilegium.exchange.internal.project.XmlFiles;
import org.florilegium.lang.edit.Form;

/** Reads a codebook of REFI-QDA. */
public final class RefiCodebookImporter implements ProjectImporter {

	@Override
	public int recognise(Path file) throws ImportException {
		return file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".qdc") ? 95 : 0;
	}

	@Override
	public CodedProject read(Path file, ProjectNames names) throws ImportException {
		RefiData data = XmlFiles.read(file, RefiReader::read);
		Identifiers identifiers = new Identifiers();
		Losses losses = new Losses();
		losses.count("set", data.sets, "Sets have no place here.");
		List<Form> themes = List.copyOf(RefiCodes.read(data, Map.of(), names, new HashMap<>(), identifiers));
		return new CodedProject(file.getFileName().toString().replaceFirst("(?i)\\.qdc$", ""), List.of(), themes, List.of(), List.of(), identifiers, losses.all());
	}
}
