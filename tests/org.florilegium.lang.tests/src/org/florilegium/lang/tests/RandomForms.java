package org.florilegium.lang.tests;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;

import org.florilegium.lang.edit.Form;
import org.florilegium.lang.edit.Form.ActForm;
import org.florilegium.lang.edit.Form.ArgumentForm;
import org.florilegium.lang.edit.Form.Authors;
import org.florilegium.lang.edit.Form.ClaimForm;
import org.florilegium.lang.edit.Form.CodeForm;
import org.florilegium.lang.edit.Form.DocumentForm;
import org.florilegium.lang.edit.Form.MembershipForm;
import org.florilegium.lang.edit.Form.OrganizationForm;
import org.florilegium.lang.edit.Form.PartForm;
import org.florilegium.lang.edit.Form.Passage;
import org.florilegium.lang.edit.Form.PersonForm;
import org.florilegium.lang.edit.Form.PremiseForm;
import org.florilegium.lang.edit.Form.StatementForm;
import org.florilegium.lang.edit.Form.Step;
import org.florilegium.lang.edit.Form.ThemeForm;
import org.florilegium.model.Force;
import org.florilegium.model.PartialDate;
import org.florilegium.model.Span;

/** Elements that say anything the language can say, from a seed. */
final class RandomForms {

	private static final String[] NAMES = { "fees", "Gebühren", "τέλη", "сборы", "رسوم", "港湾费", "note", "part", "x-1", "s_2", "date", "theme" };
	private static final String[] TEXTS = { "", "plain", "with \"straight\" quotes", "“typographic” ‘quotes’", "back\\slash", "two\nlines\tand a tab",
			"«guillemets» and \"both\"", "🚢 e\u0301 emoji", "// no comment", "about #fees agree", "]brackets> [in] <it", "\"\"\"", "trailing \"" };

	private final Random random;

	RandomForms(long seed) {
		random = new Random(seed);
	}

	/** One of the kinds of form, by number. */
	Form any(int kind, String name) {
		return switch (kind % 7) {
			case 0 -> statement(name);
			case 1 -> document(name);
			case 2 -> theme(name);
			case 3 -> person(name);
			case 4 -> organization(name);
			case 5 -> claim(name);
			default -> argument(name);
		};
	}

	StatementForm statement(String name) {
		return new StatementForm(name, some(1, 3, this::passage), maybe(this::name), maybe(this::name), some(0, 2, this::name), maybe(this::date),
				maybe(this::name), values(), some(0, 3, () -> new CodeForm(name(), maybe(this::point))),
				some(0, 2, () -> new ActForm(Force.values()[random.nextInt(6)], claimName())), maybe(() -> new BigDecimal("0." + random.nextInt(1, 99))),
				some(0, 2, this::text));
	}

	private DocumentForm document(String name) {
		return new DocumentForm(name, text(), maybe(this::text), authors(), maybe(this::date), maybe(this::text), maybe(this::text), maybe(this::text),
				maybe(this::text), maybe(() -> random.nextInt(9999)), maybe(this::text), maybe(this::text),
				some(0, 3, () -> new Step(name(), maybe(this::text))), values(), some(0, 2, this::text),
				some(0, 3, () -> new PartForm(text(), span(), authors(), maybe(this::text))));
	}

	private ThemeForm theme(String name) {
		boolean retired = random.nextBoolean();
		return new ThemeForm(name, text(), some(0, 2, this::text), maybe(this::name), maybe(this::name), maybe(this::text), maybe(this::text),
				maybe(this::text), some(0, 2, this::text), some(0, 2, this::text), some(0, 2, this::text), values(), retired,
				retired ? maybe(this::name) : null);
	}

	private PersonForm person(String name) {
		return new PersonForm(name, text(), some(0, 2, this::text),
				some(0, 2, () -> new MembershipForm(name(), maybe(this::date), maybe(this::date))), values());
	}

	private OrganizationForm organization(String name) {
		return new OrganizationForm(name, text(), some(0, 2, this::text), maybe(this::text), maybe(this::name), values());
	}

	private ClaimForm claim(String name) {
		return new ClaimForm(name, text(), some(0, 2, this::name), random.nextBoolean(), values(), some(0, 2, this::text));
	}

	private ArgumentForm argument(String name) {
		String conclusion = maybe(this::claimName);
		return new ArgumentForm(name, maybe(this::text), some(0, 2, () -> random.nextBoolean() ? name() : name() + "/" + name()),
				some(0, 3, () -> new PremiseForm(maybe(this::name), claimName(), random.nextBoolean())), maybe(this::claimName),
				some(0, 2, this::claimName), some(0, 2, this::claimName), conclusion == null ? null : maybe(this::text), conclusion,
				maybe(this::name), some(0, 2, this::text));
	}

	private Authors authors() {
		List<String> authors = some(0, 2, this::name);
		return authors.isEmpty() ? Authors.NONE : new Authors(authors, maybe(this::name));
	}

	private Passage passage() {
		return new Passage(maybe(this::span), text(), maybe(this::text), maybe(this::text));
	}

	private Span span() {
		int start = random.nextInt(9999);
		return new Span(start, start + random.nextInt(200));
	}

	private PartialDate date() {
		return switch (random.nextInt(3)) {
			case 0 -> new PartialDate(random.nextInt(1000, 2100), 0, 0);
			case 1 -> month();
			default -> new PartialDate(random.nextInt(1000, 2100), random.nextInt(1, 13), random.nextInt(1, 29));
		};
	}

	private PartialDate month() {
		return new PartialDate(random.nextInt(1000, 2100), random.nextInt(1, 13), 0);
	}

	private Map<String, Object> values() {
		Map<String, Object> values = new LinkedHashMap<>();
		for (int i = random.nextInt(3); i > 0; i--)
			values.put(name(), switch (random.nextInt(4)) {
				case 0 -> text();
				case 1 -> new BigDecimal(random.nextInt(-99, 99)).movePointLeft(random.nextInt(3));
				case 2 -> month();
				default -> random.nextBoolean();
			});
		return values;
	}

	String name() {
		return NAMES[random.nextInt(NAMES.length)];
	}

	private String point() {
		return List.of("agree", "no", "yes", "neutral", "part", "date", "согласен").get(random.nextInt(7));
	}

	private String claimName() {
		return List.of("fees rise", "x", "a, b: c = (d)", "čeština/…", "#1").get(random.nextInt(5));
	}

	private String text() {
		return TEXTS[random.nextInt(TEXTS.length)];
	}

	private <T> T maybe(Supplier<T> value) {
		return random.nextInt(3) == 0 ? null : value.get();
	}

	private <T> List<T> some(int least, int most, Supplier<T> item) {
		List<T> items = new ArrayList<>();
		for (int n = random.nextInt(least, most + 1); n > 0; n--)
			items.add(item.get());
		return items;
	}
}
