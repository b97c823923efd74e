package org.florilegium.cli.internal;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.florilegium.analysis.explanation.Explanation;
import org.florilegium.analysis.explanation.Explanations;
import org.florilegium.analysis.explanation.Explanations.Chapter;
import org.florilegium.lang.Nearest;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Says what numbers are. */
@Command(name = "method", description = { "Say what a number is that the analyses give, with its formula and where it was described; without a name, list all numbers." },
		footer = { "", "Examples:", "  florilegium method", "  florilegium method gamma", "  florilegium method cohen-kappa residual" })
final class MethodCommand implements Callable<Integer> {

	@Parameters(paramLabel = "NAME", arity = "0..*", description = "What to explain, by the name that options and columns use.")
	private List<String> names = List.of();

	private final Environment environment;

	MethodCommand(Environment environment) {
		this.environment = environment;
	}

	@Override
	public Integer call() throws WrongUse {
		if (names.isEmpty())
			list();
		for (String name : names)
			explain(name);
		return ExitCode.FINE;
	}

	private void list() {
		for (Chapter chapter : Explanations.chapters()) {
			environment.say("%s", chapter.title());
			for (Explanation number : chapter.numbers())
				environment.say("  %-20s  %s", number.name(), number.title());
			environment.say("");
		}
		environment.say("florilegium method NAME says what a number is.");
	}

	private void explain(String name) throws WrongUse {
		Optional<Explanation> found = Explanations.find(name);
		if (found.isEmpty()) {
			List<String> known = Explanations.all().flatMap(e -> e.names().stream()).toList();
			throw new WrongUse("There is no number “%s”.%s florilegium method lists them.".formatted(name, Nearest.question(Nearest.to(name, known, 2))));
		}
		Explanation number = found.get();
		environment.say("%s", number.title());
		Wrap.lines(number.text(), environment.width()).forEach(line -> environment.say("%s", line));
		number.formulas().forEach(formula -> environment.say("    %s", formula));
		for (String reference : number.references())
			Wrap.lines(reference, environment.width() - 2).forEach(line -> environment.say("  %s", line));
		environment.say("");
	}
}
