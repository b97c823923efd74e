package org.florilegium.ui.internal.chains;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BooleanSupplier;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.florilegium.analysis.argument.Debate;
import org.florilegium.analysis.argument.Positions;
import org.florilegium.analysis.argument.Positions.Chain;
import org.florilegium.analysis.argument.Utterance;
import org.florilegium.analysis.source.DebateReader;
import org.florilegium.exchange.ExportException;
import org.florilegium.exchange.ExportFiles;
import org.florilegium.exchange.FormulaGuard;
import org.florilegium.study.StudyException;
import org.florilegium.study.index.ExportedName;
import org.florilegium.study.index.StudyIndex;
import org.florilegium.study.query.StatementQuery;

/**
 * The chains of support of a study's maps.
 *
 * @param chains   all of them, by author and map
 * @param complete whether there are no more
 * @param files    where the maps are written, by their names
 */
record ChainList(List<Support> chains, boolean complete, Map<String, Path> files) {

	/** How many are listed at most. */
	static final int MOST = 20_000;

	/**
	 * How somebody gets from a claim to another.
	 *
	 * @param map    the map's name
	 * @param author the author's name, and what people call them
	 * @param steps  the nodes, each supporting the next
	 */
	record Support(String map, String author, String label, List<Step> steps) {

		/** The nodes in a line. */
		String line() {
			return String.join(" \u2192 ", steps.stream().map(Step::node).toList()); //$NON-NLS-1$
		}

		/** What the nodes say, one below the other. */
		String words() {
			return String.join("\n\u2192 ", steps.stream().map(Step::text).toList()); //$NON-NLS-1$
		}

		/** The nodes, in brackets. */
		List<String> nodes() {
			return steps.stream().map(Step::node).toList();
		}

		/** Whether all words, lower case, are in the author's name, the nodes or what they say. */
		boolean has(String words) {
			String all = (label + ' ' + line() + ' ' + words()).toLowerCase(Locale.ROOT);
			return Arrays.stream(words.split("\\s+")).allMatch(all::contains); //$NON-NLS-1$
		}
	}

	/**
	 * A node of a chain.
	 *
	 * @param text       what it says
	 * @param statements the author's statements that make it, as {@code coding/statement}
	 */
	record Step(String node, String text, List<String> statements) {
	}

	/** Reads the chains of all maps; as many as were found when it is given up. */
	static ChainList read(StudyIndex index, StatementQuery query, BooleanSupplier cancelled) throws StudyException {
		List<Support> found = new ArrayList<>();
		Map<String, Path> files = new LinkedHashMap<>();
		for (ExportedName map : index.names().all("ArgumentMap")) //$NON-NLS-1$
			files.putIfAbsent(map.name(), map.file());
		for (String map : DebateReader.maps(index)) {
			Debate debate = DebateReader.read(index, map);
			List<Utterance> utterances = DebateReader.utterances(index, debate, query);
			Steps steps = new Steps(debate, utterances);
			new Positions(utterances).chains(debate, chain -> {
				if (found.size() == MOST || cancelled.getAsBoolean())
					return false;
				return found.add(new Support(map, chain.author(), chain.label(), steps.of(chain)));
			});
		}
		return new ChainList(List.copyOf(found), found.size() < MOST, files);
	}

	/** What nodes say and who said it. */
	private static final class Steps {

		private final Map<String, String> texts = new HashMap<>();
		private final Map<List<String>, Set<String>> said = new HashMap<>();

		Steps(Debate debate, List<Utterance> utterances) {
			debate.claims().forEach(claim -> texts.put(Debate.node(claim), claim.text()));
			debate.arguments().forEach(argument -> texts.put(Debate.node(argument), argument.title() == null ? argument.name() : argument.title()));
			Map<String, Set<String>> authors = new HashMap<>();
			for (Utterance utterance : utterances)
				if (utterance.author() != null) {
					authors.computeIfAbsent(utterance.statement(), k -> new LinkedHashSet<>()).add(utterance.author());
					said.computeIfAbsent(List.of(utterance.author(), '[' + utterance.claim() + ']'), k -> new LinkedHashSet<>()).add(utterance.statement());
				}
			debate.arguments().forEach(argument -> argument.statements().forEach(statement -> authors.getOrDefault(statement, Set.of())
					.forEach(author -> said.computeIfAbsent(List.of(author, Debate.node(argument)), k -> new LinkedHashSet<>()).add(statement))));
		}

		List<Step> of(Chain chain) {
			return chain.nodes().stream()
					.map(node -> new Step(node, Objects.requireNonNullElse(texts.get(node), node), List.copyOf(said.getOrDefault(List.of(chain.author(), node), Set.of())))).toList();
		}
	}

	/** Writes some of the chains, a row for each. */
	static void write(List<Support> chains, Path file) throws ExportException {
		try (ExportFiles files = new ExportFiles(true)) {
			try (Writer out = new OutputStreamWriter(files.create(file), StandardCharsets.UTF_8); CSVPrinter printer = new CSVPrinter(out, CSVFormat.RFC4180)) {
				printer.printRecord("map", "author", "steps", "chain", "words", "statements"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$
				for (Support chain : chains)
					printer.printRecord(chain.map, FormulaGuard.guard(chain.label), chain.steps.size() - 1, chain.line(), FormulaGuard.guard(chain.words().replace("\n", " ")), //$NON-NLS-1$ //$NON-NLS-2$
							String.join(" ", chain.steps.stream().flatMap(step -> step.statements.stream()).distinct().toList())); //$NON-NLS-1$
			} catch (IOException e) {
				throw ExportFiles.disk(file, e);
			}
			files.commit();
		}
	}
}
