package org.florilegium.picture.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

import org.florilegium.analysis.argument.Debate;
import org.florilegium.lang.edit.Form.ClaimForm;
import org.florilegium.lang.edit.Form.GroupForm;
import org.florilegium.lang.edit.Form.RelationForm;
import org.florilegium.model.RelationKind;
import org.florilegium.model.Semantics;
import org.florilegium.picture.Metrics;
import org.florilegium.picture.map.MapLayout.Grouped;
import org.florilegium.picture.map.MapLayout.Line;
import org.florilegium.picture.map.MapLayout.Placed;
import org.junit.jupiter.api.Test;

class MapLayoutTest {

	/** Groups of claims with trees of relations in each, and some between them. */
	private static Debate grouped(int groups, int members, int between, Random random) {
		List<ClaimForm> claims = IntStream.range(0, groups * members)
				.mapToObj(i -> new ClaimForm("c" + i, "Claim " + i + " says " + "something more ".repeat(random.nextInt(5)), List.of(), false, Map.of(), List.of())).toList();
		List<RelationForm> relations = new ArrayList<>();
		for (int i = 0; i < claims.size(); i++)
			if (i % members > 0)
				relations.add(relation(i, i / members * members + random.nextInt(i % members), random));
		for (int i = 0; i < between; i++) {
			int source = random.nextInt(claims.size());
			relations.add(relation(source, (source + members + random.nextInt((groups - 1) * members)) % claims.size(), random));
		}
		List<GroupForm> all = IntStream.range(0, groups)
				.mapToObj(g -> new GroupForm("Group " + g, "#0072B2", IntStream.range(g * members, (g + 1) * members).mapToObj(i -> "[c" + i + "]").toList())).toList();
		return new Debate("m", "M", Semantics.NONE, claims, List.of(), relations, Map.of(), all);
	}

	private static RelationForm relation(int source, int target, Random random) {
		return new RelationForm("[c" + source + "]", RelationKind.values()[random.nextInt(RelationKind.values().length)], "[c" + target + "]", null, List.of(), null);
	}

	private static MapLayout layout(Debate debate) {
		return MapLayout.of(new MapRequest(debate, null, Map.of(), Set.of(), Set.of()), Metrics.FILES, () -> false);
	}

	private static Rectangle2D inside(Rectangle2D area) {
		return new Rectangle2D.Double(area.getX() + 1, area.getY() + 1, area.getWidth() - 2, area.getHeight() - 2);
	}

	@Test
	void linesGoAroundAllBoxesAlsoBetweenGroups() {
		for (int seed = 0; seed < 12; seed++) {
			MapLayout layout = layout(grouped(2 + seed % 4, 7, 3, new Random(seed)));
			for (Line line : layout.lines())
				for (int i = 1; i < line.points().size(); i++) {
					Point2D from = line.points().get(i - 1);
					Point2D to = line.points().get(i);
					for (Placed node : layout.nodes().values())
						assertFalse(inside(node.area()).intersectsLine(new Line2D.Double(from, to)), "seed " + seed + ": " + line.tie().words() + " runs through " + node.box().node());
				}
		}
	}

	@Test
	void noLineRunsThroughTheTitleOfAGroup() {
		for (int seed = 0; seed < 24; seed++) {
			MapLayout layout = layout(grouped(2 + seed % 4, 4, 3 + 2 * (seed % 5), new Random(seed)));
			for (Grouped group : layout.groups()) {
				assertTrue(group.area().contains(group.title()), group.group().title());
				for (Line line : layout.lines()) {
					assertFalse(line.label() != null && line.label().intersects(group.title()), "seed " + seed + ": what is said of " + line.tie().words() + " covers " + group.group().title());
					for (int i = 1; i < line.points().size(); i++)
						assertFalse(group.title().intersectsLine(new Line2D.Double(line.points().get(i - 1), line.points().get(i))), "seed " + seed + ": " + line.tie().words() + " runs through " + group.group().title());
				}
			}
		}
	}

	@Test
	void linesBeginAndEndAtTheirBoxes() {
		MapLayout layout = layout(grouped(3, 7, 4, new Random(3)));
		for (Line line : layout.lines()) {
			assertEquals(0, distance(layout.nodes().get(line.tie().source()).area(), line.points().getFirst()), 1.5, line.tie().words());
			assertEquals(0, distance(layout.nodes().get(line.tie().target()).area(), line.points().getLast()), 1.5, line.tie().words());
		}
	}

	private static double distance(Rectangle2D area, Point2D point) {
		return Math.max(Math.max(area.getMinX() - point.getX(), point.getX() - area.getMaxX()), Math.max(area.getMinY() - point.getY(), point.getY() - area.getMaxY()));
	}

