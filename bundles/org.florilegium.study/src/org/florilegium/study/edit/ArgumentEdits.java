package org.florilegium.study.edit;

import java.util.ArrayList;
import java.util.List;

import org.florilegium.lang.Sigil;
import org.florilegium.lang.edit.Form;
import org.florilegium.lang.edit.Form.ArgumentForm;
import org.florilegium.lang.edit.Form.ClaimForm;
import org.florilegium.lang.edit.Form.PremiseForm;
import org.florilegium.lang.edit.Form.RelationForm;
import org.florilegium.lang.edit.Forms;
import org.florilegium.lang.edit.Rewriter;
import org.florilegium.model.Argument;
import org.florilegium.model.Claim;
import org.florilegium.model.Element;
import org.florilegium.model.Relation;
import org.florilegium.study.StudyException;
import org.florilegium.study.StudyException.Code;

/** Adds and changes claims, arguments and relations of codings and maps. */
record ArgumentEdits(Drafts drafts) {

	String add(String file, ClaimForm claim) throws StudyException {
		drafts.requireNew("Claim", claim.name());
		for (String theme : claim.themes())
			drafts.require("Theme", theme);
		return append(file, "Claim", claim);
	}

	String add(String file, ArgumentForm argument) throws StudyException {
		drafts.requireNew("Argument", argument.name());
		require(argument);
		return append(file, "Argument", argument);
	}

	private void require(ArgumentForm argument) throws StudyException {
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
	}

	String change(ClaimForm claim) throws StudyException {
		for (String theme : claim.themes())
			drafts.require("Theme", theme);
		Draft home = drafts.of(drafts.home("Claim", claim.name()));
		Claim element = home.find(Claim.class, claim.name());
		home.rewrite(r -> r.change(element, claim));
		return claim.name();
	}

	String change(ArgumentForm argument) throws StudyException {
		require(argument);
		Draft home = drafts.of(drafts.home("Argument", argument.name()));
		Argument element = home.find(Argument.class, argument.name());
		home.rewrite(r -> r.change(element, argument));
		return argument.name();
	}

	String change(String file, RelationForm relation, RelationForm into) throws StudyException {
		if (into != null)
			require(into);
		Draft draft = drafts.of(drafts.home("StudyFile", file));
		for (Element element : draft.model().getElements())
			if (element instanceof Relation r && NodeEdits.isWhole(r) && Forms.of(r).equals(relation)) {
				draft.rewrite(rewriter -> change(rewriter, r, relation, into));
				return null;
			}
		throw new StudyException(Code.MISSING, "%s does not say any more that %s %s %s.".formatted(draft.file(), relation.source(),
				relation.kind().getLiteral(), relation.target()));
	}

	private static void change(Rewriter rewriter, Relation relation, RelationForm before, RelationForm after) {
		if (after == null)
			rewriter.delete(relation);
		else if (before.source().equals(after.source()) && before.target().equals(after.target()) && before.kind() == after.kind())
			rewriter.change(relation, after);
		else
			rewriter.replace(relation, after);
	}

	String add(String file, RelationForm relation) throws StudyException {
		require(relation);
		return append(file, null, relation);
	}

	private void require(RelationForm relation) throws StudyException {
		requireNode(relation.source());
		requireNode(relation.target());
		for (String statement : relation.evidence())
			requireStatement(statement);
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
