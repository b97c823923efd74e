package org.florilegium.lang.ui.internal;

import static org.florilegium.lang.ui.internal.Harbour.document;
import static org.florilegium.lang.ui.internal.Harbour.problems;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.ui.texteditor.ITextEditor;
import org.florilegium.study.Progress;
import org.florilegium.testing.EventLoop;
import org.florilegium.testing.Screen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is being written in one editor is seen in the others before it is saved. */
class UnsavedTest {

	private static final String THEME = "\ntheme #tolls \"Tolls\" scale agreement\n";

	@TempDir
	private Path folder;

	private Harbour harbour;

	@BeforeEach
	void open() throws Exception {
		harbour = new Harbour(folder.toRealPath());
	}

	@AfterEach
	void close() throws Exception {
		harbour.close();
	}

	@Test
	void aThemeIsKnownAsSoonAsItIsTyped() throws Exception {
		ITextEditor coding = harbour.open(harbour.coding);
		document(coding).set(Harbour.CODING.replace("#fees", "#tolls"));
		EventLoop.until("the theme is missed", () -> problems(harbour.coding).contains("unresolved-reference"));
		ITextEditor codebook = harbour.open(harbour.codebook);
		harbour.cursor(codebook, "\"Harbour fees\" scale agreement");
		Screen.type("\ntheme #tolls \"Tolls\" scale agreement // ");
		EventLoop.until("the theme is known", () -> problems(harbour.coding).isEmpty());
		assertTrue(codebook.isDirty());
		assertEquals(List.of(), harbour.study().index(Progress.NONE).names().find("Theme", "tolls"));
		assertEquals(Harbour.CODEBOOK, harbour.read("harbour.codebook"));
		document(codebook).set(Harbour.CODEBOOK);
		EventLoop.until("the theme is missed again", () -> problems(harbour.coding).contains("unresolved-reference"));
	}

	@Test
	void aScaleCountsAsItIsTyped() throws Exception {
		harbour.open(harbour.coding);
		ITextEditor codebook = harbour.open(harbour.codebook);
		document(codebook).set(Harbour.CODEBOOK.replace("agree = 1", "favour = 1"));
		EventLoop.until("the stance is no point of the scale any more", () -> !problems(harbour.coding).isEmpty());
		document(codebook).set(Harbour.CODEBOOK);
		EventLoop.until("it is again", () -> problems(harbour.coding).isEmpty());
	}

	@Test
	void whatIsSavedStaysKnown() throws Exception {
		ITextEditor coding = harbour.open(harbour.coding);
		document(coding).set(Harbour.CODING.replace("#fees", "#tolls"));
		EventLoop.until("the theme is missed", () -> problems(harbour.coding).contains("unresolved-reference"));
		ITextEditor codebook = harbour.open(harbour.codebook);
		document(codebook).set(Harbour.CODEBOOK + THEME);
		EventLoop.until("the theme is known", () -> problems(harbour.coding).isEmpty());
		codebook.doSave(null);
		EventLoop.until("it is indexed", () -> !harbour.study().index(Progress.NONE).names().find("Theme", "tolls").isEmpty());
		EventLoop.until("all is read", () -> Harbour.session(coding).isShown() && problems(harbour.coding).isEmpty());
	}

	@Test
	void whatWasNotSavedIsForgottenWithItsEditor() throws Exception {
		ITextEditor coding = harbour.open(harbour.coding);
		document(coding).set(Harbour.CODING.replace("#fees", "#tolls"));
		ITextEditor codebook = harbour.open(harbour.codebook);
		document(codebook).set(Harbour.CODEBOOK + THEME);
		EventLoop.until("the theme is known", () -> problems(harbour.coding).isEmpty());
		harbour.page.closeEditor(codebook, false);
		EventLoop.until("the theme is missed", () -> problems(harbour.coding).contains("unresolved-reference"));
	}
}
