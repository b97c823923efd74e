package org.florilegium.ui.internal.views;

import java.util.List;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.viewers.TreeViewer;
import org.florilegium.lang.edit.Form.DocumentForm;
import org.florilegium.study.edit.StudyEdit.ChangeDocument;
import org.florilegium.ui.internal.Navigate;
import org.florilegium.ui.internal.Ref.DocumentRef;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.PartInitException;
import org.florilegium.ui.internal.Actions;

/** What can be done with documents. */
final class DocumentActions {

	private final DocumentsView view;
	private final TreeViewer viewer;
	private final InlineTitle inline;
	private final Action rename = TreeActions.action(Messages.rename, Icons.of("rename"), this::renameDocument); //$NON-NLS-1$
	private final Action showAll = TreeActions.action(Messages.show_all, Icons.of("clear_filter"), this::showAllDocuments); //$NON-NLS-1$
	private final Action importDocuments;

	DocumentActions(DocumentsView view, TreeViewer viewer) {
		this.view = view;
		this.viewer = viewer;
		inline = new InlineTitle(viewer);
		importDocuments = TreeActions.action(Messages.documents_import, Icons.of("new_document"), () -> view.run(StudyView.IMPORT_DOCUMENTS)); //$NON-NLS-1$
		rename.setActionDefinitionId("org.eclipse.ui.edit.rename"); //$NON-NLS-1$
		viewer.addDoubleClickListener(e -> {
			if (selected().isEmpty())
				viewer.setExpandedState(viewer.getStructuredSelection().getFirstElement(), !viewer.getExpandedState(viewer.getStructuredSelection().getFirstElement()));
			else
				open(selected().getFirst());
		});
		viewer.addSelectionChangedListener(e -> update());
		update();
	}

	Action rename() {
		return rename;
	}

	Action showAll() {
		return showAll;
	}

	Action importDocuments() {
		return importDocuments;
	}

	void update() {
		rename.setEnabled(selected().size() == 1);
		showAll.setEnabled(!view.active().filter().documents().isEmpty());
	}

	private List<DocumentRef> selected() {
		return TreeActions.selected(viewer, DocumentRef.class).stream().distinct().toList();
	}

	void fill(MenuManager menu) {
		List<DocumentRef> documents = selected();
		if (documents.size() == 1)
			menu.add(TreeActions.action(Messages.documents_open, Icons.of("document"), () -> open(documents.getFirst()))); //$NON-NLS-1$
		menu.add(importDocuments);
		menu.add(new Separator());
		if (!documents.isEmpty())
			menu.add(TreeActions.action(Messages.documents_show_only, Icons.of("clear_filter"), () -> showOnly(documents))); //$NON-NLS-1$
		menu.add(showAll);
		if (documents.size() != 1)
			return;
		menu.add(new Separator());
		menu.add(rename);
		menu.add(TreeActions.action(Messages.documents_properties, null, this::properties));
		menu.add(TreeActions.action(Messages.open_source, null, () -> Navigate.openSource(view.getSite().getPage(), documents.getFirst())));
	}

	private void open(DocumentRef document) {
		Navigate.open(view.getSite().getPage(), document);
	}

	private void properties() {
		try {
			view.getSite().getPage().showView(IPageLayout.ID_PROP_SHEET);
		} catch (PartInitException e) {
			Actions.show(view.getSite().getShell(), Messages.documents_properties, e);
		}
	}

	private void showOnly(List<DocumentRef> documents) {
		view.filter(view.active().filter().withDocuments(TreeActions.names(documents, DocumentRef::name)));
	}

	private void showAllDocuments() {
		view.filter(view.active().filter().withDocuments(List.of()));
	}

	private void renameDocument() {
		List<DocumentRef> documents = selected();
		if (documents.size() != 1)
			return;
		String name = documents.getFirst().name();
		view.document(documents.getFirst()).map(DocumentsView::title).ifPresent(title -> inline.edit(title,
				changed -> Changes.make(view.getSite(), view.study(), Messages.bind(Messages.themes_rename_label, title), written -> {
					DocumentForm now = written.document(name);
					return List.of(new ChangeDocument(Documents.with(now, changed, now.date(), now.source(), now.section(), now.kind(), now.language())));
				})));
	}
}
