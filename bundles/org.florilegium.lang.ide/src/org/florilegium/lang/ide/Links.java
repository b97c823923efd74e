package org.florilegium.lang.ide;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.florilegium.lang.Sigil;
import org.florilegium.lang.ide.Link.Definition;
import org.florilegium.lang.ide.Link.PassageOf;
import org.florilegium.lang.ide.internal.Pointed;
import org.florilegium.lang.ide.internal.Study;
import org.florilegium.model.Anchor;
import org.florilegium.model.Coding;
import org.florilegium.model.Document;
import org.florilegium.model.ModelPackage.Literals;
import org.florilegium.model.Named;
import org.florilegium.model.Part;
import org.florilegium.model.Span;

/** Leads from a name to its definition, from a span or quote to the passage, from a document's path to its text. */
public class Links {

	/** The links at an offset; none where nothing is referred to. */
	public List<Link> at(XtextResource file, int offset) {
		Optional<Pointed> pointed = Pointed.at(file, offset);
		if (pointed.isEmpty())
			return List.of();
		Pointed p = pointed.get();
		Range words = Range.of(p.node());
		List<Link> links = new ArrayList<>();
		if (p.target() instanceof Named named)
			definition(file, named).ifPresent(d -> links.add(new Link(words, "Open " + Sigil.of(named.eClass()).write(named.getName()), d)));
		if (p.target() instanceof Document document)
			passage(links, words, document, null);
		if (p.owner() instanceof Anchor anchor && EcoreUtil.getRootContainer(anchor) instanceof Coding coding)
			passage(links, words, coding.getDocument(), anchor.getSpan());
		if (p.owner() instanceof Part part && p.feature() == Literals.PART__SPAN)
			passage(links, words, (Document) part.eContainer(), part.getSpan());
		if (p.owner() instanceof Document document && (p.feature() == Literals.DOCUMENT__PATH || p.feature() == Literals.NAMED__NAME))
			passage(links, words, document, null);
		return links;
	}

	private static void passage(List<Link> links, Range words, Document document, Span span) {
		if (document != null && !document.eIsProxy() && document.getPath() != null)
			links.add(new Link(words, span == null ? "Open the text of " + document.getName() : "Show the passage in " + document.getName(),
					new PassageOf(document.getName(), document.getPath(), span)));
	}

	/** Where the name of something is given; nothing when its file is not to be had. */
	public Optional<Definition> definition(XtextResource from, EObject target) {
		EObject real = Study.real(from, target);
		ICompositeNode node = real == null ? null : NodeModelUtils.findActualNodeFor(real);
		if (node == null || real.eResource() == null)
			return Optional.empty();
		URI uri = real.eResource().getURI();
		EStructuralFeature name = Literals.NAMED__NAME;
		INode words = NodeModelUtils.findNodesForFeature(real, name).stream().findFirst().orElse(node);
		return Optional.of(new Definition(uri, Range.of(words)));
	}
}
