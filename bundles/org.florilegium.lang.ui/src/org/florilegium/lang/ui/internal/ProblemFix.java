package org.florilegium.lang.ui.internal;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.swt.graphics.Image;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.views.markers.WorkbenchMarkerResolution;
import org.florilegium.lang.ide.Fix;
import org.florilegium.workspace.ProblemMarkers;

/** One way to solve a problem; the Problems view can solve others of the same kind in the same way, where that leaves no choice. */
final class ProblemFix extends WorkbenchMarkerResolution {

	private final IMarker marker;
	private final Fix fix;

	ProblemFix(IMarker marker, Fix fix) {
		this.marker = marker;
		this.fix = fix;
	}

	@Override
	public String getLabel() {
		return fix.label();
	}

	@Override
	public String getDescription() {
		return fix.description();
	}

	@Override
	public Image getImage() {
		return PlatformUI.getWorkbench().getSharedImages().getImage(ISharedImages.IMG_OBJ_ELEMENT);
	}

	/** Whether it changes a file. */
	boolean changes(IFile file) {
		return fix.edits().stream().anyMatch(edits -> edits.file().lastSegment().equals(file.getName()));
	}

	/** The problem may have moved since it was offered, so the fix is found again. */
	@Override
	public void run(IMarker problem) {
		List<Fix> now = ProblemFixes.fixes(problem);
		now.stream().filter(each -> each.label().equals(fix.label())).findFirst()
				.or(() -> problem.equals(marker) ? java.util.Optional.empty() : now.stream().filter(Fix::certain).findFirst())
				.ifPresent(each -> ProblemFixes.apply(problem, each));
	}

	@Override
	public IMarker[] findOtherMarkers(IMarker[] markers) {
		if (!fix.certain())
			return new IMarker[0];
		String code = marker.getAttribute(ProblemMarkers.CODE, ""); //$NON-NLS-1$
		return Arrays.stream(markers).filter(other -> !other.equals(marker) && code.equals(other.getAttribute(ProblemMarkers.CODE, ""))) //$NON-NLS-1$
				.toArray(IMarker[]::new);
	}

	/** Those of a file are solved as one change: after the first the others are elsewhere. */
	@Override
	public void run(IMarker[] markers, IProgressMonitor monitor) {
		Map<IResource, List<IMarker>> files = Arrays.stream(markers).collect(Collectors.groupingBy(IMarker::getResource, LinkedHashMap::new, Collectors.toList()));
		SubMonitor progress = SubMonitor.convert(monitor, files.size());
		for (List<IMarker> file : files.values()) {
			progress.split(1).subTask(file.getFirst().getResource().getFullPath().toString());
			if (file.size() == 1)
				run(file.getFirst());
			else
				AllFixes.solve(file);
		}
	}
}
