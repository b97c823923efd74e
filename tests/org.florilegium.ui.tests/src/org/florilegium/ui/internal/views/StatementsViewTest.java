package org.florilegium.ui.internal.views;

import static org.florilegium.testing.EventLoop.until;
import static org.florilegium.ui.internal.Desk.press;
import static org.florilegium.ui.internal.Desk.type;
import static org.florilegium.ui.internal.views.Views.inDialog;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.florilegium.study.Progress;
import org.florilegium.study.query.Dimension;
import org.florilegium.study.query.Row;
import org.florilegium.study.query.StatementQuery;
import org.florilegium.study.query.Statements;
import org.florilegium.testing.EventLoop;
import org.florilegium.ui.internal.Desk;
import org.florilegium.ui.internal.Navigate;
import org.florilegium.workspace.StudyProject;
import org.florilegium.ui.internal.Filter;
import org.florilegium.ui.internal.Ref.ActorRef;
import org.florilegium.ui.internal.Ref.DocumentRef;
import org.florilegium.ui.internal.Ref.StatementRef;
import org.florilegium.ui.internal.Ref.ThemeRef;
import org.florilegium.ui.internal.export.ExportWizardDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In the real workbench. */
class StatementsViewTest {

	@TempDir
	private Path folder;

	private Views views;
	private Table table;

	@BeforeEach
	void open() throws Exception {
		views = new Views(folder.toRealPath());
		table = Views.table();
		views.statements.groupBy(List.of());
		views.statements.sortBy(null);
		untilRows("all", StatementQuery.ALL);
	}

	@AfterEach
	void close() throws Exception {
		views.close();
	}

	private List<Row> rows(StatementQuery query) throws Exception {
		return new Statements(views.study.index(Progress.NONE)).list(query);
	}

	private void untilRows(String what, StatementQuery query) throws Exception {
		int size = rows(query).size();
		until(what + " are shown", () -> (views.statements.list() == null ? 0 : views.statements.list().size()) == size && table.getItemCount() == size);
	}

	private void menu(String label) {
		StatementActions actions = views.statements.actions();
		Views.action((MenuManager menu) -> actions.fill(menu), label).run();
	}

	private void select(int from, int to) throws Exception {
		Desk.page().activate(views.statements);
		Desk.focus(table);
		table.setSelection(from, to);
	}

	@Test
	void showsEveryStatementWithEachOfItsThemes() throws Exception {
		List<Row> rows = rows(StatementQuery.ALL);
		assertEquals(rows.size(), table.getItemCount());
		assertEquals("241 statements", Desk.find(Label.class, l -> l.getText().endsWith(" statements")).getText());
		for (int line : new int[] { 0, 1, 150, rows.size() - 1 }) {
			table.setTopIndex(line);
			until("line " + line + " is read", () -> table.getItem(line).getText(1).equals(StatementColumn.THEME.text(rows.get(line))));
			assertEquals(StatementColumn.STANCE.text(rows.get(line)), table.getItem(line).getText(2));
			assertEquals(StatementColumn.SPEAKER.text(rows.get(line)), table.getItem(line).getText(3));
		}
	}

	@Test
	void anotherStudyIsShownFromItsBeginning(@TempDir Path another) throws Exception {
		select(200, 200);
		StatementRef far = views.statements.actions().refs(1).getFirst();
		select(5, 5);
		Navigate.open(Desk.page(), far);
		until("it is selected here too", () -> table.getSelectionIndex() > 150 && table.getTopIndex() > 100);
		StudyProject other = Desk.sample(another.toRealPath().resolve("another"));
		views.active.show(other);
		until("it is shown", () -> views.statements.data() != null && views.statements.data().study() == other && table.getItemCount() > 150);
		assertEquals(0, table.getTopIndex());
		assertEquals(0, table.getSelectionCount());
		Desk.close(other);
	}

	@Test
	void theRowOfThePassageUnderTheMouseStandsOut() throws Exception {
		Row row = rows(StatementQuery.ALL).get(3);
		until("it is read", () -> !table.getItem(3).getText(0).isEmpty());
		Color usual = table.getItem(3).getBackground();
		views.active.hover(new StatementRef(views.study, row.coding(), row.statement()));
		until("it stands out", () -> !table.getItem(3).getBackground().equals(usual));
		views.active.hover(null);
		until("it is as before", () -> table.getItem(3).getBackground().equals(usual));
	}

