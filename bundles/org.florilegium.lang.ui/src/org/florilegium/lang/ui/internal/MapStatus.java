package org.florilegium.lang.ui.internal;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;

import org.eclipse.osgi.util.NLS;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.florilegium.analysis.argument.Debate;
import org.florilegium.analysis.argument.Evaluation;
import org.florilegium.analysis.argument.Search;
import org.florilegium.analysis.argument.TooManyExtensionsException;
import org.florilegium.analysis.source.DebateReader;
import org.florilegium.model.ArgumentMap;
import org.florilegium.model.Semantics;
import org.florilegium.study.StudyException;
import org.florilegium.study.index.StudyIndex;

/** What becomes of the claims and arguments of a map as it is being written; evaluated once for each text. For one thread. */
final class MapStatus {

	/** In nanoseconds: what is longer to find would keep the other services of the editor waiting. */
	private static final long PATIENCE = 300_000_000;
	/** So many reasons are named. */
	private static final int REASONS = 3;

	private String text;
	private long version;
	private Evaluation evaluation;
	private boolean simpler;

	/**
	 * What becomes of a node, in words.
	 *
	 * @param map   as it is being written
	 * @param node  the claim or argument, in its brackets
	 * @param index has what the map includes
	 * @return nothing for what the map does not have
	 */
	Optional<String> of(ArgumentMap map, String node, StudyIndex index) throws StudyException {
		String written = NodeModelUtils.getNode(map).getRootNode().getText();
		if (!written.equals(text) || index.version() != version) {
			text = written;
			version = index.version();
			evaluate(DebateReader.read(index, map));
		}
		return evaluation.has(node) ? Optional.of(words(node)) : Optional.empty();
	}

	private void evaluate(Debate debate) {
		if (evaluation != null && evaluation.debate().equals(debate))
			return;
		long end = System.nanoTime() + PATIENCE;
		try {
			evaluation = Evaluation.of(debate, Semantics.NONE, Search.until(() -> System.nanoTime() > end));
			simpler = false;
		} catch (TooManyExtensionsException | CancellationException e) {
			evaluation = Evaluation.grounded(debate);
			simpler = true;
		}
	}

	private String words(String node) {
		String status = switch (evaluation.status(node)) {
			case IN -> Messages.status_in;
			case OUT -> Messages.status_out;
			case UNDECIDED -> Messages.status_undecided;
		};
		List<String> because = evaluation.because(node);
		if (!because.isEmpty())
			status = NLS.bind(Messages.status_because, status, because.size() <= REASONS ? String.join(", ", because) //$NON-NLS-1$
					: NLS.bind(Messages.status_others, String.join(", ", because.subList(0, REASONS)), because.size() - REASONS)); //$NON-NLS-1$
		return simpler ? NLS.bind(Messages.status_simpler, status) : status;
	}
}
