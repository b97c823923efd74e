package org.florilegium.lang.ide;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.formatting2.FormatterPreferences;
import org.eclipse.xtext.formatting2.FormatterRequest;
import org.eclipse.xtext.formatting2.IFormatter2;
import org.eclipse.xtext.formatting2.regionaccess.TextRegionAccessBuilder;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.preferences.IPreferenceValuesProvider;
import org.eclipse.xtext.preferences.TypedPreferenceValues;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.util.TextRegion;
import org.florilegium.lang.edit.TextEdit;
import org.florilegium.lang.ide.internal.Study;

import com.google.inject.Inject;
import com.google.inject.Provider;

/** Lays files out. */
public class Format {

	private static final String HEADER = "coding a of b\n\n";

	private final Provider<IFormatter2> formatters;
	private final Provider<TextRegionAccessBuilder> regions;
	private final Provider<FormatterRequest> requests;
	private final IPreferenceValuesProvider preferences;
	private final Provider<XtextResourceSet> sets;

	/** Made by the language's injector. */
	@Inject
	public Format(Provider<IFormatter2> formatters, Provider<TextRegionAccessBuilder> regions, Provider<FormatterRequest> requests,
			@FormatterPreferences IPreferenceValuesProvider preferences, Provider<XtextResourceSet> sets) {
		this.formatters = formatters;
		this.regions = regions;
		this.requests = requests;
		this.preferences = preferences;
		this.sets = sets;
	}

	/** The changes that lay a file out; none when it does not parse. */
	public List<TextEdit> whole(XtextResource file) {
		if (file.getParseResult() == null)
			return List.of();
		String text = file.getParseResult().getRootNode().getText();
		return edits(file, text, 0, text.length(), 0);
	}

	/**
	 * The changes that lay out the lines a range touches; none when these do not parse. Only the elements there are looked
	 * at, so that the size of the file does not matter.
	 */
	public List<TextEdit> range(XtextResource file, Range range) {
		if (file.getParseResult() == null || Study.root(file).isEmpty())
			return List.of();
		String text = file.getParseResult().getRootNode().getText();
		int start = text.lastIndexOf('\n', range.offset() - 1) + 1;
		int lineEnd = text.indexOf('\n', Math.max(range.offset(), range.end() - 1));
		int end = lineEnd < 0 ? text.length() : lineEnd;
		List<ICompositeNode> touched = Study.root(file).get().getElements().stream().map(NodeModelUtils::findActualNodeFor)
				.filter(n -> n != null && n.getOffset() <= end && n.getEndOffset() >= start).toList();
		if (touched.isEmpty() || touched.getFirst().getOffset() == NodeModelUtils.findActualNodeFor(Study.root(file).get().getElements().getFirst()).getOffset())
			return edits(file, text, start, end, 0);
		int first = text.lastIndexOf('\n', touched.getFirst().getOffset() - 1) + 1;
		int last = Math.max(end, touched.getLast().getEndOffset());
		XtextResource part = parse(HEADER + text.substring(first, last) + "\n");
		return part == null ? List.of() : edits(part, text, start, end, first - HEADER.length());
	}

	/** Elements of every kind parse in every kind of file. */
	private XtextResource parse(String text) {
		try {
			XtextResource part = (XtextResource) sets.get().createResource(URI.createURI("part:/of.coding"));
			part.load(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), Map.of(XtextResource.OPTION_ENCODING, "UTF-8"));
			return part;
		} catch (IOException e) {
			throw new UncheckedIOException("reading from memory cannot fail", e);
		}
	}

	/**
	 * @param shift what has to be added to offsets in the resource for those in the text
	 */
	private List<TextEdit> edits(XtextResource file, String text, int start, int end, int shift) {
		if (file.getParseResult().hasSyntaxErrors() || file.getContents().isEmpty())
			return List.of();
		FormatterRequest request = requests.get();
		request.setAllowIdentityEdits(false);
		request.setFormatUndefinedHiddenRegionsOnly(false);
		request.setPreferences(TypedPreferenceValues.castOrWrap(preferences.getPreferenceValues(file)));
		request.setTextRegionAccess(regions.get().forNodeModel(file).create());
		request.addRegion(new TextRegion(start - shift, end - start));
		String lineBreak = text.contains("\r\n") ? "\r\n" : "\n";
		return formatters.get().format(request).stream()
				.map(r -> new TextEdit(r.getOffset() + shift, r.getLength(), r.getReplacementText().replace("\n", lineBreak)))
				.filter(e -> e.offset() >= start && e.offset() + e.length() <= end && !e.text().equals(text.substring(e.offset(), e.offset() + e.length())))
				.toList();
	}
}
