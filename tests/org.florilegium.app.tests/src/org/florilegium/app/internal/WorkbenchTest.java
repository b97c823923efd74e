package org.florilegium.app.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;

import org.eclipse.core.runtime.Platform;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkbenchTest {

	private final IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
	private final IWorkbenchPage page = window.getActivePage();

	@Test
	void opensInTheCodingPerspective() {
		assertEquals("org.florilegium.app.coding", page.getPerspective().getId());
	}

	@ParameterizedTest
	@ValueSource(strings = { "org.florilegium.ui.documents", "org.florilegium.ui.themes", "org.florilegium.ui.authors", "org.florilegium.ui.statements", "org.florilegium.ui.matrix",
			IPageLayout.ID_OUTLINE, IPageLayout.ID_PROBLEM_VIEW })
	void showsTheViewsOfThePerspective(String view) {
		assertNotNull(page.findView(view), view);
	}

	@Test
	void bearsTheProductsName() {
		assertEquals("Florilegium", Platform.getProduct().getName());
		assertTrue(window.getShell().getText().endsWith("Florilegium"), window.getShell().getText());
		assertTrue(window.getShell().getImages().length >= 5, "images of several sizes");
	}

	@Test
	void hasMenusForScholars() {
		List<String> menus = labels(window.getShell().getMenuBar());
		assertEquals(List.of("File", "Edit", "Search", "Window", "Help"), menus);
	}

	@Test
	void hidesWhatProgrammersWant() {
		assertFalse(PlatformUI.getWorkbench().getActivitySupport().getActivityManager().getActivity("org.florilegium.app.programming").isEnabled());
		List<String> file = labels(shown("File"));
		assertTrue(file.containsAll(List.of("New study from my documents…", "Open study…", "Open sample study…", "Import documents…", "Export statements shown…")), file::toString);
		assertTrue(file.contains("Exit"), file::toString);
		assertFalse(file.stream().anyMatch(label -> label.startsWith("Convert Line") || label.startsWith("Open Projects") || label.startsWith("Open File")), file::toString);
	}

	/** Images that nobody declared come out as the image for missing images. */
	@ParameterizedTest
	@ValueSource(strings = { IDE.SharedImages.IMG_OBJ_PROJECT, "IMG_OBJS_ERROR_PATH", "IMG_OBJS_WARNING_PATH", "IMG_ETOOL_PROBLEM_CATEGORY", "IMG_DLGBAN_QUICKFIX_DLG" })
	void declaresTheImagesOfTheIde(String name) {
		ImageDescriptor image = PlatformUI.getWorkbench().getSharedImages().getImageDescriptor(name);
		assertNotNull(image);
		assertNotNull(image.getImageData(100), "the picture can be read");
	}

	@Test
	void offersALightAndADarkTheme() {
		IThemeEngine engine = window.getService(IThemeEngine.class);
		assertNotNull(engine);
		List<String> themes = engine.getThemes().stream().map(theme -> theme.getId()).toList();
		assertTrue(themes.contains("org.eclipse.e4.ui.css.theme.e4_default"), themes::toString);
		assertTrue(themes.contains("org.eclipse.e4.ui.css.theme.e4_dark"), themes::toString);
	}

	/** The items of a menu of the bar, made when the menu is about to be shown. */
	private Menu shown(String label) {
		for (MenuItem item : window.getShell().getMenuBar().getItems())
			if (plain(item).equals(label)) {
				item.getMenu().notifyListeners(SWT.Show, new Event());
				return item.getMenu();
			}
		throw new AssertionError("no menu " + label);
	}

	private static List<String> labels(Menu menu) {
		return Arrays.stream(menu.getItems()).map(WorkbenchTest::plain).filter(label -> !label.isEmpty()).toList();
	}

	private static String plain(MenuItem item) {
		return item.getText().replace("&", "").replaceFirst("\t.*", "");
	}
}
