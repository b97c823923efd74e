package org.florilegium.exchange.pdf.internal;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** Collects what is written on a page as runs. PDFBox interprets the page, joins accents with letters and drops shadows of letters. */
final class PageReader extends PDFTextStripper {

	/** What was found on a page. */
	record Found(List<Run> runs, List<Run> sideways, double height) {
	}

	private static final long SECONDS_FOR_A_PAGE = 20;
	/** Share of the type's size from which a gap ends a run. */
	private static final double GAP = 1;
	/** How far outside of the page something may stand, in points. */
	private static final double MARGIN = 40;
	private static final int MOST_CHARACTERS = 500_000;

	private final Map<PDFont, Boolean> bold = new IdentityHashMap<>();
	private List<TextPosition> characters = new ArrayList<>();
	private int unreadable;
	private int outside;
	private int onPage;
	private long deadline;

	PageReader() {
		setShouldSeparateByBeads(false);
		setSuppressDuplicateOverlappingText(true);
		output = Writer.nullWriter();
	}

	/** Reads a page. */
	Found read(PDPage page) throws IOException {
		characters = new ArrayList<>();
		onPage = 0;
		deadline = System.nanoTime() + SECONDS_FOR_A_PAGE * 1_000_000_000;
		processPage(page);
		boolean wide = page.getRotation() % 180 != 0;
		double width = wide ? page.getCropBox().getHeight() : page.getCropBox().getWidth();
		double high = wide ? page.getCropBox().getWidth() : page.getCropBox().getHeight();
		int all = characters.size();
		characters.removeIf(c -> !isOn(c, width, high));
		outside += all - characters.size();
		Map<Integer, Integer> directions = new HashMap<>();
		for (TextPosition c : characters)
			directions.merge(Math.round(c.getDir()), 1, Integer::sum);
		int main = directions.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse(0);
		List<TextPosition> upright = characters.stream().filter(c -> Math.round(c.getDir()) == main).toList();
		List<TextPosition> others = characters.stream().filter(c -> Math.round(c.getDir()) != main).toList();
		return new Found(runs(upright), runs(others), main % 180 == 0 ? high : width);
	}

	/** Whether a character stands on the page, where it can be seen. */
	private static boolean isOn(TextPosition c, double width, double height) {
		boolean turned = Math.round(c.getDir()) % 180 != 0;
		return isWithin(c.getXDirAdj(), turned ? height : width) && isWithin(c.getYDirAdj(), turned ? width : height) && c.getWidthDirAdj() >= 0 && c.getWidthDirAdj() <= 2 * Math.max(width, height)
				&& size(c) <= 2 * Math.max(width, height);
	}

	private static boolean isWithin(double place, double length) {
		return place >= -MARGIN && place <= length + MARGIN;
	}

	/** How many characters stood outside of their page so far. */
	int outside() {
		return outside;
	}

	/** How many characters had no Unicode so far. */
	int unreadable() {
		return unreadable;
	}

	@Override
	protected void startPage(PDPage page) {
		// nothing is written
	}

	@Override
	protected void writePage() {
		characters = new ArrayList<>();
		getCharactersByArticle().forEach(characters::addAll);
	}

	@Override
	protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
		if (System.nanoTime() > deadline)
			throw new IOException("it takes longer than " + SECONDS_FOR_A_PAGE + " seconds");
		super.processOperator(operator, operands);
	}

	@Override
	protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
		if (++onPage > MOST_CHARACTERS)
			throw new IOException("a page has more than %,d characters".formatted(MOST_CHARACTERS));
		if (font instanceof PDType0Font && font.toUnicode(code) == null)
			unreadable++;
		super.showGlyph(matrix, font, code, displacement);
	}

	private List<Run> runs(List<TextPosition> positions) {
		List<Run> runs = new ArrayList<>();
		List<TextPosition> open = new ArrayList<>();
		for (TextPosition next : positions) {
			if (!open.isEmpty() && !continues(open.getLast(), next)) {
				close(open, runs);
				open.clear();
			}
			open.add(next);
		}
		close(open, runs);
		return runs;
	}

	private static boolean continues(TextPosition last, TextPosition next) {
		double size = Math.max(size(last), size(next));
		double gap = next.getXDirAdj() - last.getXDirAdj() - last.getWidthDirAdj();
		return last.getDir() == next.getDir() && Math.abs(last.getYDirAdj() - next.getYDirAdj()) <= 0.1 * size && Math.abs(size(last) - size(next)) <= 0.15 * size
				&& gap < GAP * size && gap > -0.5 * size;
	}

	private static double size(TextPosition c) {
		double size = Math.abs(c.getFontSizeInPt());
		return size > 0.5 ? size : Math.max(1, c.getHeightDir());
	}

	private void close(List<TextPosition> open, List<Run> runs) {
		while (!open.isEmpty() && open.getLast().getUnicode().isBlank())
			open.removeLast();
		int first = 0;
		while (first < open.size() && open.get(first).getUnicode().isBlank())
			first++;
		if (first == open.size())
			return;
		StringBuilder text = new StringBuilder();
		TextPosition before = null;
		boolean allBold = true;
		for (TextPosition c : open.subList(first, open.size())) {
			double gap = before == null ? 0 : c.getXDirAdj() - before.getXDirAdj() - before.getWidthDirAdj();
			String characters = c.getUnicode().replace('\0', ' ');
			if (before != null && gap > spaceFrom(before, c) && !characters.isBlank() && !Character.isWhitespace(text.charAt(text.length() - 1)))
				text.append(' ');
			text.append(characters);
			allBold &= isBold(c.getFont());
			before = c;
		}
		TextPosition start = open.get(first);
		runs.add(new Run(text.toString().replaceAll("[\\t\\n\\r\\f\\x0B]", " "), start.getXDirAdj(), before.getXDirAdj() + before.getWidthDirAdj(), start.getYDirAdj(), size(start), allBold));
	}

	/** From which gap on two characters belong to different words: half a space, less where lines are set tight. */
	private static double spaceFrom(TextPosition a, TextPosition b) {
		double size = Math.max(size(a), size(b));
		double space = b.getWidthOfSpace();
		return space > 0.1 * size ? Math.min(0.5 * space, Line.SPACE * size) : Line.SPACE * size;
	}

	private boolean isBold(PDFont font) {
		return font != null && bold.computeIfAbsent(font, f -> {
			String name = String.valueOf(f.getName()).toLowerCase(Locale.ROOT);
			PDFontDescriptor descriptor = f.getFontDescriptor();
			return name.contains("bold") || name.contains("black") || name.contains("heavy") || descriptor != null && (descriptor.isForceBold() || descriptor.getFontWeight() >= 600);
		});
	}
}
