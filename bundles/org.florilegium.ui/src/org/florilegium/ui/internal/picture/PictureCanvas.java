package org.florilegium.ui.internal.picture;

import java.awt.geom.Point2D;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.florilegium.picture.Picture;
import org.florilegium.picture.Pictures;
import org.florilegium.picture.Spot;
import org.florilegium.picture.Style;

/**
 * Shows a picture that can be zoomed and moved, and whose spots can be pointed at, selected, dragged and opened with mouse or keys:
 * arrows go to the next spot in their direction, Enter opens it, Escape leaves it. Where several may be selected, Ctrl or Shift with
 * the mouse, or Shift with arrows, selects one more, and dragging with Shift beside all spots those within a rectangle.
 */
public final class PictureCanvas extends Canvas {

	/** Told what a user does. */
	public interface Listener {

		/** A spot became the selected one; null for none. */
		default void selected(Spot spot) {
		}

		/** What a spot stands for is wanted. */
		default void opened(Spot spot) {
		}

		/** A spot that may be dragged is at another place, in pixels of the picture. */
		default void dragged(Spot spot, double x, double y) {
		}

		/** Everything is wanted again. */
		default void left() {
		}

		/** The colours around are others now. */
		default void recolored() {
		}
	}

	private static final double STEP = 1.2;
	private static final int SCROLLED = 40;
	private static final int SLACK = 3;
	private static final int AROUND = 36;
	private static final double HALO = 0.5;

	private final Listener listener;
	private ScreenPen pen;
	private Predicate<Spot> draggable = spot -> false;
	private Picture picture;
	private final Viewport view = new Viewport();
	private final Chosen chosen = new Chosen();
	private Predicate<Spot> several = spot -> false;
	private Spot hovered;
	private String hint = ""; //$NON-NLS-1$
	private Point pressedAt;
	private Spot pressedOn;
	private boolean moved;
	private Rectangle band;

