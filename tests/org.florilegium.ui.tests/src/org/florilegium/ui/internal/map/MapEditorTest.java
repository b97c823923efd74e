package org.florilegium.ui.internal.map;

import static org.florilegium.testing.EventLoop.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import org.eclipse.core.resources.IResource;
import org.eclipse.jface.text.IDocument;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.part.FileEditorInput;
import org.eclipse.ui.texteditor.ITextEditor;
import org.florilegium.analysis.argument.NodeStatus;
import org.florilegium.lang.edit.Form.ArgumentForm;
import org.florilegium.lang.edit.Form.RelationForm;
import org.florilegium.model.Status;
import org.florilegium.picture.Spot;
import org.florilegium.picture.map.MapTie;
import org.florilegium.study.Progress;
import org.florilegium.testing.EventLoop;
import org.florilegium.testing.Screen;
import org.florilegium.ui.internal.Desk;
import org.florilegium.ui.internal.Ref.StatementRef;
import org.florilegium.ui.internal.coding.CodingEditor;
import org.junit.jupiter.api.Test;

/** In the real workbench. */
class MapEditorTest extends SampleMap {

	private ITextEditor text() throws Exception {
		IEditorPart opened = OpenMapHandler.openText(Desk.page(), file, true);
		return (ITextEditor) opened;
	}

	private IDocument document(ITextEditor text) {
		return text.getDocumentProvider().getDocument(text.getEditorInput());
	}

	private Spot spot(Object target) {
		return editor.canvas().picture().spots().stream().filter(spot -> spot.target().equals(target)).findFirst().orElseThrow();
	}

	@Test
	void everyClaimAndArgumentIsDrawnWithWhatBecomesOfIt() throws Exception {
		assertEquals(59, editor.canvas().picture().spots().stream().filter(Spot::stop).count());
		assertEquals("Leave, stay or pay?", editor.getTitle());
		assertTrue(spot("[mission-has-failed]").name().contains("out, because of"), spot("[mission-has-failed]").name());
		Screen.picture("map");
		editor.canvas().select("[pay-the-guard]");
		assertTrue(editor.details().words().contains("In: accepted"), editor.details().words());
		assertTrue(editor.details().table().getItemCount() > 2);
		Screen.picture("map-selected");
	}

	@Test
	void anArgumentIsSpeltOutBesideTheMap() throws Exception {
		editor.canvas().select("<Share the cost>");
		List<String> lines = editor.details().words().lines().toList();
		ArgumentForm argument = editor.snapshot().debate().arguments().stream().filter(a -> a.name().equals("Share the cost")).findFirst().orElseThrow();
		assertEquals("<Share the cost>", lines.getFirst());
		argument.premises().forEach(premise -> assertTrue(lines.contains("– " + editor.snapshot().text("[" + premise.claim() + "]")), lines.toString()));
		assertTrue(lines.stream().anyMatch(line -> line.startsWith("∴ ") && line.endsWith(editor.snapshot().text("[" + argument.conclusion() + "]"))), lines.toString());
	}

	@Test
	void aStatementBehindANodeLeadsToItsPassage() throws Exception {
		editor.canvas().select("[pay-the-guard]");
		Desk.focus(editor.details().table());
		editor.details().table().setSelection(0);
		Desk.press("Return");
		until("the text is open", () -> Desk.page().getActiveEditor() instanceof CodingEditor);
	}

	@Test
	void deletingALineIsTheSmallestChangeOfTheTextAndCanBeUndone() throws Exception {
		MapTie tie = (MapTie) editor.canvas().picture().spots().stream().map(Spot::target)
				.filter(target -> target instanceof MapTie t && t.relation() != null && t.source().equals("[guard-holds]")).findFirst().orElseThrow();
		editor.actions().delete(tie);
		until("the text has changed", () -> !Files.readString(path).equals(before));
		assertEquals(before.replace("[guard-holds] supports [leave-by-2014] at last-convoy-ines/s4\n\n", ""), Files.readString(path));
		until("the line is gone", () -> editor.canvas().picture().spots().stream().noneMatch(spot -> spot.target().equals(tie)));
		PlatformUI.getWorkbench().getOperationSupport().getOperationHistory().undo(study.editing().undoContext(), null, null);
		until("it is back", () -> Files.readString(path).equals(before));
	}

	@Test
	void whatIsTakenAsRejectedIsOut() throws Exception {
		assertEquals(NodeStatus.IN, editor.snapshot().evaluation().status("[pay-the-guard]"));
		editor.actions().assume("[pay-the-guard]", Status.REJECT);
		until("it is out", () -> editor.snapshot().evaluation().status("[pay-the-guard]") == NodeStatus.OUT);
	}

	@Test
	void theMapFollowsTheTextWhileItIsTyped() throws Exception {
		ITextEditor text = text();
		IDocument document = document(text);
		document.replace(document.getLength(), 0, "\n\nclaim [new-here] \"Something new.\"\n\n[new-here] supports [pay-the-guard]\n");
		until("the claim is drawn", () -> editor.snapshot().debate().nodes().contains("[new-here]"));
		assertEquals(before, Files.readString(path), "nothing was saved for that");
		editor.actions().assume("[new-here]", Status.ACCEPT);
		until("the change is in the same text", () -> document.get().contains("[tarvand-cannot-pay], [new-here]"));
	}

