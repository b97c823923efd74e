package org.florilegium.analysis.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.florilegium.analysis.agreement.AgreementData.Coded;
import org.florilegium.analysis.agreement.AgreementData.CodedDocument;

/** Divides documents into units and tells what each coder found in them. */
public final class Items {

	private final AgreementData data;
	private final double overlap;
	private final List<Item> items = new ArrayList<>();

	private Items(AgreementData data, double overlap) {
		this.data = data;
		this.overlap = overlap;
	}

	/**
	 * The units.
	 *
	 * @param overlap for statements: how much two must overlap to be about the same, 0 to 1: the characters that both have of
	 *                those that either has
	 */
	public static List<Item> of(AgreementData data, Unit unit, double overlap) {
		Items made = new Items(data, overlap);
		for (int d = 0; d < data.documents().size(); d++)
			made.add(d, unit);
		return made.items;
	}

	private void add(int d, Unit unit) {
		CodedDocument document = data.documents().get(d);
		switch (unit) {
			case STATEMENT -> statements(d, document);
			case SENTENCE -> {
				int from = 0;
				for (int to : document.sentences()) {
					if (to > from)
						unit(d, document, from, to, 1);
					from = to;
				}
			}
			case PARAGRAPH -> document.paragraphs().forEach(p -> unit(d, document, p[0], p[1], 1));
			case CHARACTER -> characters(d, document);
		}
	}

	/** Stretches in which nothing begins or ends, each for as many characters as it has. */
	private void characters(int d, CodedDocument document) {
		TreeSet<Integer> ends = new TreeSet<>(List.of(0, document.length()));
		document.coded().forEach(c -> ends.addAll(List.of(Math.min(c.start(), document.length()), Math.min(c.end(), document.length()))));
		int from = -1;
		for (int to : ends) {
			if (from >= 0)
				unit(d, document, from, to, to - from);
			from = to;
		}
	}

	private void unit(int d, CodedDocument document, int from, int to, int times) {
		add(d, document, from, to, document.coded().stream().filter(c -> c.start() < to && c.end() > from).toList(), times);
	}

	private void add(int d, CodedDocument document, int from, int to, List<Coded> within, int times) {
		int coders = data.coders().size();
		List<Set<String>> categories = new ArrayList<>(Collections.nCopies(coders, null));
		List<Set<String>> statements = new ArrayList<>(Collections.nCopies(coders, null));
		Double[] numbers = new Double[coders];
		for (int coder : document.coders()) {
			categories.set(coder, new TreeSet<>());
			statements.set(coder, new TreeSet<>());
		}
		for (Coded coded : within) {
			categories.get(coded.coder()).add(coded.category());
			statements.get(coded.coder()).add(coded.statement());
			if (numbers[coded.coder()] == null)
				numbers[coded.coder()] = coded.number();
		}
		items.add(new Item(d, from, to, categories, numbers, statements, times));
	}

	/** A statement and where it stands. */
	private record Whole(int coder, List<Coded> coded, Set<Integer> characters, int start) {
	}

	/** Statements of different coders that overlap enough are one unit, the best matches first, one of each coder at most. */
	private void statements(int d, CodedDocument document) {
		List<Whole> wholes = wholes(document);
		record Match(int a, int b, double share) {
		}
		List<Match> matches = new ArrayList<>();
		for (int a = 0; a < wholes.size(); a++)
			for (int b = a + 1; b < wholes.size(); b++)
				if (wholes.get(a).coder != wholes.get(b).coder) {
					double share = share(wholes.get(a), wholes.get(b));
					if (share > 0 && share >= overlap)
						matches.add(new Match(a, b, share));
				}
		matches.sort(Comparator.comparingDouble((Match m) -> -m.share).thenComparingInt(Match::a).thenComparingInt(Match::b));
		int[] group = new int[wholes.size()];
		Arrays.setAll(group, i -> i);
		for (Match match : matches) {
			int one = group[match.a];
			int other = group[match.b];
			Set<Integer> coders = new HashSet<>();
			boolean apart = one != other;
			for (int i = 0; i < group.length && apart; i++)
				if (group[i] == one || group[i] == other)
					apart = coders.add(wholes.get(i).coder);
			if (apart)
				for (int i = 0; i < group.length; i++)
					group[i] = group[i] == other ? one : group[i];
		}
		Map<Integer, List<Coded>> units = new LinkedHashMap<>();
		for (int i = 0; i < group.length; i++)
			units.computeIfAbsent(group[i], k -> new ArrayList<>()).addAll(wholes.get(i).coded);
		units.values().forEach(coded -> add(d, document, coded.stream().mapToInt(Coded::start).min().orElse(0), coded.stream().mapToInt(Coded::end).max().orElse(0), coded, 1));
	}

	private static List<Whole> wholes(CodedDocument document) {
		Map<String, List<Coded>> byStatement = new LinkedHashMap<>();
		document.coded().forEach(c -> byStatement.computeIfAbsent(c.coder() + " " + c.statement(), k -> new ArrayList<>()).add(c));
		List<Whole> wholes = new ArrayList<>();
		for (List<Coded> coded : byStatement.values()) {
			Set<Integer> characters = new HashSet<>();
			coded.forEach(c -> {
				for (int at = c.start(); at < c.end(); at++)
					characters.add(at);
			});
			wholes.add(new Whole(coded.getFirst().coder(), coded, characters, coded.stream().mapToInt(Coded::start).min().orElse(0)));
		}
		wholes.sort(Comparator.comparingInt(Whole::start).thenComparingInt(Whole::coder));
		return wholes;
	}

	private static double share(Whole a, Whole b) {
		long both = a.characters.stream().filter(b.characters::contains).count();
		return both == 0 ? 0 : (double) both / (a.characters.size() + b.characters.size() - both);
	}
}
