package org.florilegium.ui.internal.method;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.FontData;
import org.florilegium.analysis.explanation.Explanation;
import org.florilegium.analysis.explanation.Explanations.Chapter;

/** Sets explanations as a text to be read: headings, words, formulas moved in, references in small letters. */
final class MethodText {

	private static final int MARGIN = 18;
	private static final int INDENT = 28;
	private static final int LINE_SPACING = 4;
	private static final double CHAPTER = 1.5;
	private static final double TITLE = 1.15;
	private static final double SMALL = 0.9;

	private final StyledText control;
	private final LocalResourceManager resources;
	private final Map<Object, Integer> places = new HashMap<>();
	private final StringBuilder words = new StringBuilder();

	MethodText(StyledText control, List<Chapter> chapters) {
		this.control = control;
		resources = new LocalResourceManager(JFaceResources.getResources(), control);
		control.setMargins(MARGIN, MARGIN / 2, MARGIN, MARGIN);
		control.setLineSpacing(LINE_SPACING);
		control.setAlwaysShowScrollBars(false);
		List<Part> parts = chapters.stream().flatMap(chapter -> parts(chapter).stream()).toList();
		control.setText(words.toString());
		for (Part part : parts)
			set(part);
	}

	/** A stretch of the text that looks alike. */
	private record Part(int start, int length, double size, int style, int indent) {
	}

	private List<Part> parts(Chapter chapter) {
		List<Part> parts = new ArrayList<>();
		places.put(chapter, words.length());
		parts.add(add(chapter.title(), CHAPTER, SWT.BOLD, 0));
		if (!chapter.text().isEmpty())
			parts.add(add(chapter.text(), 1, SWT.NORMAL, 0));
		for (Explanation number : chapter.numbers()) {
			places.put(number, words.length());
			parts.add(add(number.title(), TITLE, SWT.BOLD, 0));
			parts.add(add(number.text(), 1, SWT.NORMAL, 0));
			number.formulas().forEach(formula -> parts.add(add(formula, 1, SWT.ITALIC, INDENT)));
			number.references().forEach(reference -> parts.add(add(reference, SMALL, SWT.NORMAL, 0)));
			words.append('\n');
		}
		return parts;
	}

	private Part add(String text, double size, int style, int indent) {
		int start = words.length();
		words.append(text).append('\n');
		return new Part(start, text.length(), size, style, indent);
	}

	private void set(Part part) {
		FontData base = control.getFont().getFontData()[0];
		Font font = resources.create(FontDescriptor.createFrom(base).setHeight((int) Math.round(base.getHeight() * part.size)).setStyle(part.style));
		StyleRange range = new StyleRange();
		range.start = part.start;
		range.length = part.length;
		range.font = font;
		control.setStyleRange(range);
		int line = control.getLineAtOffset(part.start);
		if (part.indent > 0) {
			control.setLineIndent(line, 1, part.indent);
			control.setLineWrapIndent(line, 1, part.indent);
		}
	}

	/** Brings a chapter or number to the top; null for nothing. */
	void reveal(Object what) {
		Integer place = what == null ? null : places.get(what);
		if (place == null)
			return;
		control.setSelection(place);
		for (int n = 0; n < 2; n++) // lines that were never seen have no height yet
			control.setTopPixel(control.getTopPixel() + control.getLinePixel(control.getLineAtOffset(place)) - MARGIN / 2);
	}

	StyledText control() {
		return control;
	}
}
