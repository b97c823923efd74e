package org.florilegium.exchange.internal.project;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.florilegium.exchange.CodedProject;
import org.florilegium.exchange.CodedProject.Coding;
import org.florilegium.exchange.CodedProject.Text;
import org.florilegium.lang.edit.Form;
import org.florilegium.lang.edit.Form.ActorForm;
import org.florilegium.lang.edit.Form.CodeForm;
import org.florilegium.lang.edit.Form.CoderForm;
import org.florilegium.lang.edit.Form.Passage;
import org.florilegium.lang.edit.Form.StatementForm;
import org.florilegium.lang.edit.Form.ThemeForm;
import org.florilegium.model.CodePoints;
import org.florilegium.model.Span;

/** A project as annotated texts, for formats that know texts, passages and labels. */
public final class AnnotatedStudy {

	private static final String KEPT = "It is kept as text that only Florilegium understands.";

	private final CodedProject project;
	private final Losses losses;
	private final Map<String, String> titles = new LinkedHashMap<>();

	/** Tells losses what such formats do not show. */
	public AnnotatedStudy(CodedProject project, Losses losses) {
		this.project = project;
		this.losses = losses;
		for (Form form : project.codebook())
			switch (form) {
				case ThemeForm t -> titles.put("#" + t.name(), t.title());
				case ActorForm a -> titles.put("@" + a.name(), a.title());
				case CoderForm c -> titles.put("coder " + c.name(), c.title());
				default -> {
					// has no part in annotations
				}
			}
	}

	/** Takes a statement that has a place in the text. */
	@FunctionalInterface
	public interface Consumer<E extends Exception> {
		/** Called in the order of codings and texts. */
		void accept(Coding coding, StatementForm statement, List<Span> spans) throws E;
	}

	/** The project. */
	public CodedProject project() {
		return project;
	}

	/** All but the statements, as one text. */
	public String text() {
		return StudyText.write(project, form -> null);
	}

	/** What people call a theme. */
	public String theme(String name) {
		return titles.getOrDefault("#" + name, name);
	}

	/** What people call an actor. */
	public String actor(String name) {
		return titles.getOrDefault("@" + name, name);
	}

	/** What people call a coder; null for nobody. */
	public String coder(String name) {
		return name == null ? null : titles.getOrDefault("coder " + name, name);
	}

	/** What the format has no place for: all of a statement but its passages, themes without stance, and notes. */
	public static String details(StatementForm s) {
		return Details.write(new StatementForm(s.name(), s.passages(), s.speaker(), s.organization(), s.reporters(), s.date(), s.type(), s.values(),
				s.codes().stream().filter(c -> c.stance() != null).toList(), s.acts(), s.confidence(), List.of()));
	}

	/** The themes of a statement, each once. */
	public static List<String> themes(StatementForm s) {
		return s.codes().stream().map(CodeForm::theme).distinct().toList();
	}

	/** Shows each statement of a document. */
	public <E extends Exception> void forEach(Text document, Consumer<E> consumer) throws E {
		CodePoints text = new CodePoints(document.text());
		for (Coding coding : project.codings()) {
			if (!coding.document().equals(document.form().name()))
				continue;
			for (StatementForm statement : coding.statements()) {
				List<Span> spans = statement.passages().stream().map(Passage::span).filter(s -> s != null && text.covers(s)).toList();
				if (spans.isEmpty()) {
					losses.count("statement", "Statements without a place in the text were left out.");
					continue;
				}
				count(statement);
				consumer.accept(coding, statement, spans);
			}
		}
	}

	private void count(StatementForm s) {
		losses.count("stance", (int) s.codes().stream().filter(c -> c.stance() != null).count(), KEPT);
		losses.count("speaker, organisation, reporter or date of a statement",
				s.speaker() != null || s.organization() != null || !s.reporters().isEmpty() || s.date() != null ? 1 : 0, KEPT);
		losses.count("variable of a statement", s.values().size(), KEPT);
		losses.count("assertion or denial of a claim", s.acts().size(), KEPT);
		losses.count("confidence of a coder", s.confidence() == null ? 0 : 1, KEPT);
	}

	/** Counts what is not about passages. */
	public void countRest() {
		losses.count("definition of the codebook", project.codebook().size(), KEPT);
		losses.count("element of the argument map", project.arguments().size(), KEPT);
	}

	/** A name for a file: of a document, with nothing but letters, digits, hyphens and dots. */
	public static String file(String name) {
		return name.codePoints().mapToObj(c -> Character.isLetterOrDigit(c) || "-_.".indexOf(c) >= 0 ? Character.toString(c) : "_").collect(Collectors.joining());
	}
}
