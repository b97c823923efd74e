package org.florilegium.exchange.internal.cas;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.florilegium.exchange.CodedProject;
import org.florilegium.exchange.ImportException;
import org.florilegium.exchange.ImportException.Code;
import org.florilegium.exchange.ProjectImporter;
import org.florilegium.exchange.ProjectNames;
import org.florilegium.exchange.internal.project.Annotations;
import org.florilegium.exchange.internal.project.Annotations.Annotation;
import org.florilegium.exchange.internal.project.JsonFiles;
import org.florilegium.exchange.internal.project.Losses;
import org.florilegium.exchange.internal.project.XmlFiles;
import org.florilegium.exchange.safe.Archive;
import org.florilegium.exchange.safe.Limits;
import org.florilegium.exchange.safe.SafeXml;
import org.florilegium.model.CodePoints;
import org.florilegium.model.Span;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Reads CASes of UIMA, as INCEpTION, WebAnno and others write them: XMI or JSON, alone or many in a zip file. Every annotation
 * that is no mere division of the text becomes a statement, labelled with the type and its first value.
 */
public final class CasImporter implements ProjectImporter {

	/** Where the archives of projects of INCEpTION and WebAnno have what somebody annotated: the document, and who. */
	private static final Pattern IN_PROJECT = Pattern.compile("(?:annotation|curation)/([^/]+)/([^/]+)\\.zip");
	private static final int LARGEST = 200 << 20;
	/** Stands between the name of a document and of who annotated it. */
	private static final String ANNOTATOR = "\t";

	/** A feature structure: its type, and what it says. */
	private record Structure(String type, Map<String, String> features) {
	}

	@Override
	public int recognise(Path file) throws ImportException {
		String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
		if (name.endsWith(".zip"))
			try (Archive archive = Archive.open(file, Limits.PROJECT)) {
				return archive.find(n -> n.endsWith(".xmi") || IN_PROJECT.matcher(n).matches()).isPresent() || archive.find(n -> n.endsWith(".json") && archive.head(n, 500).contains("%TYPES")).isPresent() ? 80 : 0;
			} catch (ImportException e) {
				return 0;
			}
		String head = JsonFiles.head(file);
		return head.contains("http:///uima/") || head.contains("%TYPES") || head.contains("%FEATURE_STRUCTURES") ? 85 : 0;
	}

	@Override
	public CodedProject read(Path file, ProjectNames names) throws ImportException {
		Map<String, List<Structure>> all = new LinkedHashMap<>();
		String name = file.getFileName().toString();
		if (name.toLowerCase(Locale.ROOT).endsWith(".zip"))
			try (Archive archive = Archive.open(file, Limits.PROJECT)) {
				all.putAll(in(archive));
				if (all.isEmpty())
					project(archive, all);
			}
		else
			all.put(name, JsonFiles.head(file).stripLeading().startsWith("{") ? json(JsonFiles.read(file)) : XmlFiles.read(file, CasImporter::xmi));
		if (all.isEmpty())
			throw new ImportException(Code.DAMAGED, file + " has no CAS in it: no file with the ending .xmi or .json. Export it again as UIMA CAS XMI or JSON.");
		return new Reading(name.replaceFirst("\\.\\w+$", ""), all, names).read(file);
	}

	/** The CASes in an archive, by the names of their files. */
	private static Map<String, List<Structure>> in(Archive archive) throws ImportException {
		Map<String, List<Structure>> all = new LinkedHashMap<>();
		for (String entry : archive.names())
			if (entry.endsWith(".xmi"))
				all.put(entry, archive.read(entry, CasImporter::xmi));
			else if (entry.endsWith(".json") && archive.head(entry, 500).contains("\"%"))
				all.put(entry, archive.read(entry, in -> json(JsonFiles.read(in, entry))));
		return all;
	}

	/** The CASes of a whole project, which has an archive for each document and annotator. */
	private static void project(Archive archive, Map<String, List<Structure>> all) throws ImportException {
		for (String entry : archive.names()) {
			Matcher place = IN_PROJECT.matcher(entry);
			if (!place.matches() || place.group(2).equals("INITIAL_CAS"))
				continue;
			String annotator = place.group(2).equals("CURATION_USER") ? "Curation" : place.group(2);
			try (Archive inner = Archive.of(archive.source(entry, LARGEST), Limits.DOCUMENT)) {
				for (List<Structure> cas : in(inner).values())
					all.put(place.group(1) + ANNOTATOR + annotator, cas);
			}
		}
	}

	private static List<Structure> xmi(InputStream in) throws XMLStreamException, IOException {
		XMLStreamReader xml = SafeXml.reader(in);
		List<Structure> structures = new ArrayList<>();
		Map<String, String> inside = null;
		int depth = 0;
		while (xml.hasNext()) {
			int event = xml.next();
			if (event == XMLStreamConstants.END_ELEMENT)
				depth--;
			if (event != XMLStreamConstants.START_ELEMENT)
				continue;
			if (depth++ == 0 && !xml.getLocalName().equals("XMI"))
				throw new XMLStreamException("it begins with <" + xml.getLocalName() + ">, not with <xmi:XMI>", xml.getLocation());
			if (depth == 2) {
				inside = new LinkedHashMap<>();
				for (int i = 0; i < xml.getAttributeCount(); i++)
					inside.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
				String space = String.valueOf(xml.getNamespaceURI()).replaceFirst("^http:///", "").replaceFirst("\\.ecore$", "").replace('/', '.');
				structures.add(new Structure(space + "." + xml.getLocalName(), inside));
			} else if (depth == 3 && inside != null) {
				inside.putIfAbsent(xml.getLocalName(), xml.getElementText());
				depth--;
			}
		}
		return structures;
	}

