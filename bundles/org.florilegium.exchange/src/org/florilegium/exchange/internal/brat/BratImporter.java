package org.florilegium.exchange.internal.brat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.florilegium.exchange.CodedProject;
import org.florilegium.exchange.ImportException;
import org.florilegium.exchange.ImportException.Code;
import org.florilegium.exchange.ProjectImporter;
import org.florilegium.exchange.ProjectNames;
import org.florilegium.exchange.internal.project.Annotations;
import org.florilegium.exchange.internal.project.Annotations.Annotation;
import org.florilegium.exchange.internal.project.Losses;
import org.florilegium.exchange.internal.read.Decoder;
import org.florilegium.exchange.safe.Archive;
import org.florilegium.exchange.safe.Limits;
import org.florilegium.model.Span;

/** Reads annotations of brat: a file with its text beside it, or a zip file of such pairs. */
public final class BratImporter implements ProjectImporter {

	private static final Pattern PLACE = Pattern.compile("(\\S+) (\\d{1,10} \\d{1,10}(?:;\\d{1,10} \\d{1,10})*)");
	private static final Pattern DETAILS = Pattern.compile("([^/\\s]+/[^/\\s]+)(?: #(\\S+))?(?: «([^»]*)»)?(?: (.*))?");
	private static final Pattern LABEL = Pattern.compile("^(\\S+) \\| (.+)$", Pattern.MULTILINE);
	private static final int LARGEST = 500 << 20;

	@Override
	public int recognise(Path file) throws ImportException {
		String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
		if (name.endsWith(".ann"))
			return 80;
		if (!name.endsWith(".zip"))
			return 0;
		try (Archive archive = Archive.open(file, Limits.PROJECT)) {
			return archive.find(n -> n.endsWith(".ann")).isPresent() ? 80 : 0;
		} catch (ImportException e) {
			return 0;
		}
	}

	@Override
	public CodedProject read(Path file, ProjectNames names) throws ImportException {
		String name = file.getFileName().toString();
		if (name.toLowerCase(Locale.ROOT).endsWith(".ann"))
			return new Reading(name.replaceFirst("(?i)\\.ann$", ""), null, "", names).read(Map.of(name, bytes(file)), n -> bytes(file.resolveSibling(n)));
		try (Archive archive = Archive.open(file, Limits.PROJECT)) {
			Map<String, byte[]> all = new LinkedHashMap<>();
			for (String entry : archive.names())
				if (entry.endsWith(".ann"))
					all.put(entry, archive.bytes(entry, LARGEST));
			if (all.isEmpty())
				throw new ImportException(Code.DAMAGED, file + " has no annotations of brat in it: no file with the ending .ann. Pack the folder of the collection again.");
			String study = archive.has(BratExporter.STUDY) ? text(archive.bytes(BratExporter.STUDY, LARGEST), Path.of(BratExporter.STUDY)) : null;
			Optional<String> visual = archive.find(n -> n.endsWith("visual.conf"));
			String labels = visual.isPresent() ? text(archive.bytes(visual.get(), LARGEST), Path.of("visual.conf")) : "";
			return new Reading(name.replaceFirst("(?i)\\.zip$", ""), study, labels, names).read(all,
					n -> archive.has(n) ? archive.bytes(n, LARGEST) : null);
		}
	}

	private static byte[] bytes(Path file) throws ImportException {
		try {
			return Files.readAllBytes(file);
		} catch (NoSuchFileException e) {
			throw new ImportException(Code.MISSING, "There is no file " + file + ". Annotations of brat need their text, under the same name with the ending .txt, beside them.", e);
		} catch (IOException e) {
			throw new ImportException(Code.UNREADABLE, file + " cannot be read (" + e.getMessage() + ").", e);
		}
	}

	private static String text(byte[] bytes, Path name) throws ImportException {
		if (bytes.length == 0)
			return "";
		return new Decoder(name).decode(bytes, Optional.of(StandardCharsets.UTF_8.name())).text();
	}

	/** Finds the text of annotations. */
	@FunctionalInterface
	private interface Texts {
		byte[] of(String name) throws ImportException;
	}

	/** A file, or all files of an archive, being read. */
	private static final class Reading {

		private final Losses losses = new Losses();
		private final Annotations annotations;
		private final Map<String, String> labels = new HashMap<>();
		private final boolean own;

		Reading(String title, String study, String visual, ProjectNames names) {
			annotations = new Annotations(title, study, names, losses);
			own = study != null;
			Matcher m = LABEL.matcher(visual);
			while (m.find())
				labels.put(m.group(1), m.group(2).split("\\|")[0].strip());
		}

