package org.florilegium.ui.internal.map;

import static org.florilegium.testing.EventLoop.until;

import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.core.resources.IFile;
import org.eclipse.ui.part.FileEditorInput;
import org.florilegium.ui.internal.Desk;
import org.florilegium.workspace.StudyProject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The sample study's map, drawn in the real workbench; anew for each test. */
abstract class SampleMap {

	@TempDir
	Path folder;

	StudyProject study;
	IFile file;
	Path path;
	/** The map's text as it was. */
	String before;
	MapEditor editor;

	@BeforeEach
	void open() throws Exception {
		study = Desk.sample(folder.toRealPath().resolve("sample"));
		path = study.study().folder().resolve("debate.argmap");
		before = Files.readString(path);
		file = study.file(Path.of("debate.argmap"));
		editor = (MapEditor) Desk.page().openEditor(new FileEditorInput(file), MapEditor.ID);
		until("the map is shown", () -> editor.snapshot() != null);
	}

	@AfterEach
	void close() throws Exception {
		Desk.close(study);
	}
}
