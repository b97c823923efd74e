package org.florilegium.lang.ide;

import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.resource.XtextResource;
import org.florilegium.lang.ide.internal.Descriptions;
import org.florilegium.lang.ide.internal.DocumentText;
import org.florilegium.lang.ide.internal.KeywordHelp;
import org.florilegium.lang.ide.internal.Pointed;
import org.florilegium.lang.ide.internal.Prose;
import org.florilegium.lang.ide.internal.Study;
import org.florilegium.model.Anchor;
import org.florilegium.model.CodePoints;
import org.florilegium.model.Coding;
import org.florilegium.model.Document;
import org.florilegium.model.ModelPackage.Literals;
import org.florilegium.model.Part;
import org.florilegium.model.Span;
import org.florilegium.model.StudyFile;

import com.google.inject.Inject;

/** Explains the words at a place: what a name stands for, and where a passage stands in its document. */
public class Hovers {

	private static final int AROUND = 160;
	private static final int SHOWN = 600;

	private final KeywordHelp keywords;

	/** Made by the language's injector. */
	@Inject
	public Hovers(KeywordHelp keywords) {
		this.keywords = keywords;
	}

	/**
	 * The explanation of what stands at an offset.
	 *
	 * @param counts how often things are used
	 * @return nothing where there is nothing to say
	 */
	public Optional<HoverText> at(XtextResource file, int offset, Counts counts) {
		Optional<Pointed> pointed = Pointed.at(file, offset);
		if (pointed.isEmpty())
			return keywords.at(file, offset);
		Pointed p = pointed.get();
		StudyFile root = file.getContents().isEmpty() || !(file.getContents().getFirst() instanceof StudyFile f) ? null : f;
		Prose prose = null;
		if (p.target() != null)
			prose = Descriptions.of(Study.real(file, p.target()), counts, root);
		else if (p.feature() == Literals.NAMED__NAME)
			prose = Descriptions.of(p.owner(), counts, root);
		else if (p.owner() instanceof Anchor anchor)
			prose = passage(anchor);
		else if (p.owner() instanceof Part part && p.feature() == Literals.PART__SPAN)
			prose = passage(DocumentText.of((Document) part.eContainer()), part.getSpan(), part.getTitle());
		return prose == null ? Optional.empty() : Optional.of(new HoverText(Range.of(p.node()), prose.html(), prose.plain()));
	}

	private static Prose passage(Anchor anchor) {
		EObject root = EcoreUtil.getRootContainer(anchor);
		if (!(root instanceof Coding coding))
			return null;
		CodePoints text = DocumentText.of(coding);
		if (text != null && anchor.getSpan() == null) {
			int times = DocumentText.exact(text, anchor.getQuote()).size();
			return new Prose().paragraph(times == 0 ? "The text does not have these words."
					: "The text has these words " + (times == 1 ? "once" : times + " times") + "; the span is missing.");
		}
		String document = coding.getDocument() == null ? "" : coding.getDocument().getName();
		Prose prose = passage(text, anchor.getSpan(), document);
		if (prose != null && anchor.getQuote() != null && !DocumentText.isAt(text, anchor.getSpan(), anchor.getQuote()))
			prose.paragraph("These are the words at " + anchor.getSpan() + "; the quote differs from them.");
		return prose;
	}

	private static Prose passage(CodePoints text, Span span, String title) {
		if (text == null || span == null || !text.covers(span))
			return null;
		String words = text.substring(span);
		if (span.length() > SHOWN)
			words = text.substring(new Span(span.start(), span.start() + SHOWN / 2)) + " … "
					+ text.substring(new Span(span.end() - SHOWN / 2, span.end()));
		return new Prose().heading(title, span.toString()).passage(text.before(span.start(), AROUND), words, text.after(span.end(), AROUND));
	}
}
