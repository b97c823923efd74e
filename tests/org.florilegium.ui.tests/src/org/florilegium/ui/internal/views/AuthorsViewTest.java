package org.florilegium.ui.internal.views;

import static org.florilegium.testing.EventLoop.until;
import static org.florilegium.ui.internal.Desk.press;
import static org.florilegium.ui.internal.Desk.type;
import static org.florilegium.ui.internal.views.Views.inDialog;
import static org.florilegium.ui.internal.views.Views.row;
import static org.florilegium.ui.internal.views.Views.select;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.jface.action.MenuManager;
import org.eclipse.swt.widgets.Text;
import org.florilegium.study.Progress;
import org.florilegium.study.query.Dimension;
import org.florilegium.study.query.GroupCount;
import org.florilegium.study.query.StatementQuery;
import org.florilegium.study.query.Statements;
import org.florilegium.study.query.Vocabulary.Actor;
import org.florilegium.ui.internal.Desk;
import org.florilegium.ui.internal.Ref.ActorRef;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In the real workbench. */
class AuthorsViewTest {

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

	private ActorRef actor(String name) {
		return new ActorRef(views.study, name);
	}

	private long counted(Dimension by, String name) throws Exception {
		return new Statements(views.study.index(Progress.NONE)).groupBy(StatementQuery.ALL, List.of(by)).stream()
				.filter(g -> name.equals(g.values().getFirst().name())).mapToLong(GroupCount::statements).sum();
	}

	@Test
	void showsTheNumbersThatTheQueriesGive() throws Exception {
		Views.viewer(views.authors).expandAll();
		for (Actor actor : views.study.vocabulary().actors()) {
			List<String> row = row(views.authors, actor(actor.name()));
			assertEquals(actor.title(), row.get(0));
			assertEquals(Trees.number(counted(actor.organization() ? Dimension.ORGANIZATION : Dimension.AUTHOR, actor.name())), row.get(1), actor.name());
			assertEquals(Trees.number(counted(Dimension.REPORTER, actor.name())), row.get(3), actor.name());
		}
		Views.picture("authors");
	}

	@Test
	void createsAPersonWithTheOrganisationSelected() throws Exception {
		select(views.authors, actor("lantern-list"));
		inDialog(Messages.authors_create_person, () -> {
			type("Ada Berg");
			press("Return");
			return null;
		});
		views.authors.actions().createPerson().run();
		views.untilFile(CODEBOOK, "person @berg \"Ada Berg\"", true);
		until("she belongs to it", () -> views.study.vocabulary().actor("berg").filter(a -> a.memberships().getFirst().organization().equals("lantern-list")).isPresent());
	}

	@Test
	void renamesWithTheKey() throws Exception {
		select(views.authors, actor("halvorsen"));
		press("F2");
		until("it can be written", () -> Desk.find(Views.tree(views.authors), Text.class, t -> true) != null);
		press("ctrl+a");
		type("Kari Halvorsen");
		press("Return");
		until("the view shows it", () -> row(views.authors, actor("halvorsen")).get(0).equals("Kari Halvorsen"));
		press("ctrl+z");
		until("it is taken back", () -> !row(views.authors, actor("halvorsen")).get(0).equals("Kari Halvorsen"));
	}

	@Test
	void mergesDuplicatesAfterShowingWhatChangesAndTakesItBack() throws Exception {
		String before = views.read(CODEBOOK);
		long both = views.count(StatementQuery.ALL.withAuthors(List.of("solbakk", "raun")));
		String solbakk = views.study.vocabulary().actor("solbakk").orElseThrow().title();
		String raun = views.study.vocabulary().actor("raun").orElseThrow().title();
		inDialog("Merge " + solbakk + " into " + raun, () -> {
			press("Return");
			return null;
		});
		views.authors.actions().mergeInto(views.study.vocabulary().actor("solbakk").orElseThrow(), "raun");
		until("they are one", () -> views.study.vocabulary().actor("solbakk").isEmpty() && views.count(StatementQuery.ALL.withAuthors(List.of("raun"))) == both);
		assertTrue(views.study.vocabulary().actor("raun").orElseThrow().aliases().contains(solbakk));
		select(views.authors, actor("raun"));
		press("ctrl+z");
		until("they are two again", () -> views.read(CODEBOOK).equals(before));
	}

	@Test
	void showsOnlyWhatSomebodySays() throws Exception {
		select(views.authors, actor("halvorsen"));
		Views.action((MenuManager menu) -> views.authors.actions().fill(menu), Messages.authors_show_only).run();
		assertEquals(List.of("halvorsen"), views.active.filter().authors());
		long expected = views.count(StatementQuery.ALL.withAuthors(List.of("halvorsen")));
		until("the table follows", () -> views.statements.list() != null && views.statements.list().statements() == expected);
	}

	@Test
	void personsJoinOrganisations() throws Exception {
		views.authors.actions().join(List.of("halvorsen"), "lantern-list");
		until("she belongs to it", () -> views.study.vocabulary().actor("halvorsen").orElseThrow().memberships().stream().anyMatch(m -> m.organization().equals("lantern-list")));
	}
}
