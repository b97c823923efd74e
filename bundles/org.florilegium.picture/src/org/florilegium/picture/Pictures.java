package org.florilegium.picture;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;

import org.florilegium.exchange.ExportException;
import org.florilegium.exchange.ExportFiles;
import org.florilegium.picture.internal.ImagePen;
import org.florilegium.picture.internal.PdfPen;
import org.florilegium.picture.internal.SvgPen;
import org.florilegium.picture.internal.Typesetting;

/** Writes pictures. */
public final class Pictures {

	private Pictures() {
	}

	/** The name of the typeface that pictures in files are written in. */
	public static String typeface() {
		return Typesetting.family();
	}

	/**
	 * Writes a picture; does not close the stream.
	 *
	 * @throws IOException when it cannot be written, or is too large for an image
	 */
	public static void write(Picture picture, PictureFormat format, OutputStream out) throws IOException {
		try {
			switch (format) {
				case SVG -> SvgPen.write(picture, out);
				case PNG -> ImagePen.write(picture, out);
				case PDF -> PdfPen.write(picture, out);
			}
		} catch (UncheckedIOException e) {
			throw e.getCause();
		}
		out.flush();
	}

	/**
	 * Writes a picture into a file: whole, or not at all.
	 *
	 * @param overwrite whether a file that exists may be replaced
	 * @throws ExportException when it cannot be written; whatever stood there is untouched then
	 */
	public static void write(Picture picture, PictureFormat format, Path file, boolean overwrite) throws ExportException {
		try (ExportFiles files = new ExportFiles(overwrite)) {
			try (OutputStream out = new BufferedOutputStream(files.create(file), 1 << 16)) {
				write(picture, format, out);
			} catch (IOException e) {
				throw ExportFiles.disk(file, e);
			}
			files.commit();
		}
	}
}
