package org.florilegium.study.edit;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.florilegium.lang.References;
import org.florilegium.lang.edit.Form.ActForm;
import org.florilegium.lang.edit.Form.CodeForm;
import org.florilegium.lang.edit.Form.Passage;
import org.florilegium.lang.edit.Form.StatementForm;
import org.florilegium.model.CodePoints;
import org.florilegium.model.Element;
import org.florilegium.model.ModelPackage.Literals;
import org.florilegium.model.Statement;
import org.florilegium.study.StudyException;
import org.florilegium.study.StudyException.Code;
import org.florilegium.study.internal.index.Sql;

/** Adds, changes and deletes statements. */
record CodingEdits(Drafts drafts, Clock clock) {

	private static final String KIND = "Coding";

	String code(String document, String coder, StatementForm statement) throws StudyException {
		drafts.require("Document", document);
		drafts.require("Coder", coder);
		requireNames(statement);
		requireWords(document, statement);
		Draft file = codingOf(document, coder);
		String name = statement.name() != null ? statement.name() : nextName(file);
		if (file.find(Statement.class, name) != null)
			throw new StudyException(Code.EXISTS, file.file() + " has a statement " + name + " already. Leave the name out to get the next free one.");
		file.rewrite(r -> r.append(named(statement, name)));
		return name;
	}

	String change(String coding, StatementForm statement) throws StudyException {
		requireNames(statement);
		Draft file = drafts.of(drafts.home(KIND, coding));
		Statement element = find(file, statement.name());
		requireWords(References.name(file.model(), Literals.CODING__DOCUMENT), statement);
		file.rewrite(r -> r.change(element, statement));
		return statement.name();
	}

	String delete(String coding, String statement) throws StudyException {
		Draft file = drafts.of(drafts.home(KIND, coding));
		Statement element = find(file, statement);
		file.rewrite(r -> r.delete(element));
		return statement;
	}

	static Statement find(Draft file, String name) throws StudyException {
		Statement statement = file.find(Statement.class, name);
		if (statement == null)
			throw new StudyException(Code.UNKNOWN_NAME, file.file() + " has no statement " + name + ".");
		return statement;
	}

	/** The coder's file on the document; made where there is none. */
	private Draft codingOf(String document, String coder) throws StudyException {
		String name = document + "-" + coder;
		List<Path> files = drafts.index().query(connection -> {
			List<Path> found = new ArrayList<>();
			Sql.query(connection, row -> found.add(Path.of(row.getString(1))), """
					SELECT f.path FROM coding c JOIN file f ON f.id = c.file JOIN word d ON d.id = c.document JOIN word k ON k.id = c.coder
					WHERE d.text = ? AND k.text = ? ORDER BY f.path""", document, coder);
			return found;
		});
		if (!files.isEmpty())
			return drafts.of(files.getFirst());
		try {
			return drafts.of(drafts.home(KIND, name));
		} catch (StudyException e) {
			if (e.code() != Code.UNKNOWN_NAME)
				throw e;
		}
		Path path = Path.of("codings", document + "." + coder + ".coding");
		Draft made = drafts.create(path,
				"coding " + name + " of " + document + "\n  coded by @" + coder + " on " + LocalDate.now(clock) + "\n");
		drafts.add(KIND, name, path);
		drafts.add("StudyFile", name, path);
		return made;
	}

	/** The next free name of a statement. */
	static String nextName(Draft file) throws StudyException {
		int last = 0;
		for (Element element : file.model().getElements())
			if (element instanceof Statement s && s.getName() != null && s.getName().matches("s\\d{1,9}"))
				last = Math.max(last, Integer.parseInt(s.getName().substring(1)));
		return "s" + (last + 1);
	}

	private void requireNames(StatementForm statement) throws StudyException {
		drafts.require("Actor", statement.speaker());
		drafts.require("Actor", statement.organization());
		for (String reporter : statement.reporters())
			drafts.require("Actor", reporter);
		drafts.require("StatementType", statement.type());
		for (CodeForm code : statement.codes()) {
			drafts.require("Theme", code.theme());
			if (code.stance() != null)
				new Stances(drafts).require(code.theme(), code.stance());
		}
		for (ActForm act : statement.acts())
			drafts.require("Claim", act.claim());
	}

	private void requireWords(String document, StatementForm statement) throws StudyException {
		CodePoints text = null;
		for (Passage passage : statement.passages()) {
			if (passage.span() == null)
				continue;
			if (text == null)
				text = drafts.text(document);
			if (!text.covers(passage.span()) || !text.substring(passage.span()).equals(passage.quote()))
				throw new StudyException(Code.INVALID, "The text of " + document + " does not say “" + passage.quote() + "” at " + passage.span()
						+ ". Find the passage again.");
		}
	}

	private static StatementForm named(StatementForm s, String name) {
		return new StatementForm(name, s.passages(), s.speaker(), s.organization(), s.reporters(), s.date(), s.type(), s.values(), s.codes(), s.acts(),
				s.confidence(), s.notes());
	}
}
