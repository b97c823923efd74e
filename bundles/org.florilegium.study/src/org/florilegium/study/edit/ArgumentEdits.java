package org.florilegium.study.edit;

import java.util.ArrayList;
import java.util.List;

import org.florilegium.lang.Sigil;
import org.florilegium.lang.edit.Form;
import org.florilegium.lang.edit.Form.ArgumentForm;
import org.florilegium.lang.edit.Form.ClaimForm;
import org.florilegium.lang.edit.Form.PremiseForm;
import org.florilegium.lang.edit.Form.RelationForm;
import org.florilegium.study.StudyException;
import org.florilegium.study.StudyException.Code;

/** Adds claims, arguments and relations to codings and maps. */
record ArgumentEdits(Drafts drafts) {

	String add(String file, ClaimForm claim) throws StudyException {
		drafts.requireNew("Claim", claim.name());
		for (String theme : claim.themes())
			drafts.require("Theme", theme);
		return append(file, "Claim", claim);
	}

	String add(String file, ArgumentForm argument) throws StudyException {
		drafts.requireNew("Argument", argument.name());
		List<String> claims = new ArrayList<>(argument.premises().stream().map(PremiseForm::claim).toList());
		claims.add(argument.conclusion());
		claims.add(argument.warrant());
		claims.addAll(argument.backing());
		claims.addAll(argument.rebuttals());
		for (String claim : claims)
			drafts.require("Claim", claim);
		drafts.require("Scheme", argument.scheme());
		for (String statement : argument.statements())
			requireStatement(statement);
		if (argument.conclusion() == null)
			throw new StudyException(Code.INVALID, "<" + argument.name() + "> concludes nothing. Name the claim that follows.");
		return append(file, "Argument", argument);
	}

	String add(String file, RelationForm relation) throws StudyException {
		requireNode(relation.source());
		requireNode(relation.target());
		for (String statement : relation.evidence())
			requireStatement(statement);
		return append(file, null, relation);
	}

	private void requireStatement(String statement) throws StudyException {
		if (statement.indexOf('/') > 0)
			drafts.require("Statement", statement);
	}

	private void requireNode(String node) throws StudyException {
		Sigil sigil = Sigil.of(node);
		if (sigil != Sigil.BRACKET && sigil != Sigil.ANGLE)
			throw new StudyException(Code.INVALID, node + " is neither a [claim] nor an <argument>. Write it in its brackets.");
		drafts.require(sigil == Sigil.BRACKET ? "Claim" : "Argument", Sigil.strip(node));
	}

	private String append(String file, String kind, Form form) throws StudyException {
		Draft draft = drafts.of(drafts.home("StudyFile", file));
		draft.rewrite(r -> r.append(form));
		if (kind != null)
			drafts.add(kind, form.name(), draft.file());
		return form.name();
	}
}
