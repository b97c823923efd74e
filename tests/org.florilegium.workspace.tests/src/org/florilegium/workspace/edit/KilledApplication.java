package org.florilegium.workspace.edit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.eclipse.core.commands.operations.IOperationHistory;
import org.eclipse.core.commands.operations.OperationHistoryFactory;
import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.ITextFileBufferManager;
import org.eclipse.core.filebuffers.LocationKind;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.text.undo.DocumentUndoManagerRegistry;
import org.florilegium.lang.edit.Form.CodeForm;
import org.florilegium.lang.edit.Form.Passage;
import org.florilegium.lang.edit.Form.StatementForm;
import org.florilegium.model.CodePoints;
import org.florilegium.model.Span;
import org.florilegium.study.FileKind;
import org.florilegium.study.Progress;
import org.florilegium.study.StudyFiles.LanguageFile;
import org.florilegium.study.edit.StudyEdit;
import org.florilegium.study.edit.StudyEdit.CodePassage;
import org.florilegium.study.query.CodingReader;
import org.florilegium.workspace.Harbour;
import org.florilegium.workspace.StudyFolders;
import org.florilegium.workspace.StudyProject;
import org.florilegium.workspace.StudyProjects;

/**
 * The program that {@link KillTrial} kills: it opens a study as the workbench does, with the file of one coder in an editor, and
 * codes passages, taking some back, until it is killed. It says each step: before something is begun, and when it is
 * acknowledged. Without a seed, it only looks whether all is well.
 */
public final class KilledApplication implements IApplication {

	private static final Path BEN = Path.of("codings/d.ben.coding");
	private static final int EDITED = 54; // code points at the beginning of the text

	private final UiThread ui = new UiThread();
	private final IOperationHistory history = OperationHistoryFactory.getOperationHistory();
	private StudyProject study;
	private Random random;
	private int count;

	@Override
	public Object start(IApplicationContext context) throws Exception {
		String[] arguments = (String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
		context.applicationRunning();
		Platform.addLogListener((status, bundle) -> {
			if (status.getSeverity() == IStatus.ERROR)
				say(Said.ERROR, status.getMessage());
		});
		Thread.ofPlatform().daemon().start(KilledApplication::endWithTheTrial);
		try {
			if (!Platform.getInstanceLocation().lock())
				throw new IllegalStateException("The workspace is taken.");
			ui.begin();
			IProject project = new StudyFolders(ResourcesPlugin.getWorkspace()).open(Path.of(arguments[0]), null);
			study = StudyProjects.get().open(project).orElseThrow();
			look();
			say(Said.READY, "all is well");
			if (arguments.length > 1) {
				random = new Random(Long.parseLong(arguments[1]));
				codeForever();
			}
			ui.end();
			ResourcesPlugin.getWorkspace().save(true, null);
		} catch (Exception e) {
			e.printStackTrace();
			say(Said.ERROR, e.toString());
		}
		return EXIT_OK;
	}

	@Override
	public void stop() {
		// ends by itself, or is killed
	}

	/** Nobody is to go on for ever whose killer was killed. */
	private static void endWithTheTrial() {
		try {
			while (System.in.read() >= 0) {
				// only the end is of interest
			}
		} catch (IOException e) {
			// the end too
		}
		Runtime.getRuntime().halt(1);
	}

	private static void say(Said what, String about) {
		synchronized (System.out) {
			System.out.println(what + " " + about.replaceAll("\\s+", " ") + ".");
			System.out.flush();
		}
	}

	/** Whether the index has what the files have, and the builder finds nothing wrong. */
	private void look() throws Exception {
		Job.getJobManager().join(ResourcesPlugin.FAMILY_AUTO_BUILD, null);
		Job.getJobManager().join(StudyProjects.CHECKS, null);
		long written = 0;
		for (LanguageFile file : study.study().files().list())
			if (file.kind() == FileKind.CODING)
				written += CodingReader.read(file.path(), study.study().files().text(file.path())).statements().size();
		long indexed = study.index(Progress.NONE).query(c -> {
			try (var rows = c.createStatement().executeQuery("SELECT count(*) FROM statement")) {
				return rows.getLong(1);
			}
		});
		if (indexed != written)
			say(Said.ERROR, "the index has " + indexed + " statements, the files have " + written);
		for (IMarker marker : study.project().findMarkers("org.florilegium.workspace.problem", true, IResource.DEPTH_INFINITE))
			if (marker.getAttribute(IMarker.SEVERITY, 0) == IMarker.SEVERITY_ERROR)
				say(Said.ERROR, marker.getResource() + ": " + marker.getAttribute(IMarker.MESSAGE, ""));
	}

	private void codeForever() throws Exception {
		edit(Harbour.ANNA);
		boolean isBenOpen = false;
		while (true) {
			String last = null;
			List<CompletableFuture<?>> all = new ArrayList<>();
			for (int i = random.nextInt(3); i >= 0; i--) {
				boolean both = random.nextBoolean();
				String note = last = ProcessHandle.current().pid() + "-" + random.nextInt(1_000_000_000) + "-" + count++ + "-" + (both ? 2 : 1);
				say(Said.BEGUN, note);
				List<StudyEdit> passages = new ArrayList<>();
				passages.add(passage("anna", note));
				if (both)
					passages.add(passage("ben", note));
				all.add(study.editing().perform("Code passage", passages).thenAccept(done -> say(Said.ACKNOWLEDGED, note)));
			}
			ui.await(CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)));
			if (random.nextInt(4) == 0)
				takeBack(last);
			if (random.nextInt(3) == 0) // else the next change would write what this one acknowledged too early
				ui.await(new CompletableFuture<>().completeOnTimeout(null, random.nextInt(60), TimeUnit.MILLISECONDS));
			if (!isBenOpen && random.nextInt(20) == 0 && study.file(BEN).exists()) {
				edit(BEN);
				isBenOpen = true;
			}
		}
	}

	private void takeBack(String note) throws Exception {
		say(Said.CHANGING, note);
		if (!history.undo(study.editing().undoContext(), null, null).isOK())
			throw new IllegalStateException("cannot be undone: " + note);
		ui.await(study.editing().flush());
		say(Said.UNDONE, note);
		if (random.nextBoolean())
			return;
		say(Said.CHANGING, note);
		if (!history.redo(study.editing().undoContext(), null, null).isOK())
			throw new IllegalStateException("cannot be done again: " + note);
		ui.await(study.editing().flush());
		say(Said.ACKNOWLEDGED, note);
	}

	private StudyEdit passage(String coder, String note) {
		CodePoints text = new CodePoints(Harbour.TEXT);
		int start = random.nextInt(EDITED - 1);
		Span span = new Span(start, start + 1 + random.nextInt(EDITED - start));
		return new CodePassage("d", coder, new StatementForm(null, List.of(new Passage(span, text.substring(span), null, null)), null, null, List.of(), null,
				null, Map.of(), List.of(new CodeForm("dues", null)), List.of(), null, List.of(note)));
	}

	/** As a text editor does. */
	private void edit(Path file) throws Exception {
		ITextFileBufferManager manager = FileBuffers.getTextFileBufferManager();
		IPath path = study.file(file).getFullPath();
		manager.connect(path, LocationKind.IFILE, null);
		var document = manager.getTextFileBuffer(path, LocationKind.IFILE).getDocument();
		DocumentUndoManagerRegistry.connect(document);
		DocumentUndoManagerRegistry.getDocumentUndoManager(document).connect(this);
	}
}
