package org.florilegium.exchange.internal.refi;

import static java.util.Map.entry;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/**
 * What REFI-QDA 1.0 and 1.5 demand of the elements that are written: which stand in which, in which order and how often
 * ({@code ?} at most once, {@code *} any number, {@code +} at least one), and their attributes ({@code !} must be there).
 */
final class RefiStandard {

	private static final Map<String, String> CHILDREN = Map.ofEntries(
			entry("Project", "Users? CodeBook? Variables? Cases? Sources? Notes? Links? Sets? Graphs? Description? NoteRef*"),
			entry("Users", "User+"), entry("CodeBook", "Codes Sets?"), entry("Codes", "Code+"), entry("Variables", "Variable+"), entry("Cases", "Case+"),
			entry("Sources", "TextSource+"), entry("Notes", "Note+"), entry("Links", "Link+"), entry("Sets", "Set+"),
			entry("Code", "Description? NoteRef* Code*"), entry("Variable", "Description?"),
			entry("Case", "Description? CodeRef* VariableValue* SourceRef* SelectionRef*"),
			entry("VariableValue", "VariableRef (TextValue|BooleanValue|IntegerValue|FloatValue|DateValue|DateTimeValue)?"),
			entry("TextSource", "Description? PlainTextContent? PlainTextSelection* Coding* NoteRef* VariableValue*"),
			entry("PlainTextSelection", "Description? Coding* NoteRef*"), entry("Coding", "CodeRef NoteRef*"),
			entry("Note", "Description? PlainTextContent? PlainTextSelection* Coding* NoteRef* VariableValue*"), entry("Link", "NoteRef*"),
			entry("Set", "Description? MemberCode* MemberSource* MemberNote*"));

	private static final Map<String, String> ATTRIBUTES = Map.ofEntries(entry("Project", "name! origin creatingUserGUID creationDateTime modifyingUserGUID modifiedDateTime basePath"),
			entry("CodeBook", "origin"), entry("User", "guid! name id"), entry("Code", "guid! name! isCodable! color"), entry("Variable", "guid! name! typeOfVariable!"),
			entry("Case", "guid! name"), entry("TextSource", "guid! name plainTextPath richTextPath creatingUser creationDateTime modifyingUser modifiedDateTime"),
			entry("PlainTextSelection", "guid! name startPosition! endPosition! creatingUser creationDateTime modifyingUser modifiedDateTime"),
			entry("Coding", "guid! creatingUser creationDateTime"),
			entry("Note", "guid! name plainTextPath richTextPath creatingUser creationDateTime modifyingUser modifiedDateTime"),
			entry("Link", "guid! name direction color originGUID targetGUID"), entry("Set", "guid! name!"));

	private static final Map<String, String> VALUES = Map.of("guid", "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}", "DateTime", "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d.*",
			"Position", "\\d+", "color", "#[0-9A-Fa-f]{6}", "isCodable", "true|false", "direction", "Associative|OneWay|Bidirectional");

	private RefiStandard() {
	}

	/** What is not as it should be in a file; empty when all is. */
	static List<String> violations(String xml) throws Exception {
		List<String> found = new ArrayList<>();
		check(DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml))).getDocumentElement(), found);
		return found;
	}

	private static void check(Element element, List<String> found) {
		String name = element.getTagName();
		List<Element> children = children(element);
		String sequence = children.stream().map(child -> child.getTagName() + " ").collect(Collectors.joining());
		String wanted = Stream.of(CHILDREN.getOrDefault(name, "").split(" ")).filter(part -> !part.isEmpty())
				.map(part -> part.replaceFirst("^(\\(.*\\)|\\w+)([?*+]?)$", "($1 )$2")).collect(Collectors.joining());
		if (!sequence.matches(wanted))
			found.add(name + " has " + sequence + "instead of " + CHILDREN.getOrDefault(name, "nothing"));
		attributes(element, ATTRIBUTES.getOrDefault(name, name.endsWith("Ref") || name.startsWith("Member") ? "targetGUID! guid" : ""), found);
		children.forEach(child -> check(child, found));
	}

	private static void attributes(Element element, String wanted, List<String> found) {
		TreeSet<String> left = new TreeSet<>();
		for (int i = 0; i < element.getAttributes().getLength(); i++)
			left.add(element.getAttributes().item(i).getNodeName());
		left.removeIf(name -> name.startsWith("xmlns"));
		for (String name : wanted.split(" ")) {
			String plain = name.replace("!", "");
			if (!plain.equals(name) && !left.contains(plain))
				found.add(element.getTagName() + " has no " + plain);
			left.remove(plain);
		}
		if (!left.isEmpty())
			found.add(element.getTagName() + " has " + left);
		VALUES.forEach((ending, pattern) -> {
			for (int i = 0; i < element.getAttributes().getLength(); i++) {
				Node attribute = element.getAttributes().item(i);
				if (attribute.getNodeName().toLowerCase().endsWith(ending.toLowerCase()) && !attribute.getNodeValue().matches(pattern))
					found.add(element.getTagName() + "/@" + attribute.getNodeName() + " is " + attribute.getNodeValue());
			}
		});
	}

	private static List<Element> children(Element element) {
		List<Element> children = new ArrayList<>();
		NodeList nodes = element.getChildNodes();
		for (int i = 0; i < nodes.getLength(); i++)
			if (nodes.item(i) instanceof Element child)
				children.add(child);
		return children;
	}
}
