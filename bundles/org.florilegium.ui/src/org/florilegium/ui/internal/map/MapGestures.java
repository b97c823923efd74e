package org.florilegium.ui.internal.map;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.florilegium.model.Status;
import org.florilegium.picture.Spot;
import org.florilegium.picture.map.MapGroup;
import org.florilegium.ui.internal.picture.PictureCanvas;

/** What mouse and keys do on a map, beyond what they do on every picture. */
final class MapGestures {

	private final MapEditor editor;
	private final PictureCanvas canvas;
	private String dragged;

	private MapGestures(MapEditor editor, PictureCanvas canvas) {
		this.editor = editor;
		this.canvas = canvas;
	}

	static MapGestures on(MapEditor editor, PictureCanvas canvas) {
		MapGestures gestures = new MapGestures(editor, canvas);
		canvas.setDraggable(spot -> spot.target() instanceof String);
		canvas.setSeveral(spot -> spot.target() instanceof String);
		canvas.addListener(SWT.MouseUp, gestures::released);
		canvas.addListener(SWT.KeyDown, gestures::keyPressed);
		canvas.addListener(SWT.MouseDoubleClick, event -> editor.bar().edit());
		return gestures;
	}

	/** A node is being dragged. */
	void dragged(String node) {
		dragged = node;
		canvas.setCursor(canvas.getDisplay().getSystemCursor(SWT.CURSOR_UPARROW));
	}

	/** A node dropped on another is linked with it; on the title of a group it is put there, with what is selected with it. */
	private void released(Event event) {
		String source = dragged;
		dragged = null;
		if (source == null)
			return;
		canvas.setCursor(null);
		Spot spot = editor.spotAt(event.x, event.y);
		if (spot != null && spot.target() instanceof MapGroup group)
			editor.groups().put(editor.nodes().contains(source) ? editor.nodes() : List.of(source), group);
		else if (spot != null && spot.target() instanceof String node && !node.equals(source))
			canvas.getDisplay().asyncExec(() -> editor.links().link(source, node));
	}

	private void keyPressed(Event event) {
		if ((event.stateMask & SWT.MODIFIER_MASK) != 0)
			return;
		switch (event.keyCode) {
			case SWT.DEL -> editor.bar().delete();
			case SWT.F2 -> editor.bar().rename();
			case SWT.INSERT -> editor.bar().addClaim();
			case ' ' -> editor.bar().toggle();
			default -> {
				switch (event.character) {
					case 'a' -> editor.bar().addArgument();
					case 'g' -> editor.groups().group();
					case 'r' -> editor.groups().rename();
					case 'd' -> editor.groups().dissolve();
					case 'l' -> editor.bar().link();
					case '/', 'f' -> editor.bar().search();
					case 't' -> editor.bar().openText();
					case 'e' -> editor.bar().export();
					case 'o' -> editor.arrange();
					case 'y' -> editor.bar().assume(Status.ACCEPT);
					case 'n' -> editor.bar().assume(Status.REJECT);
					case 'u' -> editor.bar().assume(null);
					case '\r' -> editor.bar().edit();
					default -> {
						// means nothing here
					}
				}
			}
		}
	}
}
