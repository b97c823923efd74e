package org.florilegium.ui.internal.map;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.eclipse.jface.fieldassist.ContentProposalAdapter;
import org.eclipse.jface.fieldassist.IContentProposal;
import org.eclipse.jface.fieldassist.IContentProposalListener2;
import org.eclipse.jface.fieldassist.TextContentAdapter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.florilegium.ui.internal.Controls;
import org.florilegium.ui.internal.coding.Fuzzy;
import org.florilegium.ui.internal.coding.Fuzzy.Known;

/**
 * A field that stands for one of many things. What is typed narrows a list below it; arrow keys and Enter choose from the list,
 * and so does the mouse; leaving the field takes what is highlighted, Escape brings back what the field stood for.
 */
final class ChoiceField extends Composite {

	private static final int LIMIT = 500;
	private static final int ROWS = 11;
	private static final int MIN_WIDTH = 520;
	private static final int NAME_WORTH = 100;

	/**
	 * Something to choose.
	 *
	 * @param value what it is called in the study
	 * @param shown what people read in the field
	 * @param label what people read in the list
	 * @param name  what it is found by
	 * @param words what it is also found by
	 */
	record Item(String value, String shown, String label, String name, String words) {
	}

	private record Proposal(Item item) implements IContentProposal {

		@Override
		public String getContent() {
			return item.shown;
		}

		@Override
		public int getCursorPosition() {
			return 0;
		}

		@Override
		public String getLabel() {
			return item.label;
		}

		@Override
		public String getDescription() {
			return null;
		}
	}

	private final Supplier<List<Item>> items;
	private final Text text;
	private final ContentProposalAdapter list;
	private final List<Runnable> listeners = new ArrayList<>();
	private Function<String, Item> made = typed -> null;
	private Table lines;
	private Item settled;
	private boolean typing;
	private boolean asked;
	private boolean setting;

	/**
	 * @param name  what is chosen, for those who do not see where the field stands
	 * @param items what there is to choose from, asked for whenever the list is shown
	 */
	ChoiceField(Composite parent, String name, Supplier<List<Item>> items) {
		super(parent, SWT.NONE);
		this.items = items;
		setLayout(new FillLayout());
		text = new Text(this, SWT.SINGLE | SWT.BORDER);
		text.setMessage(Messages.choose_hint);
		Controls.name(text, name);
		text.addListener(SWT.Modify, event -> modified());
		text.addListener(SWT.Traverse, this::traverse); // before the list hears of it, which closes itself
		text.addListener(SWT.KeyDown, this::down);
		text.addListener(SWT.MouseDown, event -> open());
		text.addListener(SWT.MouseUp, event -> selectAll());
		text.addListener(SWT.FocusIn, event -> selectAll());
		text.addListener(SWT.FocusOut, event -> leave());
		list = new ContentProposalAdapter(text, new TextContentAdapter(), (contents, position) -> proposals(), null, null);
		list.setPropagateKeys(true);
		list.setProposalAcceptanceStyle(ContentProposalAdapter.PROPOSAL_IGNORE);
		list.addContentProposalListener(proposal -> choose(((Proposal) proposal).item));
		list.addContentProposalListener(new IContentProposalListener2() {
			@Override
			public void proposalPopupOpened(ContentProposalAdapter adapter) {
				opened();
			}

			@Override
			public void proposalPopupClosed(ContentProposalAdapter adapter) {
				lines = null;
				asked = false;
			}
		});
		text.addListener(SWT.Resize, event -> list.setPopupSize(new Point(Math.max(text.getSize().x, MIN_WIDTH), ROWS * (text.getLineHeight() + 6))));
	}

	/**
	 * Offers something new at the end of the list.
	 *
	 * @param what makes it of what was typed; gives null where it makes nothing
	 */
	void making(Function<String, Item> what) {
		made = what;
	}

	/** Told whenever the field may stand for something else. */
	void onChange(Runnable listener) {
		listeners.add(listener);
	}

	/** Lets the field stand for something, by its value; for nothing where there is none such. */
	void set(String value) {
		choose(value == null ? null : items.get().stream().filter(item -> item.value.equals(value)).findFirst().orElse(null));
	}

