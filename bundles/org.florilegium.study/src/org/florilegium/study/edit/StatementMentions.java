package org.florilegium.study.edit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.xtext.CrossReference;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.florilegium.lang.edit.TextEdit;
import org.florilegium.model.ModelPackage.Literals;
import org.florilegium.study.StudyException;

/** Mentions of statements in maps and codings: {@code coding/s1}, or {@code s1} at home. */
record StatementMentions(Drafts drafts) {

	/** Lets what mentions one statement of a coding mention another; in a list that has that already, it goes. */
	void replace(String coding, String from, String to) throws StudyException {
		Path home = drafts.home("Coding", coding);
		for (Path path : drafts.mentions("Statement", coding + "/" + from, home)) {
			Draft draft = drafts.of(path);
			boolean atHome = path.equals(home);
			List<TextEdit> edits = new ArrayList<>();
			replace(draft.parsed().getParseResult().getRootNode(), coding + "/" + from, coding + "/" + to, edits);
			if (atHome)
				replace(draft.parsed().getParseResult().getRootNode(), from, to, edits);
			draft.edit(edits);
		}
	}

	private static void replace(ICompositeNode root, String from, String to, List<TextEdit> edits) {
		for (INode node : root.getAsTreeIterable())
			if (node.getGrammarElement() instanceof CrossReference reference
					&& reference.getType().getClassifier() == Literals.STATEMENT && from.equals(NodeModelUtils.getTokenText(node)))
				edits.add(edit(node, to));
	}

	private static TextEdit edit(INode node, String to) {
		INode before = sibling(node, false);
		INode after = sibling(node, true);
		if (isAnother(node, to) && before != null && ",".equals(before.getText().strip()))
			return new TextEdit(before.getOffset(), node.getOffset() + node.getLength() - before.getOffset(), "");
		if (isAnother(node, to) && after != null && ",".equals(after.getText().strip()))
			return new TextEdit(node.getOffset(), end(after) - node.getOffset(), "");
		return new TextEdit(node.getOffset(), node.getLength(), to);
	}

	/** Whether the same list has the other name already. */
	private static boolean isAnother(INode node, String to) {
		for (INode each = node.getParent().getFirstChild(); each != null; each = each.getNextSibling())
			if (each != node && each.getGrammarElement() instanceof CrossReference && to.equals(NodeModelUtils.getTokenText(each)))
				return true;
		return false;
	}

	private static INode sibling(INode node, boolean next) {
		INode at = next ? node.getNextSibling() : node.getPreviousSibling();
		while (at != null && at.getText().isBlank())
			at = next ? at.getNextSibling() : at.getPreviousSibling();
		return at;
	}

	private static int end(INode comma) {
		int end = comma.getOffset() + comma.getLength();
		String text = comma.getRootNode().getText();
		while (end < text.length() && text.charAt(end) == ' ')
			end++;
		return end;
	}
}
