package org.florilegium.exchange.internal.office;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.florilegium.exchange.Metadata;

import com.rtfparserkit.parser.IRtfListener;
import com.rtfparserkit.rtf.Command;

/** Reads what a parser of rich text tells: commands, characters, and the groups they hold for. */
final class RtfText implements IRtfListener {

	/** Groups whose characters are no text. */
	private static final Set<Command> PASSED = EnumSet.of(Command.fonttbl, Command.colortbl, Command.pict, Command.header, Command.headerl, Command.headerr, Command.headerf, Command.footer,
			Command.footerl, Command.footerr, Command.footerf, Command.object, Command.revtbl, Command.filetbl, Command.annotation, Command.nonshppict);
	/** Groups that may be passed over, and have words or pictures in them. */
	private static final Set<Command> WORTHWHILE = EnumSet.of(Command.shppict, Command.shpinst, Command.shptxt);
	private static final int DEEPEST = 1_000;
	/** The outline level of what is no heading; those of headings are counted from 0. */
	private static final int BODY = 9;

	private enum Place {
		TEXT, PASSED, STYLES, STYLE, TITLE, AUTHOR, INFORMATION, NOTE, SIGN
	}

	/** What holds for a group. */
	private static final class Group {
		private Place place = Place.TEXT;
		private boolean hidden;
		private boolean note;
		private int style;
		private int outline = BODY;
		private boolean inTable;

		Group() {
		}

		Group(Group outer) {
			place = outer.place;
			hidden = outer.hidden;
			style = outer.style;
			outline = outer.outline;
			inTable = outer.inTable;
		}
	}

	private final Manuscript to;
	private final Deque<Group> groups = new ArrayDeque<>();
	private final Map<Integer, String> styles = new HashMap<>();
	private final Map<Integer, Integer> outlines = new HashMap<>();
	private final StringBuilder title = new StringBuilder();
	private final StringBuilder author = new StringBuilder();
	private final StringBuilder styleName = new StringBuilder();
	private final StringBuilder sign = new StringBuilder();
	private int styleNumber;
	private boolean table;
	private boolean inCell;

	RtfText(Manuscript to) {
		this.to = to;
	}

	/** Whether a group was opened and not closed. */
	boolean isOpen() {
		return !groups.isEmpty();
	}

	/** What the file says of itself. */
	Metadata metadata() {
		return Properties.of(title.toString().strip(), author.toString(), null);
	}

	@Override
	public void processDocumentStart() {
		// the first group follows
	}

	@Override
	public void processDocumentEnd() {
		endTable();
		to.paragraph();
	}

	@Override
	public void processCharacterBytes(byte[] data) {
		// comes as a string from the parser
	}

	@Override
	public void processBinaryBytes(byte[] data) {
		// a picture
	}

	@Override
	public void processGroupStart() {
		if (groups.size() >= DEEPEST)
			throw new IllegalStateException("groups are nested more than " + DEEPEST + " deep");
		groups.push(groups.isEmpty() ? new Group() : new Group(groups.peek()));
		if (groups.peek().place == Place.STYLES) {
			groups.peek().place = Place.STYLE;
			styleName.setLength(0);
			styleNumber = 0;
		}
	}

	@Override
	public void processGroupEnd() {
		Group ended = groups.poll();
		if (ended == null)
			return;
		if (ended.note)
			to.endNote();
		else if (ended.place == Place.STYLE && (groups.isEmpty() || groups.peek().place == Place.STYLES))
			styles.put(styleNumber, styleName.toString().replace(";", "").strip().toLowerCase(Locale.ROOT));
	}

	@Override
	public void processString(String string) {
		Group group = groups.peek();
		if (group == null || group.hidden) {
			if (group != null && group.place == Place.TEXT)
				to.losses().add("hidden text", "What is set as hidden or deleted is not read.");
			return;
		}
		switch (group.place) {
		case TEXT, NOTE -> {
			beginCell();
			to.text(string);
		}
		case TITLE -> title.append(string);
		case AUTHOR -> author.append(string);
		case STYLE -> styleName.append(string);
		case SIGN -> sign.append(string);
		default -> {
			// no text
		}
		}
	}

