package org.florilegium.ui.internal.views;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.eclipse.jface.window.IShellProvider;
import org.florilegium.lang.edit.Form.ActorForm;
import org.florilegium.lang.edit.Form.DocumentForm;
import org.florilegium.lang.edit.Form.OrganizationForm;
import org.florilegium.lang.edit.Form.PersonForm;
import org.florilegium.lang.edit.Form.ThemeForm;
import org.florilegium.model.PartialDate;
import org.florilegium.study.StudyException;
import org.florilegium.study.edit.StudyEdit;
import org.florilegium.study.edit.StudyEdit.ChangeActor;
import org.florilegium.study.edit.StudyEdit.ChangeDocument;
import org.florilegium.study.edit.StudyEdit.ChangeTheme;
import org.florilegium.study.edit.WrittenForms;
import org.florilegium.study.query.StudyCounts.DocumentCount;
import org.florilegium.study.query.Vocabulary;
import org.florilegium.study.query.Vocabulary.Actor;
import org.florilegium.study.query.Vocabulary.Theme;
import org.florilegium.ui.internal.Counted;
import org.florilegium.ui.internal.Ref;
import org.florilegium.ui.internal.Ref.ActorRef;
import org.florilegium.ui.internal.Ref.CellRef;
import org.florilegium.ui.internal.Ref.DocumentRef;
import org.florilegium.ui.internal.Ref.StatementRef;
import org.florilegium.ui.internal.Ref.ThemeRef;

/** What is said of something of a study, and how it is changed. */
record RefForm(Ref ref, String title, List<Field> fields) {

	/** Whether another form has the same fields of the same thing, whatever they say. */
	boolean isLike(RefForm other) {
		return ref.equals(other.ref) && fields.stream().map(Field::label).toList().equals(other.fields.stream().map(Field::label).toList());
	}

	/** Reads a form; null for what has none. */
	static RefForm read(Ref ref, IShellProvider shell) throws StudyException {
		StudyData data = StudyData.read(ref.study());
		return switch (ref) {
			case ThemeRef theme -> data.vocabulary().theme(theme.name()).map(t -> theme(theme, t, data, shell)).orElse(null);
			case ActorRef actor -> data.vocabulary().actor(actor.name()).map(a -> actor(actor, a, data, shell)).orElse(null);
			case DocumentRef document -> data.counts().part(document.name()) == null ? null : document(document, data.counts().part(document.name()).count(), data, shell);
			case StatementRef statement -> StatementFields.read(statement, data, shell);
			case CellRef cell -> null;
		};
	}

	private static final Function<String, String> ANYTHING = text -> null;
	private static final Function<String, String> SOMETHING = text -> text.isEmpty() ? Messages.properties_needed : null;
	private static final Function<String, String> DATE = text -> {
		try {
			if (!text.isEmpty())
				PartialDate.valueOf(text);
			return null;
		} catch (DateTimeException e) {
			return Messages.date_hint;
		}
	};

	private static String text(String written) {
		return written.isEmpty() ? null : written;
	}

	private static PartialDate date(String written) {
		return written.isEmpty() ? null : PartialDate.valueOf(written);
	}

	private static List<String> parts(String written, String separator) {
		return Arrays.stream(written.split(separator)).map(String::strip).filter(part -> !part.isEmpty()).toList();
	}

