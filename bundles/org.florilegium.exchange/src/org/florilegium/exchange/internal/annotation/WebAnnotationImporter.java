package org.florilegium.exchange.internal.annotation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.florilegium.exchange.CodedProject;
import org.florilegium.exchange.ImportException;
import org.florilegium.exchange.ImportException.Code;
import org.florilegium.exchange.ProjectImporter;
import org.florilegium.exchange.ProjectNames;
import org.florilegium.exchange.internal.project.Annotations;
import org.florilegium.exchange.internal.project.Annotations.Annotation;
import org.florilegium.exchange.internal.project.JsonFiles;
import org.florilegium.exchange.internal.project.Losses;
import org.florilegium.exchange.internal.read.Decoder;
import org.florilegium.model.CodePoints;
import org.florilegium.model.PartialDate;
import org.florilegium.model.Span;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Reads Web Annotations: a collection, a page, an array, or one. Texts are taken from the file itself or from files beside
 * it that the annotations name. Positions count code points; where the quoted words stand elsewhere, the words count.
 */
public final class WebAnnotationImporter implements ProjectImporter {

	@Override
	public int recognise(Path file) throws ImportException {
		return JsonFiles.head(file).contains(WebAnnotationExporter.CONTEXT) ? 90 : 0;
	}

	@Override
	public CodedProject read(Path file, ProjectNames names) throws ImportException {
		return new Reading(file, JsonFiles.read(file), names).read();
	}

	/** One file being read. */
	private static final class Reading {

		private final Path file;
		private final JsonNode root;
		private final Losses losses = new Losses();
		private final Annotations annotations;
		private final Map<String, String> keys = new HashMap<>();

		Reading(Path file, JsonNode root, ProjectNames names) {
			this.file = file;
			this.root = root;
			String label = JsonFiles.text(root, "label");
			String title = label == null ? file.getFileName().toString().replaceFirst("\\.\\w+$", "") : label;
			annotations = new Annotations(title, JsonFiles.text(root, "florilegium:study"), names, losses);
		}

		CodedProject read() throws ImportException {
			for (JsonNode document : list(root.get("florilegium:documents"))) {
				String key = JsonFiles.text(document, "florilegium:name");
				String value = JsonFiles.text(document, "value");
				if (key != null && value != null) {
					annotations.document(key, JsonFiles.text(document, "label"), value);
					keys.put(JsonFiles.text(document, "id"), key);
				}
			}
			List<JsonNode> items = items();
			if (items.isEmpty())
				throw new ImportException(Code.DAMAGED, file + " has no Web Annotations in it: no object with the type Annotation. Check that it is the right file.");
			for (JsonNode item : items)
				annotation(item);
			return annotations.finish();
		}

		private List<JsonNode> items() {
			List<JsonNode> items = new ArrayList<>();
			JsonNode page = root.has("first") ? root.get("first") : root;
			for (JsonNode item : root.isArray() ? list(root) : page.has("items") ? list(page.get("items")) : List.of(root))
				if (list(item.get("type")).stream().anyMatch(t -> t.asText().equals("Annotation")))
					items.add(item);
			return items;
		}

		private void annotation(JsonNode item) throws ImportException {
			List<Span> spans = new ArrayList<>();
			String document = null;
			for (JsonNode target : list(item.get("target"))) {
				String source = target.isTextual() ? target.asText() : source(target.get("source"));
				String key = source == null ? null : document(source);
				if (key == null) {
					losses.count("annotation", "Annotations of texts that are neither in the file nor beside it were left out.");
					return;
				}
				Optional<Span> span = span(list(target.get("selector")), annotations.text(key));
				if (span.isEmpty()) {
					losses.count("annotation", "Annotations whose words are not to be found in the text were left out.");
					return;
				}
				document = key;
				spans.add(span.get());
			}
			List<String> labels = new ArrayList<>();
			List<String> notes = new ArrayList<>();
			for (JsonNode body : list(item.has("body") ? item.get("body") : item.get("bodyValue")))
				body(body, item, labels, notes);
			String creator = creator(item.get("creator"));
			annotations.add(new Annotation(document, spans, creator, day(JsonFiles.text(item, "created")), labels, JsonFiles.text(item, "florilegium:statement"),
					JsonFiles.text(item, "florilegium:details"), notes));
		}

		private static String source(JsonNode source) {
			return source == null ? null : source.isTextual() ? source.asText() : JsonFiles.text(source, "id");
		}