	@Test
	void filtersByWordsAndMoreAtOnce() throws Exception {
		Filter filter = Filter.NONE.withThemes(List.of("withdrawal")).withCoders(List.of("ines")).withStances(List.of("disagree")).between(LocalDate.of(2010, 1, 1),
				LocalDate.of(2014, 12, 31));
		views.active.setFilter(filter);
		untilRows("those of the filter", filter.query());
		assertTrue(table.getItemCount() > 0);
		Text field = Desk.find(table.getParent(), Text.class, t -> true);
		Desk.page().activate(views.statements);
		Desk.focus(field);
		type("guard");
		until("the words are in the filter", () -> views.active.filter().text().equals("guard"));
		untilRows("those with the words", filter.withText("guard").query());
		long shown = views.count(filter.withText("guard").query());
		until("the count says so", () -> Desk.find(Label.class, l -> l.getText().equals(shown + " of 241 statements")) != null);
		views.active.setFilter(Filter.NONE);
		untilRows("all", StatementQuery.ALL);
		assertEquals("", field.getText());
	}

	@Test
	void aFilterForWhatIsGoneIsDropped() throws Exception {
		views.active.setFilter(Filter.NONE.withThemes(List.of("never-was", "combat")));
		until("only the known is left", () -> views.active.filter().themes().equals(List.of("combat")));
		untilRows("those of the known", StatementQuery.ALL.withThemes(List.of("combat")));
	}

	@Test
	void followsWhatIsSelectedElsewhere() throws Exception {
		Views.select(views.themes, new ThemeRef(views.study, "withdrawal"));
		untilRows("those of the theme", StatementQuery.ALL.withThemes(List.of("withdrawal")));
		Views.select(views.authors, new ActorRef(views.study, "halvorsen"));
		untilRows("those of the author", StatementQuery.ALL.withAuthors(List.of("halvorsen")));
		Views.select(views.documents, new DocumentRef(views.study, "ten-winters"));
		untilRows("those of the document", StatementQuery.ALL.withDocuments(List.of("ten-winters")));
		views.active.setFilter(Filter.NONE.withThemes(List.of("withdrawal")));
		untilRows("those of both", StatementQuery.ALL.withThemes(List.of("withdrawal")).withDocuments(List.of("ten-winters")));
		Views.select(views.themes, new ThemeRef(views.study, "combat"));
		until("nothing is in both", () -> table.getItemCount() == 0);
	}

	@Test
	void sortsByAColumnWhoseHeadIsClickedAndKeepsTheSelection() throws Exception {
		until("the rows stand below each other", () -> table.getItem(5).getBounds(0).y > table.getItem(0).getBounds(0).y);
		Rectangle line = table.getItem(5).getBounds(0);
		Desk.click(table, line.x + 30, line.y + line.height / 2);
		until("it is selected", () -> table.getSelectionIndex() == 5);
		StatementRef chosen = views.statements.actions().refs(1).getFirst();
		until("it is told", () -> views.statements.getSite().getSelectionProvider().getSelection().equals(new StructuredSelection(List.of(chosen))));
		Rectangle head = table.getItem(0).getBounds(4);
		Desk.click(table, head.x + 20, head.y - 12);
		until("it is sorted", () -> table.getSortColumn() != null && table.getSortColumn().getText().equals("Organisation"));
		until("the first is the first", () -> {
			List<String> sorted = rows(StatementQuery.ALL).stream().map(StatementColumn.ORGANIZATION::text).filter(s -> !s.isEmpty()).sorted(Actors.byLabel(s -> s)).toList();
			table.setTopIndex(0);
			return table.getItem(0).getText(4).equals(sorted.getFirst());
		});
		until("it is still selected", () -> table.getSelectionCount() == 1 && views.statements.actions().refs(1).getFirst().equals(chosen));
		long before = System.currentTimeMillis();
		until("another click is no double click", () -> System.currentTimeMillis() - before > 2L * table.getDisplay().getDoubleClickTime());
		Desk.click(table, head.x + 20, head.y - 12);
		until("it is sorted the other way", () -> table.getSortDirection() == SWT.DOWN);
		long then = System.currentTimeMillis();
		until("another click is no double click", () -> System.currentTimeMillis() - then > 2L * table.getDisplay().getDoubleClickTime());
		Desk.click(table, head.x + 20, head.y - 12);
		until("the order is that of the text again", () -> table.getSortColumn() == null);
	}