	/** What the field stands for, as it is; null for nothing. */
	String value() {
		Item item = typing ? highlighted() : settled;
		return item == null ? null : item.value;
	}

	/** Words that have been typed and that nothing is found by; null where there are none. */
	String unknown() {
		return typing && !text.getText().isBlank() && found().isEmpty() ? text.getText().strip() : null;
	}

	/** Whether somebody is typing in it and has not chosen yet. */
	boolean isTyping() {
		return typing;
	}

	/** The widget. */
	Text text() {
		return text;
	}

	private List<Item> found() {
		List<Item> found = Fuzzy.find(typing ? text.getText() : "", items.get(), item -> List.of(new Known(item.name, NAME_WORTH), new Known(item.name + ' ' + item.words, 0)), LIMIT); //$NON-NLS-1$
		Item other = typing ? made.apply(text.getText()) : null;
		return other == null ? found : Stream.concat(found.stream(), Stream.of(other)).toList();
	}

	/** None where the list would only open because a key was heard of late. */
	private IContentProposal[] proposals() {
		if (!typing && !asked)
			return new IContentProposal[0];
		return found().stream().map(Proposal::new).toArray(IContentProposal[]::new);
	}

	/** What would be chosen now. */
	private Item highlighted() {
		if (text.getText().isBlank())
			return null;
		List<Item> found = found();
		int at = lines == null || lines.isDisposed() ? 0 : lines.getSelectionIndex();
		return found.isEmpty() ? null : found.get(Math.clamp(at, 0, found.size() - 1));
	}

	private void choose(Item item) {
		settled = item;
		typing = false;
		setting = true;
		try {
			text.setText(item == null ? "" : item.shown); //$NON-NLS-1$
			selectAll();
		} finally {
			setting = false;
		}
		tell();
	}

	private void modified() {
		if (setting)
			return;
		typing = true;
		tell();
	}

	private void tell() {
		listeners.forEach(Runnable::run);
	}

	/** Whatever is typed next replaces what was chosen; names are read from their beginning, so that is where the caret is. */
	private void selectAll() {
		if (!typing && text.isFocusControl())
			text.setSelection(text.getCharCount(), 0);
	}

	private void traverse(Event event) {
		if (!typing || event.detail != SWT.TRAVERSE_ESCAPE && (event.detail != SWT.TRAVERSE_RETURN || list.isProposalPopupOpen()))
			return;
		if (event.detail == SWT.TRAVERSE_ESCAPE)
			choose(settled);
		else if (highlighted() != null || text.getText().isBlank())
			choose(highlighted());
		event.doit = false;
	}

	private void down(Event event) {
		if (event.keyCode == SWT.ARROW_DOWN && !list.isProposalPopupOpen()) {
			event.doit = false;
			open();
		}
	}

	private void open() {
		getDisplay().asyncExec(() -> {
			if (isDisposed() || list.isProposalPopupOpen())
				return;
			asked = true;
			list.openProposalPopup();
		});
	}

	/** Lets a click choose, as it does in other lists. */
	private void opened() {
		for (Shell shell : text.getDisplay().getShells())
			if (shell.getParent() == text.getShell() && table(shell) instanceof Table table && table != lines) {
				lines = table;
				table.addListener(SWT.MouseUp, event -> {
					if (event.button == 1 && table.getItem(new Point(event.x, event.y)) != null)
						table.notifyListeners(SWT.DefaultSelection, new Event());
				});
			}
	}

	private static Table table(Composite parent) {
		for (Control child : parent.getChildren()) {
			Table found = child instanceof Table table ? table : child instanceof Composite inner ? table(inner) : null;
			if (found != null)
				return found;
		}
		return null;
	}

	/** Takes what was highlighted, unless it is the list that was gone to. */
	private void leave() {
		Item item = typing ? highlighted() : null;
		boolean cleared = text.getText().isBlank();
		text.setSelection(0);
		getDisplay().asyncExec(() -> {
			if (!isDisposed() && typing && !text.isFocusControl() && !list.hasProposalPopupFocus() && (item != null || cleared))
				choose(item);
		});
	}

	@Override
	public boolean setFocus() {
		return text.setFocus();
	}
}
