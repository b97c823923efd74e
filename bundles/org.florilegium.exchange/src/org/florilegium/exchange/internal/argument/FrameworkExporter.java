package org.florilegium.exchange.internal.argument;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.florilegium.analysis.argument.Debate;
import org.florilegium.analysis.argument.Evaluation;
import org.florilegium.analysis.argument.Framework;
import org.florilegium.exchange.CodedProject;
import org.florilegium.exchange.ExportException;
import org.florilegium.exchange.ExportException.Code;
import org.florilegium.exchange.internal.project.Losses;
import org.florilegium.exchange.internal.project.ProjectExporter;
import org.florilegium.lang.edit.Form.ArgumentForm;
import org.florilegium.lang.edit.Form.AssumptionForm;
import org.florilegium.lang.edit.Form.ClaimForm;
import org.florilegium.lang.edit.Form.RelationForm;
import org.florilegium.model.RelationKind;
import org.florilegium.model.Semantics;
import org.florilegium.model.Status;

/** Writes the abstract framework of the argument map for solvers: the one that {@link Evaluation} evaluates. */
abstract class FrameworkExporter extends ProjectExporter {

	/** Takes an attack; nodes are counted from 1. */
	@FunctionalInterface
	interface Attacks {
		void attack(int attacker, int attacked);
	}

	FrameworkExporter() {
		super("claims and arguments");
	}

	/** The file's text. */
	abstract String text(List<String> names, Framework framework);

	@Override
	protected final long write(CodedProject project, OutputStream out, Losses losses) throws IOException, ExportException {
		Debate debate = debate(project);
		if (debate.nodes().isEmpty())
			throw new ExportException(Code.NOTHING, "The study has no claims and no arguments. Add some to an argument map first.");
		Framework framework = Evaluation.framework(debate);
		out.write(text(names(debate, framework), framework).getBytes(StandardCharsets.UTF_8));
		losses.count("supporting relation", (int) debate.relations().stream().filter(r -> isSupport(r.kind())).count(), "An abstract framework has attacks only.");
		losses.count("statement", project.statements(), "A framework has claims and arguments only.");
		return debate.nodes().size();
	}

	private static boolean isSupport(RelationKind kind) {
		return kind == RelationKind.SUPPORTS || kind == RelationKind.ENTAILS || kind == RelationKind.RESTATES;
	}

	private static Debate debate(CodedProject project) {
		Map<String, Status> assumptions = new LinkedHashMap<>();
		project.argued(AssumptionForm.class).forEach(a -> a.nodes().forEach(node -> assumptions.putIfAbsent(node, a.status())));
		return new Debate(project.title(), project.title(), Semantics.NONE, once(project.argued(ClaimForm.class), Debate::node),
				once(project.argued(ArgumentForm.class), Debate::node), project.argued(RelationForm.class), assumptions, List.of());
	}

	private static <T> List<T> once(Collection<T> all, Function<T, String> node) {
		Map<String, T> byNode = new LinkedHashMap<>();
		all.forEach(each -> byNode.putIfAbsent(node.apply(each), each));
		return List.copyOf(byNode.values());
	}

	/** Names of all nodes; of those that are there to say what does not hold, what they say. */
	private static List<String> names(Debate debate, Framework framework) {
		List<String> names = new ArrayList<>(debate.nodes());
		for (int node = names.size(); node < framework.size(); node++) {
			int[] attackers = framework.attackersOf(node);
			int[] attacked = framework.attackedBy(node);
			names.add(attackers.length > 0 ? "not " + names.get(attackers[0]) : "rejected: " + Arrays.stream(attacked).mapToObj(names::get).findFirst().orElse(""));
		}
		return names;
	}

	/** Shows each attack, attacker by attacker. */
	static void forEach(Framework framework, Attacks attacks) {
		for (int attacker = 0; attacker < framework.size(); attacker++)
			for (int attacked : framework.attackedBy(attacker))
				attacks.attack(attacker + 1, attacked + 1);
	}

	/** The format of the competition of 2023: numbers, with the names as comments. */
	public static final class Iccma extends FrameworkExporter {
		@Override
		String text(List<String> names, Framework framework) {
			StringBuilder text = new StringBuilder("p af " + names.size() + "\n");
			for (int i = 0; i < names.size(); i++)
				text.append("# ").append(i + 1).append(' ').append(names.get(i)).append('\n');
			forEach(framework, (from, to) -> text.append(from).append(' ').append(to).append('\n'));
			return text.toString();
		}
	}

	/** The format of ASPARTIX: facts of arguments and attacks. */
	public static final class Aspartix extends FrameworkExporter {
		@Override
		String text(List<String> names, Framework framework) {
			StringBuilder text = new StringBuilder();
			for (int i = 0; i < names.size(); i++)
				text.append("arg(a").append(i + 1).append("). % ").append(names.get(i)).append('\n');
			forEach(framework, (from, to) -> text.append("att(a").append(from).append(",a").append(to).append(").\n"));
			return text.toString();
		}
	}

	/** The trivial graph format: nodes with their names, a hash, edges. */
	public static final class Trivial extends FrameworkExporter {
		@Override
		String text(List<String> names, Framework framework) {
			StringBuilder text = new StringBuilder();
			for (int i = 0; i < names.size(); i++)
				text.append(i + 1).append(' ').append(names.get(i)).append('\n');
			text.append("#\n");
			forEach(framework, (from, to) -> text.append(from).append(' ').append(to).append('\n'));
			return text.toString();
		}
	}
}
