package org.florilegium.exchange.internal.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.florilegium.exchange.DocumentSource;
import org.florilegium.exchange.Extraction;
import org.florilegium.exchange.ImportException;
import org.florilegium.exchange.clean.Mark;
import org.florilegium.exchange.clean.Mark.Kind;
import org.florilegium.exchange.internal.clean.Steps;
import org.florilegium.model.CodePoints;
import org.florilegium.model.Span;
import org.junit.jupiter.api.Test;

class MarkdownImporterTest {

	private static final String PAGE = """
			---
			title: "The port"
			authors: [Mara Lind, Tom Becker]
			date: 1998-03-05
			lang: en-GB
			---

			# The *old* port

			The **dues** were raised on the 31<sup>st</sup> of March,
			as the [minutes](http://example.org/m) say. ![Plan of the port](plan.png)

			## What followed

			- first &amp; foremost a complaint,
			- then *another* one:
			  1. by a master
			  2. by his mate

			> They were right.

			| Year | Dues |
			|------|------|
			| 1998 | 20 |

			---

			Line one\s\s
			line two \\*not starred\\* 😀 end
			""";

	private static DocumentSource source(String name, String text) {
		return DocumentSource.of(Path.of(name), text.getBytes(StandardCharsets.UTF_8));
	}

	private static Extraction extract(String text) throws ImportException {
		Extraction extraction = new MarkdownImporter().extract(source("page.md", text));
		Steps.checkMap(extraction.map(), extraction.draft().text(), text);
		return extraction;
	}

	@Test
	void becomesReadableText() throws ImportException {
		assertEquals("""
				The old port

				The dues were raised on the 31st of March, as the minutes say. Plan of the port

				What followed

				- first & foremost a complaint,
				- then another one:
				  1. by a master
				  2. by his mate

				They were right.

				Year | Dues
				1998 | 20

				Line one
				line two *not starred* 😀 end
				""", extract(PAGE).draft().text());
	}

	@Test
	void headingsAreMarkedWithTheirLevel() throws ImportException {
		Extraction e = extract(PAGE);
		List<Mark> headings = e.draft().marks(Kind.HEADING);
		assertEquals(List.of("The old port", "What followed"), headings.stream().map(e.draft()::at).toList());
		assertEquals(List.of("1", "2"), headings.stream().map(Mark::detail).toList());
	}

	@Test
	void frontMatterIsMetadata() throws ImportException {
		Extraction e = extract(PAGE);
		assertEquals(Optional.of("The port"), e.metadata().title());
		assertEquals(List.of("Mara Lind", "Tom Becker"), e.metadata().authors());
		assertEquals(Optional.of("1998-03-05"), e.metadata().date());
		assertEquals(Optional.of("en"), e.metadata().language());
	}

	@Test
	void everyWordMapsToItsPlaceInTheSource() throws ImportException {
		Extraction e = extract(PAGE);
		CodePoints text = new CodePoints(e.draft().text());
		for (String word : List.of("dues", "31", "minutes", "foremost", "another", "Year", "starred", "😀 end")) {
			int at = text.fromUtf16(text.text().indexOf(word));
			Span source = e.map().toSource(new Span(at, at + word.codePointCount(0, word.length())));
			assertEquals(word, new CodePoints(PAGE).substring(source));
		}
	}

	@Test
	void whatIsLostIsCounted() throws ImportException {
		var losses = extract(PAGE).losses();
		assertEquals(List.of("emphasis 2", "strong emphasis 1", "HTML tag 2", "link address 1", "picture 1", "table grid 1", "horizontal rule 1"),
				losses.stream().map(l -> l.element() + " " + l.count()).toList());
		assertTrue(losses.stream().noneMatch(l -> l.reason().isBlank()));
	}

	@Test
	void isRecognisedByItsContent() throws ImportException {
		MarkdownImporter importer = new MarkdownImporter();
		assertTrue(importer.recognise(source("page.txt", PAGE)) > 10);
		assertTrue(importer.recognise(source("page.txt", "**The Port**  \n*A paper*\n\nBy the 31<sup>st</sup> of March all was over.\n")) > 10);
		assertEquals(0, importer.recognise(source("page.txt", "The dues * were * raised.\n\n---\n* Mara Lind is keeper. See [1] (p. 3).\n# 5 is alive\n")));
	}

	@Test
	void threeHyphensAreFrontMatterOnlyWithEntriesBetween() throws ImportException {
		assertEquals("A text between rules.\n", extract("---\n\nA text between rules.\n\n---\n").draft().text());
	}
}
