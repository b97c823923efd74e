package org.florilegium.lang.ui.internal;

import static org.florilegium.lang.ui.internal.Harbour.document;
import static org.florilegium.lang.ui.internal.Harbour.viewer;
import static org.florilegium.testing.EventLoop.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.codemining.ICodeMining;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.views.contentoutline.ContentOutline;
import org.florilegium.testing.Screen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A map's text says what becomes of its claims and arguments, and follows what is typed. */
class MapStatusTest {

	private static final String MAP = """
			map debate "D"

			claim [dredge] "The channel must be dredged."
			claim [dear] "Dredging is dear."

			argument <Ships must get in>
			  premise [dredge]
			  therefore [dear]
			""";

	@TempDir
	private Path folder;

	private Harbour harbour;

	@BeforeEach
	void open() throws Exception {
		harbour = new Harbour(folder.toRealPath());
	}

	@AfterEach
	void close() throws Exception {
		harbour.close();
	}

	private ITextEditor open(String map) throws Exception {
		harbour.write("debate.argmap", map);
		harbour.refresh();
		return harbour.open(harbour.project.getFile("debate.argmap"));
	}

	private static List<String> minings(ITextEditor editor) throws Exception {
		CompletableFuture<List<? extends ICodeMining>> made = new CountMinings().provideCodeMinings(viewer(editor), new NullProgressMonitor());
		until("line ends are there", made::isDone);
		return made.get().stream().map(mining -> mining.getLabel().strip()).toList();
	}

	private static String hover(ITextEditor editor, String words) {
		return new LanguageHover().getHoverInfo(viewer(editor), new Region(document(editor).get().indexOf(words) + 1, 0));
	}

	@Test
	void saysWhatBecomesOfClaimsAndFollowsWhatIsTyped() throws Exception {
		ContentOutline outline = (ContentOutline) harbour.page.showView("org.eclipse.ui.views.ContentOutline");
		ITextEditor editor = open(MAP);
		harbour.page.activate(editor);
		until("the outline says that all is in", () -> lines(outline).equals(List.of("[dredge]  ✓ in · The channel must be dredged.", "[dear]  ✓ in · Dredging is dear.", "<Ships must get in>  ✓ in")));
		assertTrue(minings(editor).getLast().endsWith("✓ in"), minings(editor)::toString);
		harbour.cursor(editor, "therefore [dear]\n");
		Screen.type("[dear] attacks [dredge]");
		until("the outline says what is out",
				() -> lines(outline).subList(0, 3).equals(List.of("[dredge]  ✗ out, because of [dear] · The channel must be dredged.", "[dear]  ✓ in · Dredging is dear.",
						"<Ships must get in>  ✗ out, because of [dredge]")));
		assertTrue(minings(editor).getFirst().endsWith("✗ out, because of [dear]"), minings(editor)::toString);
		assertTrue(hover(editor, "<Ships").contains("✗ out, because of [dredge]"), hover(editor, "<Ships"));
	}

	@Test
	void aSemanticsThatTakesTooLongLeavesTheGroundedOne() throws Exception {
		StringBuilder map = new StringBuilder("map debate \"D\"\n  evaluate preferred\n\nclaim [a] \"A.\"\nclaim [z] \"Z.\"\n");
		for (int i = 0; i < 30; i++)
			map.append("claim [a%1$d] \"A.\"\nclaim [b%1$d] \"B.\"\n[a%1$d] contradicts [b%1$d]\n[a%1$d] attacks [z]\n".formatted(i));
		ITextEditor editor = open(map.toString());
		List<String> minings = minings(editor);
		assertTrue(minings.getFirst().contains("✓ in (grounded"), minings::getFirst);
		assertTrue(minings.getLast().contains("? undecided") && minings.getLast().contains("(grounded"), minings::getLast);
	}

	@Test
	void largeMapsKeepUp() throws Exception {
		StringBuilder map = new StringBuilder("map debate \"D\"\n  includes letter-anna\n");
		IntStream.range(0, 375).forEach(i -> map.append("claim [c").append(i).append("] \"What somebody claims in this debate, number ").append(i).append(".\"\n"));
		IntStream.range(0, 125).forEach(i -> map.append("argument <a").append(i).append(">\n  premise [c").append(i).append("]\n  premise [c").append(2 * i).append("]\n  therefore [c")
				.append(3 * i).append("]\n[c").append(i).append("] attacks [c").append(i * 7 % 375 + 1).append("]\n"));
		ITextEditor editor = open(map.toString());
		document(editor).replace(document(editor).getLength(), 0, "[c0] attacks [c300]\n");
		List<String> minings = minings(editor);
		assertEquals(500, minings.stream().filter(each -> each.matches("(?s).*[✓✗?] .*")).count());
	}

	private static List<String> lines(ContentOutline outline) {
		return outline.getCurrentPage() instanceof OutlinePage page && page.getControl() instanceof Tree tree ? Arrays.stream(tree.getItems()).map(TreeItem::getText).toList() : List.of();
	}
}
