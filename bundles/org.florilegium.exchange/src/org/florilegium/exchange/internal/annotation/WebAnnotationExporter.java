package org.florilegium.exchange.internal.annotation;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

import org.florilegium.exchange.CodedProject;
import org.florilegium.exchange.CodedProject.Coding;
import org.florilegium.exchange.CodedProject.Text;
import org.florilegium.exchange.internal.project.AnnotatedStudy;
import org.florilegium.exchange.internal.project.Losses;
import org.florilegium.exchange.internal.project.ProjectExporter;
import org.florilegium.lang.edit.Form.StatementForm;
import org.florilegium.model.CodePoints;
import org.florilegium.model.Span;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;

/** Writes a collection of the W3C's Web Annotations as JSON-LD, with the texts in it. */
public final class WebAnnotationExporter extends ProjectExporter {

	static final String CONTEXT = "http://www.w3.org/ns/anno.jsonld";
	static final String NAMESPACE = "https://florilegium.org/ns#";
	private static final int AROUND = 32;

	/** Made by the extension registry. */
	public WebAnnotationExporter() {
		super("annotations");
	}

	@Override
	protected long write(CodedProject project, OutputStream out, Losses losses) throws IOException {
		AnnotatedStudy study = new AnnotatedStudy(project, losses);
		long[] count = { 0 };
		try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
			json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
			json.setPrettyPrinter(new DefaultPrettyPrinter());
			json.writeStartObject();
			json.writeArrayFieldStart("@context");
			json.writeString(CONTEXT);
			json.writeStartObject();
			json.writeStringField("florilegium", NAMESPACE);
			json.writeEndObject();
			json.writeEndArray();
			json.writeStringField("type", "AnnotationCollection");
			json.writeStringField("label", project.title());
			json.writeNumberField("total", project.statements());
			json.writeStringField("florilegium:study", study.text());
			json.writeArrayFieldStart("florilegium:documents");
			for (Text document : project.documents())
				document(json, document);
			json.writeEndArray();
			json.writeObjectFieldStart("first");
			json.writeStringField("type", "AnnotationPage");
			json.writeArrayFieldStart("items");
			for (Text document : project.documents()) {
				CodePoints text = new CodePoints(document.text());
				study.forEach(document, (coding, statement, spans) -> {
					annotation(json, study, document, text, coding, statement, spans);
					count[0]++;
				});
			}
			json.writeEndArray();
			json.writeEndObject();
			json.writeEndObject();
			json.writeRaw('\n');
		}
		study.countRest();
		return count[0];
	}

	private static void document(JsonGenerator json, Text document) throws IOException {
		json.writeStartObject();
		json.writeStringField("id", document.form().path());
		json.writeStringField("type", "Text");
		json.writeStringField("florilegium:name", document.form().name());
		if (document.form().title() != null)
			json.writeStringField("label", document.form().title());
		json.writeStringField("value", document.text());
		json.writeEndObject();
	}

	private static void annotation(JsonGenerator json, AnnotatedStudy study, Text document, CodePoints text, Coding coding, StatementForm statement, List<Span> spans)
			throws IOException {
		String id = coding.name() + "/" + statement.name();
		json.writeStartObject();
		json.writeStringField("id", "urn:uuid:" + study.project().identifiers().guid("annotation", id, study.project().title()));
		json.writeStringField("type", "Annotation");
		json.writeStringField("motivation", "classifying");
		if (coding.coder() != null) {
			json.writeObjectFieldStart("creator");
			json.writeStringField("type", "Person");
			json.writeStringField("name", study.coder(coding.coder()));
			json.writeEndObject();
		}
		if (coding.on() != null && coding.on().day() != 0)
			json.writeStringField("created", coding.on() + "T00:00:00Z");
		json.writeStringField("florilegium:statement", id);
		String details = AnnotatedStudy.details(statement);
		if (!details.isEmpty())
			json.writeStringField("florilegium:details", details);
		json.writeArrayFieldStart("body");
		for (String theme : AnnotatedStudy.themes(statement)) {
			body(json, "tagging", study.theme(theme));
			json.writeStringField("florilegium:theme", theme);
			json.writeEndObject();
		}
		for (String note : statement.notes()) {
			body(json, "commenting", note);
			json.writeEndObject();
		}
		json.writeEndArray();
		json.writeArrayFieldStart("target");
		for (Span span : spans)
			target(json, document.form().path(), text, span);
		json.writeEndArray();
		json.writeEndObject();
	}

	private static void body(JsonGenerator json, String purpose, String value) throws IOException {
		json.writeStartObject();
		json.writeStringField("type", "TextualBody");
		json.writeStringField("purpose", purpose);
		json.writeStringField("value", value);
	}

	private static void target(JsonGenerator json, String source, CodePoints text, Span span) throws IOException {
		json.writeStartObject();
		json.writeStringField("source", source);
		json.writeArrayFieldStart("selector");
		json.writeStartObject();
		json.writeStringField("type", "TextPositionSelector");
		json.writeNumberField("start", span.start());
		json.writeNumberField("end", span.end());
		json.writeEndObject();
		json.writeStartObject();
		json.writeStringField("type", "TextQuoteSelector");
		json.writeStringField("exact", text.substring(span));
		json.writeStringField("prefix", text.before(span.start(), AROUND));
		json.writeStringField("suffix", text.after(span.end(), AROUND));
		json.writeEndObject();
		json.writeEndArray();
		json.writeEndObject();
	}
}
