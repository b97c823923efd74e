package org.florilegium.ui.internal.wizards;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.florilegium.exchange.DocumentReader;
import org.florilegium.exchange.clean.CleanerOptions;
import org.florilegium.exchange.clean.CleaningChoice;
import org.florilegium.exchange.clean.CleaningChoice.Chosen;
import org.florilegium.exchange.clean.CleaningStep;
import org.florilegium.exchange.clean.CleaningTrace.Change;
import org.florilegium.exchange.clean.CleaningTrace.StepChanges;
import org.florilegium.exchange.clean.StepReport;
import org.florilegium.model.CodePoints;
import org.florilegium.ui.internal.Background;
import org.florilegium.ui.internal.reading.BrokenLines;

/** How a document reads: the file as it is, the text as it will be read and coded, and what was done between the two. */
final class ReadingPreview extends SashForm {

	private static final int MOST = 60_000;
	private static final List<String> ENCODINGS = List.of("UTF-8", "windows-1252", "ISO-8859-1", "ISO-8859-15", "windows-1250", "windows-1251", "UTF-16LE", "UTF-16BE", "Shift_JIS", "GB18030", "Big5", "EUC-KR", //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$ //$NON-NLS-8$ //$NON-NLS-9$ //$NON-NLS-10$ //$NON-NLS-11$ //$NON-NLS-12$
			"KOI8-R"); //$NON-NLS-1$

	private final DocumentReader reader;
	private final Runnable changed;
	private final StyledText source;
	private final StyledText reading;
	private final Table steps;
	private final Label done;
	private final Combo encoding;
	private Draft draft;
	private CodePoints sourcePoints;
	private CodePoints readingPoints;
	private final ChangeMarks marks;
	private final Background background;
	private Label place;
	private Button previous;
	private Button next;
	private String selected;
	private Draft.Result traced;
	private List<StepChanges> trace = List.of();

