package org.florilegium.lang.ui.internal;

import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.text.Position;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.graphics.Image;
import org.eclipse.ui.IMarkerResolution2;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;
import org.florilegium.lang.ide.Fix;
import org.florilegium.lang.ide.QuickFixes;
import org.florilegium.lang.ide.Range;
import org.florilegium.study.language.WrittenFiles;
import org.florilegium.workspace.ProblemMarkers;

/** Solves all problems of a kind in a file that leave no choice, as one change. */
final class AllFixes implements IMarkerResolution2 {

	private static final long PATIENCE_MILLIS = 60_000;

	private final int count;

	private AllFixes(int count) {
		this.count = count;
	}

	/** For a problem that leaves no choice and has others of its kind in its file. */
	static Optional<AllFixes> of(IMarker marker, List<Fix> fixes) {
		int count = same(marker).size();
		return count > 1 && fixes.stream().anyMatch(Fix::certain) ? Optional.of(new AllFixes(count)) : Optional.empty();
	}

	private static List<IMarker> same(IMarker marker) {
		try {
			String code = code(marker);
			return Arrays.stream(marker.getResource().findMarkers(ProblemMarkers.TYPE, false, IResource.DEPTH_ZERO))
					.filter(other -> code.equals(code(other))).toList();
		} catch (CoreException e) {
			ILog.get().log(e.getStatus());
			return List.of();
		}
	}

	private static String code(IMarker marker) {
		return marker.getAttribute(ProblemMarkers.CODE, ""); //$NON-NLS-1$
	}

	@Override
	public String getLabel() {
		return NLS.bind(Messages.fixes_all, count);
	}

	@Override
	public String getDescription() {
		return Messages.fixes_all_description;
	}

	@Override
	public Image getImage() {
		return PlatformUI.getWorkbench().getSharedImages().getImage(ISharedImages.IMG_OBJ_ELEMENT);
	}

	/** What is to be changed is found off the UI thread: there may be thousands. */
	@Override
	public void run(IMarker marker) {
		List<IMarker> markers = same(marker);
		List<Range> places = places(markers);
		AtomicReference<Fix> fix = new AtomicReference<>();
		try {
			PlatformUI.getWorkbench().getProgressService().busyCursorWhile(monitor -> fix.set(fix(marker, places).orElse(null)));
		} catch (InvocationTargetException e) {
			ILog.get().error(marker.getResource().getFullPath().toString(), e.getCause());
		} catch (InterruptedException e) {
			return; // cancelled
		}
		apply(marker, fix.get());
	}

	/** Solves problems of one kind in one file where they leave no choice; where each is, is found before any is solved. */
	static void solve(List<IMarker> markers) {
		apply(markers.getFirst(), fix(markers.getFirst(), places(markers)).orElse(null));
	}

	private static void apply(IMarker marker, Fix fix) {
		if (fix != null && !fix.edits().isEmpty())
			ProblemFixes.apply(marker, fix);
	}

	private static Optional<Fix> fix(IMarker marker, List<Range> places) {
		String code = ProblemFixes.codes(code(marker)).getFirst();
		return ProblemFixes.with(marker, PATIENCE_MILLIS, resource -> WrittenFiles.service(QuickFixes.class).all(resource, code, places));
	}

	private static List<Range> places(List<IMarker> markers) {
		return markers.stream().map(each -> {
			Position place = ProblemFixes.place(each);
			return new Range(place.getOffset(), place.getLength());
		}).toList();
	}
}
