package org.florilegium.exchange.internal.cas;

import java.util.List;
import java.util.Set;

/** The one type of annotation that is written, and those of others that are no labels. */
final class CasType {

	static final String NAMESPACE = "http:///org/florilegium.ecore";
	static final String NAME = "org.florilegium.Statement";
	static final String STUDY = "org.florilegium.Study";
	static final List<String> FEATURES = List.of("theme", "label", "stance", "speaker", "statement", "coder", "details", "notes");
	static final List<String> STUDY_FEATURES = List.of("name", "title", "text");
	static final String VIEW = "_InitialView";

	/** Types that divide a text or belong to the machinery. */
	private static final Set<String> NO_LABELS = Set.of("DocumentAnnotation", "DocumentMetaData", "Sentence", "Token", "Paragraph", "Div", "Lemma", "Stem", "POS",
			"MorphologicalFeatures", "Dependency", "ROOT", "TagsetDescription", "TagDescription", "Heading", "Compound", "SurfaceForm", "TokenForm", "Sofa", "View", "NULL");

	/** The types' description as UIMA has it. */
	static final String SYSTEM = system();

	private CasType() {
	}

	/** Whether annotations of a type say something about their passage. */
	static boolean isLabel(String name) {
		return !NO_LABELS.contains(name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf(':')) + 1));
	}

	private static String system() {
		StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<typeSystemDescription xmlns=\"http://uima.apache.org/resourceSpecifier\">\n\t<types>\n");
		type(xml, NAME, "A passage of a statement and a theme that it is about.", "uima.tcas.Annotation", FEATURES);
		type(xml, STUDY, "The study that the text belongs to.", "uima.cas.AnnotationBase", STUDY_FEATURES);
		return xml.append("\t</types>\n</typeSystemDescription>\n").toString();
	}

	private static void type(StringBuilder xml, String name, String description, String supertype, List<String> features) {
		xml.append("\t\t<typeDescription>\n\t\t\t<name>").append(name).append("</name>\n\t\t\t<description>").append(description)
				.append("</description>\n\t\t\t<supertypeName>").append(supertype).append("</supertypeName>\n\t\t\t<features>\n");
		for (String feature : features)
			xml.append("\t\t\t\t<featureDescription>\n\t\t\t\t\t<name>").append(feature)
					.append("</name>\n\t\t\t\t\t<description/>\n\t\t\t\t\t<rangeTypeName>uima.cas.String</rangeTypeName>\n\t\t\t\t</featureDescription>\n");
		xml.append("\t\t\t</features>\n\t\t</typeDescription>\n");
	}
}
