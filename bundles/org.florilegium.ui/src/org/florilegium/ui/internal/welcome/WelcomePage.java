package org.florilegium.ui.internal.welcome;

import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProduct;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.part.EditorPart;
import org.florilegium.ui.Studies;

/** The first page: three ways into a study, the studies opened last, and the tutorial. */
public final class WelcomePage extends EditorPart {

	/** The editor's id. */
	public static final String ID = "org.florilegium.ui.welcome"; //$NON-NLS-1$

	private static final String BUNDLE = "org.florilegium.ui"; //$NON-NLS-1$
	private static final String CHEAT_SHEET = "org.eclipse.ui.cheatsheets.openCheatSheet"; //$NON-NLS-1$
	private static final String CHEAT_SHEET_ID = "cheatSheetId"; //$NON-NLS-1$
	private static final String TUTORIAL = "org.florilegium.ui.tutorial"; //$NON-NLS-1$
	private static final int WIDTH = 860;

	private LocalResourceManager resources;
	private Control first;

	/** Shows it in a window. */
	public static void open(IWorkbenchWindow window) {
		try {
			window.getActivePage().openEditor(new WelcomeInput(), ID, true, IWorkbenchPage.MATCH_INPUT);
		} catch (PartInitException e) {
			ILog.get().error(e.getLocalizedMessage(), e);
		}
	}

	/** Closes it where it is shown. */
	public static void close(IWorkbenchWindow window) {
		IEditorPart shown = window.getActivePage().findEditor(new WelcomeInput());
		if (shown != null)
			window.getActivePage().closeEditor(shown, false);
	}

	@Override
	public void init(IEditorSite site, IEditorInput input) {
		setSite(site);
		setInput(input);
		setPartName(input.getName());
	}

