package org.florilegium.lang.ui.internal;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;

import org.eclipse.core.runtime.ILog;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.osgi.util.NLS;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.florilegium.analysis.argument.Evaluation;
import org.florilegium.analysis.argument.Search;
import org.florilegium.analysis.argument.TooManyExtensionsException;
import org.florilegium.analysis.source.DebateReader;
import org.florilegium.lang.ide.Counts;
import org.florilegium.model.ArgumentMap;
import org.florilegium.model.Semantics;
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

	private static final long PATIENCE = 300_000_000;

	private final StudyProject study;
	private final Map<Dimension, Map<String, Count>> counted = new EnumMap<>(Dimension.class);
	private long version = -1;
	private String evaluated;
	private long evaluatedVersion;
	private Evaluation evaluation;

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
			StudyIndex index = study.index(Progress.NONE);
			String text = NodeModelUtils.getNode(map).getRootNode().getText();
			if (!text.equals(evaluated) || index.version() != evaluatedVersion) {
				evaluation = null;
				evaluated = text;
				evaluatedVersion = index.version();
				long end = System.nanoTime() + PATIENCE;
				evaluation = Evaluation.of(DebateReader.read(index, map), Semantics.NONE, Search.until(() -> System.nanoTime() > end));
			}
			return evaluation != null && evaluation.debate().nodes().contains(node) ? Optional.of(words(node)) : Optional.empty();
		} catch (StudyException e) {
			ILog.get().warn(e.getLocalizedMessage(), e);
			return Optional.empty();
		} catch (TooManyExtensionsException | CancellationException e) {
			return Optional.empty(); // the map and the command line say so
		}
	}

	private String words(String node) {
		String status = switch (evaluation.status(node)) {
			case IN -> Messages.status_in;
			case OUT -> Messages.status_out;
			case UNDECIDED -> Messages.status_undecided;
		};
		List<String> because = evaluation.because(node);
		return because.isEmpty() ? status : NLS.bind(Messages.status_because, status, String.join(", ", because)); //$NON-NLS-1$
	}

	private static Map<String, Count> count(StudyIndex index, Dimension dimension) throws StudyException {
		Map<String, Count> counts = new HashMap<>();
		for (GroupCount group : new Statements(index).groupBy(StatementQuery.ALL, List.of(dimension)))
			if (group.values().getFirst().name() != null)
				counts.put(group.values().getFirst().name(), new Count(Math.toIntExact(group.statements()), Math.toIntExact(group.documents())));
		return counts;
	}
}
