package org.florilegium.exchange.internal.office;

import javax.xml.stream.XMLStreamReader;

/** Attributes of WordprocessingML, whichever of its namespaces a file is written in. */
final class Word {

	private Word() {
	}

	/** The value of an attribute by its local name; empty when it is absent. */
	static String value(XMLStreamReader xml, String attribute) {
		for (int i = 0; i < xml.getAttributeCount(); i++) {
			if (xml.getAttributeLocalName(i).equals(attribute))
				return xml.getAttributeValue(i);
		}
		return "";
	}

	/** The value as a number. */
	static int number(XMLStreamReader xml, String attribute, int otherwise) {
		String value = value(xml, attribute);
		return value.matches("\\d{1,6}") ? Integer.parseInt(value) : otherwise;
	}

	/** Whether a property is switched on: its element is there and does not say no. */
	static boolean isOn(XMLStreamReader xml) {
		String value = value(xml, "val");
		return !value.equals("0") && !value.equals("false") && !value.equals("off");
	}
}
