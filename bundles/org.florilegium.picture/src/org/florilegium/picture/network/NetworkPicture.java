package org.florilegium.picture.network;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

import org.florilegium.analysis.Node;
import org.florilegium.analysis.network.Network;
import org.florilegium.picture.Anchor;
import org.florilegium.picture.Face;
import org.florilegium.picture.Ink;
import org.florilegium.picture.Mark;
import org.florilegium.picture.Palette;
import org.florilegium.picture.Pen;
import org.florilegium.picture.Picture;
import org.florilegium.picture.Spot;
import org.florilegium.picture.Style;
import org.florilegium.picture.internal.Numbers;
import org.florilegium.picture.internal.Sheet;

/** A network with the places of its nodes: can be drawn, and its nodes moved. Immutable. */
public final class NetworkPicture {

	/** What the spot of a node stands for: the node, and whether it is of the columns of a two-mode network. */
	public record NodeSpot(Node node, boolean column) {
	}

	/** What the spot of a tie stands for: its ends, the second of the columns of a two-mode network, and its weight. */
	public record TieSpot(Node from, Node to, boolean twoMode, double weight) {
	}

	private static final double LEGEND = 190;
	private static final double INSET = 46;
	private static final double THICKEST = 6;
	private static final double THINNEST = 0.6;
	private static final double REACH = 4;

	private final Network network;
	private final NetworkLook look;
	private final Graph graph;
	private final Looks looks;
	private final Layout layout;
	private final double[] radius;
	private final double[][] places;
	private final List<Label> labels;
	private final Sheet sheet;
	private final double height;
	private final double strongest;
	private final boolean opposing;

	private NetworkPicture(Network network, NetworkLook look, Graph graph, Looks looks, double[][] known, BooleanSupplier cancelled) {
		this.network = network;
		this.look = look;
		this.graph = graph;
		this.looks = looks;
		layout = look.layout() != null ? look.layout() : graph.twoMode() && graph.nodes().size() <= 60 ? Layout.COLUMNS : Layout.FORCE;
		if (layout == Layout.COLUMNS && !graph.twoMode())
			throw new IllegalArgumentException("--layout columns is of two-mode networks. Choose force or circle, or make a two-mode network.");
		strongest = graph.ties().stream().mapToDouble(Tie::strength).max().orElse(1);
		opposing = "conflict".equals(network.method().parameters().get("aggregation"));
		sheet = Sheet.of("", List.of(network.method().sentence(), size(network)), look.width(), look.theme());
		int longest = Math.max(graph.rows(), graph.nodes().size() - graph.rows());
		double suitable = Math.max(360, (look.width() - LEGEND) * 0.85);
		height = Math.max(look.height() > 0 ? look.height() : suitable, layout == Layout.COLUMNS ? longest * face().size() * 1.5 : 0);
		radius = radii();
		double labelRoom = layout == Layout.COLUMNS ? Math.min(240, area(0).getWidth() * 0.34) : layout == Layout.CIRCLE ? Math.min(180, look.width() * 0.18) : INSET;
		Rectangle2D inner = area(labelRoom);
		if (layout != Layout.FORCE)
			inner = new Rectangle2D.Double(inner.getX(), layout == Layout.COLUMNS ? sheet.top() : inner.getY(), inner.getWidth(), layout == Layout.COLUMNS ? height : inner.getHeight());
		places = known != null ? known : new Places(graph, looks, radius, inner).by(layout, look.seed(), cancelled);
		labels = switch (layout) {
			case FORCE -> Labels.free(graph, places, radius, looks.values(), look.labels(), face(), area(0));
			case CIRCLE -> Labels.around(graph, places, radius, looks.values(), look.labels(), face(), inner, labelRoom - 16);
			case COLUMNS -> Labels.beside(graph, places, radius, looks.values(), look.labels(), face(), labelRoom - 12);
		};
	}

	/**
	 * Lays a network out.
	 *
	 * @param cancelled asked now and then; the picture is not laid out to the end then
	 * @throws IllegalArgumentException for a look that the network cannot have, with a message for the user
	 */
	public static NetworkPicture of(Network network, NetworkLook look, BooleanSupplier cancelled) {
		Graph graph = Graph.of(network);
		return new NetworkPicture(network, look, graph, Looks.of(network, graph, look), null, cancelled);
	}

