package org.florilegium.ui.internal.views;

import static org.florilegium.testing.EventLoop.until;
import static org.florilegium.ui.internal.Desk.press;
import static org.florilegium.ui.internal.Desk.type;
import static org.florilegium.ui.internal.views.Views.inDialog;
import static org.florilegium.ui.internal.views.Views.row;
import static org.florilegium.ui.internal.views.Views.select;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.viewers.CheckboxTreeViewer;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Text;
import org.florilegium.study.query.StatementQuery;
import org.florilegium.study.query.Vocabulary.Theme;
import org.florilegium.testing.EventLoop;
import org.florilegium.ui.internal.Desk;
import org.florilegium.ui.internal.Ref.StatementRef;
import org.florilegium.ui.internal.Ref.ThemeRef;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In the real workbench. */
class ThemesViewTest {

	private static final String CODEBOOK = "tarvand.codebook";

	@TempDir
	private Path folder;

	private Views views;

	@BeforeEach
	void open() throws Exception {
		views = new Views(folder.toRealPath());
	}

	@AfterEach
	void close() throws Exception {
		views.close();
	}

	private ThemeRef theme(String name) {
		return new ThemeRef(views.study, name);
	}

	private void menu(String label) {
		ThemeActions actions = views.themes.actions();
		Views.action((MenuManager menu) -> actions.fill(menu), label).run();
	}

	@Test
	void showsTheNumbersThatTheQueriesGive() throws Exception {
		for (Theme theme : views.study.vocabulary().themes()) {
			List<String> row = row(views.themes, theme(theme.name()));
			assertEquals(theme.retired() ? theme.title() + " (retired)" : theme.title(), row.get(0));
			assertEquals(Trees.number(views.count(StatementQuery.ALL.withThemes(List.of(theme.name()), false))), row.get(2), theme.name());
			assertEquals(Trees.number(views.count(StatementQuery.ALL.withThemes(List.of(theme.name())))), row.get(3), theme.name());
		}
		Views.picture("themes");
	}

	@Test
	void createsAThemeUnderTheOneSelected() throws Exception {
		select(views.themes, theme("withdrawal"));
		inDialog("New theme", () -> {
			type("Honour of the flag");
			press("Return");
			return null;
		});
		views.themes.actions().create().run();
		views.untilFile(CODEBOOK, "theme #honour-of-the-flag \"Honour of the flag\" under #withdrawal", true);
		until("it is selected", () -> theme("honour-of-the-flag").equals(Views.viewer(views.themes).getStructuredSelection().getFirstElement()));
		Desk.press("ctrl+z");
		views.untilFile(CODEBOOK, "honour-of-the-flag", false);
	}

	@Test
	void renamesWhereTheTitleStands() throws Exception {
		select(views.themes, theme("mandate"));
		press("F2");
		until("it can be written", () -> Desk.find(Views.tree(views.themes), Text.class, t -> true) != null);
		press("ctrl+a");
		type("Law and mandate");
		press("Return");
		views.untilFile(CODEBOOK, "theme #mandate \"Law and mandate\"", true);
		until("the view shows it", () -> row(views.themes, theme("mandate")).get(0).equals("Law and mandate"));
		assertEquals(theme("mandate"), Views.viewer(views.themes).getStructuredSelection().getFirstElement(), "still selected");
	}

	@Test
	void escapeLeavesTheTitle() throws Exception {
		String before = views.read(CODEBOOK);
		select(views.themes, theme("mandate"));
		press("F2");
		until("it can be written", () -> Desk.find(Views.tree(views.themes), Text.class, t -> true) != null);
		type("something else");
		press("Escape");
		until("it is closed", () -> Desk.find(Views.tree(views.themes), Text.class, t -> true) == null);
		assertEquals(before, views.read(CODEBOOK));
	}

	@Test
	void aThemeDraggedOntoAnotherGoesUnderIt() throws Exception {
		String moved = "burden-sharing";
		Views.viewer(views.themes).collapseAll();
		Desk.page().activate(views.themes);
		Rectangle from = Views.place(views.themes, theme(moved));
		Rectangle to = Views.place(views.themes, theme("withdrawal"));
		Desk.drag(Views.tree(views.themes), from.x + 10, from.y + from.height / 2, Views.tree(views.themes), to.x + 10, to.y + to.height / 2);
		until("it is under it", () -> views.study.vocabulary().theme(moved).orElseThrow().parent() != null
				&& views.study.vocabulary().theme(moved).orElseThrow().parent().equals("withdrawal"));
	}

	@Test
	void aThemeThatIsMovedKeepsItsStances() throws Exception {
		views.themes.actions().move(List.of("training"), null);
		until("it is under nothing", () -> views.study.vocabulary().theme("training").orElseThrow().parent() == null);
		assertEquals("agreement", views.study.vocabulary().theme("training").orElseThrow().scale().name());
		views.themes.actions().move(List.of("mission"), "state-building");
		EventLoop.settle();
		assertEquals(null, views.study.vocabulary().theme("mission").orElseThrow().parent(), "not under one of its own");
	}

