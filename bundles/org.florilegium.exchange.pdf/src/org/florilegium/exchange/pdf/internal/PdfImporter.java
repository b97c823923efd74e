package org.florilegium.exchange.pdf.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDPageLabels;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.florilegium.exchange.DocumentImporter;
import org.florilegium.exchange.DocumentSource;
import org.florilegium.exchange.Extraction;
import org.florilegium.exchange.ImportException;
import org.florilegium.exchange.ImportException.Code;
import org.florilegium.exchange.Loss;
import org.florilegium.exchange.Metadata;

/**
 * Imports the text of a PDF in reading order, with a mark where each page starts. Memory is bounded: what a page unpacks to
 * goes to a temporary file beyond {@value #MEMORY} bytes and is refused beyond {@value #DISK}.
 */
public final class PdfImporter implements DocumentImporter {

	static final long MEMORY = 96L << 20;
	static final long DISK = 384L << 20;
	private static final int MOST_PAGES = 20_000;
	private static final int MOST_CHARACTERS = 100_000_000;
	private static final int HEAD = 1024;

	@Override
	public int recognise(DocumentSource source) {
		return source.head(HEAD).contains("%PDF-") && source.binaryKind().isPresent() ? 100 : 0;
	}

	@Override
	public Extraction extract(DocumentSource source) throws ImportException {
		if (!source.head(HEAD).contains("%PDF-"))
			throw new ImportException(Code.BINARY, source.file() + " is no PDF: it does not begin as one.");
		if (!source.tail(HEAD).contains("%%EOF"))
			throw new ImportException(Code.DAMAGED, source.file() + " is cut off: the end of the PDF is missing. Copy or download it again.");
		Losses losses = new Losses();
		int page = 0;
		try (PDDocument document = Loader.loadPDF(new RandomAccessReadBuffer(source.open()), MemoryUsageSetting.setupMixed(MEMORY, MEMORY + DISK).streamCache)) {
			if (document.getNumberOfPages() > MOST_PAGES)
				throw new ImportException(Code.UNSAFE, "%s has %,d pages, more than the limit of %,d. Split it.".formatted(source.file(), document.getNumberOfPages(), MOST_PAGES));
			PdfText text = new PdfText();
			PageReader reader = new PageReader();
			String[] labels = labels(document);
			int empty = 0;
			int pictures = 0;
			for (PDPage each : document.getPages()) {
				PageReader.Found found = reader.read(each);
				text.page(page < labels.length && !labels[page].isBlank() ? labels[page] : Integer.toString(page + 1));
				page++;
				text.write(PageLayout.of(found.runs(), found.height()));
				text.aside(Line.of(found.sideways()));
				int images = count(each, losses);
				if (found.runs().isEmpty()) {
					empty++;
					pictures += images > 0 ? 1 : 0;
				}
				if (text.length() > MOST_CHARACTERS)
					throw new ImportException(Code.TOO_LARGE, "%s has more than %,d characters on its first %,d pages. Split it.".formatted(source.file(), MOST_CHARACTERS, page));
			}
			if (empty == page)
				throw new ImportException(Code.EMPTY, noText(source, page, pictures));
			losses.add("page without text", empty, pictures > 0 ? "Scanned pages have pictures of words, not words. Text recognition (OCR) would find them." : "They are blank.");
			losses.add("character", reader.unreadable(), "The PDF does not say which letters these are, and they are missing in the text.");
			losses.add("character outside of the page", reader.outside(), "What cannot be seen on the page is not read.");
			return Extraction.of(text.finish(Outline.of(document)), metadata(document.getDocumentInformation()), losses.list());
		} catch (InvalidPasswordException e) {
			throw new ImportException(Code.PROTECTED, source.file() + " can only be read with a password. Save it without one, in the program that shows it.", e);
		} catch (IOException | RuntimeException | StackOverflowError e) {
			throw new ImportException(Code.DAMAGED, "%s cannot be read%s: %s. Open it in a program that shows PDFs and print it to a new file, or download it again."
					.formatted(source.file(), page == 0 ? "" : " beyond page " + page, reason(e)), e);
		}
	}

	private static String reason(Throwable e) {
		if (e instanceof StackOverflowError)
			return "its parts are nested without end";
		String message = e.getMessage();
		return message == null || message.isBlank() ? e.getClass().getSimpleName() : message.strip().replaceAll("\\.$", "");
	}

	private static String noText(DocumentSource source, int pages, int pictures) {
		if (pictures == 0)
			return "%s has no text: its %,d pages are blank.".formatted(source.file(), pages);
		return "%s has no text: its %,d pages are pictures, as a scanner makes them. Have the text recognised first (OCR; for example by ocrmypdf), and import what comes of it."
				.formatted(source.file(), pages);
	}

	private static String[] labels(PDDocument document) throws IOException {
		try {
			PDPageLabels labels = document.getDocumentCatalog().getPageLabels();
			return labels == null ? new String[0] : labels.getLabelsByPageIndices();
		} catch (RuntimeException e) {
			return new String[0]; // labels that make no sense: pages are counted
		}
	}

	/** Counts what is on a page besides text; gives how many pictures. */
	private static int count(PDPage page, Losses losses) throws IOException {
		int images = 0;
		PDResources resources = page.getResources();
		if (resources != null) {
			for (COSName name : resources.getXObjectNames())
				images += resources.isImageXObject(name) ? 1 : 0;
		}
		losses.add("picture", images, "The reading text has no pictures.");
		for (PDAnnotation annotation : page.getAnnotations()) {
			String kind = String.valueOf(annotation.getSubtype());
			if (kind.equals("Widget"))
				losses.add("form field", 1, "What was filled into forms is not read.");
			else if (!kind.equals("Link") && !kind.equals("Popup"))
				losses.add("annotation", 1, "Comments and highlighting of others are not read.");
		}
		return images;
	}

	private static Metadata metadata(PDDocumentInformation information) {
		Optional<String> title = Optional.ofNullable(information.getTitle()).map(String::strip)
				.filter(t -> t.length() > 2 && !t.matches("(?i)untitled.*|microsoft (word|powerpoint).*|.*\\.(docx?|pdf|tex|dvi|indd|qxd|rtf|odt|p65)|[^\\p{L}]*"));
		List<String> authors = Optional.ofNullable(information.getAuthor()).map(String::strip).filter(a -> a.contains(" ") && !a.matches("(?i).*(admin|user|owner).*"))
				.map(a -> List.of(a.split("\\s*(?:;|\\band\\b|&)\\s*"))).orElse(List.of());
		return new Metadata(title, authors, Optional.empty(), Optional.empty(), List.of());
	}

	private static final class Losses {
		private final Map<String, Loss> losses = new LinkedHashMap<>();

		void add(String element, int count, String reason) {
			if (count > 0)
				losses.merge(element, new Loss(element, count, reason), (a, b) -> new Loss(element, a.count() + b.count(), a.reason()));
		}

		List<Loss> list() {
			return new ArrayList<>(losses.values());
		}
	}
}