	@Override
	public void createPartControl(Composite parent) {
		resources = new LocalResourceManager(JFaceResources.getResources(), parent);
		ScrolledComposite scrolled = new ScrolledComposite(parent, SWT.V_SCROLL | SWT.H_SCROLL);
		scrolled.setBackgroundMode(SWT.INHERIT_FORCE);
		Composite page = new Composite(scrolled, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(32, 28).applyTo(page);
		Composite content = new Composite(page, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 22).applyTo(content);
		GridDataFactory.fillDefaults().align(SWT.CENTER, SWT.BEGINNING).grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(content);
		createHead(content);
		createDoors(content);
		link(content, Messages.welcome_project, null, () -> execute("org.florilegium.ui.importProject", Map.of())); //$NON-NLS-1$
		createFoot(content);
		scrolled.setContent(page);
		scrolled.setExpandHorizontal(true);
		scrolled.setExpandVertical(true);
		scrolled.addListener(SWT.Resize, event -> {
			int width = Math.max(320, scrolled.getClientArea().width);
			((GridData) content.getLayoutData()).widthHint = Math.min(WIDTH, width - 64);
			Point size = page.computeSize(width, SWT.DEFAULT, true);
			scrolled.setMinSize(Math.min(width, size.x), size.y);
			page.layout(true, true);
		});
	}

	private void createHead(Composite parent) {
		Composite head = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(18, 2).applyTo(head);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
		Label logo = new Label(head, SWT.NONE);
		logo.setImage(logo());
		GridDataFactory.fillDefaults().span(1, 2).align(SWT.BEGINNING, SWT.CENTER).applyTo(logo);
		Label name = new Label(head, SWT.NONE);
		name.setText(Platform.getProduct() == null ? Messages.welcome_name : Platform.getProduct().getName());
		name.setFont(font(12, SWT.NORMAL));
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.END).grab(false, true).applyTo(name);
		Label line = new Label(head, SWT.WRAP);
		line.setText(Messages.welcome_line);
		line.setFont(font(1, SWT.NORMAL));
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.BEGINNING).grab(true, true).hint(200, SWT.DEFAULT).applyTo(line);
	}

	private void createDoors(Composite parent) {
		Composite doors = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(3).equalWidth(true).spacing(16, 0).applyTo(doors);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(doors);
		first = door(doors, "door_sample", Messages.welcome_sample, Messages.welcome_sampleWords, () -> execute("org.florilegium.ui.openSample", Map.of())); //$NON-NLS-1$ //$NON-NLS-2$
		door(doors, "door_new", Messages.welcome_new, Messages.welcome_newWords, () -> execute("org.florilegium.ui.newStudy", Map.of())); //$NON-NLS-1$ //$NON-NLS-2$
		door(doors, "door_open", Messages.welcome_open, Messages.welcome_openWords, () -> execute("org.florilegium.app.openStudy", Map.of())); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private Door door(Composite parent, String picture, String title, String words, Runnable opens) {
		Door door = new Door(parent, image(picture), font(2, SWT.BOLD), title, words, opens);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(door);
		return door;
	}

	private void createFoot(Composite parent) {
		List<Path> recent = RecentStudies.folders();
		Composite foot = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).equalWidth(true).spacing(16, 0).applyTo(foot);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(foot);
		Composite left = column(foot, Messages.welcome_recent);
		if (recent.isEmpty()) {
			Label none = new Label(left, SWT.WRAP);
			none.setText(Messages.welcome_noRecent);
			GridDataFactory.fillDefaults().grab(true, false).hint(300, SWT.DEFAULT).applyTo(none);
		}
		for (Path folder : recent)
			link(left, NLS.bind(Messages.welcome_recentStudy, folder.getFileName(), folder.getParent()), folder.toString(), () -> Studies.open(getSite().getWorkbenchWindow(), folder));
		Composite right = column(foot, Messages.welcome_learn);
		link(right, Messages.welcome_tutorial, null, () -> execute(CHEAT_SHEET, Map.of(CHEAT_SHEET_ID, TUTORIAL)));
		Label hint = new Label(right, SWT.WRAP);
		hint.setText(Messages.welcome_back);
		GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(hint);
	}

	private Composite column(Composite parent, String heading) {
		Composite column = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 6).applyTo(column);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(column);
		Label label = new Label(column, SWT.NONE);
		label.setText(heading);
		label.setFont(font(0, SWT.BOLD));
		return column;
	}

	private static void link(Composite parent, String text, String tip, Runnable opens) {
		Link link = new Link(parent, SWT.NONE);
		link.setText(text);
		link.setToolTipText(tip);
		link.addListener(SWT.Selection, event -> opens.run());
		GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(link);
	}

	private Font font(int larger, int style) {
		return resources.create(FontDescriptor.createFrom(JFaceResources.getDialogFont()).increaseHeight(larger).setStyle(style));
	}

	private Image image(String name) {
		return resources.create(ResourceLocator.imageDescriptorFromBundle(BUNDLE, "icons/" + name + ".svg").orElseGet(ImageDescriptor::getMissingImageDescriptor)); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private Image logo() {
		IProduct product = Platform.getProduct();
		String path = product == null ? null : product.getProperty("aboutImage"); //$NON-NLS-1$
		URL url = path == null ? null : FileLocator.find(product.getDefiningBundle(), IPath.fromOSString(path));
		return url == null ? null : resources.create(ImageDescriptor.createFromURL(url));
	}

	private void execute(String id, Map<String, String> parameters) {
		ICommandService commands = getSite().getService(ICommandService.class);
		try {
			getSite().getService(IHandlerService.class).executeCommand(ParameterizedCommand.generateCommand(commands.getCommand(id), parameters), null);
		} catch (CommandException e) {
			ILog.get().error(e.getLocalizedMessage(), e);
		}
	}

	@Override
	public void setFocus() {
		first.setFocus();
	}

	@Override
	public boolean isDirty() {
		return false;
	}

	@Override
	public boolean isSaveAsAllowed() {
		return false;
	}

	@Override
	public void doSave(IProgressMonitor monitor) {
		// nothing to save
	}

	@Override
	public void doSaveAs() {
		// nothing to save
	}
}
