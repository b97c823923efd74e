package org.florilegium.exchange.pdf.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;

/** The bookmarks of a PDF, which say what its headings are, however they are set. */
final class Outline {

	/**
	 * A bookmark.
	 *
	 * @param page  the page that it leads to, from 0
	 * @param level from 1
	 */
	record Entry(int page, int level, String title) {
	}

	private static final int DEEPEST = 6;
	private static final int MOST = 20_000;

	private final PDDocument document;
	private final Map<COSDictionary, Integer> pages = new IdentityHashMap<>();
	private final Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());
	private final List<Entry> entries = new ArrayList<>();

	private Outline(PDDocument document) {
		this.document = document;
	}

	/** The bookmarks in their order; those that lead nowhere are left out, and nothing is to be had of an outline that is damaged. */
	static List<Entry> of(PDDocument document) {
		Outline outline = new Outline(document);
		try {
			PDDocumentOutline root = document.getDocumentCatalog().getDocumentOutline();
			if (root != null)
				outline.read(root);
		} catch (IOException | RuntimeException e) {
			return List.of(); // the words are read all the same
		}
		return outline.entries;
	}

	private void read(PDOutlineNode root) throws IOException {
		for (PDPage page : document.getPages())
			pages.putIfAbsent(page.getCOSObject(), pages.size());
		children(root, 1);
	}

	private void children(PDOutlineNode parent, int level) throws IOException {
		for (PDOutlineItem item = parent.getFirstChild(); item != null && entries.size() < MOST && seen.add(item.getCOSObject()); item = item.getNextSibling()) {
			PDPage page = item.findDestinationPage(document);
			Integer number = page == null ? null : pages.get(page.getCOSObject());
			if (number != null && item.getTitle() != null && !item.getTitle().isBlank())
				entries.add(new Entry(number, level, item.getTitle()));
			if (level < DEEPEST)
				children(item, level + 1);
		}
	}
}
