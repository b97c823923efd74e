package org.florilegium.ui.internal.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.florilegium.model.Span;
import org.florilegium.ui.internal.ActiveStudy;
import org.florilegium.ui.internal.Ref.DocumentRef;
import org.florilegium.ui.internal.reading.ReadingArea;
import org.florilegium.workspace.coding.CodedStatement;

/** Which statement is meant: the one that was clicked, stepped to, made last or chosen from those at a place. */
final class Choosing implements ReadingArea.Listener, ISelectionProvider {

	private final CodingEditor editor;
	private final List<ISelectionChangedListener> listeners = new CopyOnWriteArrayList<>();
	private String chosen;
	private String last;
	private ISelection published = StructuredSelection.EMPTY;
	private boolean selecting;

	Choosing(CodingEditor editor) {
		this.editor = editor;
	}

	/** The statement chosen, as it is now; null for none. */
	CodedStatement chosen() {
		return editor.find(chosen).orElse(null);
	}

	/** The statement that was chosen or made last, even if the caret is elsewhere since; null for none. */
	CodedStatement last() {
		return editor.find(last).orElse(null);
	}

	/** Chooses a statement; null for none. */
	void choose(CodedStatement statement) {
		chosen = statement == null ? null : statement.id();
		if (statement != null)
			last = chosen;
		editor.area().highlight(statement);
		publish();
	}

	/** Chooses a statement by its name in the study; none where there is none of that name. */
	void choose(String id) {
		choose(editor.find(id).orElse(null));
	}

	/** Shows the passage of a statement, with the caret in it. */
	void reveal(CodedStatement statement) {
		if (statement.spans().isEmpty())
			return;
		Span span = statement.spans().getFirst();
		selecting = true;
		try {
			editor.area().select(new Span(span.start(), span.start()));
			editor.area().reveal(span);
		} finally {
			selecting = false;
		}
		publish();
	}

	@Override
	public void hovered(CodedStatement statement) {
		if (editor.study() != null)
			ActiveStudy.of(editor.getSite().getWorkbenchWindow()).hover(statement == null ? null : editor.ref(statement));
	}

	/** The document has changed. */
	void changed() {
		editor.area().highlight(chosen());
		publish();
	}

	/**
	 * Does something with the statement that is meant; asks where several stand.
	 */
	void with(Consumer<CodedStatement> work) {
		CodedStatement known = chosen();
		Span selection = editor.area().selection();
		if (known != null) {
			work.accept(known);
			return;
		}
		List<CodedStatement> at = at(selection);
		if (at.isEmpty())
			editor.message(Messages.message_noStatement);
		else if (at.size() == 1) {
			choose(at.getFirst());
			work.accept(at.getFirst());
		} else
			ask(Messages.choose_statement, at, editor.place(selection), statement -> {
				choose(statement);
				work.accept(statement);
			});
	}

	/** The shown statements at the caret or that a selection touches. */
	List<CodedStatement> at(Span selection) {
		if (selection.isReversed())
			return editor.area().at(selection.start());
		List<CodedStatement> found = new ArrayList<>();
		for (CodedStatement statement : editor.snapshot().statements())
			if (editor.options().isShown(statement) && statement.spans().stream().anyMatch(selection::overlaps))
				found.add(statement);
		return found;
	}

	/** Asks which statement is meant. */
	void ask(String title, List<CodedStatement> among, LightPopup.Place place, Consumer<CodedStatement> consumer) {
		List<StatementChoice> choices = among.stream().map(statement -> StatementChoice.of(statement, editor.vocabulary())).toList();
		new PickPopup(editor.getSite().getShell(), place, title, typed -> StatementChoice.find(typed, choices), choice -> consumer.accept(find(choice, choices)),
				choice -> {
					if (!editor.area().isDisposed())
						editor.area().highlight(choice == null ? chosen() : find(choice, choices));
				}).open();
	}

	private static CodedStatement find(Choice choice, List<StatementChoice> choices) {
		return choices.stream().filter(known -> known.choice().equals(choice)).map(StatementChoice::statement).findFirst().orElse(null);
	}

	@Override
	public void selected(Span span) {
		if (selecting || editor.snapshot() == null || editor.textMode().isOn())
			return;
		if (span.isReversed()) {
			List<CodedStatement> at = editor.area().at(span.start());
			CodedStatement known = chosen();
			boolean within = known != null && at.stream().anyMatch(statement -> statement.id().equals(chosen));
			if (!within)
				choose(at.size() == 1 ? at.getFirst() : null);
		}
		publish();
	}

	@Override
	public void clicked(List<CodedStatement> at, Point where) {
		if (editor.textMode().isOn() || !editor.area().selection().isReversed())
			return;
		if (at.size() == 1)
			choose(at.getFirst());
		else if (at.size() > 1)
			ask(Messages.choose_statement, at, near(where), this::choose);
	}

	/** Beside a point of the text. */
	private LightPopup.Place near(Point where) {
		Rectangle at = new Rectangle(where.x, where.y - 8, 1, 20);
		return new LightPopup.Place(editor.area().getDisplay().map(editor.area().text(), null, at), editor.area().getMonitor().getClientArea());
	}

	@Override
	public void endMoved(CodedStatement statement, int passage, boolean start, int to) {
		editor.statements().moveEnd(statement, passage, start, to);
	}

	@Override
	public void dropped(Object transfer, Span target) {
		editor.statements().dropped(transfer, target);
	}

	private void publish() {
		if (editor.study() == null)
			return;
		List<Object> selected = new ArrayList<>();
		CodedStatement known = chosen();
		Span span = editor.area().selection();
		if (!span.isReversed())
			selected.add(editor.passage(span));
		if (known != null)
			selected.add(editor.ref(known));
		if (selected.isEmpty())
			selected.add(new DocumentRef(editor.study(), editor.snapshot().document()));
		ISelection now = new StructuredSelection(selected);
		if (Objects.equals(now, published))
			return;
		published = now;
		SelectionChangedEvent event = new SelectionChangedEvent(this, now);
		listeners.forEach(listener -> listener.selectionChanged(event));
	}

	@Override
	public void addSelectionChangedListener(ISelectionChangedListener listener) {
		listeners.add(listener);
	}

	@Override
	public void removeSelectionChangedListener(ISelectionChangedListener listener) {
		listeners.remove(listener);
	}

	@Override
	public ISelection getSelection() {
		return published;
	}

	@Override
	public void setSelection(ISelection selection) {
		// others ask through Navigate.Shows
	}
}
