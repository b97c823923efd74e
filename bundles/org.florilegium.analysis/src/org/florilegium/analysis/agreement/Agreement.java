package org.florilegium.analysis.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;

import org.dkpro.statistics.agreement.distance.SetAnnotation;
import org.florilegium.analysis.Method;
import org.florilegium.analysis.agreement.AgreementData.CodedDocument;
import org.florilegium.study.Progress;

/** How far coders agree. */
public final class Agreement {

	/**
	 * How to compare.
	 *
	 * @param coefficient which measure
	 * @param unit        on what; not for passages as they were marked
	 * @param overlap     how much statements must overlap to be one unit, 0 to 1
	 * @param uncoded     whether to have found nothing is a category too
	 * @param samples     how many samples of documents for the interval; 0 for none
	 * @param seed        of the samples
	 */
	public record Settings(Coefficient coefficient, Unit unit, double overlap, boolean uncoded, int samples, long seed) {
	}

	/**
	 * A figure.
	 *
	 * @param what   of what: all, a theme, a document, a pair of coders
	 * @param value  NaN where there is none
	 * @param reason why there is none, or null
	 * @param low    the interval in which 95 of 100 samples of the documents lie; NaN for none
	 * @param high   its end
	 * @param units  number of units that two coders saw; of passages their number
	 */
	public record Figure(String what, double value, String reason, double low, double high, long units) {

		Figure named(String name) {
			return new Figure(name, value, reason, low, high, units);
		}
	}

	private static final String NOTHING = "–";

	private final AgreementData data;
	private final Settings settings;
	private final Progress progress;
	private final List<Item> items;
	private final boolean passages;
	private final PassageMeasure measure;

	/** Compares coders. */
	public Agreement(AgreementData data, Settings settings) {
		this(data, settings, Progress.NONE);
	}

	/**
	 * Compares coders.
	 *
	 * @param progress told of what takes long: γ and intervals; figures throw a {@link CancellationException} when it says so
	 */
	public Agreement(AgreementData data, Settings settings, Progress progress) {
		this.progress = progress;
		this.data = data;
		this.settings = settings;
		passages = settings.coefficient.isOfPassages();
		measure = switch (settings.coefficient) {
			case ALPHA_CU, ALPHA_KU -> new CodingAlpha(settings.coefficient == Coefficient.ALPHA_KU);
			case GAMMA -> new Gamma(settings.seed, progress);
			default -> new PassageAlpha(data.coders().size());
		};
		items = passages ? List.of() : Items.of(data, settings.unit, settings.overlap);
	}

	/** The figure for everything, with an interval. */
	public Figure all() {
		return figure("all", data, items, null);
	}

	/** A figure for each category: whether coders found it or something else. */
	public List<Figure> byCategory() {
		TreeSet<String> categories = new TreeSet<>();
		data.documents().forEach(d -> d.coded().forEach(c -> categories.add(c.category())));
		return categories.stream().map(category -> figure(category, data, items, category)).toList();
	}

	/** A figure for each document. */
	public List<Figure> byDocument() {
		List<Figure> figures = new ArrayList<>();
		for (int d = 0; d < data.documents().size(); d++) {
			int number = d;
			CodedDocument document = data.documents().get(d);
			Figure figure = point(document.name(), data.of(document), items.stream().filter(i -> i.document() == number).toList(), null);
			figures.add(figure);
		}
		return figures;
	}

	/** A figure for each pair of coders. */
	public List<Figure> byPair() {
		List<Figure> figures = new ArrayList<>();
		for (int a = 0; a < data.coders().size(); a++)
			for (int b = a + 1; b < data.coders().size(); b++)
				figures.add(new Agreement(data.of(List.of(a, b)), settings, progress).all().named(data.coders().get(a) + " – " + data.coders().get(b)));
		return figures;
	}

	/** The units on which coders differ. */
	public List<Item> disagreements() {
		return (passages ? Items.of(data, settings.unit, settings.overlap) : items).stream()
				.filter(i -> i.coders() > 1 && i.isDisputed()).toList();
	}

