package org.florilegium.cli.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.florilegium.analysis.Method;
import org.florilegium.analysis.argument.Debate;
import org.florilegium.analysis.argument.Evaluation;
import org.florilegium.analysis.argument.NodeStatus;
import org.florilegium.analysis.argument.OpenQuestion;
import org.florilegium.analysis.argument.Positions;
import org.florilegium.analysis.argument.Positions.Chain;
import org.florilegium.analysis.argument.Positions.Position;
import org.florilegium.analysis.argument.Positions.Standing;
import org.florilegium.analysis.argument.Search;
import org.florilegium.analysis.argument.TooManyExtensionsException;
import org.florilegium.analysis.argument.Utterance;
import org.florilegium.analysis.source.DebateReader;
import org.florilegium.cli.internal.print.Listing;
import org.florilegium.lang.Sigil;
import org.florilegium.lang.edit.Form.ArgumentForm;
import org.florilegium.lang.edit.Form.ClaimForm;
import org.florilegium.model.Force;
import org.florilegium.model.Semantics;
import org.florilegium.picture.Theme;
import org.florilegium.picture.map.MapPicture;
import org.florilegium.picture.map.MapRequest;
import org.florilegium.picture.map.MapRequest.Facts;
import org.florilegium.study.Study;
import org.florilegium.study.StudyException;
import org.florilegium.study.index.StudyIndex;
import org.florilegium.study.query.Statements;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Evaluates an argument map, and says who argues what in it. */
@Command(name = "argue", description = { "Say which claims and arguments of a map can be accepted together, or who argues what in it.",
		"in: accepted; out: defeated; undecided: neither. A claim that nothing attacks is accepted, argued for or not." },
		footer = { "", "Examples:", "  florilegium argue", "  florilegium argue --map debate --semantics preferred --extensions", "  florilegium argue -o debate.pdf", "  florilegium argue --map debate --authors --format csv",
				"  florilegium argue --chains --author lind", "  florilegium argue --questions" })
final class ArgueCommand extends StudyCommand {

	private static final int EXTENSIONS = 100;

	@Mixin
	private Selection selection;

	@Mixin
	private ResultOptions result;

	@Option(names = "--map", paramLabel = "MAP", description = "The argument map; may be left out where there is only one.")
	private String map;

	@Option(names = "--semantics", paramLabel = "NAME", description = "grounded, preferred or stable; what the map says, else grounded, if not given.")
	private String semantics;

	@ArgGroup
	private Shown shown;

	/** What is wanted instead of the status of each node. */
	private static final class Shown {

		@Option(names = "--extensions", description = "List what can be accepted together, what tells extensions apart first, of " + EXTENSIONS + " extensions at most.")
		private boolean extensions;

		@Option(names = "--authors", description = "List which authors assert, deny … which claims.")
		private boolean authors;

		@Option(names = "--claims", description = "List the claims, with who stands for and against them: shared, contested.")
		private boolean claims;

		@Option(names = "--chains", description = "List how authors get from claim to claim.")
		private boolean chains;

		@Option(names = "--questions", description = "List the critical questions of schemes that nothing answers.")
		private boolean questions;
	}

	ArgueCommand(Environment environment) {
		super(environment);
	}

	@Override
	int run(Study study) throws Exception {
		StudyIndex index = index(study);
		Debate debate = DebateReader.read(index, name(index));
		if (shown == null || shown.extensions)
			evaluate(index, debate);
		else if (shown.questions)
			questions(index, debate);
		else
			positions(debate, new Positions(DebateReader.utterances(index, debate, selection.query())));
		return ExitCode.FINE;
	}

	private String name(StudyIndex index) throws StudyException, WrongUse {
		List<String> maps = DebateReader.maps(index);
		if (map != null)
			return new Lookup(index).name(Lookup.Kind.MAP, map);
		if (maps.isEmpty())
			throw new WrongUse("The study has no argument map. A map is a file such as debate.argmap that begins with: map debate \"The debate\"");
		if (maps.size() > 1)
			throw new WrongUse("Say which map: --map %s".formatted(String.join(", or --map ", maps)));
		return maps.getFirst();
	}

