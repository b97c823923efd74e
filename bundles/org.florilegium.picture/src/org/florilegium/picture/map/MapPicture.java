package org.florilegium.picture.map;

import java.awt.BasicStroke;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

import org.florilegium.analysis.argument.NodeStatus;
import org.florilegium.lang.edit.Form.GroupForm;
import org.florilegium.picture.Anchor;
import org.florilegium.picture.Face;
import org.florilegium.picture.Ink;
import org.florilegium.picture.Mark;
import org.florilegium.picture.Metrics;
import org.florilegium.picture.Palette;
import org.florilegium.picture.Pen;
import org.florilegium.picture.Picture;
import org.florilegium.picture.Spot;
import org.florilegium.picture.Style;
import org.florilegium.picture.Theme;

/** An argument map, drawn. Targets of its spots are nodes, as texts in their brackets, {@link MapTie}s and {@link MapGroup}s. */
public final class MapPicture {

	private static final double MARGIN = 18;
	private static final double HEADING = 30;
	private static final double ROUND = 7;
	private static final double CORNER = 5;
	private static final double HEAD = 8;
	private static final double BAR = 4.5;
	private static final double BAR_BEHIND = 2.5;
	private static final double TOUCH = 9;
	private static final Face SMALL = Face.of(10);

	private final MapRequest request;
	private final Theme theme;
	private final MapLayout layout;
	private final Metrics metrics;
	private final boolean titled;

	private MapPicture(MapRequest request, Theme theme, Metrics metrics, boolean titled, BooleanSupplier cancelled) {
		this.request = request;
		this.theme = theme;
		this.metrics = metrics;
		this.titled = titled;
		layout = MapLayout.of(request, metrics, cancelled);
	}

	/**
	 * Lays a map out and draws it.
	 *
	 * @param titled    whether the title stands above it
	 * @param cancelled asked whether to give up
	 * @throws CancellationException when it was given up
	 */
	public static Picture of(MapRequest request, Theme theme, boolean titled, BooleanSupplier cancelled) {
		return new MapPicture(request, theme, Metrics.FILES, titled, cancelled).picture();
	}

	/**
	 * Has ready what the first map of a session waits for: the layout's algorithms, and typefaces. To be called in the background, while a
	 * map is still being read.
	 */
	public static void prepare() {
		CompletableFuture<Void> typefaces = CompletableFuture.runAsync(() -> NodeBox.prepare(Metrics.FILES));
		Layers.prepare();
		typefaces.join();
	}

	private Picture picture() {
		double top = MARGIN + (titled ? HEADING : 0);
		List<Tie> ties = ties();
		double width = Math.max(layout.width(), 420) + 2 * MARGIN;
		List<List<Entry>> legend = legend(ties, width - 2 * MARGIN);
		double legendHeight = legend.size() * 20 + 10;
		double caption = request.evaluation() == null ? 0 : metrics.wrapped(request.evaluation().method().sentence(), width - 2 * MARGIN, SMALL).size() * 14 + 8;
		double height = top + layout.height() + legendHeight + caption + MARGIN;
		return new Picture(width, height, request.debate().title(), description(), theme.ground(), spots(top), pen -> draw(pen, top, legend, width, top + layout.height() + 14));
	}

	private String description() {
		return "Argument map with " + layout.nodes().size() + " claims and arguments and " + layout.lines().size() + " lines between them."
				+ (request.evaluation() == null ? "" : " " + request.evaluation().method().sentence());
	}

	private List<Tie> ties() {
		Set<Tie> ties = EnumSet.noneOf(Tie.class);
		layout.lines().forEach(line -> ties.add(line.tie().tie()));
		return List.copyOf(ties);
	}

	private List<Spot> spots(double top) {
		List<Spot> spots = new ArrayList<>();
		for (MapLayout.Line line : layout.lines())
			if (line.points().size() > 1)
				spots.add(new Spot(line.tie(), new BasicStroke((float) TOUCH).createStrokedShape(path(line.points(), MARGIN, top)), line.tie().words(), false));
		for (MapLayout.Grouped group : layout.groups())
			spots.add(new Spot(new MapGroup(group.group().title()), moved(group.title(), top), tip(group), false));
		layout.nodes().forEach((node, placed) -> spots.add(new Spot(node, rounded(moved(placed.area(), top)), placed.box().tip(), true)));
		return spots;
	}

	private static String tip(MapLayout.Grouped group) {
		return "Group “" + group.group().title() + "” of " + group.group().members().size() + (group.group().members().size() == 1 ? " claim or argument" : " claims and arguments");
	}

	private static Rectangle2D moved(Rectangle2D area, double top) {
		return new Rectangle2D.Double(area.getX() + MARGIN, area.getY() + top, area.getWidth(), area.getHeight());
	}

