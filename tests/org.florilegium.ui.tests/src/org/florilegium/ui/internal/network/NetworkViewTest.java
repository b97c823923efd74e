package org.florilegium.ui.internal.network;

import static org.florilegium.testing.EventLoop.until;
import static org.florilegium.ui.internal.Desk.click;
import static org.florilegium.ui.internal.Desk.focus;
import static org.florilegium.ui.internal.Desk.press;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IAction;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchPage;
import org.florilegium.analysis.network.Aggregation;
import org.florilegium.picture.Spot;
import org.florilegium.picture.network.Layout;
import org.florilegium.picture.network.NetworkPicture.NodeSpot;
import org.florilegium.picture.network.NetworkPicture.TieSpot;
import org.florilegium.study.Progress;
import org.florilegium.study.query.Attribute.Kind;
import org.florilegium.study.query.Statements;
import org.florilegium.testing.EventLoop;
import org.florilegium.testing.Screen;
import org.florilegium.ui.internal.ActiveStudy;
import org.florilegium.ui.internal.Desk;
import org.florilegium.ui.internal.Filter;
import org.florilegium.ui.internal.picture.PictureCanvas;
import org.florilegium.workspace.StudyProject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In the real workbench, on the sample study. */
class NetworkViewTest {

	@TempDir
	private Path folder;

	private StudyProject study;
	private ActiveStudy active;
	private NetworkView view;
	private PictureCanvas canvas;

	@BeforeEach
	void open() throws Exception {
		study = Desk.sample(folder.resolve("sample"));
		active = ActiveStudy.of(Desk.window());
		active.show(study);
		view = (NetworkView) Desk.page().showView(NetworkView.ID);
		Desk.page().setPartState(Desk.page().getReference(view), IWorkbenchPage.STATE_MAXIMIZED);
		canvas = view.canvas();
		choose(NetworkChoice.INITIAL);
		until("the network is shown large", () -> canvas.isVisible() && canvas.getSize().y > Desk.window().getShell().getSize().y / 2 && canvas.zoom() > 0.9 && canvas.zoom() < 1.3);
		EventLoop.settle();
	}

	@AfterEach
	void close() throws Exception {
		Desk.page().setPartState(Desk.page().getReference(view), IWorkbenchPage.STATE_RESTORED);
		Desk.page().hideView(view);
		active.setFilter(Filter.NONE);
		Desk.close(study);
	}

	private void choose(NetworkChoice choice) throws Exception {
		view.choose(choice);
		until("the network is that one", () -> view.data() != null && view.data().study() == study && view.data().choice().equals(choice) && canvas.picture() != null);
		EventLoop.settle();
	}

	private Spot node(String name) {
		return canvas.picture().spots().stream().filter(spot -> spot.target() instanceof NodeSpot node && node.node().name().equals(name)).findFirst().orElseThrow();
	}

	private void clickSpot(Spot spot) throws Exception {
		Rectangle box = canvas.bounds(spot);
		click(canvas, box.x + box.width / 2, box.y + box.height / 2);
	}

	@Test
	void leadsFromANodeToItsStatements() throws Exception {
		Screen.picture("network");
		clickSpot(node("halvorsen"));
		until("the filter is that of the node", () -> !active.filter().isEmpty());
		assertEquals(Filter.NONE.withAuthors(List.of("halvorsen")), active.filter());
		int nodes = view.data().base().network().rows().size();
		EventLoop.settle();
		assertEquals(nodes, view.data().base().network().rows().size(), "the network does not shrink to the node");
		focus(canvas);
		press("Return");
		until("the statements are in front", () -> Desk.page().getActivePart().getSite().getId().equals("org.florilegium.ui.statements"));
		Desk.page().activate(view);
		focus(canvas);
		press("Escape");
		until("all statements are shown again", () -> active.filter().isEmpty());
	}

	@Test
	void leadsFromATieToTheStatementsThatMakeIt() throws Exception {
		choose(NetworkChoice.INITIAL.of(Kind.AUTHOR, Kind.THEME).twoMode(true).with(Layout.COLUMNS));
		Screen.picture("network-two-mode");
		TieSpot tie = canvas.picture().spots().stream().map(Spot::target).filter(TieSpot.class::isInstance).map(TieSpot.class::cast).reduce((a, b) -> b).orElseThrow();
		assertTrue(tie.twoMode());
		Filter filter = Behind.of(view.data(), tie);
		assertEquals(Filter.NONE.withAuthors(List.of(tie.from().name())).withThemes(List.of(tie.to().name())), filter);
		assertTrue(new Statements(study.index(Progress.NONE)).count(filter.query()) > 0);
	}

