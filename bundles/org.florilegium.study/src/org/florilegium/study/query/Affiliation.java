package org.florilegium.study.query;

import java.util.List;

import org.florilegium.lang.edit.Form.MembershipForm;
import org.florilegium.model.PartialDate;

/**
 * A membership of an organisation, by days.
 *
 * @param organization the organisation
 * @param since        the first day, as ISO writes it; null when not known
 * @param until        the last day; null when not known
 */
public record Affiliation(String organization, String since, String until) {

	/** A membership by what a codebook says of its dates. */
	public static Affiliation of(String organization, PartialDate from, PartialDate to) {
		return new Affiliation(organization, from == null ? null : from.earliest().toString(), to == null ? null : to.latest().toString());
	}

	/** The memberships of a person. */
	public static List<Affiliation> of(List<MembershipForm> memberships) {
		return memberships.stream().map(m -> of(m.organization(), m.from(), m.to())).toList();
	}

	/**
	 * The organisation that somebody speaks for when none is named: the only one they belonged to on the day, else
	 * themselves where they are an organisation.
	 *
	 * @param speaker        name of the speaker
	 * @param isOrganization whether the speaker is an organisation
	 * @param memberships    the speaker's
	 * @param day            the day, as ISO writes it; null when not known, and then every membership counts
	 * @return null when unknown
	 */
	public static String on(String speaker, boolean isOrganization, List<Affiliation> memberships, String day) {
		List<String> organizations = memberships.stream().filter(m -> m.covers(day)).map(Affiliation::organization).distinct().toList();
		if (organizations.size() == 1)
			return organizations.getFirst();
		return organizations.isEmpty() && isOrganization ? speaker : null;
	}

	private boolean covers(String day) {
		return day == null || (since == null || since.compareTo(day) <= 0) && (until == null || day.compareTo(until) <= 0);
	}
}
