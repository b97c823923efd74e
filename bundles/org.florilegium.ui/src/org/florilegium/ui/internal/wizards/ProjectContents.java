package org.florilegium.ui.internal.wizards;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.florilegium.exchange.CodedProject;
import org.florilegium.exchange.CodedProject.Coding;
import org.florilegium.exchange.CodedProject.Text;
import org.florilegium.lang.edit.Form;
import org.florilegium.lang.edit.Form.ActorForm;
import org.florilegium.lang.edit.Form.ArgumentForm;
import org.florilegium.lang.edit.Form.ClaimForm;
import org.florilegium.lang.edit.Form.CodeForm;
import org.florilegium.lang.edit.Form.CoderForm;
import org.florilegium.lang.edit.Form.DocumentForm;
import org.florilegium.lang.edit.Form.OrganizationForm;
import org.florilegium.lang.edit.Form.Passage;
import org.florilegium.lang.edit.Form.RelationForm;
import org.florilegium.lang.edit.Form.StatementForm;
import org.florilegium.lang.edit.Form.ThemeForm;

/** What a project brings, kind by kind, as people read it. Rows are made when they are asked for. */
final class ProjectContents {

	/** One kind of thing. */
	record Kind(String label, List<String> columns, int size, Function<Integer, List<String>> rows) {
	}

	private record Statement(Coding coding, StatementForm form) {
	}

	private static final String BETWEEN = ", "; //$NON-NLS-1$
	private static final String NOTHING = ""; //$NON-NLS-1$

	private final CodedProject project;
	private final Map<String, String> documents = new HashMap<>();
	private final Map<String, String> themes = new HashMap<>();
	private final Map<String, String> actors = new HashMap<>();
	private final Map<String, Integer> codes = new HashMap<>();

	private ProjectContents(CodedProject project) {
		this.project = project;
		project.documents().forEach(text -> documents.put(text.form().name(), text.form().title()));
		project.defined(ThemeForm.class).forEach(theme -> themes.put(theme.name(), theme.title()));
		project.defined(ActorForm.class).forEach(actor -> actors.put(actor.name(), actor.title()));
		project.defined(CoderForm.class).forEach(coder -> actors.put(coder.name(), coder.title()));
		project.codings().stream().flatMap(coding -> coding.statements().stream()).flatMap(statement -> statement.codes().stream())
				.forEach(code -> codes.merge(code.theme(), 1, Integer::sum));
	}

	/** The kinds that a project has something of; documents, themes, actors and statements in any case. */
	static List<Kind> of(CodedProject project) {
		return new ProjectContents(project).kinds();
	}

	private List<Kind> kinds() {
		List<Statement> statements = new ArrayList<>();
		project.codings().forEach(coding -> coding.statements().forEach(form -> statements.add(new Statement(coding, form))));
		List<Kind> kinds = new ArrayList<>(List.of(
				kind(Messages.contents_documents, List.of(Messages.contents_title, Messages.contents_author, Messages.contents_date, Messages.contents_characters), project.documents(), this::document),
				kind(Messages.contents_themes, List.of(Messages.contents_title, Messages.contents_under, Messages.contents_codings, Messages.contents_definition), project.defined(ThemeForm.class),
						this::theme),
				kind(Messages.contents_actors, List.of(Messages.contents_title, Messages.contents_kind, Messages.contents_aliases), project.defined(ActorForm.class), ProjectContents::actor),
				kind(Messages.contents_statements,
						List.of(Messages.contents_passage, Messages.contents_themes, Messages.contents_speaker, Messages.contents_document, Messages.contents_coder), statements, this::statement)));
		add(kinds, kind(Messages.contents_coders, List.of(Messages.contents_title), project.defined(CoderForm.class), coder -> List.of(text(coder.title()))));
		add(kinds, kind(Messages.contents_claims, List.of(Messages.contents_text, Messages.contents_themes), project.argued(ClaimForm.class),
				claim -> List.of(text(claim.text()), all(claim.themes(), themes))));
		add(kinds, kind(Messages.contents_arguments, List.of(Messages.contents_title, Messages.contents_premises, Messages.contents_conclusion), project.argued(ArgumentForm.class), this::argument));
		add(kinds, kind(Messages.contents_relations, List.of(Messages.contents_from, Messages.contents_kind, Messages.contents_to), project.argued(RelationForm.class),
				relation -> List.of(relation.source(), relation.kind().getLiteral(), relation.target())));
		return kinds;
	}

	private static void add(List<Kind> kinds, Kind kind) {
		if (kind.size() > 0)
			kinds.add(kind);
	}

	private static <T> Kind kind(String label, List<String> columns, List<T> all, Function<T, List<String>> row) {
		return new Kind(label, columns, all.size(), at -> row.apply(all.get(at)));
	}

	private List<String> document(Text text) {
		DocumentForm form = text.form();
		return List.of(text(form.title()), all(form.authors().authors(), actors), text(form.date()), String.format("%,d", text.text().codePointCount(0, text.text().length()))); //$NON-NLS-1$
	}

	private List<String> theme(ThemeForm theme) {
		return List.of(text(theme.title()), name(theme.parent(), themes), String.format("%,d", codes.getOrDefault(theme.name(), 0)), text(theme.definition())); //$NON-NLS-1$
	}

	private static List<String> actor(ActorForm actor) {
		return List.of(text(actor.title()), actor instanceof OrganizationForm ? Messages.contents_organization : Messages.contents_person, String.join(BETWEEN, actor.aliases()));
	}

	private List<String> statement(Statement statement) {
		StatementForm form = statement.form;
		String passage = form.passages().stream().map(Passage::quote).collect(Collectors.joining(" … ")).replaceAll("\\s+", " "); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		return List.of(passage, form.codes().stream().map(this::code).collect(Collectors.joining(BETWEEN)), name(form.speaker(), actors), name(statement.coding.document(), documents),
				name(statement.coding.coder(), actors));
	}

	private String code(CodeForm code) {
		return name(code.theme(), themes) + (code.stance() == null ? NOTHING : ": " + code.stance()); //$NON-NLS-1$
	}

	private List<String> argument(ArgumentForm argument) {
		Map<String, String> claims = project.argued(ClaimForm.class).stream().collect(Collectors.toMap(Form::name, claim -> text(claim.text()), (a, b) -> a));
		return List.of(text(argument.title() == null ? argument.name() : argument.title()), all(argument.premises().stream().map(Form.PremiseForm::claim).toList(), claims),
				name(argument.conclusion(), claims));
	}

	private static String all(List<String> names, Map<String, String> titles) {
		return names.stream().map(each -> name(each, titles)).collect(Collectors.joining(BETWEEN));
	}

	private static String name(String name, Map<String, String> titles) {
		return name == null ? NOTHING : titles.getOrDefault(name, name) == null ? name : titles.getOrDefault(name, name);
	}

	private static String text(Object value) {
		return value == null ? NOTHING : value.toString();
	}
}
