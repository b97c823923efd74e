package org.florilegium.ui.internal.agreement;

import static org.florilegium.testing.EventLoop.until;
import static org.florilegium.ui.internal.Desk.focus;
import static org.florilegium.ui.internal.Desk.press;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.eclipse.core.commands.operations.OperationHistoryFactory;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IWorkbenchPage;
import org.florilegium.analysis.agreement.Agreement;
import org.florilegium.analysis.agreement.Agreement.Settings;
import org.florilegium.analysis.agreement.Coefficient;
import org.florilegium.analysis.agreement.Unit;
import org.florilegium.analysis.source.AgreementReader;
import org.florilegium.study.Progress;
import org.florilegium.study.query.Attribute.Kind;
import org.florilegium.study.query.StatementQuery;
import org.florilegium.testing.EventLoop;
import org.florilegium.testing.Screen;
import org.florilegium.ui.internal.ActiveStudy;
import org.florilegium.ui.internal.Desk;
import org.florilegium.ui.internal.Filter;
import org.florilegium.ui.internal.agreement.AgreementReport.Dispute;
import org.florilegium.ui.internal.coding.CodingEditor;
import org.florilegium.workspace.StudyProject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In the real workbench, on the sample study, which two have coded. */
class AgreementViewTest {

	@TempDir
	private Path folder;

	private StudyProject study;
	private ActiveStudy active;
	private AgreementView view;

	@BeforeEach
	void open() throws Exception {
		study = Desk.sample(folder.resolve("sample"));
		active = ActiveStudy.of(Desk.window());
		active.show(study);
		view = (AgreementView) Desk.page().showView(AgreementView.ID);
		view.choose(AgreementChoice.INITIAL.withSamples(0));
		Desk.page().setPartState(Desk.page().getReference(view), IWorkbenchPage.STATE_MAXIMIZED);
		until("the coders are compared", () -> view.report() != null && view.report().study() == study && view.figures().tree().isVisible());
		EventLoop.settle();
	}

	@AfterEach
	void close() throws Exception {
		Desk.page().setPartState(Desk.page().getReference(view), IWorkbenchPage.STATE_RESTORED);
		Desk.page().hideView(view);
		active.setFilter(Filter.NONE);
		Desk.close(study);
	}

	private Dispute first() {
		return view.report().disputes().stream().filter(d -> d.statements().stream().noneMatch(s -> s.isEmpty())).findFirst().orElseThrow();
	}

	private void select(Dispute dispute) throws Exception {
		view.disputes().viewer().setSelection(new StructuredSelection(dispute), true);
		focus(view.disputes().table());
	}

	@Test
	void showsTheFiguresOfTheAnalysis() throws Exception {
		assertEquals(List.of("ines", "jonas"), view.report().coders());
		Agreement agreement = new Agreement(AgreementReader.read(study.index(Progress.NONE), StatementQuery.ALL, view.choice().attribute(), study.study()::text),
				new Settings(Coefficient.COHEN_KAPPA, Unit.SENTENCE, 0.5, true, 0, 1));
		TreeItem all = view.figures().tree().getItem(0);
		assertEquals(FigureTable.text(agreement.all()), all.getText(3));
		assertEquals(agreement.disagreements().size(), view.report().disputes().size());
		assertEquals(view.report().disputes().size(), view.disputes().table().getItemCount());
		assertEquals(3, view.figures().tree().getItemCount(), "all, by theme, by document; of two coders there is one pair only");
		Screen.picture("agreement");
	}

	@Test
	void figuresStandBesideEachOtherHoweverWideTheViewIs() throws Exception {
		Tree tree = view.figures().tree();
		until("the figures have their columns", () -> tree.getColumnCount() > 3);
		EventLoop.settle();
		int[] widths = Arrays.stream(tree.getColumns()).skip(2).limit(view.choice().coefficients().size()).mapToInt(TreeColumn::getWidth).distinct().toArray();
		assertEquals(1, widths.length, () -> Arrays.toString(widths));
	}

	@Test
	void comparesOtherThingsOtherwise() throws Exception {
		double before = view.report().rows().getFirst().figures().getFirst().value();
		view.choose(view.choice().with(Unit.PARAGRAPH).with(Kind.STANCE).withCoefficients(List.of(Coefficient.ALPHA_CU, Coefficient.GAMMA)).withSamples(200));
		until("stances are compared", () -> view.report().choice().equals(view.choice()));
		assertEquals(List.of("cu-\u03b1", "\u03b3"), Arrays.stream(view.figures().tree().getColumns()).skip(2).limit(2).map(c -> c.getText()).toList());
		assertFalse(before == view.report().rows().getFirst().figures().getFirst().value());
		assertTrue(view.report().rows().getFirst().figures().getLast().low() <= view.report().rows().getFirst().figures().getLast().value());
		assertEquals(view.choice(), AgreementChoice.read(view.choice().write()));
		assertEquals(AgreementChoice.INITIAL, AgreementChoice.read("of another version"));
	}