	@Test
	void groupsStandApartWithAllTheirMembersAndEverythingIsOnTheSheet() {
		for (int seed = 0; seed < 12; seed++) {
			MapLayout layout = layout(grouped(2 + seed % 4, 7, 3, new Random(seed)));
			for (Grouped one : layout.groups()) {
				one.group().members().forEach(member -> assertTrue(one.area().contains(layout.nodes().get(member).area()), member));
				assertTrue(layout.groups().stream().noneMatch(other -> other != one && other.area().intersects(one.area())));
			}
			Rectangle2D sheet = new Rectangle2D.Double(-0.5, -0.5, layout.width() + 1, layout.height() + 1);
			layout.groups().forEach(group -> assertTrue(sheet.contains(group.area())));
			layout.lines().forEach(line -> line.points().forEach(point -> assertTrue(sheet.contains(point), line.tie().words())));
		}
	}

	@Test
	void groupsOfFewStandAmongWhatIsInNone() {
		Debate all = grouped(4, 9, 3, new Random(1));
		Debate debate = new Debate("m", "M", Semantics.NONE, all.claims(), List.of(), all.relations(), Map.of(), List.of(new GroupForm("Few", null, List.of("[c1]", "[c2]")), new GroupForm("Others", null, List.of("[c10]", "[c11]"))));
		MapLayout layout = layout(debate);
		Rectangle2D few = layout.groups().getFirst().area();
		Rectangle2D above = layout.nodes().get("[c0]").area();
		assertTrue(few.getMinY() > above.getMinY() && few.getMinY() - above.getMaxY() < 200, "the group stands where its claims would: " + few + ", " + above);
	}

	@Test
	void groupsThatFewLinesJoinStandBesideEachOther() {
		MapLayout layout = layout(grouped(4, 9, 3, new Random(1)));
		double boxes = layout.groups().stream().mapToDouble(group -> group.area().getWidth() * group.area().getHeight()).sum();
		assertTrue(layout.width() * layout.height() < 2 * boxes, "more than half of the sheet is empty");
	}

	@Test
	void nodesStayInTheirOrderWhileAMapGrows() {
		for (int seed = 0; seed < 8; seed++) {
			Random random = new Random(seed);
			Debate debate = grouped(1 + seed % 3, 9, 2 * (seed % 3), random);
			MapLayout before = layout(debate);
			List<ClaimForm> claims = new ArrayList<>(debate.claims());
			claims.add(new ClaimForm("new", "A new claim", List.of(), false, Map.of(), List.of()));
			List<RelationForm> relations = new ArrayList<>(debate.relations());
			relations.add(new RelationForm("[new]", RelationKind.SUPPORTS, "[c" + random.nextInt(9) + "]", null, List.of(), null));
			Debate grown = new Debate("m", "M", Semantics.NONE, claims, List.of(), relations, Map.of(), debate.groups());
			Map<String, Rectangle2D> stood = new HashMap<>();
			before.nodes().forEach((node, placed) -> stood.put(node, placed.area()));
			MapLayout after = MapLayout.of(new MapRequest(grown, null, Map.of(), Set.of(), Set.of(), stood), Metrics.FILES, () -> false);
			for (String one : stood.keySet())
				for (String other : stood.keySet())
					if (isLeft(before, one, other) && sameLayer(after, one, other))
						assertTrue(isLeft(after, one, other), "seed " + seed + ": " + one + " and " + other);
		}
	}

	private static boolean sameLayer(MapLayout layout, String one, String other) {
		Rectangle2D a = layout.nodes().get(one).area();
		Rectangle2D b = layout.nodes().get(other).area();
		return a.getMinY() < b.getMaxY() && b.getMinY() < a.getMaxY() && home(layout, one) == home(layout, other);
	}

	private static Object home(MapLayout layout, String node) {
		return layout.groups().stream().filter(group -> group.group().members().contains(node)).findFirst().orElse(null);
	}

	private static boolean isLeft(MapLayout layout, String one, String other) {
		return sameLayer(layout, one, other) && layout.nodes().get(one).area().getMaxX() <= layout.nodes().get(other).area().getMinX();
	}

	@Test
	void inALargeMapNothingStandsOnAnything() {
		MapLayout layout = layout(grouped(9, 24, 60, new Random(5)));
		List<Rectangle2D> boxes = layout.nodes().values().stream().map(node -> inside(node.area())).toList();
		for (int i = 0; i < boxes.size(); i++)
			for (int j = 0; j < i; j++)
				assertFalse(boxes.get(i).intersects(boxes.get(j)), i + " and " + j);
		for (Line line : layout.lines())
			for (int i = 1; i < line.points().size(); i++) {
				Line2D stretch = new Line2D.Double(line.points().get(i - 1), line.points().get(i));
				assertTrue(boxes.stream().noneMatch(box -> box.intersectsLine(stretch)), line.tie().words());
			}
	}

	@Test
	void aMapOfManyGroupsIsLaidOut() {
		Debate debate = grouped(6, 24, 20, new Random(2));
		layout(debate);
		long start = System.nanoTime();
		assertEquals(144, layout(debate).nodes().size());
		System.out.printf("144 nodes in 6 groups laid out in %.2f s%n", (System.nanoTime() - start) / 1e9);
	}
}
