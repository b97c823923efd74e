package org.florilegium.ui.internal.agreement;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.TreeViewerColumn;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.florilegium.analysis.agreement.Agreement.Figure;
import org.florilegium.analysis.agreement.Coefficient;
import org.florilegium.ui.internal.agreement.AgreementReport.Of;
import org.florilegium.ui.internal.agreement.AgreementReport.Row;

/** Coefficients as columns; all, and each category, document and pair of coders as rows. */
final class FigureTable implements ITreeContentProvider {

	private static final int NAME_WIDTH = 300;
	private static final int FIGURE_WIDTH = 148;
	private static final int UNITS_WIDTH = 70;

	private final TreeViewer viewer;
	private AgreementReport report;

	FigureTable(Composite parent) {
		viewer = new TreeViewer(parent, SWT.FULL_SELECTION);
		viewer.getTree().setHeaderVisible(true);
		ColumnViewerToolTipSupport.enableFor(viewer);
		viewer.setContentProvider(this);
		column(Messages.figures_of, "", NAME_WIDTH, SWT.LEFT).setLabelProvider(new Name()); //$NON-NLS-1$
	}

	Tree tree() {
		return viewer.getTree();
	}

	/** Shows other figures; what was unfolded stays so. */
	void show(AgreementReport other) {
		boolean first = report == null;
		boolean columns = first || !report.choice().coefficients().equals(other.choice().coefficients());
		Object[] open = viewer.getExpandedElements();
		report = other;
		viewer.getTree().setRedraw(false);
		try {
			if (columns)
				createColumns();
			viewer.setInput(other);
			viewer.setExpandedElements(first ? new Object[] { Of.CATEGORY } : open);
		} finally {
			viewer.getTree().setRedraw(true);
		}
	}

	private void createColumns() {
		List<TreeColumn> old = Arrays.asList(viewer.getTree().getColumns());
		old.subList(1, old.size()).forEach(TreeColumn::dispose);
		List<Coefficient> coefficients = report.choice().coefficients();
		if (!coefficients.isEmpty())
			column(Messages.figures_units, Messages.figures_units_hint, UNITS_WIDTH, SWT.RIGHT).setLabelProvider(new Units());
		for (int i = 0; i < coefficients.size(); i++)
			column(Coefficients.label(coefficients.get(i)), coefficients.get(i).words(), FIGURE_WIDTH, SWT.RIGHT).setLabelProvider(new Value(i));
		// the last column takes the room that is left, which would put its figures far from the others
		column("", "", 1, SWT.LEFT).setLabelProvider(new ColumnLabelProvider() { //$NON-NLS-1$ //$NON-NLS-2$
			@Override
			public String getText(Object element) {
				return ""; //$NON-NLS-1$
			}
		});
	}

	private TreeViewerColumn column(String title, String hint, int width, int align) {
		TreeViewerColumn column = new TreeViewerColumn(viewer, align);
		column.getColumn().setText(title);
		column.getColumn().setToolTipText(hint);
		column.getColumn().setWidth(width);
		column.getColumn().setResizable(true);
		return column;
	}

	@Override
	public Object[] getElements(Object input) {
		return Arrays.stream(Of.values()).filter(of -> report.rows().stream().anyMatch(r -> r.of() == of))
				.map(of -> of == Of.ALL ? report.rows().getFirst() : (Object) of).toArray();
	}

	@Override
	public Object[] getChildren(Object parent) {
		return report.rows().stream().filter(r -> r.of() == parent).toArray();
	}

	@Override
	public Object getParent(Object element) {
		return element instanceof Row row && row.of() != Of.ALL ? row.of() : null;
	}

	@Override
	public boolean hasChildren(Object element) {
		return element instanceof Of;
	}

	/** A figure as people read it, with its interval. */
	static String text(Figure figure) {
		if (Double.isNaN(figure.value()))
			return "\u2013"; //$NON-NLS-1$
		String value = number(figure.value());
		return Double.isNaN(figure.low()) ? value : NLS.bind(Messages.figures_interval, new Object[] { value, number(figure.low()), number(figure.high()) });
	}

	private static String number(double value) {
		return String.format(Locale.ROOT, "%.3f", value).replace('-', '\u2212'); //$NON-NLS-1$
	}

	private final class Name extends ColumnLabelProvider {

		@Override
		public String getText(Object element) {
			if (element instanceof Of of)
				return switch (of) {
					case CATEGORY -> NLS.bind(Messages.figures_byCategory, Coefficients.category(report.choice().category()).toLowerCase(Locale.getDefault()));
					case DOCUMENT -> Messages.figures_byDocument;
					default -> Messages.figures_byPair;
				};
			Row row = (Row) element;
			return switch (row.of()) {
				case ALL -> Messages.figures_all;
				case CATEGORY -> row.what();
				case DOCUMENT -> report.title(row.what());
				case PAIR -> String.join(" \u2013 ", Arrays.stream(row.what().split(" \u2013 ")).map(report::title).toList()); //$NON-NLS-1$ //$NON-NLS-2$
			};
		}

		@Override
		public Font getFont(Object element) {
			return element instanceof Of || ((Row) element).of() == Of.ALL ? JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT) : null;
		}
	}

	private final class Value extends ColumnLabelProvider {

		private final int at;

		Value(int at) {
			this.at = at;
		}

		@Override
		public String getText(Object element) {
			return element instanceof Row row ? FigureTable.text(row.figures().get(at)) : ""; //$NON-NLS-1$
		}

		@Override
		public String getToolTipText(Object element) {
			return element instanceof Row row ? row.figures().get(at).reason() : null;
		}
	}

	private static final class Units extends ColumnLabelProvider {

		@Override
		public String getText(Object element) {
			return element instanceof Row row ? String.format("%,d", row.figures().getFirst().units()) : ""; //$NON-NLS-1$ //$NON-NLS-2$
		}
	}
}