	/** @param changed told when the document is to be read in another way */
	ReadingPreview(Composite parent, DocumentReader reader, Runnable changed) {
		super(parent, SWT.HORIZONTAL);
		this.reader = reader;
		this.changed = changed;
		source = text(Messages.preview_source);
		reading = text(Messages.preview_reading);
		Composite side = new Composite(this, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(2).applyTo(side);
		Label title = new Label(side, SWT.NONE);
		title.setText(Messages.preview_steps);
		GridDataFactory.fillDefaults().span(2, 1).applyTo(title);
		steps = new Table(side, SWT.BORDER | SWT.CHECK | SWT.FULL_SELECTION);
		Accessibles.name(steps, Messages.preview_steps);
		new TableColumn(steps, SWT.LEFT).setWidth(180);
		new TableColumn(steps, SWT.LEFT).setWidth(190);
		GridDataFactory.fillDefaults().grab(true, true).span(2, 1).hint(260, 100).applyTo(steps);
		createPlaces(side);
		done = new Label(side, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).hint(260, 100).applyTo(done);
		Label label = new Label(side, SWT.NONE);
		label.setText(Messages.preview_encoding);
		encoding = new Combo(side, SWT.READ_ONLY);
		encoding.add(Messages.preview_foundEncoding);
		ENCODINGS.forEach(encoding::add);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(encoding);
		setWeights(33, 33, 34);
		marks = new ChangeMarks(source, reading);
		background = new Background(this, Messages.files_reading);
		steps.addListener(SWT.Selection, event -> stepSelected(event.detail == SWT.CHECK, (TableItem) event.item));
		encoding.addListener(SWT.Selection, event -> chooseEncoding());
		reading.getVerticalBar().addListener(SWT.Selection, event -> follow());
		reading.addCaretListener(event -> follow());
		show(null);
	}

	private void createPlaces(Composite parent) {
		Composite places = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(3).applyTo(places);
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(places);
		place = new Label(places, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(place);
		previous = button(places, Messages.preview_previous, -1);
		next = button(places, Messages.preview_next, 1);
	}

	private Button button(Composite parent, String label, int by) {
		Button button = new Button(parent, SWT.PUSH);
		button.setText(label);
		button.addListener(SWT.Selection, event -> go(by));
		return button;
	}

	private StyledText text(String heading) {
		Composite column = new Composite(this, SWT.NONE);
		GridLayoutFactory.swtDefaults().applyTo(column);
		Label label = new Label(column, SWT.NONE);
		label.setText(heading);
		StyledText text = new StyledText(column, SWT.BORDER | SWT.WRAP | SWT.V_SCROLL | SWT.READ_ONLY);
		text.setContent(new BrokenLines());
		text.setFont(JFaceResources.getDialogFont());
		text.setMargins(8, 6, 8, 6);
		text.setLineSpacing(3);
		Accessibles.name(text, heading);
		GridDataFactory.fillDefaults().grab(true, true).hint(260, 200).applyTo(text);
		return text;
	}

	/** Shows a document; null for none. */
	void show(Draft shown) {
		draft = shown;
		Draft.Result result = shown == null ? null : shown.result().orElse(null);
		boolean readable = shown != null && shown.isReadable();
		sourcePoints = readable ? new CodePoints(result.document().source()) : null;
		readingPoints = readable ? new CodePoints(result.document().text()) : null;
		source.setText(readable ? start(result.document().source()) : ""); //$NON-NLS-1$
		reading.setText(readable ? start(result.document().text()) : result == null ? "" : result.problem()); //$NON-NLS-1$
		steps.setEnabled(readable);
		encoding.setEnabled(shown != null);
		encoding.select(shown == null ? 0 : shown.request().encoding().map(name -> ENCODINGS.indexOf(name) + 1).orElse(0));
		encoding.setToolTipText(readable ? result.document().encoding().map(found -> Messages.bind(Messages.preview_evidence, found.name(), found.evidence())).orElse(null) : null);
		fillSteps(readable ? result.document().steps() : List.of());
		mark();
	}

	private static String start(String text) {
		return text.length() <= MOST ? text : text.substring(0, MOST) + "\n\n" + Messages.preview_more; //$NON-NLS-1$
	}

	private void fillSteps(List<StepReport> ran) {
		steps.setItemCount(0);
		for (CleaningStep step : reader.cleaningSteps()) {
			Optional<StepReport> report = ran.stream().filter(each -> each.step().equals(step.name())).findFirst();
			TableItem item = new TableItem(steps, SWT.NONE);
			item.setData(step);
			item.setChecked(report.isPresent());
			item.setText(new String[] { step.title(), report.map(ReadingPreview::counts).orElse("") }); //$NON-NLS-1$
			if (step.name().equals(selected))
				steps.setSelection(item);
		}
		done.setText(draft != null && draft.isReadable() ? ran.isEmpty() ? Messages.preview_nothingDone : Messages.preview_choose : ""); //$NON-NLS-1$
	}

	private static String counts(StepReport report) {
		return report.counts().entrySet().stream().map(count -> count.getValue() + " " + count.getKey()).collect(Collectors.joining(", ")); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private void stepSelected(boolean checked, TableItem item) {
		CleaningStep step = (CleaningStep) item.getData();
		selected = step.name();
		if (!checked) {
			mark();
			Optional<StepReport> report = draft.result().get().document().steps().stream().filter(each -> each.step().equals(step.name())).findFirst();
			String examples = report.map(each -> each.examples().stream().limit(3).collect(Collectors.joining("\n"))).orElse(""); //$NON-NLS-1$ //$NON-NLS-2$
			done.setText(step.description() + (examples.isEmpty() ? "" : "\n" + examples)); //$NON-NLS-1$ //$NON-NLS-2$
			return;
		}
		List<Chosen> chosen = new ArrayList<>();
		for (TableItem each : steps.getItems())
			if (each.getChecked())
				chosen.add(new Chosen(((CleaningStep) each.getData()).name(), CleanerOptions.NONE));
		draft.setRequest(draft.request().withCleaning(new CleaningChoice.Steps(chosen)));
		changed.run();
	}

	/** Marks what the selected step changed, as soon as that is found out. */
	private void mark() {
		marks.clear();
		showPlace();
		Draft now = draft;
		if (now == null || selected == null || !now.isReadable())
			return;
		Draft.Result result = now.result().get();
		if (result == traced) {
			showChanges();
			return;
		}
		place.setText(Messages.preview_looking);
		background.load(() -> reader.changes(Draft.open(now.file(), now.input(), now.request()), result.document()), found -> {
			traced = result;
			trace = found;
			if (draft == now && now.result().orElse(null) == result)
				showChanges();
		});
	}

	private void showChanges() {
		List<Change> changes = trace.stream().filter(each -> each.step().equals(selected)).findFirst().map(StepChanges::changes).orElse(List.of());
		marks.show(changes, sourcePoints, readingPoints);
		go(1);
	}

	private void go(int by) {
		marks.go(by);
		showPlace();
	}

	private void showPlace() {
		String shown = marks.size() == 0 ? "" : Messages.bind(Messages.preview_place, marks.current() + 1, marks.size()); //$NON-NLS-1$
		place.setText(marks.further() == 0 ? shown : Messages.bind(Messages.preview_further, shown, marks.further()).strip());
		place.setToolTipText(place.getText());
		previous.setEnabled(marks.current() > 0);
		next.setEnabled(marks.current() < marks.size() - 1);
	}

	private void chooseEncoding() {
		int chosen = encoding.getSelectionIndex();
		draft.setRequest(draft.request().withEncoding(chosen == 0 ? null : ENCODINGS.get(chosen - 1)));
		changed.run();
	}

	/** Keeps the file's text beside what it became. */
	private void follow() {
		if (draft == null || !draft.isReadable() || source.getCharCount() == 0)
			return;
		int top = reading.getOffsetAtLine(reading.getTopIndex());
		Draft.Result result = draft.result().get();
		if (top >= Math.min(MOST, result.document().text().length()))
			return;
		int there = sourcePoints.toUtf16(result.document().map().toSource(readingPoints.fromUtf16(top)));
		if (there < source.getCharCount())
			source.setTopIndex(source.getLineAtOffset(there));
	}
}
