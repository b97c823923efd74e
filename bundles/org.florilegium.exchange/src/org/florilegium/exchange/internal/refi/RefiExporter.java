package org.florilegium.exchange.internal.refi;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.florilegium.exchange.CodedProject;
import org.florilegium.exchange.CodedProject.Text;
import org.florilegium.exchange.ExportException;
import org.florilegium.exchange.ExportFiles;
import org.florilegium.exchange.ExportRequest;
import org.florilegium.exchange.ExportResult;
import org.florilegium.exchange.Exporter;
import org.florilegium.exchange.ProjectExport;
import org.florilegium.exchange.internal.project.Losses;
import org.florilegium.exchange.internal.project.XmlWriter;
import org.florilegium.study.StudyException;

/** Writes a project of REFI-QDA, which MAXQDA, ATLAS.ti, NVivo, QualCoder and others open. The same study gives the same bytes. */
public final class RefiExporter implements Exporter {

	static final String PROJECT = "project.qde";
	static final String SOURCES = "sources/";
	private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

	@Override
	public ExportResult export(ExportRequest request) throws ExportException, StudyException {
		request.allowOptions();
		CodedProject project = ProjectExport.of(request.study(), request.query(), request.progress());
		Losses losses = new Losses(project.losses());
		try (ExportFiles files = new ExportFiles(request.overwrite()); OutputStream out = files.create(request.target()); ZipOutputStream zip = new ZipOutputStream(out)) {
			begin(zip, PROJECT);
			Writer writer = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8), 1 << 16);
			long selections = new RefiWriter(project, new XmlWriter(writer), losses).write();
			writer.flush();
			zip.closeEntry();
			for (Text document : project.documents()) {
				begin(zip, SOURCES + project.identifiers().guid("source", document.form().name(), project.title()) + ".txt");
				zip.write(document.text().getBytes(StandardCharsets.UTF_8));
				zip.closeEntry();
			}
			zip.finish();
			return new ExportResult(files.commit(), selections, "passages", losses.all());
		} catch (IOException e) {
			throw ExportFiles.disk(request.target(), e);
		}
	}

	private static void begin(ZipOutputStream zip, String name) throws IOException {
		ZipEntry entry = new ZipEntry(name);
		entry.setTimeLocal(TIME);
		zip.putNextEntry(entry);
	}
}
