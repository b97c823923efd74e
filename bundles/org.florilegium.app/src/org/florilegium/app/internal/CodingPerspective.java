package org.florilegium.app.internal;

import java.util.List;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** Where texts are read and coded: files left, texts in the middle, outline right, problems and search below. */
public final class CodingPerspective implements IPerspectiveFactory {

	/** The perspective's id, and so the one the workbench opens with. */
	public static final String ID = "org.florilegium.app.coding"; //$NON-NLS-1$

	private static final String SEARCH_VIEW = "org.eclipse.search.ui.views.SearchView"; //$NON-NLS-1$

	@Override
	public void createInitialLayout(IPageLayout layout) {
		String editors = layout.getEditorArea();
		layout.addView(IPageLayout.ID_PROJECT_EXPLORER, IPageLayout.LEFT, 0.22f, editors);
		layout.addView(IPageLayout.ID_OUTLINE, IPageLayout.RIGHT, 0.75f, editors);
		IFolderLayout below = layout.createFolder("below", IPageLayout.BOTTOM, 0.7f, editors); //$NON-NLS-1$
		below.addView(IPageLayout.ID_PROBLEM_VIEW);
		below.addPlaceholder(SEARCH_VIEW);
		below.addPlaceholder(IPageLayout.ID_PROGRESS_VIEW);
		for (String view : List.of(IPageLayout.ID_PROJECT_EXPLORER, IPageLayout.ID_OUTLINE, IPageLayout.ID_PROBLEM_VIEW, SEARCH_VIEW, IPageLayout.ID_PROP_SHEET))
			layout.addShowViewShortcut(view);
		for (String wizard : List.of("org.eclipse.ui.wizards.new.folder", "org.eclipse.ui.wizards.new.file")) //$NON-NLS-1$ //$NON-NLS-2$
			layout.addNewWizardShortcut(wizard);
		layout.addPerspectiveShortcut(ID);
	}
}
