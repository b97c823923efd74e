package org.florilegium.lang.ide.internal.fix;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.florilegium.lang.conversion.Quoted;
import org.florilegium.lang.edit.TextEdit;
import org.florilegium.lang.ide.Fix;
import org.florilegium.lang.ide.internal.DocumentText;
import org.florilegium.lang.ide.internal.Passages;
import org.florilegium.lang.ide.internal.Passages.Found;
import org.florilegium.lang.validation.ProblemCodes;
import org.florilegium.model.Anchor;
import org.florilegium.model.CodePoints;
import org.florilegium.model.Coding;
import org.florilegium.model.Document;
import org.florilegium.model.ModelPackage.Literals;
import org.florilegium.model.Part;
import org.florilegium.model.Span;

/** Anchors passages again, and brings documents up to date with their texts. */
final class AnchorFixes implements Fixer {

	private static final int CHOICES = 8;
	private static final int AROUND = 24;

	@Override
	public List<Fix> of(Problem problem) {
		return switch (problem.code()) {
			case ProblemCodes.QUOTE_DIFFERS, ProblemCodes.SPAN_MISSING -> passage(problem);
			case ProblemCodes.SPAN_OUTSIDE_TEXT, ProblemCodes.SPAN_REVERSED -> problem.on(Anchor.class) != null ? passage(problem) : part(problem);
			case ProblemCodes.QUOTE_AMBIGUOUS -> context(problem);
			case ProblemCodes.TEXT_CHANGED -> document(problem);
			default -> List.of();
		};
	}

	private static List<Fix> passage(Problem problem) {
		Anchor anchor = problem.on(Anchor.class);
		CodePoints text = anchor != null && EcoreUtil.getRootContainer(anchor) instanceof Coding coding ? DocumentText.of(coding) : null;
		List<Fix> fixes = new ArrayList<>();
		if (text == null || anchor.getQuote() == null)
			return fixes;
		int old = anchor.getSpan() == null ? 0 : anchor.getSpan().start();
		List<Span> exact = DocumentText.exact(text, anchor.getQuote());
		List<Span> fitting = exact.stream().filter(s -> fits(text, s, anchor)).sorted(Comparator.comparingInt(s -> Math.abs(s.start() - old))).toList();
		List<Span> spans = fitting.isEmpty() ? exact.stream().sorted(Comparator.comparingInt(s -> Math.abs(s.start() - old))).toList() : fitting;
		boolean one = spans.size() == 1;
		for (Span span : spans.subList(0, Math.min(CHOICES, spans.size())))
			fixes.add(problem.edit(anchor.getSpan() == null ? "Insert the span " + span + where(text, span, one) : "Move to " + span + where(text, span, one),
					one, spanEdits(anchor, span, one ? "" : added(text, span, anchor))));
		if (exact.isEmpty())
			for (Found found : like(text, anchor.getQuote()))
				fixes.add(problem.edit("Take “" + shorten(found.words()) + "” at " + found.span(), false, wordEdits(anchor, found.span(), found.words())));
		if (anchor.getSpan() != null && text.covers(anchor.getSpan()))
			fixes.add(problem.edit("Take over the words of the text: “" + shorten(text.substring(anchor.getSpan())) + "”", false,
					wordEdits(anchor, anchor.getSpan(), text.substring(anchor.getSpan()))));
		return fixes;
	}

	private static boolean fits(CodePoints text, Span span, Anchor anchor) {
		return (anchor.getPrefix() != null || anchor.getSuffix() != null)
				&& (anchor.getPrefix() == null || text.text().substring(0, text.toUtf16(span.start())).endsWith(anchor.getPrefix()))
				&& (anchor.getSuffix() == null || text.text().startsWith(anchor.getSuffix(), text.toUtf16(span.end())));
	}

	/** Passages with the same words but for white space and case, else such as have changed; the sentences around them are no answer. */
	private static List<Found> like(CodePoints text, String quote) {
		Passages passages = new Passages(text);
		List<Found> same = passages.typed(quote, CHOICES).stream().filter(f -> f.words().length() < quote.length() * 2).toList();
		return same.isEmpty() ? passages.similar(quote, CHOICES) : same;
	}

