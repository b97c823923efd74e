package org.florilegium.ui.internal;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.services.IDisposable;
import org.florilegium.study.StudyException;
import org.florilegium.workspace.StudyNature;
import org.florilegium.workspace.StudyProject;
import org.florilegium.workspace.StudyProjects;

/**
 * The study that a window's views show: that of the editor or selection last seen, or the only one open. A service of the
 * window ({@code site.getService(ActiveStudy.class)}); to be used in the UI thread.
 */
public final class ActiveStudy implements ISelectionListener, StudyProjects.Listener, IResourceChangeListener, IDisposable {

	private static final String PREFERENCES = "org.florilegium.ui"; //$NON-NLS-1$
	private static final String LAST = "study"; //$NON-NLS-1$
	private static final String CODER = "coder."; //$NON-NLS-1$

	private final IWorkbenchWindow window;
	private final Display display;
	private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
	private final List<Consumer<Ref>> hovers = new CopyOnWriteArrayList<>();
	private final AtomicBoolean pending = new AtomicBoolean();
	private final Consumer<StudyException> failures = this::failed;
	private StudyProject study;
	private Filter filter = Filter.NONE;

	ActiveStudy(IWorkbenchWindow window) {
		this.window = window;
		display = window.getWorkbench().getDisplay();
		window.getSelectionService().addSelectionListener(this);
		StudyProjects.get().addListener(this);
		ResourcesPlugin.getWorkspace().addResourceChangeListener(this, IResourceChangeEvent.POST_CHANGE | IResourceChangeEvent.PRE_CLOSE | IResourceChangeEvent.PRE_DELETE);
		choose();
	}

	/** The window's. */
	public static ActiveStudy of(IWorkbenchWindow window) {
		return window.getService(ActiveStudy.class);
	}

	/** The study shown; nothing when none is open. */
	public Optional<StudyProject> study() {
		return Optional.ofNullable(study);
	}

	/** Shows another study. */
	public void show(StudyProject other) {
		if (other == study || other == null)
			return;
		become(other);
		filter = Filter.NONE;
		preferences().put(LAST, other.project().getName());
		changed();
	}

	/** Which statements are shown. */
	public Filter filter() {
		return filter;
	}

	/** Shows other statements. */
	public void setFilter(Filter other) {
		if (filter.equals(Objects.requireNonNull(other)))
			return;
		filter = other;
		changed();
	}

	/** Name of the coder who is coding in the study shown; nothing when it was not said yet. */
	public Optional<String> coder() {
		return study().map(shown -> preferences().get(CODER + shown.project().getName(), null));
	}

	/** Says who is coding in the study shown. */
	public void setCoder(String coder) {
		if (study == null || coder().filter(coder::equals).isPresent())
			return;
		preferences().put(CODER + study.project().getName(), coder);
		changed();
	}

	/** Adds one who is told, in the UI thread, when the study, its content, the filter or the coder has changed. */
	public void addListener(Runnable listener) {
		listeners.add(listener);
	}

	/** Removes a listener. */
	public void removeListener(Runnable listener) {
		listeners.remove(listener);
	}

	/** Says over what the mouse is; null for nothing. */
	public void hover(Ref ref) {
		hovers.forEach(listener -> listener.accept(ref));
	}

	/** Adds one who is told over what the mouse is, null for nothing, in the UI thread. */
	public void addHoverListener(Consumer<Ref> listener) {
		hovers.add(listener);
	}

	/** Removes a listener. */
	public void removeHoverListener(Consumer<Ref> listener) {
		hovers.remove(listener);
	}

	private void changed() {
		pending.set(false);
		listeners.forEach(Runnable::run);
	}

	/** Several changes before the UI thread gets to it are one. */
	private void changeSoon() {
		if (!display.isDisposed() && pending.compareAndSet(false, true))
			display.asyncExec(() -> {
				if (pending.get())
					changed();
			});
	}

	@Override
	public void indexed(StudyProject changed) {
		if (changed == study)
			changeSoon();
	}

	@Override
	public void resourceChanged(IResourceChangeEvent event) {
		StudyProject shown = study;
		boolean goes = event.getType() != IResourceChangeEvent.POST_CHANGE;
		if (goes && (shown == null || !shown.project().equals(event.getResource())))
			return;
		if ((goes || shown == null) && !display.isDisposed())
			display.asyncExec(() -> {
				if (goes && study == shown)
					become(null);
				if (study == null && !window.getWorkbench().isClosing())
					choose();
			});
	}

	@Override
	public void selectionChanged(IWorkbenchPart part, ISelection selection) {
		Object first = selection instanceof IStructuredSelection structured ? structured.getFirstElement() : null;
		if (first instanceof Ref ref) {
			if (StudyProjects.get().find(ref.study().project()).filter(open -> open == ref.study()).isPresent())
				show(ref.study()); // and not one that was closed and is still selected somewhere
			return;
		}
		IResource resource = first == null ? null : Adapters.adapt(first, IResource.class);
		if (resource == null && part instanceof IEditorPart editor)
			resource = Adapters.adapt(editor.getEditorInput(), IResource.class);
		if (resource != null)
			StudyProjects.get().find(resource.getProject()).ifPresent(this::show);
	}

	private void choose() {
		String last = preferences().get(LAST, null);
		List<IProject> open = Stream.of(ResourcesPlugin.getWorkspace().getRoot().getProjects()).filter(ActiveStudy::isStudy).toList();
		StudyProject chosen = open.stream().filter(project -> project.getName().equals(last)).findFirst().or(() -> open.stream().findFirst())
				.flatMap(StudyProjects.get()::find).orElse(null);
		if (chosen != study || chosen == null) {
			become(chosen);
			filter = Filter.NONE;
			changed();
		}
	}

	private void become(StudyProject other) {
		if (study != null)
			study.editing().removeFailureListener(failures);
		study = other;
		if (study != null)
			study.editing().addFailureListener(failures);
	}

	/** An undo that could not be written has nobody waiting for it who could be told. */
	private void failed(StudyException failure) {
		if (!display.isDisposed())
			display.asyncExec(() -> Actions.show(window.getShell(), Messages.undo_failed, failure));
	}

	private static boolean isStudy(IProject project) {
		try {
			return project.isAccessible() && project.hasNature(StudyNature.ID);
		} catch (CoreException e) {
			return false; // closed just now
		}
	}

	private static IEclipsePreferences preferences() {
		return InstanceScope.INSTANCE.getNode(PREFERENCES);
	}

	@Override
	public void dispose() {
		window.getSelectionService().removeSelectionListener(this);
		StudyProjects.get().removeListener(this);
		ResourcesPlugin.getWorkspace().removeResourceChangeListener(this);
		become(null);
		listeners.clear();
		hovers.clear();
	}
}