	@Test
	void aTieBetweenTwoAuthorsIsMadeOfWhatBothSpeakOn() {
		TieSpot tie = canvas.picture().spots().stream().map(Spot::target).filter(TieSpot.class::isInstance).map(TieSpot.class::cast).reduce((a, b) -> b).orElseThrow();
		Filter filter = Behind.of(view.data(), tie);
		assertEquals(List.of(tie.from().name(), tie.to().name()), filter.authors());
		assertFalse(filter.themes().isEmpty());
	}

	@Test
	void isWalkedWithTheKeyboard() throws Exception {
		focus(canvas);
		press("Home");
		until("a node is selected", () -> canvas.selected() != null);
		Spot first = canvas.selected();
		press("Right", "Down", "Left", "Up", "Right");
		assertTrue(canvas.selected().target() instanceof NodeSpot);
		press("End");
		assertNotEquals(first.target(), canvas.selected().target());
		press("Return");
		until("its statements are shown", () -> active.filter().authors().size() == 1);
		assertEquals(((NodeSpot) canvas.selected().target()).node().name(), active.filter().authors().getFirst());
		double before = canvas.zoom();
		press("plus");
		assertTrue(canvas.zoom() > before);
		press("0");
		assertEquals(before, canvas.zoom(), 1e-9);
	}

	@Test
	void nodesAreDraggedWithTheMouse() throws Exception {
		Rectangle box = canvas.bounds(node("halvorsen"));
		Desk.drag(canvas, box.x + box.width / 2, box.y + box.height / 2, canvas, 120, 90);
		until("the node is there", () -> Math.abs(canvas.bounds(node("halvorsen")).x - 120) < 40);
		assertTrue(active.filter().isEmpty(), "dragging opens nothing");
		Rectangle put = canvas.bounds(node("halvorsen"));
		choose(view.data().choice().withThreshold(2));
		assertEquals(put.x, canvas.bounds(node("halvorsen")).x, 2, "it stays where it was put");
	}

	@Test
	void weakTiesAreLeftOutByTheSlider() throws Exception {
		int ties = view.data().picture().network().ties();
		Scale threshold = Desk.find(Desk.window().getShell(), Scale.class, scale -> Messages.control_threshold_hint.equals(scale.getToolTipText()));
		threshold.setSelection(30);
		threshold.notifyListeners(SWT.Selection, new Event());
		until("fewer ties are drawn", () -> view.data().picture().network().ties() < ties);
		assertTrue(view.data().picture().network().method().sentence().contains("left out"));
		Screen.picture("network-threshold");
	}

	@Test
	void aWindowMovesThroughTime() throws Exception {
		choose(NetworkChoice.INITIAL.withMonths(12));
		int all = view.data().base().network().statements();
		assertTrue(view.data().picture().network().statements() < all);
		assertEquals(view.data().from().plusMonths(12).minusDays(1), view.data().to());
		Scale time = Desk.find(Desk.window().getShell(), Scale.class, scale -> Messages.control_time.equals(scale.getToolTipText()));
		var before = view.data().from();
		time.setSelection(time.getMaximum());
		time.notifyListeners(SWT.Selection, new Event());
		until("the window is later", () -> view.data().from().isAfter(before));
		assertTrue(view.data().picture().picture().description().contains("Only: dates " + view.data().from()), "the picture says of when it is");
		Filter behind = Behind.of(view.data(), new NodeSpot(view.data().picture().network().rows().getFirst(), false));
		assertEquals(view.data().from(), behind.from());
		Screen.picture("network-window");
	}

	@Test
	void heedsTheFilterAndTeachesWhenNothingIsLeft() throws Exception {
		active.setFilter(Filter.NONE.withStances(List.of("disagree")));
		until("only those count", () -> view.data().filter().equals(active.filter()));
		long expected = new Statements(study.index(Progress.NONE)).count(active.filter().query());
		assertTrue(view.data().base().network().statements() >= expected);
		assertTrue(view.data().picture().picture().description().contains("Only: stances disagree."), "the picture says of what it is");
		active.setFilter(Filter.NONE.withText("no such words are in the study"));
		until("it says what to do", () -> !canvas.isVisible());
		active.setFilter(Filter.NONE);
		until("all is shown again", () -> canvas.isVisible());
	}