	private static String where(CodePoints text, Span span, boolean one) {
		return one ? "" : ": … " + shorten(text.before(span.start(), AROUND)) + "[…]" + shorten(text.after(span.end(), AROUND)) + " …";
	}

	private static String added(CodePoints text, Span span, Anchor anchor) {
		return anchor.getPrefix() == null && anchor.getSuffix() == null ? contextOf(text, span) : "";
	}

	private static String contextOf(CodePoints text, Span span) {
		String before = text.before(span.start(), DocumentText.CONTEXT);
		return before.isEmpty() ? " before " + Quoted.write(text.after(span.end(), DocumentText.CONTEXT)) : " after " + Quoted.write(before);
	}

	private static List<TextEdit> spanEdits(Anchor anchor, Span span, String context) {
		List<TextEdit> edits = new ArrayList<>();
		INode quote = node(anchor, Literals.ANCHOR__QUOTE.getName());
		INode written = node(anchor, Literals.ANCHOR__SPAN.getName());
		edits.add(written != null ? new TextEdit(written.getOffset(), written.getLength(), span.toString())
				: new TextEdit(NodeModelUtils.findActualNodeFor(anchor).getOffset(), 0, span + " "));
		if (!context.isEmpty())
			edits.add(new TextEdit(quote.getEndOffset(), 0, context));
		return edits;
	}

	private static List<TextEdit> wordEdits(Anchor anchor, Span span, String words) {
		List<TextEdit> edits = new ArrayList<>(spanEdits(anchor, span, ""));
		if (span.equals(anchor.getSpan()))
			edits.clear();
		INode quote = node(anchor, Literals.ANCHOR__QUOTE.getName());
		edits.add(new TextEdit(quote.getOffset(), quote.getLength(), Quoted.write(words)));
		return edits;
	}

	private static INode node(EObject owner, String feature) {
		return NodeModelUtils.findNodesForFeature(owner, owner.eClass().getEStructuralFeature(feature)).stream().findFirst().orElse(null);
	}

	private static List<Fix> context(Problem problem) {
		Anchor anchor = problem.on(Anchor.class);
		CodePoints text = anchor != null && EcoreUtil.getRootContainer(anchor) instanceof Coding coding ? DocumentText.of(coding) : null;
		if (text == null || anchor.getSpan() == null || !text.covers(anchor.getSpan()))
			return List.of();
		String context = contextOf(text, anchor.getSpan());
		return List.of(problem.edit("Add the words around it:" + shorten(context), true,
				new TextEdit(node(anchor, Literals.ANCHOR__QUOTE.getName()).getEndOffset(), 0, context)));
	}

	private static List<Fix> part(Problem problem) {
		Part part = problem.on(Part.class);
		INode written = part == null ? null : node(part, Literals.PART__SPAN.getName());
		if (written == null)
			return List.of();
		Span span = part.getSpan();
		CodePoints text = DocumentText.of((Document) part.eContainer());
		if (span.end() < span.start())
			return List.of(problem.replace("Swap start and end", written, new Span(span.end(), span.start()).toString(), true));
		if (text == null || span.start() >= text.length())
			return List.of();
		Span fitting = new Span(span.start(), text.length());
		return List.of(problem.replace("End with the text: " + fitting, written, fitting.toString(), true));
	}

	private static List<Fix> document(Problem problem) {
		Document document = problem.on(Document.class);
		CodePoints text = DocumentText.of(document);
		if (text == null)
			return List.of();
		List<TextEdit> edits = new ArrayList<>();
		INode length = node(document, Literals.DOCUMENT__LENGTH.getName());
		INode hash = node(document, Literals.DOCUMENT__SHA256.getName());
		if (length != null)
			edits.add(new TextEdit(length.getOffset(), length.getLength(), Integer.toString(text.length())));
		if (hash != null)
			edits.add(new TextEdit(hash.getOffset(), hash.getLength(), "\"" + sha256(text.text()) + "\""));
		return List.of(problem.edit("Register the text as it is now; passages that no longer fit stay marked in their codings", true, edits));
	}

	private static String sha256(String text) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java platform has SHA-256", e);
		}
	}

	private static String shorten(String words) {
		String line = words.replaceAll("\\s+", " ");
		return line.length() <= 60 ? line : line.substring(0, 40) + " … " + line.substring(line.length() - 15);
	}
}
