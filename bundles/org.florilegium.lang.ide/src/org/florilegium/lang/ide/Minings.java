package org.florilegium.lang.ide;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.florilegium.lang.ide.Counts.Count;
import org.florilegium.lang.ide.internal.Study;
import org.florilegium.model.Actor;
import org.florilegium.model.Claim;
import org.florilegium.model.Coder;
import org.florilegium.model.Element;
import org.florilegium.model.ModelPackage.Literals;
import org.florilegium.model.Named;
import org.florilegium.model.StudyFile;
import org.florilegium.model.Theme;

/** Says after each definition of a theme, actor, coder or claim how often it is used. */
public class Minings {

	/** Where counts stand, in the order of the file; what has none known is left out. */
	public List<Mining> of(XtextResource file, Counts counts) {
		List<Mining> minings = new ArrayList<>();
		for (Element element : Study.root(file).map(StudyFile::getElements).map(List::copyOf).orElse(List.of()))
			if (element instanceof Theme || element instanceof Actor || element instanceof Coder || element instanceof Claim)
				add(minings, file, (Named) element, counts);
		return minings;
	}

	private static void add(List<Mining> minings, XtextResource file, Named named, Counts counts) {
		EClass kind = named.eClass();
		Optional<Count> count = named.getName() == null ? Optional.empty() : counts.of(kind, named.getName());
		INode name = NodeModelUtils.findNodesForFeature(named, Literals.NAMED__NAME).stream().findFirst().orElse(null);
		if (count.isEmpty() || name == null)
			return;
		String text = file.getParseResult().getRootNode().getText();
		int end = text.indexOf('\n', name.getEndOffset());
		end = end < 0 ? text.length() : end;
		minings.add(new Mining(end > 0 && text.charAt(end - 1) == '\r' ? end - 1 : end, kind, named.getName(), count.get().words()));
	}
}
