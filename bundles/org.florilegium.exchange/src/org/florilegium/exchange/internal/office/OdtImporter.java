package org.florilegium.exchange.internal.office;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;

import org.florilegium.exchange.DocumentImporter;
import org.florilegium.exchange.DocumentSource;
import org.florilegium.exchange.Extraction;
import org.florilegium.exchange.ImportException;
import org.florilegium.exchange.ImportException.Code;
import org.florilegium.exchange.safe.Archive;
import org.florilegium.exchange.safe.Limits;
import org.florilegium.exchange.safe.SafeXml;

/**
 * Imports an OpenDocument text: paragraphs, headings, lists with their numbers, tables, notes; tracked changes as accepted.
 * Pages begin where LibreOffice last broke them, if the file says so.
 */
public final class OdtImporter implements DocumentImporter {

	private static final String TYPE = "application/vnd.oasis.opendocument.text";
	private static final int TYPE_LENGTH = 100;

	@Override
	public int recognise(DocumentSource source) throws ImportException {
		if (!source.head(4).equals("PK\u0003\u0004"))
			return 0;
		try (Archive archive = Archive.of(source, Limits.DOCUMENT)) {
			String type = archive.head("mimetype", TYPE_LENGTH).strip();
			return type.equals(TYPE) || type.equals(TYPE + "-template") ? 95 : 0;
		} catch (ImportException e) {
			return source.extension().equals("odt") ? 90 : 0;
		}
	}

	@Override
	public Extraction extract(DocumentSource source) throws ImportException {
		try (Archive archive = Archive.of(source, Limits.DOCUMENT)) {
			if (archive.has("META-INF/manifest.xml") && new String(archive.bytes("META-INF/manifest.xml", 1 << 20), StandardCharsets.UTF_8).contains("encryption-data"))
				throw new ImportException(Code.PROTECTED, source.file() + " can only be read with a password. Save it without one.");
			OdtStyles styles = new OdtStyles();
			for (String entry : new String[] { "styles.xml", "content.xml" }) {
				if (archive.has(entry))
					archive.read(entry, in -> styles.read(SafeXml.reader(in)));
			}
			Manuscript to = new Manuscript();
			archive.read("content.xml", (InputStream in) -> new OdtText(to, styles).read(SafeXml.reader(in)));
			Extraction extraction = to.finish(Properties.of(archive, "meta.xml"));
			if (extraction.draft().text().isBlank())
				throw new ImportException(Code.EMPTY, source.file() + " has no text in it. Pictures of text need text recognition (OCR) first.");
			return extraction;
		}
	}
}
