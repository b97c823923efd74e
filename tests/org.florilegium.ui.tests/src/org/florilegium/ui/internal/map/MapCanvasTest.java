package org.florilegium.ui.internal.map;

import static org.florilegium.testing.EventLoop.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.texteditor.ITextEditor;
import org.florilegium.analysis.argument.Debate;
import org.florilegium.analysis.argument.NodeStatus;
import org.florilegium.lang.Sigil;
import org.florilegium.model.Status;
import org.florilegium.picture.Spot;
import org.florilegium.picture.map.MapGroup;
import org.florilegium.testing.EventLoop;
import org.florilegium.ui.internal.Desk;
import org.junit.jupiter.api.Test;

/** Moving about on a map and selecting there, with real keys and a real mouse. */
class MapCanvasTest extends SampleMap {

	private Spot spot(Object target) {
		return editor.canvas().picture().spots().stream().filter(spot -> spot.target().equals(target)).findFirst().orElseThrow();
	}

	private Point middle(String node) {
		Rectangle box = editor.canvas().bounds(spot(node));
		return new Point(box.x + box.width / 2, box.y + box.height / 2);
	}

	private boolean isSeen(String node) {
		Rectangle box = editor.canvas().bounds(spot(node));
		return editor.canvas().getClientArea().intersection(box).equals(box);
	}

	/** Nodes that are seen whole. */
	private List<String> seen() {
		return editor.snapshot().debate().nodes().stream().filter(this::isSeen).toList();
	}

	@Test
	void aLargeMapOpensLargeEnoughToReadAtWhatItIsAbout() throws Exception {
		assertTrue(editor.canvas().zoom() >= 0.8, "zoom " + editor.canvas().zoom());
		assertTrue(isSeen(editor.node()), editor.node());
		Desk.focus(editor.canvas());
		Desk.press("0");
		until("all of it is seen", () -> seen().size() == editor.snapshot().debate().nodes().size());
	}

	@Test
	void whatIsSeenStaysWhileTheMapGrows() throws Exception {
		editor.canvas().select("[pay-the-guard]");
		editor.canvas().zoomBy(1);
		double zoom = editor.canvas().zoom();
		Point at = middle("[pay-the-guard]");
		IEditorPart text = OpenMapHandler.openText(Desk.page(), file, false);
		Desk.page().activate(editor);
		var document = ((ITextEditor) text).getDocumentProvider().getDocument(text.getEditorInput());
		document.replace(document.getLength(), 0, "\n\nclaim [new-here] \"Something new that is said.\"\n\n[new-here] attacks [pay-the-guard]\n");
		until("the claim is drawn", () -> editor.snapshot().debate().nodes().contains("[new-here]"));
		assertEquals(zoom, editor.canvas().zoom());
		Point now = middle("[pay-the-guard]");
		assertTrue(Math.abs(at.x - now.x) <= 2 && Math.abs(at.y - now.y) <= 2, at + " and " + now);
	}

	@Test
	void whatIsInTheMiddleStaysWhereNothingIsSelected() throws Exception {
		Desk.focus(editor.canvas());
		Desk.press("Escape");
		until("nothing is selected", () -> editor.node() == null);
		double zoom = editor.canvas().zoom();
		Rectangle area = editor.canvas().getClientArea();
		String middle = seen().stream().min((a, b) -> Double.compare(away(a, area), away(b, area))).orElseThrow();
		Point at = middle(middle);
		editor.actions().assume(middle, Status.REJECT);
		until("it is out", () -> editor.snapshot().evaluation().status(middle) == NodeStatus.OUT);
		assertEquals(zoom, editor.canvas().zoom());
		assertEquals(at, middle(middle));
	}

	private double away(String node, Rectangle area) {
		return Math.hypot(middle(node).x - area.width / 2.0, middle(node).y - area.height / 2.0);
	}