	private static RoundRectangle2D rounded(Rectangle2D area) {
		return new RoundRectangle2D.Double(area.getX(), area.getY(), area.getWidth(), area.getHeight(), 2 * ROUND, 2 * ROUND);
	}

	private void draw(Pen pen, double top, List<List<Entry>> legend, double width, double below) {
		if (titled)
			pen.text(request.debate().title(), MARGIN, MARGIN + 8, Face.bold(16), Anchor.START, theme.text());
		for (MapLayout.Grouped group : layout.groups())
			look(group).draw(pen, moved(group.area(), top));
		for (MapLayout.Line line : layout.lines())
			if (line.points().size() > 1)
				line(pen, line, top);
		for (MapLayout.Grouped group : layout.groups())
			pen.group(Mark.of("group-" + group.group().title(), tip(group)), () -> look(group).title(pen, group.group().title(), moved(group.title(), top)));
		layout.nodes().forEach((node, placed) -> pen.group(Mark.of("node-" + node, placed.box().tip()), () -> node(pen, placed.box(), moved(placed.area(), top))));
		double y = legend(pen, legend, below);
		if (request.evaluation() != null)
			for (String text : metrics.wrapped(request.evaluation().method().sentence(), width - 2 * MARGIN, SMALL))
				pen.text(text, MARGIN, y += 14, SMALL, Anchor.START, theme.quiet());
	}

	private GroupLook look(MapLayout.Grouped group) {
		List<GroupForm> all = request.debate().groups(); // those too that are not shown, so that each keeps its look
		return GroupLook.of(group.group(), IntStream.range(0, all.size()).filter(i -> all.get(i).title().equals(group.group().title())).findFirst().orElse(0), theme);
	}

	/** What a label at a place stands on. */
	private Ink ground(Rectangle2D label) {
		return layout.groups().stream().filter(group -> group.area().contains(label)).findFirst().map(group -> look(group).ground()).orElse(theme.ground());
	}

	private void node(Pen pen, NodeBox box, Rectangle2D area) {
		boolean out = box.status() == NodeStatus.OUT;
		Ink fill = box.isArgument() ? theme.text().over(theme.ground(), theme.ground().isDark() ? 0.2 : 0.1) : theme.ground().over(theme.text(), theme.ground().isDark() ? 0.93 : 1);
		Style style = Style.filled(fill).outlined(theme.text().over(theme.ground(), box.major() ? 0.9 : 0.45), box.major() ? 2 : 1);
		pen.roundRectangle(area.getX(), area.getY(), area.getWidth(), area.getHeight(), box.isArgument() ? 2 : ROUND, out ? style.dashed(4, 3) : style);
		double y = area.getY() + NodeBox.PADDING;
		for (NodeBox.Line line : box.lines()) {
			if (line.rule()) {
				pen.line(area.getX() + NodeBox.PADDING, y + 3, area.getMaxX() - NodeBox.PADDING, y + 3, Style.line(theme.quiet(), 0.8));
				y += 6;
			}
			double height = metrics.lineHeight(line.face());
			pen.text(line.text(), area.getX() + NodeBox.PADDING, y + height / 2, line.face(), Anchor.START, line.quiet() || out ? theme.quiet() : theme.text());
			y += height;
		}
		if (box.status() != null)
			badge(pen, box.status(), area.getMaxX() - NodeBox.PADDING - NodeBox.BADGE + 3, area.getY() + NodeBox.PADDING + NodeBox.BADGE - 1);
	}

	private void badge(Pen pen, NodeStatus status, double x, double y) {
		Ink ink = switch (status) {
			case IN -> Palette.AGREE;
			case OUT -> Palette.DISAGREE;
			case UNDECIDED -> Palette.OTHER;
		};
		pen.circle(x, y, NodeBox.BADGE, Style.filled(ink));
		Style white = Style.line(Ink.WHITE, 1.7);
		switch (status) {
			case IN -> {
				pen.line(x - 3, y, x - 1, y + 2.6, white);
				pen.line(x - 1, y + 2.6, x + 3.2, y - 2.6, white);
			}
			case OUT -> {
				pen.line(x - 2.6, y - 2.6, x + 2.6, y + 2.6, white);
				pen.line(x - 2.6, y + 2.6, x + 2.6, y - 2.6, white);
			}
			case UNDECIDED -> pen.text("?", x, y, Face.bold(10), Anchor.MIDDLE, Ink.WHITE);
		}
	}

