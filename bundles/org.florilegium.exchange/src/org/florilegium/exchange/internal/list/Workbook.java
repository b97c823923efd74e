package org.florilegium.exchange.internal.list;

import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.florilegium.exchange.ImportException;
import org.florilegium.exchange.safe.Archive;
import org.florilegium.exchange.safe.SafeXml;

/** Reads the cells of a workbook as texts: numbers as they are written, dates in ISO notation. */
final class Workbook {

	private static final int MOST_COLUMNS = 16_384;
	private static final int MOST_ROWS = 1_048_576;

	private final Archive archive;
	private final List<String> texts = new ArrayList<>();
	private final List<Boolean> dates = new ArrayList<>();
	private boolean from1904;

	Workbook(Archive archive) {
		this.archive = archive;
	}

	/**
	 * The rows of the first sheet; cells that are missing are empty.
	 *
	 * @throws ImportException when the file is damaged
	 */
	List<List<String>> firstSheet() throws ImportException {
		if (archive.has("xl/sharedStrings.xml"))
			archive.read("xl/sharedStrings.xml", this::readTexts);
		if (archive.has("xl/styles.xml"))
			archive.read("xl/styles.xml", this::readStyles);
		String relation = archive.read("xl/workbook.xml", this::readWorkbook);
		Map<String, String> targets = archive.has("xl/_rels/workbook.xml.rels") ? archive.read("xl/_rels/workbook.xml.rels", Workbook::readRelations) : Map.of();
		String target = targets.getOrDefault(relation, "worksheets/sheet1.xml");
		return archive.read(target.startsWith("/") ? target.substring(1) : "xl/" + target, this::readSheet);
	}

	private String readWorkbook(InputStream in) throws XMLStreamException {
		XMLStreamReader xml = SafeXml.reader(in);
		String first = "";
		while (xml.hasNext()) {
			if (xml.next() != XMLStreamConstants.START_ELEMENT)
				continue;
			if (xml.getLocalName().equals("workbookPr"))
				from1904 = List.of("1", "true").contains(String.valueOf(xml.getAttributeValue(null, "date1904")));
			if (xml.getLocalName().equals("sheet") && first.isEmpty())
				first = relation(xml);
		}
		return first;
	}

	private static String relation(XMLStreamReader xml) {
		for (int i = 0; i < xml.getAttributeCount(); i++) {
			if (xml.getAttributeLocalName(i).equals("id"))
				return xml.getAttributeValue(i);
		}
		return "";
	}

