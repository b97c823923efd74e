package org.florilegium.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.IWorkspaceDescription;
import org.eclipse.core.resources.IncrementalProjectBuilder;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.jobs.Job;
import org.florilegium.study.Progress;
import org.florilegium.study.StudyException;
import org.florilegium.study.StudyLock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudyBuilderTest {

	private static final String CODEBOOK = """
			codebook b "B"
			scale agreement: disagree = -1, neutral = 0, agree = 1
			theme #fees "Fees" scale agreement
			theme #dues "Dues" under #fees
			person @lind "Lind"
			coder @anna "Anna"
			""";
	private static final String CODING = """
			coding d-anna of d coded by @anna
			statement s1 at 0..12 "Fees are low" by @lind about #dues agree asserts [low]
			claim [low] "Fees are low."
			""";
	private static final String OTHER = """
			coding d-other of d coded by @anna
			statement s1 at 14..27 "Fees are high" by @lind about #fees agree concedes [low]
			""";

	@TempDir
	private Path folder;

	private final IWorkspace workspace = ResourcesPlugin.getWorkspace();
	private IProject project;

	@BeforeEach
	void study() throws Exception {
		IWorkspaceDescription manual = workspace.getDescription();
		manual.setAutoBuilding(false);
		workspace.setDescription(manual);
		folder = folder.toRealPath();
		write("texts/d.txt", "Fees are low. Fees are high.");
		write("study.corpus", "corpus c \"C\" uses b\ndocument d \"texts/d.txt\"\n");
		write("b.codebook", CODEBOOK);
		write("codings/anna.coding", CODING);
		write("codings/other.coding", OTHER);
		IProjectDescription description = workspace.newProjectDescription("p");
		description.setLocation(IPath.fromPath(folder));
		project = workspace.getRoot().getProject("p");
		project.create(description, null);
		project.open(null);
		StudyNature.addTo(project, null);
		build();
	}

	@AfterEach
	void forget() throws Exception {
		project.delete(false, true, null);
	}

	private void write(String file, String text) throws Exception {
		Files.createDirectories(folder.resolve(file).getParent());
		Files.writeString(folder.resolve(file), text);
	}

	/** As the platform does after an outside change. */
	private void build() throws Exception {
		project.refreshLocal(IResource.DEPTH_INFINITE, null);
		project.build(IncrementalProjectBuilder.INCREMENTAL_BUILD, null);
		Job.getJobManager().join(StudyProjects.CHECKS, null);
	}

	private List<String> problems() throws Exception {
		List<String> problems = new ArrayList<>();
		for (IMarker marker : project.findMarkers(ProblemMarkers.TYPE, true, IResource.DEPTH_INFINITE)) {
			IFile file = (IFile) marker.getResource();
			int start = marker.getAttribute(IMarker.CHAR_START, -1);
			problems.add(file.getProjectRelativePath() + " " + marker.getAttribute(ProblemMarkers.CODE) + " "
					+ file.readString().substring(start, marker.getAttribute(IMarker.CHAR_END, -1)));
		}
		problems.sort(null);
		return problems;
	}

	private StudyProject open() throws Exception {
		return StudyProjects.get().open(project).orElseThrow();
	}

	@Test
	void aSoundStudyHasNoProblems() throws Exception {
		assertEquals(List.of(), problems());
	}

	@Test
	void natureBringsTheBuilderOnceAndTakesItAway() throws Exception {
		StudyNature.addTo(project, null);
		assertEquals(List.of(StudyNature.BUILDER), Arrays.stream(project.getDescription().getBuildSpec()).map(c -> c.getBuilderName()).toList());
		write("b.codebook", CODEBOOK + "nonsense\n");
		build();
		assertFalse(problems().isEmpty());
		IProjectDescription plain = project.getDescription();
		plain.setNatureIds(new String[0]);
		project.setDescription(plain, null);
		assertEquals(0, project.getDescription().getBuildSpec().length);
		assertEquals(List.of(), problems());
	}

	@Test
	void marksTheOffendingWordsOfAFileChangedOutside() throws Exception {
		write("codings/anna.coding", CODING.replace("@lind", "@lund"));
		build();
		assertTrue(problems().contains("codings/anna.coding unresolved-reference @lund"), problems()::toString);
		write("codings/anna.coding", CODING);
		build();
		assertEquals(List.of(), problems());
	}

	@Test
	void keepsMarkersOfProblemsThatRemain() throws Exception {
		write("codings/anna.coding", CODING.replace("@lind", "@lund"));
		build();
		List<Long> before = ids("codings/anna.coding");
		write("codings/anna.coding", CODING.replace("@lind", "@lund") + "\n// The end.\n");
		build();
		assertEquals(before, ids("codings/anna.coding"));
	}

	private List<Long> ids(String file) throws Exception {
		return Arrays.stream(project.getFile(file).findMarkers(ProblemMarkers.TYPE, true, 0)).map(IMarker::getId).toList();
	}

	@Test
	void checksFilesThatMentionWhatChangedInTheCodebook() throws Exception {
		write("b.codebook", CODEBOOK.replace("theme #dues", "theme #tolls"));
		build();
		assertTrue(problems().contains("codings/anna.coding unresolved-reference #dues"), problems()::toString);
		write("b.codebook", CODEBOOK);
		build();
		assertEquals(List.of(), problems());
	}

	@Test
	void passesAChangedScaleOnThroughThemesAndWhatIsUnderThem() throws Exception {
		write("b.codebook", CODEBOOK.replace("agree = 1", "assent = 1"));
		build();
		assertTrue(problems().contains("codings/anna.coding stance-outside-scale agree"), problems()::toString);
		assertTrue(problems().contains("codings/other.coding stance-outside-scale agree"), problems()::toString);
	}

	@Test
	void checksACodingAgainWhenItsTextChanged() throws Exception {
		write("texts/d.txt", "Fees are LOW. Fees are high.");
		build();
		assertEquals(List.of("codings/anna.coding quote-differs \"Fees are low\""), problems());
	}

	@Test
	void followsAFileThatIsDeleted() throws Exception {
		project.getFile("codings/anna.coding").delete(true, null);
		build();
		assertTrue(problems().contains("codings/other.coding unresolved-reference [low]"), problems()::toString);
	}

	@Test
	void followsAFileThatIsMoved() throws Exception {
		project.getFile("codings/anna.coding").move(project.getFullPath().append("codings/moved.coding"), true, null);
		build();
		assertEquals(List.of(), problems());
		assertEquals(List.of(Path.of("codings/moved.coding")), open().index(Progress.NONE).mentions("Theme", "dues").stream()
				.filter(path -> path.startsWith("codings")).toList());
	}

	@Test
	void tellsWhatOnlyTheStudyAsAWholeShows() throws Exception {
		write("b.codebook", CODEBOOK + "theme #alone \"Alone\"\n");
		build();
		assertEquals(1, project.findMarkers(ProblemMarkers.STUDY_TYPE, false, IResource.DEPTH_INFINITE).length);
		write("b.codebook", CODEBOOK);
		build();
		assertEquals(List.of(), problems());
	}

	@Test
	void leavesAFileToTheEditorThatHasItOpen() throws Exception {
		Path path = Path.of("codings/anna.coding");
		open().claim(path);
		write("codings/anna.coding", CODING.replace("@lind", "@lund"));
		build();
		assertEquals(0, project.getFile("codings/anna.coding").findMarkers(ProblemMarkers.TYPE, false, 0).length);
		open().release(path);
		Job.getJobManager().join(StudyProjects.CHECKS, null);
		assertEquals(1, project.getFile("codings/anna.coding").findMarkers(ProblemMarkers.TYPE, false, 0).length);
	}

	@Test
	void buildsAnewAfterACancelledBuild() throws Exception {
		write("codings/anna.coding", CODING.replace("@lind", "@lund"));
		project.refreshLocal(IResource.DEPTH_INFINITE, null);
		NullProgressMonitor cancelled = new NullProgressMonitor();
		cancelled.setCanceled(true);
		assertThrows(OperationCanceledException.class, () -> project.build(IncrementalProjectBuilder.FULL_BUILD, cancelled));
		build();
		assertTrue(problems().contains("codings/anna.coding unresolved-reference @lund"), problems()::toString);
	}

	@Test
	void cleaningTakesTheProblemsAwayAndBuildingFindsThemAgain() throws Exception {
		write("codings/anna.coding", CODING.replace("@lind", "@lund"));
		build();
		List<String> found = problems();
		project.build(IncrementalProjectBuilder.CLEAN_BUILD, null);
		assertEquals(List.of(), problems());
		build();
		assertEquals(found, problems());
	}

	@Test
	void aStudyIsOpenOnceAndClosedWithItsProject() throws Exception {
		StudyProject study = open();
		assertSame(study, open());
		project.close(null);
		assertThrows(StudyException.class, () -> study.index(Progress.NONE));
		assertTrue(StudyProjects.get().open(project).isEmpty());
		project.open(null);
		assertNotSame(study, open());
		assertEquals(folder, open().study().folder());
	}

	@Test
	void aFolderThatIsNoLongerAStudySaysSo() throws Exception {
		project.close(null);
		Files.delete(folder.resolve("study.corpus"));
		project.open(null);
		build();
		assertEquals(1, project.findMarkers(ProblemMarkers.STUDY_TYPE, false, IResource.DEPTH_ZERO).length);
		write("study.corpus", "corpus c \"C\" uses b\ndocument d \"texts/d.txt\"\n");
		build();
		assertEquals(0, project.findMarkers(ProblemMarkers.STUDY_TYPE, false, IResource.DEPTH_ZERO).length);
	}

	@Test
	void buildsAgainWhenAnotherProgramIsDone() throws Exception {
		CountDownLatch found = new CountDownLatch(1);
		StudyProjects.Listener listener = study -> {
			try {
				if (!study.index(Progress.NONE).names().find("Theme", "late").isEmpty())
					found.countDown();
			} catch (StudyException e) {
				throw new IllegalStateException(e);
			}
		};
		StudyProjects.get().addListener(listener);
		try {
			try (StudyLock.Held held = new StudyLock(folder.resolve(".florilegium/lock"), Duration.ZERO).acquire()) {
				write("b.codebook", CODEBOOK + "theme #late \"Late\"\n");
				build();
				assertEquals(1, found.getCount(), "the other program works");
			}
			assertTrue(found.await(30, TimeUnit.SECONDS));
		} finally {
			StudyProjects.get().removeListener(listener);
		}
	}
}
