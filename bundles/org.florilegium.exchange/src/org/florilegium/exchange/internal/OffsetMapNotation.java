package org.florilegium.exchange.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.florilegium.exchange.OffsetMap;
import org.florilegium.exchange.OffsetMap.Segment;

/** The textual form of an offset map, see {@link OffsetMap#format()}. */
public final class OffsetMapNotation {

	private static final Pattern HEADER = Pattern.compile("offsets reading (\\d{1,9}) source (\\d{1,9})");
	private static final Pattern STEP = Pattern.compile("([=+@-])(\\d{1,9})|~(\\d{1,9}):(\\d{1,9})");
	private static final int WIDTH = 100;

	private OffsetMapNotation() {
	}

	/** Writes a map. */
	public static String format(OffsetMap map) {
		StringBuilder out = new StringBuilder(
				"offsets reading %d source %d\n".formatted(map.readingLength(), map.sourceLength()));
		StringBuilder line = new StringBuilder();
		int at = 0;
		for (Segment s : map.segments()) {
			if (s.source() > at)
				add("-" + (s.source() - at), line, out);
			else if (s.source() < at)
				add("@" + s.source(), line, out);
			add(step(s), line, out);
			at = s.sourceEnd();
		}
		if (!line.isEmpty())
			out.append(line).append('\n');
		return out.toString();
	}

	private static String step(Segment s) {
		if (s.copied())
			return "=" + s.length();
		return s.sourceLength() == 0 ? "+" + s.length() : "~" + s.length() + ":" + s.sourceLength();
	}

	private static void add(String step, StringBuilder line, StringBuilder out) {
		if (line.length() + step.length() >= WIDTH) {
			out.append(line).append('\n');
			line.setLength(0);
		}
		line.append(line.isEmpty() ? "" : " ").append(step);
	}

	/** Reads a map. */
	public static OffsetMap parse(String text) {
		String[] lines = text.split("\n");
		Matcher header = HEADER.matcher(lines[0].strip());
		if (!header.matches())
			throw wrong(1, "should read: offsets reading LENGTH source LENGTH");
		List<Segment> segments = new ArrayList<>();
		int source = 0;
		for (int i = 1; i < lines.length; i++) {
			if (lines[i].startsWith("page "))
				continue;
			for (String step : lines[i].isBlank() ? new String[0] : lines[i].strip().split("\\s+"))
				source = read(step, source, segments, i + 1);
		}
		OffsetMap map;
		try {
			map = OffsetMap.of(segments, Integer.parseInt(header.group(2)));
		} catch (IllegalArgumentException e) {
			throw wrong(lines.length, e.getMessage());
		}
		if (map.readingLength() != Integer.parseInt(header.group(1)))
			throw wrong(lines.length, "ends at %d, not at %s".formatted(map.readingLength(), header.group(1)));
		return map;
	}

	private static int read(String step, int source, List<Segment> segments, int line) {
		Matcher m = STEP.matcher(step);
		if (!m.matches())
			throw wrong(line, "does not understand " + step);
		int reading = segments.isEmpty() ? 0 : segments.getLast().readingEnd();
		int number = Integer.parseInt(m.group(1) != null ? m.group(2) : m.group(3));
		if (m.group(1) == null) {
			int length = Integer.parseInt(m.group(4));
			segments.add(segment(reading, number, source, length, false, line));
			return source + length;
		}
		switch (m.group(1)) {
		case "=" -> segments.add(segment(reading, number, source, number, true, line));
		case "+" -> segments.add(segment(reading, number, source, 0, false, line));
		default -> {
			return m.group(1).equals("@") ? number : source + number;
		}
		}
		return m.group(1).equals("=") ? source + number : source;
	}

	private static Segment segment(int reading, int length, int source, int sourceLength, boolean copied, int line) {
		try {
			return new Segment(reading, length, source, sourceLength, copied);
		} catch (IllegalArgumentException e) {
			throw wrong(line, e.getMessage());
		}
	}

	private static IllegalArgumentException wrong(int line, String what) {
		return new IllegalArgumentException("Offset map, line %d: %s".formatted(line, what));
	}
}
