package org.florilegium.exchange.internal.argument;

import java.io.IOException;
import java.io.OutputStream;

import org.florilegium.exchange.CodedProject;
import org.florilegium.exchange.ExportException;
import org.florilegium.exchange.ExportException.Code;
import org.florilegium.exchange.internal.project.Losses;
import org.florilegium.exchange.internal.project.ProjectExporter;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;

/** Writes claims, arguments and who asserts what as the Argument Interchange Format: of AIFdb, or of OVA and its relatives. */
public class AifExporter extends ProjectExporter {

	private final boolean extended;

	/** The JSON of AIFdb. Made by the extension registry. */
	public AifExporter() {
		this(false);
	}

	private AifExporter(boolean extended) {
		super("nodes");
		this.extended = extended;
	}

	/** xAIF: the same within an envelope, with the participants. */
	public static final class Extended extends AifExporter {
		/** Made by the extension registry. */
		public Extended() {
			super(true);
		}
	}

	@Override
	protected long write(CodedProject project, OutputStream out, Losses losses) throws IOException, ExportException {
		AifGraph graph = new AifGraph(project, losses);
		if (graph.nodes().isEmpty())
			throw new ExportException(Code.NOTHING, "The study has no claims and no arguments. Add some to an argument map first.");
		try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
			json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
			json.setPrettyPrinter(new DefaultPrettyPrinter());
			json.writeStartObject();
			if (extended)
				json.writeObjectFieldStart("AIF");
			graph.write(json, extended);
			if (extended) {
				json.writeEndObject();
				json.writeStringField("title", project.title());
				json.writeBooleanField("dialog", true);
				json.writeObjectFieldStart("text");
				json.writeStringField("txt", "");
				json.writeEndObject();
			}
			json.writeEndObject();
			json.writeRaw('\n');
		}
		return graph.nodes().size();
	}
}
