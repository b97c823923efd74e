package org.florilegium.exchange.internal.refi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A project as its XML says it; identifiers in small letters without braces, what is absent null. */
final class RefiData {

	/** Somebody who coded. */
	record User(String guid, String name) {
	}

	/** A code; {@code parent} is the identifier of the code that it stands in. */
	record Code(String guid, String name, boolean codable, String color, String description, String parent, List<String> notes) {
	}

	/** A variable. */
	record Variable(String guid, String name, String type) {
	}

	/** A value of a variable, as written. */
	record Value(String variable, String kind, String text) {
	}

	/** A case. */
	record Case(String guid, String name, String description, List<Value> values, List<String> sources, List<String> selections, List<String> codes) {
	}

	/** A code given to something. */
	record Coding(String guid, String user, String made, String code, List<String> notes) {
	}

	/** A passage; positions as written. */
	record Selection(String guid, String name, long start, long end, String user, String made, String description, List<Coding> codings, List<String> notes) {
	}

	/** A text: a source, a note, or what stands for a PDF. */
	record Source(String guid, String name, String path, String content, String description, String made, String user, List<Selection> selections, List<Coding> codings,
			List<String> notes, List<Value> values) {
	}

	/** A link between two things. */
	record Link(String name, String origin, String target) {
	}

	String name = "";
	String origin = "";
	String user;
	String description;
	final List<User> users = new ArrayList<>();
	final List<Code> codes = new ArrayList<>();
	final List<Variable> variables = new ArrayList<>();
	final List<Case> cases = new ArrayList<>();
	final List<Source> sources = new ArrayList<>();
	final Map<String, Source> notes = new LinkedHashMap<>();
	final List<Link> links = new ArrayList<>();
	/** Codings of the regions of a PDF, by the region's identifier. */
	final Map<String, List<Coding>> regions = new LinkedHashMap<>();
	/** What is passed over, and how many of it. */
	final Map<String, Integer> skipped = new LinkedHashMap<>();
	int sets;
	int graphs;
}
