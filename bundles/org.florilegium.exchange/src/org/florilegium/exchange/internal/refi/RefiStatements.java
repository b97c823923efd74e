package org.florilegium.exchange.internal.refi;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.florilegium.exchange.CodedProject;
import org.florilegium.exchange.Identifiers;
import org.florilegium.exchange.ProjectNames;
import org.florilegium.exchange.internal.project.Details;
import org.florilegium.exchange.internal.project.Losses;
import org.florilegium.exchange.internal.refi.RefiData.Case;
import org.florilegium.exchange.internal.refi.RefiData.Coding;
import org.florilegium.exchange.internal.refi.RefiData.Selection;
import org.florilegium.exchange.internal.refi.RefiData.Source;
import org.florilegium.lang.edit.Form;
import org.florilegium.lang.edit.Form.CodeForm;
import org.florilegium.lang.edit.Form.CoderForm;
import org.florilegium.lang.edit.Form.Passage;
import org.florilegium.lang.edit.Form.StatementForm;
import org.florilegium.model.CodePoints;
import org.florilegium.model.PartialDate;
import org.florilegium.model.Span;

/** Makes statements of passages: one for each passage and coder. */
final class RefiStatements {

	private static final Pattern NAME = Pattern.compile("([^/]+)/([^/ ]+)(?: \\((\\d+)\\))?");
	private static final String NOBODY = "";

	/** A statement on its way. */
	private static final class Draft {
		private final String coder;
		private final String coding;
		private String name;
		private final List<Passage> passages = new ArrayList<>(1);
		private final List<String> themes = new ArrayList<>(1);
		private final List<String> notes = new ArrayList<>(0);
		private final List<String[]> known = new ArrayList<>(2);
		private String speaker;
		private String details;
		private String day;

		Draft(String coding, String coder, String name) {
			this.coding = coding;
			this.coder = coder;
			this.name = name;
		}
	}

	private final RefiData data;
	private final boolean own;
	private final Map<String, String> themes;
	private final Map<String, String> coders;
	private final UnaryOperator<String> note;
	private final ProjectNames names;
	private final Identifiers identifiers;
	private final Losses losses;
	private final Map<String, String> speakers = new HashMap<>();
	private final List<CodedProject.Coding> codings = new ArrayList<>();
	private final List<Form> added = new ArrayList<>();
	private String nobody;

	RefiStatements(RefiData data, boolean own, Map<String, String> themes, Map<String, String> coders, Map<String, String> actors, UnaryOperator<String> note,
			ProjectNames names, Identifiers identifiers, Losses losses) {
		this.data = data;
		this.own = own;
		this.themes = themes;
		this.coders = coders;
		this.note = note;
		this.names = names;
		this.identifiers = identifiers;
		this.losses = losses;
		for (Case each : data.cases)
			for (String selection : each.selections())
				if (speakers.putIfAbsent(selection, actors.get(each.guid())) != null)
					losses.count("speaker", "Passages of several cases keep the first as their speaker.");
	}

	/** What was coded. */
	List<CodedProject.Coding> codings() {
		return codings;
	}

	/** A coder for what nobody is said to have coded; empty when there is no such. */
	List<Form> coders() {
		return added;
	}

	/** Takes the passages of a source. */
	void add(String document, Source source, RefiPositions positions, CodePoints text) {
		Map<String, Draft> drafts = new LinkedHashMap<>();
		for (Selection selection : source.selections()) {
			if (!positions.has(selection)) {
				losses.count("passage", "Passages that are empty or not within their text were left out with their codings.");
				continue;
			}
			Span span = positions.span(selection);
			Map<String, List<Coding>> byUser = byUser(selection);
			boolean first = true;
			for (Map.Entry<String, List<Coding>> of : byUser.entrySet()) {
				take(drafts, document, selection, of.getKey(), of.getValue(), new Passage(span, text.substring(span), null, null), first);
				first = false;
			}
		}
		finish(document, drafts.values());
	}

	private Map<String, List<Coding>> byUser(Selection selection) {
		List<Coding> all = new ArrayList<>(selection.codings());
		List<Coding> region = data.regions.remove(selection.guid());
		if (region != null)
			region.stream().filter(r -> all.stream().noneMatch(c -> Objects.equals(c.code(), r.code()))).forEach(all::add);
		String own = selection.user() != null ? selection.user() : data.user;
		Map<String, List<Coding>> byUser = new LinkedHashMap<>();
		for (Coding coding : all)
			byUser.computeIfAbsent(coder(coding.user() != null ? coding.user() : own), k -> new ArrayList<>(1)).add(coding);
		if (byUser.isEmpty())
			byUser.put(coder(own), List.of());
		return byUser;
	}

	/** The coder's name; of somebody who is not among the users, a coder of his own. */
	private String coder(String user) {
		String known = coders.get(user == null ? NOBODY : user);
		if (known != null)
			return known;
		if (nobody == null) {
			nobody = names.free("Coder", "unknown");
			added.add(new CoderForm(nobody, "Unknown"));
		}
		return nobody;
	}

