package org.florilegium.exchange;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;

/**
 * What other programs call things of a study, kept so that they recognise them when the study comes back to them. In a study
 * they stand in files beside the sources, one line for each: kind, name, identifier and, where it is known, when it was made.
 */
public final class Identifiers {

	/** Extension of the files, with its dot. */
	public static final String SUFFIX = ".identifiers";

	/**
	 * What is known of a thing.
	 *
	 * @param kind the kind of thing in the other program, for example {@code code}
	 * @param name what it belongs to in the study
	 * @param id   the identifier
	 * @param made when it was made, as the other program writes it; empty when unknown
	 */
	public record Known(String kind, String name, String id, String made) {
	}

	private final Map<String, Known> known = new LinkedHashMap<>();

	/** Remembers an identifier; the first of a thing counts. */
	public void add(String kind, String name, String id, String made) {
		known.putIfAbsent(kind + "\t" + name, new Known(kind, name, id, made == null ? "" : made));
	}

	/** Remembers all of these. */
	public void addAll(Identifiers others) {
		others.known.forEach(known::putIfAbsent);
	}

	/** All, in the order in which they were remembered. */
	public List<Known> all() {
		return List.copyOf(known.values());
	}

	/**
	 * The identifier of a thing: the one known, else one made of its name, which is the same each time.
	 *
	 * @param scope tells studies apart in which things are called the same
	 */
	public String guid(String kind, String name, String scope) {
		Known found = known.get(kind + "\t" + name);
		return found != null ? found.id : UUID.nameUUIDFromBytes((scope + "\t" + kind + "\t" + name).getBytes(StandardCharsets.UTF_8)).toString();
	}

	/** When a thing was made; null when unknown. */
	public String made(String kind, String name) {
		Known found = known.get(kind + "\t" + name);
		return found == null || found.made.isEmpty() ? null : found.made;
	}

	/** The same of things with other names. */
	Identifiers renamed(BiFunction<String, String, String> name) {
		Identifiers renamed = new Identifiers();
		known.values().forEach(k -> renamed.add(k.kind, name.apply(k.kind, k.name), k.id, k.made));
		return renamed;
	}

	/** Reads the lines of a file; those that are none of its own are passed over. */
	public static Identifiers parse(String text) {
		Identifiers read = new Identifiers();
		for (String line : text.split("\n")) {
			String[] cells = line.split("\t", -1);
			if (cells.length >= 3 && !line.startsWith("#"))
				read.add(cells[0], cells[1], cells[2], cells.length > 3 ? cells[3] : "");
		}
		return read;
	}

	/** The text of a file. */
	public String format() {
		List<String> lines = new ArrayList<>();
		lines.add("# What another program calls things of this study. Keep this file as long as you exchange data with that program.");
		known.values().forEach(k -> lines.add(k.kind + "\t" + k.name + "\t" + k.id + (k.made.isEmpty() ? "" : "\t" + k.made)));
		return String.join("\n", lines) + "\n";
	}
}