	@Test
	void whatIsSelectedInTheMapIsShownInTheTextAndTheOtherWayRound() throws Exception {
		ITextEditor text = text();
		Desk.page().activate(editor);
		editor.canvas().select("[keep-caveats]");
		until("the text shows it", () -> text.getSelectionProvider().getSelection().toString().contains("keep-caveats")
				|| ((org.eclipse.jface.text.ITextSelection) text.getSelectionProvider().getSelection()).getText().startsWith("claim [keep-caveats]"));
		Desk.page().activate(text);
		int at = document(text).get().indexOf("argument <Scaffolding>") + 12;
		text.selectAndReveal(at, 0);
		until("the map selects it", () -> Objects.equals(editor.node(), "<Scaffolding>"));
	}

	@Test
	void aKeyLeadsFromTheTextToTheMapAndBack() throws Exception {
		text();
		IHandlerService handlers = Desk.window().getService(IHandlerService.class);
		handlers.executeCommand("org.florilegium.ui.openMap", null);
		assertEquals(editor, Desk.page().getActiveEditor());
		handlers.executeCommand("org.florilegium.ui.openMap", null);
		assertInstanceOf(ITextEditor.class, Desk.page().getActiveEditor());
		assertEquals(2, Desk.page().findEditors(new FileEditorInput(file), null, IWorkbenchPage.MATCH_INPUT).length);
	}

	@Test
	void theFileMenuLeadsToTheMap() {
		Menu file = Arrays.stream(Desk.window().getShell().getMenuBar().getItems()).filter(item -> item.getText().replace("&", "").equals("File")).findFirst().orElseThrow().getMenu();
		file.notifyListeners(SWT.Show, new Event());
		try {
			List<String> texts = Arrays.stream(file.getItems()).map(MenuItem::getText).toList();
			assertTrue(texts.stream().anyMatch(text -> text.replace("&", "").startsWith("Open argument map\t")), texts::toString);
		} finally {
			file.notifyListeners(SWT.Hide, new Event());
		}
	}

	@Test
	void arrowsWalkAndSpaceShowsPremises() throws Exception {
		Desk.focus(editor.canvas());
		editor.canvas().select("<Share the cost>");
		double height = spot("<Share the cost>").area().getBounds2D().getHeight();
		Desk.press("space");
		until("its premises are shown", () -> spot("<Share the cost>").area().getBounds2D().getHeight() > height + 20);
		Rectangle box = editor.canvas().bounds(spot("<Share the cost>"));
		assertEquals(box, editor.canvas().getClientArea().intersection(box), "all of it is seen");
		Desk.press("Up");
		until("another is selected", () -> editor.node() != null && !editor.node().equals("<Share the cost>"));
	}

	@Test
	void aNodeIsRenamedByKeyWhereverItIsMentioned() throws Exception {
		Desk.focus(editor.canvas());
		editor.canvas().select("[keep-caveats]");
		EventLoop.when(() -> Desk.find(Text.class, t -> t.getText().equals("keep-caveats")) != null, () -> {
			Desk.find(Text.class, t -> t.getText().equals("keep-caveats")).setText("caveats-stay");
			Desk.press("Return");
			return null;
		});
		Desk.press("F2");
		until("it is renamed", () -> Files.readString(path).equals(before.replace("[keep-caveats]", "[caveats-stay]")));
		until("it is selected", () -> Objects.equals(editor.node(), "[caveats-stay]"));
	}

	@Test
	void aNodeDraggedOntoAnotherIsLinkedWithIt() throws Exception {
		editor.canvas().fit();
		Rectangle from = editor.canvas().bounds(spot("[ruin-in-2002]"));
		Rectangle to = editor.canvas().bounds(spot("[nobody-asked]"));
		EventLoop.when(() -> Desk.find(Combo.class, c -> c.getText().equals("supports")) != null, () -> {
			Screen.picture("map-link");
			Desk.press("Return");
			return null;
		});
		Desk.dragUntil("the relation is written", () -> Files.readString(path).endsWith("\n[ruin-in-2002] supports [nobody-asked]\n"), editor.canvas(),
				new Point(from.x + from.width / 2, from.y + from.height / 2), editor.canvas(), new Point(to.x + to.width / 2, to.y + to.height / 2));
		assertTrue(editor.snapshot() != null && Desk.find(Shell.class, s -> false) == null);
	}

	@Test
	void aStatementMakesAClaimThatItAsserts() throws Exception {
		EventLoop.when(() -> Desk.find(Text.class, t -> (t.getStyle() & SWT.MULTI) != 0 && !t.getText().isEmpty()) != null, () -> {
			Desk.find(Button.class, b -> b.getText().contains("OK")).notifyListeners(SWT.Selection, new Event());
			return null;
		});
		editor.actions().addClaim(List.of(new StatementRef(study, "hearing-2010-ines", "s6")));
		until("the claim is in the map", () -> Files.readString(path).length() > before.length());
		String added = Files.readString(path).substring(before.length());
		String node = added.substring(added.indexOf('['), added.indexOf(']') + 1);
		assertTrue(Files.readString(study.study().folder().resolve("codings/hearing-2010.ines.coding")).contains("asserts " + node), added);
		until("it is selected", () -> Objects.equals(editor.node(), node));
	}

