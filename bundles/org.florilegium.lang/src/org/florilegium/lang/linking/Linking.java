package org.florilegium.lang.linking;

import org.eclipse.xtext.linking.impl.DefaultLinkingService;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.florilegium.lang.Sigil;

/** Looks claims and arguments up with their brackets, which alone tell them apart, and everything else without sigil. */
public class Linking extends DefaultLinkingService {

	@Override
	public String getCrossRefNodeAsString(INode node) {
		String written = NodeModelUtils.getTokenText(node);
		Sigil sigil = Sigil.of(written);
		String name = Sigil.strip(written);
		return sigil == Sigil.BRACKET || sigil == Sigil.ANGLE ? sigil.write(name) : name;
	}
}
