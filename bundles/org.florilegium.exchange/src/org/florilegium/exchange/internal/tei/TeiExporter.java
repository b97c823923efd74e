package org.florilegium.exchange.internal.tei;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

import org.florilegium.exchange.CodedProject;
import org.florilegium.exchange.CodedProject.Coding;
import org.florilegium.exchange.CodedProject.Text;
import org.florilegium.exchange.internal.project.AnnotatedStudy;
import org.florilegium.exchange.internal.project.Losses;
import org.florilegium.exchange.internal.project.ProjectExporter;
import org.florilegium.exchange.internal.project.XmlWriter;
import org.florilegium.lang.edit.Form.CoderForm;
import org.florilegium.lang.edit.Form.DocumentForm;
import org.florilegium.lang.edit.Form.StatementForm;
import org.florilegium.lang.edit.Form.ThemeForm;
import org.florilegium.model.Span;

/** Writes a corpus in TEI P5: the texts as they are, the statements as annotations that stand off them, themes as a taxonomy. */
public final class TeiExporter extends ProjectExporter {

	static final String NAMESPACE = "http://www.tei-c.org/ns/1.0";

	/** Made by the extension registry. */
	public TeiExporter() {
		super("annotations");
	}

	@Override
	protected long write(CodedProject project, OutputStream out, Losses losses) throws IOException {
		AnnotatedStudy study = new AnnotatedStudy(project, losses);
		Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
		XmlWriter xml = new XmlWriter(writer);
		xml.start("teiCorpus").attribute("xmlns", NAMESPACE);
		header(xml, study);
		long[] count = { 0 };
		int number = 0;
		for (Text document : project.documents()) {
			String id = "text-" + ++number;
			xml.start("TEI").attribute("xml:id", "document-" + number).attribute("n", document.form().name());
			header(xml, study, document.form());
			xml.start("standOff").start("listAnnotation");
			study.forEach(document, (coding, statement, spans) -> {
				annotation(xml, id, coding, statement, spans);
				count[0]++;
			});
			xml.end().end();
			xml.start("text").start("body").start("ab").attribute("xml:id", id).attribute("xml:space", "preserve").text(document.text()).end().end().end();
			xml.end();
		}
		xml.end();
		writer.flush();
		study.countRest();
		return count[0];
	}

	private static void header(XmlWriter xml, AnnotatedStudy study) throws IOException {
		xml.start("teiHeader").start("fileDesc").start("titleStmt").element("title", study.project().title());
		for (CoderForm coder : study.project().defined(CoderForm.class)) {
			xml.start("respStmt").attribute("xml:id", "coder-" + coder.name());
			xml.element("resp", "coded by").element("name", coder.title()).end();
		}
		xml.end().start("publicationStmt").element("p", "Exported from Florilegium.").end();
		xml.start("sourceDesc").element("p", "See each text.").end().end();
		List<ThemeForm> themes = study.project().defined(ThemeForm.class);
		if (!themes.isEmpty()) {
			xml.start("encodingDesc").start("classDecl").start("taxonomy");
			for (ThemeForm theme : themes) {
				xml.start("category").attribute("xml:id", "theme-" + theme.name()).start("catDesc").text(theme.title());
				if (theme.definition() != null)
					xml.start("gloss").text(theme.definition()).endInText();
				xml.end().end();
			}
			xml.end().end().end();
		}
		xml.start("xenoData").attribute("type", "florilegium").text(study.text()).end();
		xml.end();
	}

	private static void header(XmlWriter xml, AnnotatedStudy study, DocumentForm d) throws IOException {
		xml.start("teiHeader").start("fileDesc").start("titleStmt").element("title", d.title() == null ? d.name() : d.title());
		for (String author : d.authors().authors())
			xml.element("author", study.actor(author));
		xml.end().start("publicationStmt").element("p", "See the source.").end();
		xml.start("sourceDesc").start("bibl").element("title", d.source() == null ? d.title() == null ? d.name() : d.title() : d.source());
		if (d.date() != null)
			xml.start("date").attribute("when", d.date()).end();
		xml.end().end().end();
		if (d.language() != null)
			xml.start("profileDesc").start("langUsage").start("language").attribute("ident", d.language()).end().end().end();
		xml.end();
	}

	private static void annotation(XmlWriter xml, String text, Coding coding, StatementForm statement, List<Span> spans) throws IOException {
		String places = spans.stream().map(s -> "#string-range(" + text + "," + s.start() + "," + s.length() + ")").collect(Collectors.joining(" "));
		List<String> themes = AnnotatedStudy.themes(statement);
		xml.start("annotation").attribute("n", coding.name() + "/" + statement.name()).attribute("target", places)
				.attribute("ana", themes.isEmpty() ? null : themes.stream().map(t -> "#theme-" + t).collect(Collectors.joining(" ")))
				.attribute("resp", coding.coder() == null ? null : "#coder-" + coding.coder());
		String details = AnnotatedStudy.details(statement);
		if (!details.isEmpty())
			xml.start("note").attribute("type", "florilegium").text(details).end();
		for (String note : statement.notes())
			xml.element("note", note);
		xml.end();
	}
}
