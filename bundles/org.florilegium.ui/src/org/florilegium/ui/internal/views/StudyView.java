package org.florilegium.ui.internal.views;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.core.commands.common.CommandException;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.operations.UndoRedoActionGroup;
import org.eclipse.ui.part.ViewPart;
import org.eclipse.ui.views.properties.IPropertySheetPage;
import org.florilegium.ui.internal.Actions;
import org.florilegium.ui.internal.ActiveStudy;
import org.florilegium.ui.internal.Background;
import org.florilegium.ui.internal.Controls;
import org.florilegium.ui.internal.Filter;
import org.florilegium.ui.internal.views.EmptyState.Offer;
import org.florilegium.ui.internal.views.EmptyState.Teaching;
import org.florilegium.workspace.StudyProject;

/** A view of the window's study: it follows every change, undoes what was done to the study, and teaches while it is empty. */
public abstract class StudyView extends ViewPart {

	protected static final String OPEN_STUDY = "org.florilegium.app.openStudy"; //$NON-NLS-1$
	protected static final String OPEN_SAMPLE = "org.florilegium.ui.openSample"; //$NON-NLS-1$
	protected static final String NEW_STUDY = "org.florilegium.ui.newStudy"; //$NON-NLS-1$
	protected static final String IMPORT_DOCUMENTS = "org.florilegium.ui.importDocuments"; //$NON-NLS-1$
	protected static final String IMPORT_PROJECT = "org.florilegium.ui.importProject"; //$NON-NLS-1$

	private final Runnable listener = this::changed;
	private ActiveStudy active;
	private Background background;
	private Composite pages;
	private Control content;
	private EmptyState empty;
	private UndoRedoActionGroup undo;
	private StudyProject study;

	@Override
	public final void createPartControl(Composite parent) {
		active = ActiveStudy.of(getSite().getWorkbenchWindow());
		pages = new Composite(parent, SWT.NONE);
		pages.setLayout(new StackLayout());
		content = createContent(pages);
		empty = new EmptyState(pages);
		background = new Background(pages, getPartName());
		active.addListener(listener);
		pages.addDisposeListener(e -> {
			active.removeListener(listener);
			if (undo != null)
				undo.dispose();
		});
		changed();
	}

	/** Makes what is shown while there is something to show. */
	protected abstract Control createContent(Composite parent);

	/** Gives the focus to what is read, not to what is searched with. */
	protected abstract void focusContent();

	/** Reads what is to be shown of the study, in the background, and shows it. */
	protected abstract void load();

	private void changed() {
		StudyProject now = active.study().orElse(null);
		if (now != study) {
			study = now;
			forget();
			if (undo != null)
				undo.dispose();
			undo = null;
			if (study != null) {
				undo = new UndoRedoActionGroup(getSite(), study.editing().undoContext(), true);
				undo.fillActionBars(getViewSite().getActionBars());
				getViewSite().getActionBars().updateActionBars();
			}
		}
		if (study == null)
			teach(new Teaching(Messages.empty_study_title, purpose(), offers(command(OPEN_SAMPLE, Messages.empty_study_sample),
					command(NEW_STUDY, Messages.empty_study_new), command(OPEN_STUDY, Messages.empty_study_open), command(IMPORT_PROJECT, Messages.empty_study_import))));
		else
			load();
	}

	/** What the view is for, in a sentence or two. */
	protected abstract String purpose();

	/** Forgets the study that was shown. */
	protected abstract void forget();

	/** The study shown; null for none. */
	protected final StudyProject study() {
		return study;
	}

	protected final ActiveStudy active() {
		return active;
	}

	protected final Background background() {
		return background;
	}

	/** Shows the content. */
	protected final void showContent() {
		Controls.turnTo(pages, content);
	}

	/** Says why there is nothing to show. */
	protected final void teach(Teaching teaching) {
		empty.show(teaching);
		Controls.turnTo(pages, empty);
	}

	/** Whether there is something to show. */
	protected final boolean isShowingContent() {
		return ((StackLayout) pages.getLayout()).topControl == content;
	}

	@Override
	public void setFocus() {
		if (!isShowingContent())
			empty.setFocus();
		else if (!Controls.isIn(content, content.getDisplay().getFocusControl()))
			focusContent();
	}

	@Override
	public <T> T getAdapter(Class<T> adapter) {
		return adapter == IPropertySheetPage.class ? adapter.cast(new RefPage()) : super.getAdapter(adapter);
	}

	/** Those offers that there are. */
	@SafeVarargs
	protected static List<Offer> offers(Optional<Offer>... offers) {
		List<Offer> found = new ArrayList<>();
		for (Optional<Offer> offer : offers)
			offer.ifPresent(found::add);
		return found;
	}

	/** Offers a command, where somebody defines it. */
	protected final Optional<Offer> command(String id, String label) {
		if (!getSite().getService(ICommandService.class).getCommand(id).isDefined())
			return Optional.empty();
		return Optional.of(new Offer(label, () -> run(id)));
	}

	/** Runs a command; what goes wrong is shown. */
	protected final void run(String command) {
		try {
			getSite().getService(IHandlerService.class).executeCommand(command, null);
		} catch (CommandException e) {
			Actions.show(getSite().getShell(), getPartName(), e);
		}
	}

	/** Shows other statements everywhere. */
	protected final void filter(Filter filter) {
		active.setFilter(filter);
	}

	/** Makes an action the one that a key of the workbench runs while this view is active. */
	protected final void global(ActionFactory key, Action action) {
		getViewSite().getActionBars().setGlobalActionHandler(key.getId(), action);
	}

	/** A context menu that is filled anew each time, to which others may add. */
	protected final void contextMenu(Control control, ISelectionProvider selection, Consumer<MenuManager> fill) {
		MenuManager menu = new MenuManager();
		menu.setRemoveAllWhenShown(true);
		menu.addMenuListener(m -> {
			fill.accept(menu);
			menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
		});
		control.setMenu(menu.createContextMenu(control));
		getSite().registerContextMenu(menu, selection);
	}
}
