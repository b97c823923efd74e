package org.florilegium.lang.ide;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.validation.Issue;
import org.florilegium.lang.edit.TextEdit;
import org.florilegium.lang.ide.Fix.FileEdits;
import org.florilegium.lang.ide.internal.fix.Fixers;
import org.florilegium.lang.ide.internal.fix.Problem;

import com.google.inject.Inject;

/** Offers ways to solve problems. */
public class QuickFixes {

	private final Fixers fixers;

	/** Made by the language's injector. */
	@Inject
	public QuickFixes(Fixers fixers) {
		this.fixers = fixers;
	}

	/** The ways to solve a problem that was just reported, the best first. */
	public List<Fix> of(XtextResource file, Issue problem) {
		return of(file, problem.getCode(), problem.getOffset() == null ? 0 : problem.getOffset(), problem.getLength() == null ? 0 : problem.getLength());
	}

	/**
	 * The ways to solve a problem, the best first.
	 *
	 * @param code   one of {@code ProblemCodes}, or Xtext's (or {@code syntax}) for words that do not parse
	 * @param offset where it was reported, UTF-16
	 * @param length UTF-16 units
	 * @return none when there is none, or the problem is no longer there
	 */
	public List<Fix> of(XtextResource file, String code, int offset, int length) {
		return code == null ? List.of() : fixers.of(new Problem(file, code, offset, length));
	}

	/**
	 * One fix that solves all problems of a kind in a file that leave no choice. Changes that overlap others are left out:
	 * asked again, they are made.
	 *
	 * @param code   as for {@link #of(XtextResource, String, int, int)}
	 * @param places where problems of the kind were reported
	 * @return a fix without changes when there is none to be made
	 */
	public Fix all(XtextResource file, String code, List<Range> places) {
		Map<URI, List<TextEdit>> edits = new LinkedHashMap<>();
		int solved = 0;
		for (Range place : places) {
			Fix fix = of(file, code, place.offset(), place.length()).stream().filter(Fix::certain).findFirst().orElse(null);
			if (fix == null || fix.edits().stream().anyMatch(f -> overlaps(edits.getOrDefault(f.file(), List.of()), f.edits())))
				continue;
			fix.edits().forEach(f -> edits.computeIfAbsent(f.file(), k -> new ArrayList<>()).addAll(f.edits()));
			solved++;
		}
		List<FileEdits> files = edits.entrySet().stream()
				.map(e -> new FileEdits(e.getKey(), e.getValue().stream().sorted(Comparator.comparingInt(TextEdit::offset)).toList())).toList();
		return new Fix("Solve " + (solved == 1 ? "1 problem" : solved + " problems") + " of this kind", "", files, true);
	}

	private static boolean overlaps(List<TextEdit> there, List<TextEdit> more) {
		return more.stream().anyMatch(m -> there.stream()
				.anyMatch(t -> t.offset() < m.offset() + m.length() && m.offset() < t.offset() + t.length() || t.offset() == m.offset()));
	}
}