	@Test
	void leadsToThePassageWithBothSideBySide() throws Exception {
		Desk.page().setPartState(Desk.page().getReference(view), IWorkbenchPage.STATE_RESTORED);
		Dispute dispute = first();
		select(dispute);
		press("Return");
		until("the text is open", () -> Desk.page().getActiveEditor() instanceof CodingEditor);
		until("it compares the two", () -> "ines jonas".equals(InstanceScope.INSTANCE.getNode("org.florilegium.ui/reading").get("margin", null)));
		InstanceScope.INSTANCE.getNode("org.florilegium.ui/reading").remove("margin");
		Screen.picture("agreement-compare");
	}

	@Test
	void settlesADisagreementAndOpensItAgain() throws Exception {
		Dispute dispute = first();
		select(dispute);
		EventLoop.when(() -> dialog() != null, () -> {
			press("Return");
			return null;
		});
		press("1");
		until("what was accepted is in the view", () -> view.report().disputes().stream().anyMatch(d -> d.isAt(dispute) && !d.settled().isEmpty()));
		assertEquals("consensus", view.choice().consensus());
		Path coding = folder.resolve("sample/codings/" + dispute.document() + ".consensus.coding");
		assertTrue(Files.readString(coding).contains("coded by @consensus"));
		assertEquals(List.of("ines", "jonas"), view.report().coders(), "the consensus is not compared");
		Screen.picture("agreement-settled");
		select(view.report().disputes().stream().filter(d -> d.isAt(dispute)).findFirst().orElseThrow());
		press("2");
		until("the other was accepted instead", () -> {
			String text = Files.readString(coding);
			return text.split("\nstatement ").length - 1 == dispute.statements().get(1).size() && view.report().disputes().stream().anyMatch(d -> d.isAt(dispute) && !d.settled().isEmpty());
		});
		select(view.report().disputes().stream().filter(d -> d.isAt(dispute)).findFirst().orElseThrow());
		press("Delete");
		until("it is open again", () -> view.report().disputes().stream().allMatch(d -> d.settled().isEmpty()));
		OperationHistoryFactory.getOperationHistory().undo(study.editing().undoContext(), null, null);
		until("that can be undone", () -> view.report().disputes().stream().anyMatch(d -> d.isAt(dispute) && !d.settled().isEmpty()));
	}

	@Test
	void thatNothingIsThereIsSettledToo() throws Exception {
		Dispute dispute = first();
		select(dispute);
		EventLoop.when(() -> dialog() != null, () -> {
			press("Return");
			return null;
		});
		press("0");
		until("it is settled", () -> view.report().disputes().stream().anyMatch(d -> d.isAt(dispute) && d.settled().size() == 1));
		assertTrue(Files.readString(folder.resolve("sample/codings/" + dispute.document() + ".consensus.coding")).contains("with settled = \"nothing\""));
		select(view.report().disputes().stream().filter(d -> d.isAt(dispute)).findFirst().orElseThrow());
		press("Delete");
		until("it is open again", () -> view.report().disputes().stream().allMatch(d -> d.settled().isEmpty()));
	}

	@Test
	void aLongComputationCanBeStopped() throws Exception {
		view.choose(view.choice().withCoefficients(List.of(Coefficient.PERCENTAGE, Coefficient.GAMMA)).withSamples(1000));
		until("the quick figures are there", () -> view.report().choice().equals(view.choice().quick()));
		view.stop();
		Link again = Desk.find(Desk.window().getShell(), Link.class, link -> link.isVisible() && link.getText().equals(Messages.working_stopped));
		assertNotNull(again);
		assertEquals(view.choice().quick(), view.report().choice());
		Event event = new Event();
		event.text = "again";
		again.notifyListeners(SWT.Selection, event);
		until("all figures are there", () -> view.report().choice().equals(view.choice()) && !again.isVisible());
	}

	private static Shell dialog() {
		return Arrays.stream(Display.getCurrent().getShells()).filter(s -> s.isVisible() && s.getText().equals(Messages.consensus_title)).findFirst().orElse(null);
	}

	@Test
	void verdictsAreOfferedForWhatIsSelected() throws Exception {
		Button compare = Desk.find(Desk.window().getShell(), Button.class, b -> b.getText().equals(Messages.verdict_compare));
		assertFalse(compare.isEnabled());
		select(first());
		assertTrue(compare.isEnabled());
		assertEquals(SWT.PUSH, compare.getStyle() & SWT.PUSH);
	}

	@Test
	void savesTables() throws Exception {
		Path figures = folder.resolve("figures.csv");
		Path disputes = folder.resolve("disputes.csv");
		view.exportFigures(figures);
		view.exportDisputes(disputes);
		until("both are saved", () -> Files.exists(figures) && Files.exists(disputes));
		assertTrue(Files.readString(figures).startsWith("coefficient,of,what,value"));
		assertEquals(view.report().disputes().size() + 1, Files.readAllLines(disputes).size());
	}

	@Test
	void saysWhatIsMissingWhereOnlyOneHasCoded() throws Exception {
		active.setFilter(Filter.NONE.withCoders(List.of("ines")));
		until("it teaches", () -> Desk.find(Desk.window().getShell(), Button.class, b -> b.isVisible() && b.getText().equals(Messages.empty_filtered_show)) != null);
		active.setFilter(Filter.NONE);
		until("figures are back", () -> view.figures().tree().isVisible());
	}
}
