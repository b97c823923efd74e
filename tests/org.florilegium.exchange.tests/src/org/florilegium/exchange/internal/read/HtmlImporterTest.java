package org.florilegium.exchange.internal.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.florilegium.exchange.DocumentSource;
import org.florilegium.exchange.Extraction;
import org.florilegium.exchange.ImportException;
import org.florilegium.exchange.clean.Mark.Kind;
import org.florilegium.exchange.internal.clean.Steps;
import org.florilegium.model.CodePoints;
import org.florilegium.model.Span;
import org.junit.jupiter.api.Test;

class HtmlImporterTest {

	private static final String PAGE = """
			<!DOCTYPE html>
			<html lang="en-GB"><head><title>Port | The Town</title>
			<meta name="author" content="Mara Lind; Tom Becker">
			<meta property="article:published_time" content="1998-03-05T10:00:00Z">
			<style>p { color: red }</style></head>
			<body>
			<nav><a href="/">Home</a></nav>
			<h1>The old   port</h1>
			<p>The dues &amp; fees were
			   <b>raised</b>&nbsp;again.<br>Twice.</p>
			<script>alert("no")</script>
			<h2>Who paid</h2>
			<ul><li>masters</li><li>mates <ol><li>first</li></ol></li></ul>
			<table><tr><th>Year</th><th>Dues</th></tr><tr><td>1998</td><td>20</td></tr></table>
			<div>The end&nbsp;of it 😀.</div>
			<footer>Imprint</footer>
			</body></html>
			""";

	private static Extraction extract(String text) throws ImportException {
		Extraction extraction = new HtmlImporter()
				.extract(DocumentSource.of(Path.of("page.html"), text.getBytes(StandardCharsets.UTF_8)));
		Steps.checkMap(extraction.map(), extraction.draft().text(), text);
		return extraction;
	}

	@Test
	void becomesReadableText() throws ImportException {
		assertEquals("""
				The old port

				The dues & fees were raised again.
				Twice.

				Who paid

				- masters
				- mates
				  1. first

				Year | Dues
				1998 | 20

				The end of it 😀.
				""", extract(PAGE).draft().text());
	}

	@Test
	void metadataComesFromTheHead() throws ImportException {
		Extraction e = extract(PAGE);
		assertEquals(Optional.of("The old port"), e.metadata().title());
		assertEquals(List.of("Mara Lind", "Tom Becker"), e.metadata().authors());
		assertEquals(Optional.of("1998-03-05"), e.metadata().date());
		assertEquals(Optional.of("en"), e.metadata().language());
	}

	@Test
	void headingsAreMarked() throws ImportException {
		Extraction e = extract(PAGE);
		assertEquals(List.of("The old port", "Who paid"), e.draft().marks(Kind.HEADING).stream().map(e.draft()::at).toList());
	}

	@Test
	void everyWordMapsToItsPlaceInTheSource() throws ImportException {
		Extraction e = extract(PAGE);
		CodePoints text = new CodePoints(e.draft().text());
		for (String word : List.of("dues", "fees", "raised", "again", "mates", "first", "1998", "of it 😀.")) {
			int at = text.fromUtf16(text.text().indexOf(word));
			Span source = e.map().toSource(new Span(at, at + word.codePointCount(0, word.length())));
			assertEquals(word, new CodePoints(PAGE).substring(source));
		}
	}

	@Test
	void scriptsAndMenusAreCountedAsLost() throws ImportException {
		List<String> lost = extract(PAGE).losses().stream().map(l -> l.element()).toList();
		assertTrue(lost.containsAll(List.of("script", "style", "page frame", "table grid")), lost.toString());
	}

	@Test
	void theMainPartIsPreferred() throws ImportException {
		String words = "The dues were raised again by the council of the town. ".repeat(6);
		assertEquals(words.strip() + "\n",
				extract("<body><div>Menu</div><main><p>" + words + "</p></main><div>More</div></body>").draft().text());
	}

	@Test
	void aPageWithoutWordsIsEmpty() {
		ImportException e = assertThrows(ImportException.class, () -> extract("<html><body><script>x()</script></body></html>"));
		assertEquals(ImportException.Code.EMPTY, e.code());
	}
}
