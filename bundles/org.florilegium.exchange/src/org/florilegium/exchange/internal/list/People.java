package org.florilegium.exchange.internal.list;

import java.util.Arrays;
import java.util.List;

/** Names of people as tables, bibliographies and file names have them. */
public final class People {

	private People() {
	}

	/** The names in a cell or field: between semicolons or "and"; "Lind, Mara" is Mara Lind. Null has none. */
	public static List<String> read(String text) {
		if (text == null || text.isBlank())
			return List.of();
		String[] names = text.contains(";") ? text.split(";") : text.split("\\s+(?:and|und|et|&)\\s+|\\s*\\|\\s*|\\n");
		return Arrays.stream(names).map(People::inOrder).filter(name -> !name.isEmpty() && !name.equals("others")).toList();
	}

	private static String inOrder(String name) {
		String one = name.strip().replaceAll("\\s+", " ");
		String[] parts = one.split(",\\s*");
		if (parts.length == 2 && !parts[1].matches("(?i)(jr|sr|[ivx]+)\\.?|.*\\b(inc|ltd|gmbh)\\.?"))
			return parts[1] + " " + parts[0];
		return parts.length == 3 ? parts[2] + " " + parts[0] + " " + parts[1] : one;
	}
}
