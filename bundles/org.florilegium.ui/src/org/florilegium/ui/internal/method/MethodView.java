package org.florilegium.ui.internal.method;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerFilter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPartSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.ViewPart;
import org.florilegium.analysis.explanation.Explanation;
import org.florilegium.analysis.explanation.Explanations;
import org.florilegium.analysis.explanation.Explanations.Chapter;
import org.florilegium.ui.internal.Controls;

/** <em>How numbers are computed</em>: of every number what it is, with formula and reference. */
public final class MethodView extends ViewPart {

	/** The view's id. */
	public static final String ID = "org.florilegium.ui.method"; //$NON-NLS-1$

	private final List<Chapter> chapters = Explanations.chapters();
	private Text search;
	private TreeViewer contents;
	private MethodText text;

	/** Shows the explanation of a number in a page; the beginning for null. */
	public static void show(IWorkbenchPage page, String number) {
		try {
			MethodView view = (MethodView) page.showView(ID);
			if (number != null)
				view.show(number);
		} catch (PartInitException e) {
			ILog.get().error(e.getLocalizedMessage(), e);
		}
	}

	/**
	 * What a view offers that shows numbers.
	 *
	 * @param number the name of the number that is shown at present
	 */
	public static IAction action(IWorkbenchPartSite site, Supplier<String> number) {
		Action action = new Action(Messages.action) {
			@Override
			public void run() {
				MethodView.show(site.getPage(), number.get());
			}
		};
		action.setToolTipText(Messages.action_hint);
		return action;
	}

	@Override
	public void createPartControl(Composite parent) {
		SashForm sash = new SashForm(parent, SWT.HORIZONTAL);
		Composite side = new Composite(sash, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(side);
		search = new Text(side, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
		search.setMessage(Messages.search);
		Controls.name(search, Messages.search);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(search);
		contents = new TreeViewer(side, SWT.SINGLE);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(contents.getTree());
		Controls.name(contents.getTree(), Messages.contents);
		contents.setContentProvider(new Contents());
		contents.setLabelProvider(new LabelProvider() {
			@Override
			public String getText(Object element) {
				return element instanceof Chapter chapter ? chapter.title() : ((Explanation) element).title();
			}
		});
		contents.addFilter(new Searching());
		text = new MethodText(new StyledText(sash, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL), chapters);
		sash.setWeights(28, 72);
		contents.setInput(chapters);
		contents.expandAll();
		contents.addSelectionChangedListener(event -> text.reveal(contents.getStructuredSelection().getFirstElement()));
		search.addListener(SWT.Modify, event -> {
			contents.refresh();
			contents.expandAll();
		});
		search.addListener(SWT.DefaultSelection, event -> contents.getTree().setFocus());
		getSite().setSelectionProvider(contents);
	}

	/** Shows the explanation of a number. */
	void show(String number) {
		search.setText(""); //$NON-NLS-1$
		Explanations.find(number).ifPresent(found -> contents.setSelection(new StructuredSelection(found), true));
	}

	StyledText text() {
		return text.control();
	}

	@Override
	public void setFocus() {
		contents.getTree().setFocus();
	}

	private final class Contents implements ITreeContentProvider {

		@Override
		public Object[] getElements(Object input) {
			return chapters.toArray();
		}

		@Override
		public Object[] getChildren(Object parent) {
			return parent instanceof Chapter chapter ? chapter.numbers().toArray() : new Object[0];
		}

		@Override
		public Object getParent(Object element) {
			return chapters.stream().filter(chapter -> chapter.numbers().contains(element)).findFirst().orElse(null);
		}

		@Override
		public boolean hasChildren(Object element) {
			return element instanceof Chapter;
		}
	}

	private final class Searching extends ViewerFilter {

		@Override
		public boolean select(Viewer viewer, Object parent, Object element) {
			String wanted = search.getText().strip().toLowerCase(Locale.ROOT);
			if (element instanceof Chapter chapter)
				return chapter.numbers().stream().anyMatch(number -> has(number, wanted));
			return has((Explanation) element, wanted);
		}

		private static boolean has(Explanation number, String wanted) {
			List<String> words = new ArrayList<>(number.names());
			words.add(number.title());
			words.add(number.text());
			words.addAll(number.references());
			return words.stream().anyMatch(word -> word.toLowerCase(Locale.ROOT).contains(wanted));
		}
	}
}
