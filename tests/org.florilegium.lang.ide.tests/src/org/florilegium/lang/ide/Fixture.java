package org.florilegium.lang.ide;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.validation.CheckMode;
import org.eclipse.xtext.validation.IResourceValidator;
import org.eclipse.xtext.validation.Issue;
import org.florilegium.lang.FlorilegiumStandaloneSetup;
import org.florilegium.lang.edit.TextEdit;
import org.florilegium.lang.ide.Fix.FileEdits;
import org.florilegium.lang.validation.DocumentTexts;
import org.florilegium.model.CodePoints;

import com.google.inject.Injector;

/** A small study in memory; {@code |} in a text marks the cursor. */
final class Fixture {

	static final Injector LANGUAGE = new FlorilegiumStandaloneSetup().createInjectorAndDoEMFRegistration();

	static final String TEXT = "Fees pay for dredging. 🚢 Harbour fees are low, says the office. Fees pay for dredging.\n\n"
			+ "The channel must be dredged every year, and “somebody” has to pay.\n";

	static final String CORPUS = """
			corpus c "C"
			  uses b

			document d "texts/d.txt" title "The minutes" by @lind date 1998-03
			  part "Opening" 0..23 by @becker
			document unsigned "texts/u.txt"
			""";

	static final String CODEBOOK = """
			codebook b "B"
			scale agreement: disagree = -1, neutral = 0, agree = 1
			scale verdict: for = 1, against = -1
			theme #economy "Economy" scale agreement color "#009E73"
			theme #fees "Harbour fees" also "dues" under #economy
			  means "What ships pay."
			  include "discounts"
			  exclude "fishing licences"
			theme #ban "Ban" scale verdict
			theme #plain "Plain"
			theme #old "Old" retired use #fees
			person @lind "Mara Lind" also "M. Lind" member of @office from 1995 to 1997
			person @becker "Tom Becker"
			organization @office "Harbour Office"
			coder @anna "Anna Meyer"
			type report "Report"
			  variable amount "Amount" number
			  variable frame "Frame" text one of "cost", "benefit"
			scheme example "Example"
			  premise case "A case."
			  asks typical "Typical?" undercuts
			""";

	static final String HEADER = "coding k of d coded by @anna\n";

	static final String CODING = HEADER + """

			statement s1 at 25..37 "Harbour fees"
			  by @lind of @office
			  about #fees agree
			  asserts [fees-fund-dredging]

			statement s2 at 88..126 "The channel must be dredged every year"
			  by @becker
			  about #plain

			claim [fees-fund-dredging] "Harbour fees pay for the dredging." about #fees
			claim [every-year] "The channel has to be dredged each year."
			""";

	static final String MAP = """
			map m "M"
			  includes k

			claim [raise] "Fees should rise."
			argument <paid> premise case: [fees-fund-dredging] therefore [raise] using example
			[every-year] undercuts <paid> because "rival" at k/s2
			accept [every-year]
			""";

	private final XtextResourceSet set = LANGUAGE.getInstance(XtextResourceSet.class);
	private final Map<String, String> files = new LinkedHashMap<>();
	private final Map<String, String> texts = new HashMap<>(Map.of("d", TEXT));
	private int cursor = -1;
	private String cursorFile;

	static Fixture study() {
		return new Fixture().with("study.corpus", CORPUS).with("b.codebook", CODEBOOK);
	}

	/** The study with all four kinds of file. */
	static Fixture whole() {
		return study().with("d.anna.coding", CODING).with("m.argmap", MAP);
	}

	static <T> T get(Class<T> service) {
		return LANGUAGE.getInstance(service);
	}

	Fixture with(String path, String marked) {
		int at = marked.indexOf('|');
		if (at >= 0) {
			cursor = at;
			cursorFile = path;
		}
		files.put(path, marked.replaceFirst("\\|", ""));
		load(path);
		return this;
	}

	Fixture text(String document, String text) {
		texts.put(document, text);
		return this;
	}

	private void load(String path) {
		DocumentTexts.install(set, d -> texts.containsKey(d.getName()) ? new CodePoints(texts.get(d.getName())) : null);
		try {
			URI uri = URI.createURI("study:/" + path);
			XtextResource old = (XtextResource) set.getResource(uri, false);
			if (old != null) {
				old.unload();
				set.getResources().remove(old);
			}
			XtextResource resource = (XtextResource) set.createResource(uri);
			resource.load(new ByteArrayInputStream(files.get(path).getBytes(StandardCharsets.UTF_8)), Map.of());
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	XtextResource file(String path) {
		XtextResource file = (XtextResource) set.getResource(URI.createURI("study:/" + path), false);
		EcoreUtil.resolveAll(file);
		return file;
	}

	/** The file with the cursor. */
	XtextResource file() {
		return file(cursorFile);
	}

	int cursor() {
		return cursor;
	}

	String source() {
		return files.get(cursorFile);
	}

	String source(String path) {
		return files.get(path);
	}

	/** Where words stand first in a file. */
	int at(String path, String words) {
		int at = files.get(path).indexOf(words);
		if (at < 0)
			throw new IllegalArgumentException(words);
		return at;
	}

	List<Issue> problems(String path) {
		return get(IResourceValidator.class).validate(file(path), CheckMode.ALL, CancelIndicator.NullImpl);
	}

	List<Proposal> proposals() {
		return get(Completion.class).propose(file(), cursor);
	}

	/** The text of the file with the cursor after a proposal was taken. */
	String after(Proposal proposal) {
		return TextEdit.apply(source(), List.of(new TextEdit(proposal.offset(), proposal.length(), proposal.text())));
	}

	/** Makes the changes of a fix and reads the files anew, all of them: others may have linked to what is gone. */
	Fixture apply(List<FileEdits> edits) {
		for (FileEdits file : edits) {
			String path = file.file().path().substring(1);
			files.put(path, TextEdit.apply(files.get(path), file.edits()));
		}
		files.keySet().forEach(this::load);
		return this;
	}
}
