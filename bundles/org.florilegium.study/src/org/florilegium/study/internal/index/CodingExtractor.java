package org.florilegium.study.internal.index;

import static org.florilegium.study.internal.index.Rows.word;

import java.util.List;

import org.florilegium.model.Act;
import org.florilegium.model.Anchor;
import org.florilegium.model.Coded;
import org.florilegium.model.Coding;
import org.florilegium.model.ModelPackage.Literals;
import org.florilegium.model.Span;
import org.florilegium.model.Statement;
import org.florilegium.model.ThemeCode;
import org.florilegium.study.internal.index.Attribution.Attributed;

/** Statements, with what they are about and what they do. */
final class CodingExtractor extends Extractor {

	private final Attribution attribution;
	private final List<Integer> codebooks;
	private String document;
	private Rows.Word coder;
	private String codedOn;

	/**
	 * @param attribution tells who speaks where nobody is named
	 * @param codebooks   the codebooks that the file sees, nearest first
	 */
	CodingExtractor(Rows rows, WrittenNames written, Attribution attribution, List<Integer> codebooks) {
		super(rows, written);
		this.attribution = attribution;
		this.codebooks = codebooks;
	}

	void coding(Coding coding) {
		document = name(coding, Literals.CODING__DOCUMENT);
		coder = coder(coding.getCoded());
		codedOn = on(coding.getCoded());
		rows.entity(Table.CODING, word(coding.getName()), word(document), coder, codedOn);
	}

	void statement(Statement statement, int element, int offset) {
		Span first = first(statement);
		String speaker = name(statement, Literals.STATEMENT__SPEAKER);
		String organization = name(statement, Literals.STATEMENT__ORGANIZATION);
		Attributed who = attribution.of(document, first == null ? null : first.start(), first == null ? null : first.end(), speaker,
				organization, day(statement.getDate()), codebooks);
		Coded coded = statement.getCoded();
		int id = rows.entity(Table.STATEMENT, element, offset, statement.getName(), word(document), coded == null ? coder : coder(coded),
				coded == null ? codedOn : on(coded), first == null ? null : first.start(), first == null ? null : first.end(),
				word(speaker), word(organization), text(statement.getDate()), ref(statement, Literals.STATEMENT__TYPE),
				number(statement.getConfidence()), word(who.speaker()), word(who.organization()), who.authorship(), who.part(), who.day());
		spans(id, statement);
		int ordinal = 0;
		for (ThemeCode code : statement.getCodes())
			rows.item(Table.CODE, id, ordinal++, ref(code, Literals.THEME_CODE__THEME), ref(code, Literals.THEME_CODE__STANCE));
		ordinal = 0;
		for (Act act : statement.getActs())
			rows.item(Table.ACT, id, ordinal++, act.getForce(), ref(act, Literals.ACT__CLAIM));
		ordinal = 0;
		for (String reporter : names(statement, Literals.STATEMENT__REPORTERS))
			rows.item(Table.REPORTER, id, ordinal++, word(reporter));
		values(Table.VALUE, id, statement.getValues());
		texts(Table.NOTE, id, statement.getNotes());
	}

	private static Span first(Statement statement) {
		for (Anchor anchor : statement.getAnchors())
			if (anchor.getSpan() != null)
				return anchor.getSpan();
		return null;
	}

	private void spans(int id, Statement statement) {
		int ordinal = 0;
		for (Anchor anchor : statement.getAnchors()) {
			Span span = anchor.getSpan();
			rows.item(Table.SPAN, id, ordinal++, span == null ? null : span.start(), span == null ? null : span.end(),
					number(anchor.getPage()), anchor.getQuote(), anchor.getPrefix(), anchor.getSuffix());
		}
	}
}
