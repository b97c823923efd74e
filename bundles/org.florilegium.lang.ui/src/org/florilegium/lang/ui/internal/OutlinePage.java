package org.florilegium.lang.ui.internal;

import java.util.List;
import java.util.Locale;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider.IStyledLabelProvider;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.views.contentoutline.ContentOutlinePage;
import org.eclipse.xtext.resource.XtextResource;
import org.florilegium.lang.ide.OutlineEntry;
import org.florilegium.lang.ide.OutlineTree;
import org.florilegium.lang.ide.OutlineTree.Order;
import org.florilegium.study.language.WrittenFiles;

/** The elements of a file as a tree, arranged by position, speaker or theme. */
final class OutlinePage extends ContentOutlinePage implements Session.Listener {

	private final OutlineTree outline = WrittenFiles.service(OutlineTree.class);
	private final ITextEditor editor;
	private final Session session;
	private volatile Order order = Order.POSITION;
	private OutlineFiller filler;

	OutlinePage(ITextEditor editor, Session session) {
		this.editor = editor;
		this.session = session;
	}

	@Override
	public void createControl(Composite parent) {
		super.createControl(parent);
		TreeViewer tree = getTreeViewer();
		filler = new OutlineFiller(tree);
		tree.setUseHashlookup(true);
		tree.setContentProvider(new Entries());
		tree.setLabelProvider(new DelegatingStyledCellLabelProvider(new Labels()));
		IToolBarManager bar = getSite().getActionBars().getToolBarManager();
		for (Order each : Order.values())
			bar.add(action(each));
		bar.update(true);
		session.addListener(this);
	}

	private Action action(Order each) {
		Action action = new Action(switch (each) {
			case POSITION -> Messages.outline_byPosition;
			case SPEAKER -> Messages.outline_bySpeaker;
			case THEME -> Messages.outline_byTheme;
		}, IAction.AS_RADIO_BUTTON) {
			@Override
			public void run() {
				if (!isChecked())
					return;
				order = each;
				session.with(resource -> {
					read(resource, session.version());
					return null;
				});
			}
		};
		action.setChecked(each == order);
		action.setImageDescriptor(LanguagePlugin.descriptor(switch (each) {
			case POSITION -> "statement"; //$NON-NLS-1$
			case SPEAKER -> "person"; //$NON-NLS-1$
			case THEME -> "theme"; //$NON-NLS-1$
		}));
		return action;
	}

	@Override
	public void read(XtextResource resource, int version) {
		List<OutlineEntry> entries = outline.of(resource, order, session.counts());
		TreeViewer tree = getTreeViewer();
		if (tree == null || tree.getControl().isDisposed())
			return;
		tree.getControl().getDisplay().asyncExec(() -> {
			if (!tree.getControl().isDisposed() && version == session.version())
				filler.show(entries);
		});
	}

	/** What the lines of the first level say, as they are shown. */
	List<String> labels() {
		return filler.lines().stream().map(line -> line.entry().label()).toList();
	}

	/** Whether all lines are shown. */
	boolean isComplete() {
		return filler.isComplete();
	}

	@Override
	public void selectionChanged(SelectionChangedEvent event) {
		super.selectionChanged(event);
		if (!filler.isWorking() && ((IStructuredSelection) event.getSelection()).getFirstElement() instanceof OutlineLine line && line.entry().name() != null)
			editor.selectAndReveal(line.entry().name().offset(), line.entry().name().length());
	}

	@Override
	public void dispose() {
		session.removeListener(this);
		super.dispose();
	}

	private static final class Entries implements ITreeContentProvider {

		@Override
		public Object[] getElements(Object input) {
			return ((OutlineFiller) input).lines().toArray();
		}

		@Override
		public Object[] getChildren(Object parent) {
			return ((OutlineLine) parent).children().toArray();
		}

		@Override
		public boolean hasChildren(Object element) {
			return !((OutlineLine) element).children().isEmpty();
		}

		@Override
		public Object getParent(Object element) {
			return null;
		}
	}

	private static final class Labels extends LabelProvider implements IStyledLabelProvider {

		@Override
		public StyledString getStyledText(Object element) {
			OutlineEntry entry = ((OutlineLine) element).entry();
			StyledString text = new StyledString(entry.label());
			if (entry.detail() != null)
				text.append("  " + entry.detail(), StyledString.QUALIFIER_STYLER); //$NON-NLS-1$
			return text;
		}

		@Override
		public Image getImage(Object element) {
			OutlineEntry entry = ((OutlineLine) element).entry();
			return entry.color() == null ? LanguagePlugin.image(entry.kind()) : ThemeImages.of(entry.color().toLowerCase(Locale.ROOT));
		}
	}
}
