package org.florilegium.lang.ide.internal;

import java.util.Optional;
import java.util.ResourceBundle;

import org.eclipse.xtext.EnumLiteralDeclaration;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.florilegium.lang.ide.HoverText;
import org.florilegium.lang.ide.Range;

import com.google.inject.Singleton;

/** Says in a few words what each keyword is for. */
@Singleton
public class KeywordHelp {

	private final ResourceBundle words = ResourceBundle.getBundle("org.florilegium.lang.ide.internal.keywords");

	/**
	 * What a keyword is for.
	 *
	 * @param rule the rule of the grammar that it is in
	 * @return an empty text for those that need no explanation
	 */
	public String of(String rule, String keyword) {
		String own = rule + "." + keyword;
		return words.containsKey(own) ? words.getString(own) : words.containsKey(keyword) ? words.getString(keyword) : "";
	}

	/** The explanation of the keyword at an offset. */
	public Optional<HoverText> at(XtextResource file, int offset) {
		ILeafNode leaf = file.getParseResult() == null ? null : NodeModelUtils.findLeafNodeAtOffset(file.getParseResult().getRootNode(), offset);
		if (leaf == null || leaf.isHidden() || !(leaf.getGrammarElement() instanceof Keyword || leaf.getGrammarElement() instanceof EnumLiteralDeclaration))
			return Optional.empty();
		String help = of(GrammarUtil.containingRule(leaf.getGrammarElement()).getName(), leaf.getText());
		if (help.isEmpty())
			return Optional.empty();
		Prose prose = new Prose().heading(leaf.getText(), "").paragraph(help);
		return Optional.of(new HoverText(Range.of(leaf), prose.html(), prose.plain()));
	}
}