	@Test
	void whatIsSelectedAfterAChangeStaysSelected() throws Exception {
		editor.canvas().select("[pay-the-guard]");
		editor.actions().assume("[pay-the-guard]", Status.REJECT);
		editor.canvas().select("[keep-caveats]");
		until("it is out", () -> editor.snapshot().evaluation().status("[pay-the-guard]") == NodeStatus.OUT);
		EventLoop.settle();
		assertEquals("[keep-caveats]", editor.node());
	}

	@Test
	void namesAreFoundBeforeWordsAndEscapeLeadsBack() throws Exception {
		Desk.focus(editor.canvas());
		Desk.press("slash");
		until("the search has the focus", () -> Desk.window().getShell().getDisplay().getFocusControl() instanceof Text);
		Desk.type("guard");
		until("a claim whose name begins so is found", () -> Objects.equals(editor.node(), "[guard-holds]"));
		Desk.press("Return");
		until("then the next of those names", () -> editor.node() != null && !editor.node().equals("[guard-holds]") && editor.node().contains("guard"));
		String found = editor.node();
		Desk.press("Escape");
		until("the map has the focus", editor.canvas()::isFocusControl);
		assertEquals(found, editor.node());
	}

	@Test
	void wordsOfATextAreFoundInAnyOrder() {
		String node = editor.snapshot().debate().nodes().getFirst();
		List<String> words = Arrays.asList(editor.snapshot().text(node).replaceAll("[^\\p{L} ]", "").split(" "));
		String turned = words.getLast() + " " + words.getFirst();
		assertTrue(new MapSearch().find(editor.snapshot(), turned).contains(node), turned);
		assertEquals(List.of(), new MapSearch().find(editor.snapshot(), "nowhere-at-all"));
	}

	@Test
	void severalAreSelectedWithCtrlAndTheMouse() throws Exception {
		List<String> two = seen().subList(0, 2);
		Desk.click(editor.canvas(), middle(two.get(0)).x, middle(two.get(0)).y);
		until("one is selected", () -> editor.nodes().equals(two.subList(0, 1)));
		Desk.xdotool("keydown", "ctrl");
		try {
			Desk.click(editor.canvas(), middle(two.get(1)).x, middle(two.get(1)).y);
			until("both are selected", () -> editor.nodes().equals(two));
			Desk.click(editor.canvas(), middle(two.get(0)).x, middle(two.get(0)).y);
			until("the other one is", () -> editor.nodes().equals(two.subList(1, 2)));
		} finally {
			Desk.xdotool("keyup", "ctrl");
		}
	}

	@Test
	void severalAreSelectedWithShiftAndArrowsAndChangedTogether() throws Exception {
		Desk.focus(editor.canvas());
		String first = editor.node();
		Desk.press("shift+Down");
		until("two are selected", () -> editor.nodes().size() == 2);
		List<String> both = editor.nodes();
		assertEquals(first, both.getFirst());
		assertTrue(both.stream().allMatch(editor.details().words()::contains) && editor.details().words().startsWith("2 selected together"), editor.details().words());
		assertTrue(editor.details().offered().isVisible() && editor.details().offered().getText().contains(">Link…<"), editor.details().offered().getText());
		assertEquals(both.stream().mapToInt(node -> editor.snapshot().said(node).size()).sum(), editor.details().table().getItemCount());
		Desk.press("n");
		until("both are rejected", () -> both.stream().allMatch(node -> editor.snapshot().debate().assumptions().get(node) == Status.REJECT));
		Desk.press("Down");
		until("one is selected", () -> editor.nodes().size() == 1);
		assertFalse(editor.details().offered().isVisible());
		PlatformUI.getWorkbench().getOperationSupport().getOperationHistory().undo(study.editing().undoContext(), null, null);
		until("one undo takes both back", () -> Files.readString(path).equals(before));
	}

