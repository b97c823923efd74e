package org.florilegium.ui.internal.map;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.florilegium.analysis.argument.Debate;
import org.florilegium.analysis.source.Scheme;
import org.florilegium.lang.Sigil;
import org.florilegium.lang.edit.Form.ArgumentForm;
import org.florilegium.lang.edit.Form.PremiseForm;
import org.florilegium.ui.internal.Controls;

/** Asks what an argument is made of: what it concludes, by which scheme, and from what; a field for each role of the scheme. */
final class ArgumentDialog extends TitleAreaDialog {

	/** How wide its fields are, in pixels. */
	static final int WIDTH = 600;

	private static final int UNLESS_ROWS = 2;

	private final ArgumentForm old;
	private final String concluded;
	private final NewClaims made;
	private final NodeNames names;
	private final List<String> claims;
	private final List<Scheme> schemes;
	private final Function<String, String> wrongName;
	private ScrolledComposite scroller;
	private Composite page;
	private Text name;
	private ChoiceField conclusion;
	private Text qualifier;
	private ChoiceField scheme;
	private Scheme shown;
	private PremiseFields premises;
	private NodesField unless;
	private ArgumentForm result;

	/**
	 * @param made      makes claims of sentences that are typed
	 * @param old       the argument to be changed; null to make one
	 * @param concluded what a new one concludes, in brackets; may be null
	 * @param wrongName says what is wrong with a name; null when nothing is
	 */
	ArgumentDialog(Shell parent, MapSnapshot map, NewClaims made, List<Scheme> schemes, ArgumentForm old, String concluded, Function<String, String> wrongName) {
		super(parent);
		this.old = old;
		this.concluded = old != null ? Sigil.BRACKET.write(old.conclusion()) : concluded;
		this.schemes = schemes;
		this.wrongName = wrongName;
		this.made = made;
		names = new NodeNames(map, made);
		claims = map.debate().claims().stream().map(Debate::node).toList();
		setShellStyle(getShellStyle() | SWT.RESIZE);
	}

	/** What was entered. */
	ArgumentForm result() {
		return result;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(old == null ? Messages.argument_title : Messages.argument_change);
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		setTitle(old == null ? Messages.argument_title : old.name());
		setMessage(Messages.argument_message);
		Composite area = (Composite) super.createDialogArea(parent);
		scroller = new ScrolledComposite(area, SWT.V_SCROLL);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(scroller);
		page = new Composite(scroller, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(2).margins(10, 8).applyTo(page);
		scroller.setContent(page);
		scroller.setExpandHorizontal(true);
		scroller.setExpandVertical(true);
		scroller.setShowFocusedControl(true);
		if (old == null)
			name = text(Messages.field_name, ""); //$NON-NLS-1$
		conclusion = choice(Messages.field_conclusion, () -> names.items(claims), concluded);
		conclusion.making(names::made);
		qualifier = text(Messages.field_qualifier, old == null || old.qualifier() == null ? "" : old.qualifier()); //$NON-NLS-1$
		qualifier.setMessage(Messages.field_qualifier_hint);
		scheme = choice(Messages.field_scheme, this::schemeItems, old == null ? null : old.scheme());
		scheme.onChange(this::showScheme);
		premises = new PremiseFields(page, names, claims, this::check);
		label(Messages.field_unless);
		unless = new NodesField(page, Messages.field_unless, UNLESS_ROWS, names, () -> claims);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(unless);
		unless.onChange(this::check);
		shown = chosen();
		premises.show(shown, old == null ? List.of() : old.premises());
		if (old != null)
			unless.set(old.rebuttals().stream().map(Sigil.BRACKET::write).toList());
		scroller.setMinSize(page.computeSize(SWT.DEFAULT, SWT.DEFAULT));
		return area;
	}

	private List<ChoiceField.Item> schemeItems() {
		return schemes.stream().map(each -> new ChoiceField.Item(each.name(), each.title(), each.title(), each.title(), each.name())).toList();
	}

	private Text text(String label, String value) {
		label(label);
		Text field = new Text(page, SWT.BORDER | SWT.SINGLE);
		field.setText(value);
		field.addListener(SWT.Modify, event -> check());
		GridDataFactory.fillDefaults().grab(true, false).applyTo(field);
		Controls.name(field, label);
		return field;
	}

	private ChoiceField choice(String label, Supplier<List<ChoiceField.Item>> items, String value) {
		label(label);
		ChoiceField field = new ChoiceField(page, label, items);
		field.set(value);
		field.onChange(this::check);
		GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH - 100, SWT.DEFAULT).applyTo(field);
		return field;
	}

