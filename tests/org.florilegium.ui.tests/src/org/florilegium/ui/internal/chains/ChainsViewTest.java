package org.florilegium.ui.internal.chains;

import static org.florilegium.testing.EventLoop.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.ui.handlers.IHandlerService;
import org.florilegium.analysis.argument.Debate;
import org.florilegium.analysis.argument.Positions;
import org.florilegium.analysis.source.DebateReader;
import org.florilegium.study.Progress;
import org.florilegium.study.index.StudyIndex;
import org.florilegium.study.query.StatementQuery;
import org.florilegium.testing.EventLoop;
import org.florilegium.testing.Screen;
import org.florilegium.ui.internal.ActiveStudy;
import org.florilegium.ui.internal.Desk;
import org.florilegium.ui.internal.Filter;
import org.florilegium.ui.internal.chains.ChainList.Step;
import org.florilegium.ui.internal.chains.ChainList.Support;
import org.florilegium.ui.internal.coding.CodingEditor;
import org.florilegium.ui.internal.map.MapEditor;
import org.florilegium.workspace.StudyProject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In the real workbench. */
class ChainsViewTest {

	@TempDir
	private Path folder;

	private StudyProject study;
	private ChainsView view;

	@BeforeEach
	void open() throws Exception {
		study = Desk.sample(folder.toRealPath().resolve("sample"));
		ActiveStudy.of(Desk.window()).show(study);
		ActiveStudy.of(Desk.window()).setFilter(Filter.NONE);
		view = (ChainsView) Desk.page().showView(ChainsView.ID);
		until("chains are listed", () -> !shown().isEmpty());
		EventLoop.settle(); // what has just appeared does not take the focus yet
	}

	@AfterEach
	void close() throws Exception {
		Desk.page().hideView(view);
		Desk.close(study);
	}

	private List<Support> shown() {
		return view.tables().shown();
	}

	private Support select(int row) {
		Support chain = shown().get(row);
		view.tables().chains().setSelection(new StructuredSelection(chain));
		return chain;
	}

	@Test
	void allChainsOfTheMapAreListed() throws Exception {
		StudyIndex index = study.index(Progress.NONE);
		Debate debate = DebateReader.read(index, DebateReader.maps(index).getFirst());
		Set<List<String>> expected = new HashSet<>();
		new Positions(DebateReader.utterances(index, debate, StatementQuery.ALL)).chains(debate).forEach(chain -> expected.add(chain.nodes()));
		assertEquals(expected, new HashSet<>(shown().stream().map(Support::nodes).toList()));
		Screen.picture("chains");
	}

	@Test
	void aSpeakerAndWordsNarrowThem() throws Exception {
		int all = shown().size();
		view.speakers().select(1);
		view.speakers().notifyListeners(SWT.Selection, new Event());
		String speaker = view.speakers().getText();
		assertTrue(shown().stream().allMatch(chain -> chain.label().equals(speaker)) && shown().size() < all, speaker);
		view.speakers().select(0);
		view.speakers().notifyListeners(SWT.Selection, new Event());
		assertEquals(all, shown().size());
		Desk.focus(view.search());
		Desk.type("guard");
		until("fewer are listed", () -> !shown().isEmpty() && shown().size() < all);
		assertTrue(shown().stream().allMatch(chain -> chain.has("guard")));
	}

	@Test
	void aChainIsShownOnTheMap() throws Exception {
		Support chain = select(0);
		Desk.focus(view.tables().chains().getTable());
		Desk.press("Return");
		until("the map has it selected", () -> Desk.page().getActiveEditor() instanceof MapEditor map && nodes(map).equals(chain.nodes()));
	}

	private static List<Object> nodes(MapEditor editor) {
		return editor.selection();
	}

	@Test
	void aStepLeadsToItsPassage() throws Exception {
		Support chain = shown().stream().filter(each -> each.steps().stream().anyMatch(step -> !step.statements().isEmpty())).findFirst().orElseThrow();
		view.tables().chains().setSelection(new StructuredSelection(chain));
		Step step = chain.steps().stream().filter(each -> !each.statements().isEmpty()).findFirst().orElseThrow();
		view.tables().steps().setSelection(new StructuredSelection(step));
		Desk.focus(view.tables().steps().getTable());
		Desk.press("Return");
		until("the text is open", () -> Desk.page().getActiveEditor() instanceof CodingEditor);
		assertInstanceOf(CodingEditor.class, Desk.page().getActiveEditor());
	}

	@Test
	void aColumnSortsThem() {
		TableColumn steps = view.tables().chains().getTable().getColumn(1);
		steps.notifyListeners(SWT.Selection, new Event());
		assertTrue(shown().getFirst().steps().size() >= shown().getLast().steps().size());
		steps.notifyListeners(SWT.Selection, new Event());
		assertTrue(shown().getFirst().steps().size() <= shown().getLast().steps().size());
	}

	@Test
	void whatIsShownIsWrittenAndCopied() throws Exception {
		Path file = folder.resolve("chains.csv");
		view.export(file);
		until("it is written", () -> Files.exists(file));
		assertEquals(shown().size() + 1, Files.readAllLines(file).size());
		Support chain = select(1);
		Desk.focus(view.tables().chains().getTable());
		Desk.window().getService(IHandlerService.class).executeCommand("org.eclipse.ui.edit.copy", null);
		Clipboard clipboard = new Clipboard(Desk.window().getShell().getDisplay());
		try {
			assertEquals(chain.label() + "\t" + (chain.steps().size() - 1) + "\t" + chain.line(), clipboard.getContents(TextTransfer.getInstance()));
		} finally {
			clipboard.dispose();
		}
	}
}