	/** Lays a network out. */
	public static NetworkPicture of(Network network, NetworkLook look) {
		return of(network, look, () -> false);
	}

	/**
	 * Draws a network with its nodes where another picture of the same size has them; lays it out anew where that lacks one.
	 *
	 * @param cancelled asked now and then
	 * @throws IllegalArgumentException for a look that the network cannot have, with a message for the user
	 */
	public static NetworkPicture like(Network network, NetworkLook look, NetworkPicture other, BooleanSupplier cancelled) {
		Graph graph = Graph.of(network);
		int[] there = other.graph.indices(graph);
		if (there == null)
			return of(network, look, cancelled);
		double[][] places = new double[2][there.length];
		for (int i = 0; i < there.length; i++) {
			places[0][i] = other.places[0][there[i]];
			places[1][i] = other.places[1][there[i]];
		}
		return new NetworkPicture(network, look.with(other.layout), graph, Looks.of(network, graph, look), places, cancelled);
	}

	/** The same with a node at another place of the picture, in pixels; labels give way. */
	public NetworkPicture moved(NodeSpot node, double x, double y) {
		int from = node.column() ? graph.rows() : 0;
		int to = node.column() ? graph.nodes().size() : graph.rows();
		int at = IntStream.range(from, to).filter(i -> graph.nodes().get(i).name().equals(node.node().name())).findFirst().orElse(-1);
		if (at < 0)
			return this;
		double[][] other = { places[0].clone(), places[1].clone() };
		Rectangle2D area = area(0);
		other[0][at] = Math.clamp(x, area.getMinX(), area.getMaxX());
		other[1][at] = Math.clamp(y, area.getMinY(), area.getMaxY());
		return new NetworkPicture(network, look, graph, looks, other, () -> false);
	}

	/** What the network is made of, in numbers; those of the network, not of what is drawn of it. */
	private static String size(Network network) {
		String nodes = network.twoMode() ? "%,d and %s".formatted(network.rows().size(), counted(network.columns().size(), "node")) : counted(network.rows().size(), "node");
		return "%s, %s, of %s, each counted for every pair of its values.".formatted(nodes, counted(network.ties(), "tie"), counted(network.statements(), "statement"));
	}

	private static String counted(int number, String what) {
		return "%,d %s%s".formatted(number, what, number == 1 ? "" : "s");
	}

	/** The network. */
	public Network network() {
		return network;
	}

	/** How it is drawn. */
	public NetworkLook look() {
		return look;
	}

	private Rectangle2D area(double inset) {
		double width = look.width() - 2 * Sheet.MARGIN - LEGEND;
		return new Rectangle2D.Double(Sheet.MARGIN + inset, sheet.top() + Math.min(inset, INSET * 3), width - 2 * inset, height - 2 * Math.min(inset, INSET * 3));
	}

	private Face face() {
		int size = graph.nodes().size();
		return Face.of(size <= 60 ? 11.5 : size <= 150 ? 10.5 : 9.5);
	}

	private double[] radii() {
		int size = Math.max(1, graph.nodes().size());
		Rectangle2D area = area(INSET);
		double room = layout == Layout.FORCE ? Math.sqrt(area.getWidth() * area.getHeight() / size) * 0.22
				: layout == Layout.CIRCLE ? Math.PI * Math.min(area.getWidth(), area.getHeight()) / size / 2 : 9;
		double largest = Math.clamp(room, 3.5, 17);
		double least = Math.max(2, largest * 0.25);
		double most = Arrays.stream(looks.values()).max().orElse(1);
		return Arrays.stream(looks.values()).map(value -> looks.sizeBy().equals("none") ? Math.min(7, largest) : most <= 0 ? least : least + (largest - least) * Math.sqrt(value / most)).toArray();
	}

	private double width(Tie tie) {
		return THINNEST + (THICKEST - THINNEST) * tie.strength() / strongest;
	}

