package org.florilegium.ui.internal.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.eclipse.jface.window.ToolTip;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.florilegium.lang.edit.Form.ActForm;
import org.florilegium.lang.edit.Form.CodeForm;
import org.florilegium.lang.edit.Form.StatementForm;
import org.florilegium.workspace.coding.CodedStatement;

/** What is known of the statements under the mouse, in a quiet card beside it. */
final class HoverCard extends ToolTip {

	private static final int WIDTH = 340;
	private static final int MOST = 3;
	private static final int DELAY = 450;
	private static final int SWATCH = 10;

	private final ReadingArea area;
	private final Function<Event, List<CodedStatement>> under;

	/** @param under the statements under the mouse, the innermost first */
	HoverCard(Control control, ReadingArea area, Function<Event, List<CodedStatement>> under) {
		super(control, ToolTip.RECREATE, false);
		this.area = area;
		this.under = under;
		setPopupDelay(DELAY);
		setShift(new Point(14, 18));
		setHideOnMouseDown(true);
	}

	@Override
	protected Object getToolTipArea(Event event) {
		List<CodedStatement> found = under.apply(event);
		return found.isEmpty() ? null : found.stream().map(CodedStatement::id).toList();
	}

	@Override
	protected boolean shouldCreateToolTip(Event event) {
		boolean popupOpen = area.getDisplay().getActiveShell() != area.getShell();
		return area.isVisible() && !popupOpen && !area.isDragging() && !under.apply(event).isEmpty() && super.shouldCreateToolTip(event);
	}

	@Override
	protected Composite createToolTipContentArea(Event event, Composite parent) {
		List<CodedStatement> statements = under.apply(event);
		Composite card = quiet(new Composite(parent, SWT.NONE), area.paper().ink(), null);
		GridLayout layout = new GridLayout(2, false);
		layout.marginWidth = 10;
		layout.marginHeight = 8;
		layout.verticalSpacing = 3;
		card.setLayout(layout);
		card.addListener(SWT.Paint, paint -> {
			Point size = card.getSize();
			paint.gc.setForeground(area.paper().line());
			paint.gc.drawRectangle(0, 0, size.x - 1, size.y - 1);
		});
		for (int i = 0; i < Math.min(MOST, statements.size()); i++) {
			if (i > 0)
				separator(card);
			describe(card, statements.get(i));
		}
		if (statements.size() > MOST)
			line(card, NLS.bind(Messages.hover_more, statements.size() - MOST), area.paper().quiet(), area.letters().small);
		return card;
	}

	private void describe(Composite card, CodedStatement statement) {
		Colouring colouring = area.colouring();
		StatementForm form = statement.form();
		for (CodeForm code : form.codes())
			theme(card, colouring, code);
		if (form.codes().isEmpty())
			line(card, Messages.hover_noTheme, area.paper().quiet(), null);
		line(card, speaker(colouring, statement), area.paper().ink(), null);
		for (ActForm act : form.acts())
			line(card, NLS.bind(Messages.hover_claim, act(act), colouring.claim(act.claim())), area.paper().ink(), null);
		form.notes().forEach(note -> line(card, note, area.paper().ink(), null));
		if (statement.orphaned())
			line(card, Messages.hover_orphaned, area.paper().ink(), null);
		List<String> last = new ArrayList<>();
		if (statement.coder() != null)
			last.add(NLS.bind(Messages.hover_coder, colouring.coder(statement.coder())));
		if (form.confidence() != null)
			last.add(NLS.bind(Messages.hover_confidence, form.confidence().toPlainString()));
		line(card, String.join(" \u00B7 ", last), area.paper().quiet(), area.letters().small); //$NON-NLS-1$
	}

	private void theme(Composite card, Colouring colouring, CodeForm code) {
		Canvas swatch = quiet(new Canvas(card, SWT.NO_FOCUS), null, null);
		swatch.setLayoutData(new GridData(SWATCH, SWATCH));
		Color color = area.paper().solid(colouring.ofTheme(code.theme()));
		swatch.addListener(SWT.Paint, event -> {
			event.gc.setBackground(color);
			event.gc.fillRectangle(0, 0, SWATCH, SWATCH);
		});
		String shape = colouring.stance(code).map(org.florilegium.ui.internal.Tints::shape).orElse(""); //$NON-NLS-1$
		String stance = code.stance() == null ? "" : "  " + shape + " " + code.stance(); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		label(card, colouring.title(code.theme()) + stance, area.paper().ink(), area.letters().bold, 1);
	}

	private static String speaker(Colouring colouring, CodedStatement statement) {
		String speaker = colouring.names(statement.speakers());
		if (statement.organization() != null)
			speaker = speaker.isEmpty() ? colouring.names(List.of(statement.organization()))
					: NLS.bind(Messages.hover_speakerFor, speaker, colouring.names(List.of(statement.organization())));
		List<String> reporters = statement.form().reporters();
		return reporters.isEmpty() ? speaker : NLS.bind(Messages.hover_speakerVia, speaker, colouring.names(reporters));
	}

	private static String act(ActForm act) {
		return switch (act.force()) {
			case ASSERTS -> Messages.act_asserts;
			case DENIES -> Messages.act_denies;
			case CONCEDES -> Messages.act_concedes;
			case QUESTIONS -> Messages.act_questions;
			case ASSUMES -> Messages.act_assumes;
			case REPORTS -> Messages.act_reports;
		};
	}

	private void line(Composite card, String words, Color color, Font font) {
		if (!words.isEmpty())
			label(card, words, color, font, 2);
	}

	private void label(Composite card, String words, Color color, Font font, int columns) {
		Label label = quiet(new Label(card, SWT.WRAP), color, font);
		label.setText(words.replace("&", "&&")); //$NON-NLS-1$ //$NON-NLS-2$
		GridData data = new GridData(SWT.FILL, SWT.CENTER, true, false, columns, 1);
		data.widthHint = Math.min(WIDTH, label.computeSize(SWT.DEFAULT, SWT.DEFAULT).x);
		label.setLayoutData(data);
	}

	private void separator(Composite card) {
		Canvas line = new Canvas(card, SWT.NO_FOCUS);
		line.setData(ReadingArea.CSS_DISABLED, Boolean.TRUE);
		line.setBackground(area.paper().line());
		GridData data = new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1);
		data.heightHint = 1;
		line.setLayoutData(data);
	}

	/** In the colours of the page, whatever the theme says of labels. */
	private <T extends Control> T quiet(T control, Color color, Font font) {
		control.setData(ReadingArea.CSS_DISABLED, Boolean.TRUE);
		control.setBackground(area.paper().background());
		if (color != null)
			control.setForeground(color);
		if (font != null)
			control.setFont(font);
		return control;
	}
}
