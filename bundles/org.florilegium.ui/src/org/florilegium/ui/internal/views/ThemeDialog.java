package org.florilegium.ui.internal.views;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.preference.ColorSelector;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.florilegium.lang.edit.Form.ThemeForm;
import org.florilegium.study.Slug;
import org.florilegium.study.query.Vocabulary;
import org.florilegium.study.query.Vocabulary.Theme;
import org.florilegium.ui.internal.Tints;

/** Lets a theme be described: a new one, or one that is there. */
final class ThemeDialog extends TitleAreaDialog {

	private static final int PARAGRAPH = 64;

	private final String heading;
	private final Vocabulary vocabulary;
	private final Theme known;
	private final ThemeForm before;
	private final List<Choice> broader;
	private ThemeForm form;
	private Text title;
	private Text name;
	private boolean ownName;
	private Combo parent;
	private Combo key;
	private Combo scale;
	private final List<String> scales;
	private Button automatic;
	private ColorSelector color;
	private Text definition;
	private Text includes;
	private Text excludes;
	private Text aliases;

	/** @param known the theme as it is; null for a new one */
	ThemeDialog(Shell shell, String heading, Vocabulary vocabulary, Theme known, ThemeForm before) {
		super(shell);
		this.heading = heading;
		this.vocabulary = vocabulary;
		this.known = known;
		this.before = before;
		broader = Choice.themes(vocabulary, t -> known == null || !vocabulary.withNarrower(known.name()).contains(t.name()));
		scales = vocabulary.scales().stream().map(scale -> scale.name()).distinct().toList();
		setShellStyle(getShellStyle() | SWT.RESIZE);
	}

	/** What the theme is to be. */
	ThemeForm form() {
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
		setMessage(Messages.theme_dialog_text);
		Composite area = (Composite) super.createDialogArea(parentComposite);
		Composite page = new Composite(area, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(2).margins(12, 8).spacing(10, 6).applyTo(page);
		GridDataFactory.fillDefaults().grab(true, true).hint(560, SWT.DEFAULT).applyTo(page);
		title = text(page, Messages.theme_title, before.title(), SWT.SINGLE);
		name = text(page, Messages.theme_name, before.name() == null ? "" : before.name(), SWT.SINGLE); //$NON-NLS-1$
		name.setEditable(known == null);
		name.setToolTipText(known == null ? Messages.theme_name_hint : Messages.theme_name_fixed);
		if (known != null)
			name.setForeground(Trees.quiet(name));
		label(page, Messages.theme_parent);
		parent = new Combo(page, SWT.READ_ONLY | SWT.DROP_DOWN);
		parent.add(Messages.theme_no_parent);
		broader.forEach(choice -> parent.add("    ".repeat(choice.depth()) + choice.label())); //$NON-NLS-1$
		parent.select(1 + broader.stream().map(Choice::name).toList().indexOf(before.parent()));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(parent);
		look(page);
		label(page, Messages.properties_stances);
		scale = new Combo(page, SWT.READ_ONLY | SWT.DROP_DOWN);
		scale.add(Messages.theme_scale_inherited);
		scales.forEach(name -> scale.add(points(name)));
		scale.select(1 + scales.indexOf(before.scale()));
		if (known == null && before.parent() == null && scales.size() == 1)
			scale.select(1);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(scale);
		definition = text(page, Messages.theme_definition, before.definition(), SWT.MULTI);
		includes = text(page, Messages.theme_includes, String.join("\n", before.includes()), SWT.MULTI); //$NON-NLS-1$
		excludes = text(page, Messages.theme_excludes, String.join("\n", before.excludes()), SWT.MULTI); //$NON-NLS-1$
		aliases = text(page, Messages.theme_aliases, String.join("; ", before.aliases()), SWT.SINGLE); //$NON-NLS-1$
		title.addModifyListener(e -> {
			if (known == null && !ownName)
				name.setText(Slug.unique(Slug.ofTitle(title.getText()), taken -> vocabulary.theme(taken).isPresent()));
			check();
		});
		name.addModifyListener(e -> {
			ownName = name.isFocusControl();
			check();
		});
		return area;
	}

	private void look(Composite page) {
		label(page, Messages.theme_look);
		Composite look = new Composite(page, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(4).spacing(8, 0).applyTo(look);
		automatic = new Button(look, SWT.CHECK);
		automatic.setText(Messages.theme_color_automatic);
		automatic.setSelection(before.color() == null);
		color = new ColorSelector(look);
		color.getButton().setToolTipText(Messages.themes_color);
		color.setColorValue(before.color() != null ? Tints.rgb(before.color()) : known != null ? Tints.rgb(known.color()) : new RGB(0, 114, 178));
		color.setEnabled(!automatic.getSelection());
		automatic.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> color.setEnabled(!automatic.getSelection())));
		label(look, Messages.theme_key);
		key = new Combo(look, SWT.READ_ONLY | SWT.DROP_DOWN);
		key.add(Messages.themes_no_key);
		for (int i = 1; i <= 9; i++)
			key.add(String.valueOf(i));
		key.select(before.key() == null || !before.key().matches("[1-9]") ? 0 : Integer.parseInt(before.key())); //$NON-NLS-1$
	}

