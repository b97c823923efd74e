package org.florilegium.ui.internal.views;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.florilegium.lang.edit.Form.ActorForm;
import org.florilegium.lang.edit.Form.MembershipForm;
import org.florilegium.lang.edit.Form.OrganizationForm;
import org.florilegium.lang.edit.Form.PersonForm;
import org.florilegium.model.PartialDate;
import org.florilegium.study.Slug;
import org.florilegium.study.query.Vocabulary;

/** Lets a person or organisation be described: a new one, or one that is there. */
final class ActorDialog extends TitleAreaDialog {

	/** A row of the affiliations: where, since and until. */
	private record Row(Combo organization, Text from, Text to) {
	}

	private final String heading;
	private final Vocabulary vocabulary;
	private final boolean known;
	private final ActorForm before;
	private final List<Choice> organizations;
	private final List<Row> rows = new ArrayList<>();
	private ActorForm form;
	private Text title;
	private Text name;
	private boolean ownName;
	private Text aliases;
	private Text kind;
	private Combo parent;

	ActorDialog(Shell shell, String heading, Vocabulary vocabulary, boolean known, ActorForm before) {
		super(shell);
		this.heading = heading;
		this.vocabulary = vocabulary;
		this.known = known;
		this.before = before;
		organizations = Choice.actors(vocabulary, a -> a.organization() && !a.name().equals(before.name()));
		setShellStyle(getShellStyle() | SWT.RESIZE);
	}

	/** What it is to be. */
	ActorForm form() {
		return form;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(heading);
	}

	@Override
	protected Control createDialogArea(Composite parentComposite) {
		setTitle(heading);
		setMessage(before instanceof PersonForm ? Messages.person_dialog_text : Messages.organization_dialog_text);
		Composite area = (Composite) super.createDialogArea(parentComposite);
		Composite page = new Composite(area, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(2).margins(12, 8).spacing(10, 6).applyTo(page);
		GridDataFactory.fillDefaults().grab(true, true).hint(520, SWT.DEFAULT).applyTo(page);
		title = text(page, Messages.actor_title, before.title());
		name = text(page, Messages.theme_name, before.name());
		name.setEditable(!known);
		name.setToolTipText(known ? Messages.theme_name_fixed : Messages.theme_name_hint);
		if (known)
			name.setForeground(Trees.quiet(name));
		aliases = text(page, Messages.theme_aliases, String.join("; ", before.aliases())); //$NON-NLS-1$
		switch (before) {
			case PersonForm person -> affiliations(page, person);
			case OrganizationForm organization -> {
				kind = text(page, Messages.actor_kind, organization.kind());
				new Label(page, SWT.NONE).setText(Messages.actor_parent);
				parent = organizations(page, organization.parent());
			}
		}
		title.addModifyListener(e -> {
			if (!known && !ownName)
				name.setText(before instanceof PersonForm ? Slug.ofPerson(title.getText(), this::isTaken) : Slug.unique(Slug.ofTitle(title.getText()), this::isTaken));
			check();
		});
		name.addModifyListener(e -> {
			ownName = name.isFocusControl();
			check();
		});
		return area;
	}

	private boolean isTaken(String candidate) {
		return vocabulary.actor(candidate).isPresent() || vocabulary.coders().stream().anyMatch(c -> c.name().equals(candidate));
	}

	private void affiliations(Composite page, PersonForm person) {
		Label label = new Label(page, SWT.NONE);
		label.setText(Messages.actor_affiliations);
		GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.BEGINNING).indent(0, 6).applyTo(label);
		Composite table = new Composite(page, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(4).spacing(6, 4).applyTo(table);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(table);
		for (int i = 0; i <= person.memberships().size(); i++) {
			MembershipForm membership = i < person.memberships().size() ? person.memberships().get(i) : new MembershipForm(null, null, null);
			Combo organization = organizations(table, membership.organization());
			Text from = date(table, membership.from(), Messages.actor_from);
			new Label(table, SWT.NONE).setText("\u2013"); //$NON-NLS-1$
			rows.add(new Row(organization, from, date(table, membership.to(), Messages.actor_to)));
		}
	}

	private Text date(Composite page, PartialDate value, String hint) {
		Text text = new Text(page, SWT.BORDER);
		text.setMessage(hint);
		text.setToolTipText(Messages.date_hint);
		text.setText(value == null ? "" : value.toString()); //$NON-NLS-1$
		text.addModifyListener(e -> check());
		GridDataFactory.swtDefaults().hint(90, SWT.DEFAULT).applyTo(text);
		return text;
	}

	private Combo organizations(Composite page, String selected) {
		Combo combo = new Combo(page, SWT.READ_ONLY | SWT.DROP_DOWN);
		combo.add(Messages.actor_no_organization);
		organizations.forEach(choice -> combo.add(choice.label()));
		combo.select(1 + organizations.stream().map(Choice::name).toList().indexOf(selected));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(combo);
		return combo;
	}

	private static Text text(Composite page, String label, String value) {
		new Label(page, SWT.NONE).setText(label);
		Text text = new Text(page, SWT.BORDER);
		text.setText(value == null ? "" : value); //$NON-NLS-1$
		GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
		return text;
	}

	@Override
	protected Control createContents(Composite parentComposite) {
		Control contents = super.createContents(parentComposite);
		check();
		title.setFocus();
		title.selectAll();
		return contents;
	}

	private void check() {
		if (getButton(IDialogConstants.OK_ID) == null)
			return;
		String error = null;
		if (title.getText().isBlank())
			error = ""; //$NON-NLS-1$
		else if (!name.getText().matches("[\\p{L}\\p{N}_]+(-[\\p{L}\\p{N}_]+)*")) //$NON-NLS-1$
			error = Messages.name_invalid;
		else if (!known && isTaken(name.getText()))
			error = Messages.bind(Messages.name_taken, name.getText());
		else if (rows.stream().anyMatch(row -> !isDate(row.from) || !isDate(row.to)))
			error = Messages.date_hint;
		setErrorMessage(error == null || error.isEmpty() ? null : error);
		getButton(IDialogConstants.OK_ID).setEnabled(error == null);
	}

	private static boolean isDate(Text text) {
		try {
			date(text);
			return true;
		} catch (DateTimeException e) {
			return false;
		}
	}

	private static PartialDate date(Text text) {
		return text.getText().isBlank() ? null : PartialDate.valueOf(text.getText().strip());
	}

	private String chosen(Combo combo) {
		return combo.getSelectionIndex() <= 0 ? null : organizations.get(combo.getSelectionIndex() - 1).name();
	}

	@Override
	protected void okPressed() {
		List<String> also = Arrays.stream(aliases.getText().split(";")).map(String::strip).filter(alias -> !alias.isEmpty()).toList(); //$NON-NLS-1$
		form = switch (before) {
			case PersonForm person -> new PersonForm(name.getText(), title.getText().strip(), also, rows.stream().filter(row -> chosen(row.organization) != null)
					.map(row -> new MembershipForm(chosen(row.organization), date(row.from), date(row.to))).toList(), person.values());
			case OrganizationForm organization -> new OrganizationForm(name.getText(), title.getText().strip(), also, kind.getText().isBlank() ? null : kind.getText().strip(),
					chosen(parent), organization.values());
		};
		super.okPressed();
	}
}
