package org.florilegium.exchange.internal.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;

import org.florilegium.exchange.DocumentImporter;
import org.florilegium.exchange.DocumentSource;
import org.florilegium.exchange.Extraction;
import org.florilegium.exchange.ImportException;
import org.florilegium.exchange.ImportException.Code;

import com.rtfparserkit.parser.RtfStreamSource;
import com.rtfparserkit.parser.standard.StandardRtfParser;

/** Imports rich text (RTF): paragraphs, headings by their styles, tables, footnotes. */
public final class RtfImporter implements DocumentImporter {

	private static final String BEGINNING = "{\\rtf";

	@Override
	public int recognise(DocumentSource source) {
		return source.head(BEGINNING.length()).equals(BEGINNING) ? 95 : 0;
	}

	@Override
	public Extraction extract(DocumentSource source) throws ImportException {
		if (!source.head(BEGINNING.length()).equals(BEGINNING))
			throw new ImportException(Code.BINARY, source.file() + " is no rich text (RTF): it does not begin with {\\rtf.");
		Manuscript to = new Manuscript();
		RtfText text = new RtfText(to);
		try {
			new StandardRtfParser().parse(new RtfStreamSource(new ByteArrayInputStream(RtfGroups.known(source.bytes()))), text);
		} catch (IOException | RuntimeException e) {
			throw new ImportException(Code.DAMAGED, "%s cannot be read as rich text (%s). Open it in a word processor and save it again.".formatted(source.file(), e.getMessage()), e);
		}
		if (text.isOpen())
			throw new ImportException(Code.DAMAGED, source.file() + " is cut off: groups that it opens are not closed. Copy or download it again.");
		Extraction extraction = to.finish(text.metadata());
		if (extraction.draft().text().isBlank())
			throw new ImportException(Code.EMPTY, source.file() + " has no text in it.");
		return extraction;
	}
}
