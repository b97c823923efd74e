package org.florilegium.ui.internal.coding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.florilegium.lang.edit.Form.ActForm;
import org.florilegium.lang.edit.Form.ClaimForm;
import org.florilegium.lang.edit.Form.CodeForm;
import org.florilegium.lang.edit.Form.OrganizationForm;
import org.florilegium.lang.edit.Form.Passage;
import org.florilegium.lang.edit.Form.PersonForm;
import org.florilegium.lang.edit.Form.StatementForm;
import org.florilegium.lang.edit.Form.ThemeForm;
import org.florilegium.model.Force;
import org.florilegium.study.Slug;
import org.florilegium.study.edit.StudyEdit;
import org.florilegium.study.edit.StudyEdit.AddActor;
import org.florilegium.study.edit.StudyEdit.AddClaim;
import org.florilegium.study.edit.StudyEdit.AddTheme;
import org.florilegium.study.edit.StudyEdit.ChangeStatement;
import org.florilegium.study.edit.StudyEdit.CodePassage;
import org.florilegium.study.query.Vocabulary;
import org.florilegium.study.query.Vocabulary.Scale;
import org.florilegium.ui.internal.coding.Entry.Coded;
import org.florilegium.ui.internal.coding.Pick.Known;
import org.florilegium.ui.internal.coding.Pick.NewClaim;
import org.florilegium.ui.internal.coding.Pick.NewOrganization;
import org.florilegium.ui.internal.coding.Pick.NewPerson;
import org.florilegium.ui.internal.coding.Pick.NewTheme;

/** Makes the edits of a study that an entry means, with what has to be added to the codebooks first. For one change. */
final class EntryEdits {

	private final Vocabulary vocabulary;
	private final List<StudyEdit> edits = new ArrayList<>();
	private final Map<Pick, String> created = new HashMap<>();

	EntryEdits(Vocabulary vocabulary) {
		this.vocabulary = vocabulary;
	}

	/**
	 * Codes passages.
	 *
	 * @param coding the coder's coding of the document; null where there is none yet
	 */
	List<StudyEdit> code(String document, String coder, String coding, List<Passage> passages, Entry entry) {
		StatementForm empty = StatementForm.of(passages, List.of());
		if (coding != null || !(entry.claim() instanceof NewClaim)) {
			StatementForm statement = filled(empty, entry, coding);
			edits.add(new CodePassage(document, coder, statement));
			return edits;
		}
		// a claim has to stand in a coding, and there is none before the first statement is in it
		String first = "s1"; //$NON-NLS-1$
		String made = document + "-" + coder; //$NON-NLS-1$
		StatementForm named = named(empty, first);
		Entry unclaimed = new Entry(entry.codes(), entry.speaker(), entry.organization(), entry.reporters(), null, null, entry.note(), entry.confidence());
		StatementForm statement = filled(named, unclaimed, made);
		edits.add(new CodePassage(document, coder, statement));
		edits.add(new ChangeStatement(made, acting(statement, entry, made)));
		return edits;
	}

	/** Changes what a statement says. */
	List<StudyEdit> change(String coding, StatementForm statement, Entry entry) {
		StatementForm changed = filled(statement, entry, coding);
		if (!changed.equals(statement))
			edits.add(new ChangeStatement(coding, changed));
		return edits;
	}

	/** The entry as it is once the edits are made: with what was created known by its name. */
	Entry known(Entry entry) {
		return new Entry(entry.codes().stream().map(code -> new Coded(known(code.theme()), code.stance())).toList(), known(entry.speaker()),
				known(entry.organization()), entry.reporters().stream().map(this::known).toList(), entry.force(), known(entry.claim()), entry.note(),
				entry.confidence());
	}

	private Pick known(Pick pick) {
		return created.containsKey(pick) ? new Known(created.get(pick), pick.title()) : pick;
	}

