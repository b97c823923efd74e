package org.florilegium.study.internal.index;

import static org.florilegium.study.internal.index.Rows.word;

import java.util.List;

import org.florilegium.model.Authorship;
import org.florilegium.model.Cleaning;
import org.florilegium.model.Document;
import org.florilegium.model.ModelPackage.Literals;
import org.florilegium.model.Part;
import org.florilegium.study.Hashes;

/** Documents with their parts and authors. */
final class CorpusExtractor extends Extractor {

	CorpusExtractor(Rows rows, WrittenNames written) {
		super(rows, written);
	}

	void document(Document document, int element) {
		Authorship authorship = document.getAuthorship();
		int id = rows.entity(Table.DOCUMENT, element, word(document.getName()), document.getPath(), document.getTitle(),
				authorship == null ? null : ref(authorship, Literals.AUTHORSHIP__ORGANIZATION),
				text(document.getDate()), day(document.getDate()), document.getSource(), document.getSection(), document.getKind(),
				document.getLanguage(), document.getLength(), document.getSha256(), document.getOrigin(),
				attribution(document));
		author(id, 0, authorship);
		values(Table.DOCUMENT_ATTRIBUTE, id, document.getValues());
		texts(Table.DOCUMENT_NOTE, id, document.getNotes());
		int ordinal = 0;
		for (Cleaning cleaning : document.getCleaning())
			rows.item(Table.CLEANING, id, ordinal++, cleaning.getStep(), cleaning.getOption());
		int number = 0;
		for (Part part : document.getParts())
			part(id, ++number, part);
	}

	private void part(int document, int number, Part part) {
		Authorship authorship = part.getAuthorship();
		rows.item(Table.PART, document, number, part.getTitle(), part.getSpan() == null ? null : part.getSpan().start(),
				part.getSpan() == null ? null : part.getSpan().end(),
				authorship == null ? null : ref(authorship, Literals.AUTHORSHIP__ORGANIZATION), part.getKind());
		author(document, number, authorship);
	}

	private void author(int document, int part, Authorship authorship) {
		List<String> authors = authorship == null ? List.of() : names(authorship, Literals.AUTHORSHIP__AUTHORS);
		for (int i = 0; i < authors.size(); i++)
			rows.item(Table.AUTHOR, document, part, i, word(authors.get(i)));
	}

	/** A hash of whatever decides who speaks in a document, and when: statements are looked at again when it changes. */
	private String attribution(Document document) {
		StringBuilder all = new StringBuilder(day(document.getDate()) + "\n");
		append(all, document.getAuthorship());
		for (Part part : document.getParts())
			append(all.append(part.getSpan()).append('\n'), part.getAuthorship());
		return Hashes.sha256(all.toString());
	}

	private void append(StringBuilder all, Authorship authorship) {
		all.append(authorship == null ? null : written.names(authorship)).append(authorship == null ? null
				: written.one(authorship, Literals.AUTHORSHIP__ORGANIZATION)).append('\n');
	}
}
