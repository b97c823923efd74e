package org.florilegium.exchange.internal.read;

import java.util.List;

import org.florilegium.exchange.DocumentImporter;
import org.florilegium.exchange.DocumentSource;
import org.florilegium.exchange.Extraction;
import org.florilegium.exchange.ImportException;
import org.florilegium.exchange.Metadata;
import org.florilegium.exchange.clean.Cleaning;

/** Imports plain text in any encoding. Every text is plain text at least, so it always recognises a little. */
public final class PlainTextImporter implements DocumentImporter {

	@Override
	public int recognise(DocumentSource source) throws ImportException {
		return source.binaryKind().isPresent() ? 0 : 10;
	}

	@Override
	public Extraction extract(DocumentSource source) throws ImportException {
		Cleaning text = Extracts.withLineFeeds(source.text().text());
		return new Extraction(text.draft(), text.map(), Metadata.NONE, List.of());
	}
}