	private StatementForm filled(StatementForm s, Entry entry, String coding) {
		List<CodeForm> codes = new ArrayList<>();
		for (Coded code : entry.codes()) {
			String theme = theme(code.theme());
			if (codes.stream().noneMatch(known -> known.theme().equals(theme)))
				codes.add(new CodeForm(theme, code.stance()));
		}
		List<String> notes = new ArrayList<>(s.notes());
		if (!notes.isEmpty())
			notes.removeFirst();
		if (!entry.note().isBlank())
			notes.addFirst(entry.note().strip());
		StatementForm filled = new StatementForm(s.name(), s.passages(), actor(entry.speaker()), actor(entry.organization()),
				entry.reporters().stream().map(this::actor).distinct().toList(), s.date(), s.type(), s.values(), List.copyOf(codes), s.acts(),
				entry.confidence(), List.copyOf(notes));
		return acting(filled, entry, coding);
	}

	private StatementForm acting(StatementForm s, Entry entry, String coding) {
		List<ActForm> acts = new ArrayList<>(s.acts());
		if (!acts.isEmpty())
			acts.removeFirst();
		if (entry.claim() != null)
			acts.addFirst(new ActForm(entry.force() == null ? Force.ASSERTS : entry.force(), claim(entry.claim(), coding)));
		return new StatementForm(s.name(), s.passages(), s.speaker(), s.organization(), s.reporters(), s.date(), s.type(), s.values(), s.codes(),
				List.copyOf(acts), s.confidence(), s.notes());
	}

	private static StatementForm named(StatementForm s, String name) {
		return new StatementForm(name, s.passages(), s.speaker(), s.organization(), s.reporters(), s.date(), s.type(), s.values(), s.codes(), s.acts(),
				s.confidence(), s.notes());
	}

	private String theme(Pick pick) {
		return name(pick, () -> {
			NewTheme theme = (NewTheme) pick;
			String name = free(Slug.ofTitle(theme.title()), "theme", taken -> vocabulary.theme(taken).isPresent()); //$NON-NLS-1$
			Scale scale = theme.parent() == null ? Choices.onlyScale(vocabulary) : null;
			edits.add(new AddTheme(null, new ThemeForm(name, theme.title(), List.of(), theme.parent(), scale == null ? null : scale.name(), null, null, null, List.of(),
					List.of(), List.of(), Map.of(), false, null)));
			return name;
		});
	}

	private String actor(Pick pick) {
		return pick == null ? null : name(pick, () -> {
			if (pick instanceof NewOrganization organization) {
				String name = free(Slug.ofTitle(organization.title()), "organization", this::isActor); //$NON-NLS-1$
				edits.add(new AddActor(null, new OrganizationForm(name, organization.title(), List.of(), null, null, Map.of())));
				return name;
			}
			NewPerson person = (NewPerson) pick;
			String name = free(Slug.ofPerson(person.title(), this::isActor), "person", this::isActor); //$NON-NLS-1$
			edits.add(new AddActor(null, new PersonForm(name, person.title(), List.of(), List.of(), Map.of())));
			return name;
		});
	}

	private String claim(Pick pick, String coding) {
		return name(pick, () -> {
			String name = free(Slug.ofTitle(pick.title()), "claim", //$NON-NLS-1$
					taken -> vocabulary.claims().stream().anyMatch(claim -> claim.name().equals(taken)));
			edits.add(new AddClaim(coding, new ClaimForm(name, pick.title(), List.of(), false, Map.of(), List.of())));
			return name;
		});
	}

	private String name(Pick pick, java.util.function.Supplier<String> create) {
		if (pick instanceof Known known)
			return known.name();
		String name = created.get(pick);
		if (name == null)
			created.put(pick, name = create.get());
		return name;
	}

	private boolean isActor(String name) {
		return vocabulary.actor(name).isPresent();
	}

	/** A title without a letter gives no name of its own. */
	private String free(String slug, String otherwise, Predicate<String> taken) {
		return Slug.unique(slug.equals("document") ? otherwise : slug, name -> taken.test(name) || created.containsValue(name)); //$NON-NLS-1$
	}
}
