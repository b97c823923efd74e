package org.florilegium.app.internal;

import java.util.List;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/**
 * Where texts are read and coded: documents and outline left, the text in the middle, themes over authors right, and below
 * what was found: statements, themes by authors, problems, hits.
 */
public final class CodingPerspective implements IPerspectiveFactory {

	/** The perspective's id, and so the one the workbench opens with. */
	public static final String ID = "org.florilegium.app.coding"; //$NON-NLS-1$

	private static final String DOCUMENTS = "org.florilegium.ui.documents"; //$NON-NLS-1$
	private static final String THEMES = "org.florilegium.ui.themes"; //$NON-NLS-1$
	private static final String AUTHORS = "org.florilegium.ui.authors"; //$NON-NLS-1$
	private static final String STATEMENTS = "org.florilegium.ui.statements"; //$NON-NLS-1$
	private static final String MATRIX = "org.florilegium.ui.matrix"; //$NON-NLS-1$
	private static final String CHAINS = "org.florilegium.ui.chains"; //$NON-NLS-1$
	private static final String NETWORK = "org.florilegium.ui.network"; //$NON-NLS-1$
	private static final String AGREEMENT = "org.florilegium.ui.agreement"; //$NON-NLS-1$
	private static final String COOCCURRENCE = "org.florilegium.ui.cooccurrence"; //$NON-NLS-1$
	private static final String TIMELINE = "org.florilegium.ui.timeline"; //$NON-NLS-1$
	private static final String SEARCH = "org.eclipse.search.ui.views.SearchView"; //$NON-NLS-1$

	@Override
	public void createInitialLayout(IPageLayout layout) {
		String editors = layout.getEditorArea();
		IFolderLayout below = layout.createFolder("below", IPageLayout.BOTTOM, 0.64f, editors); //$NON-NLS-1$
		for (String view : List.of(STATEMENTS, MATRIX, IPageLayout.ID_PROBLEM_VIEW))
			below.addView(view);
		for (String view : List.of(CHAINS, NETWORK, COOCCURRENCE, TIMELINE, AGREEMENT, SEARCH, IPageLayout.ID_PROP_SHEET, IPageLayout.ID_PROGRESS_VIEW))
			below.addPlaceholder(view);
		IFolderLayout left = layout.createFolder("left", IPageLayout.LEFT, 0.23f, editors); //$NON-NLS-1$
		left.addView(DOCUMENTS);
		left.addPlaceholder(IPageLayout.ID_PROJECT_EXPLORER);
		layout.addView(IPageLayout.ID_OUTLINE, IPageLayout.BOTTOM, 0.55f, "left"); //$NON-NLS-1$
		IFolderLayout right = layout.createFolder("right", IPageLayout.RIGHT, 0.7f, editors); //$NON-NLS-1$
		right.addView(THEMES);
		layout.createFolder("authors", IPageLayout.BOTTOM, 0.5f, "right").addView(AUTHORS); //$NON-NLS-1$ //$NON-NLS-2$
		for (String view : List.of(DOCUMENTS, THEMES, AUTHORS, STATEMENTS, MATRIX, CHAINS, NETWORK, COOCCURRENCE, TIMELINE, AGREEMENT, IPageLayout.ID_OUTLINE, IPageLayout.ID_PROBLEM_VIEW, SEARCH, IPageLayout.ID_PROP_SHEET,
				IPageLayout.ID_PROJECT_EXPLORER))
			layout.addShowViewShortcut(view);
		layout.addPerspectiveShortcut(ID);
	}
}