	private static Map<String, String> readRelations(InputStream in) throws XMLStreamException {
		XMLStreamReader xml = SafeXml.reader(in);
		Map<String, String> targets = new HashMap<>();
		while (xml.hasNext()) {
			if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("Relationship"))
				targets.put(xml.getAttributeValue(null, "Id"), xml.getAttributeValue(null, "Target"));
		}
		return targets;
	}

	private Void readTexts(InputStream in) throws XMLStreamException {
		XMLStreamReader xml = SafeXml.reader(in);
		while (xml.hasNext()) {
			if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("si"))
				texts.add(text(xml, "si"));
		}
		return null;
	}

	/** The words of a text with several kinds of type, without signs that say how it is spoken. */
	private static String text(XMLStreamReader xml, String until) throws XMLStreamException {
		StringBuilder text = new StringBuilder();
		boolean spoken = false;
		while (!(xml.next() == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(until))) {
			if (xml.isStartElement() && xml.getLocalName().equals("rPh"))
				spoken = true;
			else if (xml.isEndElement() && xml.getLocalName().equals("rPh"))
				spoken = false;
			else if (xml.isStartElement() && xml.getLocalName().equals("t"))
				text.append(spoken ? "" : xml.getElementText());
		}
		return text.toString().replace("_x000D_", "");
	}

	private Void readStyles(InputStream in) throws XMLStreamException {
		XMLStreamReader xml = SafeXml.reader(in);
		Map<String, String> formats = new HashMap<>();
		boolean cells = false;
		while (xml.hasNext()) {
			int event = xml.next();
			if (event == XMLStreamConstants.START_ELEMENT) {
				switch (xml.getLocalName()) {
				case "numFmt" -> formats.put(xml.getAttributeValue(null, "numFmtId"), String.valueOf(xml.getAttributeValue(null, "formatCode")));
				case "cellXfs" -> cells = true;
				case "xf" -> {
					if (cells)
						dates.add(isDate(String.valueOf(xml.getAttributeValue(null, "numFmtId")), formats));
				}
				default -> {
					// how it looks
				}
				}
			} else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("cellXfs")) {
				cells = false;
			}
		}
		return null;
	}

	private static boolean isDate(String id, Map<String, String> formats) {
		if (id.matches("1[4-7]|22|2[7-9]|3[0-6]|5[0-8]"))
			return true;
		String code = formats.getOrDefault(id, "").replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "").toLowerCase();
		return code.contains("y") || code.contains("d") && code.contains("m");
	}

	private List<List<String>> readSheet(InputStream in) throws XMLStreamException {
		XMLStreamReader xml = SafeXml.reader(in);
		List<List<String>> rows = new ArrayList<>();
		List<String> row = new ArrayList<>();
		while (xml.hasNext()) {
			if (xml.next() != XMLStreamConstants.START_ELEMENT)
				continue;
			if (xml.getLocalName().equals("row")) {
				rows.add(row = new ArrayList<>());
				if (rows.size() > MOST_ROWS)
					throw new XMLStreamException("it has more rows than a sheet can have", xml.getLocation());
			} else if (xml.getLocalName().equals("c")) {
				int column = column(xml.getAttributeValue(null, "r"), row.size());
				while (row.size() < column)
					row.add("");
				row.add(cell(xml));
			}
		}
		return rows;
	}

	/** Index of a column from its letters; the next one when a cell does not say, or says nonsense. */
	private static int column(String reference, int next) {
		int column = 0;
		for (int i = 0; reference != null && i < reference.length() && Character.isLetter(reference.charAt(i)) && column <= MOST_COLUMNS; i++)
			column = column * 26 + Character.toUpperCase(reference.charAt(i)) - 'A' + 1;
		return column <= next || column > MOST_COLUMNS ? next : column - 1;
	}

	private String cell(XMLStreamReader xml) throws XMLStreamException {
		String type = String.valueOf(xml.getAttributeValue(null, "t"));
		String style = String.valueOf(xml.getAttributeValue(null, "s"));
		if (type.equals("inlineStr"))
			return text(xml, "c");
		String value = "";
		while (!(xml.next() == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("c"))) {
			if (xml.isStartElement() && xml.getLocalName().equals("v"))
				value = xml.getElementText();
		}
		return switch (type) {
		case "s" -> value.matches("\\d{1,8}") && Integer.parseInt(value) < texts.size() ? texts.get(Integer.parseInt(value)) : "";
		case "b" -> value.equals("1") ? "yes" : "no";
		case "e" -> "";
		case "str", "d" -> value;
		default -> number(value, style.matches("\\d{1,6}") && Integer.parseInt(style) < dates.size() && dates.get(Integer.parseInt(style)));
		};
	}

	private String number(String value, boolean date) {
		try {
			BigDecimal number = new BigDecimal(value.strip());
			if (date && number.signum() > 0 && number.compareTo(BigDecimal.valueOf(2_958_466)) < 0)
				return day(number.doubleValue());
			return number.precision() - number.scale() > 20 || number.scale() > 30 ? value : number.stripTrailingZeros().toPlainString();
		} catch (NumberFormatException e) {
			return value;
		}
	}

	/** A day counted from the last of 1899, as Excel does, which takes 1900 for a leap year. */
	private String day(double number) {
		LocalDate zero = from1904 ? LocalDate.of(1904, 1, 1) : number < 60 ? LocalDate.of(1899, 12, 31) : LocalDate.of(1899, 12, 30);
		LocalDateTime moment = zero.atStartOfDay().plusDays((long) number).plusSeconds(Math.round((number - Math.floor(number)) * 86_400));
		return moment.equals(moment.truncatedTo(ChronoUnit.DAYS)) ? moment.toLocalDate().toString() : moment.toString();
	}
}
