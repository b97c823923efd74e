package org.florilegium.ui.internal.coding;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.menus.WorkbenchWindowControlContribution;
import org.florilegium.study.StudyException;
import org.florilegium.study.query.Vocabulary.Coder;
import org.florilegium.ui.internal.ActiveStudy;
import org.florilegium.ui.internal.Background;
import org.florilegium.workspace.StudyProject;

/** Says in the status bar who is coding, and lets somebody else. */
public final class CoderControl extends WorkbenchWindowControlContribution {

	private static final int WIDTH = 230;

	private ToolItem item;
	private Background background;

	@Override
	protected Control createControl(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().applyTo(area);
		ToolBar bar = new ToolBar(area, SWT.FLAT | SWT.RIGHT);
		GridDataFactory.fillDefaults().grab(true, true).align(SWT.END, SWT.CENTER).hint(WIDTH, SWT.DEFAULT).applyTo(bar);
		item = new ToolItem(bar, SWT.PUSH);
		item.setToolTipText(Messages.coder_tooltip);
		item.setText(Messages.coder_none);
		item.addListener(SWT.Selection, event -> choose());
		background = new Background(area, Messages.coder_tooltip);
		ActiveStudy active = ActiveStudy.of(window());
		Runnable listener = this::refresh;
		active.addListener(listener);
		area.addDisposeListener(event -> active.removeListener(listener));
		refresh();
		return area;
	}

	private IWorkbenchWindow window() {
		return getWorkbenchWindow();
	}

	private void choose() {
		Rectangle bounds = item.getParent().getDisplay().map(item.getParent(), null, item.getBounds());
		ActiveStudy.of(window()).study().ifPresent(study -> new WhoCodes(window(), study).ask(bounds, coder -> { }));
	}

	private void refresh() {
		ActiveStudy active = ActiveStudy.of(window());
		StudyProject study = active.study().orElse(null);
		if (study == null) {
			show(null, false);
			return;
		}
		String chosen = active.coder().orElse(null);
		background.load(() -> label(study, chosen), label -> show(label, true));
	}

	private static String label(StudyProject study, String chosen) throws StudyException {
		for (Coder coder : study.vocabulary().coders())
			if (coder.name().equals(chosen) || study.vocabulary().coders().size() == 1)
				return NLS.bind(Messages.coder_is, coder.title());
		return Messages.coder_none;
	}

	private void show(String label, boolean enabled) {
		if (item.isDisposed())
			return;
		item.setText(label == null ? Messages.coder_none : label);
		item.setEnabled(enabled);
		item.getParent().getParent().layout(true, true);
	}
}
