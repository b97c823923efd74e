package org.florilegium.ui.internal.views;

import static org.florilegium.testing.EventLoop.until;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.florilegium.study.Progress;
import org.florilegium.study.query.StatementQuery;
import org.florilegium.study.query.Statements;
import org.florilegium.testing.EventLoop;
import org.florilegium.testing.Screen;
import org.florilegium.ui.internal.ActiveStudy;
import org.florilegium.ui.internal.Desk;
import org.florilegium.ui.internal.Filter;
import org.florilegium.ui.internal.Ref;
import org.florilegium.workspace.StudyProject;

/** The four views over a copy of the sample study, and what one does with them. */
final class Views implements AutoCloseable {

	final StudyProject study;
	final Path folder;
	final ActiveStudy active = ActiveStudy.of(Desk.window());
	final ThemesView themes;
	final AuthorsView authors;
	final DocumentsView documents;
	final StatementsView statements;

	Views(Path folder) throws Exception {
		this(Desk.sample(folder), folder);
	}

	Views(StudyProject study, Path folder) throws Exception {
		this.study = study;
		this.folder = folder;
		active.show(study);
		active.setFilter(Filter.NONE);
		documents = (DocumentsView) Desk.page().showView(DocumentsView.ID);
		themes = (ThemesView) Desk.page().showView(ThemesView.ID);
		authors = (AuthorsView) Desk.page().showView(AuthorsView.ID);
		statements = (StatementsView) Desk.page().showView(StatementsView.ID);
		until("all is shown", () -> themes.data() != null && authors.data() != null && documents.data() != null && statements.data() != null
				&& statements.data().study() == study && themes.isShowingContent());
	}

	@Override
	public void close() throws Exception {
		active.setFilter(Filter.NONE);
		Desk.close(study);
	}

	static TreeViewer viewer(StudyView view) {
		return (TreeViewer) view.getSite().getSelectionProvider();
	}

	static Tree tree(StudyView view) {
		return viewer(view).getTree();
	}

	static Table table() {
		return Desk.find(Table.class, t -> (t.getStyle() & SWT.VIRTUAL) != 0);
	}

	/** The item of something in a tree; null where it is not shown. */
	static TreeItem item(StudyView view, Ref ref) {
		return (TreeItem) viewer(view).testFindItem(ref);
	}

	/** What the columns of a tree say of something. */
	static List<String> row(StudyView view, Ref ref) {
		if (item(view, ref) == null)
			viewer(view).reveal(ref); // not each time: it makes events, and before these nothing else happens
		TreeItem item = item(view, ref);
		String[] texts = new String[tree(view).getColumnCount()];
		Arrays.setAll(texts, item::getText);
		return List.of(texts);
	}

	/** Selects something in a view, and gives it the focus. */
	static void select(StudyView view, Ref... refs) throws Exception {
		Desk.page().activate(view);
		viewer(view).setSelection(new StructuredSelection(refs), true);
		Desk.focus(tree(view));
	}

	/** The middle of an item's first column. */
	static Rectangle place(StudyView view, Ref ref) {
		viewer(view).reveal(ref);
		return item(view, ref).getBounds(0);
	}

	/** The action of a context menu. */
	static IAction action(Consumer<MenuManager> menu, String label) {
		MenuManager filled = new MenuManager();
		menu.accept(filled);
		for (IContributionItem item : filled.getItems())
			if (item instanceof ActionContributionItem action && action.getAction().getText().equals(label))
				return action.getAction();
		throw new AssertionError("no " + label + " in the menu");
	}

	/** Does something once a window of a title is open; for what is called before the dialog opens. */
	static void inDialog(String title, Callable<?> work) {
		EventLoop.when(() -> shell(title) != null && Display.getCurrent().getActiveShell() == shell(title), work);
	}

	static Shell shell(String title) {
		return Arrays.stream(Display.getCurrent().getShells()).filter(s -> s.isVisible() && s.getText().equals(title)).findFirst().orElse(null);
	}

	/** Takes a picture once all is painted. */
	static void picture(String name) throws Exception {
		long end = System.currentTimeMillis() + (System.getProperty("florilegium.screenshots") == null ? 0 : 700);
		until("all is painted", () -> System.currentTimeMillis() >= end);
		Screen.picture(name);
	}

	long count(StatementQuery query) throws Exception {
		return new Statements(study.index(Progress.NONE)).count(query);
	}

	String read(String file) throws Exception {
		return Files.readString(folder.resolve(file));
	}

	/** Waits until a file says something, or no longer. */
	void untilFile(String file, String words, boolean there) throws Exception {
		until(file + (there ? " says " : " no longer says ") + words, () -> read(file).contains(words) == there);
	}
}
