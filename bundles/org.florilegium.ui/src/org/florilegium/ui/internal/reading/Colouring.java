package org.florilegium.ui.internal.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.swt.graphics.RGB;
import org.florilegium.lang.edit.Form.CodeForm;
import org.florilegium.study.query.Vocabulary;
import org.florilegium.study.query.Vocabulary.Point;
import org.florilegium.study.query.Vocabulary.Theme;
import org.florilegium.ui.internal.Tints;
import org.florilegium.workspace.coding.CodedStatement;

/** Which colours, label and shape a statement has. */
final class Colouring {

	/** Okabe and Ito's colours without black, which is the text's, then Tol's muted ones. */
	private static final List<String> PALETTE = List.of("#E69F00", "#56B4E9", "#009E73", "#0072B2", "#D55E00", "#CC79A7", "#F0E442", "#332288", //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$ //$NON-NLS-8$
			"#88CCEE", "#44AA99", "#117733", "#999933", "#DDCC77", "#CC6677", "#882255", "#AA4499"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$ //$NON-NLS-8$
	private static final RGB UNKNOWN = Tints.rgb("#888888"); //$NON-NLS-1$
	private static final RGB AGREE = Tints.rgb("#0072B2"); //$NON-NLS-1$
	private static final RGB DISAGREE = Tints.rgb("#D55E00"); //$NON-NLS-1$
	private static final RGB NEUTRAL = Tints.rgb("#E69F00"); //$NON-NLS-1$

	private final Vocabulary vocabulary;
	private final Tinting by;
	private final Map<String, RGB> persons = new HashMap<>();
	private final Map<String, RGB> coders = new HashMap<>();
	private final Map<String, RGB> themes = new HashMap<>();

	/** Of statements with one theme, as nearly all have. */
	private final Map<String, List<RGB>> single = new HashMap<>();

	Colouring(Vocabulary vocabulary, Tinting by) {
		this.vocabulary = vocabulary;
		this.by = by;
		vocabulary.actors().forEach(actor -> persons.computeIfAbsent(actor.name(), k -> palette(persons.size())));
		vocabulary.coders().forEach(coder -> coders.computeIfAbsent(coder.name(), k -> palette(coders.size())));
		vocabulary.themes().forEach(theme -> themes.put(theme.name(), Tints.rgb(theme.color())));
	}

	private static RGB palette(int order) {
		return Tints.rgb(PALETTE.get(order % PALETTE.size()));
	}

	/** Solid colours, at least one. */
	List<RGB> colors(CodedStatement statement) {
		List<CodeForm> codes = statement.form().codes();
		if (by == Tinting.THEME && codes.size() == 1)
			return single.computeIfAbsent(codes.getFirst().theme(), theme -> List.of(ofTheme(theme)));
		return switch (by) {
			case THEME -> some(statement.form().codes().stream().map(code -> themes.getOrDefault(code.theme(), UNKNOWN)).distinct().toList());
			case AUTHOR -> some(statement.speakers().stream().map(person -> persons.getOrDefault(person, UNKNOWN)).distinct().toList());
			case STANCE -> some(statement.form().codes().stream().map(this::stance).flatMap(Optional::stream).map(Colouring::ofStance).distinct().toList());
			case CODER -> List.of(coders.getOrDefault(statement.coder(), UNKNOWN));
		};
	}

	private static List<RGB> some(List<RGB> colors) {
		return colors.isEmpty() ? List.of(UNKNOWN) : colors;
	}

	private static RGB ofStance(double stance) {
		return stance > 0 ? AGREE : stance < 0 ? DISAGREE : NEUTRAL;
	}

	/** What stands beside a bar: what its colour means. */
	String label(CodedStatement statement) {
		return switch (by) {
			case THEME, STANCE -> themes(statement);
			case AUTHOR -> names(statement.speakers());
			case CODER -> coder(statement.coder());
		};
	}

	/** The shape of the first stance taken, or empty. */
	String shape(CodedStatement statement) {
		return statement.form().codes().stream().map(this::stance).flatMap(Optional::stream).map(Tints::shape).findFirst().orElse(""); //$NON-NLS-1$
	}

	/** Titles of the themes. */
	String themes(CodedStatement statement) {
		return statement.form().codes().stream().map(code -> title(code.theme())).collect(Collectors.joining(", ")); //$NON-NLS-1$
	}

	/** Colour of a theme. */
	RGB ofTheme(String theme) {
		return themes.getOrDefault(theme, UNKNOWN);
	}

	/** Title of a theme. */
	String title(String theme) {
		return vocabulary.theme(theme).map(Theme::title).orElse(theme);
	}

	/** Names that people read. */
	String names(List<String> actors) {
		List<String> titles = new ArrayList<>();
		actors.forEach(actor -> titles.add(vocabulary.actor(actor).map(Vocabulary.Actor::title).orElse(actor)));
		return String.join(", ", titles); //$NON-NLS-1$
	}

	/** Name of a coder that people read. */
	String coder(String name) {
		return vocabulary.coders().stream().filter(coder -> coder.name().equals(name)).map(Vocabulary.Coder::title).filter(title -> title != null).findFirst()
				.orElse(name == null ? "" : name); //$NON-NLS-1$
	}

	/** Text of a claim. */
	String claim(String name) {
		return vocabulary.claims().stream().filter(claim -> claim.name().equals(name)).map(Vocabulary.Claim::text).findFirst().orElse(name);
	}

	/** The number of the stance of a code. */
	Optional<Double> stance(CodeForm code) {
		if (code.stance() == null)
			return Optional.empty();
		return vocabulary.theme(code.theme()).map(Theme::scale).flatMap(scale -> scale.points().stream().filter(point -> point.name().equals(code.stance())).findFirst())
				.map(Point::value).or(() -> number(code.stance()));
	}

	private static Optional<Double> number(String stance) {
		try {
			return Optional.of(Double.valueOf(stance));
		} catch (NumberFormatException e) {
			return Optional.empty(); // a word that no scale has
		}
	}
}