		private static String creator(JsonNode creator) {
			if (creator == null || creator.isNull())
				return null;
			JsonNode one = creator.isArray() && !creator.isEmpty() ? creator.get(0) : creator;
			return one.isTextual() ? one.asText() : JsonFiles.text(one, "name") != null ? JsonFiles.text(one, "name") : JsonFiles.text(one, "id");
		}

		private static void body(JsonNode body, JsonNode item, List<String> labels, List<String> notes) {
			String theme = JsonFiles.text(body, "florilegium:theme");
			String value = body.isTextual() ? body.asText() : JsonFiles.text(body, "value") != null ? JsonFiles.text(body, "value") : source(body.get("source"));
			if (value == null)
				value = JsonFiles.text(body, "id");
			String purpose = JsonFiles.text(body, "purpose") != null ? JsonFiles.text(body, "purpose") : list(item.get("motivation")).stream().findFirst().map(JsonNode::asText).orElse("");
			if (theme != null)
				labels.add(theme);
			else if (value != null && !value.isBlank())
				(List.of("tagging", "classifying", "identifying", "oa:tagging").contains(purpose) ? labels : notes).add(value);
		}

		private static PartialDate day(String created) {
			try {
				return created == null || created.length() < 10 ? null : PartialDate.valueOf(created.substring(0, 10));
			} catch (DateTimeException e) {
				return null;
			}
		}

		private Optional<Span> span(List<JsonNode> selectors, CodePoints text) {
			Span position = null;
			JsonNode quote = null;
			for (JsonNode selector : selectors) {
				String type = String.valueOf(JsonFiles.text(selector, "type"));
				if (type.equals("TextPositionSelector") && selector.path("start").canConvertToInt() && selector.path("end").canConvertToInt())
					position = new Span(selector.get("start").asInt(), selector.get("end").asInt());
				else if (type.equals("TextQuoteSelector"))
					quote = selector;
			}
			if (position != null && (position.isReversed() || !text.covers(position)))
				position = null;
			String exact = quote == null ? null : JsonFiles.text(quote, "exact");
			if (exact == null || exact.isEmpty() || position != null && text.substring(position).equals(exact))
				return Optional.ofNullable(position);
			return find(text, exact, JsonFiles.text(quote, "prefix"), JsonFiles.text(quote, "suffix"));
		}

		/** The one place of the words, by what stands around them where there are several. */
		private static Optional<Span> find(CodePoints text, String exact, String prefix, String suffix) {
			List<Span> found = new ArrayList<>();
			List<Span> fitting = new ArrayList<>();
			for (int at = text.text().indexOf(exact); at >= 0; at = text.text().indexOf(exact, at + 1)) {
				Span span = new Span(text.fromUtf16(at), text.fromUtf16(at + exact.length()));
				found.add(span);
				if ((prefix == null || text.text().startsWith(prefix, at - prefix.length())) && (suffix == null || text.text().startsWith(suffix, at + exact.length())))
					fitting.add(span);
			}
			return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
		}

		/** The document that a source means; a file beside this one is read where it is not known yet. */
		private String document(String source) throws ImportException {
			String known = keys.get(source);
			if (known != null || keys.containsKey(source))
				return known;
			keys.put(source, null);
			String path = source.replaceFirst("^file:/*(?=/)", "").replaceFirst("[#?].*$", "");
			Path folder = file.toAbsolutePath().normalize().getParent();
			for (String candidate : List.of(path, path.substring(path.lastIndexOf('/') + 1))) {
				Path text;
				try {
					text = folder.resolve(candidate).normalize();
				} catch (InvalidPathException e) {
					continue;
				}
				if (!candidate.isBlank() && text.startsWith(folder) && Files.isRegularFile(text)) {
					annotations.document(source, text.getFileName().toString().replaceFirst("\\.\\w+$", ""), read(text));
					keys.put(source, source);
					return source;
				}
			}
			return null;
		}

		private static String read(Path text) throws ImportException {
			try {
				return new Decoder(text).decode(Files.readAllBytes(text), Optional.empty()).text().replace("\r\n", "\n").replace('\r', '\n');
			} catch (IOException e) {
				throw new ImportException(Code.UNREADABLE, text + " cannot be read (" + e.getMessage() + ").", e);
			}
		}

		private static List<JsonNode> list(JsonNode node) {
			if (node == null || node.isNull() || node.isMissingNode())
				return List.of();
			if (!node.isArray())
				return List.of(node);
			List<JsonNode> list = new ArrayList<>();
			node.forEach(list::add);
			return list;
		}
	}
}
