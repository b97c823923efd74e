package org.florilegium.ui.internal.map;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;

import org.eclipse.osgi.util.NLS;
import org.florilegium.analysis.argument.Debate;
import org.florilegium.analysis.argument.Evaluation;
import org.florilegium.analysis.argument.Search;
import org.florilegium.analysis.argument.TooManyExtensionsException;
import org.florilegium.analysis.source.DebateReader;
import org.florilegium.analysis.source.WrittenDebate;
import org.florilegium.lang.Sigil;
import org.florilegium.model.Semantics;
import org.florilegium.study.Progress;
import org.florilegium.study.StudyException;
import org.florilegium.study.StudyException.Code;
import org.florilegium.study.index.StudyIndex;
import org.florilegium.study.query.Row;
import org.florilegium.study.query.StatementQuery;
import org.florilegium.study.query.Statements;
import org.florilegium.study.query.Vocabulary;
import org.florilegium.ui.internal.map.MapSnapshot.Said;
import org.florilegium.workspace.StudyProject;

/** Reads a map as its text is now, and what statements of the study say of it. For one thread at a time. */
final class MapReading {

	private final StudyProject study;
	private final Path file;
	private long version = -1;
	private Set<String> wanted = Set.of();
	private MapSnapshot.Statements statements = MapSnapshot.Statements.NONE;
	private Vocabulary vocabulary;

	MapReading(StudyProject study, Path file) {
		this.study = study;
		this.file = file;
	}

	/**
	 * Reads it.
	 *
	 * @param semantics {@link Semantics#NONE} for the map's own
	 * @throws StudyException {@link Code#UNREADABLE} when no map begins in the file
	 */
	MapSnapshot read(Semantics semantics, BooleanSupplier cancelled) throws StudyException {
		StudyIndex index = study.index(Progress.NONE);
		WrittenDebate written = WrittenDebate.read(index, file, study.editing().text(file));
		Debate debate = written.debate();
		String problem = written.broken() ? NLS.bind(Messages.read_broken, file) : null;
		Evaluation evaluation = null;
		try {
			evaluation = Evaluation.of(debate, semantics, Search.until(cancelled));
		} catch (TooManyExtensionsException e) {
			problem = e.getLocalizedMessage();
		}
		MapSnapshot.Statements said = statements(index, debate);
		return new MapSnapshot(debate, evaluation, problem, said, written.places(), vocabulary, DebateReader.questions(index, debate));
	}

	private MapSnapshot.Statements statements(StudyIndex index, Debate debate) throws StudyException {
		Set<String> named = new HashSet<>();
		debate.arguments().forEach(argument -> named.addAll(argument.statements()));
		debate.relations().forEach(relation -> named.addAll(relation.evidence()));
		long now = index.version();
		if (now == version && named.equals(wanted))
			return statements;
		Map<String, Row> read = new LinkedHashMap<>();
		Map<String, Set<String>> themes = new HashMap<>();
		Map<String, List<Said>> acts = new HashMap<>();
		new Statements(index).forEach(StatementQuery.ALL, row -> {
			if (row.acts().isEmpty() && !named.contains(row.id()))
				return;
			if (read.putIfAbsent(row.id(), row) == null)
				row.acts().forEach(act -> acts.computeIfAbsent(Sigil.BRACKET.write(act.claim()), k -> new ArrayList<>()).add(new Said(act.force(), row)));
			if (row.theme() != null)
				themes.computeIfAbsent(row.id(), k -> new HashSet<>()).add(row.theme().name());
		});
		vocabulary = Vocabulary.of(index);
		version = now;
		wanted = named;
		statements = new MapSnapshot.Statements(read, themes, acts);
		return statements;
	}
}