	private String points(String name) {
		return vocabulary.scales().stream().filter(scale -> scale.name().equals(name)).findFirst()
				.map(scale -> name + ": " + String.join(", ", scale.points().stream().map(p -> p.name()).toList())).orElse(name); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private static void label(Composite page, String text) {
		new Label(page, SWT.NONE).setText(text);
	}

	private static Text text(Composite page, String label, String value, int style) {
		Label title = new Label(page, SWT.NONE);
		title.setText(label);
		boolean many = style == SWT.MULTI;
		if (many)
			GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.BEGINNING).indent(0, 4).applyTo(title);
		Text text = new Text(page, SWT.BORDER | style | (many ? SWT.WRAP | SWT.V_SCROLL : SWT.NONE));
		text.setText(value == null ? "" : value); //$NON-NLS-1$
		text.setFont(JFaceResources.getDialogFont());
		GridDataFactory.fillDefaults().grab(true, many).hint(SWT.DEFAULT, many ? PARAGRAPH : SWT.DEFAULT).applyTo(text);
		if (many)
			text.addTraverseListener(e -> {
				if (e.detail == SWT.TRAVERSE_TAB_NEXT || e.detail == SWT.TRAVERSE_TAB_PREVIOUS)
					e.doit = true;
			});
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
		String written = name.getText();
		String error = null;
		if (title.getText().isBlank())
			error = ""; //$NON-NLS-1$
		else if (!written.matches("[\\p{L}\\p{N}_]+(-[\\p{L}\\p{N}_]+)*")) //$NON-NLS-1$
			error = Messages.name_invalid;
		else if (known == null && vocabulary.theme(written).isPresent())
			error = Messages.bind(Messages.name_taken, written);
		setErrorMessage(error == null || error.isEmpty() ? null : error);
		getButton(IDialogConstants.OK_ID).setEnabled(error == null);
	}

	@Override
	protected void okPressed() {
		String above = parent.getSelectionIndex() <= 0 ? null : broader.get(parent.getSelectionIndex() - 1).name();
		ThemeForm moved = Objects.equals(above, before.parent()) ? before : known == null ? ThemeForm.of(name.getText(), title.getText(), above) : Themes.parent(before, above, vocabulary);
		RGB chosen = color.getColorValue();
		String keyed = key.getSelectionIndex() > 0 ? key.getText() : before.key() != null && before.key().matches("[1-9]") ? null : before.key(); //$NON-NLS-1$
		ThemeForm named = new ThemeForm(name.getText(), title.getText().strip(), moved.aliases(), above, chosenScale(moved),
				automatic.getSelection() ? null : String.format("#%02X%02X%02X", chosen.red, chosen.green, chosen.blue), keyed, null, List.of(), List.of(), before.examples(), //$NON-NLS-1$
				before.values(), before.retired(), before.replacement());
		form = Themes.described(named, definition.getText().isBlank() ? null : definition.getText().strip(), parts(aliases, ";"), parts(includes, "\n"), parts(excludes, "\n")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		super.okPressed();
	}

	/** The scale chosen; where none is, the one that a moved theme keeps. */
	private String chosenScale(ThemeForm moved) {
		if (scale.getSelectionIndex() > 0)
			return scales.get(scale.getSelectionIndex() - 1);
		return before.scale() == null ? moved.scale() : null;
	}

	private static List<String> parts(Text text, String separator) {
		return Arrays.stream(text.getText().split(separator)).map(String::strip).filter(part -> !part.isEmpty()).toList();
	}
}