	private static RefForm theme(ThemeRef ref, Theme t, StudyData data, IShellProvider shell) {
		interface Change {
			ThemeForm of(ThemeForm form, String value);
		}
		Vocabulary vocabulary = data.vocabulary();
		Function<Change, Consumer<String>> save = change -> value -> make(ref, shell, t.title(),
				written -> new ChangeTheme(change.of(written.theme(t.name()), value)));
		List<Choice> broader = new ArrayList<>(List.of(new Choice("", Messages.theme_no_parent, "", null, 0))); //$NON-NLS-1$ //$NON-NLS-2$
		broader.addAll(Choice.themes(vocabulary, other -> !vocabulary.withNarrower(t.name()).contains(other.name())));
		List<Choice> keys = new ArrayList<>(List.of(new Choice("", Messages.themes_no_key, "", null, 0))); //$NON-NLS-1$ //$NON-NLS-2$
		IntStream.rangeClosed(1, 9).forEach(key -> keys.add(new Choice("" + key, "" + key, "", null, 0))); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		return new RefForm(ref, t.title(), List.of(
				Field.line(Messages.theme_title, t.title(), SOMETHING, save.apply(Themes::title)),
				Field.read(Messages.theme_name, "#" + t.name()), //$NON-NLS-1$
				Field.choice(Messages.theme_parent, t.parent(), broader, save.apply((form, value) -> Themes.parent(form, text(value), vocabulary))),
				Field.line(Messages.theme_look, t.colorWritten() ? t.color() : "", //$NON-NLS-1$
						value -> value.isEmpty() || value.matches("#[0-9A-Fa-f]{6}") ? null : Messages.properties_color, save.apply((form, value) -> Themes.color(form, text(value)))), //$NON-NLS-1$
				Field.choice(Messages.theme_key, t.key(), keys, save.apply((form, value) -> Themes.key(form, text(value)))),
				Field.lines(Messages.theme_definition, t.definition(),
						save.apply((form, value) -> Themes.described(form, text(value), form.aliases(), form.includes(), form.excludes()))),
				Field.lines(Messages.theme_includes, String.join("\n", t.includes()), //$NON-NLS-1$
						save.apply((form, value) -> Themes.described(form, form.definition(), form.aliases(), parts(value, "\n"), form.excludes()))), //$NON-NLS-1$
				Field.lines(Messages.theme_excludes, String.join("\n", t.excludes()), //$NON-NLS-1$
						save.apply((form, value) -> Themes.described(form, form.definition(), form.aliases(), form.includes(), parts(value, "\n")))), //$NON-NLS-1$
				Field.line(Messages.theme_aliases, String.join("; ", t.aliases()), ANYTHING, //$NON-NLS-1$
						save.apply((form, value) -> Themes.described(form, form.definition(), parts(value, ";"), form.includes(), form.excludes()))), //$NON-NLS-1$
				Field.read(Messages.properties_stances, t.scale() == null ? Messages.none : String.join(", ", t.scale().points().stream().map(p -> p.name()).toList())), //$NON-NLS-1$
				Field.read(Messages.properties_statements, Messages.bind(Messages.properties_counts,
						new Object[] { data.counts().theme(t.name()).statements(), data.counts().withNarrower(t.name()).statements(), data.counts().withNarrower(t.name()).documents() }))));
	}

	/** Makes one edit of what is written now. */
	private interface Edit {
		StudyEdit of(WrittenForms written) throws StudyException;
	}

	private static void make(Ref ref, IShellProvider shell, String what, Edit edit) {
		Changes.make(shell, ref.study(), Messages.bind(Messages.authors_edit_label, what), written -> List.of(edit.of(written)));
	}

