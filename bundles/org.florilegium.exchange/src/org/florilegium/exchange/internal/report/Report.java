package org.florilegium.exchange.internal.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.florilegium.exchange.CodedProject;
import org.florilegium.exchange.CodedProject.Coding;
import org.florilegium.exchange.CodedProject.Text;
import org.florilegium.exchange.internal.project.AnnotatedStudy;
import org.florilegium.exchange.internal.project.Losses;
import org.florilegium.lang.edit.Form.ActorForm;
import org.florilegium.lang.edit.Form.ArgumentForm;
import org.florilegium.lang.edit.Form.ClaimForm;
import org.florilegium.lang.edit.Form.CodeForm;
import org.florilegium.lang.edit.Form.DocumentForm;
import org.florilegium.lang.edit.Form.OrganizationForm;
import org.florilegium.lang.edit.Form.Passage;
import org.florilegium.lang.edit.Form.PersonForm;
import org.florilegium.lang.edit.Form.PremiseForm;
import org.florilegium.lang.edit.Form.RelationForm;
import org.florilegium.lang.edit.Form.StatementForm;
import org.florilegium.lang.edit.Form.ThemeForm;

/** The codebook and the statements of a project as a text for people, whatever it is written in. */
final class Report {

	/** A piece of the report. */
	sealed interface Block {
	}

	/** A heading; 1 is the report's title. */
	record Heading(int level, String text) implements Block {
	}

	/** A paragraph. */
	record Paragraph(String text) implements Block {
	}

	/** Words that somebody else said. */
	record Quote(String text) implements Block {
	}

	/** Something with a name before it, such as "Speaker: Tom Becker". */
	record Item(String label, String text) implements Block {
	}

	/** A table; all rows are as long as the head. */
	record Table(List<String> head, List<List<String>> rows) implements Block {
	}

	private final CodedProject project;
	private final AnnotatedStudy study;
	private final List<Block> blocks = new ArrayList<>();

	private Report(CodedProject project) {
		this.project = project;
		study = new AnnotatedStudy(project, new Losses());
	}

	/** The report of a project. */
	static List<Block> of(CodedProject project) {
		return new Report(project).write();
	}

	private List<Block> write() {
		blocks.add(new Heading(1, project.title()));
		blocks.add(new Paragraph("%d documents, %d statements, %d themes, %d persons and organisations, %d claims.".formatted(project.documents().size(), project.statements(),
				project.defined(ThemeForm.class).size(), project.defined(ActorForm.class).size(), project.argued(ClaimForm.class).size())));
		codebook();
		actors();
		for (Text document : project.documents())
			document(document.form());
		claims();
		return blocks;
	}

	private void codebook() {
		Map<String, Integer> counts = new LinkedHashMap<>();
		project.codings().forEach(c -> c.statements().forEach(s -> AnnotatedStudy.themes(s).forEach(t -> counts.merge(t, 1, Integer::sum))));
		if (!project.defined(ThemeForm.class).isEmpty())
			blocks.add(new Heading(2, "Codebook"));
		for (ThemeForm theme : project.defined(ThemeForm.class)) {
			blocks.add(new Heading(3, theme.title()));
			item("Under", theme.parent() == null ? null : study.theme(theme.parent()));
			item("Also", theme.aliases());
			item("Means", theme.definition());
			item("Include", theme.includes());
			item("Exclude", theme.excludes());
			item("Example", theme.examples());
			item("Retired", !theme.retired() ? null : theme.replacement() == null ? "no longer used" : "use " + study.theme(theme.replacement()));
			item("Statements", String.valueOf(counts.getOrDefault(theme.name(), 0)));
		}
	}

	private void item(String label, String text) {
		if (text != null && !text.isBlank())
			blocks.add(new Item(label, text));
	}

	private void item(String label, List<String> texts) {
		item(label, String.join("; ", texts));
	}

