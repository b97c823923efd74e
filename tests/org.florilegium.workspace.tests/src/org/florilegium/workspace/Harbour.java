package org.florilegium.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.IWorkspaceDescription;
import org.eclipse.core.resources.IncrementalProjectBuilder;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.jobs.Job;
import org.florilegium.lang.edit.Form.CodeForm;
import org.florilegium.lang.edit.Form.Passage;
import org.florilegium.lang.edit.Form.StatementForm;
import org.florilegium.model.CodePoints;
import org.florilegium.model.Span;
import org.florilegium.workspace.edit.StudyEditing;

/** A small study as a project of the workspace, for tests. */
public final class Harbour implements AutoCloseable {

	/** The reading text: with characters beyond the basic plane, combining ones and some written from right to left. */
	public static final String TEXT = """
			Fees pay for dredging. 🚢 Fees are low, says the office.

			Café e\u0301te\u0301 \uD835\uDD38\uD835\uDD39. הנמל יקר מאוד. 港は高い。Nobody objects.
			""";

	public static final String CODEBOOK = """
			codebook b "B" // the header

			scale agreement: disagree = -1, neutral = 0, agree = 1
			theme #fees "Fees" scale agreement
			theme #dues "Dues" under #fees
			theme #harbour "Harbour"

			person @lind "Mara Lind" member of @office
			person @becker "Tom Becker"
			organization @office "Harbour Office"
			coder @anna "Anna"
			coder @ben "Ben"
			""";

	/** Anna's coding. */
	public static final Path ANNA = Path.of("codings/d.anna.coding");

	public static final String CODING = """
			coding d-anna of d
			  coded by @anna on 2026-02-11

			// the first
			statement s1 at 0..21 "Fees pay for dredging"   // sic
			  by @lind
			  about #fees agree

			statement s2 at 25..37 "Fees are low"
			  about #dues
			""";

	private final IProject project;
	private final Path folder;

	private Harbour(Path folder, IProject project) {
		this.folder = folder;
		this.project = project;
	}

	/** Makes the study in a folder and opens it as a project. */
	public static Harbour open(Path folder) throws Exception {
		write(folder);
		return openAs(folder);
	}

	/** Makes the study in a folder. */
	public static void write(Path folder) throws IOException {
		Files.createDirectories(folder.resolve("texts"));
		Files.createDirectories(folder.resolve("codings"));
		Files.writeString(folder.resolve("texts/d.txt"), TEXT);
		Files.writeString(folder.resolve("study.corpus"), """
				corpus c "C"
				  uses b

				document d "texts/d.txt"
				  title "The debate" by @becker date 1998-03-05
				  part "Opening" 0..57 by @lind
				""");
		Files.writeString(folder.resolve("b.codebook"), CODEBOOK);
		Files.writeString(folder.resolve(ANNA), CODING);
	}

	/** Opens a folder that is a study as a project. */
	public static Harbour openAs(Path folder) throws Exception {
		IWorkspace workspace = ResourcesPlugin.getWorkspace();
		IWorkspaceDescription manual = workspace.getDescription();
		manual.setAutoBuilding(false);
		workspace.setDescription(manual);
		IProjectDescription description = workspace.newProjectDescription("harbour");
		description.setLocation(IPath.fromPath(folder.toRealPath()));
		IProject project = workspace.getRoot().getProject("harbour");
		project.create(description, null);
		project.open(null);
		StudyNature.addTo(project, null);
		Harbour harbour = new Harbour(folder.toRealPath(), project);
		harbour.build();
		return harbour;
	}

	/** As the platform does after an outside change. */
	public void build() throws Exception {
		project.refreshLocal(IResource.DEPTH_INFINITE, null);
		project.build(IncrementalProjectBuilder.INCREMENTAL_BUILD, null);
		Job.getJobManager().join(StudyProjects.CHECKS, null);
	}

	public IProject project() {
		return project;
	}

	public Path folder() {
		return folder;
	}

	public StudyProject study() throws Exception {
		return StudyProjects.get().open(project).orElseThrow();
	}

	public StudyEditing editing() throws Exception {
		return study().editing();
	}

	/** What is on disk. */
	public String read(Path file) throws IOException {
		return Files.readString(folder.resolve(file));
	}

	/** All files of the study but the derived ones. */
	public Map<Path, String> files() throws IOException {
		Map<Path, String> files = new HashMap<>();
		try (Stream<Path> all = Files.walk(folder)) {
			for (Path file : all.filter(Files::isRegularFile).map(folder::relativize).filter(f -> !f.startsWith(".florilegium")).toList())
				files.put(file, Files.readString(folder.resolve(file)));
		}
		return files;
	}

	/** A passage of the reading text. */
	public static Passage passage(String words) {
		CodePoints text = new CodePoints(TEXT);
		int start = text.fromUtf16(TEXT.indexOf(words));
		return new Passage(new Span(start, start + words.codePointCount(0, words.length())), words, null, null);
	}

	/** A statement about a theme. */
	public static StatementForm statement(String words, String theme) {
		return StatementForm.of(List.of(passage(words)), List.of(new CodeForm(theme, null)));
	}

	@Override
	public void close() throws Exception {
		project.delete(false, true, null);
	}
}
