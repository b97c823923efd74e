package org.florilegium.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.florilegium.exchange.CodedProject.Coding;
import org.florilegium.exchange.CodedProject.Text;
import org.florilegium.lang.edit.Form;
import org.florilegium.lang.edit.Form.ActForm;
import org.florilegium.lang.edit.Form.ArgumentForm;
import org.florilegium.lang.edit.Form.AssumptionForm;
import org.florilegium.lang.edit.Form.Authors;
import org.florilegium.lang.edit.Form.ClaimForm;
import org.florilegium.lang.edit.Form.CodeForm;
import org.florilegium.lang.edit.Form.CoderForm;
import org.florilegium.lang.edit.Form.DocumentForm;
import org.florilegium.lang.edit.Form.GroupForm;
import org.florilegium.lang.edit.Form.MembershipForm;
import org.florilegium.lang.edit.Form.OrganizationForm;
import org.florilegium.lang.edit.Form.PartForm;
import org.florilegium.lang.edit.Form.Passage;
import org.florilegium.lang.edit.Form.PersonForm;
import org.florilegium.lang.edit.Form.PointForm;
import org.florilegium.lang.edit.Form.PremiseForm;
import org.florilegium.lang.edit.Form.RelationForm;
import org.florilegium.lang.edit.Form.ScaleForm;
import org.florilegium.lang.edit.Form.StatementForm;
import org.florilegium.lang.edit.Form.ThemeForm;
import org.florilegium.lang.edit.Form.TypeForm;
import org.florilegium.lang.edit.Form.VariableForm;
import org.florilegium.model.CodePoints;
import org.florilegium.model.Force;
import org.florilegium.model.PartialDate;
import org.florilegium.model.RelationKind;
import org.florilegium.model.Span;
import org.florilegium.model.Status;
import org.florilegium.model.ValueKind;
import org.florilegium.study.Hashes;

/** Projects with everything in them, made up by a seeded generator. */
public final class RandomProject {

	private static final String[] WORDS = { "Hafen", "quay", "Ἀθῆναι", "tide", "🌊", "<&>", "\"so\"", "naïve", "co\\operate", "it's", "日本", "levy", "{x}", "50 %", "»nein«", "§4;" };

	private final Random random;
	private final List<String> themes = new ArrayList<>();
	private final List<String> persons = new ArrayList<>();
	private final List<String> organizations = new ArrayList<>();
	private final List<String> claims = new ArrayList<>();

	private RandomProject(long seed) {
		random = new Random(seed);
	}

	/** A project; always the same for the same seed. */
	public static CodedProject of(long seed) {
		return new RandomProject(seed).make();
	}

	private CodedProject make() {
		List<Form> codebook = new ArrayList<>();
		codebook.add(new ScaleForm("views", List.of(new PointForm("against", BigDecimal.ONE.negate()), new PointForm("open", BigDecimal.ZERO), new PointForm("pro", BigDecimal.ONE))));
		codebook.add(new TypeForm("figure", "A \"figure\"", List.of(new VariableForm("amount", "How much", ValueKind.NUMBER, List.of()),
				new VariableForm("frame", "Frame", ValueKind.TEXT, List.of("cost", "gain & loss")), new VariableForm("sure", "Sure?", ValueKind.YES_NO, List.of()),
				new VariableForm("due", "Due", ValueKind.DATE, List.of()))));
		for (int i = 0; i < 2 + random.nextInt(8); i++)
			codebook.add(theme(i));
		for (int i = 0; i < 1 + random.nextInt(3); i++) {
			String name = "house-" + i;
			codebook.add(new OrganizationForm(name, words(2), maybe(words(1)), chance() ? "union" : null, organizations.isEmpty() ? null : pick(organizations), values()));
			organizations.add(name);
		}
		for (int i = 0; i < 1 + random.nextInt(5); i++) {
			String name = "p" + i;
			codebook.add(new PersonForm(name, words(2), maybe(words(1)),
					chance() ? List.of(new MembershipForm(pick(organizations), PartialDate.valueOf("1998-03"), null)) : List.of(), values()));
			persons.add(name);
		}
		codebook.add(new CoderForm("ada", "Ada Ω"));
		codebook.add(new CoderForm("ben", "Ben"));
		List<Form> arguments = new ArrayList<>();
		for (int i = 0; i < 2 + random.nextInt(4); i++) {
			String name = "claim " + i;
			arguments.add(new ClaimForm(name, words(5) + ".", chance() ? List.of(pick(themes)) : List.of(), chance(), Map.of(), maybe(words(3))));
			claims.add(name);
		}
		List<Text> documents = new ArrayList<>();
		List<Coding> codings = new ArrayList<>();
		for (int i = 0; i < 1 + random.nextInt(3); i++)
			document("doc-" + i, documents, codings);
		argue(arguments, codings);
		return new CodedProject(words(3), documents, codebook, codings, arguments, new Identifiers(), List.of());
	}

	private ThemeForm theme(int i) {
		String name = (chance() ? "thema-ß-" : "θέμα") + i;
		ThemeForm theme = new ThemeForm(name, words(1 + random.nextInt(3)), maybe(words(2)), themes.isEmpty() ? null : pick(themes), themes.isEmpty() || chance() ? "views" : null,
				chance() ? "#%06X".formatted(random.nextInt(1 << 24)) : null, chance() ? String.valueOf(i) : null, chance() ? words(6) + "\nsecond line" : null,
				maybe(words(2)), maybe(words(2)), maybe(words(4)), values(), i > 0 && random.nextInt(6) == 0, null);
		themes.add(name);
		return theme;
	}

