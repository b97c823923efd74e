package org.florilegium.exchange.internal.cas;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

import org.florilegium.exchange.CodedProject;
import org.florilegium.exchange.CodedProject.Text;
import org.florilegium.exchange.internal.project.AnnotatedStudy;
import org.florilegium.exchange.internal.project.Losses;
import org.florilegium.exchange.internal.project.ProjectExporter;
import org.florilegium.exchange.internal.project.ZipOutput;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;

/** Writes a zip file with a CAS of UIMA for each document, as JSON with its types, which INCEpTION reads. */
public final class CasJsonExporter extends ProjectExporter {

	/** Made by the extension registry. */
	public CasJsonExporter() {
		super("annotations");
	}

	@Override
	protected long write(CodedProject project, OutputStream out, Losses losses) throws IOException {
		AnnotatedStudy study = new AnnotatedStudy(project, losses);
		long count = 0;
		try (ZipOutput zip = new ZipOutput(out)) {
			String text = study.text();
			for (Text document : project.documents()) {
				List<CasContent.Annotation> annotations = CasContent.of(study, document);
				try (JsonGenerator json = new JsonFactory().createGenerator(zip.begin(AnnotatedStudy.file(document.form().name()) + ".json"))) {
					json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
					json.setPrettyPrinter(new DefaultPrettyPrinter());
					cas(json, document, annotations, text);
				}
				count += annotations.size();
			}
		}
		study.countRest();
		return count;
	}

	private static void cas(JsonGenerator json, Text document, List<CasContent.Annotation> annotations, String study) throws IOException {
		json.writeStartObject();
		json.writeObjectFieldStart("%TYPES");
		type(json, CasType.NAME, "uima.tcas.Annotation", CasType.FEATURES);
		type(json, CasType.STUDY, "uima.cas.AnnotationBase", CasType.STUDY_FEATURES);
		json.writeEndObject();
		json.writeArrayFieldStart("%FEATURE_STRUCTURES");
		start(json, 1, "uima.cas.Sofa");
		json.writeNumberField("sofaNum", 1);
		json.writeStringField("sofaID", CasType.VIEW);
		json.writeStringField("mimeType", "text");
		json.writeStringField("sofaString", document.text());
		json.writeEndObject();
		start(json, 2, "uima.tcas.DocumentAnnotation");
		place(json, 0, document.text().length());
		json.writeStringField("language", document.form().language() == null ? "x-unspecified" : document.form().language());
		json.writeEndObject();
		start(json, 3, CasType.STUDY);
		json.writeNumberField("@sofa", 1);
		json.writeStringField("name", document.form().name());
		if (document.form().title() != null)
			json.writeStringField("title", document.form().title());
		json.writeStringField("text", study);
		json.writeEndObject();
		int id = 4;
		for (CasContent.Annotation annotation : annotations) {
			start(json, id++, CasType.NAME);
			place(json, annotation.begin(), annotation.end());
			for (Map.Entry<String, String> feature : annotation.features().entrySet())
				json.writeStringField(feature.getKey(), feature.getValue());
			json.writeEndObject();
		}
		json.writeEndArray();
		json.writeObjectFieldStart("%VIEWS");
		json.writeObjectFieldStart(CasType.VIEW);
		json.writeNumberField("%SOFA", 1);
		json.writeArrayFieldStart("%MEMBERS");
		for (int member = 2; member < id; member++)
			json.writeNumber(member);
		json.writeEndArray();
		json.writeEndObject();
		json.writeEndObject();
		json.writeEndObject();
	}

	private static void type(JsonGenerator json, String name, String supertype, List<String> features) throws IOException {
		json.writeObjectFieldStart(name);
		json.writeStringField("%NAME", name);
		json.writeStringField("%SUPER_TYPE", supertype);
		for (String feature : features) {
			json.writeObjectFieldStart(feature);
			json.writeStringField("%NAME", feature);
			json.writeStringField("%RANGE", "uima.cas.String");
			json.writeEndObject();
		}
		json.writeEndObject();
	}

	private static void start(JsonGenerator json, int id, String type) throws IOException {
		json.writeStartObject();
		json.writeNumberField("%ID", id);
		json.writeStringField("%TYPE", type);
	}

	private static void place(JsonGenerator json, int begin, int end) throws IOException {
		json.writeNumberField("@sofa", 1);
		json.writeNumberField("begin", begin);
		json.writeNumberField("end", end);
	}
}
