package org.florilegium.ui.internal.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.florilegium.analysis.argument.Debate;
import org.florilegium.analysis.source.Scheme;
import org.florilegium.analysis.source.Scheme.Role;
import org.florilegium.lang.Sigil;
import org.florilegium.lang.edit.Form.ArgumentForm;
import org.florilegium.lang.edit.Form.PremiseForm;

/** Asks what an argument is made of: what it concludes, by which scheme, and from what; a field for each role of the scheme. */
final class ArgumentDialog extends TitleAreaDialog {

	private static final int WIDTH = 560;
	private static final int LIST = 130;

	/** The fields of a role: the claim that plays it, and whether it is left unsaid. */
	private record RoleFields(Combo claim, Button implicit) {
	}

	private final ArgumentForm old;
	private final String concluded;
	private final NodeNames names;
	private final List<String> claims;
	private final List<Scheme> schemes;
	private final Function<String, String> wrongName;
	private final Map<String, RoleFields> roles = new LinkedHashMap<>();
	private Text name;
	private Combo conclusion;
	private Text qualifier;
	private Combo scheme;
	private Composite roleArea;
	private org.eclipse.swt.widgets.List further;
	private org.eclipse.swt.widgets.List unless;
	private ArgumentForm result;

	/**
	 * @param old       the argument to be changed; null to make one
	 * @param concluded what a new one concludes, in brackets; may be null
	 * @param wrongName says what is wrong with a name; null when nothing is
	 */
	ArgumentDialog(Shell parent, MapSnapshot map, List<Scheme> schemes, ArgumentForm old, String concluded, Function<String, String> wrongName) {
		super(parent);
		this.old = old;
		this.concluded = old != null ? "[" + old.conclusion() + "]" : concluded; //$NON-NLS-1$ //$NON-NLS-2$
		this.schemes = schemes;
		this.wrongName = wrongName;
		names = new NodeNames(map);
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
		Composite page = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(2).margins(10, 8).applyTo(page);
		GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, SWT.DEFAULT).applyTo(page);
		if (old == null)
			name = text(page, Messages.field_name, ""); //$NON-NLS-1$
		conclusion = combo(page, Messages.field_conclusion, names.labels(claims), names.label(concluded));
		qualifier = text(page, Messages.field_qualifier, old == null || old.qualifier() == null ? "" : old.qualifier()); //$NON-NLS-1$
		qualifier.setMessage(Messages.field_qualifier_hint);
		List<String> titles = new ArrayList<>(List.of("")); //$NON-NLS-1$
		schemes.forEach(each -> titles.add(each.title()));
		scheme = combo(page, Messages.field_scheme, titles,
				old == null || old.scheme() == null ? "" : schemes.stream().filter(s -> s.name().equals(old.scheme())).map(Scheme::title).findFirst().orElse("")); //$NON-NLS-1$ //$NON-NLS-2$
		scheme.addListener(SWT.Selection, event -> showRoles());
		roleArea = new Composite(page, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(3).applyTo(roleArea);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(roleArea);
		further = several(page, Messages.field_premises, true);
		unless = several(page, Messages.field_unless, false);
		showRoles();
		if (old != null)
			unless.setSelection(names.labels(old.rebuttals().stream().map(Sigil.BRACKET::write).toList()).toArray(String[]::new));
		return page.getParent();
	}

	private Text text(Composite page, String label, String value) {
		label(page, label);
		Text field = new Text(page, SWT.BORDER | SWT.SINGLE);
		field.setText(value);
		field.addListener(SWT.Modify, event -> check());
		GridDataFactory.fillDefaults().grab(true, false).applyTo(field);
		return named(field, label);
	}

	private Combo combo(Composite page, String label, List<String> items, String value) {
		label(page, label);
		Combo combo = new Combo(page, SWT.READ_ONLY);
		combo.setItems(items.toArray(String[]::new));
		if (value != null)
			combo.setText(value);
		combo.setVisibleItemCount(20);
		combo.addListener(SWT.Selection, event -> check());
		GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(combo);
		return named(combo, label);
	}

	private org.eclipse.swt.widgets.List several(Composite page, String label, boolean tall) {
		label(page, label);
		org.eclipse.swt.widgets.List list = new org.eclipse.swt.widgets.List(page, SWT.BORDER | SWT.MULTI | SWT.V_SCROLL);
		list.setItems(names.labels(claims).toArray(String[]::new));
		GridDataFactory.fillDefaults().grab(true, tall).hint(200, tall ? LIST : LIST / 2).applyTo(list);
		return named(list, label);
	}

