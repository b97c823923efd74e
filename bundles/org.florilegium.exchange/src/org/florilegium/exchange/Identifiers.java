package org.florilegium.exchange;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
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

	/** By kind, then by name. */
	private final Map<String, Map<String, Known>> known = new HashMap<>();
	private final List<Known> all = new ArrayList<>();
	private MessageDigest digest;

	/** Remembers an identifier; the first of a thing counts. */
	public void add(String kind, String name, String id, String made) {
		add(new Known(kind, name, id, made == null ? "" : made));
	}

	/** Remembers all of these. */
	public void addAll(Identifiers others) {
		others.all.forEach(this::add);
	}

	private void add(Known thing) {
		if (known.computeIfAbsent(thing.kind, k -> new HashMap<>()).putIfAbsent(thing.name, thing) == null)
			all.add(thing);
	}

	private Known find(String kind, String name) {
		Map<String, Known> ofKind = known.get(kind);
		return ofKind == null ? null : ofKind.get(name);
	}

	/** All, in the order in which they were remembered. */
	public List<Known> all() {
		return Collections.unmodifiableList(all);
	}

	/**
	 * The identifier of a thing: the one known, else one made of its name, which is the same each time.
	 *
	 * @param scope tells studies apart in which things are called the same
	 */
	public String guid(String kind, String name, String scope) {
		Known found = find(kind, name);
		return found != null ? found.id : guid((scope + "\t" + kind + "\t" + name).getBytes(StandardCharsets.UTF_8));
	}

	/** The identifier that {@link UUID#nameUUIDFromBytes} makes, with one digest for all of them. */
	private String guid(byte[] name) {
		try {
			if (digest == null)
				digest = MessageDigest.getInstance("MD5");
			ByteBuffer hash = ByteBuffer.wrap(digest.digest(name));
			return new UUID(hash.getLong() & ~0xF000L | 0x3000L, hash.getLong() & ~(3L << 62) | 2L << 62).toString();
		} catch (NoSuchAlgorithmException e) {
			return UUID.nameUUIDFromBytes(name).toString();
		}
	}

	/** When a thing was made; null when unknown. */
	public String made(String kind, String name) {
		Known found = find(kind, name);
		return found == null || found.made.isEmpty() ? null : found.made;
	}

	/** The same of things with other names. */
	Identifiers renamed(BiFunction<String, String, String> name) {
		Identifiers renamed = new Identifiers();
		all.forEach(k -> renamed.add(k.kind, name.apply(k.kind, k.name), k.id, k.made));
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
		StringBuilder lines = new StringBuilder("# What another program calls things of this study. Keep this file as long as you exchange data with that program.\n");
		for (Known k : all) {
			lines.append(k.kind).append('\t').append(k.name).append('\t').append(k.id);
			lines.append(k.made.isEmpty() ? "" : "\t").append(k.made).append('\n');
		}
		return lines.toString();
	}
}
