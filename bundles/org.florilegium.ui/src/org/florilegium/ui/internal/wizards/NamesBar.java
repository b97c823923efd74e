package org.florilegium.ui.internal.wizards;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.florilegium.exchange.Listing.Description;
import org.florilegium.exchange.NamePattern;

/** What the names of files say: a pattern, and what it gives for a document. */
final class NamesBar extends Composite {

	private final Drafts drafts;
	private final Text pattern;
	private final Label says;
	private Draft shown;
	private String mistake;

	/** @param changed told when the pattern is another one */
	NamesBar(Composite parent, Drafts drafts, Runnable changed) {
		super(parent, SWT.NONE);
		this.drafts = drafts;
		GridLayoutFactory.fillDefaults().numColumns(3).spacing(8, 0).applyTo(this);
		Label label = new Label(this, SWT.NONE);
		label.setText(Messages.names_label);
		pattern = new Text(this, SWT.BORDER);
		pattern.setMessage(Messages.names_hint);
		pattern.setToolTipText(Messages.names_tip);
		GridDataFactory.fillDefaults().hint(240, SWT.DEFAULT).align(SWT.FILL, SWT.CENTER).applyTo(pattern);
		says = new Label(this, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(says);
		pattern.addModifyListener(event -> {
			read();
			say();
			changed.run();
		});
	}

	private void read() {
		mistake = null;
		try {
			drafts.setPattern(pattern.getText().isBlank() ? Optional.empty() : Optional.of(new NamePattern(pattern.getText().strip())));
		} catch (IllegalArgumentException e) {
			drafts.setPattern(Optional.empty());
			mistake = Messages.bind(Messages.names_mistake, e.getLocalizedMessage());
		}
	}

	/** Shows what the name of a document's file says; null for no document. */
	void show(Draft draft) {
		shown = draft;
		say();
	}

	private void say() {
		List<Draft> named = drafts.all().stream().filter(Draft::hasFile).toList();
		Draft example = shown != null && shown.hasFile() ? shown : named.isEmpty() ? null : named.getFirst();
		if (pattern.getText().isBlank() || mistake != null || example == null) {
			says.setText(""); //$NON-NLS-1$
			return;
		}
		long like = named.stream().filter(draft -> drafts.byName(draft).isPresent()).count();
		String count = Messages.bind(Messages.names_count, like, named.size());
		says.setText(drafts.byName(example).map(NamesBar::words).orElse(Messages.bind(Messages.names_unlike, example.name())) + " \u2013 " + count); //$NON-NLS-1$
		says.setToolTipText(says.getText());
	}

	private static String words(Description description) {
		List<String> words = new ArrayList<>();
		add(words, Messages.metadata_dateColumn, description.date());
		add(words, Messages.metadata_authorsColumn, String.join("; ", description.authors())); //$NON-NLS-1$
		add(words, Messages.contents_title, description.title());
		add(words, Messages.names_source, description.source());
		add(words, Messages.contents_kind, description.kind());
		add(words, Messages.names_language, description.language());
		description.values().forEach((name, value) -> add(words, name, value.toString()));
		return String.join(", ", words); //$NON-NLS-1$
	}

	private static void add(List<String> words, String label, String value) {
		if (value != null && !value.isBlank())
			words.add(Messages.bind(Messages.names_value, label, value));
	}

	/** What is wrong with the pattern, or null. */
	String mistake() {
		return mistake;
	}

	/** The field, for tests. */
	Text field() {
		return pattern;
	}
}
