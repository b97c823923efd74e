package org.florilegium.lang.ide;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.florilegium.lang.Sigil;
import org.florilegium.lang.ide.Counts.Count;
import org.florilegium.lang.ide.internal.Study;
import org.florilegium.model.Actor;
import org.florilegium.model.Argument;
import org.florilegium.model.Claim;
import org.florilegium.model.Coder;
import org.florilegium.model.Element;
import org.florilegium.model.ModelPackage.Literals;
import org.florilegium.model.Named;
import org.florilegium.model.Node;
import org.florilegium.model.StudyFile;
import org.florilegium.model.Theme;

/** Says after each definition of a theme, actor, coder or claim how often it is used, and of claims and arguments what becomes of them. */
public class Minings {

	/** Where counts stand, in the order of the file; what has none known is left out. */
	public List<Mining> of(XtextResource file, Counts counts) {
		List<Mining> minings = new ArrayList<>();
		for (Element element : Study.root(file).map(StudyFile::getElements).map(List::copyOf).orElse(List.of()))
			if (element instanceof Theme || element instanceof Actor || element instanceof Coder || element instanceof Claim || element instanceof Argument)
				add(minings, file, (Named) element, counts);
		return minings;
	}

	private static void add(List<Mining> minings, XtextResource file, Named named, Counts counts) {
		EClass kind = named.eClass();
		Optional<Count> count = named.getName() == null ? Optional.empty() : counts.of(kind, named.getName());
		String label = Stream.concat(count.map(Count::words).stream(), status(file, named, counts).stream()).collect(Collectors.joining(" · "));
		INode name = NodeModelUtils.findNodesForFeature(named, Literals.NAMED__NAME).stream().findFirst().orElse(null);
		if (label.isEmpty() || name == null)
			return;
		String text = file.getParseResult().getRootNode().getText();
		int end = text.indexOf('\n', name.getEndOffset());
		end = end < 0 ? text.length() : end;
		minings.add(new Mining(end > 0 && text.charAt(end - 1) == '\r' ? end - 1 : end, kind, named.getName(), label));
	}

	private static Optional<String> status(XtextResource file, Named named, Counts counts) {
		return named instanceof Node && named.getName() != null
				? Study.root(file).flatMap(root -> counts.status(root, Sigil.of(named.eClass()).write(named.getName())))
				: Optional.empty();
	}
}