	private void evaluate(StudyIndex index, Debate debate) throws Exception {
		Semantics chosen = semantics == null ? Semantics.NONE : Choice.of(Semantics.class, "--semantics", semantics);
		Evaluation evaluation;
		try {
			evaluation = Evaluation.of(debate, chosen, Search.DEFAULT);
		} catch (TooManyExtensionsException e) {
			throw new Incomplete(e.getMessage());
		}
		Map<String, Object> facts = new LinkedHashMap<>();
		for (NodeStatus status : NodeStatus.values())
			facts.put(Choice.word(status), debate.nodes().stream().filter(node -> evaluation.status(node) == status).count());
		if (shown != null)
			result.print(environment(), extensions(evaluation), evaluation.method(), facts);
		else {
			Map<String, Facts> said = said(index, debate);
			result.print(environment(), statuses(evaluation), evaluation.method(), facts,
					() -> MapPicture.of(new MapRequest(debate, evaluation, said, Set.of(), Set.of()), Theme.PAPER, true, () -> false));
		}
		if (!result.isTable())
			return;
		environment().say("%s in, %s out, %s undecided; %s", facts.get("in"), facts.get("out"), facts.get("undecided"),
				evaluation.extensions().signum() == 0 ? "there is no stable extension: something contradicts itself in a circle"
						: evaluation.extensions() + (evaluation.extensions().bitLength() == 1 ? " extension" : " extensions"));
	}

	/** How many statements bear on each claim, or are what an argument is from, and whose they are: as the map's editor shows them. */
	private Map<String, Facts> said(StudyIndex index, Debate debate) throws Exception {
		Map<String, Set<String>> made = new HashMap<>();
		for (ArgumentForm argument : debate.arguments())
			argument.statements().forEach(statement -> made.computeIfAbsent(statement, k -> new LinkedHashSet<>()).add(Debate.node(argument)));
		Map<String, Set<String>> statements = new LinkedHashMap<>();
		Map<String, Set<String>> speakers = new LinkedHashMap<>();
		new Statements(index).forEach(selection.query(), row -> {
			Set<String> nodes = new LinkedHashSet<>(made.getOrDefault(row.id(), Set.of()));
			row.acts().forEach(act -> nodes.add(Sigil.BRACKET.write(act.claim())));
			for (String node : nodes) {
				statements.computeIfAbsent(node, k -> new LinkedHashSet<>()).add(row.id());
				row.speakers().forEach(speaker -> speakers.computeIfAbsent(node, k -> new LinkedHashSet<>()).add(speaker.title() == null ? speaker.name() : speaker.title()));
			}
		});
		Map<String, Facts> facts = new LinkedHashMap<>();
		statements.forEach((node, all) -> facts.put(node, new Facts(all.size(), List.copyOf(speakers.getOrDefault(node, Set.of())))));
		return facts;
	}

	private Listing statuses(Evaluation evaluation) {
		Listing listing = new Listing().text("status", 9);
		if (evaluation.semantics() != Semantics.GROUNDED)
			listing.text("possible", 8);
		listing.text("node", 36).wide("text").text("because", 40);
		for (ClaimForm claim : evaluation.debate().claims())
			status(listing, evaluation, Debate.node(claim), claim.text());
		for (ArgumentForm argument : evaluation.debate().arguments())
			status(listing, evaluation, Debate.node(argument), argument.title() != null ? argument.title() : "therefore [" + argument.conclusion() + "]");
		return listing;
	}

	private static void status(Listing listing, Evaluation evaluation, String node, String text) {
		List<Object> row = new ArrayList<>(List.of(Choice.word(evaluation.status(node)), node, text, evaluation.because(node)));
		if (evaluation.semantics() != Semantics.GROUNDED)
			row.add(1, evaluation.isInSome(node) ? "yes" : "no");
		listing.row(row.toArray());
	}

