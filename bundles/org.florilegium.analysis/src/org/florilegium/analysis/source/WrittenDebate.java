package org.florilegium.analysis.source;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.florilegium.analysis.argument.Debate;
import org.florilegium.lang.Sigil;
import org.florilegium.model.Argument;
import org.florilegium.model.ArgumentMap;
import org.florilegium.model.Claim;
import org.florilegium.model.Element;
import org.florilegium.model.Node;
import org.florilegium.study.StudyException;
import org.florilegium.study.StudyException.Code;
import org.florilegium.study.index.StudyIndex;
import org.florilegium.study.language.WrittenFiles;

/**
 * A map as it is being written.
 *
 * @param debate what it says, as far as it is understood
 * @param broken whether some of its words are not understood
 * @param places where nodes are defined in its text, by their names in brackets
 */
public record WrittenDebate(Debate debate, boolean broken, Map<String, Place> places) {

	/** A stretch of the text, in UTF-16 units. */
	public record Place(int offset, int length) {
	}

	/** Copies the map. */
	public WrittenDebate {
		places = Map.copyOf(places);
	}

	/**
	 * Reads a map's text, and what it includes as the index has it.
	 *
	 * @param file of the map, relative to the study
	 * @throws StudyException {@link Code#UNREADABLE} when no map begins in the text
	 */
	public static WrittenDebate read(StudyIndex index, Path file, String text) throws StudyException {
		XtextResource resource = WrittenFiles.alone(file, text);
		if (resource.getContents().isEmpty() || !(resource.getContents().getFirst() instanceof ArgumentMap map) || map.getName() == null)
			throw new StudyException(Code.UNREADABLE, "No map begins in " + file + ". Its first line should be such as: map debate \"The debate\"");
		return new WrittenDebate(DebateReader.read(index, map), resource.getParseResult().hasSyntaxErrors(), places(map));
	}

	private static Map<String, Place> places(ArgumentMap map) {
		Map<String, Place> places = new HashMap<>();
		for (Element element : map.getElements())
			if ((element instanceof Claim || element instanceof Argument) && ((Node) element).getName() != null) {
				ICompositeNode written = NodeModelUtils.findActualNodeFor(element);
				places.putIfAbsent(Sigil.of(element.eClass()).write(((Node) element).getName()), new Place(written.getOffset(), written.getLength()));
			}
		return places;
	}
}
