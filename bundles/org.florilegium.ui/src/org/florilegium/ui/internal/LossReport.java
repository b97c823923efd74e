package org.florilegium.ui.internal;

import java.text.NumberFormat;
import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.florilegium.exchange.Loss;

/** What an import or export cannot carry over. */
public final class LossReport extends Composite {

	private final String nothingLost;
	private final Label heading;
	private final Text text;

	/** @param nothingLost what is said when there are no losses */
	public LossReport(Composite parent, String nothingLost) {
		super(parent, SWT.NONE);
		this.nothingLost = nothingLost;
		GridLayoutFactory.fillDefaults().applyTo(this);
		heading = new Label(this, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(heading);
		text = new Text(this, SWT.BORDER | SWT.MULTI | SWT.WRAP | SWT.READ_ONLY | SWT.V_SCROLL);
		Controls.name(text, Messages.losses_none);
		GridDataFactory.fillDefaults().grab(true, true).hint(300, 48).applyTo(text);
		forget();
	}

	/** Says nothing, because nothing is known. */
	public void forget() {
		heading.setText(Messages.losses_unknown);
		text.setText(""); //$NON-NLS-1$
	}

	/** Shows other losses. */
	public void show(List<Loss> losses) {
		long number = losses.stream().mapToLong(Loss::count).sum();
		heading.setText(losses.isEmpty() ? Messages.losses_none : Messages.bind(Messages.losses_some, NumberFormat.getIntegerInstance().format(number)));
		text.setText(losses.isEmpty() ? nothingLost : words(losses));
	}

	/** The losses as lines of text. */
	public static String words(List<Loss> losses) {
		NumberFormat numbers = NumberFormat.getIntegerInstance();
		return losses.stream().map(loss -> Messages.bind(Messages.losses_line, new Object[] { numbers.format(loss.count()), loss.element(), loss.reason() })).collect(Collectors.joining("\n")); //$NON-NLS-1$
	}
}
