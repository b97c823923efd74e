package org.florilegium.ui.internal.matrix;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;

/** What the view says when there is nothing to show: what it is for, and how to fill it. */
final class EmptyPage extends Composite {

	private final Label title;
	private final Label text;
	private final Composite links;

	EmptyPage(Composite parent) {
		super(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().margins(24, 20).spacing(0, 8).applyTo(this);
		title = new Label(this, SWT.WRAP);
		title.setFont(JFaceResources.getHeaderFont());
		text = new Label(this, SWT.WRAP);
		links = new Composite(this, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(links);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(title);
		GridDataFactory.fillDefaults().grab(true, false).hint(420, SWT.DEFAULT).applyTo(text);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(links);
	}

	/** Says something else, without anything to do. */
	EmptyPage say(String heading, String words) {
		title.setText(heading);
		text.setText(words);
		for (Control link : links.getChildren())
			link.dispose();
		layout(true, true);
		return this;
	}

	/** Offers something to do. */
	EmptyPage offer(String label, Runnable action) {
		Link link = new Link(links, SWT.NONE);
		link.setText("<a>" + label + "</a>"); //$NON-NLS-1$ //$NON-NLS-2$
		link.addListener(SWT.Selection, event -> action.run());
		GridDataFactory.fillDefaults().applyTo(link);
		layout(true, true);
		return this;
	}
}
