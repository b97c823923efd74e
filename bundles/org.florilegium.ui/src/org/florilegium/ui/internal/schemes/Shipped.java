package org.florilegium.ui.internal.schemes;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.florilegium.study.ShippedCodebooks;
import org.florilegium.study.edit.StudyEdit;
import org.florilegium.study.edit.StudyEdit.AddCodebook;

/**
 * A codebook with schemes that comes with the program.
 *
 * @param name    the codebook's name
 * @param title   its title
 * @param schemes titles of its schemes
 * @param text    the whole file
 */
public record Shipped(String name, String title, List<String> schemes, String text) {

	private static final Pattern TITLE = Pattern.compile("^codebook \\S+ \"([^\"]*)\"", Pattern.MULTILINE); //$NON-NLS-1$
	private static final Pattern SCHEME = Pattern.compile("^scheme \\S+ \"([^\"]*)\"", Pattern.MULTILINE); //$NON-NLS-1$

	/**
	 * All that there are.
	 *
	 * @throws IOException when the program is damaged
	 */
	public static List<Shipped> all() throws IOException {
		List<Shipped> all = new ArrayList<>();
		for (String name : ShippedCodebooks.NAMES) {
			String text = ShippedCodebooks.text(name, Path.of("").toAbsolutePath()); //$NON-NLS-1$
			Matcher title = TITLE.matcher(text);
			all.add(new Shipped(name, title.find() ? title.group(1) : name, SCHEME.matcher(text).results().map(found -> found.group(1)).toList(), text));
		}
		return all;
	}

	/** Adds it to a study. */
	public StudyEdit adding() {
		return new AddCodebook(name, text);
	}
}
