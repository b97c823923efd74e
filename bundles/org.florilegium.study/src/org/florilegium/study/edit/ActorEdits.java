package org.florilegium.study.edit;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.florilegium.lang.edit.Form.ActorForm;
import org.florilegium.lang.edit.Form.CoderForm;
import org.florilegium.lang.edit.Form.MembershipForm;
import org.florilegium.lang.edit.Form.OrganizationForm;
import org.florilegium.lang.edit.Form.PersonForm;
import org.florilegium.lang.edit.Forms;
import org.florilegium.model.Actor;
import org.florilegium.model.Element;
import org.florilegium.model.Named;
import org.florilegium.study.FileKind;
import org.florilegium.study.StudyException;
import org.florilegium.study.StudyException.Code;

/** Adds, describes, renames and merges persons and organisations, and adds coders. */
record ActorEdits(Drafts drafts) {

	private static final String KIND = "Actor";

	String add(String codebook, ActorForm actor) throws StudyException {
		drafts.requireNew(KIND, actor.name());
		requireNames(actor);
		Draft file = codebook(codebook);
		file.rewrite(r -> r.append(actor));
		drafts.add(KIND, actor.name(), file.file());
		return actor.name();
	}

	String add(String codebook, CoderForm coder) throws StudyException {
		drafts.requireNew("Coder", coder.name());
		Draft file = codebook(codebook);
		file.rewrite(r -> r.append(coder));
		drafts.add("Coder", coder.name(), file.file());
		return coder.name();
	}

	private Draft codebook(String name) throws StudyException {
		return name == null ? drafts.first(FileKind.CODEBOOK) : drafts.of(drafts.home("Codebook", name));
	}

	String change(ActorForm actor) throws StudyException {
		requireNames(actor);
		Draft file = drafts.of(drafts.home(KIND, actor.name()));
		Actor element = find(file, actor.name());
		if (Forms.of(element).getClass() != actor.getClass())
			throw new StudyException(Code.INVALID, "A person cannot become an organisation, nor an organisation a person: add @" + actor.name()
					+ " under another name and merge the two.");
		file.rewrite(r -> r.change(element, actor));
		return actor.name();
	}

	private void requireNames(ActorForm actor) throws StudyException {
		switch (actor) {
			case PersonForm person -> {
				for (MembershipForm membership : person.memberships())
					drafts.require(KIND, membership.organization());
			}
			case OrganizationForm organization -> drafts.require(KIND, organization.parent());
		}
	}

	String rename(String actor, String name) throws StudyException {
		return drafts.rename(KIND, Actor.class, actor, name);
	}

	/** The actor goes; its title and aliases stay as aliases of the other, its memberships as the other's. */
	String merge(String actor, String into) throws StudyException {
		if (actor.equals(into))
			throw new StudyException(Code.INVALID, "@" + actor + " cannot be merged into itself. Name another actor.");
		Draft home = drafts.of(drafts.home(KIND, actor));
		ActorForm merged = Forms.of(find(home, actor));
		ActorForm target = Forms.of(find(drafts.of(drafts.home(KIND, into)), into));
		Set<String> aliases = new LinkedHashSet<>(target.aliases());
		aliases.add(merged.title());
		aliases.addAll(merged.aliases());
		aliases.remove(target.title());
		change(switch (target) {
			case PersonForm p -> new PersonForm(into, p.title(), List.copyOf(aliases), memberships(p, merged), p.values());
			case OrganizationForm o -> new OrganizationForm(into, o.title(), List.copyOf(aliases), o.kind(),
					actor.equals(o.parent()) ? null : o.parent(), o.values());
		});
		Set<Path> files = drafts.mentions(KIND, actor);
		Element element = find(home, actor);
		home.rewrite(r -> r.delete(element));
		for (Path file : files)
			drafts.of(file).rewrite(r -> r.rename(Actor.class, actor, into));
		drafts.remove(KIND, actor);
		return into;
	}

	private static List<MembershipForm> memberships(PersonForm person, ActorForm merged) {
		Set<MembershipForm> memberships = new LinkedHashSet<>(person.memberships());
		if (merged instanceof PersonForm other)
			memberships.addAll(other.memberships());
		return List.copyOf(memberships);
	}

	private static Actor find(Draft file, String name) throws StudyException {
		for (Element element : file.model().getElements())
			if (element instanceof Actor actor && name.equals(((Named) actor).getName()))
				return actor;
		throw new StudyException(Code.UNKNOWN_NAME, "There is no actor @" + name + " in " + file.file() + ".");
	}
}