	/** In each extension first what tells it from others, then what all of them accept. */
	private static Listing extensions(Evaluation evaluation) {
		List<List<String>> all = evaluation.accepted(EXTENSIONS);
		Set<String> common = new HashSet<>(all.isEmpty() ? List.of() : all.getFirst());
		all.forEach(common::retainAll);
		Listing listing = new Listing().number("extension").number("size").wide("accepted");
		int number = 1;
		for (List<String> accepted : all) {
			Map<Boolean, List<String>> parts = accepted.stream().collect(Collectors.partitioningBy(common::contains));
			listing.row(number++, accepted.size(), Stream.concat(parts.get(false).stream(), parts.get(true).stream()).toList());
		}
		return listing;
	}

	private void questions(StudyIndex index, Debate debate) throws Exception {
		Listing listing = new Listing().text("argument", 36).text("scheme", 24).text("question", 16).wide("text").text("answer", 12);
		for (OpenQuestion open : DebateReader.questions(index, debate))
			listing.row(open.argument(), open.scheme(), open.question(), open.text(), open.answer());
		result.print(environment(), listing, method(debate, "Critical questions of the schemes that arguments use and that nothing answers: neither a relation whose reason begins with the question, nor one of the kind named whose reason begins with none."), Map.of());
	}

	private void positions(Debate debate, Positions positions) throws Exception {
		if (shown.authors)
			result.print(environment(), authors(positions), method(debate, "What each author's statements do to each claim of the map; a statement by several authors counts for each."),
					Map.of());
		else if (shown.claims)
			result.print(environment(), claims(debate, positions),
					method(debate, "For a claim stands who asserts, concedes or assumes it; against it who denies it. Shared: for several, and against nobody; contested: both."), Map.of());
		else
			result.print(environment(), chains(debate, positions), method(debate,
					"The longest chains of support of each author: through arguments that their statements make, or all of whose explicit premises they stand for, and along supports and entails where they say so or stand for both claims."),
					Map.of());
	}

	private static Method method(Debate debate, String sentence) {
		return new Method(sentence, Map.of("map", debate.name()));
	}

	private static Listing authors(Positions positions) {
		Listing listing = new Listing().text("author", 28).wide("claim");
		for (Force force : Force.values())
			listing.number(force.getLiteral());
		listing.text("side", 8);
		for (Position position : positions.positions()) {
			Object[] row = new Object[Force.values().length + 3];
			row[0] = position.label();
			row[1] = "[" + position.claim() + "]";
			for (Force force : Force.values())
				row[2 + force.ordinal()] = position.count(force) == 0 ? null : position.count(force);
			row[row.length - 1] = position.side() > 0 ? "for" : position.side() < 0 ? "against" : "neither";
			listing.row(row);
		}
		return listing;
	}

	private static Listing claims(Debate debate, Positions positions) {
		Listing listing = new Listing().name("claim").text("is", 10).wide("for").text("against", 40);
		Map<String, Standing> standings = new LinkedHashMap<>();
		positions.standings().forEach(standing -> standings.put(standing.claim(), standing));
		List<Standing> all = debate.claims().stream().map(claim -> standings.getOrDefault(claim.name(), new Standing(claim.name(), List.of(), List.of())))
				.sorted(Comparator.comparing(Standing::isContested).thenComparing(Standing::isShared).thenComparing(standing -> standing.supporters().size() + standing.opponents().size()).reversed()).toList();
		for (Standing standing : all)
			listing.row('[' + standing.claim() + ']', standing.isContested() ? "contested" : standing.isShared() ? "shared" : null, standing.supporters(), standing.opponents());
		return listing;
	}

	private static Listing chains(Debate debate, Positions positions) {
		Listing listing = new Listing().text("author", 28).number("steps").wide("chain");
		for (Chain chain : positions.chains(debate))
			listing.row(chain.label(), chain.nodes().size() - 1, String.join(" → ", chain.nodes()));
		return listing;
	}
}
