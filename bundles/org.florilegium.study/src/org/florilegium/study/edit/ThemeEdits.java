package org.florilegium.study.edit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.florilegium.lang.edit.Form.CodeForm;
import org.florilegium.lang.edit.Form.StatementForm;
import org.florilegium.lang.edit.Form.ThemeForm;
import org.florilegium.lang.edit.Forms;
import org.florilegium.lang.edit.Rewriter;
import org.florilegium.model.Element;
import org.florilegium.model.Statement;
import org.florilegium.model.Theme;
import org.florilegium.study.FileKind;
import org.florilegium.study.StudyException;
import org.florilegium.study.StudyException.Code;

/** Adds, describes, renames, merges and retires themes. */
record ThemeEdits(Drafts drafts) {

	private static final String KIND = "Theme";
	private static final int SHOWN = 3;

	String add(String codebook, ThemeForm theme) throws StudyException {
		drafts.requireNew(KIND, theme.name());
		requireNames(theme);
		Draft file = codebook == null ? drafts.first(FileKind.CODEBOOK) : drafts.of(drafts.home("Codebook", codebook));
		file.rewrite(r -> r.append(theme));
		drafts.add(KIND, theme.name(), file.file());
		return theme.name();
	}

	String change(ThemeForm theme) throws StudyException {
		requireNames(theme);
		Draft file = home(theme.name());
		Theme element = file.find(Theme.class, theme.name());
		file.rewrite(r -> r.change(element, theme));
		return theme.name();
	}

	private void requireNames(ThemeForm theme) throws StudyException {
		drafts.require(KIND, theme.parent());
		drafts.require(KIND, theme.replacement());
		drafts.require("Scale", theme.scale());
	}

	String rename(String theme, String name) throws StudyException {
		return drafts.rename(KIND, Theme.class, theme, name);
	}

	String retire(String theme, String replacement) throws StudyException {
		drafts.require(KIND, replacement);
		ThemeForm now = form(theme);
		return change(new ThemeForm(now.name(), now.title(), now.aliases(), now.parent(), now.scale(), now.color(), now.key(), now.definition(),
				now.includes(), now.excludes(), now.examples(), now.values(), true, replacement));
	}

	/** The theme goes; its title and aliases stay as aliases of the other. A statement about both is about the other once. */
	String merge(String theme, String into) throws StudyException {
		if (theme.equals(into))
			throw new StudyException(Code.INVALID, "#" + theme + " cannot be merged into itself. Name another theme.");
		ThemeForm merged = form(theme);
		ThemeForm target = form(into);
		Set<String> aliases = new LinkedHashSet<>(target.aliases());
		if (!merged.title().equals(target.title()))
			aliases.add(merged.title());
		aliases.addAll(merged.aliases());
		aliases.remove(target.title());
		String parent = theme.equals(target.parent()) ? merged.parent() : target.parent();
		change(new ThemeForm(into, target.title(), List.copyOf(aliases), into.equals(parent) ? null : parent, target.scale(), target.color(),
				target.key(), target.definition(), target.includes(), target.excludes(), target.examples(), target.values(), target.retired(),
				theme.equals(target.replacement()) ? null : target.replacement()));
		Set<Path> files = drafts.mentions(KIND, theme);
		Draft home = home(theme);
		Theme element = home.find(Theme.class, theme);
		home.rewrite(r -> r.delete(element));
		for (Path file : files) {
			Draft draft = drafts.of(file);
			for (Element each : draft.model().getElements())
				if (each instanceof Statement statement)
					mergeIn(draft, statement.getName(), Forms.of(statement), theme, into);
			draft.rewrite(r -> r.rename(Theme.class, theme, into));
		}
		drafts.remove(KIND, theme);
		return into;
	}

	/** Deletes a theme that nothing mentions but itself. */
	String delete(String theme) throws StudyException {
		Draft home = home(theme);
		List<String> users = new ArrayList<>();
		for (Path file : drafts.mentions(KIND, theme)) {
			int mentions = new Rewriter(drafts.of(file).parsed()).rename(Theme.class, theme, theme);
			if (mentions > (file.equals(home.file()) ? 1 : 0))
				users.add(file.toString());
			if (users.size() == SHOWN)
				break;
		}
		if (!users.isEmpty())
			throw new StudyException(Code.INVALID, "#" + theme + " is in use, in " + String.join(", ", users)
					+ ". Merge it into another theme, retire it, or take it out there first.");
		Theme element = home.find(Theme.class, theme);
		home.rewrite(r -> r.delete(element));
		drafts.remove(KIND, theme);
		return theme;
	}

	private static void mergeIn(Draft draft, String name, StatementForm statement, String theme, String into) throws StudyException {
		boolean both = statement.codes().stream().anyMatch(c -> c.theme().equals(theme))
				&& statement.codes().stream().anyMatch(c -> c.theme().equals(into));
		if (!both)
			return;
		Set<CodeForm> codes = new LinkedHashSet<>();
		for (CodeForm code : statement.codes())
			codes.add(code.theme().equals(theme) ? new CodeForm(into, code.stance()) : code);
		if (codes.stream().anyMatch(c -> c.theme().equals(into) && c.stance() != null))
			codes.remove(new CodeForm(into, null));
		Statement element = draft.find(Statement.class, name);
		draft.rewrite(r -> r.change(element,
				new StatementForm(name, statement.passages(), statement.speaker(), statement.organization(), statement.reporters(), statement.date(),
						statement.type(), statement.values(), List.copyOf(codes), statement.acts(), statement.confidence(), statement.notes())));
	}

	private Draft home(String theme) throws StudyException {
		return drafts.of(drafts.home(KIND, theme));
	}

	private ThemeForm form(String theme) throws StudyException {
		return Forms.of(home(theme).find(Theme.class, theme));
	}
}
