package org.florilegium.lang.edit;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import org.florilegium.model.Attack;
import org.florilegium.model.Force;
import org.florilegium.model.PartialDate;
import org.florilegium.model.RelationKind;
import org.florilegium.model.Span;
import org.florilegium.model.Status;
import org.florilegium.model.ValueKind;

/**
 * What an element says, filled in with names, without their sigils, where the element has references. Absent texts,
 * dates and numbers are null, absent lists empty.
 */
public sealed interface Form {

	/** The element's name, or null for elements that have none. */
	String name();

	/**
	 * A document.
	 *
	 * @param path   the reading text, relative to the study
	 * @param length code points of the reading text
	 * @param origin the file it came from, relative to the study
	 */
	record DocumentForm(String name, String path, String title, Authors authors, PartialDate date, String source, String section, String kind,
			String language, Integer length, String sha256, String origin, List<Step> cleaning, Map<String, Object> values, List<String> notes,
			List<PartForm> parts) implements Form {
	}

	/** Authors and the organisation they write for. */
	record Authors(List<String> authors, String organization) {
		/** Nobody known. */
		public static final Authors NONE = new Authors(List.of(), null);
	}

	/** A cleaning step and its options, or null. */
	record Step(String name, String option) {
	}

	/** A part of a document. */
	record PartForm(String title, Span span, Authors authors, String kind) {
	}

	/** A theme. */
	record ThemeForm(String name, String title, List<String> aliases, String parent, String scale, String color, String key, String definition,
			List<String> includes, List<String> excludes, List<String> examples, Map<String, Object> values, boolean retired,
			String replacement) implements Form {

		/** A theme of which no more than this is said. */
		public static ThemeForm of(String name, String title, String parent) {
			return new ThemeForm(name, title, List.of(), parent, null, null, null, null, List.of(), List.of(), List.of(), Map.of(), false, null);
		}
	}

	/** A person or organisation. */
	sealed interface ActorForm extends Form {

		/** The name that people read. */
		String title();

		/** Other names. */
		List<String> aliases();
	}

	/** A person. */
	record PersonForm(String name, String title, List<String> aliases, List<MembershipForm> memberships, Map<String, Object> values)
			implements ActorForm {
	}

	/** Membership of an organisation, between dates that may be null. */
	record MembershipForm(String organization, PartialDate from, PartialDate to) {
	}

	/** An organisation. */
	record OrganizationForm(String name, String title, List<String> aliases, String kind, String parent, Map<String, Object> values)
			implements ActorForm {
	}

	/** A coder. */
	record CoderForm(String name, String title) implements Form {
	}

	/** A scale. */
	record ScaleForm(String name, List<PointForm> points) implements Form {
	}

	/** A point of a scale and its number, or null for its place. */
	record PointForm(String name, BigDecimal value) {
	}

	/** A statement type. */
	record TypeForm(String name, String title, List<VariableForm> variables) implements Form {
	}

	/** A variable of a type, and the values it may have; any when there are none. */
	record VariableForm(String name, String title, ValueKind kind, List<String> choices) {
	}

	/** An argumentation scheme. */
	record SchemeForm(String name, String title, String definition, List<RoleForm> roles, List<QuestionForm> questions) implements Form {
	}

	/** A role that a premise plays in a scheme. */
	record RoleForm(String name, String text) {
	}

	/** A critical question of a scheme, and how its answer attacks. */
	record QuestionForm(String name, String text, Attack attack) {
	}

	/**
	 * A statement.
	 *
	 * @param name null for the next free one
	 */
	record StatementForm(String name, List<Passage> passages, String speaker, String organization, List<String> reporters, PartialDate date,
			String type, Map<String, Object> values, List<CodeForm> codes, List<ActForm> acts, BigDecimal confidence, List<String> notes)
			implements Form {

		/** A statement of which no more is known than its passages and themes. */
		public static StatementForm of(List<Passage> passages, List<CodeForm> codes) {
			return new StatementForm(null, passages, null, null, List.of(), null, null, Map.of(), codes, List.of(), null, List.of());
		}
	}

	/** A passage: its span in code points, its exact words, the words around it or null, and its page in the source or null. */
	record Passage(Span span, String quote, String prefix, String suffix, BigDecimal page) {

		/** A passage of which no page is known. */
		public Passage(Span span, String quote, String prefix, String suffix) {
			this(span, quote, prefix, suffix, null);
		}
	}

	/** A theme and the stance on it, or null. */
	record CodeForm(String theme, String stance) {
	}

	/** An act on a claim. */
	record ActForm(Force force, String claim) {
	}

	/** A claim. */
	record ClaimForm(String name, String text, List<String> themes, boolean major, Map<String, Object> values, List<String> notes)
			implements Form {
	}

	/** An argument; statements are named as {@code coding/statement}. */
	record ArgumentForm(String name, String title, List<String> statements, List<PremiseForm> premises, String warrant, List<String> backing,
			List<String> rebuttals, String qualifier, String conclusion, String scheme, List<String> notes) implements Form {
	}

	/** A premise: the role it plays in the scheme, or null, and the claim. */
	record PremiseForm(String role, String claim, boolean implicit) {
	}

	/**
	 * A relation.
	 *
	 * @param source a claim in brackets, {@code [claim]}, or an argument, {@code <argument>}
	 * @param target likewise
	 */
	record RelationForm(String source, RelationKind kind, String target, String reason, List<String> evidence, BigDecimal confidence)
			implements Form {
		@Override
		public String name() {
			return null;
		}
	}

	/**
	 * Claims and arguments taken as accepted or rejected.
	 *
	 * @param nodes claims in brackets, {@code [claim]}, and arguments, {@code <argument>}
	 */
	record AssumptionForm(Status status, List<String> nodes) implements Form {
		@Override
		public String name() {
			return null;
		}
	}

	/**
	 * Claims and arguments shown together.
	 *
	 * @param members claims in brackets, {@code [claim]}, and arguments, {@code <argument>}
	 */
	record GroupForm(String title, String color, List<String> members) implements Form {
		@Override
		public String name() {
			return null;
		}
	}
}
