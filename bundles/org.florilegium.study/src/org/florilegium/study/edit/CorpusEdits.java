package org.florilegium.study.edit;

import org.florilegium.lang.edit.Form.Authors;
import org.florilegium.lang.edit.Form.DocumentForm;
import org.florilegium.lang.edit.Form.PartForm;
import org.florilegium.model.Document;
import org.florilegium.study.FileKind;
import org.florilegium.study.StudyException;

/** Adds and describes documents. */
record CorpusEdits(Drafts drafts) {

	String add(DocumentForm document) throws StudyException {
		drafts.requireNew("Document", document.name());
		requireActors(document);
		Draft corpus = drafts.first(FileKind.CORPUS);
		corpus.rewrite(r -> r.append(document));
		drafts.add("Document", document.name(), corpus.file());
		return document.name();
	}

	String change(DocumentForm document) throws StudyException {
		requireActors(document);
		Draft corpus = drafts.of(drafts.home("Document", document.name()));
		Document element = corpus.find(Document.class, document.name());
		corpus.rewrite(r -> r.change(element, document));
		return document.name();
	}

	private void requireActors(DocumentForm document) throws StudyException {
		require(document.authors());
		for (PartForm part : document.parts())
			require(part.authors());
	}

	private void require(Authors authors) throws StudyException {
		for (String author : authors.authors())
			drafts.require("Actor", author);
		drafts.require("Actor", authors.organization());
	}
}
