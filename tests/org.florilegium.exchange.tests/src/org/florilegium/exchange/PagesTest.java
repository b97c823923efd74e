package org.florilegium.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.florilegium.exchange.Pages.Page;
import org.florilegium.exchange.clean.Draft;
import org.florilegium.exchange.clean.Mark;
import org.florilegium.exchange.clean.Mark.Kind;
import org.junit.jupiter.api.Test;

class PagesTest {

	private static Mark page(int start, String label) {
		return new Mark(Kind.PAGE, start, start, label);
	}

	private static Pages of(String text, Mark... marks) {
		return Pages.of(Extraction.of(new Draft(text, List.of(marks)), Metadata.NONE, List.of()));
	}

	@Test
	void pagesKeepTheirLabelsAndCountCodePoints() {
		Pages pages = of("😀 one\ntwo\nthree\n", page(0, "iv"), page(7, "v"), page(11, ""));
		assertEquals(List.of(new Page("iv", 0), new Page("v", 6), new Page("3", 10)), pages.pages());
		assertEquals(Optional.of("iv"), pages.at(5));
		assertEquals(Optional.of("v"), pages.at(6));
		assertEquals(Optional.of("3"), pages.at(999));
	}

	@Test
	void aTextBeforeTheFirstBreakIsOnPageOne() {
		assertEquals(List.of(new Page("1", 0), new Page("2", 4)), of("one\ntwo\n", page(4, "")).pages());
		assertEquals(List.of(new Page("1", 0)), of("one\n", page(4, "")).pages(), "nothing stands on a page behind the end");
		assertEquals(Pages.NONE, of("one\n"));
		assertEquals(Optional.empty(), Pages.NONE.at(0));
	}

	@Test
	void ofSeveralPagesThatStartAtOnePlaceTheLastHasTheText() {
		assertEquals(Optional.of("3"), of("one two\n", page(0, "1"), page(4, "2"), page(4, "3")).at(4));
	}

	@Test
	void pagesAreKeptUnderTheMap() {
		Pages pages = new Pages(List.of(new Page("i", 0), new Page("A 2", 40)));
		OffsetMap map = OffsetMap.identity(50);
		String kept = map.format() + pages.format();
		assertEquals(pages, Pages.parse(kept));
		assertEquals(map, OffsetMap.parse(kept));
		assertEquals(Pages.NONE, Pages.parse(map.format()));
	}

	@Test
	void formFeedsOfATextArePages() throws Exception {
		String text = "The dues were raised.\n\fThe masters complained.\n\fNobody came.\n\f";
		ImportedDocument document = BuiltIn.reader().read(DocumentSource.of(Path.of("a.txt"), text.getBytes(StandardCharsets.UTF_8)), ImportRequest.DEFAULT);
		assertEquals(text, document.source());
		assertEquals(List.of("1", "2", "3"), document.pages().pages().stream().map(Page::label).toList());
		assertEquals(Optional.of("2"), document.pages().at(text.indexOf("masters")));
		assertEquals(Optional.of("2"), document.pages().at(document.map().toSource(document.text().indexOf("masters"))));
	}
}
