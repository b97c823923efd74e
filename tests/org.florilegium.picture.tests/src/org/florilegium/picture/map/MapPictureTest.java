package org.florilegium.picture.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CancellationException;

import org.florilegium.analysis.argument.Debate;
import org.florilegium.analysis.argument.Evaluation;
import org.florilegium.analysis.argument.Search;
import org.florilegium.lang.edit.Form.ArgumentForm;
import org.florilegium.lang.edit.Form.ClaimForm;
import org.florilegium.lang.edit.Form.GroupForm;
import org.florilegium.lang.edit.Form.PremiseForm;
import org.florilegium.lang.edit.Form.RelationForm;
import org.florilegium.model.RelationKind;
import org.florilegium.model.Semantics;
import org.florilegium.picture.Picture;
import org.florilegium.picture.PictureFormat;
import org.florilegium.picture.Pictures;
import org.florilegium.picture.Spot;
import org.florilegium.picture.Theme;
import org.junit.jupiter.api.Test;

class MapPictureTest {

	private static ClaimForm claim(String name) {
		return new ClaimForm(name, "The claim that is called " + name + " & is <long> enough to be broken.", List.of(), name.equals("a"), Map.of(), List.of());
	}

	private static ArgumentForm argument(String name, String conclusion, String... premises) {
		return new ArgumentForm(name, null, List.of(), java.util.Arrays.stream(premises).map(p -> new PremiseForm(null, p, false)).toList(), null, List.of(), List.of(), "presumably",
				conclusion, "example-case", List.of());
	}

	private static final Debate DEBATE = new Debate("m", "Should the fees rise?", Semantics.GROUNDED, List.of(claim("a"), claim("b"), claim("c")), List.of(argument("So", "a", "b")),
			List.of(new RelationForm("[c]", RelationKind.CONTRADICTS, "[a]", "why", List.of(), null), new RelationForm("[c]", RelationKind.UNDERCUTS, "<So>", null, List.of(), null)),
			Map.of(), List.of(new GroupForm("Costs", "#AD1457", List.of("[b]", "<So>"))));

	private static Picture picture(Set<String> expanded, Set<String> hidden) throws Exception {
		return MapPicture.of(new MapRequest(DEBATE, Evaluation.of(DEBATE, Semantics.NONE, Search.DEFAULT), Map.of("[b]", new MapRequest.Facts(3, List.of("Mara Lind"))), expanded, hidden),
				Theme.PAPER, true, () -> false);
	}

	private static Rectangle2D area(Picture picture, Object target) {
		return picture.spots().stream().filter(spot -> spot.target().equals(target)).findFirst().orElseThrow().area().getBounds2D();
	}

	@Test
	void whatIsConcludedStandsAboveWhatItIsConcludedFrom() throws Exception {
		Picture picture = picture(Set.of(), Set.of());
		assertTrue(area(picture, "[a]").getMaxY() < area(picture, "<So>").getMinY());
		assertTrue(area(picture, "<So>").getMaxY() < area(picture, "[b]").getMinY());
		assertEquals(List.of("[a]", "[b]", "[c]", "<So>"), picture.spots().stream().filter(Spot::stop).map(Spot::target).toList());
		assertEquals(4, picture.spots().stream().filter(spot -> spot.target() instanceof MapTie).count());
		assertTrue(picture.spots().stream().anyMatch(spot -> spot.name().contains("[c] contradicts [a]\n“why”")));
	}

	@Test
	void nodesDoNotOverlap() throws Exception {
		List<Spot> nodes = picture(Set.of("<So>"), Set.of()).spots().stream().filter(Spot::stop).toList();
		for (Spot one : nodes)
			for (Spot other : nodes)
				assertTrue(one == other || !one.area().getBounds2D().intersects(other.area().getBounds2D()), one.target() + " and " + other.target());
	}

	@Test
	void anArgumentShowsItsPremisesWhenItIsExpanded() throws Exception {
		String folded = svg(picture(Set.of(), Set.of()));
		String expanded = svg(picture(Set.of("<So>"), Set.of()));
		assertFalse(folded.contains("therefore, presumably"));
		assertTrue(expanded.contains("therefore, presumably"), expanded);
	}

	@Test
	void statementsSpeakersStatusAndHowItWasEvaluatedAreWritten() throws Exception {
		String svg = svg(picture(Set.of(), Set.of()));
		for (String text : List.of("Should the fees rise?", "Costs", "3 statements · Mara Lind", "undercuts", "undecided", "grounded semantics"))
			assertTrue(svg.contains(text), text);
	}

