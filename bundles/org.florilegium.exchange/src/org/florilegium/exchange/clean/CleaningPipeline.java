package org.florilegium.exchange.clean;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

import org.florilegium.exchange.ImportException;
import org.florilegium.exchange.OffsetMap;
import org.florilegium.exchange.clean.CleaningChoice.ByEvidence;
import org.florilegium.exchange.clean.CleaningChoice.Chosen;
import org.florilegium.exchange.clean.CleaningChoice.Steps;
import org.florilegium.exchange.clean.Rewriter.Rewritten;

/** Runs cleaning steps one after the other and composes their maps. */
public final class CleaningPipeline {

	/**
	 * A cleaned text.
	 *
	 * @param draft the text with its marks
	 * @param map   from code points of the cleaned text to code points of the text before
	 * @param steps the steps that ran and had something to do, or were asked for by name
	 */
	public record Result(Draft draft, OffsetMap map, List<StepReport> steps) {
	}

	private final List<CleaningStep> steps;

	/** A pipeline that knows these steps. */
	public CleaningPipeline(List<CleaningStep> steps) {
		this.steps = steps.stream().sorted(Comparator.comparingInt(CleaningStep::order)).toList();
	}

	/** The known steps, in the order of the default cleaning. */
	public List<CleaningStep> steps() {
		return steps;
	}

	/**
	 * Cleans a text.
	 *
	 * @throws ImportException when a step or an option is not known
	 */
	public Result run(Draft draft, CleaningChoice choice) throws ImportException {
		Result result = new Result(draft, Rewritten.unchanged(draft).map(), List.of());
		switch (choice) {
		case ByEvidence evidence -> {
			for (CleaningStep step : steps) {
				if (step.byDefault() && step.cleaner().isNeeded(result.draft))
					result = run(step, CleanerOptions.NONE, result, false);
			}
		}
		case Steps(List<Chosen> list) -> {
			for (Chosen chosen : list)
				result = run(step(chosen.name()), chosen.options(), result, true);
		}
		}
		return result;
	}

	/**
	 * Runs the steps that are said to have run, and keeps account of what each did.
	 *
	 * @param reports as {@link #run} gave them for the same draft
	 * @throws ImportException when a step is not known any more
	 */
	public CleaningTrace trace(Draft draft, List<StepReport> reports) throws ImportException {
		CleaningTrace trace = new CleaningTrace(draft.text());
		Draft now = draft;
		for (StepReport report : reports) {
			Cleaning done = step(report.step()).cleaner().clean(now, report.options().isEmpty() ? CleanerOptions.NONE : CleanerOptions.of(report.options()));
			trace.add(report.step(), done.map(), done.draft().text());
			now = done.draft();
		}
		return trace;
	}

	private static Result run(CleaningStep step, CleanerOptions options, Result before, boolean asked)
			throws ImportException {
		Cleaning done;
		try {
			done = step.cleaner().clean(before.draft, options);
		} catch (IllegalArgumentException e) {
			throw new ImportException(ImportException.Code.BAD_OPTION,
					"Cleaning step %s: %s.".formatted(step.name(), e.getMessage()), e);
		}
		if (done.isUnchanged() && !asked)
			return new Result(done.draft(), before.map, before.steps);
		List<StepReport> reports = new ArrayList<>(before.steps);
		reports.add(new StepReport(step.name(), options.toString(), done.counts(), done.examples()));
		return new Result(done.draft(), done.map().then(before.map), List.copyOf(reports));
	}

	private CleaningStep step(String name) throws ImportException {
		return steps.stream().filter(s -> s.name().equals(name)).findFirst()
				.orElseThrow(() -> new ImportException(ImportException.Code.UNKNOWN_CLEANER,
						"There is no cleaning step \"%s\". Known steps: %s.".formatted(name,
								steps.stream().map(CleaningStep::name).collect(Collectors.joining(", ")))));
	}
}
