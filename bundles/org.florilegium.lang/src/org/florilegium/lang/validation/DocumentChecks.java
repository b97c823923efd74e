package org.florilegium.lang.validation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

import org.eclipse.xtext.validation.Check;
import org.florilegium.model.CodePoints;
import org.florilegium.model.Document;
import org.florilegium.model.ModelPackage.Literals;
import org.florilegium.model.Part;
import org.florilegium.model.Span;

/** Documents against their reading texts, and their parts against each other. */
class DocumentChecks extends Checks {

	@Check
	void textChanged(Document document) {
		CodePoints text = AnchorChecks.text(document);
		if (text == null)
			return;
		if (document.getLength() != null && document.getLength() != text.length())
			warning("The text of " + document.getName() + " has changed since it was registered: " + text.length() + " characters instead of "
					+ document.getLength() + ". Check its statements, then update length and sha256.", Literals.DOCUMENT__LENGTH,
					ProblemCodes.TEXT_CHANGED);
		else if (document.getSha256() != null && !document.getSha256().equalsIgnoreCase(sha256(text.text())))
			warning("The text of " + document.getName() + " has changed since it was registered: its SHA-256 is another one. "
					+ "Check its statements, then update sha256.", Literals.DOCUMENT__SHA256, ProblemCodes.TEXT_CHANGED);
	}

	@Check
	void parts(Document document) {
		CodePoints text = AnchorChecks.text(document);
		List<Part> parts = document.getParts().stream().filter(p -> p.getSpan() != null).toList();
		for (Part part : parts) {
			Span span = part.getSpan();
			if (span.isReversed())
				error("The part ends where or before it starts: write START..END.", part, Literals.PART__SPAN, ProblemCodes.SPAN_REVERSED);
			else if (text != null && !text.covers(span))
				error("The part reaches beyond the text, which has " + text.length() + " characters.", part, Literals.PART__SPAN,
						ProblemCodes.SPAN_OUTSIDE_TEXT);
		}
		for (int i = 0; i < parts.size(); i++)
			for (int j = 0; j < i; j++)
				if (cross(parts.get(i).getSpan(), parts.get(j).getSpan()))
					error("The part “" + parts.get(i).getTitle() + "” overlaps “" + parts.get(j).getTitle()
							+ "” without standing within it or around it.", parts.get(i), Literals.PART__SPAN, ProblemCodes.PARTS_CROSS);
	}

	private static boolean cross(Span a, Span b) {
		return a.overlaps(b) && !a.contains(b) && !b.contains(a);
	}

	private static String sha256(String text) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java platform has SHA-256", e);
		}
	}
}