	private void document(String name, List<Text> documents, List<Coding> codings) {
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < 30 + random.nextInt(40); i++)
			text.append(i == 0 ? "" : i % 9 == 0 ? "\n\n" : " ").append(WORDS[random.nextInt(WORDS.length)]);
		CodePoints points = new CodePoints(text.append(".\n").toString());
		List<PartForm> parts = chance() ? List.of(new PartForm("First", new Span(0, points.length() / 2), new Authors(List.of(pick(persons)), null), "letter")) : List.of();
		documents.add(new Text(new DocumentForm(name, "texts/" + name + ".txt", words(3), chance() ? new Authors(List.of(pick(persons)), pick(organizations)) : Authors.NONE,
				chance() ? PartialDate.valueOf("1998-04") : null, chance() ? words(2) : null, null, chance() ? "letter" : null, "en", points.length(),
				Hashes.sha256(points.text()), null, List.of(), values(), maybe(words(4)), parts), points.text()));
		for (String coder : List.of("ada", "ben")) {
			List<StatementForm> statements = new ArrayList<>();
			for (int i = random.nextInt(12); i > 0; i--)
				statements.add(statement("s" + i, points));
			statements.sort((a, b) -> {
				int first = a.passages().getFirst().span().start() - b.passages().getFirst().span().start();
				int last = a.passages().getFirst().span().end() - b.passages().getFirst().span().end();
				return first != 0 ? first : last != 0 ? last : a.name().compareTo(b.name());
			});
			if (!statements.isEmpty())
				codings.add(new Coding(name + "-" + coder, name, coder, PartialDate.valueOf("2026-02-11"), statements));
		}
	}

	private StatementForm statement(String name, CodePoints text) {
		List<Passage> passages = new ArrayList<>();
		int from = random.nextInt(text.length() / 2);
		for (int i = random.nextInt(8) == 0 ? 2 : 1; i > 0; i--) {
			Span span = new Span(from, Math.min(text.length(), from + 1 + random.nextInt(20)));
			passages.add(new Passage(span, text.substring(span), null, null));
			from = span.end() + 1 + random.nextInt(4);
			if (from >= text.length() - 1)
				break;
		}
		List<CodeForm> codes = new ArrayList<>();
		for (int i = random.nextInt(3); i > 0; i--) {
			String theme = pick(themes);
			if (codes.stream().noneMatch(c -> c.theme().equals(theme)))
				codes.add(new CodeForm(theme, chance() ? pick(List.of("pro", "open", "against")) : null));
		}
		Map<String, Object> values = new LinkedHashMap<>();
		boolean typed = random.nextInt(4) == 0;
		if (typed) {
			values.put("amount", new BigDecimal(random.nextInt(100)));
			values.put("frame", "gain & loss");
			values.put("sure", chance());
			values.put("due", PartialDate.valueOf("2001-02-03"));
		}
		return new StatementForm(name, passages, chance() ? pick(persons) : null, chance() ? pick(organizations) : null, chance() ? List.of(pick(persons)) : List.of(),
				random.nextInt(5) == 0 ? PartialDate.valueOf("1999") : null, typed ? "figure" : null, values, codes,
				chance() ? List.of(new ActForm(pick(List.of(Force.values())), pick(claims))) : List.of(), random.nextInt(4) == 0 ? new BigDecimal("0.75") : null,
				maybe(words(5)));
	}

	private void argue(List<Form> arguments, List<Coding> codings) {
		List<String> evidence = codings.isEmpty() ? List.of()
				: List.of(codings.getFirst().name() + "/" + codings.getFirst().statements().getFirst().name());
		arguments.add(new ArgumentForm("arg one", chance() ? words(2) : null, evidence,
				List.of(new PremiseForm(null, claims.get(0), false), new PremiseForm(null, claims.get(1), true)), null, List.of(), List.of(), chance() ? "presumably" : null,
				claims.getLast(), null, maybe(words(2))));
		for (RelationKind kind : List.of(RelationKind.SUPPORTS, RelationKind.ATTACKS, RelationKind.CONTRADICTS))
			arguments.add(new RelationForm("[" + pick(claims) + "]", kind, "[" + claims.getFirst() + "]", chance() ? words(2) : null, evidence, null));
		arguments.add(new RelationForm("[" + claims.get(1) + "]", RelationKind.UNDERCUTS, "<arg one>", null, List.of(), new BigDecimal("0.5")));
		arguments.add(new AssumptionForm(Status.ACCEPT, List.of("[" + claims.getFirst() + "]")));
		arguments.add(new GroupForm(words(2), "#AD1457", List.of("[" + claims.getFirst() + "]", "<arg one>")));
	}

	private Map<String, Object> values() {
		Map<String, Object> values = new LinkedHashMap<>();
		if (chance())
			values.put("rank", new BigDecimal(random.nextInt(9)).add(new BigDecimal("0.5")));
		if (chance())
			values.put("party", words(1));
		if (chance())
			values.put("since", PartialDate.valueOf("2001-02-03"));
		if (chance())
			values.put("active", chance());
		return values;
	}

	private boolean chance() {
		return random.nextInt(3) == 0;
	}

	private List<String> maybe(String text) {
		return chance() ? List.of(text) : List.of();
	}

	private <T> T pick(List<T> list) {
		return list.get(random.nextInt(list.size()));
	}

	private String words(int count) {
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < count; i++)
			text.append(i == 0 ? "" : " ").append(WORDS[random.nextInt(WORDS.length)]);
		return text.toString();
	}
}