	private void take(Map<String, Draft> drafts, String document, Selection selection, String coder, List<Coding> codes, Passage passage, boolean first) {
		Matcher named = own && selection.name() != null ? NAME.matcher(selection.name()) : null;
		boolean isNamed = named != null && named.matches();
		String id = isNamed ? named.group(1) + "/" + named.group(2) + "\t" + coder : selection.guid() + "\t" + coder;
		boolean further = isNamed && drafts.containsKey(id);
		Draft draft = drafts.computeIfAbsent(id, k -> new Draft(isNamed ? named.group(1) : document + "-" + coder, coder, isNamed ? named.group(2) : null));
		draft.passages.add(passage);
		String piece = further ? " (" + draft.passages.size() + ")" : "";
		if (first)
			draft.known.add(new String[] { "selection", piece, selection.guid(), selection.made() });
		for (Coding coding : codes) {
			String theme = themes.get(coding.code());
			if (theme == null) {
				losses.count("coding", "Codings with codes that the project does not have were left out.");
				continue;
			}
			if (!draft.themes.contains(theme))
				draft.themes.add(theme);
			draft.known.add(new String[] { "coding", piece + " " + theme, coding.guid(), coding.made() });
			if (draft.day == null)
				draft.day = coding.made();
			coding.notes().forEach(n -> note(draft, piece, n));
		}
		if (selection.made() != null)
			draft.day = selection.made();
		draft.speaker = draft.speaker == null ? speakers.get(selection.guid()) : draft.speaker;
		if (!first)
			return;
		if (selection.description() != null && !selection.description().isBlank())
			draft.notes.add(selection.description());
		selection.notes().forEach(n -> note(draft, piece, n));
	}

	private void note(Draft draft, String piece, String guid) {
		Source written = data.notes.get(guid);
		String text = note.apply(guid);
		if (text == null)
			return;
		if (own && Details.NAME.equals(written.name()) && draft.details == null) {
			draft.details = text;
			draft.known.add(new String[] { "details", piece, guid, null });
		} else if (!draft.notes.contains(text)) {
			draft.notes.add(text);
			draft.known.add(new String[] { "note", " " + draft.notes.size(), guid, null });
		}
	}

	private void finish(String document, Iterable<Draft> drafts) {
		Map<String, String> details = new LinkedHashMap<>();
		Map<String, List<Draft>> groups = new LinkedHashMap<>();
		int number = 0;
		for (Draft draft : drafts) {
			groups.computeIfAbsent(draft.coding + "\t" + draft.coder, k -> new ArrayList<>()).add(draft);
			if (draft.details != null)
				details.put(String.valueOf(number), draft.details);
			number++;
		}
		Map<String, StatementForm> read = Details.read(details);
		Map<Draft, StatementForm> forms = new HashMap<>();
		number = 0;
		for (Draft draft : drafts) {
			StatementForm known = read.get(String.valueOf(number));
			if (draft.details != null && known == null)
				draft.notes.add(draft.details);
			forms.put(draft, known == null ? Details.none() : known);
			number++;
		}
		groups.forEach((key, group) -> coding(document, group, forms));
	}

	private void coding(String document, List<Draft> group, Map<Draft, StatementForm> forms) {
		group.sort(Comparator.comparing((Draft d) -> d.passages.getFirst().span().start()).thenComparing(d -> d.passages.getFirst().span().end()));
		Set<String> taken = new HashSet<>();
		group.forEach(draft -> taken.add(draft.name));
		String name = group.getFirst().coding;
		List<StatementForm> statements = new ArrayList<>();
		int number = 0;
		PartialDate day = day(group);
		String midnight = day + "T00:00:00Z";
		for (Draft draft : group) {
			while (draft.name == null)
				draft.name = taken.add("s" + ++number) ? "s" + number : null;
			statements.add(statement(draft, forms.get(draft)));
			for (String[] known : draft.known)
				identifiers.add(known[0], name + "/" + draft.name + known[1], known[2], day != null && midnight.equals(known[3]) ? null : known[3]);
		}
		codings.add(new CodedProject.Coding(name, document, group.getFirst().coder, day, statements));
	}

	/** The day on which all of it was coded; null when there are several. */
	private static PartialDate day(List<Draft> group) {
		Set<String> days = new HashSet<>();
		group.forEach(d -> days.add(d.day == null || d.day.length() < 10 ? "" : d.day.substring(0, 10)));
		String day = days.iterator().next();
		try {
			return days.size() == 1 && !day.isEmpty() ? PartialDate.valueOf(day) : null;
		} catch (DateTimeException e) {
			return null;
		}
	}

	private static StatementForm statement(Draft draft, StatementForm known) {
		List<CodeForm> codes = new ArrayList<>();
		for (String theme : draft.themes)
			codes.add(known.codes().stream().filter(c -> c.theme().equals(theme)).findFirst().orElse(new CodeForm(theme, null)));
		return new StatementForm(draft.name, draft.passages, draft.speaker != null ? draft.speaker : known.speaker(), known.organization(), known.reporters(), known.date(),
				known.type(), known.values(), codes, known.acts(), known.confidence(), draft.notes);
	}
}
