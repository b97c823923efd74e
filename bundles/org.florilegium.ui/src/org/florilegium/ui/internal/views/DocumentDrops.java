package org.florilegium.ui.internal.views;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.florilegium.exchange.ExchangeRegistry;
import org.florilegium.exchange.ImportException;
import org.florilegium.exchange.ProjectReader;
import org.florilegium.ui.internal.Actions;

/** Files dropped onto the documents are imported. */
final class DocumentDrops {

	/** The parameter of the import commands that names files, one a line, behind the command's own name. */
	private static final String FILES = ".files"; //$NON-NLS-1$

	private final DocumentsView view;
	private final TreeViewer viewer;

	DocumentDrops(DocumentsView view, TreeViewer viewer) {
		this.view = view;
		this.viewer = viewer;
	}

	void install() {
		ThemeDrops.drag(viewer);
		DropTarget target = new DropTarget(viewer.getTree().getParent().getParent(), DND.DROP_COPY | DND.DROP_MOVE | DND.DROP_LINK | DND.DROP_DEFAULT);
		target.setTransfer(FileTransfer.getInstance());
		target.addDropListener(new Files());
		viewer.addDropSupport(DND.DROP_COPY | DND.DROP_MOVE | DND.DROP_LINK | DND.DROP_DEFAULT, new Transfer[] { FileTransfer.getInstance() }, new Files());
	}

	private final class Files extends DropTargetAdapter {

		@Override
		public void dragEnter(DropTargetEvent event) {
			if (view.study() == null)
				event.detail = DND.DROP_NONE;
			else if (event.detail == DND.DROP_DEFAULT || event.detail == DND.DROP_MOVE)
				event.detail = DND.DROP_COPY;
		}

		@Override
		public void drop(DropTargetEvent event) {
			if (event.data instanceof String[] paths)
				viewer.getTree().getDisplay().asyncExec(() -> importFiles(Arrays.stream(paths).map(Path::of).toList()));
		}
	}

	/** Starts the import of files: of a project when it is one, else of documents. */
	void importFiles(List<Path> files) {
		String id = files.size() == 1 && isProject(files.getFirst()) ? StudyView.IMPORT_PROJECT : StudyView.IMPORT_DOCUMENTS;
		Command command = view.getSite().getService(ICommandService.class).getCommand(id);
		try {
			String lines = String.join("\n", files.stream().map(Path::toString).toList()); //$NON-NLS-1$
			view.getSite().getService(IHandlerService.class).executeCommand(ParameterizedCommand.generateCommand(command, Map.of(id + FILES, lines)), null);
		} catch (CommandException e) {
			Actions.show(view.getSite().getShell(), Messages.documents_import, e);
		}
	}

	/** By its name, which no documents have: what it really is shows when it is read. */
	private static boolean isProject(Path file) {
		try {
			ExchangeRegistry known = new ExchangeRegistry(Platform.getExtensionRegistry());
			String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
			boolean documents = Stream.concat(known.importFormats().stream().flatMap(format -> format.extensions().stream()), known.collectionFormats().stream().flatMap(format -> format.extensions().stream()))
					.anyMatch(extension -> name.endsWith('.' + extension));
			return !documents && new ProjectReader(known.projectFormats()).mayBeProject(file);
		} catch (ImportException e) {
			ILog.get().error(e.getLocalizedMessage(), e);
			return false;
		}
	}
}