	@Test
	void findsANodeByItsName() throws Exception {
		Text find = Desk.find(Desk.window().getShell(), Text.class, text -> Messages.control_find.equals(text.getMessage()));
		find.setText("halvo");
		assertEquals("halvorsen", ((NodeSpot) canvas.selected().target()).node().name());
	}

	@Test
	void savesPicturesAndNetworks() throws Exception {
		choose(NetworkChoice.INITIAL.with(Aggregation.SUBTRACT));
		for (String ending : List.of("svg", "png", "pdf", "graphml", "gexf")) {
			Path file = folder.resolve("network." + ending);
			view.export(file, ending).join();
			byte[] written = Files.readAllBytes(file);
			assertTrue(written.length > 5000, ending);
			switch (ending) {
				case "pdf" -> assertEquals("%PDF-", new String(Arrays.copyOf(written, 5), StandardCharsets.US_ASCII));
				case "png" -> assertEquals((byte) 0x89, written[0]);
				default -> assertTrue(new String(written, StandardCharsets.UTF_8).contains("Runa Halvorsen"), ending);
			}
		}
		Screen.picture("network-subtract");
	}

	@Test
	void savesTiesAndNodesAsTablesThatGoTogether() throws Exception {
		view.export(folder.resolve("network-ties.csv"), "edges").join();
		view.export(folder.resolve("network-nodes.csv"), "nodes").join();
		List<String> ties = Files.readAllLines(folder.resolve("network-ties.csv"));
		List<String> nodes = Files.readAllLines(folder.resolve("network-nodes.csv"));
		assertEquals(view.data().picture().network().ties() + 1, ties.size());
		assertEquals(view.data().picture().network().rows().size() + 1, nodes.size());
		assertTrue(nodes.getFirst().contains("betweenness"), nodes.getFirst());
		assertTrue(nodes.stream().anyMatch(line -> line.startsWith(ties.get(1).split(",")[0] + ",")), ties.get(1));
	}

	@Test
	void allStatementsAreShownAgainByAButton() throws Exception {
		clickSpot(node("halvorsen"));
		until("the filter is that of the node", () -> !active.filter().isEmpty());
		IAction all = Arrays.stream(view.getViewSite().getActionBars().getToolBarManager().getItems()).map(item -> ((ActionContributionItem) item).getAction())
				.filter(action -> Messages.action_showAll.equals(action.getText())).findFirst().orElseThrow();
		until("there is something to go back from", all::isEnabled);
		all.run();
		until("all statements are shown again", () -> active.filter().isEmpty() && !all.isEnabled());
	}

	@Test
	void leadsToALargeViewWhereThereIsLittleRoom() throws Exception {
		Link link = Desk.find(Desk.window().getShell(), Link.class, each -> Messages.small.equals(each.getText()));
		until("the names can be read", () -> !link.isVisible());
		Desk.page().setPartState(Desk.page().getReference(view), IWorkbenchPage.STATE_RESTORED);
		until("it is said that they cannot", () -> link.isVisible() && canvas.zoom() < 0.6);
		link.notifyListeners(SWT.Selection, new Event());
		until("they can be read again", () -> !link.isVisible() && canvas.zoom() > 0.6);
	}

	@Test
	void saysOfHowManyStatementsItIs() throws Exception {
		Path file = folder.resolve("network.svg");
		view.export(file, "svg").join();
		assertTrue(Files.readString(file).contains("of %d statements, each counted for every pair of its values.".formatted(view.data().picture().network().statements())));
	}

	@Test
	void remembersWhatWasChosen() {
		NetworkChoice choice = NetworkChoice.INITIAL.of(Kind.ORGANIZATION, Kind.DOCUMENT).twoMode(true).with(Layout.CIRCLE).withMonths(6);
		assertEquals(choice, NetworkChoice.read(choice.write()));
		assertEquals(NetworkChoice.INITIAL, NetworkChoice.read("of another version"));
	}
}
