package org.florilegium.ui.internal.views;

import static org.florilegium.testing.EventLoop.until;
import static org.florilegium.ui.internal.Desk.press;
import static org.florilegium.ui.internal.Desk.type;
import static org.florilegium.ui.internal.views.Views.row;
import static org.florilegium.ui.internal.views.Views.select;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.actions.ActionFactory;
import org.florilegium.study.Study;
import org.florilegium.study.query.StatementQuery;
import org.florilegium.study.query.StudyCounts.DocumentCount;
import org.florilegium.ui.internal.Desk;
import org.florilegium.ui.internal.Filter;
import org.florilegium.ui.internal.Ref.DocumentRef;
import org.florilegium.ui.internal.Ref.ThemeRef;
import org.florilegium.ui.internal.views.DocumentsView.Grouping;
import org.florilegium.workspace.StudyProject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In the real workbench. */
class DocumentsViewTest {

	@TempDir
	private Path folder;

	private Views views;

	@BeforeEach
	void open() throws Exception {
		views = new Views(folder.toRealPath());
	}

	@AfterEach
	void close() throws Exception {
		views.documents.groupBy(Grouping.NONE);
		views.close();
	}

	private DocumentRef document(String name) {
		return new DocumentRef(views.study, name);
	}

	@Test
	void showsTheNumbersThatTheQueriesGive() throws Exception {
		List<DocumentCount> documents = views.documents.data().counts().documents();
		assertEquals(6, documents.size());
		for (DocumentCount each : documents) {
			String name = each.document().name();
			List<String> row = row(views.documents, document(name));
			assertEquals(each.document().title(), row.get(0));
			assertEquals(Trees.number(views.count(StatementQuery.ALL.withDocuments(List.of(name)))), row.get(1));
			assertEquals(Trees.number(views.study.study().text(name).length()), row.get(7));
		}
		assertTrue(Arrays.stream(Views.tree(views.documents).getColumns()).anyMatch(c -> c.getText().equals("Jonas Ekmark")), "a column for each coder");
	}

	@Test
	void groupsByYearAndAuthor() throws Exception {
		views.documents.groupBy(Grouping.YEAR);
		assertEquals(List.of("2009", "2010", "2011", "2012", "2013", "2014"),
				Arrays.stream(Views.tree(views.documents).getItems()).map(TreeItem::getText).map(t -> t.substring(0, 4)).toList());
		views.documents.groupBy(Grouping.AUTHOR);
		TreeItem last = Arrays.stream(Views.tree(views.documents).getItems()).filter(i -> i.getText().startsWith("\u00d3scar Villarim")).findFirst().orElseThrow();
		assertTrue(last.getItem(0).getText().startsWith("After the Last Convoy"), last.getItem(0).getText());
	}

	@Test
	void renamesWithTheKey() throws Exception {
		select(views.documents, document("ten-winters"));
		press("F2");
		until("it can be written", () -> Desk.find(Views.tree(views.documents), Text.class, t -> true) != null);
		press("ctrl+a");
		type("Ten winters");
		press("Return");
		views.untilFile("study.corpus", "title \"Ten winters\"", true);
		until("the view shows it", () -> row(views.documents, document("ten-winters")).get(0).equals("Ten winters"));
	}

	@Test
	void showsOnlySomeDocuments() throws Exception {
		views.active.setFilter(Filter.NONE.withDocuments(List.of("ten-winters", "house-key")));
		long expected = views.count(StatementQuery.ALL.withDocuments(List.of("ten-winters", "house-key")));
		until("the table follows", () -> views.statements.list() != null && views.statements.list().statements() == expected);
	}

	@Test
	void propertiesAreChangedInAForm() throws Exception {
		Desk.page().showView(IPageLayout.ID_PROP_SHEET);
		try {
			select(views.documents, document("ten-winters"));
			until("the form is there", () -> Desk.find(Text.class, t -> t.getText().equals("2012-03")) != null || Desk.find(Text.class, t -> t.getText().startsWith("2012-03")) != null);
			Text date = Desk.find(Text.class, t -> t.getText().startsWith("2012-03"));
			String before = date.getText();
			Views.picture("properties-document");
			Desk.page().activate(Desk.page().findView(IPageLayout.ID_PROP_SHEET));
			Desk.focus(date);
			date.selectAll();
			type("2012-04");
			press("Return");
			until("it is written", () -> views.read("study.corpus").contains("date 2012-04"));
			Desk.page().activate(views.documents);
			Desk.focus(Views.tree(views.documents));
			until("the workbench knows that it can be", () -> views.documents.getViewSite().getActionBars().getGlobalActionHandler(ActionFactory.UNDO.getId()).isEnabled());
			press("ctrl+z");
			until("it is taken back", () -> views.read("study.corpus").contains("date " + before));
			select(views.themes, new ThemeRef(views.study, "caveats"));
			until("the theme's form is there", () -> Desk.find(Text.class, t -> t.getText().startsWith("Conditions that a state attaches")) != null);
			Views.picture("properties-theme");
		} finally {
			Desk.page().hideView(Desk.page().findView(IPageLayout.ID_PROP_SHEET));
		}
	}

	@Test
	void whatIsEmptySaysHowToFillIt() throws Exception {
		views.close();
		until("no study is shown", () -> views.active.study().isEmpty());
		for (StudyView view : List.of(views.documents, views.themes, views.authors, views.statements))
			assertFalse(view.isShowingContent());
		assertNotNull(Desk.find(Button.class, b -> b.getText().equals(Messages.empty_study_open) && b.isVisible()));
		Views.picture("empty-no-study");
		Path empty = Files.createDirectories(folder.toRealPath().resolve("empty"));
		Study.create(empty, "Nothing yet").close();
		StudyProject study = Desk.study(empty);
		try {
			views.active.show(study);
			until("the documents say so", () -> Desk.find(Button.class, b -> b.getText().equals(Messages.empty_documents_import)) != null || !views.documents.isShowingContent());
			until("the themes say so", () -> Desk.find(Button.class, b -> b.getText().equals(Messages.themes_create)) != null);
			Views.picture("empty-study");
		} finally {
			Desk.close(study);
			views = new Views(Files.createDirectories(folder.toRealPath().resolve("again")));
		}
	}
}
