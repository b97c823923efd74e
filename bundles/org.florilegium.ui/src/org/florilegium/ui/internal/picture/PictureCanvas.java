package org.florilegium.ui.internal.picture;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
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
 * arrows go to the next spot in their direction, Enter opens it, Escape leaves it.
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
	private static final double SMALLEST = 0.1;
	private static final double LARGEST = 8;
	private static final double DIRECTION = 2.5;
	private static final int SCROLLED = 40;
	private static final int SLACK = 3;

	private final Listener listener;
	private ScreenPen pen;
	private Predicate<Spot> draggable = spot -> false;
	private Picture picture;
	private double legible = SMALLEST;
	private double zoom = 1;
	private double left;
	private double top;
	private boolean fitted = true;
	private Spot selected;
	private Spot hovered;
	private Point pressedAt;
	private Spot pressedOn;
	private boolean moved;

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

	/** Says which spots may be dragged. */
	public void setDraggable(Predicate<Spot> which) {
		draggable = which;
	}

	/** Shows another picture; what is selected stays so where its target is in there, and so does the place that is seen. */
	public void show(Picture shown) {
		picture = shown;
		selected = same(selected);
		hovered = same(hovered);
		pressedOn = same(pressedOn);
		if (fitted)
			fit();
		redraw();
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
		return zoom;
	}

	/** Says how small a picture may become where there is little room: its beginning is shown then, and the rest is moved to. */
	public void setLegible(double zoomed) {
		legible = zoomed;
	}

	/** Shows the whole picture, as large as there is room, and goes on doing so as the room changes. */
	public void fit() {
		fitted = true;
		Rectangle area = getClientArea();
		if (picture == null || area.width == 0 || area.height == 0)
			return;
		zoom = Math.clamp(Math.min(area.width / picture.width(), area.height / picture.height()), legible, LARGEST);
		left = Math.max(0, (area.width - picture.width() * zoom) / 2);
		top = Math.max(0, (area.height - picture.height() * zoom) / 2);
		redraw();
	}

	/** Makes everything larger, or smaller, by steps around the middle. */
	public void zoomBy(int steps) {
		Rectangle area = getClientArea();
		zoomTo(zoom * Math.pow(STEP, steps), area.width / 2.0, area.height / 2.0);
	}

	/** Shows the picture so large, with the point that is at (x, y) of the canvas staying there. */
	private void zoomTo(double wanted, double x, double y) {
		double other = Math.clamp(wanted, SMALLEST, LARGEST);
		left = x - (x - left) / zoom * other;
		top = y - (y - top) / zoom * other;
		zoom = other;
		fitted = false;
		redraw();
	}

	private void pan(double x, double y) {
		left += x;
		top += y;
		fitted = false;
		redraw();
	}

	/** The selected spot; null for none. */
	public Spot selected() {
		return selected;
	}

	/** Selects what stands for a target, and brings it into view; null, or what is not there, for nothing. */
	public void select(Object target) {
		if (picture != null)
			select(picture.spots().stream().filter(spot -> spot.target().equals(target)).findFirst().orElse(null), true);
	}

	private void select(Spot spot, boolean reveal) {
		boolean other = !Objects.equals(spot == null ? null : spot.target(), selected == null ? null : selected.target());
		selected = spot;
		if (spot != null && reveal)
			reveal(spot);
		redraw();
		if (other) {
			getAccessible().sendEvent(ACC.EVENT_NAME_CHANGED, null);
			listener.selected(spot);
		}
	}

	private void reveal(Spot spot) {
		Rectangle area = getClientArea();
		Rectangle bounds = bounds(spot);
		double x = bounds.x < 0 ? -bounds.x + SLACK : bounds.x + bounds.width > area.width ? area.width - bounds.x - bounds.width - SLACK : 0;
		double y = bounds.y < 0 ? -bounds.y + SLACK : bounds.y + bounds.height > area.height ? area.height - bounds.y - bounds.height - SLACK : 0;
		if (x != 0 || y != 0)
			pan(x, y);
	}

	/** Where a spot is in the canvas at present, whether it is seen or not. */
	public Rectangle bounds(Spot spot) {
		Rectangle2D box = spot.area().getBounds2D();
		return new Rectangle((int) (box.getX() * zoom + left), (int) (box.getY() * zoom + top), (int) Math.ceil(box.getWidth() * zoom), (int) Math.ceil(box.getHeight() * zoom));
	}

	/** The point of the picture at a point of the canvas. */
	private Point2D inPicture(double x, double y) {
		return new Point2D.Double((x - left) / zoom, (y - top) / zoom);
	}

	private void resized() {
		if (fitted)
			fit();
	}

	private void paint(GC gc) {
		gc.setBackground(getBackground());
		gc.fillRectangle(getClientArea());
		if (picture == null)
			return;
		if (pen == null)
			pen = new ScreenPen(getDisplay(), Pictures.typeface()); // found when the picture was laid out, and not here where it would take time
		picture.draw(pen.on(gc, left, top, zoom));
		if (hovered != null && !hovered.equals(selected))
			frame(hovered, 1.5);
		if (selected != null)
			frame(selected, isFocusControl() ? 3 : 2);
	}

	private void frame(Spot spot, double width) {
		pen.draw(spot.area(), Style.line(ScreenPen.ink(getForeground().getRGB()), width / zoom));
	}

	private Spot at(int x, int y) {
		if (picture == null)
			return null;
		Point2D point = inPicture(x, y);
		return picture.at(point.getX(), point.getY()).orElse(null);
	}

	private void hover(Spot spot) {
		if (Objects.equals(spot, hovered))
			return;
		redraw(hovered);
		redraw(spot);
		hovered = spot;
		setToolTipText(spot == null ? null : spot.name().replace("&", "&&")); //$NON-NLS-1$ //$NON-NLS-2$
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
	}

	private void mouseMoved(Event event) {
		if (pressedAt == null) {
			hover(at(event.x, event.y));
			return;
		}
		if (!moved && Math.abs(event.x - pressedAt.x) + Math.abs(event.y - pressedAt.y) <= SLACK)
			return;
		moved = true;
		if (pressedOn != null && draggable.test(pressedOn)) {
			Point2D to = inPicture(event.x, event.y);
			listener.dragged(pressedOn, to.getX(), to.getY());
		} else {
			pan(event.x - pressedAt.x, event.y - pressedAt.y);
			pressedAt = new Point(event.x, event.y);
		}
	}

	private void released(Event event) {
		Spot on = pressedOn;
		boolean clicked = pressedAt != null && !moved && event.button == 1;
		pressedAt = null;
		pressedOn = null;
		if (!clicked)
			return;
		select(on, false);
		if (on != null)
			listener.opened(on);
		else
			listener.left();
	}

	private void wheeled(Event event) {
		if ((event.stateMask & SWT.MOD1) != 0)
			zoomTo(zoom * Math.pow(STEP, Integer.signum(event.count)), event.x, event.y);
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
		boolean control = (event.stateMask & SWT.MOD1) != 0;
		switch (event.keyCode) {
			case SWT.ARROW_UP -> go(0, -1, control);
			case SWT.ARROW_DOWN -> go(0, 1, control);
			case SWT.ARROW_LEFT -> go(-1, 0, control);
			case SWT.ARROW_RIGHT -> go(1, 0, control);
			case SWT.HOME -> stops().stream().findFirst().ifPresent(spot -> select(spot, true));
			case SWT.END -> stops().stream().reduce((a, b) -> b).ifPresent(spot -> select(spot, true));
			case SWT.CR, SWT.KEYPAD_CR -> {
				if (selected != null)
					listener.opened(selected);
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

	/** To the nearest spot in a direction; sideways counts more than ahead. */
	private void go(int x, int y, boolean pan) {
		if (pan) {
			pan(-x * SCROLLED, -y * SCROLLED);
			return;
		}
		if (selected == null) {
			stops().stream().findFirst().ifPresent(spot -> select(spot, true));
			return;
		}
		Rectangle2D from = selected.area().getBounds2D();
		stops().stream().filter(spot -> ahead(from, spot, x, y) > 0.5).min(Comparator.comparingDouble(spot -> distance(from, spot, x, y))).ifPresent(spot -> select(spot, true));
	}

	private static double ahead(Rectangle2D from, Spot to, int x, int y) {
		Rectangle2D box = to.area().getBounds2D();
		return (box.getCenterX() - from.getCenterX()) * x + (box.getCenterY() - from.getCenterY()) * y;
	}

	private static double distance(Rectangle2D from, Spot to, int x, int y) {
		Rectangle2D box = to.area().getBounds2D();
		double sideways = (box.getCenterX() - from.getCenterX()) * y + (box.getCenterY() - from.getCenterY()) * x;
		return ahead(from, to, x, y) + DIRECTION * Math.abs(sideways);
	}

	private void describeToReaders() {
		getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent event) {
				event.result = picture == null ? null : selected == null ? picture.title() : selected.name();
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
