package org.florilegium.ui.internal.network;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.BooleanSupplier;

import org.eclipse.osgi.util.NLS;
import org.florilegium.analysis.Method;
import org.florilegium.analysis.Observations;
import org.florilegium.analysis.network.Network;
import org.florilegium.analysis.network.Networks;
import org.florilegium.analysis.source.ObservationReader;
import org.florilegium.analysis.structure.Measures;
import org.florilegium.picture.network.NetworkLook;
import org.florilegium.picture.network.NetworkPicture;
import org.florilegium.study.Progress;
import org.florilegium.study.StudyException;
import org.florilegium.ui.internal.Filter;
import org.florilegium.ui.internal.matrix.Caption;
import org.florilegium.workspace.StudyProject;

/**
 * What the view shows.
 *
 * @param study        of which study
 * @param filter       of which statements, in all time that is looked at
 * @param choice       which network
 * @param observations of all that time
 * @param base         the network of all that time, laid out
 * @param from         first day of the window; null for all time
 * @param to           its last day
 * @param picture      the network of the window without its weak ties
 */
record NetworkData(StudyProject study, Filter filter, NetworkChoice choice, Observations observations, NetworkPicture base, LocalDate from, LocalDate to, NetworkPicture picture) {

	private static final long DAY = 86_400;

	/**
	 * Reads, computes and lays out.
	 *
	 * @param month     of which the window begins, counted from the first with a statement
	 * @param before    what was shown before, of which places are kept where they can be; or null
	 * @param cancelled asked now and then
	 */
	static NetworkData read(StudyProject study, Filter filter, NetworkChoice choice, int month, NetworkLook look, NetworkData before, BooleanSupplier cancelled) throws StudyException {
		Observations observations = observe(study, filter, choice);
		String only = Caption.filter(filter, study.vocabulary());
		Network whole = said(Networks.of(observations, choice.settings()), only.isEmpty() ? "" : NLS.bind(Messages.caption_filter, only)); //$NON-NLS-1$
		boolean keep = before != null && before.study == study && before.filter.equals(filter) && before.choice.hasPlacesOf(choice);
		NetworkPicture base = keep ? NetworkPicture.like(whole, sized(choice, look, before.base), before.base, cancelled) : NetworkPicture.of(whole, look(choice, look), cancelled);
		LocalDate start = firstMonth(observations);
		boolean windowed = choice.months() > 0 && start != null;
		LocalDate from = windowed ? start.plusMonths(month) : null;
		LocalDate to = windowed ? from.plusMonths(choice.months()).minusDays(1) : null;
		Filter inside = windowed ? within(filter, from, to) : filter;
		Network shown = windowed ? said(Networks.of(observe(study, inside, choice), choice.settings()), NLS.bind(Messages.caption_filter, Caption.filter(inside, study.vocabulary()))) : whole;
		if (choice.threshold() > 0)
			shown = Measures.threshold(shown, choice.threshold());
		NetworkPicture picture = shown == whole ? base : NetworkPicture.like(shown, base.look(), base, cancelled);
		return new NetworkData(study, filter, choice, observations, base, from, to, picture);
	}

	private static Observations observe(StudyProject study, Filter filter, NetworkChoice choice) throws StudyException {
		return ObservationReader.read(study.index(Progress.NONE), choice.request(filter.query()));
	}

	/** A network that says also what it is of, so that its picture does. */
	private static Network said(Network network, String sentence) {
		if (sentence.isEmpty())
			return network;
		Method method = new Method(network.method().sentence() + ' ' + sentence, network.method().parameters());
		return new Network(network.rows(), network.columns(), network.twoMode(), network.cells(), network.whole(), network.period(), network.center(), network.statements(), method);
	}

	private static NetworkLook look(NetworkChoice choice, NetworkLook look) {
		return look.with(choice.layout()).sizedBy(choice.sizeBy()).coloredBy(choice.colorBy().isEmpty() ? null : choice.colorBy());
	}

	/** Places are of a size; the colours are the new ones. */
	private static NetworkLook sized(NetworkChoice choice, NetworkLook look, NetworkPicture base) {
		return look(choice, look).sized(base.look().width(), base.look().height(), look.labels());
	}

	/** A filter within a window. */
	static Filter within(Filter filter, LocalDate from, LocalDate to) {
		LocalDate first = filter.from() == null || from.isAfter(filter.from()) ? from : filter.from();
		LocalDate last = filter.to() == null || to.isBefore(filter.to()) ? to : filter.to();
		return filter.between(first, last);
	}

	/** The first day of the first month with a statement; null where no time is known. */
	static LocalDate firstMonth(Observations observations) {
		return Arrays.stream(observations.time()).filter(time -> time != Observations.NO_TIME).min().stream().mapToObj(time -> day(time).withDayOfMonth(1)).findFirst().orElse(null);
	}

	/** How many months there are from the first to the last with a statement. */
	int monthsInAll() {
		LocalDate first = firstMonth(observations);
		if (first == null)
			return 0;
		LocalDate last = day(Arrays.stream(observations.time()).max().orElseThrow());
		return (int) first.until(last.withDayOfMonth(1)).toTotalMonths() + 1;
	}

	private static LocalDate day(long time) {
		return LocalDate.ofEpochDay(Math.floorDiv(time, DAY));
	}

	/** The weight of the strongest tie in all time. */
	double strongest() {
		double strongest = 0;
		for (double[] row : base.network().cells())
			for (double cell : row)
				strongest = Double.isFinite(cell) ? Math.max(strongest, Math.abs(cell)) : strongest;
		return strongest;
	}

	/** The filter of the statements shown. */
	Filter shown() {
		return from == null ? filter : within(filter, from, to);
	}

	/** The same with a node at another place. */
	NetworkData moved(NetworkPicture.NodeSpot node, double x, double y) {
		NetworkPicture other = base.moved(node, x, y);
		return new NetworkData(study, filter, choice, observations, other, from, to, picture == base ? other : picture.moved(node, x, y));
	}
}
