package org.florilegium.exchange.internal.office;

import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.florilegium.exchange.DocumentImporter;
import org.florilegium.exchange.DocumentSource;
import org.florilegium.exchange.Extraction;
import org.florilegium.exchange.ImportException;
import org.florilegium.exchange.ImportException.Code;
import org.florilegium.exchange.Metadata;
import org.florilegium.exchange.safe.Archive;
import org.florilegium.exchange.safe.Limits;
import org.florilegium.exchange.safe.SafeXml;

/**
 * Imports a Word document: paragraphs, headings by their styles, lists with their numbers, tables, footnotes and endnotes;
 * tracked changes as accepted. Pages begin where Word or LibreOffice last broke them, if the file says so.
 */
public final class DocxImporter implements DocumentImporter {

	private static final String FOLDER = "word/";

	@Override
	public int recognise(DocumentSource source) throws ImportException {
		if (!source.head(4).equals("PK\u0003\u0004"))
			return 0;
		try (Archive archive = Archive.of(source, Limits.DOCUMENT)) {
			return archive.has(FOLDER + "document.xml") ? 95 : 0;
		} catch (ImportException e) {
			return source.extension().equals("docx") ? 90 : 0;
		}
	}

	@Override
	public Extraction extract(DocumentSource source) throws ImportException {
		try (Archive archive = Archive.of(source, Limits.DOCUMENT)) {
			WordStyles styles = WordStyles.of(archive, FOLDER + "styles.xml");
			Map<String, String> notes = new HashMap<>();
			for (String kind : List.of("footnote", "endnote")) {
				if (archive.has(FOLDER + kind + "s.xml"))
					archive.read(FOLDER + kind + "s.xml", in -> new WordNotes(kind).read(SafeXml.reader(in), notes));
			}
			Manuscript to = new Manuscript();
			WordText text = new WordText(to, styles, WordLists.of(archive, FOLDER + "numbering.xml"), notes);
			archive.read(FOLDER + "document.xml", (InputStream in) -> text.read(SafeXml.reader(in)));
			if (archive.find(name -> name.matches("word/(header|footer)\\d*\\.xml")).isPresent())
				to.losses().add("page header or footer", "Headers and footers of pages are not part of the text.");
			Metadata said = new Metadata(text.title(), text.authors(), Optional.empty(), Optional.empty(), List.of());
			Extraction extraction = to.finish(Properties.of(archive, "docProps/core.xml").or(said));
			if (extraction.draft().text().isBlank())
				throw new ImportException(Code.EMPTY, source.file() + " has no text in it. Pictures of text need text recognition (OCR) first.");
			return extraction;
		}
	}
}