		CodedProject read(Map<String, byte[]> all, Texts texts) throws ImportException {
			for (Map.Entry<String, byte[]> each : all.entrySet()) {
				String stem = each.getKey().replaceFirst("(?i)\\.ann$", "");
				byte[] bytes = texts.of(stem + ".txt");
				if (bytes == null) {
					losses.count("document", "Annotations without their text (the same name with the ending .txt) were left out.");
					continue;
				}
				String key = stem.substring(stem.lastIndexOf('/') + 1);
				annotations.document(key, own ? null : key, text(bytes, Path.of(key + ".txt")));
				lines(key, text(each.getValue(), Path.of(each.getKey())));
			}
			return annotations.finish();
		}

		private void lines(String document, String text) throws ImportException {
			Map<String, String[]> places = new LinkedHashMap<>();
			Map<String, List<String>> notes = new HashMap<>();
			Map<String, Matcher> details = new HashMap<>();
			Map<String, String> stances = new HashMap<>();
			int number = 0;
			for (String line : text.split("\n")) {
				number++;
				String[] cells = line.stripTrailing().split("\t", 3);
				if (line.isBlank())
					continue;
				if (cells.length < 2)
					throw damaged(document, number);
				switch (line.charAt(0)) {
					case 'T' -> places.put(cells[0], place(cells[1], document, number));
					case '#' -> note(cells, notes, details);
					case 'A', 'M' -> {
						String[] words = cells[1].split(" ");
						if (words.length > 2 && words[0].equals("Stance"))
							stances.put(words[1], words[2]);
						else
							losses.count("attribute", "Attributes of annotations other than Stance were left out.");
					}
					case 'R', 'E', '*', 'N' -> losses.count("relation, event or normalisation", "They have no place here.");
					default -> throw damaged(document, number);
				}
			}
			for (Map.Entry<String, String[]> place : places.entrySet())
				add(document, place.getKey(), place.getValue(), notes, details.get(place.getKey()), stances.get(place.getKey()));
		}

		private static String[] place(String cell, String document, int number) throws ImportException {
			Matcher m = PLACE.matcher(cell);
			if (!m.matches())
				throw damaged(document, number);
			return new String[] { m.group(1), m.group(2) };
		}

		private static ImportException damaged(String document, int number) {
			return new ImportException(Code.DAMAGED, "Line %d of %s.ann is no annotation of brat, which has an identifier, a tab, and a type with its place. Mend the line or take it out."
					.formatted(number, document));
		}

		private void note(String[] cells, Map<String, List<String>> notes, Map<String, Matcher> details) {
			String[] of = cells[1].split(" ");
			if (of.length < 2 || cells.length < 3)
				return;
			Matcher own = DETAILS.matcher(cells[2]);
			if (of[0].equals(BratExporter.DETAILS) && own.matches())
				details.put(of[1], own);
			else
				notes.computeIfAbsent(of[1], k -> new ArrayList<>()).add(unescape(cells[2]));
		}

		private static String unescape(String text) {
			StringBuilder plain = new StringBuilder();
			for (int i = 0; i < text.length(); i++) {
				char c = text.charAt(i);
				if (c == '\\' && i + 1 < text.length() && "nrt\\".indexOf(text.charAt(i + 1)) >= 0)
					plain.append("\n\r\t\\".charAt("nrt\\".indexOf(text.charAt(++i))));
				else
					plain.append(c);
			}
			return plain.toString();
		}

		private void add(String document, String id, String[] place, Map<String, List<String>> notes, Matcher details, String stance) {
			List<Span> spans = new ArrayList<>();
			for (String span : place[1].split(";")) {
				String[] ends = span.split(" ");
				long start = Long.parseLong(ends[0]);
				long end = Long.parseLong(ends[1]);
				spans.add(end > Integer.MAX_VALUE || start > Integer.MAX_VALUE ? new Span(0, 0) : new Span((int) start, (int) end));
			}
			List<String> themes = place[0].equals(BratExporter.STATEMENT) ? List.of() : List.of(details != null && details.group(2) != null ? details.group(2) : theme(place[0]));
			String more = details == null ? null : details.group(4);
			if (details == null && stance != null)
				losses.count("stance", "Stances need themes with a scale; give the themes one and code the stances again.");
			annotations.add(new Annotation(document, spans, details == null ? null : details.group(3), null, themes, details == null ? null : details.group(1), more,
					notes.getOrDefault(id, List.of())));
		}

		private String theme(String type) {
			return labels.getOrDefault(type, type);
		}
	}
}
