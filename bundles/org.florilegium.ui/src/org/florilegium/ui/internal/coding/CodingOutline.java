package org.florilegium.ui.internal.coding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider.IStyledLabelProvider;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.views.contentoutline.ContentOutlinePage;
import org.florilegium.model.Span;
import org.florilegium.study.query.Vocabulary;
import org.florilegium.ui.internal.Tints;
import org.florilegium.workspace.coding.CodedDocument.Part;
import org.florilegium.workspace.coding.CodedDocument.Snapshot;
import org.florilegium.workspace.coding.CodedStatement;

/** The document's parts with their authors, and in them the statements. */
final class CodingOutline extends ContentOutlinePage {

	/** A line; equal to the one of the same thing after a change, so that the tree keeps what is open. */
	record Line(String key, Part part, CodedStatement statement, int depth) {

		@Override
		public boolean equals(Object other) {
			return other instanceof Line line && line.key.equals(key);
		}

		@Override
		public int hashCode() {
			return key.hashCode();
		}
	}

	private final CodingEditor editor;
	private final Map<Line, List<Line>> children = new HashMap<>();
	private List<Line> roots = List.of();
	private boolean disposed;

	CodingOutline(CodingEditor editor) {
		this.editor = editor;
	}

	boolean isDisposed() {
		return disposed;
	}

	@Override
	public void createControl(Composite parent) {
		super.createControl(parent);
		TreeViewer viewer = getTreeViewer();
		viewer.setContentProvider(new Content());
		viewer.setLabelProvider(new DelegatingStyledCellLabelProvider(new Labels(new LocalResourceManager(org.eclipse.jface.resource.JFaceResources.getResources(),
				viewer.getControl()))));
		viewer.setUseHashlookup(true);
		if (editor.snapshot() != null)
			show(editor.snapshot(), editor.vocabulary());
		viewer.expandToLevel(2);
	}

	/** Shows the document as it is now. */
	void show(Snapshot now, Vocabulary vocabulary) {
		List<Line> filled = List.copyOf(children.keySet());
		children.clear();
		List<Line> top = new ArrayList<>();
		List<Line> parts = new ArrayList<>();
		Map<String, Integer> titles = new HashMap<>();
		for (Part part : now.parts().stream().filter(p -> p.span() != null).sorted((a, b) -> a.span().compareTo(b.span())).toList()) {
			Line line = new Line("part " + part.title() + titles.merge(part.title() == null ? "" : part.title(), 1, Integer::sum), part, null, part.depth()); //$NON-NLS-1$ //$NON-NLS-2$
			Line home = innermost(parts, part.span());
			(home == null ? top : children.computeIfAbsent(home, k -> new ArrayList<>())).add(line);
			parts.add(line);
		}
		for (CodedStatement statement : now.statements()) {
			Line line = new Line(statement.id(), null, statement, 0);
			Line home = statement.spans().isEmpty() ? null : innermost(parts, statement.spans().getFirst());
			(home == null ? top : children.computeIfAbsent(home, k -> new ArrayList<>())).add(line);
		}
		top.sort((a, b) -> Integer.compare(start(a), start(b)));
		children.values().forEach(list -> list.sort((a, b) -> Integer.compare(start(a), start(b))));
		boolean first = roots.isEmpty();
		roots = top;
		TreeViewer viewer = getTreeViewer();
		if (viewer == null || viewer.getControl().isDisposed())
			return;
		if (viewer.getInput() != editor)
			viewer.setInput(editor);
		else
			viewer.refresh();
		if (first)
			viewer.expandToLevel(2);
		else
			children.keySet().stream().filter(line -> !filled.contains(line)).forEach(line -> viewer.setExpandedState(line, true));
	}

	private static int start(Line line) {
		return line.part != null ? line.part.span().start() : line.statement.spans().isEmpty() ? Integer.MAX_VALUE : line.statement.spans().getFirst().start();
	}

