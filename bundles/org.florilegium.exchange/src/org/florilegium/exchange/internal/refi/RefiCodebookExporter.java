package org.florilegium.exchange.internal.refi;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.florilegium.exchange.CodedProject;
import org.florilegium.exchange.ExportException;
import org.florilegium.exchange.ExportException.Code;
import org.florilegium.exchange.ExportFiles;
import org.florilegium.exchange.ExportRequest;
import org.florilegium.exchange.ExportResult;
import org.florilegium.exchange.Exporter;
import org.florilegium.exchange.Loss;
import org.florilegium.exchange.ProjectExport;
import org.florilegium.exchange.internal.project.Losses;
import org.florilegium.exchange.internal.project.XmlWriter;
import org.florilegium.lang.edit.Form.ThemeForm;
import org.florilegium.study.StudyException;

/** Writes the themes as a codebook of REFI-QDA. */
public final class RefiCodebookExporter implements Exporter {

	static final String NAMESPACE = "urn:QDA-XML:codebook:1.0";

	@Override
	public ExportResult export(ExportRequest request) throws ExportException, StudyException {
		request.allowOptions();
		CodedProject project = ProjectExport.of(request.study(), request.query(), request.progress());
		int themes = project.defined(ThemeForm.class).size();
		if (themes == 0)
			throw new ExportException(Code.NOTHING, "The study has no themes, and a codebook without codes is none. Add themes first.");
		try (ExportFiles files = new ExportFiles(request.overwrite()); OutputStream out = files.create(request.target())) {
			Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
			XmlWriter xml = new XmlWriter(writer);
			xml.start("CodeBook").attribute("xmlns", NAMESPACE).attribute("origin", RefiWriter.ORIGIN);
			RefiCodes.write(xml, project, name -> project.identifiers().guid("code", name, project.title()));
			xml.end();
			writer.flush();
			return new ExportResult(files.commit(), themes, "themes", losses(project));
		} catch (IOException e) {
			throw ExportFiles.disk(request.target(), e);
		}
	}

	private static List<Loss> losses(CodedProject project) {
		Losses losses = new Losses();
		for (ThemeForm theme : project.defined(ThemeForm.class)) {
			losses.count("other name of a theme", theme.aliases().size(), "Codes have no other names.");
			losses.count("rule or example of a theme", theme.includes().size() + theme.excludes().size() + theme.examples().size(),
					"Codes have a description only; what to include and exclude, and examples, were left out.");
			losses.count("scale of a theme", theme.scale() == null ? 0 : 1, "Codes have no scales.");
		}
		losses.count("person, organisation, coder, scale, type or scheme", project.codebook().size() - project.defined(ThemeForm.class).size(),
				"A codebook of this format has codes only.");
		losses.count("statement", project.statements(), "A codebook has no statements; export the project (qdpx) for them.");
		return losses.all();
	}
}
