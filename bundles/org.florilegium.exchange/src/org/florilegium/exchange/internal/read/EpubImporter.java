package org.florilegium.exchange.internal.read;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.florilegium.exchange.DocumentImporter;
import org.florilegium.exchange.DocumentSource;
import org.florilegium.exchange.Extraction;
import org.florilegium.exchange.ImportException;
import org.florilegium.exchange.ImportException.Code;
import org.florilegium.exchange.clean.Draft;
import org.florilegium.exchange.clean.Mark;
import org.florilegium.exchange.safe.Archive;
import org.florilegium.exchange.safe.Limits;
import org.florilegium.exchange.safe.SafeXml;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Imports a book in EPUB: its chapters in reading order, with their headings and notes, and the pages of the printed book
 * where the file tells them; title, authors, date and language from its metadata.
 */
public final class EpubImporter implements DocumentImporter {

	private static final String TYPE = "application/epub+zip";
	private static final String CONTAINER = "META-INF/container.xml";
	private static final int LARGEST_CHAPTER = 64 << 20;
	private static final int MOST_CHARACTERS = 100_000_000;

	@Override
	public int recognise(DocumentSource source) throws ImportException {
		if (!source.head(4).equals("PK\u0003\u0004"))
			return 0;
		try (Archive archive = Archive.of(source, Limits.DOCUMENT)) {
			return archive.head("mimetype", TYPE.length()).equals(TYPE) ? 95 : archive.has(CONTAINER) && source.extension().equals("epub") ? 90 : 0;
		} catch (ImportException e) {
			return source.extension().equals("epub") ? 90 : 0;
		}
	}

	@Override
	public Extraction extract(DocumentSource source) throws ImportException {
		try (Archive archive = Archive.of(source, Limits.DOCUMENT)) {
			String path = archive.read(CONTAINER, EpubImporter::rootFile);
			EpubPackage book = archive.read(path, (InputStream in) -> EpubPackage.read(SafeXml.reader(in), path.substring(0, path.lastIndexOf('/') + 1)));
			refuseEncrypted(source, archive, book);
			StringBuilder text = new StringBuilder();
			List<Mark> marks = new ArrayList<>();
			Losses losses = new Losses();
			for (String chapter : book.chapters()) {
				if (!archive.has(chapter)) {
					losses.add("chapter", "The book lists chapters that are not in the file.");
					continue;
				}
				Draft draft = chapter(archive.bytes(chapter, LARGEST_CHAPTER), losses);
				if (!text.isEmpty() && !draft.text().isBlank())
					text.append('\n');
				int shift = text.length();
				for (Mark mark : draft.marks())
					marks.add(new Mark(mark.kind(), mark.start() + shift, mark.end() + shift, mark.detail()));
				text.append(draft.text());
				if (text.length() > MOST_CHARACTERS)
					throw new ImportException(Code.TOO_LARGE, "%s has more than %,d characters.".formatted(source.file(), MOST_CHARACTERS));
			}
			if (text.toString().isBlank())
				throw new ImportException(Code.EMPTY, source.file() + " has no text: its pages are pictures, or it is damaged.");
			return Extraction.of(new Draft(text.toString(), marks), book.metadata(), losses.list());
		}
	}

	private static String rootFile(InputStream in) throws XMLStreamException {
		XMLStreamReader xml = SafeXml.reader(in);
		while (xml.hasNext()) {
			if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("rootfile"))
				return EpubPackage.normal("", xml.getAttributeValue(null, "full-path"));
		}
		throw new XMLStreamException("it names no book", xml.getLocation());
	}

	/** Fonts may be scrambled, chapters not. */
	private static void refuseEncrypted(DocumentSource source, Archive archive, EpubPackage book) throws ImportException {
		if (!archive.has("META-INF/encryption.xml"))
			return;
		Set<String> scrambled = archive.read("META-INF/encryption.xml", in -> {
			Set<String> found = new HashSet<>();
			XMLStreamReader xml = SafeXml.reader(in);
			while (xml.hasNext()) {
				if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("CipherReference"))
					found.add(EpubPackage.normal("", xml.getAttributeValue(null, "URI")));
			}
			return found;
		});
		if (book.chapters().stream().anyMatch(scrambled::contains))
			throw new ImportException(Code.PROTECTED, source.file() + " is locked by its seller (DRM), and cannot be read here.");
	}

	private static Draft chapter(byte[] bytes, Losses losses) {
		Document page = Jsoup.parse(new String(bytes, StandardCharsets.UTF_8));
		page.select("style, script").remove();
		for (Element note : page.select("aside"))
			note.tagName("div");
		for (Element back : page.select("a.footnote-back, a[role=doc-backlink], [epub|type=backlink]"))
			back.remove();
		HtmlText writer = new HtmlText("", losses);
		writer.write(page.body(), page);
		return writer.finish().draft();
	}
}