	@Test
	void mergesAfterShowingWhatChangesAndTakesItBack() throws Exception {
		String before = views.read(CODEBOOK);
		long expected = views.count(StatementQuery.ALL.withThemes(List.of("training", "combat"), false));
		select(views.themes, theme("training"));
		inDialog("Merge \u201cTraining of the Guard\u201d into\u2026", () -> {
			type("use of force");
			press("Return");
			return null;
		});
		inDialog("Merge Training of the Guard into Use of force", () -> {
			Views.picture("merge-preview");
			assertEquals(before, views.read(CODEBOOK), "nothing yet");
			press("Return");
			return null;
		});
		menu(Messages.themes_merge);
		views.untilFile(CODEBOOK, "theme #training", false);
		until("it is merged", () -> views.count(StatementQuery.ALL.withThemes(List.of("combat"), false)) == expected);
		until("the view shows it", () -> row(views.themes, theme("combat")).get(2).equals(Trees.number(expected)));
		select(views.themes, theme("combat"));
		press("ctrl+z");
		until("all is as before", () -> views.read(CODEBOOK).equals(before));
	}

	@Test
	void retiresWithAReplacementAndUsesAgain() throws Exception {
		select(views.themes, theme("combat"));
		inDialog("Retire \u201cUse of force\u201d", () -> {
			type("training");
			press("Return");
			return null;
		});
		menu(Messages.themes_retire);
		until("it is retired", () -> views.study.vocabulary().theme("combat").orElseThrow().retired());
		assertEquals("training", views.study.vocabulary().theme("combat").orElseThrow().replacement());
		until("the view shows it", () -> row(views.themes, theme("combat")).get(0).equals("Use of force (retired)"));
		menu(Messages.themes_unretire);
		until("it is used again", () -> !views.study.vocabulary().theme("combat").orElseThrow().retired());
	}

	@Test
	void deletesWhatIsUnusedAndOffersToMergeWhatIsNot() throws Exception {
		select(views.themes, theme("nation-building"));
		press("Delete");
		views.untilFile(CODEBOOK, "theme #nation-building", false);
		select(views.themes, theme("combat"));
		boolean[] asked = new boolean[1];
		inDialog("Delete", () -> {
			asked[0] = true;
			press("Escape");
			return null;
		});
		press("Delete");
		until("it was asked", () -> asked[0]);
		assertTrue(views.read(CODEBOOK).contains("theme #combat"));
	}

	@Test
	void aKeyGoesFromOneThemeToAnother() throws Exception {
		select(views.themes, theme("combat"));
		views.themes.actions().giveKey(views.themes.theme(theme("combat")).orElseThrow(), "1");
		until("it has the key", () -> "1".equals(views.study.vocabulary().theme("combat").orElseThrow().key()));
		assertEquals(null, views.study.vocabulary().theme("state-building").orElseThrow().key());
	}

	@Test
	void whatIsCheckedIsShownEverywhere() throws Exception {
		CheckboxTreeViewer viewer = (CheckboxTreeViewer) Views.viewer(views.themes);
		Views.place(views.themes, theme("mission"));
		Rectangle swatch = Views.item(views.themes, theme("mission")).getImageBounds(0);
		Desk.click(viewer.getTree(), swatch.x - 14, swatch.y + swatch.height / 2);
		until("the filter knows", () -> views.active.filter().themes().equals(List.of("mission")));
		until("the table follows", () -> views.statements.list() != null && views.statements.list().statements() == views.count(StatementQuery.ALL.withThemes(List.of("mission"))));
		assertTrue(viewer.getChecked(theme("training")), "with what is under it");
		assertFalse(viewer.getChecked(theme("withdrawal")));
		views.themes.check(theme("training"), false);
		assertFalse(views.active.filter().themes().contains("mission"));
		assertTrue(views.active.filter().themes().contains("combat"));
		assertFalse(views.active.filter().themes().contains("training"));
		assertTrue(viewer.getGrayed(theme("mission")));
		views.themes.actions().showAll().run();
		assertTrue(views.active.filter().isEmpty());
	}

	@Test
	void statementsDroppedOnAThemeAreRecoded() throws Exception {
		StatementRef ref = new StatementRef(views.study, "alliance-page-ines", "s3");
		Recoding.theme(views.themes.getSite(), views.study, List.of(ref), "combat");
		until("it is about the other", () -> views.read("codings/alliance-page.ines.coding").contains("about #combat agree\n  asserts [no-security-without-courts]"));
	}

	@Test
	void findsThemesByAliases() throws Exception {
		Text field = Desk.find(Views.tree(views.themes).getParent(), Text.class, t -> true);
		Desk.page().activate(views.themes);
		Desk.focus(field);
		type("timetable");
		until("only it is shown", () -> Views.item(views.themes, theme("fixed-date")) != null && Views.item(views.themes, theme("mission")) == null);
		field.setText("");
	}
}
