package org.florilegium.ui.internal.timeline;

import static org.florilegium.testing.EventLoop.until;
import static org.florilegium.ui.internal.Desk.focus;
import static org.florilegium.ui.internal.Desk.press;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.ui.IWorkbenchPage;
import org.florilegium.analysis.matrix.Tables.Step;
import org.florilegium.picture.Spot;
import org.florilegium.picture.chart.TimelinePicture.Moment;
import org.florilegium.study.Progress;
import org.florilegium.study.query.Attribute.Kind;
import org.florilegium.study.query.Statements;
import org.florilegium.testing.EventLoop;
import org.florilegium.testing.Screen;
import org.florilegium.ui.internal.ActiveStudy;
import org.florilegium.ui.internal.Desk;
import org.florilegium.ui.internal.Filter;
import org.florilegium.workspace.StudyProject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In the real workbench, on the sample study. */
class TimelineViewTest {

	@TempDir
	private Path folder;

	private StudyProject study;
	private ActiveStudy active;
	private TimelineView view;

	@BeforeEach
	void open() throws Exception {
		study = Desk.sample(folder.resolve("sample"));
		active = ActiveStudy.of(Desk.window());
		active.show(study);
		view = (TimelineView) Desk.page().showView(TimelineView.ID);
		view.choose(TimelineChoice.INITIAL.with(Kind.STANCE));
		Desk.page().setPartState(Desk.page().getReference(view), IWorkbenchPage.STATE_MAXIMIZED);
		until("time is shown", () -> view.course() != null && view.course().choice().equals(view.choice()) && view.canvas().isVisible() && view.canvas().picture() != null
				&& view.canvas().getSize().y > 300);
		EventLoop.settle();
	}

	@AfterEach
	void close() throws Exception {
		Desk.page().setPartState(Desk.page().getReference(view), IWorkbenchPage.STATE_RESTORED);
		Desk.page().hideView(view);
		active.setFilter(Filter.NONE);
		Desk.close(study);
	}

	private Spot spot(int period, int series) {
		return view.canvas().picture().spots().stream().filter(s -> s.target().equals(new Moment(period, series))).findFirst().orElseThrow();
	}

	private void click(Spot spot) throws Exception {
		Rectangle bounds = view.canvas().bounds(spot);
		Desk.click(view.canvas(), bounds.x + bounds.width / 2, bounds.y + bounds.height / 2);
	}

	/** The first moment of the largest series in which something was said. */
	private int filled() {
		Course course = view.course();
		int column = course.table().columns().indexOf(course.series(0).orElseThrow());
		for (int row = 0; row < course.table().rows().size(); row++)
			if (course.table().counts()[row][column] > 0)
				return row;
		throw new AssertionError("nothing was ever said");
	}

	@Test
	void aPointLeadsToItsStatements() throws Exception {
		Course course = view.course();
		int period = filled();
		click(spot(period, 0));
		until("only these are shown", () -> !active.filter().isEmpty());
		assertEquals(List.of(course.series(0).orElseThrow().name()), active.filter().stances());
		assertEquals(course.begin(period), active.filter().from());
		double counted = course.table().counts()[period][course.table().columns().indexOf(course.series(0).orElseThrow())];
		assertEquals(counted, new Statements(study.index(Progress.NONE)).count(active.filter().query()));
		assertEquals(course, view.course(), "the timeline does not shrink to the point");
		Screen.picture("timeline");
		focus(view.canvas());
		press("Escape");
		until("all is shown again", () -> active.filter().isEmpty());
	}

	@Test
	void twoPointsLeadToAllBetween() throws Exception {
		int period = filled();
		int last = view.course().table().rows().size() - 1;
		click(spot(period, 0));
		until("one year is shown", () -> active.filter().from() != null);
		Desk.xdotool("keydown", "shift");
		try {
			click(spot(last, 0));
		} finally {
			Desk.xdotool("keyup", "shift");
		}
		until("all years are shown", () -> active.filter().to().equals(view.course().end(last)));
		assertEquals(view.course().begin(period), active.filter().from());
	}

	@Test
	void countsOtherwise() throws Exception {
		for (Kind kind : TimelineChoice.KINDS) {
			view.choose(view.choice().with(kind).withStacked(kind == Kind.THEME));
			until("it tells apart by " + kind, () -> view.course().choice().equals(view.choice()));
			if (kind == Kind.THEME) {
				EventLoop.settle();
				Screen.picture("timeline-areas");
			}
		}
		for (Step step : List.of(Step.MONTH, Step.WEEK, Step.DAY)) {
			view.choose(view.choice().with(step));
			until("it steps by " + step, () -> view.course().choice().equals(view.choice()));
			LocalDate begin = view.course().begin(1);
			assertEquals(begin, view.course().end(0).plusDays(1), "periods have no gaps");
			assertFalse(view.course().narrowed(Filter.NONE, 1, 0, Optional.empty()).from().isAfter(begin));
		}
		assertEquals(view.choice(), TimelineChoice.read(view.choice().write()));
	}

	@Test
	void saysWhatToDoWhenNothingHasADate() throws Exception {
		active.setFilter(Filter.NONE.withText("no such words are in the study"));
		until("it teaches", () -> Desk.find(Desk.window().getShell(), Button.class, b -> b.isVisible() && b.getText().equals(Messages.empty_show)) != null);
	}

	@Test
	void savesPicturesAndATable() throws Exception {
		for (String ending : Arrays.asList("svg", "png", "pdf", "csv")) {
			Path file = folder.resolve("time." + ending);
			view.export(file);
			until(ending + " is saved", () -> Files.exists(file));
		}
		assertTrue(Files.readString(folder.resolve("time.svg")).contains("<svg"));
		List<String> lines = Files.readAllLines(folder.resolve("time.csv"));
		assertEquals(view.course().table().rows().size() + 1, lines.size());
		assertTrue(lines.getFirst().endsWith(",method") && lines.getLast().contains(view.course().table().method().sentence()), lines::toString);
	}
}