	@Test
	void aClaimNamedByItsSentenceIsNotNamedAsOneOfAnotherMap() throws Exception {
		Files.writeString(study.study().folder().resolve("other.argmap"), "map other \"Other\"\n\nclaim [something-new] \"Something new.\"\n");
		study.project().refreshLocal(IResource.DEPTH_INFINITE, null);
		until("the other map is known", () -> study.index(Progress.NONE).names().all("Claim").stream().anyMatch(claim -> claim.name().equals("something-new")));
		EventLoop.when(() -> Desk.find(Text.class, t -> t.getShell().getText().equals("Add claim") && (t.getStyle() & SWT.MULTI) != 0) != null, () -> {
			Desk.find(Text.class, t -> t.getShell().getText().equals("Add claim") && (t.getStyle() & SWT.MULTI) != 0).setText("Something new.");
			Desk.find(Button.class, b -> b.getText().contains("OK")).notifyListeners(SWT.Selection, new Event());
			return null;
		});
		editor.actions().addClaim(List.of());
		until("the claim is in the map", () -> Files.readString(path).endsWith("\nclaim [something-new-2] \"Something new.\"\n"));
	}

	@Test
	void authorsFilterTheMap() throws Exception {
		MapFilter vangen = MapFilter.of(editor.snapshot()).entrySet().stream().filter(e -> e.getKey().contains("Vangen")).findFirst().orElseThrow().getValue();
		assertTrue(vangen.hidden(editor.snapshot()).contains("[nobody-asked]"));
		assertFalse(vangen.hidden(editor.snapshot()).contains("[ishmara-shelters-front]"));
		assertEquals(0, MapFilter.ALL.hidden(editor.snapshot()).size());
	}

	private MapFilter filter(String label) {
		return MapFilter.of(editor.snapshot()).entrySet().stream().filter(e -> e.getKey().equals(label)).findFirst().orElseThrow().getValue();
	}

	private List<String> shown(MapFilter filter) {
		List<String> shown = new ArrayList<>(editor.snapshot().debate().nodes());
		shown.removeAll(filter.hidden(editor.snapshot()));
		return shown;
	}

	@Test
	void themesFilterTheMapWithThoseBelowThem() throws Exception {
		List<String> below = shown(MapFilter.of(editor.snapshot()).values().stream()
				.filter(f -> f.kind() == MapFilter.Kind.THEME && editor.snapshot().vocabulary().theme(f.name()).orElseThrow().parent() != null).findFirst().orElseThrow());
		assertFalse(below.isEmpty());
		String parent = MapFilter.of(editor.snapshot()).values().stream().filter(f -> f.kind() == MapFilter.Kind.THEME && shown(f).equals(below)).map(MapFilter::name)
				.map(name -> editor.snapshot().vocabulary().theme(name).orElseThrow().parent()).filter(Objects::nonNull).findFirst().orElseThrow();
		List<String> broader = shown(new MapFilter(MapFilter.Kind.THEME, parent));
		assertTrue(broader.containsAll(below), below + " in " + broader);
		assertTrue(broader.size() < editor.snapshot().debate().nodes().size());
	}

	@Test
	void yearsFilterTheMapByWhenSomethingWasSaid() throws Exception {
		List<String> years = MapFilter.of(editor.snapshot()).values().stream().filter(f -> f.kind() == MapFilter.Kind.DATE).map(MapFilter::name).toList();
		assertTrue(years.size() > 1, years.toString());
		String year = years.getFirst();
		for (String node : shown(filter("Year: " + year)))
			if (node.startsWith("["))
				assertTrue(editor.snapshot().said(node).stream().anyMatch(said -> said.statement().date().startsWith(year)), node);
	}

	@Test
	void tagsFilterTheMap() throws Exception {
		IDocument document = document(text());
		document.replace(document.getLength(), 0, "\n\nclaim [new-here] \"Something new.\" with tag = \"core\"\n");
		until("the tag is offered", () -> MapFilter.of(editor.snapshot()).containsKey("Tag: core"));
		assertEquals(List.of("[new-here]"), shown(filter("Tag: core")));
	}

	@Test
	void theMapIsWrittenAsPictures() throws Exception {
		for (String format : new String[] { "svg", "pdf", "png" }) {
			Path target = folder.resolve("map." + format);
			editor.export(target);
			assertTrue(Files.size(target) > 10_000, format);
		}
		assertTrue(Files.readString(folder.resolve("map.svg")).contains("Leave, stay or pay?"));
	}

	@Test
	void relationsKeepTheirEvidence() {
		RelationForm relation = editor.snapshot().debate().relations().getFirst();
		assertTrue(editor.snapshot().statements().rows().containsKey(relation.evidence().getFirst()), relation.toString());
	}
}
