package org.florilegium.study.edit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.florilegium.lang.References;
import org.florilegium.lang.conversion.Quoted;
import org.florilegium.lang.edit.TextEdit;
import org.florilegium.model.Anchor;
import org.florilegium.model.CodePoints;
import org.florilegium.model.Coding;
import org.florilegium.model.Document;
import org.florilegium.model.Element;
import org.florilegium.model.ModelPackage.Literals;
import org.florilegium.model.Part;
import org.florilegium.model.Span;
import org.florilegium.model.Statement;
import org.florilegium.study.Hashes;
import org.florilegium.study.StudyException;
import org.florilegium.study.StudyException.Code;
import org.florilegium.study.anchor.Anchors;
import org.florilegium.study.edit.StudyEdit.TextChange;

/** Changes reading texts, and lets all that counts in them follow: words are replaced, and nothing else of the files. */
record ReadingTextEdits(Drafts drafts) {

	String change(String document, List<TextChange> changes) throws StudyException {
		CodePoints before = drafts.text(document);
		List<TextChange> ordered = changes.stream().map(c -> new TextChange(c.span(), c.replacement().replace("\r\n", "\n").replace('\r', '\n')))
				.sorted(Comparator.comparingInt(c -> c.span().start())).toList();
		List<TextEdit> edits = new ArrayList<>();
		int at = 0;
		for (TextChange change : ordered) {
			Span span = change.span();
			if (span.start() < at || span.end() < span.start() || span.end() > before.length())
				throw new StudyException(Code.INVALID, "The changes of the text of " + document + " overlap or lie outside of it, at " + span + ".");
			at = span.end();
			int start = before.toUtf16(span.start());
			edits.add(new TextEdit(start, before.toUtf16(span.end()) - start, change.replacement()));
		}
		Draft file = drafts.of(drafts.textFile(document));
		file.edit(edits);
		CodePoints after = new CodePoints(file.text());
		MovedSpans moved = new MovedSpans(ordered, before.length());
		corpus(document, moved, after);
		for (Path coding : drafts.mentions("Document", document))
			coding(drafts.of(coding), document, moved, before, after);
		return document;
	}

	private void corpus(String name, MovedSpans moved, CodePoints after) throws StudyException {
		Draft corpus = drafts.of(drafts.home("Document", name));
		Document document = corpus.find(Document.class, name);
		List<TextEdit> edits = new ArrayList<>();
		if (document.getLength() != null)
			replace(edits, document, Literals.DOCUMENT__LENGTH, String.valueOf(after.length()));
		if (document.getSha256() != null)
			replace(edits, document, Literals.DOCUMENT__SHA256, Quoted.write(Hashes.sha256(after.text())));
		for (Part part : document.getParts())
			if (part.getSpan() != null)
				replace(edits, part, Literals.PART__SPAN, moved.region(part.getSpan()).toString());
		corpus.edit(edits);
	}

	private static void coding(Draft file, String document, MovedSpans moved, CodePoints before, CodePoints after) throws StudyException {
		if (!(file.model() instanceof Coding coding) || !document.equals(References.name(coding, Literals.CODING__DOCUMENT)))
			return;
		List<TextEdit> edits = new ArrayList<>();
		Anchors old = new Anchors(before);
		for (Element element : coding.getElements())
			if (element instanceof Statement statement)
				for (Anchor anchor : statement.getAnchors())
					if (anchor.getSpan() != null && anchor.getQuote() != null)
						anchor(edits, anchor, moved, old, after);
		file.edit(edits);
	}

	private static void anchor(List<TextEdit> edits, Anchor anchor, MovedSpans moved, Anchors old, CodePoints after) {
		Span span = moved.passage(anchor.getSpan());
		boolean stood = old.isAt(anchor.getSpan(), anchor.getQuote());
		if (span == null || !after.covers(span) || stood && after.substring(span).isBlank()) {
			INode node = NodeModelUtils.findNodesForFeature(anchor, Literals.ANCHOR__SPAN).getFirst();
			String text = node.getRootNode().getText();
			int end = node.getOffset() + node.getLength();
			while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\t'))
				end++;
			edits.add(new TextEdit(node.getOffset(), end - node.getOffset(), ""));
			return;
		}
		replace(edits, anchor, Literals.ANCHOR__SPAN, span.toString());
		if (!stood)
			return;
		if (!after.substring(span).equals(anchor.getQuote()))
			replace(edits, anchor, Literals.ANCHOR__QUOTE, Quoted.write(after.substring(span)));
		if (anchor.getPrefix() != null && !after.text().substring(0, after.toUtf16(span.start())).endsWith(anchor.getPrefix()))
			context(edits, anchor, Literals.ANCHOR__PREFIX, after.before(span.start(), Anchors.CONTEXT));
		if (anchor.getSuffix() != null && !after.text().startsWith(anchor.getSuffix(), after.toUtf16(span.end())))
			context(edits, anchor, Literals.ANCHOR__SUFFIX, after.after(span.end(), Anchors.CONTEXT));
	}

	private static void context(List<TextEdit> edits, Anchor anchor, EAttribute feature, String words) {
		replace(edits, anchor, feature, Quoted.write(words));
	}

	private static void replace(List<TextEdit> edits, EObject owner, EAttribute feature, String written) {
		NodeModelUtils.findNodesForFeature(owner, feature).stream().findFirst().ifPresent(node -> {
			if (!NodeModelUtils.getTokenText(node).equals(written))
				edits.add(new TextEdit(node.getOffset(), node.getLength(), written));
		});
	}
}
