package org.florilegium.exchange.internal.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.florilegium.exchange.CodedProject;
import org.florilegium.exchange.internal.project.Losses;
import org.florilegium.exchange.internal.project.ProjectExporter;
import org.florilegium.exchange.internal.report.Report.Block;
import org.florilegium.lang.edit.Form.AssumptionForm;
import org.florilegium.lang.edit.Form.GroupForm;
import org.florilegium.lang.edit.Form.ScaleForm;
import org.florilegium.lang.edit.Form.SchemeForm;
import org.florilegium.lang.edit.Form.TypeForm;

/** Writes codebook and statements as a document that needs nothing else to be read. */
abstract class ReportExporter extends ProjectExporter {

	ReportExporter() {
		super("statements");
	}

	/** Writes the report. */
	abstract void write(List<Block> report, OutputStream out) throws IOException;

	@Override
	protected final long write(CodedProject project, OutputStream out, Losses losses) throws IOException {
		write(Report.of(project), out);
		losses.count("scale, type or scheme of the codebook",
				project.defined(ScaleForm.class).size() + project.defined(TypeForm.class).size() + project.defined(SchemeForm.class).size(), "A report does not list them.");
		losses.count("assumption or group", project.argued(AssumptionForm.class).size() + project.argued(GroupForm.class).size(), "A report does not list them.");
		losses.count("text", project.documents().size(), "A report has the passages that were coded, not the whole texts.");
		return project.statements();
	}

	/** A report in Markdown. */
	public static final class Markdown extends ReportExporter {
		@Override
		void write(List<Block> report, OutputStream out) throws IOException {
			out.write(MarkdownReport.of(report).getBytes(StandardCharsets.UTF_8));
		}
	}

	/** A report as a web page. */
	public static final class Html extends ReportExporter {
		@Override
		void write(List<Block> report, OutputStream out) throws IOException {
			out.write(HtmlReport.of(report).getBytes(StandardCharsets.UTF_8));
		}
	}

	/** A report for Word and LibreOffice. */
	public static final class Docx extends ReportExporter {
		@Override
		void write(List<Block> report, OutputStream out) throws IOException {
			DocxReport.write(report, out);
		}
	}
}