	private void line(Pen pen, MapLayout.Line line, double top) {
		Tie tie = line.tie().tie();
		Style style = tie.style(theme);
		List<Point2D> points = line.points().stream().map(p -> (Point2D) new Point2D.Double(p.getX() + MARGIN, p.getY() + top)).toList();
		pen.begin(Mark.of("tie", line.tie().words()));
		pen.draw(path(line.points(), MARGIN, top), style);
		Point2D end = points.getLast();
		Point2D before = points.get(points.size() - 2);
		head(pen, tie, before, end);
		if (tie.isMutual())
			head(pen, tie, points.get(1), points.getFirst());
		if (line.label() != null) {
			Rectangle2D label = moved(line.label(), top);
			pen.rectangle(label.getX(), label.getY(), label.getWidth(), label.getHeight(), Style.filled(ground(line.label()).withOpacity(0.9)));
			pen.text(tie.label(), label.getCenterX(), label.getCenterY(), MapLayout.LABEL, Anchor.MIDDLE, tie.ink(theme).over(theme.text(), 0.7));
		}
		pen.end();
	}

	/** The head of a line; with a bar across the line where it speaks against what it goes to. */
	private void head(Pen pen, Tie tie, Point2D from, Point2D end) {
		Ink ink = tie.ink(theme);
		pen.arrowHead(from.getX(), from.getY(), end.getX(), end.getY(), HEAD, Style.line(ink, 1));
		double length = from.distance(end);
		if (!tie.isAgainst() || length < HEAD + BAR_BEHIND)
			return;
		double dx = (from.getX() - end.getX()) / length;
		double dy = (from.getY() - end.getY()) / length;
		double x = end.getX() + dx * (HEAD + BAR_BEHIND);
		double y = end.getY() + dy * (HEAD + BAR_BEHIND);
		pen.line(x - dy * BAR, y + dx * BAR, x + dy * BAR, y - dx * BAR, Style.line(ink, 2));
	}

	/** The line with its corners rounded. */
	private static Path2D path(List<Point2D> points, double dx, double dy) {
		Path2D path = new Path2D.Double();
		path.moveTo(points.getFirst().getX() + dx, points.getFirst().getY() + dy);
		for (int i = 1; i < points.size() - 1; i++) {
			Point2D at = points.get(i);
			Point2D in = toward(at, points.get(i - 1));
			Point2D out = toward(at, points.get(i + 1));
			path.lineTo(in.getX() + dx, in.getY() + dy);
			path.quadTo(at.getX() + dx, at.getY() + dy, out.getX() + dx, out.getY() + dy);
		}
		path.lineTo(points.getLast().getX() + dx, points.getLast().getY() + dy);
		return path;
	}

	private static Point2D toward(Point2D from, Point2D to) {
		double distance = from.distance(to);
		double share = distance == 0 ? 0 : Math.min(CORNER, distance / 2) / distance;
		return new Point2D.Double(from.getX() + (to.getX() - from.getX()) * share, from.getY() + (to.getY() - from.getY()) * share);
	}

	/** Something the legend explains: a tie or a status. */
	private record Entry(Tie tie, NodeStatus status, String text, double width) {
	}

	private List<List<Entry>> legend(List<Tie> ties, double room) {
		List<Entry> entries = new ArrayList<>();
		ties.forEach(tie -> entries.add(new Entry(tie, null, tie.word(), 52 + metrics.width(tie.word(), SMALL))));
		if (request.evaluation() != null)
			for (NodeStatus status : NodeStatus.values()) {
				String word = status.name().toLowerCase(java.util.Locale.ROOT);
				entries.add(new Entry(null, status, word, 34 + metrics.width(word, SMALL)));
			}
		List<List<Entry>> rows = new ArrayList<>();
		double used = room + 1;
		for (Entry entry : entries) {
			if (used + entry.width > room) {
				rows.add(new ArrayList<>());
				used = 0;
			}
			rows.getLast().add(entry);
			used += entry.width;
		}
		return rows;
	}

	private double legend(Pen pen, List<List<Entry>> rows, double top) {
		double y = top;
		for (List<Entry> row : rows) {
			double x = MARGIN;
			for (Entry entry : row) {
				if (entry.tie == null) {
					badge(pen, entry.status, x + NodeBox.BADGE, y);
					pen.text(entry.text, x + 2 * NodeBox.BADGE + 5, y, SMALL, Anchor.START, theme.text());
				} else {
					pen.line(x, y, x + 28, y, entry.tie.style(theme));
					head(pen, entry.tie, new Point2D.Double(x, y), new Point2D.Double(x + 30, y));
					if (entry.tie.isMutual())
						head(pen, entry.tie, new Point2D.Double(x + 28, y), new Point2D.Double(x - 1, y));
					pen.text(entry.text, x + 36, y, SMALL, Anchor.START, theme.text());
				}
				x += entry.width;
			}
			y += 20;
		}
		return y - 6;
	}
}
