package org.florilegium.exchange.internal.cas;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.florilegium.exchange.CodedProject;
import org.florilegium.exchange.CodedProject.Text;
import org.florilegium.exchange.internal.project.AnnotatedStudy;
import org.florilegium.exchange.internal.project.Losses;
import org.florilegium.exchange.internal.project.ProjectExporter;
import org.florilegium.exchange.internal.project.XmlWriter;
import org.florilegium.exchange.internal.project.ZipOutput;

/** Writes a zip file with a CAS of UIMA for each document, as XMI, and the description of its types. */
public final class XmiExporter extends ProjectExporter {

	/** Made by the extension registry. */
	public XmiExporter() {
		super("annotations");
	}

	@Override
	protected long write(CodedProject project, OutputStream out, Losses losses) throws IOException {
		AnnotatedStudy study = new AnnotatedStudy(project, losses);
		long count = 0;
		try (ZipOutput zip = new ZipOutput(out)) {
			zip.add("TypeSystem.xml", CasType.SYSTEM);
			String text = study.text();
			for (Text document : project.documents()) {
				List<CasContent.Annotation> annotations = CasContent.of(study, document);
				Writer writer = new BufferedWriter(new OutputStreamWriter(zip.begin(AnnotatedStudy.file(document.form().name()) + ".xmi"), StandardCharsets.UTF_8));
				cas(new XmlWriter(writer), document, annotations, text);
				writer.flush();
				count += annotations.size();
			}
		}
		study.countRest();
		return count;
	}

	private static void cas(XmlWriter xml, Text document, List<CasContent.Annotation> annotations, String study) throws IOException {
		xml.start("xmi:XMI").attribute("xmlns:xmi", "http://www.omg.org/XMI").attribute("xmlns:cas", "http:///uima/cas.ecore").attribute("xmlns:tcas", "http:///uima/tcas.ecore")
				.attribute("xmlns:florilegium", CasType.NAMESPACE).attribute("xmi:version", "2.0");
		xml.start("cas:NULL").attribute("xmi:id", 0).end();
		StringBuilder members = new StringBuilder("2 3");
		xml.start("tcas:DocumentAnnotation").attribute("xmi:id", 2).attribute("sofa", 1).attribute("begin", 0).attribute("end", document.text().length())
				.attribute("language", document.form().language() == null ? "x-unspecified" : document.form().language()).end();
		xml.start("florilegium:Study").attribute("xmi:id", 3).attribute("sofa", 1).attribute("name", document.form().name()).attribute("title", document.form().title())
				.attribute("text", study).end();
		int id = 4;
		for (CasContent.Annotation annotation : annotations) {
			members.append(' ').append(id);
			xml.start("florilegium:Statement").attribute("xmi:id", id++).attribute("sofa", 1).attribute("begin", annotation.begin()).attribute("end", annotation.end());
			for (Map.Entry<String, String> feature : annotation.features().entrySet())
				xml.attribute(feature.getKey(), feature.getValue());
			xml.end();
		}
		xml.start("cas:Sofa").attribute("xmi:id", 1).attribute("sofaNum", 1).attribute("sofaID", CasType.VIEW).attribute("mimeType", "text").attribute("sofaString", document.text()).end();
		xml.start("cas:View").attribute("sofa", 1).attribute("members", members).end();
		xml.end();
	}
}
