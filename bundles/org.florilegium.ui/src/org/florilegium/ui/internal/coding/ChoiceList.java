package org.florilegium.ui.internal.coding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.TextLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.florilegium.ui.internal.Tints;

/** Lines to choose from, with swatch, label, what stands behind it in small, and key. One is highlighted, unless there is none. */
final class ChoiceList {

	private static final int SWATCH = 10;
	private static final int PAD = 6;

	private final Table table;
	private List<Choice> choices = List.of();
	private Runnable onHighlight = () -> { };
	private Runnable onClick = () -> { };
	private final Map<String, Color> colors = new HashMap<>();

	ChoiceList(Composite parent, String name, int style) {
		table = new Table(parent, SWT.SINGLE | SWT.V_SCROLL | style);
		new TableColumn(table, SWT.NONE);
		table.getAccessible().addAccessibleListener(Accessible.named(name));
		table.addListener(SWT.Resize, event -> table.getColumn(0).setWidth(Math.max(20, table.getClientArea().width)));
		table.addListener(SWT.EraseItem, event -> event.detail &= ~SWT.FOREGROUND);
		table.addListener(SWT.MeasureItem, event -> event.height = Math.max(event.height, event.gc.getFontMetrics().getHeight() + 6));
		table.addListener(SWT.PaintItem, this::paint);
		table.addListener(SWT.Selection, event -> onHighlight.run());
		table.addListener(SWT.MouseUp, event -> {
			TableItem item = table.getItem(new Point(event.x, event.y));
			if (event.button == 1 && item != null)
				onClick.run();
		});
	}

	/** The widget. */
	Table control() {
		return table;
	}

	/** Told when another line is highlighted. */
	void onHighlight(Runnable listener) {
		onHighlight = listener;
	}

	/** Told when a line is clicked. */
	void onClick(Runnable listener) {
		onClick = listener;
	}

	/** Shows lines. */
	void show(List<Choice> others, boolean highlightFirst) {
		choices = new ArrayList<>(others);
		table.setRedraw(false);
		table.removeAll();
		for (Choice choice : choices)
			new TableItem(table, SWT.NONE).setText(choice.detail().isEmpty() ? choice.label() : choice.label() + ", " + choice.detail()); //$NON-NLS-1$
		table.setRedraw(true);
		if (highlightFirst && !choices.isEmpty())
			table.setSelection(0);
		onHighlight.run();
	}

	/** The lines shown. */
	List<Choice> choices() {
		return choices;
	}

	/** The line highlighted, or null. */
	Choice highlighted() {
		int at = table.getSelectionIndex();
		return at < 0 || at >= choices.size() ? null : choices.get(at);
	}

	/** Highlights a line so many further down. */
	void move(int by) {
		if (choices.isEmpty())
			return;
		int at = table.getSelectionIndex();
		table.setSelection(Math.clamp(at < 0 ? by > 0 ? by - 1 : choices.size() - 1 : at + by, 0, choices.size() - 1));
		table.showSelection();
		onHighlight.run();
	}

	/** The item's own text, for those who have it read to them, is painted over by ours. */
	private void paint(Event event) {
		int index = table.indexOf((TableItem) event.item);
		if (index < 0 || index >= choices.size())
			return;
		Choice choice = choices.get(index);
		GC gc = event.gc;
		boolean selected = (event.detail & SWT.SELECTED) != 0;
		Color ink = selected ? table.getDisplay().getSystemColor(SWT.COLOR_LIST_SELECTION_TEXT) : table.getForeground();
		Color ground = selected ? table.getDisplay().getSystemColor(SWT.COLOR_LIST_SELECTION) : table.getBackground();
		Rectangle area = new Rectangle(0, event.y, table.getClientArea().width, event.height);
		gc.setBackground(ground);
		if (selected)
			gc.fillRectangle(area);
		int x = area.x + PAD;
		if (choice.color() != null) {
			gc.setBackground(colors.computeIfAbsent(choice.color(), Tints::color));
			gc.fillRoundRectangle(x, area.y + (area.height - SWATCH) / 2, SWATCH, SWATCH, 4, 4);
			x += SWATCH + PAD;
		}
		int right = area.x + area.width - PAD;
		int top = area.y + (area.height - gc.getFontMetrics().getHeight()) / 2;
		Color quiet = new Color(Tints.blend(ink.getRGB(), ground.getRGB(), 0.62));
		gc.setForeground(quiet);
		if (!choice.key().isEmpty()) {
			right -= gc.textExtent(choice.key()).x;
			gc.drawText(choice.key(), right, top, true);
			right -= 2 * PAD;
		}
		gc.setForeground(ink);
		x += draw(gc, choice.label(), x, top, right - x) + 2 * PAD;
		gc.setForeground(quiet);
		if (right - x > 30)
			draw(gc, choice.detail(), x, top, right - x);
	}

	/** Draws what there is room for, and says how wide it is. */
	private int draw(GC gc, String text, int x, int y, int room) {
		String shown = elide(gc, text, room);
		TextLayout layout = new TextLayout(table.getDisplay());
		try {
			layout.setFont(gc.getFont());
			layout.setText(shown);
			layout.draw(gc, x, y);
			return layout.getBounds().width;
		} finally {
			layout.dispose();
		}
	}

	private static String elide(GC gc, String text, int room) {
		String line = text.replaceAll("\\s+", " "); //$NON-NLS-1$ //$NON-NLS-2$
		if (gc.textExtent(line).x <= room)
			return line;
		int low = 0;
		int high = line.length();
		while (low < high) {
			int middle = (low + high + 1) / 2;
			if (gc.textExtent(line.substring(0, middle) + "…").x <= room) //$NON-NLS-1$
				low = middle;
			else
				high = middle - 1;
		}
		return low == 0 ? "" : line.substring(0, Character.isHighSurrogate(line.charAt(low - 1)) ? low - 1 : low) + "…"; //$NON-NLS-1$ //$NON-NLS-2$
	}
}