	@Test
	void severalAreGroupedAndDeletedTogether() throws Exception {
		IEditorPart text = OpenMapHandler.openText(Desk.page(), file, false);
		Desk.page().activate(editor);
		var document = ((ITextEditor) text).getDocumentProvider().getDocument(text.getEditorInput());
		String written = document.get();
		document.replace(document.getLength(), 0, "\n\nclaim [one-more] \"One more.\"\n\nclaim [two-more] \"Two more.\"\n");
		until("the claims are drawn", () -> editor.snapshot().debate().nodes().contains("[two-more]"));
		Desk.focus(editor.canvas());
		Desk.press("0");
		Desk.click(editor.canvas(), middle("[one-more]").x, middle("[one-more]").y);
		Desk.xdotool("keydown", "shift");
		Desk.click(editor.canvas(), middle("[two-more]").x, middle("[two-more]").y);
		Desk.xdotool("keyup", "shift");
		until("both are selected", () -> editor.nodes().equals(List.of("[one-more]", "[two-more]")));
		EventLoop.when(() -> Desk.find(Combo.class, c -> c.getShell().getText().equals("Group")) != null, () -> {
			Desk.find(Combo.class, c -> c.getShell().getText().equals("Group")).setText("More");
			Desk.find(Button.class, b -> b.getText().contains("OK")).notifyListeners(SWT.Selection, new Event());
			return null;
		});
		Desk.press("g");
		until("both are in a group", () -> editor.snapshot().debate().groups().stream().anyMatch(g -> g.title().equals("More") && g.members().equals(List.of("[one-more]", "[two-more]"))));
		until("both stay selected", () -> editor.nodes().equals(List.of("[one-more]", "[two-more]")));
		Desk.focus(editor.canvas());
		Desk.press("Delete");
		until("both are gone", () -> !document.get().contains("-more]"));
		assertEquals(written.strip(), document.get().replaceAll("\\s*group \"More\".*", "").strip());
	}

	@Test
	void severalAreSelectedWithinARectangle() throws Exception {
		Desk.focus(editor.canvas());
		Desk.press("0");
		Desk.press("Escape");
		until("nothing is selected", () -> editor.node() == null);
		Rectangle area = editor.canvas().getClientArea();
		Desk.xdotool("keydown", "shift");
		try {
			Desk.drag(editor.canvas(), 1, 1, editor.canvas(), area.width - 4, area.height - 4);
		} finally {
			Desk.xdotool("keyup", "shift");
		}
		until("all are selected", () -> Set.copyOf(editor.nodes()).equals(Set.copyOf(editor.snapshot().debate().nodes())));
	}

	@Test
	void aNodeIsDraggedIntoAGroup() throws Exception {
		Desk.focus(editor.canvas());
		Desk.press("0");
		var group = editor.snapshot().debate().groups().get(1);
		String node = editor.snapshot().debate().groups().get(0).members().getFirst();
		Rectangle title = editor.canvas().bounds(spot(new MapGroup(group.title())));
		Desk.dragUntil("it is in the other group", () -> editor.snapshot().debate().groups().stream().anyMatch(each -> each.title().equals(group.title()) && each.members().contains(node)),
				editor.canvas(), middle(node), editor.canvas(), new Point(title.x + title.width / 2, title.y + title.height / 2));
		assertTrue(editor.snapshot().debate().groups().stream().noneMatch(each -> !each.title().equals(group.title()) && each.members().contains(node)));
	}

	@Test
	void whatAFilterLeavesIsShownAsLargeAsCanBeRead() throws Exception {
		Desk.focus(editor.canvas());
		Desk.press("0");
		Combo filters = Desk.find(Combo.class, c -> c.getText().equals("Everything"));
		String author = Arrays.stream(filters.getItems()).filter(item -> item.contains("Eirik Vangen")).findFirst().orElseThrow();
		Desk.focus(filters);
		filters.setText(author);
		filters.notifyListeners(SWT.Selection, new Event());
		until("less is shown", () -> editor.canvas().picture().spots().stream().filter(Spot::stop).count() < 20);
		assertTrue(editor.canvas().zoom() >= 0.8, "zoom " + editor.canvas().zoom());
		until("it says how much", () -> Desk.find(Label.class, l -> l.getText().startsWith(author + ": ") && l.isVisible()) != null);
		filters.select(0);
		filters.notifyListeners(SWT.Selection, new Event());
		until("all is shown", () -> editor.canvas().picture().spots().stream().filter(Spot::stop).count() == editor.snapshot().debate().nodes().size());
		assertTrue(editor.canvas().zoom() >= 0.8, "zoom " + editor.canvas().zoom());
	}