	private void label(String text) {
		Label label = new Label(page, SWT.NONE);
		label.setText(text);
		GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.BEGINNING).indent(0, 4).applyTo(label);
	}

	private Scheme chosen() {
		return schemes.stream().filter(each -> each.name().equals(scheme.value())).findFirst().orElse(null);
	}

	/** Asks for what another scheme needs; what was chosen for the roles of the one before is kept. */
	private void showScheme() {
		if (scheme.isTyping() || Objects.equals(shown, chosen()))
			return;
		shown = chosen();
		premises.show(shown, premises.premises());
		grow();
	}

	/** Makes room for all fields as far as the screen has it; the rest is scrolled to. */
	private void grow() {
		scroller.setMinSize(page.computeSize(SWT.DEFAULT, SWT.DEFAULT));
		Rectangle now = getShell().getBounds();
		Point needed = getShell().computeSize(SWT.DEFAULT, SWT.DEFAULT);
		getShell().setBounds(getConstrainedShellBounds(new Rectangle(now.x, now.y, Math.max(now.width, needed.x), Math.max(now.height, needed.y))));
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		super.createButtonsForButtonBar(parent);
		check();
		(name == null ? conclusion : name).setFocus();
	}

	private void check() {
		Button ok = getButton(IDialogConstants.OK_ID);
		if (ok == null)
			return;
		String wrong = wrong();
		ok.setEnabled(wrong == null);
		setMessage(wrong == null ? Messages.argument_message : wrong);
	}

	/** What is missing or wrong; null when nothing is. */
	private String wrong() {
		if (name != null && name.getText().isBlank())
			return Messages.missing_name;
		if (name != null && wrongName.apply(name.getText().strip()) instanceof String wrong)
			return wrong;
		String unknown = Stream.of(conclusion.unknown(), scheme.unknown(), premises.unknown(), unless.unknown()).filter(Objects::nonNull).findFirst().orElse(null);
		if (unknown != null)
			return NLS.bind(Messages.choose_unknown, unknown);
		return conclusion.value() == null ? Messages.missing_conclusion : wrongPremise();
	}

	private String wrongPremise() {
		Set<String> seen = new HashSet<>();
		for (PremiseForm premise : premises.premises()) {
			String node = Sigil.BRACKET.write(premise.claim());
			if (node.equals(conclusion.value()))
				return NLS.bind(Messages.wrong_circle, node);
			if (!seen.add(node))
				return NLS.bind(Messages.wrong_twice, node);
		}
		return null;
	}

	@Override
	protected void okPressed() {
		String worded = qualifier.getText().strip();
		Scheme using = chosen();
		result = new ArgumentForm(old == null ? name.getText().strip() : old.name(), old == null ? null : old.title(), old == null ? List.of() : old.statements(), sorted(),
				old == null ? null : old.warrant(), old == null ? List.of() : old.backing(), unless.nodes().stream().map(made::name).toList(), worded.isEmpty() ? null : worded,
				made.name(conclusion.value()), using == null ? null : using.name(), old == null ? List.of() : old.notes());
		super.okPressed();
	}

	/** The premises, those that were there in their old order. */
	private List<PremiseForm> sorted() {
		Comparator<PremiseForm> order = Comparator.comparingInt(premise -> old != null && old.premises().contains(premise) ? old.premises().indexOf(premise) : Integer.MAX_VALUE);
		return premises.premises().stream().sorted(order).map(premise -> new PremiseForm(premise.role(), made.name(Sigil.BRACKET.write(premise.claim())), premise.implicit())).toList();
	}
}