	private void actors() {
		List<List<String>> rows = new ArrayList<>();
		for (ActorForm actor : project.defined(ActorForm.class))
			rows.add(List.of(actor.title(), switch (actor) {
				case PersonForm p -> "person";
				case OrganizationForm o -> o.kind() == null ? "organisation" : o.kind();
			}, switch (actor) {
				case PersonForm p -> p.memberships().stream().map(m -> study.actor(m.organization()) + (m.from() == null ? "" : " from " + m.from())
						+ (m.to() == null ? "" : " to " + m.to())).collect(Collectors.joining("; "));
				case OrganizationForm o -> o.parent() == null ? "" : study.actor(o.parent());
			}));
		if (rows.isEmpty())
			return;
		blocks.add(new Heading(2, "Persons and organisations"));
		blocks.add(new Table(List.of("Name", "Kind", "Belongs to"), rows));
	}

	private void document(DocumentForm d) {
		List<Coding> codings = project.codings().stream().filter(c -> c.document().equals(d.name())).toList();
		if (codings.isEmpty())
			return;
		blocks.add(new Heading(2, d.title() == null ? d.name() : d.title()));
		item("Author", d.authors().authors().stream().map(study::actor).toList());
		item("Date", d.date() == null ? null : d.date().toString());
		item("Source", d.source());
		for (Coding coding : codings)
			for (StatementForm statement : coding.statements())
				statement(coding, statement);
	}

	private void statement(Coding coding, StatementForm s) {
		blocks.add(new Heading(3, coding.name() + "/" + s.name()));
		blocks.add(new Quote(s.passages().stream().map(Passage::quote).collect(Collectors.joining(" […] "))));
		item("Speaker", s.speaker() == null ? null : study.actor(s.speaker()) + (s.organization() == null ? "" : ", " + study.actor(s.organization())));
		item("Organisation", s.speaker() != null || s.organization() == null ? null : study.actor(s.organization()));
		item("Reported by", s.reporters().stream().map(study::actor).toList());
		item("Date", s.date() == null ? null : s.date().toString());
		item("Themes", s.codes().stream().map(this::code).toList());
		item("Claims", s.acts().stream().map(a -> a.force().getLiteral() + " [" + a.claim() + "]").toList());
		item("Values", s.values().entrySet().stream().map(v -> v.getKey() + " = " + v.getValue()).toList());
		item("Confidence", s.confidence() == null ? null : s.confidence().toPlainString());
		s.notes().forEach(note -> item("Note", note));
		item("Coded by", coding.coder() == null ? null : study.coder(coding.coder()) + (coding.on() == null ? "" : ", " + coding.on()));
	}

	private String code(CodeForm code) {
		return study.theme(code.theme()) + (code.stance() == null ? "" : " (" + code.stance() + ")");
	}

	private void claims() {
		List<ClaimForm> claims = project.argued(ClaimForm.class);
		if (!claims.isEmpty()) {
			blocks.add(new Heading(2, "Claims"));
			blocks.add(new Table(List.of("Name", "Claim"), claims.stream().map(c -> List.of(c.name(), c.text())).toList()));
		}
		List<ArgumentForm> arguments = project.argued(ArgumentForm.class);
		if (!arguments.isEmpty())
			blocks.add(new Heading(2, "Arguments"));
		for (ArgumentForm argument : arguments) {
			blocks.add(new Heading(3, argument.title() == null ? argument.name() : argument.name() + ": " + argument.title()));
			item("Premises", argument.premises().stream().map(PremiseForm::claim).map(c -> "[" + c + "]").toList());
			item("Conclusion", argument.conclusion() == null ? null : "[" + argument.conclusion() + "]");
			item("Note", argument.notes());
		}
		List<RelationForm> relations = project.argued(RelationForm.class);
		if (!relations.isEmpty()) {
			blocks.add(new Heading(2, "Relations"));
			blocks.add(new Table(List.of("From", "Kind", "To", "Because"),
					relations.stream().map(r -> List.of(r.source(), r.kind().getLiteral(), r.target(), r.reason() == null ? "" : r.reason())).toList()));
		}
	}
}