	private Figure figure(String what, AgreementData of, List<Item> units, String category) {
		Figure point = point(what, of, units, category);
		int documents = of.documents().size();
		if (settings.samples == 0 || documents < 2 || Double.isNaN(point.value))
			return point;
		Random random = new Random(settings.seed);
		List<List<Item>> byDocument = new ArrayList<>();
		for (int d = 0; d < documents; d++) {
			int number = d;
			byDocument.add(units.stream().filter(i -> i.document() == number).toList());
		}
		double[] values = new double[settings.samples];
		for (int s = 0; s < values.length; s++) {
			if (!progress.step(s, values.length, "interval: %d of %d samples".formatted(s, values.length)))
				throw new CancellationException();
			List<Item> sample = new ArrayList<>();
			List<CodedDocument> drawn = new ArrayList<>();
			for (int d = 0; d < documents; d++) {
				int number = random.nextInt(documents);
				sample.addAll(byDocument.get(number));
				drawn.add(of.documents().get(number));
			}
			values[s] = value(new AgreementData(of.category(), of.coders(), drawn), sample, category).value();
		}
		double[] sorted = Arrays.stream(values).filter(v -> !Double.isNaN(v)).sorted().toArray();
		if (sorted.length == 0)
			return point;
		return new Figure(what, point.value, point.reason, sorted[(int) Math.floor(0.025 * (sorted.length - 1))], sorted[(int) Math.ceil(0.975 * (sorted.length - 1))],
				point.units);
	}

	private Figure point(String what, AgreementData of, List<Item> units, String category) {
		Ratings.Value value = value(of, units, category);
		long compared = passages ? of.documents().stream().mapToLong(d -> d.coded().size()).sum()
				: units.stream().filter(i -> i.coders() > 1).mapToLong(Item::times).sum();
		return new Figure(what, value.value(), value.reason(), Double.NaN, Double.NaN, compared);
	}

	private Ratings.Value value(AgreementData of, List<Item> units, String category) {
		if (passages)
			return of.coders().size() < 2 ? new Ratings.Value(Double.NaN, "There are no two coders of the same documents.") : measure.value(of.documents(), category);
		Ratings ratings = new Ratings(of.coders().size());
		List<Double> ranks = settings.coefficient.isNumeric() ? units.stream().flatMap(i -> Arrays.stream(i.numbers())).filter(n -> n != null).distinct().sorted().toList() : List.of();
		for (Item item : units) {
			Object[] row = new Object[of.coders().size()];
			for (int coder = 0; coder < row.length; coder++)
				row[coder] = category(item, coder, category, ranks);
			ratings.add(item.times(), row);
		}
		return ratings.value(settings.coefficient);
	}

	private Object category(Item item, int coder, String category, List<Double> ranks) {
		Set<String> found = item.categories().get(coder);
		if (found == null || found.isEmpty() && !settings.uncoded)
			return null;
		if (category != null)
			return settings.coefficient.isOfSets() ? new SetAnnotation(found.contains(category) ? Set.of(category) : Set.of(NOTHING)) : found.contains(category) ? "yes" : "no";
		if (settings.coefficient.isNumeric()) {
			Double number = item.numbers()[coder];
			if (number == null)
				return null;
			return settings.coefficient == Coefficient.ALPHA_ORDINAL || settings.coefficient == Coefficient.GWET_AC2 ? (Object) ranks.indexOf(number) : number;
		}
		Set<String> all = found.isEmpty() ? Set.of(NOTHING) : found;
		return settings.coefficient.isOfSets() ? new SetAnnotation(all) : String.join(" + ", new TreeSet<>(all));
	}

	/** What was compared, and how. */
	public Method method() {
		Map<String, Object> parameters = new LinkedHashMap<>();
		parameters.put("coefficient", word(settings.coefficient));
		parameters.put("unit", passages ? "passage" : word(settings.unit));
		parameters.put("category", data.category());
		if (settings.unit == Unit.STATEMENT && !passages)
			parameters.put("overlap", settings.overlap);
		parameters.put("uncoded", settings.uncoded);
		parameters.put("samples", settings.samples);
		parameters.put("seed", settings.seed);
		String unit = settings.coefficient == Coefficient.GAMMA ? "passages as they were marked, random codings by seed %d".formatted(settings.seed) : passages ? "passages as they were marked" : settings.unit == Unit.STATEMENT
				? "statements that overlap by at least %s".formatted(settings.overlap) : word(settings.unit) + "s";
		return new Method("%s; units: %s; category: %s; %s%s.".formatted(
				capital(settings.coefficient.words()), unit, data.category(),
				passages || settings.uncoded ? "to find nothing counts" : "units without a category do not count",
				settings.samples == 0 ? "" : "; intervals: percentiles of %d samples of the documents".formatted(settings.samples)), parameters);
	}

	/** With a capital, but for letters that mean something by being small. */
	private static String capital(String words) {
		return words.charAt(0) < 128 ? words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) : words;
	}

	private static String word(Enum<?> constant) {
		return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}
}
