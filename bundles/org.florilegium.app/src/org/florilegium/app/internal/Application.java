package org.florilegium.app.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.service.datalocation.Location;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.florilegium.ui.Studies;

/**
 * The workbench as a program of its own. Arguments that are folders are opened as studies; see {@link Studies}.
 */
public final class Application implements IApplication {

	@Override
	public Object start(IApplicationContext context) {
		Display display = PlatformUI.createDisplay();
		try {
			Optional<String> problem = lockWorkspace(Platform.getInstanceLocation());
			if (problem.isPresent()) {
				context.applicationRunning();
				MessageDialog.openError(null, context.getBrandingName(), problem.get());
				return EXIT_OK;
			}
			int code = PlatformUI.createAndRunWorkbench(display, new FlorilegiumWorkbenchAdvisor(studies(arguments(context))));
			return code == PlatformUI.RETURN_RESTART ? EXIT_RESTART : EXIT_OK;
		} finally {
			display.dispose();
		}
	}

	@Override
	public void stop() {
		if (!PlatformUI.isWorkbenchRunning())
			return;
		Display display = PlatformUI.getWorkbench().getDisplay();
		display.syncExec(() -> {
			if (!display.isDisposed())
				PlatformUI.getWorkbench().close();
		});
	}

	private static String[] arguments(IApplicationContext context) {
		return context.getArguments().get(IApplicationContext.APPLICATION_ARGS) instanceof String[] arguments ? arguments : new String[0];
	}

	/** The arguments that are existing folders; options and whatever else the platform reads are left to it. */
	static List<Path> studies(String... arguments) {
		return Arrays.stream(arguments).filter(argument -> !argument.startsWith("-")).map(Path::of).filter(Files::isDirectory).toList(); //$NON-NLS-1$
	}

	/** Two windows on one workspace would overwrite each other's state. */
	private static Optional<String> lockWorkspace(Location workspace) {
		String path = workspace.getURL().getPath();
		try {
			return workspace.lock() ? Optional.empty() : Optional.of(NLS.bind(Messages.workspace_inUse, path));
		} catch (IOException e) {
			return Optional.of(NLS.bind(Messages.workspace_unusable, path, e.getLocalizedMessage()));
		}
	}
}