	private static RefForm actor(ActorRef ref, Actor a, StudyData data, IShellProvider shell) {
		interface Change {
			ActorForm of(ActorForm form, String value);
		}
		Function<Change, Consumer<String>> save = change -> value -> make(ref, shell, a.title(),
				written -> new ChangeActor(change.of(written.actor(a.name()), value)));
		List<Field> fields = new ArrayList<>();
		fields.add(Field.line(Messages.actor_title, a.title(), SOMETHING, save.apply((form, value) -> switch (form) {
			case PersonForm p -> new PersonForm(p.name(), value, p.aliases(), p.memberships(), p.values());
			case OrganizationForm o -> new OrganizationForm(o.name(), value, o.aliases(), o.kind(), o.parent(), o.values());
		})));
		fields.add(Field.read(Messages.theme_name, "@" + a.name())); //$NON-NLS-1$
		fields.add(Field.line(Messages.theme_aliases, String.join("; ", a.aliases()), ANYTHING, save.apply((form, value) -> switch (form) { //$NON-NLS-1$
			case PersonForm p -> new PersonForm(p.name(), p.title(), parts(value, ";"), p.memberships(), p.values()); //$NON-NLS-1$
			case OrganizationForm o -> new OrganizationForm(o.name(), o.title(), parts(value, ";"), o.kind(), o.parent(), o.values()); //$NON-NLS-1$
		})));
		if (a.organization()) {
			fields.add(Field.line(Messages.actor_kind, a.kind(), ANYTHING, save.apply((form, value) -> form instanceof OrganizationForm o
					? new OrganizationForm(o.name(), o.title(), o.aliases(), text(value), o.parent(), o.values()) : form)));
			List<Choice> above = new ArrayList<>(List.of(new Choice("", Messages.actor_no_organization, "", null, 0))); //$NON-NLS-1$ //$NON-NLS-2$
			above.addAll(Choice.actors(data.vocabulary(), other -> other.organization() && !other.name().equals(a.name())));
			fields.add(Field.choice(Messages.actor_parent, a.parent(), above, save.apply((form, value) -> form instanceof OrganizationForm o
					? new OrganizationForm(o.name(), o.title(), o.aliases(), o.kind(), text(value), o.values()) : form)));
		} else {
			fields.add(Field.read(Messages.actor_affiliations, String.join(", ", Actors.affiliations(data.vocabulary(), a)))); //$NON-NLS-1$
		}
		a.values().forEach((name, value) -> fields.add(Field.read(name, String.valueOf(value))));
		fields.add(Field.read(Messages.authors_statements, Counted.say(Messages.properties_says, data.counts().author(a.name()).statements(), data.counts().author(a.name()).documents())));
		if (a.organization())
			fields.add(Field.read(Messages.properties_spoken_for, Counted.say(Messages.properties_says, data.counts().organization(a.name()).statements(), data.counts().organization(a.name()).documents())));
		fields.add(Field.read(Messages.authors_reports, Counted.say(Messages.properties_says, data.counts().reporter(a.name()).statements(), data.counts().reporter(a.name()).documents())));
		return new RefForm(ref, a.title(), fields);
	}

	private static RefForm document(DocumentRef ref, DocumentCount d, StudyData data, IShellProvider shell) {
		interface Change {
			DocumentForm of(DocumentForm form, String value);
		}
		Function<Change, Consumer<String>> save = change -> value -> make(ref, shell, DocumentsView.title(d),
				written -> new ChangeDocument(change.of(written.document(ref.name()), value)));
		List<Field> fields = new ArrayList<>();
		fields.add(Field.line(Messages.documents_title, d.document().title(), ANYTHING, save.apply((f, v) -> Documents.with(f, text(v), f.date(), f.source(), f.section(), f.kind(), f.language()))));
		fields.add(Field.read(Messages.theme_name, ref.name()));
		fields.add(Field.read(Messages.documents_authors, String.join(", ", d.document().authors().stream().map(name -> data.vocabulary().actor(name).map(Actor::title).orElse(name)).toList()))); //$NON-NLS-1$
		fields.add(Field.line(Messages.documents_date, d.document().date(), DATE, save.apply((f, v) -> Documents.with(f, f.title(), date(v), f.source(), f.section(), f.kind(), f.language()))));
		fields.add(Field.line(Messages.documents_source, d.document().source(), ANYTHING, save.apply((f, v) -> Documents.with(f, f.title(), f.date(), text(v), f.section(), f.kind(), f.language()))));
		fields.add(Field.line(Messages.properties_section, d.document().section(), ANYTHING, save.apply((f, v) -> Documents.with(f, f.title(), f.date(), f.source(), text(v), f.kind(), f.language()))));
		fields.add(Field.line(Messages.documents_kind, d.document().kind(), ANYTHING, save.apply((f, v) -> Documents.with(f, f.title(), f.date(), f.source(), f.section(), text(v), f.language()))));
		fields.add(Field.line(Messages.properties_language, d.document().language(), ANYTHING, save.apply((f, v) -> Documents.with(f, f.title(), f.date(), f.source(), f.section(), f.kind(), text(v)))));
		d.document().attributes().forEach((name, value) -> fields.add(Field.read(name, value)));
		fields.add(Field.read(Messages.documents_length, d.length() == null ? "" : Trees.number(d.length()))); //$NON-NLS-1$
		d.coders().forEach((coder, coded) -> fields.add(Field.read(data.vocabulary().coders().stream().filter(c -> c.name().equals(coder)).map(c -> c.title()).findFirst().orElse(coder),
				Counted.say(Messages.properties_coded, coded.statements(), ProgressBar.percent(coded.share())))));
		return new RefForm(ref, DocumentsView.title(d), fields);
	}
}
