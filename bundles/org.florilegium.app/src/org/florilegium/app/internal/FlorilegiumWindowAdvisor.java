package org.florilegium.app.internal;

import java.util.List;

import org.eclipse.core.runtime.IProduct;
import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IPerspectiveDescriptor;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PerspectiveAdapter;
import org.eclipse.ui.application.ActionBarAdvisor;
import org.eclipse.ui.application.IActionBarConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.florilegium.ui.Studies;

/** A window of the workbench: its size, title and bars. */
final class FlorilegiumWindowAdvisor extends WorkbenchWindowAdvisor {

	/** What a window manager puts around a window, in pixels. */
	private static final int DECORATION = 40;
	/** As large as a window is useful. */
	private static final Point SIZE = new Point(1760, 1100);

	/** Sets of actions that programmers want; unlike other contributions they do not heed activities. */
	private static final List<String> FOR_PROGRAMMERS = List.of("org.eclipse.ui.edit.text.actionSet.convertLineDelimitersTo", "org.eclipse.ui.actionSet.openFiles"); //$NON-NLS-1$ //$NON-NLS-2$

	FlorilegiumWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
		super(configurer);
	}

	@Override
	public ActionBarAdvisor createActionBarAdvisor(IActionBarConfigurer configurer) {
		return new MenuAdvisor(configurer);
	}

	@Override
	public void preWindowOpen() {
		IWorkbenchWindowConfigurer window = getWindowConfigurer();
		Rectangle room = Display.getDefault().getPrimaryMonitor().getClientArea();
		window.setInitialSize(new Point(Math.min(SIZE.x, room.width), Math.min(SIZE.y, room.height - DECORATION)));
		window.setShowCoolBar(true);
		window.setShowPerspectiveBar(true);
		window.setShowStatusLine(true);
		window.setShowProgressIndicator(true);
		IProduct product = Platform.getProduct();
		if (product != null)
			window.setTitle(product.getName());
	}

	@Override
	public void postWindowCreate() {
		IWorkbenchWindow window = getWindowConfigurer().getWindow();
		window.addPerspectiveListener(new PerspectiveAdapter() {
			@Override
			public void perspectiveActivated(IWorkbenchPage page, IPerspectiveDescriptor perspective) {
				FOR_PROGRAMMERS.forEach(page::hideActionSet);
			}
		});
		if (window.getActivePage() != null)
			FOR_PROGRAMMERS.forEach(window.getActivePage()::hideActionSet);
	}

	/** The title says which study is shown. */
	@Override
	public void postWindowOpen() {
		IWorkbenchWindowConfigurer configurer = getWindowConfigurer();
		String product = configurer.getTitle();
		Studies.follow(configurer.getWindow(), study -> configurer.setTitle(study.map(title -> title + " \u2013 " + product).orElse(product))); //$NON-NLS-1$
	}
}
