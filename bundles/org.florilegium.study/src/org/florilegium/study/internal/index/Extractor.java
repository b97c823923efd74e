package org.florilegium.study.internal.index;

import static org.florilegium.study.internal.index.Rows.word;

import java.math.BigDecimal;
import java.util.List;

import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.florilegium.lang.Sigil;
import org.florilegium.model.Coded;
import org.florilegium.model.DateValue;
import org.florilegium.model.ModelPackage.Literals;
import org.florilegium.model.Named;
import org.florilegium.model.NumberValue;
import org.florilegium.model.PartialDate;
import org.florilegium.model.TextValue;
import org.florilegium.model.Titled;
import org.florilegium.model.TruthValue;
import org.florilegium.model.Value;

/** What reading every kind of element needs. */
abstract class Extractor {

	final Rows rows;
	final WrittenNames written;

	Extractor(Rows rows, WrittenNames written) {
		this.rows = rows;
		this.written = written;
	}

	/** The name written for a reference, without its sigil, counted as a mention; null when there is none. */
	final String name(EObject owner, EReference reference) {
		String name = written.one(owner, reference);
		return name == null ? null : mention(reference, name);
	}

	/** As {@link #name}, as a cell. */
	final Rows.Word ref(EObject owner, EReference reference) {
		return word(name(owner, reference));
	}

	/** The names written for a reference, without their sigils, counted as mentions. */
	final List<String> names(EObject owner, EReference reference) {
		return written.all(owner, reference).stream().map(name -> mention(reference, name)).toList();
	}

	private String mention(EReference reference, String name) {
		String bare = Sigil.strip(name);
		String kind = switch (reference.getEReferenceType().getName()) {
			case "Person", "Organization" -> Mentions.ACTOR;
			case "Node" -> name.startsWith("<") ? "Argument" : "Claim";
			case String other -> other;
		};
		rows.mention(kind, kind.equals("Statement") ? qualified(bare) : bare);
		return bare;
	}

	/** The name by which the whole study knows a statement. */
	final String qualified(String statement) {
		return statement.indexOf('/') >= 0 || rows.name() == null ? statement : rows.name() + "/" + statement;
	}

	/** Records what the file exports, with pairs of keys and values for whoever looks it up. */
	final void export(Named named, String title, int element, String... data) {
		if (named.getName() == null)
			return;
		ICompositeNode node = NodeModelUtils.findActualNodeFor(named);
		int ordinal = rows.of(Table.NAME).size();
		rows.item(Table.NAME, 0, ordinal, named.eClass().getName(), named.getName(), title, element,
				node == null ? null : node.getOffset(), node == null ? null : node.getLength());
		for (int i = 0; i < data.length; i += 2)
			if (data[i + 1] != null && !data[i + 1].isEmpty())
				rows.item(Table.NAME_DATA, 0, ordinal, data[i], data[i + 1]);
	}

	final void texts(Table table, int owner, List<String> texts) {
		for (int i = 0; i < texts.size(); i++)
			if (texts.get(i) != null)
				rows.item(table, owner, i, texts.get(i));
	}

	final void aliases(Table table, int owner, Titled titled) {
		texts(table, owner, titled.getAliases());
	}

	final void values(Table table, int owner, EList<Value> values) {
		int ordinal = 0;
		for (Value value : values) {
			String kind = switch (value) {
				case NumberValue number -> "number";
				case DateValue date -> "date";
				case TruthValue truth -> "yes-no";
				default -> "text";
			};
			String text = switch (value) {
				case TextValue t -> t.getText();
				case NumberValue n -> n.getNumber() == null ? null : n.getNumber().toPlainString();
				case DateValue d -> text(d.getDate());
				case TruthValue t -> String.valueOf(t.getTruth());
				default -> null;
			};
			Double number = value instanceof NumberValue n && n.getNumber() != null ? n.getNumber().doubleValue() : null;
			rows.item(table, owner, ordinal++, value.getName(), kind, text, number);
		}
	}

	final Rows.Word coder(Coded coded) {
		return coded == null ? null : ref(coded, Literals.CODED__CODER);
	}

	static String text(PartialDate date) {
		return date == null ? null : date.toString();
	}

	/** The first day that a date can mean, which dates are compared by. */
	static String day(PartialDate date) {
		return date == null ? null : date.earliest().toString();
	}

	static String on(Coded coded) {
		return coded == null ? null : text(coded.getOn());
	}

	static Double number(BigDecimal number) {
		return number == null ? null : number.doubleValue();
	}
}