	/** A canvas that shows nothing yet. */
	public PictureCanvas(Composite parent, Listener listener) {
		super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND);
		this.listener = listener;
		addPaintListener(event -> paint(event.gc));
		addListener(SWT.Resize, event -> resized());
		addListener(SWT.Dispose, event -> {
			if (pen != null)
				pen.dispose();
		});
		addListener(SWT.MouseDown, this::pressed);
		addListener(SWT.MouseMove, this::mouseMoved);
		addListener(SWT.MouseUp, this::released);
		addListener(SWT.MouseExit, event -> hover(null));
		addListener(SWT.MouseVerticalWheel, this::wheeled);
		addListener(SWT.MouseHorizontalWheel, this::wheeled);
		addListener(SWT.KeyDown, this::keyPressed);
		addListener(SWT.Traverse, this::traversed);
		addListener(SWT.FocusIn, event -> redraw());
		addListener(SWT.FocusOut, event -> redraw());
		describeToReaders();
	}

	@Override
	public void setBackground(Color color) {
		boolean other = !getBackground().equals(color);
		super.setBackground(color);
		if (other && listener != null)
			listener.recolored();
	}

	@Override
	public void setForeground(Color color) {
		boolean other = !getForeground().equals(color);
		super.setForeground(color);
		if (other && listener != null)
			listener.recolored();
	}

	/** Says which spots may be dragged. */
	public void setDraggable(Predicate<Spot> which) {
		draggable = which;
	}

	/** Says which spots may be selected together. */
	public void setSeveral(Predicate<Spot> which) {
		several = which;
	}

	/** Shows another picture; what is selected stays so where its target is in there, and so does the place that is seen. */
	public void show(Picture shown) {
		replace(shown);
		if (view.isFitted())
			fit();
	}

	private void replace(Picture shown) {
		picture = shown;
		chosen.replace(this::same);
		hovered = same(hovered);
		pressedOn = same(pressedOn);
		redraw();
	}

	/**
	 * Shows another picture of the same, as large as the one before. What is seen stays where it is as far as possible: a spot that is in
	 * both, of the target given, else the one next to the middle.
	 */
	public void follow(Picture shown, Object target) {
		Picture old = picture;
		if (old == null || getClientArea().isEmpty()) {
			show(shown);
			return;
		}
		Spot anchor = old.spots().stream().filter(spot -> spot.target().equals(target) && bounds(spot).intersects(getClientArea())).findFirst().orElse(null);
		replace(shown);
		if (same(anchor) == null)
			anchor = old.spots().stream().filter(spot -> spot.stop() && same(spot) != null).min(Comparator.comparingDouble(this::fromMiddle)).orElse(null);
		if (anchor != null)
			view.follow(anchor, same(anchor));
	}

	private double fromMiddle(Spot spot) {
		Rectangle area = getClientArea();
		Rectangle box = bounds(spot);
		return Math.hypot(box.x + (box.width - area.width) / 2.0, box.y + (box.height - area.height) / 2.0);
	}

	private Spot same(Spot spot) {
		return spot == null ? null : picture.spots().stream().filter(other -> other.target().equals(spot.target())).findFirst().orElse(null);
	}

	/** What it shows; null before anything. */
	public Picture picture() {
		return picture;
	}

	/** How large the picture is shown, 1 for as large as it is. */
	public double zoom() {
		return view.zoom();
	}

	/** Says under the name of what is pointed at what can be done there; empty for nothing. */
	public void setHint(String words) {
		hint = words;
	}

	/** Says how small a picture may become where there is little room: its beginning is shown then, and the rest is moved to. */
	public void setLegible(double zoomed) {
		view.setLegible(zoomed);
	}

	/** Shows the whole picture, as large as there is room, and goes on doing so as the room changes. */
	public void fit() {
		view.fit(picture, getClientArea());
		redraw();
	}

	/** Shows the whole picture where it need not be smaller than that, else a target in the middle, or the picture's beginning. */
	public void begin(double atLeast, Object target) {
		view.begin(picture, getClientArea(), atLeast);
		Spot spot = spot(target);
		if (spot != null && !view.isFitted()) {
			Rectangle area = getClientArea();
			Rectangle box = bounds(spot);
			view.pan((area.width - box.width) / 2.0 - box.x, (area.height - box.height) / 2.0 - box.y);
		}
		redraw();
	}

	/** Makes everything larger, or smaller, by steps around the middle. */
	public void zoomBy(int steps) {
		Rectangle area = getClientArea();
		zoomTo(view.zoom() * Math.pow(STEP, steps), area.width / 2.0, area.height / 2.0);
	}

	private void zoomTo(double wanted, double x, double y) {
		view.zoomTo(wanted, x, y);
		redraw();
	}

	private void pan(double x, double y) {
		view.pan(x, y);
		redraw();
	}

	/** The selected spot, the last of several; null for none. */
	public Spot selected() {
		return chosen.last();
	}

	/** All selected spots, in the order in which they were selected. */
	public List<Spot> allSelected() {
		return chosen.all();
	}

	/** Selects what stands for a target, and brings it into view; null, or what is not there, for nothing. */
	public void select(Object target) {
		if (picture != null)
			select(spot(target), true);
	}

	/** Selects what stands for these, as far as it is there, and brings the first into view. */
	public void selectAll(List<?> targets) {
		List<Spot> spots = targets.stream().map(this::spot).filter(Objects::nonNull).toList();
		boolean other = chosen.set(spots);
		if (!spots.isEmpty())
			reveal(spots.getFirst());
		redraw();
		if (other)
			told();
	}

	private Spot spot(Object target) {
		return picture == null ? null : picture.spots().stream().filter(spot -> spot.target().equals(target)).findFirst().orElse(null);
	}

	private void select(Spot spot, boolean reveal) {
		boolean other = chosen.set(spot == null ? List.of() : List.of(spot));
		if (spot != null && reveal)
			reveal(spot);
		redraw();
		if (other)
			told();
	}

	private void told() {
		getAccessible().sendEvent(ACC.EVENT_NAME_CHANGED, null);
		listener.selected(chosen.last());
	}

	/** Selects what is within the rectangle that was drawn, besides what is selected. */
	private void selectWithin(Rectangle frame) {
		List<Spot> within = stops().stream().filter(spot -> several.test(spot) && frame.intersects(bounds(spot))).toList();
		within.forEach(chosen::add);
		if (!within.isEmpty())
			told();
	}

	private void reveal(Spot spot) {
		Rectangle area = getClientArea();
		Rectangle bounds = bounds(spot);
		double x = bounds.x < 0 ? -bounds.x + AROUND : bounds.x + bounds.width > area.width ? area.width - bounds.x - bounds.width - AROUND : 0;
		double y = bounds.y < 0 ? -bounds.y + AROUND : bounds.y + bounds.height > area.height ? area.height - bounds.y - bounds.height - AROUND : 0;
		if (x != 0 || y != 0)
			pan(x, y);
	}

	/** Where a spot is in the canvas at present, whether it is seen or not. */
	public Rectangle bounds(Spot spot) {
		return view.bounds(spot);
	}

	private void resized() {
		if (view.isFitted())
			fit();
	}

	private void paint(GC gc) {
		gc.setBackground(getBackground());
		gc.fillRectangle(getClientArea());
		if (picture == null)
			return;
		if (pen == null)
			pen = new ScreenPen(getDisplay(), Pictures.typeface()); // found when the picture was laid out, and not here where it would take time
		picture.draw(pen.on(gc, view.left(), view.top(), view.zoom()));
		if (hovered != null && !chosen.contains(hovered))
			frame(hovered, 1.5);
		for (Spot spot : chosen.all()) {
			pen.draw(spot.area(), Style.line(ScreenPen.ink(getDisplay().getSystemColor(SWT.COLOR_LIST_SELECTION).getRGB()).withOpacity(HALO), 9 / view.zoom()));
			frame(spot, isFocusControl() ? 3 : 2);
		}
		if (band != null) {
			gc.setForeground(getForeground());
			gc.setLineStyle(SWT.LINE_DASH);
			gc.setLineWidth(1);
			gc.drawRectangle(band);
		}
	}

	private void frame(Spot spot, double width) {
		pen.draw(spot.area(), Style.line(ScreenPen.ink(getForeground().getRGB()), width / view.zoom()));
	}

	private Spot at(int x, int y) {
		if (picture == null)
			return null;
		Point2D point = view.inPicture(x, y);
		return picture.at(point.getX(), point.getY()).orElse(null);
	}

	private void hover(Spot spot) {
		if (Objects.equals(spot, hovered))
			return;
		redraw(hovered);
		redraw(spot);
		hovered = spot;
		setToolTipText(spot == null ? null : (hint.isEmpty() ? spot.name() : spot.name() + '\n' + hint).replace("&", "&&")); //$NON-NLS-1$ //$NON-NLS-2$
		setCursor(getDisplay().getSystemCursor(spot == null ? SWT.CURSOR_ARROW : SWT.CURSOR_HAND));
	}

	/** Draws only what is around a spot, since much may be drawn in all. */
	private void redraw(Spot spot) {
		if (spot == null)
			return;
		Rectangle box = bounds(spot);
		redraw(box.x - SLACK, box.y - SLACK, box.width + 2 * SLACK, box.height + 2 * SLACK, false);
	}

	private void pressed(Event event) {
		setFocus();
		pressedAt = event.button == 1 || event.button == 2 ? new Point(event.x, event.y) : null;
		pressedOn = event.button == 1 ? at(event.x, event.y) : null;
		moved = false;
		band = event.button == 1 && pressedOn == null && (event.stateMask & SWT.SHIFT) != 0 ? new Rectangle(event.x, event.y, 0, 0) : null;
		Spot below = event.button == 3 ? at(event.x, event.y) : null;
		if (below != null && !chosen.contains(below))
			select(below, false);
	}

	private void mouseMoved(Event event) {
		if (pressedAt == null) {
			hover(at(event.x, event.y));
			return;
		}
		if (!moved && Math.abs(event.x - pressedAt.x) + Math.abs(event.y - pressedAt.y) <= SLACK)
			return;
		moved = true;
		if (band != null) {
			band = new Rectangle(Math.min(pressedAt.x, event.x), Math.min(pressedAt.y, event.y), Math.abs(event.x - pressedAt.x), Math.abs(event.y - pressedAt.y));
			redraw();
		} else if (pressedOn != null && draggable.test(pressedOn)) {
			Point2D to = view.inPicture(event.x, event.y);
			listener.dragged(pressedOn, to.getX(), to.getY());
		} else {
			pan(event.x - pressedAt.x, event.y - pressedAt.y);
			pressedAt = new Point(event.x, event.y);
		}
	}

	private void released(Event event) {
		Spot on = pressedOn;
		boolean clicked = pressedAt != null && !moved && event.button == 1;
		Rectangle drawn = moved ? band : null;
		pressedAt = null;
		pressedOn = null;
		band = null;
		if (drawn != null) {
			selectWithin(drawn);
			redraw();
		}
		if (!clicked)
			return;
		if ((event.stateMask & (SWT.MOD1 | SWT.SHIFT)) != 0 && on != null && several.test(on)) {
			selectAlso(on);
			return;
		}
		select(on, false);
		if (on != null)
			listener.opened(on);
		else
			listener.left();
	}

	/** Selects one more, or one of several not any more. */
	private void selectAlso(Spot spot) {
		if (!chosen.all().stream().allMatch(several))
			chosen.set(List.of());
		chosen.toggle(spot);
		redraw();
		told();
	}

	private void wheeled(Event event) {
		if ((event.stateMask & SWT.MOD1) != 0)
			zoomTo(view.zoom() * Math.pow(STEP, Integer.signum(event.count)), event.x, event.y);
		else if (event.type == SWT.MouseHorizontalWheel || (event.stateMask & SWT.SHIFT) != 0)
			pan(Integer.signum(event.count) * SCROLLED, 0);
		else
			pan(0, Integer.signum(event.count) * SCROLLED);
		event.doit = false;
	}

	/** Arrows move here; Tab goes on. */
	private void traversed(Event event) {
		event.doit = event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS;
	}

	private void keyPressed(Event event) {
		if (picture == null)
			return;
		switch (event.keyCode) {
			case SWT.ARROW_UP -> go(0, -1, event.stateMask);
			case SWT.ARROW_DOWN -> go(0, 1, event.stateMask);
			case SWT.ARROW_LEFT -> go(-1, 0, event.stateMask);
			case SWT.ARROW_RIGHT -> go(1, 0, event.stateMask);
			case SWT.HOME -> stops().stream().findFirst().ifPresent(spot -> select(spot, true));
			case SWT.END -> stops().stream().reduce((a, b) -> b).ifPresent(spot -> select(spot, true));
			case SWT.CR, SWT.KEYPAD_CR -> {
				if (chosen.last() != null)
					listener.opened(chosen.last());
			}
			case SWT.ESC -> {
				select((Spot) null, false);
				listener.left();
			}
			case SWT.KEYPAD_ADD -> zoomBy(1);
			case SWT.KEYPAD_SUBTRACT -> zoomBy(-1);
			default -> {
				if (event.character == '+' || event.keyCode == '=' || event.keyCode == '+')
					zoomBy(1);
				else if (event.keyCode == '-')
					zoomBy(-1);
				else if (event.keyCode == '0')
					fit();
			}
		}
	}

	private List<Spot> stops() {
		return picture.spots().stream().filter(Spot::stop).toList();
	}

	/** To the nearest spot in a direction; with Shift in addition, with Ctrl what is seen moves. */
	private void go(int x, int y, int keys) {
		if ((keys & SWT.MOD1) != 0) {
			pan(-x * SCROLLED, -y * SCROLLED);
			return;
		}
		if (chosen.last() == null) {
			stops().stream().findFirst().ifPresent(spot -> select(spot, true));
			return;
		}
		Spot next = chosen.next(stops(), x, y).orElse(null);
		if (next == null)
			return;
		if ((keys & SWT.SHIFT) == 0 || !several.test(next) || !several.test(chosen.last())) {
			select(next, true);
			return;
		}
		chosen.add(next);
		reveal(next);
		redraw();
		told();
	}

	private void describeToReaders() {
		getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent event) {
				event.result = picture == null ? null : chosen.last() == null ? picture.title() : chosen.last().name();
			}

			@Override
			public void getDescription(AccessibleEvent event) {
				event.result = picture == null ? null : picture.description();
			}
		});
		getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
			@Override
			public void getRole(AccessibleControlEvent event) {
				event.detail = ACC.ROLE_GRAPHIC;
			}
		});
	}
}
