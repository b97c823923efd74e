package org.florilegium.ui.internal.views;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.florilegium.model.PartialDate;
import org.florilegium.ui.internal.Filter;

/** A row of fields that narrows which statements are meant. */
public final class FilterBar extends Composite {

	private static final int PAUSE = 250;
	private static final String MORE = " \u25be"; //$NON-NLS-1$

	private final Supplier<Filter> filter;
	private final Consumer<Filter> changed;
	private final Supplier<StudyData> data;
	private final Text text;
	private final ToolBar tools;
	private final Label count;
	private final List<Field> fields;
	private final ToolItem days;
	private final ToolItem clear;
	private Shell open;
	/** The words of the filter that are about to be replaced by those typed; null while nobody types. */
	private String typing;

	/** One thing to narrow by. */
	private record Field(ToolItem item, String title, Function<StudyData, List<Choice>> choices, Function<Filter, List<String>> read, Write write) {
	}

	private interface Write {
		Filter write(Filter filter, List<String> names);
	}

	/**
	 * @param filter  what is meant now
	 * @param changed told what is meant instead; whoever is told has it shown with {@link #refresh()}
	 * @param data    what can be chosen, or null while that is not known
	 */
	public FilterBar(Composite parent, Supplier<Filter> filter, Consumer<Filter> changed, Supplier<StudyData> data) {
		super(parent, SWT.NONE);
		this.filter = filter;
		this.changed = changed;
		this.data = data;
		GridLayoutFactory.fillDefaults().numColumns(3).margins(2, 2).spacing(6, 0).applyTo(this);
		text = new Text(this, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
		text.setMessage(Messages.filter_text);
		text.setToolTipText(Messages.filter_text_hint);
		Trees.name(text, Messages.filter_text);
		GridDataFactory.swtDefaults().hint(190, SWT.DEFAULT).applyTo(text);
		tools = new ToolBar(this, SWT.FLAT | SWT.RIGHT);
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(tools);
		fields = List.of(
				field(Messages.filter_theme, d -> Choice.themes(d.vocabulary(), t -> true), Filter::themes, Filter::withThemes),
				field(Messages.filter_author, d -> Choice.actors(d.vocabulary(), a -> true), Filter::authors, Filter::withAuthors),
				field(Messages.filter_organization, d -> Choice.actors(d.vocabulary(), a -> a.organization()), Filter::organizations, Filter::withOrganizations),
				field(Messages.filter_document, d -> Choice.documents(d.counts().documents()), Filter::documents, Filter::withDocuments),
				field(Messages.filter_coder, d -> Choice.coders(d.vocabulary()), Filter::coders, Filter::withCoders),
				field(Messages.filter_stance, d -> Choice.stances(d.vocabulary()), Filter::stances, Filter::withStances),
				field(Messages.filter_claim, d -> Choice.claims(d.claims()), Filter::claims, Filter::withClaims));
		days = item(() -> openDays());
		clear = new ToolItem(tools, SWT.PUSH);
		clear.setText(Messages.filter_clear);
		clear.setToolTipText(Messages.filter_clear_hint);
		clear.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> change(f -> Filter.NONE)));
		count = new Label(this, SWT.RIGHT);
		GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).applyTo(count);
		Runnable typed = () -> {
			typing = null;
			if (!isDisposed())
				change(f -> f.withText(text.getText().strip()));
		};
		text.addModifyListener(e -> {
			typing = filter.get().text();
			getDisplay().timerExec(PAUSE, typed);
		});
		text.addKeyListener(KeyListener.keyPressedAdapter(e -> {
			if (e.keyCode == SWT.ESC)
				text.setText(""); //$NON-NLS-1$
		}));
		refresh();
	}

	private Field field(String title, Function<StudyData, List<Choice>> choices, Function<Filter, List<String>> read, Write write) {
		Field[] made = new Field[1];
		ToolItem item = item(() -> openChoices(made[0]));
		made[0] = new Field(item, title, choices, read, write);
		return made[0];
	}

	private ToolItem item(Runnable press) {
		ToolItem item = new ToolItem(tools, SWT.PUSH);
		item.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> press.run()));
		return item;
	}

	private void change(UnaryOperator<Filter> change) {
		changed.accept(change.apply(filter.get()));
	}

	/** Shows the filter as it is now. */
	public void refresh() {
		Filter filter = this.filter.get();
		if (!text.getText().strip().equals(filter.text()) && !filter.text().equals(typing))
			text.setText(filter.text());
		for (Field field : fields)
			field.item.setText(label(field, field.read.apply(filter)));
		days.setText(filter.from() == null && filter.to() == null ? Messages.filter_date + MORE
				: Messages.bind(Messages.filter_set, Messages.filter_date, (filter.from() == null ? "" : filter.from()) + "\u2013" + (filter.to() == null ? "" : filter.to()))); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		clear.setEnabled(!filter.isEmpty());
		tools.requestLayout();
	}

	private String label(Field field, List<String> names) {
		if (names.isEmpty())
			return field.title + MORE;
		if (names.size() > 1)
			return Messages.bind(Messages.filter_set, field.title, names.size()) + MORE;
		StudyData read = data.get();
		String name = names.getFirst();
		Optional<String> label = read == null ? Optional.empty() : field.choices.apply(read).stream().filter(c -> c.name().equals(name)).map(Choice::label).findFirst();
		return Messages.bind(Messages.filter_set, field.title, label.orElse(name)) + MORE;
	}

	/** Says how many statements are shown. */
	void setCount(String words) {
		if (words.equals(count.getText()))
			return;
		count.setText(words);
		count.requestLayout();
	}

	/** Lets one type what to look for. */
	void find() {
		text.setFocus();
		text.selectAll();
	}

	private void openChoices(Field field) {
		StudyData read = data.get();
		if (read == null)
			return;
		Shell shell = popup(field.title);
		ChoiceList[] list = new ChoiceList[1];
		list[0] = new ChoiceList(shell, field.choices.apply(read), true, () -> change(f -> field.write.write(f, list[0].checked())));
		GridDataFactory.fillDefaults().grab(true, true).hint(280, 260).applyTo(list[0]);
		list[0].setChecked(field.read.apply(filter.get()));
		Button none = new Button(shell, SWT.PUSH);
		none.setText(Messages.filter_any);
		none.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> {
			change(f -> field.write.write(f, List.of()));
			list[0].setChecked(List.of());
		}));
		show(shell, field.item);
		list[0].setFocus();
	}

	private void openDays() {
		Shell shell = popup(Messages.filter_date);
		((GridLayout) shell.getLayout()).numColumns = 2;
		Filter shown = filter.get();
		Text from = day(shell, Messages.filter_from, shown.from());
		Text to = day(shell, Messages.filter_to, shown.to());
		Label hint = new Label(shell, SWT.WRAP);
		hint.setText(Messages.date_hint);
		GridDataFactory.fillDefaults().span(2, 1).hint(220, SWT.DEFAULT).applyTo(hint);
		Runnable apply = () -> {
			try {
				LocalDate first = from.getText().isBlank() ? null : PartialDate.valueOf(from.getText().strip()).earliest();
				LocalDate last = to.getText().isBlank() ? null : PartialDate.valueOf(to.getText().strip()).latest();
				change(f -> f.between(first, last));
			} catch (DateTimeException e) {
				// not finished yet: the hint says how dates are written
			}
		};
		from.addModifyListener(e -> apply.run());
		to.addModifyListener(e -> apply.run());
		show(shell, days);
		from.setFocus();
	}

	private static Text day(Shell shell, String label, LocalDate value) {
		new Label(shell, SWT.NONE).setText(label);
		Text day = new Text(shell, SWT.BORDER);
		day.setText(value == null ? "" : value.toString()); //$NON-NLS-1$
		GridDataFactory.fillDefaults().grab(true, false).applyTo(day);
		return day;
	}

	private Shell popup(String title) {
		if (open != null && !open.isDisposed())
			open.close();
		Shell shell = new Shell(getShell(), SWT.TOOL | SWT.RESIZE | SWT.ON_TOP | SWT.BORDER);
		shell.setText(title);
		GridLayoutFactory.swtDefaults().margins(6, 6).applyTo(shell);
		shell.addListener(SWT.Deactivate, e -> getDisplay().asyncExec(() -> {
			if (!shell.isDisposed())
				shell.close();
		}));
		shell.addListener(SWT.Traverse, e -> {
			if (e.detail == SWT.TRAVERSE_ESCAPE)
				shell.close();
		});
		shell.addListener(SWT.Dispose, e -> open = null);
		open = shell;
		return shell;
	}

	private void show(Shell shell, ToolItem below) {
		shell.pack();
		Rectangle item = below.getBounds();
		Point at = tools.toDisplay(item.x, item.y + item.height);
		Rectangle screen = getMonitor().getClientArea();
		Point size = shell.getSize();
		int y = at.y + size.y > screen.y + screen.height ? at.y - item.height - size.y : at.y;
		shell.setLocation(Math.max(screen.x, Math.min(at.x, screen.x + screen.width - size.x)), Math.max(screen.y, y));
		shell.open();
	}
}
