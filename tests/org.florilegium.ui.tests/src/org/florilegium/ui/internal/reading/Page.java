package org.florilegium.ui.internal.reading;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.florilegium.lang.edit.Form.CodeForm;
import org.florilegium.lang.edit.Form.Passage;
import org.florilegium.lang.edit.Form.StatementForm;
import org.florilegium.model.CodePoints;
import org.florilegium.model.Span;
import org.florilegium.study.query.Vocabulary;
import org.florilegium.study.query.Vocabulary.Actor;
import org.florilegium.study.query.Vocabulary.Coder;
import org.florilegium.study.query.Vocabulary.Point;
import org.florilegium.study.query.Vocabulary.Scale;
import org.florilegium.study.query.Vocabulary.Theme;
import org.florilegium.workspace.coding.CodedDocument.Part;
import org.florilegium.workspace.coding.CodedDocument.Snapshot;
import org.florilegium.workspace.coding.CodedStatement;

/** A text with statements, made by hand. */
final class Page {

	private static final Path FILE = Path.of("harbour.codebook");
	private static final Scale AGREEMENT = new Scale("agreement", List.of(new Point("disagree", -1), new Point("neutral", 0), new Point("agree", 1)));

	static final Vocabulary VOCABULARY = new Vocabulary(List.of(theme("fees", "Harbour fees", "#E69F00"), theme("dredging", "Dredging", "#0072B2")),
			List.of(actor("lind", "Mara Lind"), actor("holm", "Jon Holm")), List.of(new Coder("anna", "Anna", FILE), new Coder("ben", "Ben", FILE)), List.of(),
			List.of(), List.of());

	private final CodePoints text;
	private final List<CodedStatement> statements = new ArrayList<>();
	private final List<Part> parts = new ArrayList<>();

	Page(String text) {
		this.text = new CodePoints(text);
	}

	private static Theme theme(String name, String title, String color) {
		return new Theme(name, title, title, List.of(), null, color, true, null, null, List.of(), List.of(), AGREEMENT, false, null, FILE);
	}

	private static Actor actor(String name, String title) {
		return new Actor(name, title, false, List.of(), null, null, List.of(), Map.of(), FILE);
	}

	/** Codes the first place where each of some words stand, as one statement. */
	Page code(String name, String coder, String theme, String stance, String... words) {
		List<Passage> passages = new ArrayList<>();
		for (String word : words)
			passages.add(new Passage(span(word), word, null, null));
		return code(name, coder, theme, stance, passages);
	}

	/** Codes passages as one statement. */
	Page code(String name, String coder, String theme, String stance, List<Passage> passages) {
		StatementForm form = new StatementForm(name, passages, "lind", null, List.of("holm"), null, null, Map.of(), List.of(new CodeForm(theme, stance)),
				List.of(), null, List.of("A note on " + name + "."));
		statements.add(new CodedStatement(Path.of("codings", coder + ".coding"), "letter-" + coder, coder, form, List.of("lind"), true, null, 0, 0, false));
		return this;
	}

	/** Adds a part that begins at some words and goes to the end. */
	Page part(String title, String author, String from) {
		parts.add(new Part(title, null, new Span(span(from).start(), text.length()), List.of(author), null, 1));
		return this;
	}

	/** Where some words first stand, in code points. */
	Span span(String words) {
		int at = text.text().indexOf(words);
		if (at < 0)
			throw new AssertionError("no " + words);
		return new Span(text.fromUtf16(at), text.fromUtf16(at + words.length()));
	}

	Snapshot snapshot() {
		List<CodedStatement> sorted = new ArrayList<>(statements);
		sorted.sort(Comparator.comparing(statement -> statement.spans().getFirst()));
		return new Snapshot(1, "letter", "A letter", List.of("lind"), null, null, text, parts, sorted, List.of());
	}
}
