package org.florilegium.exchange.internal.cas;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.florilegium.exchange.CodedProject.Text;
import org.florilegium.exchange.internal.project.AnnotatedStudy;
import org.florilegium.lang.edit.Form.CodeForm;
import org.florilegium.lang.edit.Form.StatementForm;
import org.florilegium.model.CodePoints;
import org.florilegium.model.Span;

/** What stands in the CAS of a document: one annotation for each statement, passage and theme. */
final class CasContent {

	/** An annotation; offsets in UTF-16. */
	record Annotation(int begin, int end, Map<String, String> features) {
	}

	private CasContent() {
	}

	/** The annotations of a document. */
	static List<Annotation> of(AnnotatedStudy study, Text document) {
		List<Annotation> annotations = new ArrayList<>();
		CodePoints text = new CodePoints(document.text());
		study.forEach(document, (coding, statement, spans) -> {
			String details = AnnotatedStudy.details(statement);
			boolean first = true;
			for (Span span : spans) {
				List<String> themes = AnnotatedStudy.themes(statement);
				for (String theme : themes.isEmpty() ? List.of("") : themes) {
					Map<String, String> features = features(study, statement, theme);
					features.put("statement", coding.name() + "/" + statement.name());
					put(features, "coder", study.coder(coding.coder()));
					if (first) {
						put(features, "details", details.isEmpty() ? null : details);
						put(features, "notes", statement.notes().isEmpty() ? null : String.join(SEPARATOR, statement.notes()));
					}
					annotations.add(new Annotation(text.toUtf16(span.start()), text.toUtf16(span.end()), features));
					first = false;
				}
			}
		});
		return annotations;
	}

	/** Stands between several notes. */
	static final String SEPARATOR = "\n----\n";

	private static Map<String, String> features(AnnotatedStudy study, StatementForm statement, String theme) {
		Map<String, String> features = new LinkedHashMap<>();
		if (!theme.isEmpty()) {
			features.put("theme", theme);
			features.put("label", study.theme(theme));
			put(features, "stance", statement.codes().stream().filter(c -> c.theme().equals(theme) && c.stance() != null).map(CodeForm::stance).findFirst().orElse(null));
		}
		put(features, "speaker", statement.speaker() == null ? null : study.actor(statement.speaker()));
		return features;
	}

	private static void put(Map<String, String> features, String name, String value) {
		if (value != null)
			features.put(name, value);
	}
}
