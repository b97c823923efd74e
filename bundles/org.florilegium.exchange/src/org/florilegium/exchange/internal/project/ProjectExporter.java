package org.florilegium.exchange.internal.project;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;

import org.florilegium.exchange.CodedProject;
import org.florilegium.exchange.ExportException;
import org.florilegium.exchange.ExportFiles;
import org.florilegium.exchange.ExportRequest;
import org.florilegium.exchange.ExportResult;
import org.florilegium.exchange.Exporter;
import org.florilegium.exchange.ProjectExport;
import org.florilegium.study.StudyException;

/** Writes a whole project to one file, all or nothing. */
public abstract class ProjectExporter implements Exporter {

	private static final int BUFFER = 1 << 16;

	private final String what;

	/** @param what what is counted, in the plural */
	protected ProjectExporter(String what) {
		this.what = what;
	}

	/**
	 * Writes the project.
	 *
	 * @return how many of what is counted
	 */
	protected abstract long write(CodedProject project, OutputStream out, Losses losses) throws IOException, ExportException;

	@Override
	public final ExportResult export(ExportRequest request) throws ExportException, StudyException {
		request.allowOptions();
		CodedProject project = ProjectExport.of(request.study(), request.query(), request.progress());
		Losses losses = new Losses(project.losses());
		try (ExportFiles files = new ExportFiles(request.overwrite())) {
			OutputStream out = new BufferedOutputStream(files.create(request.target()), BUFFER);
			long count = write(project, out, losses);
			out.flush();
			return new ExportResult(files.commit(), count, what, losses.all());
		} catch (IOException e) {
			throw ExportFiles.disk(request.target(), e);
		}
	}
}
