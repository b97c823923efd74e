package org.florilegium.lang.ide;

import java.util.List;

import org.eclipse.xtext.formatting2.FormatterPreferences;
import org.eclipse.xtext.formatting2.FormatterRequest;
import org.eclipse.xtext.formatting2.IFormatter2;
import org.eclipse.xtext.formatting2.regionaccess.ITextReplacement;
import org.eclipse.xtext.formatting2.regionaccess.TextRegionAccessBuilder;
import org.eclipse.xtext.preferences.IPreferenceValuesProvider;
import org.eclipse.xtext.preferences.TypedPreferenceValues;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.TextRegion;
import org.florilegium.lang.edit.TextEdit;

import com.google.inject.Inject;
import com.google.inject.Provider;

/** Lays files out. */
public class Format {

	private final Provider<IFormatter2> formatters;
	private final Provider<TextRegionAccessBuilder> regions;
	private final Provider<FormatterRequest> requests;
	private final IPreferenceValuesProvider preferences;

	/** Made by the language's injector. */
	@Inject
	public Format(Provider<IFormatter2> formatters, Provider<TextRegionAccessBuilder> regions, Provider<FormatterRequest> requests,
			@FormatterPreferences IPreferenceValuesProvider preferences) {
		this.formatters = formatters;
		this.regions = regions;
		this.requests = requests;
		this.preferences = preferences;
	}

	/** The changes that lay a file out; none when it does not parse. */
	public List<TextEdit> whole(XtextResource file) {
		return file.getParseResult() == null ? List.of() : range(file, new Range(0, file.getParseResult().getRootNode().getTotalLength()));
	}

	/** The changes that lay out the lines a range touches; none when the file does not parse. */
	public List<TextEdit> range(XtextResource file, Range range) {
		if (file.getParseResult() == null || file.getParseResult().hasSyntaxErrors() || file.getContents().isEmpty())
			return List.of();
		String text = file.getParseResult().getRootNode().getText();
		int start = text.lastIndexOf('\n', range.offset() - 1) + 1;
		int lineEnd = text.indexOf('\n', Math.max(range.offset(), range.end() - 1));
		int end = lineEnd < 0 ? text.length() : lineEnd;
		FormatterRequest request = requests.get();
		request.setAllowIdentityEdits(false);
		request.setFormatUndefinedHiddenRegionsOnly(false);
		request.setPreferences(TypedPreferenceValues.castOrWrap(preferences.getPreferenceValues(file)));
		request.setTextRegionAccess(regions.get().forNodeModel(file).create());
		request.addRegion(new TextRegion(start, end - start));
		String lineBreak = text.contains("\r\n") ? "\r\n" : "\n";
		return formatters.get().format(request).stream().filter(r -> r.getOffset() >= start && r.getEndOffset() <= Math.max(end, start))
				.map(r -> edit(r, lineBreak)).filter(e -> !e.text().equals(text.substring(e.offset(), e.offset() + e.length()))).toList();
	}

	private static TextEdit edit(ITextReplacement replacement, String lineBreak) {
		return new TextEdit(replacement.getOffset(), replacement.getLength(), replacement.getReplacementText().replace("\n", lineBreak));
	}
}
