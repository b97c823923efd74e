package org.florilegium.ui.internal.network;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.swt.widgets.Text;
import org.florilegium.analysis.network.Aggregation;
import org.florilegium.analysis.network.Duplicates;
import org.florilegium.analysis.network.Normalization;
import org.florilegium.picture.network.Layout;
import org.florilegium.study.query.Attribute.Kind;
import org.florilegium.ui.internal.Controls;

/** What is chosen above a network. */
final class NetworkBar {

	private static final int STEPS = 100;
	private static final int[] WINDOWS = { 0, 1, 3, 6, 12, 24, 60 };
	private static final List<String> SIZES = List.of("strength", "degree", "betweenness", "closeness", "eigenvector", "core", "none"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$
	private static final List<String> COLORS = List.of("", "community", "component", "mode", "none"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$

	private final Consumer<NetworkChoice> chosen;
	private final Runnable timeMoved;
	private final Combo first;
	private final Label by;
	private final Combo second;
	private final Combo modes;
	private final Combo aggregations;
	private final Combo normalizations;
	private final Combo duplicates;
	private final Combo layouts;
	private final Combo sizes;
	private final Combo colors;
	private final Scale threshold;
	private final Label thresholdSays;
	private final Combo windows;
	private final Scale time;
	private final Label timeSays;
	private List<String> colorWords = COLORS;
	private NetworkChoice choice;
	private double strongest;

	/**
	 * @param chosen    told what the user chooses
	 * @param timeMoved told when the window is at another time
	 * @param sought    told what the user looks for
	 */
	NetworkBar(Composite parent, NetworkChoice initial, Consumer<NetworkChoice> chosen, Runnable timeMoved, Consumer<String> sought) {
		this.chosen = chosen;
		this.timeMoved = timeMoved;
		choice = initial;
		Composite what = Controls.bar(parent);
		modes = Controls.combo(what, Messages.control_modes, 0, i -> choose(choice.twoMode(i == 1)), Messages.modes_one, Messages.modes_two);
		String[] kinds = { Messages.mode_authors, Messages.mode_organizations, Messages.mode_themes, Messages.mode_claims, Messages.mode_documents, Messages.mode_coders };
		first = Controls.combo(what, Messages.control_first, 0, i -> choose(choice.of(NetworkChoice.MODES.get(i), choice.second())), kinds);
		by = Controls.label(what, Messages.control_by);
		second = Controls.combo(what, Messages.control_second, 0, i -> choose(choice.of(choice.first(), NetworkChoice.MODES.get(i))), kinds);
		aggregations = Controls.combo(what, Messages.control_aggregation, 0, i -> choose(choice.with(NetworkChoice.aggregations(isTwoMode()).get(i))), "?"); //$NON-NLS-1$
		normalizations = Controls.combo(what, Messages.control_normalization, 0, i -> choose(choice.with(NetworkChoice.normalizations(isTwoMode()).get(i))), "?"); //$NON-NLS-1$
		duplicates = Controls.combo(what, Messages.control_duplicates, 0, i -> choose(choice.with(Duplicates.values()[i])), Messages.duplicates_none, Messages.duplicates_document,
				Messages.duplicates_day, Messages.duplicates_week, Messages.duplicates_month, Messages.duplicates_year, Messages.duplicates_range);
		Composite how = Controls.bar(parent);
		layouts = Controls.combo(how, Messages.control_layout, 0, i -> choose(choice.with(i == 0 ? null : Layout.values()[i - 1])), "?"); //$NON-NLS-1$
		Controls.label(how, Messages.control_size);
		sizes = Controls.combo(how, Messages.control_size_hint, 0, i -> choose(choice.sizedBy(SIZES.get(i))), Messages.size_strength, Messages.size_degree, Messages.size_betweenness,
				Messages.size_closeness, Messages.size_eigenvector, Messages.size_core, Messages.size_none);
		Controls.label(how, Messages.control_color);
		colors = Controls.combo(how, Messages.control_color_hint, 0, i -> choose(choice.coloredBy(colorWords.get(i))), "?"); //$NON-NLS-1$
		Controls.label(how, Messages.control_threshold);
		threshold = scale(how, Messages.control_threshold_hint, 110);
		threshold.addListener(SWT.Selection, event -> choose(choice.withThreshold(rounded(threshold.getSelection() * strongest / STEPS))));
		thresholdSays = Controls.label(how, ""); //$NON-NLS-1$
		windows = Controls.combo(how, Messages.control_window, 0, i -> choose(choice.withMonths(WINDOWS[i])), Messages.window_all, Messages.window_month, Messages.window_quarter,
				Messages.window_half, Messages.window_year, Messages.window_twoYears, Messages.window_fiveYears);
		time = scale(how, Messages.control_time, 150);
		time.addListener(SWT.Selection, event -> timeMoved.run());
		timeSays = Controls.label(how, ""); //$NON-NLS-1$
		Text find = new Text(how, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
		find.setMessage(Messages.control_find);
		Controls.name(find, Messages.control_find);
		find.setLayoutData(new RowData(150, SWT.DEFAULT));
		find.addListener(SWT.Modify, event -> sought.accept(find.getText()));
		update(initial);
	}

	private static Scale scale(Composite parent, String name, int width) {
		Scale scale = new Scale(parent, SWT.HORIZONTAL);
		scale.setMaximum(STEPS);
		scale.setToolTipText(name);
		Controls.name(scale, name);
		scale.setLayoutData(new RowData(width, SWT.DEFAULT));
		return scale;
	}

	private static double rounded(double value) {
		return value >= 10 ? Math.rint(value) : Math.rint(value * 1000) / 1000;
	}

	private boolean isTwoMode() {
		return choice.settings().twoMode();
	}

	private void choose(NetworkChoice other) {
		chosen.accept(other);
	}

	/** The month, counted from the first, in which the window begins. */
	int month() {
		return choice.months() == 0 ? 0 : time.getSelection();
	}

	/** Shows what is chosen. */
	void update(NetworkChoice other) {
		choice = other;
		boolean twoMode = isTwoMode();
		modes.select(twoMode ? 1 : 0);
		by.setText(twoMode ? Messages.control_to : Messages.control_by);
		first.select(NetworkChoice.MODES.indexOf(choice.first()));
		second.select(NetworkChoice.MODES.indexOf(choice.second()));
		List<Aggregation> ways = NetworkChoice.aggregations(twoMode);
		items(aggregations, ways.stream().map(way -> word(way, twoMode)).toList(), ways.indexOf(choice.settings().aggregation()));
		List<Normalization> divisors = NetworkChoice.normalizations(twoMode);
		items(normalizations, divisors.stream().map(NetworkBar::word).toList(), divisors.indexOf(choice.settings().normalization()));
		duplicates.select(choice.settings().duplicates().ordinal());
		List<String> places = twoMode ? List.of(Messages.layout_usual, Messages.layout_force, Messages.layout_circle, Messages.layout_columns)
				: List.of(Messages.layout_usual, Messages.layout_force, Messages.layout_circle);
		items(layouts, places, choice.layout() == null ? 0 : choice.layout().ordinal() + 1);
		sizes.select(SIZES.indexOf(choice.sizeBy()));
		windows.select(Math.max(0, Arrays.stream(WINDOWS).boxed().toList().indexOf(choice.months())));
		time.setEnabled(choice.months() > 0);
		colors();
		thresholdSays.setText(choice.threshold() == 0 ? "" : "\u2265 " + NumberFormat.getNumberInstance().format(choice.threshold())); //$NON-NLS-1$ //$NON-NLS-2$
		thresholdSays.getParent().layout();
	}

	private void colors() {
		List<String> words = colorWords.stream().map(NetworkBar::color).toList();
		items(colors, words, Math.max(0, colorWords.indexOf(choice.colorBy())));
	}

	/** Shows what there is to choose from in what is shown. */
	void update(NetworkData data) {
		TreeSet<String> attributes = new TreeSet<>();
		Stream.concat(data.base().network().rows().stream(), data.base().network().columns().stream()).forEach(node -> attributes.addAll(node.attributes().keySet()));
		attributes.remove("path"); //$NON-NLS-1$
		List<String> known = new ArrayList<>(COLORS);
		known.addAll(attributes);
		colorWords = known;
		strongest = data.strongest();
		threshold.setSelection(strongest == 0 ? 0 : (int) Math.round(data.choice().threshold() / strongest * STEPS));
		int last = Math.max(1, data.monthsInAll() - Math.max(1, data.choice().months()));
		time.setMaximum(last);
		time.setPageIncrement(Math.max(1, data.choice().months()));
		timeSays.setText(data.from() == null ? "" : NLS.bind(Messages.time_window, data.from(), data.to())); //$NON-NLS-1$
		update(data.choice());
	}

	private static void items(Combo combo, List<String> items, int selected) {
		String[] wanted = items.toArray(String[]::new);
		if (!Arrays.equals(wanted, combo.getItems()))
			combo.setItems(wanted);
		combo.select(selected);
	}

	private static String word(Aggregation way, boolean twoMode) {
		return switch (way) {
			case CONGRUENCE -> Messages.aggregation_congruence;
			case CONFLICT -> Messages.aggregation_conflict;
			case SUBTRACT -> twoMode ? Messages.aggregation_balance : Messages.aggregation_subtract;
			default -> twoMode ? Messages.aggregation_count : Messages.aggregation_ignore;
		};
	}

	private static String word(Normalization divisor) {
		return switch (divisor) {
			case NO -> Messages.normalization_no;
			case AVERAGE -> Messages.normalization_average;
			case COSINE -> Messages.normalization_cosine;
			case JACCARD -> Messages.normalization_jaccard;
			case ACTIVITY -> Messages.normalization_activity;
			case PROMINENCE -> Messages.normalization_prominence;
		};
	}

	private static String color(String word) {
		return switch (word) {
			case "" -> Messages.color_usual; //$NON-NLS-1$
			case "community" -> Messages.color_community; //$NON-NLS-1$
			case "component" -> Messages.color_component; //$NON-NLS-1$
			case "mode" -> Messages.color_mode; //$NON-NLS-1$
			case "none" -> Messages.color_none; //$NON-NLS-1$
			case "color" -> Messages.color_theme; //$NON-NLS-1$
			default -> word;
		};
	}
}
