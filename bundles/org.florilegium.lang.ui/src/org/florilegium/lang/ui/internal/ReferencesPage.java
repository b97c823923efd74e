package org.florilegium.lang.ui.internal;

import java.util.Arrays;
import java.util.Comparator;

import org.eclipse.core.resources.IFile;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider.IStyledLabelProvider;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.search.ui.text.AbstractTextSearchViewPage;
import org.eclipse.search.ui.text.Match;
import org.eclipse.swt.graphics.Image;
import org.eclipse.ui.model.WorkbenchLabelProvider;
import org.florilegium.lang.ide.Proposal.Kind;
import org.florilegium.lang.ide.Range;
import org.florilegium.lang.ui.internal.ReferencesQuery.Line;

/** Shows in the Search view where a name stands: files, and the lines in them. */
public final class ReferencesPage extends AbstractTextSearchViewPage {

	private TreeViewer tree;

	/** Made for the Search view. */
	public ReferencesPage() {
		super(FLAG_LAYOUT_TREE);
	}

	@Override
	protected void configureTreeViewer(TreeViewer viewer) {
		tree = viewer;
		viewer.setContentProvider(new Lines());
		viewer.setLabelProvider(new DelegatingStyledCellLabelProvider(new Labels()));
	}

	@Override
	protected void configureTableViewer(TableViewer viewer) {
		// there is only the tree
	}

	@Override
	protected void elementsChanged(Object[] elements) {
		refresh();
	}

	@Override
	protected void clear() {
		refresh();
	}

	private void refresh() {
		if (tree == null || tree.getControl().isDisposed())
			return;
		tree.refresh();
		tree.expandAll();
	}

	@Override
	protected void showMatch(Match match, int offset, int length, boolean activate) {
		Editors.show(((Line) match.getElement()).file(), new Range(offset, length));
	}

	private final class Lines implements ITreeContentProvider {

		@Override
		public Object[] getElements(Object input) {
			return Arrays.stream(((ReferencesResult) input).getElements()).map(element -> ((Line) element).file()).distinct()
					.sorted(Comparator.comparing(file -> file.getFullPath().toString())).toArray();
		}

		@Override
		public Object[] getChildren(Object parent) {
			return parent instanceof IFile && getInput() != null ? Arrays.stream(getInput().getElements()).map(Line.class::cast)
					.filter(line -> line.file().equals(parent)).sorted(Comparator.comparingInt(Line::line)).toArray() : new Object[0];
		}

		@Override
		public boolean hasChildren(Object element) {
			return element instanceof IFile;
		}

		@Override
		public Object getParent(Object element) {
			return element instanceof Line line ? line.file() : null;
		}
	}

	private static final class Labels extends LabelProvider implements IStyledLabelProvider {

		private final WorkbenchLabelProvider files = new WorkbenchLabelProvider();

		@Override
		public StyledString getStyledText(Object element) {
			if (element instanceof IFile file)
				return new StyledString(file.getProjectRelativePath().toString());
			Line line = (Line) element;
			StyledString text = new StyledString(line.line() + ": ", StyledString.COUNTER_STYLER).append(line.text()); //$NON-NLS-1$
			return line.definition() ? text.append("  " + Messages.references_definition, StyledString.QUALIFIER_STYLER) : text; //$NON-NLS-1$
		}

		@Override
		public Image getImage(Object element) {
			return element instanceof IFile ? files.getImage(element) : LanguagePlugin.image(Kind.NAME);
		}

		@Override
		public void dispose() {
			files.dispose();
			super.dispose();
		}
	}
}
