package org.florilegium.ui.internal.map;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.florilegium.lang.edit.Form.GroupForm;
import org.florilegium.ui.internal.Controls;

/** Asks for a group of a map, old or new, and for what is in it. */
final class GroupDialog extends TitleAreaDialog {

	private static final int WIDTH = 540;
	private static final int ROWS = 9;

	private final List<GroupForm> groups;
	private final List<String> offered;
	private final NodeNames names;
	private final List<String> selected;
	private Combo title;
	private NodesField nodes;
	private List<String> members = List.of();
	private String chosenTitle;
	private List<String> chosenNodes;
	private List<String> left;

	/** @param selected the nodes that the group is asked for, in brackets */
	GroupDialog(Shell parent, MapSnapshot map, List<String> selected) {
		super(parent);
		groups = map.debate().groups();
		offered = map.debate().nodes();
		names = new NodeNames(map);
		this.selected = selected;
		setShellStyle(getShellStyle() | SWT.RESIZE);
	}

	/** Title of the group; empty for none. */
	String title() {
		return chosenTitle;
	}

	/** What is to be in it. */
	List<String> nodes() {
		return chosenNodes;
	}

	/** What was in it and is not to be any more. */
	List<String> left() {
		return left;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(Messages.group_title);
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		setTitle(Messages.group_title);
		setMessage(Messages.group_message);
		Composite page = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(2).margins(10, 8).applyTo(page);
		GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, SWT.DEFAULT).applyTo(page);
		label(page, Messages.field_group);
		title = new Combo(page, SWT.DROP_DOWN);
		title.setItems(groups.stream().map(GroupForm::title).toArray(String[]::new));
		title.setVisibleItemCount(20);
		Controls.name(title, Messages.field_group);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(title);
		label(page, Messages.field_members);
		nodes = new NodesField(page, Messages.field_members, ROWS, names, () -> offered);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(nodes);
		nodes.set(selected);
		title.addListener(SWT.Modify, event -> retitled());
		title.setText(groups.stream().filter(group -> selected.stream().anyMatch(group.members()::contains)).map(GroupForm::title).findFirst().orElse("")); //$NON-NLS-1$
		nodes.onChange(this::check);
		return page.getParent();
	}

	private static void label(Composite page, String text) {
		Label label = new Label(page, SWT.NONE);
		label.setText(text);
		GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.BEGINNING).indent(0, 4).applyTo(label);
	}

	/** Shows who is in the group of that title, and those chosen already. */
	private void retitled() {
		List<String> now = members(title.getText().strip());
		if (!now.equals(members)) {
			Set<String> chosen = new LinkedHashSet<>(now);
			nodes.nodes().stream().filter(node -> !members.contains(node) || selected.contains(node)).forEach(chosen::add);
			members = now;
			nodes.set(List.copyOf(chosen));
		}
		check();
	}

	private List<String> members(String of) {
		return groups.stream().filter(group -> group.title().equals(of)).map(GroupForm::members).findFirst().orElse(List.of());
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		super.createButtonsForButtonBar(parent);
		check();
		title.setFocus();
	}

	private void check() {
		Button ok = getButton(IDialogConstants.OK_ID);
		if (ok == null)
			return;
		String wrong = nodes.unknown() != null ? NLS.bind(Messages.choose_unknown, nodes.unknown())
				: nodes.nodes().isEmpty() && members.isEmpty() ? Messages.missing_members : null;
		ok.setEnabled(wrong == null);
		setMessage(wrong == null ? Messages.group_message : wrong);
	}

	@Override
	protected void okPressed() {
		chosenTitle = title.getText().strip();
		chosenNodes = nodes.nodes();
		left = new ArrayList<>(members);
		left.removeAll(chosenNodes);
		super.okPressed();
	}
}
