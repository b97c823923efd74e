package org.florilegium.lang.conversion;

import java.math.BigDecimal;
import java.util.function.Function;

import org.eclipse.xtext.conversion.IValueConverter;
import org.eclipse.xtext.conversion.ValueConverter;
import org.eclipse.xtext.conversion.ValueConverterException;
import org.eclipse.xtext.conversion.impl.AbstractDeclarativeValueConverterService;
import org.eclipse.xtext.nodemodel.INode;
import org.florilegium.lang.Sigil;
import org.florilegium.model.PartialDate;
import org.florilegium.model.Span;

/** Reads and writes the language's words: quoted texts, names with a sigil, dates, spans and numbers. */
public class FlorilegiumValueConverters extends AbstractDeclarativeValueConverterService {

	@ValueConverter(rule = "Text")
	public IValueConverter<String> text() {
		return converter(Quoted::read, Quoted::write, "a text in quotes");
	}

	@ValueConverter(rule = "ID")
	public IValueConverter<String> id() {
		return name(Sigil.NONE);
	}

	@ValueConverter(rule = "Name")
	public IValueConverter<String> name() {
		return name(Sigil.NONE);
	}

	@ValueConverter(rule = "PointName")
	public IValueConverter<String> pointName() {
		return name(Sigil.NONE);
	}

	@ValueConverter(rule = "TAG")
	public IValueConverter<String> tag() {
		return name(Sigil.TAG);
	}

	@ValueConverter(rule = "HANDLE")
	public IValueConverter<String> handle() {
		return name(Sigil.HANDLE);
	}

	@ValueConverter(rule = "BRACKET")
	public IValueConverter<String> bracket() {
		return name(Sigil.BRACKET);
	}

	@ValueConverter(rule = "ANGLE")
	public IValueConverter<String> angle() {
		return name(Sigil.ANGLE);
	}

	/** Keeps the sigil, which alone tells a claim from an argument. */
	@ValueConverter(rule = "NodeName")
	public IValueConverter<String> nodeName() {
		return name(Sigil.NONE);
	}

	@ValueConverter(rule = "StatementName")
	public IValueConverter<String> statementName() {
		return name(Sigil.NONE);
	}

	@ValueConverter(rule = "NUMBER")
	public IValueConverter<BigDecimal> number() {
		return converter(BigDecimal::new, BigDecimal::toPlainString, "a number such as 3 or 0.95");
	}

	@ValueConverter(rule = "Count")
	public IValueConverter<Integer> count() {
		return converter(Integer::valueOf, Object::toString, "a whole number");
	}

	@ValueConverter(rule = "SPAN")
	public IValueConverter<Span> span() {
		return converter(Span::valueOf, Span::toString, "a span such as 812..3004");
	}

	@ValueConverter(rule = "DATE")
	public IValueConverter<PartialDate> date() {
		return partialDate();
	}

	@ValueConverter(rule = "MONTH")
	public IValueConverter<PartialDate> month() {
		return partialDate();
	}

	@ValueConverter(rule = "Day")
	public IValueConverter<PartialDate> day() {
		return partialDate();
	}

	@ValueConverter(rule = "PartialDate")
	public IValueConverter<PartialDate> partialDate() {
		return converter(PartialDate::valueOf, PartialDate::toString, "a date such as 1998, 1998-04 or 1998-04-05");
	}

	private static IValueConverter<String> name(Sigil sigil) {
		return converter(sigil == Sigil.NONE ? String::strip : Sigil::strip, sigil::write, "a name");
	}

	private static <T> IValueConverter<T> converter(Function<String, T> read, Function<T, String> write, String what) {
		return new IValueConverter<>() {
			@Override
			public T toValue(String string, INode node) {
				if (string == null)
					return null;
				try {
					return read.apply(string);
				} catch (RuntimeException e) {
					throw new ValueConverterException("'" + string + "' is not " + what + ".", node, e);
				}
			}

			@Override
			public String toString(T value) {
				return write.apply(value);
			}
		};
	}
}