	@Test
	void whatIsLookedForIsShownThoughAFilterLeavesItOut() throws Exception {
		Combo filters = Desk.find(Combo.class, c -> c.getText().equals("Everything"));
		for (boolean typed : new boolean[] { false, true }) {
			filters.select(1);
			filters.notifyListeners(SWT.Selection, new Event());
			until("a part is shown", () -> editor.canvas().picture().spots().stream().filter(Spot::stop).count() < editor.snapshot().debate().nodes().size());
			String hidden = editor.snapshot().debate().claims().stream().map(Debate::node).filter(editor::isLeftOut).findFirst().orElseThrow();
			if (typed) {
				Desk.focus(editor.canvas());
				Desk.press("slash");
				until("the search has the focus", () -> Desk.window().getShell().getDisplay().getFocusControl() instanceof Text);
				Desk.type(Sigil.strip(hidden));
			} else
				editor.select(List.of(hidden));
			until("it is selected", () -> hidden.equals(editor.node()));
			assertEquals("Everything", filters.getText());
		}
	}

	@Test
	void theContextMenuIsForWhatIsUnderTheMouse() throws Exception {
		String other = seen().stream().filter(node -> !node.equals(editor.node())).findFirst().orElseThrow();
		Desk.point(editor.canvas(), middle(other).x, middle(other).y);
		List<String> shown = new ArrayList<>();
		editor.canvas().getMenu().addListener(SWT.Show, event -> editor.canvas().getDisplay().timerExec(200, () -> {
			Arrays.stream(editor.canvas().getMenu().getItems()).forEach(item -> shown.add(item.getText()));
			editor.canvas().getMenu().setVisible(false);
		}));
		Desk.xdotool("click", "3");
		until("the menu came", () -> !shown.isEmpty());
		assertEquals(other, editor.node());
		assertTrue(shown.contains("Group…\tG"), shown.toString());
		assertTrue(shown.stream().filter(item -> !item.isEmpty()).allMatch(item -> item.contains("\t")), shown.toString());
	}

	@Test
	void aStatementDroppedOnAClaimSaysIt() throws Exception {
		Desk.page().showView("org.florilegium.ui.statements");
		Table table = Desk.find(Table.class, t -> (t.getStyle() & SWT.VIRTUAL) != 0);
		until("statements are listed", () -> table.getItemCount() > 10 && !table.getItem(0).getText(0).isEmpty());
		Desk.page().activate(editor);
		String claim = seen().stream().filter(node -> node.startsWith("[")).findFirst().orElseThrow();
		table.setTopIndex(0);
		until("the first is in sight", () -> table.getItem(0).getBounds(1).y >= 0);
		Rectangle row = table.getItem(0).getBounds(1);
		String[] codings = codings();
		EventLoop.when(() -> Desk.find(Combo.class, c -> c.getText().equals("asserts")) != null, () -> {
			Desk.find(Button.class, b -> b.getText().contains("OK")).notifyListeners(SWT.Selection, new Event());
			return null;
		});
		Desk.dragUntil("a statement has it", () -> !Arrays.equals(codings, codings()), table, new Point(row.x + 20, row.y + row.height / 2), editor.canvas(), middle(claim));
		assertTrue(String.join("", codings()).split("asserts \\Q" + claim + "\\E").length > String.join("", codings).split("asserts \\Q" + claim + "\\E").length);
		assertFalse(editor.snapshot() == null);
	}

	private String[] codings() throws Exception {
		try (var files = Files.list(study.study().folder().resolve("codings"))) {
			return files.filter(file -> file.toString().endsWith(".coding")).sorted().map(file -> {
				try {
					return Files.readString(file);
				} catch (java.io.IOException e) {
					throw new java.io.UncheckedIOException(e);
				}
			}).toArray(String[]::new);
		}
	}
}
