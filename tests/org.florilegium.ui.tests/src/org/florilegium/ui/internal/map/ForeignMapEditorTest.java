package org.florilegium.ui.internal.map;

import static org.florilegium.testing.EventLoop.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.ide.IDE;
import org.florilegium.picture.Spot;
import org.florilegium.testing.Screen;
import org.florilegium.ui.internal.Desk;
import org.florilegium.workspace.StudyProject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In the real workbench. */
class ForeignMapEditorTest {

	private static final String FERRY = """
			===
			title: A new ferry?
			===

			# For

			[Ferry]: The town should buy a ferry.
			  + <Distance>: The way around the bay is long.
			    - [Bridge]: A bridge is being built.
			  - [Cost]: A ferry costs more than it brings in.
			""";

	@TempDir
	private Path folder;

	private StudyProject study;

	@AfterEach
	void close() throws Exception {
		Desk.page().closeAllEditors(false);
		if (study != null)
			Desk.close(study);
	}

	private static List<String> drawn(ForeignMapEditor editor) throws Exception {
		until("the map is drawn", () -> editor.picture() != null);
		return editor.picture().spots().stream().filter(Spot::stop).map(spot -> (String) spot.target()).sorted().toList();
	}

	private ForeignMapEditor outside(String text) throws Exception {
		Path file = Files.writeString(folder.resolve("ferry.argdown"), text);
		OpenForeignMapHandler.open(Desk.window(), file);
		return (ForeignMapEditor) Desk.page().getActiveEditor();
	}

	@Test
	void aFileOutsideAnyStudyIsDrawn() throws Exception {
		ForeignMapEditor editor = outside(FERRY);
		assertEquals(List.of("<Distance>", "[Bridge]", "[Cost]", "[Ferry]"), drawn(editor));
		assertEquals("ferry.argdown", editor.getTitle());
		until("it says that it can be read only", () -> editor.notice().contains("Open a study"));
		assertFalse(editor.bring().getEnabled());
		Screen.picture("foreign-map");
	}

	@Test
	void whatIsChangedElsewhereIsDrawnWhenOneComesBack() throws Exception {
		ForeignMapEditor editor = outside(FERRY);
		drawn(editor);
		Path file = folder.resolve("ferry.argdown");
		Files.writeString(file, FERRY + "  + [Tourists]: Tourists like ferries.\n");
		Files.setLastModifiedTime(file, java.nio.file.attribute.FileTime.fromMillis(System.currentTimeMillis() + 5000));
		editor.setFocus();
		until("the new claim is drawn", () -> drawn(editor).contains("[Tourists]"));
	}

	@Test
	void aFileWithoutClaimsSaysSo() throws Exception {
		ForeignMapEditor editor = outside("# A heading\n");
		until("it says what is wrong", () -> editor.notice().contains("no claims and no arguments"));
		assertFalse(editor.bring().getEnabled());
	}

	@Test
	void aFileInAStudyBecomesAMapOfTheStudyThatCanBeWorkedOn() throws Exception {
		study = Desk.sample(folder.toRealPath().resolve("sample"));
		Path maps = study.study().folder();
		Files.writeString(maps.resolve("ferry.argdown"), FERRY);
		study.project().refreshLocal(IResource.DEPTH_ONE, null);
		IFile file = study.project().getFile("ferry.argdown");
		ForeignMapEditor editor = (ForeignMapEditor) IDE.openEditor(Desk.page(), file);
		List<String> drawn = drawn(editor);
		until("it can be brought in", () -> editor.bring().getEnabled());
		editor.bring().notifyListeners(SWT.Selection, new Event());
		until("the map of the study is open", () -> map() != null && map().snapshot() != null);
		assertEquals(drawn.size(), map().snapshot().debate().nodes().size());
		assertEquals("A new ferry?", map().snapshot().debate().title());
		assertEquals(FERRY, Files.readString(maps.resolve("ferry.argdown")), "the file stays as it is");
		assertTrue(Arrays.stream(maps.toFile().list()).anyMatch(name -> name.endsWith("ferry.argmap")), Arrays.toString(maps.toFile().list()));
	}

	private static MapEditor map() {
		return Arrays.stream(Desk.page().getEditorReferences()).map((IEditorReference reference) -> reference.getEditor(false)).filter(MapEditor.class::isInstance)
				.map(MapEditor.class::cast).findFirst().orElse(null);
	}
}