	private static List<Structure> json(JsonNode root) throws ImportException {
		JsonNode all = root.get("%FEATURE_STRUCTURES");
		if (all == null)
			throw new ImportException(Code.DAMAGED, "This is no CAS of UIMA: it has no \"%FEATURE_STRUCTURES\". Export it again as UIMA CAS JSON.");
		List<Structure> structures = new ArrayList<>();
		for (JsonNode structure : all) {
			Map<String, String> features = new LinkedHashMap<>();
			structure.properties().forEach(f -> {
				if (f.getValue().isValueNode() && !f.getValue().isNull())
					features.put(f.getKey().equals("@sofa") ? "sofa" : f.getKey().equals("%ID") ? "id" : f.getKey(), f.getValue().asText());
			});
			structures.add(new Structure(String.valueOf(JsonFiles.text(structure, "%TYPE")), features));
		}
		return structures;
	}

	/** CASes being read. */
	private static final class Reading {

		private final Map<String, List<Structure>> all;
		private final Losses losses = new Losses();
		private final Annotations annotations;

		Reading(String title, Map<String, List<Structure>> all, ProjectNames names) {
			this.all = all;
			String study = all.values().stream().flatMap(List::stream).filter(s -> s.type.equals(CasType.STUDY)).map(s -> s.features.get("text")).findFirst().orElse(null);
			annotations = new Annotations(title, study, names, losses);
		}

		CodedProject read(Path file) throws ImportException {
			boolean any = false;
			for (Map.Entry<String, List<Structure>> cas : all.entrySet()) {
				Structure sofa = cas.getValue().stream().filter(s -> s.type.endsWith(".Sofa") && s.features.get("sofaString") != null)
						.sorted((a, b) -> Boolean.compare(CasType.VIEW.equals(b.features.get("sofaID")), CasType.VIEW.equals(a.features.get("sofaID")))).findFirst().orElse(null);
				if (sofa == null) {
					losses.count("CAS", "CASes without a text were left out.");
					continue;
				}
				any = true;
				cas(cas.getKey(), sofa, cas.getValue());
			}
			if (!any)
				throw new ImportException(Code.EMPTY, file + " has no CAS with a text in it (a Sofa with a sofaString). Export it again with its texts.");
			return annotations.finish();
		}

		private void cas(String entry, Structure sofa, List<Structure> structures) {
			int by = entry.indexOf(ANNOTATOR);
			String file = by < 0 ? entry : entry.substring(0, by);
			String annotator = by < 0 ? null : entry.substring(by + ANNOTATOR.length());
			CasText reading = new CasText(sofa.features.get("sofaString"));
			Structure study = structures.stream().filter(s -> s.type.equals(CasType.STUDY)).findFirst().orElse(null);
			String stem = file.substring(file.lastIndexOf('/') + 1).replaceFirst("\\.\\w+$", "");
			String title = structures.stream().filter(s -> s.type.endsWith(".DocumentMetaData")).map(s -> s.features.get("documentTitle")).filter(t -> t != null).findFirst().orElse(stem);
			String key = study == null ? file : study.features.get("name");
			if (annotations.text(key) == null)
				annotations.document(key, study == null ? title : study.features.get("title"), reading.text());
			CodePoints points = annotations.text(key);
			if (!points.text().equals(reading.text())) {
				losses.count("CAS", "CASes of one document with other texts than the first were left out.");
				return;
			}
			for (Structure structure : structures)
				if (structure.features.containsKey("begin") && structure.features.containsKey("end"))
					annotation(key, annotator, structure, reading, points);
		}

		private void annotation(String key, String annotator, Structure s, CasText text, CodePoints points) {
			if (!CasType.isLabel(s.type)) {
				if (!s.type.endsWith(".DocumentAnnotation") && !s.type.endsWith(".DocumentMetaData"))
					losses.count(s.type.substring(s.type.lastIndexOf('.') + 1), "Annotations that divide the text or belong to grammar were left out.");
				return;
			}
			if (s.features.containsKey("Governor") || s.features.containsKey("@Governor")) {
				losses.count("relation", "Relations between annotations have no place here.");
				return;
			}
			boolean own = s.type.equals(CasType.NAME);
			Span span = text.span(s.features.get("begin"), s.features.get("end"), points);
			List<String> notes = own && s.features.get("notes") != null ? List.of(s.features.get("notes").split(CasContent.SEPARATOR)) : List.of();
			List<String> labels = own ? s.features.get("theme") == null ? List.of() : List.of(s.features.get("theme")) : List.of(label(s));
			annotations.add(new Annotation(key, List.of(span), own ? s.features.get("coder") : annotator, null, labels, own ? s.features.get("statement") : null,
					own ? s.features.get("details") : null, notes));
		}

		/** The type's last name, and what its value is. */
		private String label(Structure s) {
			String type = s.type.substring(s.type.lastIndexOf('.') + 1);
			List<String> labels = s.features.entrySet().stream().filter(f -> !List.of("begin", "end", "sofa", "id", "order", "%ID", "%TYPE").contains(f.getKey()) && !f.getKey().startsWith("@")
					&& !f.getKey().startsWith("^") && !f.getValue().isBlank() && !f.getValue().matches("\\d+")).map(f -> type + ": " + f.getValue()).toList();
			losses.count("feature of an annotation", labels.size() - 1, "The first that has a value makes the theme; others have no place here.");
			return labels.isEmpty() ? type : labels.getFirst();
		}
	}
}
