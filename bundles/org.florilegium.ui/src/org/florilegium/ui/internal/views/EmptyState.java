package org.florilegium.ui.internal.views;

import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** What a view says while it has nothing to show: what it is for, and what to do. */
public final class EmptyState extends ScrolledComposite {

	/**
	 * What is said.
	 *
	 * @param offers what can be done about it, the best first
	 */
	public record Teaching(String title, String text, List<Offer> offers) {
	}

	/** Something that can be done, as a button says it. */
	public record Offer(String label, Runnable act) {
	}

	private static final int MEASURE = 340;
	private static final int LEAST_BUTTON = 230;
	private static final int MARGIN = 16;

	private Teaching shown;

	/** A page that says nothing yet. */
	public EmptyState(Composite parent) {
		super(parent, SWT.V_SCROLL);
		setExpandHorizontal(true);
		setExpandVertical(true);
		setBackgroundMode(SWT.INHERIT_FORCE);
	}

	/** Says something else. */
	public void show(Teaching teaching) {
		if (teaching.equals(shown))
			return;
		shown = teaching;
		if (getContent() != null)
			getContent().dispose();
		Composite page = new Composite(this, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(MARGIN, MARGIN).spacing(0, 8).applyTo(page);
		Label title = new Label(page, SWT.WRAP);
		title.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
		title.setText(teaching.title);
		wrapped(title);
		Label text = new Label(page, SWT.WRAP);
		text.setText(teaching.text);
		wrapped(text);
		for (Offer offer : teaching.offers) {
			Button button = new Button(page, SWT.PUSH);
			button.setText(offer.label);
			button.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> offer.act.run()));
			int width = Math.max(LEAST_BUTTON, button.computeSize(SWT.DEFAULT, SWT.DEFAULT).x);
			GridDataFactory.swtDefaults().hint(width, SWT.DEFAULT).applyTo(button);
		}
		setContent(page);
		resized(page);
		page.addListener(SWT.Resize, e -> resized(page));
		layout();
	}

	private void resized(Composite page) {
		int width = Math.max(1, getClientArea().width);
		for (var child : page.getChildren())
			if (child instanceof Label)
				wrapped((Label) child);
		setMinHeight(page.computeSize(width, SWT.DEFAULT).y);
	}

	private void wrapped(Label label) {
		int width = getClientArea().width - 2 * MARGIN;
		GridDataFactory.fillDefaults().hint(width <= 0 ? MEASURE : Math.min(MEASURE, width), SWT.DEFAULT).applyTo(label);
	}

	@Override
	public boolean setFocus() {
		if (getContent() instanceof Composite page)
			for (var child : page.getChildren())
				if (child instanceof Button)
					return child.setFocus();
		return super.setFocus();
	}
}