	private static Line innermost(List<Line> parts, Span span) {
		Line found = null;
		for (Line line : parts)
			if (line.part.span().start() <= span.start() && span.start() < line.part.span().end() && !line.part.span().equals(span)
					&& (found == null || found.part.span().contains(line.part.span())))
				found = line;
		return found;
	}

	@Override
	public void selectionChanged(SelectionChangedEvent event) {
		super.selectionChanged(event);
		if (getControl().isFocusControl() && event.getStructuredSelection().getFirstElement() instanceof Line line)
			go(line);
	}

	private void go(Line line) {
		if (line.statement != null)
			editor.find(line.statement.id()).ifPresent(statement -> {
				editor.choosing().choose(statement);
				editor.choosing().reveal(statement);
			});
		else {
			editor.area().select(new Span(line.part.span().start(), line.part.span().start()));
			editor.area().reveal(line.part.span());
		}
	}

	@Override
	public void dispose() {
		disposed = true;
		super.dispose();
	}

	private final class Content implements ITreeContentProvider {

		@Override
		public Object[] getElements(Object input) {
			return roots.toArray();
		}

		@Override
		public Object[] getChildren(Object parent) {
			return children.getOrDefault(parent, List.of()).toArray();
		}

		@Override
		public Object getParent(Object element) {
			return children.entrySet().stream().filter(entry -> entry.getValue().contains(element)).map(Map.Entry::getKey).findFirst().orElse(null);
		}

		@Override
		public boolean hasChildren(Object element) {
			return children.containsKey(element);
		}
	}

	private final class Labels extends LabelProvider implements IStyledLabelProvider {

		private final LocalResourceManager resources;

		Labels(LocalResourceManager resources) {
			this.resources = resources;
		}

		@Override
		public StyledString getStyledText(Object element) {
			Line line = (Line) element;
			if (line.part != null) {
				StyledString label = new StyledString(Objects.requireNonNullElse(line.part.title(), Messages.outline_part));
				String authors = line.part.authors().stream().map(name -> Entry.actor(name, editor.vocabulary()).title()).collect(Collectors.joining(", ")); //$NON-NLS-1$
				return authors.isEmpty() ? label : label.append("  " + authors, StyledString.QUALIFIER_STYLER); //$NON-NLS-1$
			}
			StyledString label = new StyledString(StatementChoice.themes(line.statement, editor.vocabulary()));
			if (line.statement.orphaned())
				label.append(" " + Messages.outline_orphan, StyledString.COUNTER_STYLER); //$NON-NLS-1$
			String quote = StatementChoice.quote(line.statement);
			return label.append("  " + (quote.length() > 60 ? quote.substring(0, quote.offsetByCodePoints(0, Math.min(50, quote.codePointCount(0, quote.length())))) + "\u2026" : quote), //$NON-NLS-1$ //$NON-NLS-2$
					StyledString.DECORATIONS_STYLER);
		}

		@Override
		public Image getImage(Object element) {
			Line line = (Line) element;
			if (line.statement == null)
				return null;
			return line.statement.form().codes().stream().findFirst().flatMap(code -> editor.vocabulary().theme(code.theme()))
					.map(theme -> resources.create(swatch(Tints.rgb(theme.color())))).orElse(null);
		}
	}

	/** A small square of a colour. */
	static ImageDescriptor swatch(RGB color) {
		return ImageDescriptor.createFromImageDataProvider(zoom -> {
			int size = 16 * zoom / 100;
			ImageData data = new ImageData(size, size, 24, new PaletteData(0xFF0000, 0xFF00, 0xFF));
			int pixel = data.palette.getPixel(color);
			data.alphaData = new byte[size * size];
			for (int y = size / 5; y < size - size / 5; y++)
				for (int x = size / 5; x < size - size / 5; x++) {
					data.setPixel(x, y, pixel);
					data.setAlpha(x, y, 255);
				}
			return data;
		});
	}
}
