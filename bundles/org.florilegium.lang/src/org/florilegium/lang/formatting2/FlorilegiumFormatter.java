package org.florilegium.lang.formatting2;

import java.util.Set;

import org.eclipse.xtext.formatting2.AbstractJavaFormatter;
import org.eclipse.xtext.formatting2.IFormattableDocument;
import org.eclipse.xtext.formatting2.IHiddenRegionFormatter;
import org.eclipse.xtext.formatting2.regionaccess.IEObjectRegion;
import org.eclipse.xtext.formatting2.regionaccess.ISemanticRegion;
import org.florilegium.model.Element;
import org.florilegium.model.Statement;
import org.florilegium.model.StudyFile;

/**
 * Lays a file out: elements at the left margin, statements with a blank line between them and other elements with the one
 * they have or none, clauses that stand on a line of their own two spaces in, and one space between words. Lines stay
 * divided as the scholar divided them, and nothing changes its order.
 */
public class FlorilegiumFormatter extends AbstractJavaFormatter {

	private static final Set<String> CLOSED_BEFORE = Set.of(",", ":", ")", "(", "/");
	private static final Set<String> CLOSED_AFTER = Set.of("(", "/");

	/** Formats a whole file. */
	protected void format(StudyFile file, IFormattableDocument document) {
		IEObjectRegion whole = regionFor(file);
		layOut(whole.getPreviousHiddenRegion().getNextSemanticRegion(), document);
	}

	private IEObjectRegion regionFor(StudyFile file) {
		return getTextRegionAccess().regionForEObject(file);
	}

	private void layOut(ISemanticRegion first, IFormattableDocument document) {
		Element element = null;
		document.set(first.getPreviousHiddenRegion(), h -> h.setNewLines(0));
		ISemanticRegion start = first;
		ISemanticRegion before = first;
		for (ISemanticRegion region = first.getNextSemanticRegion(); region != null; region = region.getNextSemanticRegion()) {
			Element current = elementOf(region);
			if (current != element) {
				indent(start, before, document);
				boolean apart = element == null || current instanceof Statement || element instanceof Statement;
				document.prepend(region, h -> h.setNewLines(apart ? 2 : 1, 2, 2));
				element = current;
				start = region;
			} else {
				separate(before, region, document);
			}
			before = region;
		}
		indent(start, before, document);
		document.append(before, h -> h.setNewLines(1));
	}

	private static void indent(ISemanticRegion start, ISemanticRegion end, IFormattableDocument document) {
		if (start != end)
			document.set(start.getNextHiddenRegion(), end.getNextHiddenRegion(), IHiddenRegionFormatter::indent);
	}

	private void separate(ISemanticRegion before, ISemanticRegion region, IFormattableDocument document) {
		if (region.getPreviousHiddenRegion().isMultiline())
			document.prepend(region, h -> h.setNewLines(1));
		else if (CLOSED_BEFORE.contains(region.getText()) || CLOSED_AFTER.contains(before.getText()))
			document.prepend(region, IHiddenRegionFormatter::noSpace);
		else
			document.prepend(region, IHiddenRegionFormatter::oneSpace);
	}

	private static Element elementOf(ISemanticRegion region) {
		for (var object = region.getSemanticElement(); object != null; object = object.eContainer())
			if (object instanceof Element element)
				return element;
		return null;
	}
}
