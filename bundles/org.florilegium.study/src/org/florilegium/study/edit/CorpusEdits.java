package org.florilegium.study.edit;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.florilegium.lang.edit.Form.Authors;
import org.florilegium.lang.edit.Form.DocumentForm;
import org.florilegium.lang.edit.Form.PartForm;
import org.florilegium.lang.edit.TextEdit;
import org.florilegium.model.Document;
import org.florilegium.model.Element;
import org.florilegium.model.ModelPackage.Literals;
import org.florilegium.model.Scheme;
import org.florilegium.study.FileKind;
import org.florilegium.study.StudyException;

/** Adds and describes documents, and lets the corpus use codebooks. */
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

	String add(String codebook, String text) throws StudyException {
		drafts.requireNew("Codebook", codebook);
		Draft made = drafts.create(Path.of(codebook + "." + FileKind.CODEBOOK.extension()), text);
		for (Element element : made.model().getElements())
			if (element instanceof Scheme scheme)
				drafts.requireNew("Scheme", scheme.getName());
		drafts.add("Codebook", codebook, made.file());
		drafts.add("StudyFile", codebook, made.file());
		Draft corpus = drafts.first(FileKind.CORPUS);
		List<INode> used = NodeModelUtils.findNodesForFeature(corpus.model(), Literals.STUDY_FILE__CODEBOOKS);
		INode after = used.isEmpty() ? NodeModelUtils.findNodesForFeature(corpus.model(), Literals.STUDY_FILE__TITLE).getFirst() : used.getLast();
		corpus.edit(List.of(new TextEdit(after.getEndOffset(), 0, (used.isEmpty() ? "\n  uses " : ", ") + codebook)));
		return codebook;
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
