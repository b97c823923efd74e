package org.florilegium.analysis.structure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.florilegium.analysis.Method;
import org.florilegium.analysis.Mode;
import org.florilegium.analysis.Node;
import org.florilegium.analysis.Observations;
import org.florilegium.analysis.network.Network;
import org.florilegium.analysis.network.NetworkSettings;
import org.florilegium.analysis.network.Networks;

/**
 * Which values of the second mode make the network what it is, and which could be missed. How far a network without some is
 * from the whole one is the sum of the differences between the eigenvalues of their Laplacians, each scaled to sum 1.
 */
public final class Backbone {

	/**
	 * A step: what is taken away.
	 *
	 * @param node          what
	 * @param loss          distance of the network of what is left from the whole one, 0 to 2
	 * @param redundantLoss distance of the network of what has been taken away from the whole one
	 * @param statements    number of observations left
	 */
	public record Step(Node node, double loss, double redundantLoss, int statements) {
	}

	/** Steps, what was taken away first coming first. */
	public record Nested(List<Step> steps, Method method) {
	}

	/** A backbone of so many values, and its distance from the whole network. */
	public record Fixed(List<Node> backbone, List<Node> redundant, double loss, Method method) {
	}

	private static final String SPECTRUM = "the distance from the whole network is Σ|λ − λ′| over the eigenvalues of the Laplacians of the positive ties, scaled to sum 1.";

	private final Observations observations;
	private final NetworkSettings settings;
	private final Network whole;
	private final double[] spectrum;
	private final int[] themes;

	/** Backbones of the one-mode network that the settings make. */
	public Backbone(Observations observations, NetworkSettings settings) {
		this.observations = observations;
		this.settings = settings.withIsolates(false);
		whole = Networks.of(observations, this.settings);
		spectrum = Spectrum.laplacian(whole.cells());
		BitSet used = new BitSet();
		for (int row = 0; row < observations.size(); row++)
			if (observations.first().cells()[row] >= 0 && observations.second().cells()[row] >= 0 && !observations.excluded().get(row))
				used.set(observations.second().cells()[row]);
		List<Node> nodes = observations.second().nodes();
		themes = used.stream().boxed().sorted((a, b) -> nodes.get(a).label().compareTo(nodes.get(b).label())).mapToInt(Integer::intValue).toArray();
	}

	/** Takes away, one after the other, what is missed least. Of several alike the last by label goes first. */
	public Nested nested() {
		List<Integer> left = new ArrayList<>(Arrays.stream(themes).boxed().toList());
		BitSet gone = new BitSet();
		List<Step> steps = new ArrayList<>();
		while (!left.isEmpty()) {
			double[] losses = left.parallelStream().mapToDouble(theme -> {
				BitSet without = (BitSet) gone.clone();
				without.set(theme);
				return loss(without);
			}).toArray();
			int best = losses.length - 1;
			for (int i = losses.length - 2; i >= 0; i--)
				if (losses[i] < losses[best] - 1e-15)
					best = i;
			int theme = left.remove(best);
			gone.set(theme);
			BitSet kept = new BitSet();
			left.forEach(kept::set);
			steps.add(new Step(observations.second().nodes().get(theme), losses[best], loss(kept), network(gone).statements()));
		}
		return new Nested(steps, method("Values of %s are taken away one after the other, each time the one whose loss changes the network least; ".formatted(
				observations.second().word()) + SPECTRUM));
	}

	/**
	 * A backbone of a given size: what is left last of the nested one, then exchanges that make the distance smaller.
	 *
	 * @param size  how many values
	 * @param tries how many exchanges to try
	 */
	public Fixed fixed(int size, int tries, long seed) {
		if (size < 1 || size > themes.length)
			throw new IllegalArgumentException("A backbone here has 1 to %d values, not %d.".formatted(themes.length, size));
		List<Step> steps = nested().steps();
		List<Node> nodes = observations.second().nodes();
		BitSet gone = new BitSet();
		steps.subList(0, themes.length - size).forEach(step -> gone.set(nodes.indexOf(step.node)));
		double loss = loss(gone);
		Random random = new Random(seed);
		for (int n = 0; n < tries && size < themes.length; n++) {
			int[] out = Arrays.stream(themes).filter(gone::get).toArray();
			int[] in = Arrays.stream(themes).filter(t -> !gone.get(t)).toArray();
			BitSet other = (BitSet) gone.clone();
			other.clear(out[random.nextInt(out.length)]);
			other.set(in[random.nextInt(in.length)]);
			double now = loss(other);
			if (now < loss) {
				loss = now;
				gone.clear();
				gone.or(other);
			}
		}
		Method method = method("The %d values of %s that together keep the network nearest to the whole one, found from the nested backbone by %d exchanges; "
				.formatted(size, observations.second().word(), tries) + SPECTRUM).with("size", size).with("tries", tries).with("seed", seed);
		return new Fixed(Arrays.stream(themes).filter(t -> !gone.get(t)).mapToObj(nodes::get).toList(),
				Arrays.stream(themes).filter(gone::get).mapToObj(nodes::get).toList(), loss, method);
	}

	private Method method(String sentence) {
		return new Method(sentence, whole.method().parameters());
	}

	private Network network(BitSet gone) {
		Mode second = observations.second();
		int[] cells = new int[second.cells().length];
		for (int row = 0; row < cells.length; row++)
			cells[row] = second.cells()[row] >= 0 && gone.get(second.cells()[row]) ? -1 : second.cells()[row];
		return Networks.of(new Observations(observations.first(), new Mode(second.word(), second.nodes(), cells), observations.qualifier(), observations.statement(),
				observations.document(), observations.time(), observations.excluded(), observations.range()), settings);
	}

	/** The distance of the network without some values; nodes that are left alone stay in it. */
	private double loss(BitSet gone) {
		Network reduced = network(gone);
		double[] values = new double[spectrum.length];
		double[] own = Spectrum.laplacian(reduced.cells());
		System.arraycopy(own, 0, values, spectrum.length - own.length, own.length);
		return IntStream.range(0, values.length).mapToDouble(i -> Math.abs(values[i] - spectrum[i])).sum();
	}
}
