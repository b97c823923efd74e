package org.florilegium.study.internal.index;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the index keeps of one file, as a worker found it: rows per table, numbered within the file. The writer gives
 * them their ids.
 */
final class Rows {

	/** A cell that is a name; the writer replaces it by the id of the word. */
	record Word(String text) {
	}

	/** A name mentioned in the file. */
	private record Mention(String kind, String name) {
	}

	private final Map<Table, List<Object[]>> rows = new EnumMap<>(Table.class);
	private final Map<Mention, Integer> mentions = new HashMap<>();
	private final List<String> paragraphs = new ArrayList<>();
	private String name;
	private String title;
	private String scopeKey;
	private int errors;
	private String problem;

	/** A cell for a name; null stays null. */
	static Word word(String text) {
		return text == null ? null : new Word(text);
	}

	/**
	 * Adds a thing.
	 *
	 * @return its number within the file
	 */
	int entity(Table table, Object... cells) {
		return add(table, cells);
	}

	/** Adds an item of a thing's list, or of the file's (where the first cell is ignored). */
	void item(Table table, int owner, Object... cells) {
		Object[] row = new Object[cells.length + 1];
		row[0] = owner;
		System.arraycopy(cells, 0, row, 1, cells.length);
		List<Object[]> list = rows.computeIfAbsent(table, t -> new ArrayList<>());
		assert cells.length == table.width() : table;
		list.add(row);
	}

	private int add(Table table, Object[] cells) {
		assert cells.length == table.width() : table;
		List<Object[]> list = rows.computeIfAbsent(table, t -> new ArrayList<>());
		list.add(cells);
		return list.size() - 1;
	}

	/** Counts a mention of a name. */
	void mention(String kind, String mentioned) {
		mentions.merge(new Mention(kind, mentioned), 1, Integer::sum);
	}

	/** Adds a paragraph of a reading text. */
	void paragraph(int start, int length, String words) {
		entity(Table.PARAGRAPH, start, length);
		paragraphs.add(words);
	}

	/** Turns the counted mentions into rows; to be called once, at the end. */
	void finish() {
		mentions.forEach((mention, count) -> item(Table.REF, 0, mention.kind, word(mention.name), count));
		mentions.clear();
	}

	void header(String fileName, String fileTitle, String key) {
		name = fileName;
		title = fileTitle;
		scopeKey = key;
	}

	void problems(int count, String first) {
		errors = count;
		problem = first;
	}

	List<Object[]> of(Table table) {
		return rows.getOrDefault(table, List.of());
	}

	List<String> paragraphs() {
		return paragraphs;
	}

	String name() {
		return name;
	}

	String title() {
		return title;
	}

	String scopeKey() {
		return scopeKey;
	}

	int errors() {
		return errors;
	}

	String problem() {
		return problem;
	}
}