	private static void label(Composite page, String text) {
		Label label = new Label(page, SWT.NONE);
		label.setText(text);
		GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.BEGINNING).indent(0, 4).applyTo(label);
	}

	private static <T extends Control> T named(T control, String name) {
		control.getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent event) {
				event.result = name;
			}
		});
		return control;
	}

	private Scheme chosen() {
		return scheme.getSelectionIndex() < 1 ? null : schemes.get(scheme.getSelectionIndex() - 1);
	}

	/** Shows a field for each role of the scheme; premises that play none of them are chosen below. */
	private void showRoles() {
		for (Control control : roleArea.getChildren())
			control.dispose();
		roles.clear();
		List<PremiseForm> others = new ArrayList<>(old == null ? List.of() : old.premises());
		if (chosen() != null)
			for (Role role : chosen().roles()) {
				PremiseForm plays = others.stream().filter(premise -> role.name().equals(premise.role())).findFirst().orElse(null);
				others.remove(plays);
				roles.put(role.name(), fields(role, plays));
			}
		further.setSelection(names.labels(others.stream().map(premise -> Sigil.BRACKET.write(premise.claim())).toList()).toArray(String[]::new));
		roleArea.requestLayout();
		check();
	}

	private RoleFields fields(Role role, PremiseForm plays) {
		Label label = new Label(roleArea, SWT.WRAP);
		label.setText(role.name() + ": " + role.text()); //$NON-NLS-1$
		GridDataFactory.fillDefaults().span(3, 1).grab(true, false).hint(WIDTH, SWT.DEFAULT).indent(0, 4).applyTo(label);
		List<String> items = new ArrayList<>(List.of("")); //$NON-NLS-1$
		items.addAll(names.labels(claims));
		Combo combo = new Combo(roleArea, SWT.READ_ONLY);
		combo.setItems(items.toArray(String[]::new));
		combo.setVisibleItemCount(20);
		if (plays != null)
			combo.setText(names.label(Sigil.BRACKET.write(plays.claim())));
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(200, SWT.DEFAULT).applyTo(named(combo, role.name()));
		Button implicit = new Button(roleArea, SWT.CHECK);
		implicit.setText(Messages.field_implicit);
		implicit.setSelection(plays != null && plays.implicit());
		return new RoleFields(combo, implicit);
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
		String wrong = name != null && name.getText().isBlank() ? Messages.missing_name
				: name != null && wrongName.apply(name.getText().strip()) != null ? wrongName.apply(name.getText().strip())
						: conclusion.getText().isEmpty() ? Messages.missing_conclusion : null;
		ok.setEnabled(wrong == null);
		setMessage(wrong == null ? Messages.argument_message : wrong);
	}

	@Override
	protected void okPressed() {
		String worded = qualifier.getText().strip();
		result = new ArgumentForm(old == null ? name.getText().strip() : old.name(), old == null ? null : old.title(), old == null ? List.of() : old.statements(), premises(),
				old == null ? null : old.warrant(), old == null ? List.of() : old.backing(), claims(unless), worded.isEmpty() ? null : worded,
				Sigil.strip(NodeNames.node(conclusion.getText())), chosen() == null ? null : chosen().name(), old == null ? List.of() : old.notes());
		super.okPressed();
	}

	/** Those of roles, then the others, which keep what they had. */
	private List<PremiseForm> premises() {
		List<PremiseForm> premises = new ArrayList<>();
		roles.forEach((role, fields) -> {
			if (!fields.claim.getText().isEmpty())
				premises.add(new PremiseForm(role, Sigil.strip(NodeNames.node(fields.claim.getText())), fields.implicit.getSelection()));
		});
		for (String claim : claims(further)) {
			PremiseForm had = old == null ? null : old.premises().stream().filter(premise -> premise.claim().equals(claim) && !premises.contains(premise)).findFirst().orElse(null);
			premises.add(had == null || chosen() == null || !roles.containsKey(had.role()) ? new PremiseForm(null, claim, had != null && had.implicit()) : had);
		}
		if (old != null)
			premises.sort(Comparator.comparingInt(premise -> old.premises().contains(premise) ? old.premises().indexOf(premise) : Integer.MAX_VALUE));
		return premises;
	}

	private static List<String> claims(org.eclipse.swt.widgets.List list) {
		return java.util.Arrays.stream(list.getSelection()).map(label -> Sigil.strip(NodeNames.node(label))).toList();
	}
}
