package org.florilegium.ui.internal.views;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.viewers.ColumnViewer;
import org.eclipse.jface.viewers.ViewerCell;
import org.eclipse.jface.window.ToolTip;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.florilegium.study.query.Vocabulary.Theme;

/** What is told of a row when one points at it: a title, and paragraphs of a comfortable measure. */
final class Hints extends ToolTip {

	/** A title and what follows it. */
	record Hint(String title, List<String> paragraphs) {
	}

	private static final int MEASURE = 380;

	private final Function<Point, Object> at;
	private final Function<Object, Hint> hints;

	private Hints(Control control, Function<Point, Object> at, Function<Object, Hint> hints) {
		super(control, NO_RECREATE, false);
		this.at = at;
		this.hints = hints;
		setShift(new Point(12, 12));
		setHideDelay(0);
	}

	/** Hints at the rows of a viewer. */
	static void on(ColumnViewer viewer, Function<Object, Hint> hints) {
		on(viewer.getControl(), point -> {
			ViewerCell cell = viewer.getCell(point);
			return cell == null ? null : cell.getElement();
		}, hints);
	}

	/** Hints at what stands at a place of a control; null for nothing. */
	static void on(Control control, Function<Point, Object> at, Function<Object, Hint> hints) {
		new Hints(control, at, hints).activate();
	}

	@Override
	protected Object getToolTipArea(Event event) {
		return at.apply(new Point(event.x, event.y));
	}

	@Override
	protected boolean shouldCreateToolTip(Event event) {
		Object area = getToolTipArea(event);
		return area != null && hints.apply(area) != null && super.shouldCreateToolTip(event);
	}

	@Override
	protected Composite createToolTipContentArea(Event event, Composite parent) {
		Hint hint = hints.apply(getToolTipArea(event));
		Composite page = new Composite(parent, SWT.BORDER);
		GridLayoutFactory.fillDefaults().margins(8, 6).spacing(0, 4).applyTo(page);
		label(page, hint.title).setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
		hint.paragraphs.forEach(paragraph -> label(page, paragraph));
		return page;
	}

	private static Label label(Composite page, String text) {
		Label label = new Label(page, SWT.WRAP);
		label.setText(text.replace("&", "&&")); //$NON-NLS-1$ //$NON-NLS-2$
		int width = label.computeSize(SWT.DEFAULT, SWT.DEFAULT).x;
		GridDataFactory.fillDefaults().hint(Math.min(width, MEASURE), SWT.DEFAULT).applyTo(label);
		return label;
	}

	/** What is told of a theme. */
	static Hint of(Theme theme) {
		List<String> lines = new ArrayList<>();
		if (!theme.path().equals(theme.title()))
			lines.add(theme.path());
		if (theme.retired())
			lines.add(theme.replacement() == null ? Messages.hint_retired : Messages.bind(Messages.hint_retired_use, theme.replacement()));
		if (theme.definition() != null)
			lines.add(theme.definition());
		theme.includes().forEach(rule -> lines.add(Messages.bind(Messages.hint_include, rule)));
		theme.excludes().forEach(rule -> lines.add(Messages.bind(Messages.hint_exclude, rule)));
		if (!theme.aliases().isEmpty())
			lines.add(Messages.bind(Messages.hint_also, String.join(", ", theme.aliases()))); //$NON-NLS-1$
		if (theme.scale() != null)
			lines.add(Messages.bind(Messages.hint_stances, String.join(", ", theme.scale().points().stream().map(p -> p.name()).toList()))); //$NON-NLS-1$
		return new Hint(theme.title() + "  #" + theme.name(), lines); //$NON-NLS-1$
	}
}