	@Override
	public void processCommand(Command command, int parameter, boolean hasParameter, boolean optional) {
		Group group = groups.peek();
		if (group == null || place(command, group, optional))
			return;
		if (group.place == Place.STYLE) {
			if (command == Command.s && parameter >= RtfGroups.OUTLINE)
				outlines.put(styleNumber, parameter - RtfGroups.OUTLINE);
			else if (command == Command.s)
				styleNumber = parameter;
			return;
		}
		boolean on = !hasParameter || parameter != 0;
		switch (command) {
		case v, deleted -> group.hidden = on;
		case plain -> group.hidden = false;
		default -> {
			if (group.place == Place.TEXT || group.place == Place.NOTE)
				text(command, parameter, group);
		}
		}
	}

	/** Finds out whether a command says what its group is; those that nobody has to know are passed over. */
	private boolean place(Command command, Group group, boolean optional) {
		Place place = switch (command) {
		case stylesheet -> Place.STYLES;
		case info -> Place.INFORMATION;
		case title -> Place.TITLE;
		case author -> Place.AUTHOR;
		case listtext, pntext -> Place.SIGN;
		default -> PASSED.contains(command) ? Place.PASSED : null;
		};
		if (group.place == Place.PASSED)
			return true;
		if (command == Command.pict)
			to.losses().add("picture", "The reading text has no pictures.");
		if (command == Command.annotation)
			to.losses().add("comment", "Comments in the margin are not part of the text.");
		if (command == Command.footnote) {
			to.beginNote(to.nextNote());
			group.note = true;
			group.place = Place.NOTE;
			return true;
		}
		if (place == null && optional && !WORTHWHILE.contains(command))
			place = Place.PASSED;
		if (place == Place.SIGN)
			sign.setLength(0);
		if (place == Place.TITLE && !title.isEmpty() || place == Place.AUTHOR && !author.isEmpty())
			place = Place.PASSED;
		if (place != null)
			group.place = place;
		return place != null;
	}

	private void text(Command command, int parameter, Group group) {
		switch (command) {
		case par, sect -> paragraph();
		case pard -> {
			group.style = 0;
			group.outline = BODY;
			group.inTable = false;
			sign.setLength(0);
		}
		case s -> {
			if (parameter >= RtfGroups.OUTLINE)
				group.outline = parameter - RtfGroups.OUTLINE;
			else
				group.style = parameter;
		}
		case intbl -> group.inTable = true;
		case cell, nestcell -> {
			beginCell();
			to.endCell();
			inCell = false;
		}
		case row -> {
			if (inCell)
				to.endCell();
			inCell = false;
			to.endRow();
		}
		case tab -> to.space();
		case line, softline -> to.line();
		case page, softpage -> to.page();
		case trowd -> beginTable();
		default -> {
			// how it looks
		}
		}
	}

	private void beginTable() {
		if (!table && groups.stream().noneMatch(g -> g.note)) {
			table = true;
			to.beginTable();
		}
	}

	private void endTable() {
		if (inCell)
			to.endCell();
		inCell = false;
		if (table)
			to.endTable();
		table = false;
	}

	/** The first characters or the end of a cell begin it; characters outside of a table end the table. */
	private void beginCell() {
		if (groups.stream().anyMatch(g -> g.note))
			return;
		if (groups.peek().inTable) {
			beginTable();
			if (!inCell)
				to.beginCell();
			inCell = true;
		} else if (table) {
			endTable();
		}
	}

	private void paragraph() {
		if (groups.stream().noneMatch(g -> g.note) && !inCell) {
			endTable();
			int heading = heading(groups.peek());
			String begins = sign.toString().strip();
			if (heading > 0)
				to.heading(heading);
			else if (!begins.isEmpty() && !to.current().isBlank())
				to.item(begins.matches("[\\p{L}\\p{N}]{1,6}[.)]|\\(?[\\p{L}\\p{N}]{1,6}\\)") ? begins + " " : "- ");
			sign.setLength(0);
		}
		to.paragraph();
	}

	/** Level of a heading, by its style or by its place in the outline, which is all that some programs write; 0 for none. */
	private int heading(Group group) {
		String style = styles.getOrDefault(group.style, "");
		if (style.matches("heading [1-9]"))
			return style.charAt(8) - '0';
		int outline = group.outline < BODY ? group.outline : outlines.getOrDefault(group.style, BODY);
		return outline < BODY ? outline + 1 : 0;
	}
}
