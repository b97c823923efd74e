package org.florilegium.ui.internal.wizards;

import static org.florilegium.testing.EventLoop.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DragSource;
import org.eclipse.swt.dnd.DragSourceAdapter;
import org.eclipse.swt.dnd.DragSourceEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Tree;
import org.florilegium.exchange.ExportRequest;
import org.florilegium.exchange.Exporters;
import org.florilegium.study.Progress;
import org.florilegium.study.query.StatementQuery;
import org.florilegium.testing.EventLoop;
import org.florilegium.ui.internal.ActiveStudy;
import org.florilegium.ui.internal.Desk;
import org.florilegium.workspace.StudyProject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files dragged with the mouse from another window onto the Documents view. */
class DroppedFilesTest {

	@TempDir
	private Path folder;

	private StudyProject study;
	private Shell files;

	@BeforeEach
	void open() throws Exception {
		study = Desk.sample(folder.resolve("sample"));
		ActiveStudy.of(Desk.window()).show(study);
	}

	@AfterEach
	void close() throws Exception {
		if (files != null)
			files.dispose();
		WizardDialog left = wizard();
		if (left != null)
			left.close();
		Desk.close(study);
	}

	/** A window, such as a file manager's, with a file or folder in it. */
	private Label manager(Path file) throws Exception {
		files = new Shell(Display.getCurrent(), SWT.TITLE | SWT.ON_TOP);
		files.setLayout(new FillLayout());
		files.setBounds(900, 640, 320, 120);
		Label label = new Label(files, SWT.CENTER);
		label.setText(file.getFileName().toString());
		DragSource source = new DragSource(label, DND.DROP_COPY);
		source.setTransfer(FileTransfer.getInstance());
		source.addDragListener(new DragSourceAdapter() {
			@Override
			public void dragSetData(DragSourceEvent event) {
				event.data = new String[] { file.toString() };
			}
		});
		files.open();
		until("the window is there", () -> files.isVisible());
		return label;
	}

	private static WizardDialog wizard() {
		for (Shell shell : Display.getCurrent().getShells())
			if (shell.isVisible() && shell.getData() instanceof WizardDialog dialog && dialog.getCurrentPage() != null)
				return dialog;
		return null;
	}

	private static boolean isRead() {
		WizardDialog dialog = wizard();
		return dialog != null && (dialog.getCurrentPage().isPageComplete() || dialog.getCurrentPage().getErrorMessage() != null);
	}

	private static void press(int id) {
		Desk.find(wizard().getShell(), Button.class, button -> Integer.valueOf(id).equals(button.getData())).notifyListeners(SWT.Selection, new Event());
	}

	/** Drags it onto the documents, and does something with the wizard that comes of it. */
	private void drop(Path file, Runnable then) throws Exception {
		Label label = manager(file);
		TreeViewer documents = (TreeViewer) Desk.page().showView("org.florilegium.ui.documents").getSite().getSelectionProvider();
		Tree tree = documents.getTree();
		until("the documents are listed", () -> tree.getItemCount() == 6);
		boolean[] done = new boolean[1];
		EventLoop.when(DroppedFilesTest::isRead, () -> {
			then.run();
			done[0] = true;
			return null;
		});
		Desk.dragUntil("the wizard came and went", () -> done[0], label, new Point(160, 40), tree, new Point(120, 60));
	}

	@Test
	void aFolderOfMixedKindsIsImportedAsTheDocumentsInIt() throws Exception {
		Path mixed = Files.createDirectories(folder.resolve("mixed/deeper"));
		Files.writeString(mixed.resolve("articles.csv"), "title,text\nOne,The fees are too high.\nTwo,They are not.\n");
		Files.writeString(mixed.getParent().resolve("letter.txt"), "A letter on the harbour.\n");
		Files.writeString(mixed.getParent().resolve("notes.md"), "# Notes\n\nOn *dredging*.\n");
		Files.writeString(mixed.getParent().resolve("page.html"), "<html><head><title>A page</title></head><body><p>On ships.</p></body></html>");
		Files.write(mixed.getParent().resolve("picture.png"), new byte[] { (byte) 0x89, 'P', 'N', 'G' });
		Files.writeString(mixed.getParent().resolve(".hidden.txt"), "Not this.\n");
		String[] said = new String[1];
		List<String> names = new ArrayList<>();
		drop(mixed.getParent(), () -> {
			said[0] = wizard().getCurrentPage().getMessage();
			Table table = Desk.find(wizard().getShell(), Table.class, each -> each.isVisible() && each.getHeaderVisible());
			Arrays.stream(table.getItems()).map(TableItem::getText).forEach(names::add);
			press(IDialogConstants.FINISH_ID);
		});
		assertEquals(5, names.size(), names::toString);
		assertNotNull(said[0]);
		assertTrue(said[0].contains("picture.png"), said[0]);
		until("they are in the study", () -> study.index(Progress.NONE).names().all("Document").size() == 11);
	}

	@Test
	void aProjectIsShownAsOne() throws Exception {
		Path project = folder.resolve("debate.qdpx");
		Exporters.of(Platform.getExtensionRegistry()).export("qdpx", ExportRequest.of(study.study(), StatementQuery.ALL, project));
		String[] title = new String[1];
		drop(project, () -> {
			title[0] = wizard().getShell().getText();
			press(IDialogConstants.CANCEL_ID);
		});
		assertEquals(Messages.project_wizard, title[0]);
		assertEquals(6, study.index(Progress.NONE).names().all("Document").size());
	}
}