	@Test
	void groupsByThemeThenSpeakerAndFolds() throws Exception {
		views.statements.groupBy(List.of(Dimension.THEME, Dimension.AUTHOR));
		int groups = new Statements(views.study.index(Progress.NONE)).groupBy(StatementQuery.ALL, List.of(Dimension.THEME, Dimension.AUTHOR)).size()
				+ new Statements(views.study.index(Progress.NONE)).groupBy(StatementQuery.ALL, List.of(Dimension.THEME)).size();
		until("it is grouped", () -> views.statements.list().groups().size() == groups);
		assertTrue(table.getItem(0).getText(0).startsWith("\u25be The Mission"), table.getItem(0).getText(0));
		Views.picture("statements-grouped");
		int all = table.getItemCount();
		select(0, 0);
		press("Left");
		until("it is folded", () -> table.getItemCount() < all && table.getItem(0).getText(0).startsWith("\u25b8 The Mission"));
		press("Right");
		until("it is open", () -> table.getItemCount() == all);
		views.statements.groupBy(List.of());
	}

	@Test
	void recodesSeveralAfterShowingWhatChangesAndTakesItBack() throws Exception {
		String before = views.read("codings/alliance-page.ines.coding");
		select(0, 3);
		inDialog("Recode statements", () -> {
			Combo stance = Desk.find(Views.shell("Recode statements"), Combo.class, c -> c.indexOf("\u25bc disagree") > 0);
			Desk.focus(stance);
			stance.select(stance.indexOf("\u25bc disagree"));
			stance.notifyListeners(SWT.Selection, new Event());
			Views.picture("recode");
			EventLoop.when(() -> Desk.find(StyledText.class, t -> t.getShell().getText().equals("Recode statements")) != null, () -> {
				Views.picture("recode-preview");
				assertEquals(before, views.read("codings/alliance-page.ines.coding"));
				press("Return");
				return null;
			});
			press("Return");
			return null;
		});
		menu(Messages.statements_recode);
		until("they are recoded", () -> views.read("codings/alliance-page.ines.coding").contains("about #mandate disagree"));
		until("the table shows it", () -> table.getItem(0).getText(2).equals("\u25bc disagree"));
		Desk.focus(table);
		press("ctrl+z");
		until("all is as before", () -> views.read("codings/alliance-page.ines.coding").equals(before));
		until("the table shows that", () -> table.getItem(0).getText(2).equals("\u25b2 agree"));
	}

	@Test
	void deletesWithTheKeyAndTakesItBack() throws Exception {
		select(0, 0);
		until("it can be deleted", () -> {
			views.statements.actions().update();
			return views.statements.actions().delete().isEnabled();
		});
		press("Delete");
		until("it is gone", () -> views.count(StatementQuery.ALL) == 240);
		until("the table shows it", () -> Desk.find(Label.class, l -> l.getText().equals("240 statements")) != null);
		press("ctrl+z");
		until("it is back", () -> views.count(StatementQuery.ALL) == 241);
	}

	@Test
	void copiesAsText() throws Exception {
		select(0, 0);
		views.statements.actions().copy().run();
		Clipboard clipboard = new Clipboard(table.getDisplay());
		try {
			until("it is in the clipboard", () -> clipboard.getContents(TextTransfer.getInstance()) instanceof String text && text.contains("at the invitation of the Government of Tarvand")
					&& text.contains("The Alliance and Tarvand, 2009-06-18"));
		} finally {
			clipboard.dispose();
		}
	}

	@Test
	void exportsWhatIsShown() throws Exception {
		Filter filter = Filter.NONE.withThemes(List.of("withdrawal"));
		views.active.setFilter(filter);
		untilRows("those of the filter", filter.query());
		Filter[] wanted = new Filter[1];
		EventLoop.when(() -> ExportWizardDriver.shown() != null, () -> {
			wanted[0] = ExportWizardDriver.shown().filter();
			ExportWizardDriver.shown().cancel();
			return null;
		});
		views.statements.export();
		assertEquals(filter, wanted[0]);
	}

	@Test
	void columnsAreChosenAndRemembered() throws Exception {
		views.statements.show(StatementColumn.NOTE, true);
		assertTrue(StatementColumn.shown().stream().anyMatch(c -> c.column() == StatementColumn.NOTE));
		assertEquals("Note", table.getColumn(table.getColumnCount() - 1).getText());
		views.statements.show(StatementColumn.NOTE, false);
		assertTrue(StatementColumn.shown().stream().noneMatch(c -> c.column() == StatementColumn.NOTE));
	}
}
