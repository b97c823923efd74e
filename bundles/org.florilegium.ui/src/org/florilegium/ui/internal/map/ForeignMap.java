package org.florilegium.ui.internal.map;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.core.runtime.Platform;
import org.eclipse.osgi.util.NLS;
import org.florilegium.analysis.argument.Debate;
import org.florilegium.exchange.CodedProject;
import org.florilegium.exchange.ExchangeRegistry;
import org.florilegium.exchange.ImportException;
import org.florilegium.exchange.ImportException.Code;
import org.florilegium.exchange.ProjectFormat;
import org.florilegium.exchange.ProjectImporter;
import org.florilegium.exchange.ProjectNames;
import org.florilegium.lang.edit.Form.ArgumentForm;
import org.florilegium.lang.edit.Form.AssumptionForm;
import org.florilegium.lang.edit.Form.ClaimForm;
import org.florilegium.lang.edit.Form.GroupForm;
import org.florilegium.lang.edit.Form.RelationForm;
import org.florilegium.model.Semantics;
import org.florilegium.model.Status;

/**
 * An argument map as another program wrote it.
 *
 * @param project what is in the file
 * @param debate  what its map says
 */
record ForeignMap(CodedProject project, Debate debate) {

	/**
	 * Reads a file by the format that recognises it.
	 *
	 * @throws ImportException when none does, or the file is damaged or has no claims and arguments
	 */
	static ForeignMap read(Path file) throws ImportException {
		CodedProject project = importer(file).read(file, new ProjectNames());
		if (project.arguments().isEmpty())
			throw new ImportException(Code.UNREADABLE, NLS.bind(Messages.foreign_nothing, file));
		return new ForeignMap(project, debate(project));
	}

	/** What brings such a file into a study. */
	static ProjectImporter importer(Path file) throws ImportException {
		Map<ProjectImporter, Integer> sure = new LinkedHashMap<>();
		for (ProjectFormat format : new ExchangeRegistry(Platform.getExtensionRegistry()).projectFormats())
			sure.put(format.importer(), format.importer().recognise(file));
		return sure.entrySet().stream().filter(entry -> entry.getValue() > 0).max(Comparator.comparingInt(Map.Entry::getValue)).map(Map.Entry::getKey)
				.orElseThrow(() -> new ImportException(Code.UNREADABLE, NLS.bind(Messages.foreign_unknown, file)));
	}

	private static Debate debate(CodedProject project) {
		List<ClaimForm> claims = project.argued(ClaimForm.class);
		List<ArgumentForm> arguments = project.argued(ArgumentForm.class);
		Map<String, Status> assumptions = new LinkedHashMap<>();
		project.argued(AssumptionForm.class).forEach(assumption -> assumption.nodes().forEach(node -> assumptions.put(node, assumption.status())));
		return new Debate(ProjectNames.word(project.title()), project.title(), Semantics.NONE, claims, arguments, project.argued(RelationForm.class), assumptions,
				project.argued(GroupForm.class));
	}
}