	/** The picture, with a spot for each tie and node. */
	public Picture picture() {
		List<Spot> spots = new ArrayList<>();
		for (Tie tie : graph.ties()) {
			TieSpot target = new TieSpot(graph.nodes().get(tie.from()), graph.nodes().get(tie.to()), graph.twoMode(), tie.weight());
			spots.add(new Spot(target, band(tie), tip(tie), false));
		}
		for (int i = 0; i < graph.nodes().size(); i++)
			spots.add(new Spot(new NodeSpot(graph.nodes().get(i), graph.twoMode() && i >= graph.rows()), shape(i, 1), tip(i), true));
		return new Picture(look.width(), sheet.height(height), "Network", network.method().sentence(), look.theme().ground(), spots, this::draw);
	}

	/** Nodes of the second mode are squares. */
	private Shape shape(int node, double larger) {
		double r = radius[node] + larger;
		double x = places[0][node];
		double y = places[1][node];
		if (graph.twoMode() && node >= graph.rows())
			return new Rectangle2D.Double(x - r * 0.9, y - r * 0.9, r * 1.8, r * 1.8);
		return new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r);
	}

	/** Where a tie can be pointed at: a band along it. */
	private Shape band(Tie tie) {
		double x1 = places[0][tie.from()];
		double y1 = places[1][tie.from()];
		double x2 = places[0][tie.to()];
		double y2 = places[1][tie.to()];
		double length = Math.max(1e-6, Math.hypot(x2 - x1, y2 - y1));
		double half = Math.max(REACH, width(tie)) / 2;
		double dx = (y2 - y1) / length * half;
		double dy = (x1 - x2) / length * half;
		Path2D band = new Path2D.Double();
		band.moveTo(x1 + dx, y1 + dy);
		band.lineTo(x2 + dx, y2 + dy);
		band.lineTo(x2 - dx, y2 - dy);
		band.lineTo(x1 - dx, y1 - dy);
		band.closePath();
		return band;
	}

	private String tip(Tie tie) {
		return Labels.text(graph.nodes().get(tie.from())) + " \u2013 " + Labels.text(graph.nodes().get(tie.to())) + ": " + Numbers.brief(tie.weight());
	}

	private String tip(int node) {
		String size = looks.sizeBy().equals("none") ? "" : ": " + looks.sizeBy() + " " + Numbers.brief(looks.values()[node]);
		String group = looks.category()[node] < 0 ? "" : ", " + looks.colorBy() + " " + looks.categories().get(looks.category()[node]);
		return Labels.text(graph.nodes().get(node)) + size + group;
	}

	private void draw(Pen pen) {
		for (Tie tie : graph.ties())
			pen.group(Mark.of("tie-" + (tie.from() + 1) + "-" + (tie.to() + 1), tip(tie)), () -> tie(pen, tie));
		for (Label label : labels)
			if (label.leader())
				pen.line(places[0][label.node()], places[1][label.node()], label.x(), label.y(), Style.line(look.theme().quiet(), 0.6));
		for (int i = 0; i < graph.nodes().size(); i++) {
			int node = i;
			pen.group(Mark.of("node-" + (i + 1), tip(i)), () -> node(pen, node));
		}
		labels.forEach(label -> label(pen, label));
		new NetworkLegend(look.theme(), look.width() - Sheet.MARGIN - LEGEND + 12, LEGEND - 12).draw(pen, sheet.top() + 6, legend());
		sheet.draw(pen, height);
	}

	private void tie(Pen pen, Tie tie) {
		pen.line(places[0][tie.from()], places[1][tie.from()], places[0][tie.to()], places[1][tie.to()], style(tie));
	}

	private Style style(Tie tie) {
		double opacity = 0.3 + 0.6 * tie.strength() / strongest;
		if (tie.weight() < 0 || opposing)
			return Style.line(Palette.DISAGREE.withOpacity(opacity), width(tie)).dashed(5, 3);
		return Style.line((isSigned() ? Palette.AGREE : look.theme().text().over(look.theme().ground(), 0.6)).withOpacity(opacity), width(tie));
	}

	private boolean isSigned() {
		return graph.ties().stream().anyMatch(tie -> tie.weight() < 0);
	}

	private void node(Pen pen, int node) {
		Ink ink = looks.inks().get(node);
		pen.draw(shape(node, 0), Style.filled(ink).outlined(look.theme().ground(), 1));
		if (radius[node] >= 7 && looks.category()[node] >= 0 && !looks.colorBy().equals("mode"))
			pen.text(String.valueOf(looks.category()[node] + 1), places[0][node], places[1][node], Face.bold(9), Anchor.MIDDLE, ink.readable());
	}

	private void label(Pen pen, Label label) {
		if (label.box() != null && layout == Layout.FORCE)
			pen.draw(label.box(), Style.filled(look.theme().ground().withOpacity(0.7)));
		pen.text(label.text(), label.x(), label.y(), face(), label.anchor(), look.theme().text(), label.degrees());
	}

	/** The labels as they are placed, for tests. */
	List<Label> labels() {
		return labels;
	}

	/** The places, {@code [x or y][node]}, for tests. */
	double[][] places() {
		return places;
	}

	double[] radius() {
		return radius;
	}

	private List<NetworkLegend.Entry> legend() {
		List<NetworkLegend.Entry> entries = new ArrayList<>();
		if (!looks.categories().isEmpty()) {
			entries.add(new NetworkLegend.Heading("Colour: " + looks.colorBy()));
			for (int i = 0; i < looks.categories().size(); i++) {
				boolean square = looks.colorBy().equals("mode") && i == 1;
				String number = looks.colorBy().equals("mode") ? null : String.valueOf(i + 1);
				entries.add(new NetworkLegend.Colour(Palette.category(i), square, number, looks.colorBy().equals("community") ? "community " + (i + 1) : looks.categories().get(i)));
			}
			if (Arrays.stream(looks.category()).anyMatch(c -> c < 0))
				entries.add(new NetworkLegend.Colour(Palette.OTHER, false, null, "other"));
		}
		double most = Arrays.stream(looks.values()).max().orElse(0);
		if (!looks.sizeBy().equals("none") && most > 0) {
			entries.add(new NetworkLegend.Heading("Size: " + looks.sizeBy()));
			double largest = Arrays.stream(radius).max().orElse(1);
			entries.add(new NetworkLegend.Size(largest, Numbers.brief(most)));
			double least = Math.max(2, largest * 0.25);
			entries.add(new NetworkLegend.Size(least + (largest - least) * 0.5, Numbers.brief(most / 4)));
		}
		ties(entries);
		if (labels.size() < graph.nodes().size())
			entries.add(new NetworkLegend.Note("%d of %d nodes are labelled: those with the most %s, as far as there is room.".formatted(labels.size(), graph.nodes().size(),
					looks.sizeBy().equals("none") ? "room" : looks.sizeBy())));
		return entries;
	}

	private void ties(List<NetworkLegend.Entry> entries) {
		if (graph.ties().isEmpty()) {
			entries.add(new NetworkLegend.Note("There are no ties."));
			return;
		}
		Tie strong = graph.ties().getLast();
		Tie weak = graph.ties().getFirst();
		entries.add(new NetworkLegend.Heading("Ties: weight"));
		if (isSigned()) {
			entries.add(new NetworkLegend.Line(Style.line(Palette.AGREE, 3), "agreement (above 0)"));
			entries.add(new NetworkLegend.Line(Style.line(Palette.DISAGREE, 3).dashed(5, 3), "disagreement (below 0)"));
		} else if (opposing) {
			entries.add(new NetworkLegend.Line(Style.line(Palette.DISAGREE, 3).dashed(5, 3), "conflict"));
		}
		entries.add(new NetworkLegend.Line(style(strong), Numbers.brief(strong.weight())));
		if (weak.strength() < strong.strength())
			entries.add(new NetworkLegend.Line(style(weak), Numbers.brief(weak.weight())));
		if (graph.isThinned())
			entries.add(new NetworkLegend.Note("%d of %d ties are drawn: the strongest, and of each node its strongest.".formatted(graph.ties().size(), graph.all())));
	}
}
