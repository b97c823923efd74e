package org.florilegium.ui.internal.reading;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Device;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.graphics.FontMetrics;
import org.eclipse.swt.graphics.GC;

/** The fonts and distances of a reading text at one size. */
final class Typography {

	/** Serif faces made for reading, the best first. */
	private static final List<String> FACES = List.of("Charter", "Source Serif 4", "Source Serif Pro", "Noto Serif", "Cambria", "Constantia", "Georgia", //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$
			"Gentium Plus", "Gentium", "Palatino", "Libertinus Serif", "Liberation Serif", "DejaVu Serif", "Times New Roman"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$
	private static final double POINTS = 11.5;
	private static final double LINE_HEIGHT = 1.45;
	/** Characters in a row that is comfortable to read. */
	private static final int MEASURE = 72;
	private static final String SAMPLE = "the quick brown fox jumps over a lazy dog and asks who reads this text to its end "; //$NON-NLS-1$

	final Font text;
	/** Of lines with nothing in them, which makes them the distance between paragraphs. */
	final Font blank;
	final Font heading;
	/** Of footnotes. */
	final Font note;
	final Font small;
	/** Of the system's labels, bold. */
	final Font bold;
	/** Between the rows of a paragraph, in pixels. */
	final int spacing;
	/** Height of a row without spacing, in pixels. */
	final int row;
	/** Width of a comfortable row, in pixels. */
	final int measure;
	/** Heights in pixels. */
	final int headingHeight;
	final int smallHeight;

	/** @param percent of the usual size */
	Typography(Device device, int percent) {
		String face = face(device);
		int points = (int) Math.max(4, Math.round(POINTS * percent / 100));
		text = new Font(device, face, points, SWT.NORMAL);
		blank = new Font(device, face, Math.max(2, (int) Math.round(points * 0.42)), SWT.NORMAL);
		FontData system = device.getSystemFont().getFontData()[0];
		int label = (int) Math.max(4, Math.round(system.getHeight() * 0.9 * percent / 100));
		heading = new Font(device, face, (int) Math.round(points * 1.15), SWT.BOLD);
		note = new Font(device, face, Math.max(4, (int) Math.round(points * 0.85)), SWT.NORMAL);
		small = new Font(device, system.getName(), label, SWT.NORMAL);
		bold = new Font(device, system.getName(), system.getHeight(), SWT.BOLD);
		GC gc = new GC(device);
		try {
			gc.setFont(text);
			FontMetrics metrics = gc.getFontMetrics();
			row = metrics.getHeight();
			int em = (int) Math.round(points * device.getDPI().y / 72.0);
			spacing = Math.max(1, (int) Math.round(em * LINE_HEIGHT) - row);
			measure = gc.textExtent(SAMPLE).x * MEASURE / SAMPLE.length();
			gc.setFont(heading);
			headingHeight = gc.getFontMetrics().getHeight();
			gc.setFont(small);
			smallHeight = gc.getFontMetrics().getHeight();
		} finally {
			gc.dispose();
		}
	}

	private static String face(Device device) {
		Set<String> known = Stream.of(device.getFontList(null, true)).map(FontData::getName).collect(Collectors.toSet());
		return FACES.stream().filter(known::contains).findFirst().orElse("serif"); //$NON-NLS-1$
	}

	void dispose() {
		Stream.of(text, blank, heading, note, small, bold).forEach(Font::dispose);
	}
}
