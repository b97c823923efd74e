package org.florilegium.exchange.internal.list;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.florilegium.exchange.internal.project.Losses;
import org.florilegium.lang.edit.Form.Passage;
import org.florilegium.model.CodePoints;
import org.florilegium.model.Span;
import org.florilegium.study.Study;
import org.florilegium.study.StudyException;
import org.florilegium.study.anchor.Quotes;
import org.florilegium.study.anchor.Quotes.Context;
import org.florilegium.study.index.ExportedName;
import org.florilegium.study.index.StudyIndex;

/** Finds documents and passages of a study by what a table says of them. The words count; positions tell which of several places. */
final class CodedPlaces {

	private static final Pattern SPAN = Pattern.compile("(\\d{1,9})\\s*(?:\\.\\.|-|:)\\s*(\\d{1,9})");
	private static final Pattern GAP = Pattern.compile("\\s*\\[(?:…|\\.\\.\\.)\\]\\s*");

	private final Study study;
	private final Losses losses;
	private final Map<String, String> documents = new HashMap<>();
	private final Map<String, Quotes> texts = new HashMap<>();

	CodedPlaces(Study study, StudyIndex index, Losses losses) throws StudyException {
		this.study = study;
		this.losses = losses;
		List<ExportedName> all = index.names().all("Document");
		all.forEach(d -> documents.putIfAbsent(fold(d.name()), d.name()));
		all.stream().filter(d -> d.title() != null).forEach(d -> documents.putIfAbsent(fold(d.title()), d.name()));
	}

	private static String fold(String name) {
		return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
	}

	/** The document meant: by name or title, or by the name of a file with or without its ending; null when there is none. */
	String document(String given, String title) {
		String file = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
		for (String called : new String[] { given, file, file.replaceFirst("\\.\\w{1,8}$", ""), title == null ? given : title }) {
			String found = documents.get(fold(called));
			if (found != null)
				return found;
		}
		losses.count("row", "The study has no document “%s”.".formatted(given));
		return null;
	}

	/**
	 * The passages of a row; none when there is no telling where they are.
	 *
	 * @param spans as START..END, or start and end; may be empty
	 * @param quote their words, with […] between those that are apart; or null
	 */
	List<Passage> passages(String document, List<String> spans, String quote) throws StudyException {
		Quotes quotes = texts.get(document);
		if (quotes == null)
			texts.put(document, quotes = new Quotes(study.text(document)));
		List<Span> places = spans(spans, quotes.text());
		if (quote != null && (places.isEmpty() || !words(quotes.text(), places).equals(squeezed(quote))))
			places = find(quotes, quote, places);
		else if (places.isEmpty())
			losses.count("row", "It has neither words nor positions in the text.");
		List<Passage> passages = new ArrayList<>();
		for (Span span : places) {
			Context context = quotes.context(span);
			passages.add(new Passage(span, quotes.text().substring(span), context.prefix(), context.suffix()));
		}
		return passages;
	}

	private static List<Span> spans(List<String> written, CodePoints text) {
		List<Span> spans = new ArrayList<>();
		for (String each : written) {
			Matcher m = SPAN.matcher(each);
			if (!m.matches())
				return List.of();
			Span span = new Span(Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)));
			if (span.isReversed() || !text.covers(span) || span.start() == span.end())
				return List.of();
			spans.add(span);
		}
		return spans;
	}

	private static String words(CodePoints text, List<Span> spans) {
		StringBuilder words = new StringBuilder();
		spans.forEach(span -> words.append(text.substring(span)));
		return squeezed(words.toString());
	}

	private static String squeezed(String words) {
		return GAP.matcher(words).replaceAll("").replaceAll("\\s+", "");
	}

	private List<Span> find(Quotes quotes, String quote, List<Span> near) {
		List<Span> all = quotes.typed(quote);
		List<String> pieces = !all.isEmpty() ? List.of(quote) : GAP.splitAsStream(quote).filter(p -> !p.isBlank()).toList();
		List<Span> found = new ArrayList<>();
		for (String piece : pieces) {
			List<Span> places = quotes.typed(piece.strip());
			if (places.isEmpty()) {
				losses.count("row", "Its words do not stand in the document.");
				return List.of();
			}
			if (places.size() > 1 && near.isEmpty() && found.isEmpty()) {
				losses.count("row", "Its words stand in the document several times, and it has no positions that tell which is meant.");
				return List.of();
			}
			int from = found.isEmpty() ? near.isEmpty() ? 0 : near.getFirst().start() : found.getLast().end();
			found.add(nearest(places, from));
		}
		for (int i = 1; i < found.size(); i++)
			if (found.get(i).overlaps(found.get(i - 1))) {
				losses.count("row", "Its passages are in each other.");
				return List.of();
			}
		return found;
	}

	private static Span nearest(List<Span> places, int to) {
		Span nearest = places.getFirst();
		for (Span place : places)
			if (Math.abs(place.start() - to) < Math.abs(nearest.start() - to))
				nearest = place;
		return nearest;
	}
}
