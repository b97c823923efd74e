package org.florilegium.exchange.internal.read;

import org.florilegium.exchange.Extraction;
import org.florilegium.exchange.Metadata;
import org.florilegium.exchange.clean.Cleaning;
import org.florilegium.exchange.clean.CleanerOptions;
import org.florilegium.exchange.clean.Draft;
import org.florilegium.exchange.clean.Rewriter.Rewritten;
import org.florilegium.exchange.internal.clean.LineEnds;

/** What importers of text formats have in common. */
final class Extracts {

	private Extracts() {
	}

	/** The text with line feeds, and how it maps to the text as decoded. */
	static Cleaning withLineFeeds(String decoded) {
		return new LineEnds().clean(new Draft(decoded), CleanerOptions.NONE);
	}

	/** An extraction from a text that {@link #withLineFeeds} made. */
	static Extraction of(Rewritten made, Cleaning lineFeeds, Metadata metadata, Losses losses) {
		return new Extraction(made.draft(), made.map().then(lineFeeds.map()), metadata, losses.list());
	}
}
