package org.florilegium.ui.internal.map;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.florilegium.analysis.source.Scheme;
import org.florilegium.analysis.source.Scheme.Role;
import org.florilegium.lang.Sigil;
import org.florilegium.lang.edit.Form.PremiseForm;

/** What an argument starts from: a field for each role of its scheme, and premises that play none. */
final class PremiseFields {

	private static final int ROWS = 4;

	/** The fields of a role: the claim that plays it, and whether it is left unsaid. */
	private record RoleFields(ChoiceField claim, Button implicit) {
	}

	private final NodeNames names;
	private final List<String> claims;
	private final Runnable changed;
	private final Composite roleArea;
	private final NodesField further;
	private final Map<String, RoleFields> roles = new LinkedHashMap<>();
	private List<PremiseForm> others = List.of();

	/**
	 * @param page    a grid of two columns
	 * @param claims  what may be a premise, in brackets
	 * @param changed told whenever there are other premises
	 */
	PremiseFields(Composite page, NodeNames names, List<String> claims, Runnable changed) {
		this.names = names;
		this.claims = claims;
		this.changed = changed;
		roleArea = new Composite(page, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).applyTo(roleArea);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(roleArea);
		Label label = new Label(page, SWT.NONE);
		label.setText(Messages.field_premises);
		GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.BEGINNING).indent(0, 4).applyTo(label);
		further = new NodesField(page, Messages.field_premises, ROWS, names, () -> claims);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(further);
		further.onChange(changed);
	}

	/** Shows premises, each at its role where the scheme has it; premises that play none stand below. */
	void show(Scheme scheme, List<PremiseForm> premises) {
		for (Control control : roleArea.getChildren())
			control.dispose();
		roles.clear();
		List<PremiseForm> left = new ArrayList<>(premises);
		for (Role role : scheme == null ? List.<Role>of() : scheme.roles()) {
			PremiseForm plays = left.stream().filter(premise -> role.name().equals(premise.role())).findFirst().orElse(null);
			left.remove(plays);
			roles.put(role.name(), fields(role, plays));
		}
		others = List.copyOf(left);
		further.set(left.stream().map(premise -> Sigil.BRACKET.write(premise.claim())).toList());
		roleArea.requestLayout();
		changed.run();
	}

	private RoleFields fields(Role role, PremiseForm plays) {
		Label label = new Label(roleArea, SWT.WRAP);
		label.setText((role.text() == null ? role.name() : role.name() + ": " + role.text()).replace("&", "&&")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(ArgumentDialog.WIDTH, SWT.DEFAULT).indent(0, 4).applyTo(label);
		ChoiceField claim = new ChoiceField(roleArea, role.name(), () -> names.items(claims));
		claim.making(names::made);
		if (plays != null)
			claim.set(Sigil.BRACKET.write(plays.claim()));
		claim.onChange(changed);
		GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(claim);
		Button implicit = new Button(roleArea, SWT.CHECK);
		implicit.setText(Messages.field_implicit);
		implicit.setSelection(plays != null && plays.implicit());
		return new RoleFields(claim, implicit);
	}

	/** Those of roles, then the others, which keep what they had. */
	List<PremiseForm> premises() {
		List<PremiseForm> premises = new ArrayList<>();
		roles.forEach((role, fields) -> {
			if (fields.claim.value() != null)
				premises.add(new PremiseForm(role, Sigil.strip(fields.claim.value()), fields.implicit.getSelection()));
		});
		for (String node : further.nodes()) {
			String claim = Sigil.strip(node);
			PremiseForm had = others.stream().filter(premise -> premise.claim().equals(claim)).findFirst().orElse(null);
			premises.add(had == null || !roles.containsKey(had.role()) ? new PremiseForm(null, claim, had != null && had.implicit()) : had);
		}
		return premises;
	}

	/** Words that have been typed and that nothing is found by; null where there are none. */
	String unknown() {
		String role = roles.values().stream().map(fields -> fields.claim.unknown()).filter(Objects::nonNull).findFirst().orElse(null);
		return role == null ? further.unknown() : role;
	}
}
