package org.florilegium.ui.internal.wizards;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.widgets.Control;

/** Takes files and folders that are dropped on a page of a wizard; they are read and stay where they are. */
final class FileDrops {

	private FileDrops() {
	}

	/** @param operations those of {@link DND} that are accepted */
	static void accept(Control control, int operations, Consumer<List<Path>> taken) {
		DropTarget target = new DropTarget(control, operations);
		target.setTransfer(FileTransfer.getInstance());
		target.addDropListener(new DropTargetAdapter() {
			@Override
			public void dragEnter(DropTargetEvent event) {
				event.detail = DND.DROP_COPY;
			}

			@Override
			public void drop(DropTargetEvent event) {
				if (event.data instanceof String[] paths)
					taken.accept(Stream.of(paths).map(Path::of).toList());
			}
		});
	}
}
