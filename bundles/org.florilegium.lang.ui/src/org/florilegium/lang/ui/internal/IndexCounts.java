package org.florilegium.lang.ui.internal;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.runtime.ILog;
import org.eclipse.emf.ecore.EClass;
import org.florilegium.lang.ide.Counts;
import org.florilegium.model.ArgumentMap;
import org.florilegium.model.StudyFile;
import org.florilegium.study.Progress;
import org.florilegium.study.StudyException;
import org.florilegium.study.index.StudyIndex;
import org.florilegium.study.query.Dimension;
import org.florilegium.study.query.GroupCount;
import org.florilegium.study.query.StatementQuery;
import org.florilegium.study.query.Statements;
import org.florilegium.workspace.StudyProject;

/** How often things are used, as a study's index has it; each kind is counted once, when it is first asked for; and what becomes of claims and arguments. For one thread. */
final class IndexCounts implements Counts {

	private final StudyProject study;
	private final Map<Dimension, Map<String, Count>> counted = new EnumMap<>(Dimension.class);
	private final MapStatus statuses = new MapStatus();
	private long version = -1;

	IndexCounts(StudyProject study) {
		this.study = study;
	}

	@Override
	public Optional<Count> of(EClass kind, String name) {
		Dimension dimension = switch (kind.getName()) {
			case "Theme" -> Dimension.THEME; //$NON-NLS-1$
			case "Person", "Actor" -> Dimension.AUTHOR; //$NON-NLS-1$ //$NON-NLS-2$
			case "Organization" -> Dimension.ORGANIZATION; //$NON-NLS-1$
			case "Coder" -> Dimension.CODER; //$NON-NLS-1$
			case "Claim" -> Dimension.CLAIM; //$NON-NLS-1$
			default -> null;
		};
		if (dimension == null)
			return Optional.empty();
		try {
			StudyIndex index = study.index(Progress.NONE);
			long now = index.version();
			if (now != version)
				counted.clear();
			version = now;
			Map<String, Count> counts = counted.get(dimension);
			if (counts == null)
				counted.put(dimension, counts = count(index, dimension));
			return Optional.of(counts.getOrDefault(name, new Count(0, 0)));
		} catch (StudyException e) {
			ILog.get().warn(e.getLocalizedMessage(), e);
			return Optional.empty();
		}
	}

	@Override
	public Optional<String> status(StudyFile file, String node) {
		if (!(file instanceof ArgumentMap map) || map.getName() == null)
			return Optional.empty();
		try {
			return statuses.of(map, node, study.index(Progress.NONE));
		} catch (StudyException e) {
			ILog.get().warn(e.getLocalizedMessage(), e);
			return Optional.empty();
		}
	}

	private static Map<String, Count> count(StudyIndex index, Dimension dimension) throws StudyException {
		Map<String, Count> counts = new HashMap<>();
		for (GroupCount group : new Statements(index).groupBy(StatementQuery.ALL, List.of(dimension)))
			if (group.values().getFirst().name() != null)
				counts.put(group.values().getFirst().name(), new Count(Math.toIntExact(group.statements()), Math.toIntExact(group.documents())));
		return counts;
	}
}