	@Test
	void titlesOfGroupsCanBePointedAt() throws Exception {
		Spot group = picture(Set.of(), Set.of()).spots().stream().filter(spot -> spot.target().equals(new MapGroup("Costs"))).findFirst().orElseThrow();
		assertEquals("Group “Costs” of 2 claims and arguments", group.name());
		assertFalse(group.stop());
	}

	@Test
	void groupsAreToldApartWithoutTheirColoursAlsoWhereOneIsLeftOut() throws Exception {
		List<GroupForm> groups = List.of(new GroupForm("One", "#777777", List.of("[a]")), new GroupForm("Other", "#777777", List.of("[b]")));
		Debate debate = new Debate("m", "M", Semantics.NONE, DEBATE.claims(), List.of(), List.of(), Map.of(), groups);
		for (String hidden : List.of("[c]", "[a]", "[b]")) {
			String svg = svg(MapPicture.of(new MapRequest(debate, null, Map.of(), Set.of(), Set.of(hidden)), Theme.PAPER, true, () -> false));
			assertEquals(!hidden.equals("[b]"), svg.contains("stroke-dasharray"), hidden);
		}
	}

	@Test
	void whatIsHiddenIsLeftOutWithItsLines() throws Exception {
		Picture picture = picture(Set.of(), Set.of("[c]"));
		assertEquals(3, picture.spots().stream().filter(Spot::stop).count());
		assertEquals(2, picture.spots().stream().filter(spot -> spot.target() instanceof MapTie).count());
	}

	@Test
	void theSameMapIsLaidOutTheSameWay() throws Exception {
		assertEquals(svg(picture(Set.of(), Set.of())), svg(picture(Set.of(), Set.of())));
	}

	@Test
	void aLayoutIsGivenUpWhenTold() {
		MapRequest request = new MapRequest(DEBATE, null, Map.of(), Set.of(), Set.of());
		assertThrows(CancellationException.class, () -> MapPicture.of(request, Theme.PAPER, false, () -> true));
	}

	@Test
	void anEmptyMapIsAPictureToo() {
		Debate empty = new Debate("m", "M", Semantics.NONE, List.of(), List.of(), List.of(), Map.of(), List.of());
		assertTrue(MapPicture.of(new MapRequest(empty, null, Map.of(), Set.of(), Set.of()), Theme.PAPER, true, () -> false).height() > 0);
	}

	@Test
	void fiveHundredNodesAreLaidOut() throws Exception {
		Debate debate = random(500, new Random(4));
		MapRequest request = new MapRequest(debate, Evaluation.of(debate, Semantics.NONE, Search.DEFAULT), Map.of(), Set.of(), Set.of());
		MapPicture.of(request, Theme.PAPER, false, () -> false);
		long start = System.nanoTime();
		Picture picture = MapPicture.of(request, Theme.PAPER, false, () -> false);
		System.out.printf("500 nodes laid out in %.2f s%n", (System.nanoTime() - start) / 1e9);
		assertEquals(500, picture.spots().stream().filter(Spot::stop).count());
	}

	private static Debate random(int size, Random random) {
		List<ClaimForm> claims = new ArrayList<>();
		List<ArgumentForm> arguments = new ArrayList<>();
		List<RelationForm> relations = new ArrayList<>();
		List<GroupForm> groups = new ArrayList<>();
		int some = size * 3 / 4;
		for (int i = 0; i < some; i++)
			claims.add(claim("c" + i));
		for (int i = 0; i < size - some; i++) {
			int conclusion = random.nextInt(some);
			arguments.add(argument("A" + i, "c" + conclusion, "c" + (conclusion + 1 + random.nextInt(9)) % some, "c" + (conclusion + 1 + random.nextInt(9)) % some));
		}
		for (int i = 0; i < some; i++) {
			int source = random.nextInt(some);
			relations.add(new RelationForm("[c" + source + "]", RelationKind.values()[random.nextInt(4)], "[c" + Math.max(0, source - 1 - random.nextInt(12)) + "]", null, List.of(), null));
		}
		for (int i = 0; i < 12; i++) {
			int first = i * 30;
			groups.add(new GroupForm("Group " + i, "#0072B2", java.util.stream.IntStream.range(first, first + 10).mapToObj(n -> "[c" + n + "]").toList()));
		}
		return new Debate("m", "M", Semantics.NONE, claims, arguments, relations, Map.of(), groups);
	}

	private static String svg(Picture picture) throws Exception {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		Pictures.write(picture, PictureFormat.SVG, out);
		return out.toString(StandardCharsets.UTF_8);
	}
}
