package org.florilegium.cli.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.florilegium.cli.internal.Lookup.Kind;
import org.florilegium.lang.Nearest;
import org.florilegium.lang.Sigil;
import org.florilegium.lang.edit.Form.ClaimForm;
import org.florilegium.lang.edit.Form.CoderForm;
import org.florilegium.lang.edit.Form.MembershipForm;
import org.florilegium.lang.edit.Form.OrganizationForm;
import org.florilegium.lang.edit.Form.PersonForm;
import org.florilegium.lang.edit.Form.ThemeForm;
import org.florilegium.study.ShippedCodebooks;
import org.florilegium.study.Study;
import org.florilegium.study.StudyException;
import org.florilegium.study.StudyException.Code;
import org.florilegium.study.edit.Edited;
import org.florilegium.study.edit.Edits;
import org.florilegium.study.edit.StudyEdit;
import org.florilegium.study.edit.StudyEdit.AddActor;
import org.florilegium.study.edit.StudyEdit.AddClaim;
import org.florilegium.study.edit.StudyEdit.AddCodebook;
import org.florilegium.study.edit.StudyEdit.AddCoder;
import org.florilegium.study.edit.StudyEdit.AddTheme;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Adds themes, actors, coders, claims, and codebooks with schemes. */
@Command(name = "add", synopsisSubcommandLabel = "WHAT", description = "Add a theme, an actor or a coder to the codebook, a claim to a coding or argument map, or a codebook with argumentation schemes.",
		subcommands = { AddCommand.Theme.class, AddCommand.Actor.class, AddCommand.AsCoder.class, AddCommand.Claim.class, AddCommand.Schemes.class },
		footer = { "", "Examples:", "  florilegium add theme fees --title \"Harbour fees\" --scale agreement",
				"  florilegium add actor becker --title \"Tom Becker\" --member-of traders", "  florilegium add coder anna --title \"Anna Meyer\"" })
final class AddCommand implements Runnable {

	@Spec
	private CommandSpec spec;

	@Override
	public void run() {
		throw new ParameterException(spec.commandLine(), "Say what to add: theme, actor, coder, claim or schemes");
	}

	/** What the commands below this one have in common. */
	abstract static class Addition extends StudyCommand {

		@Parameters(index = "0", paramLabel = "NAME", description = "The name: letters, digits and hyphens.")
		private String name;

		Addition(Environment environment) {
			super(environment);
		}

		/** What to do. */
		abstract StudyEdit edit(String bare, Lookup lookup) throws StudyException, WrongUse;

		/** Actors and coders bear the same sigil, so that none may be called like the other. */
		static void refuseTaken(Lookup lookup, Kind other, String bare) throws StudyException {
			if (lookup.isName(other, bare))
				throw new StudyException(Code.EXISTS, "@%s is the name of %s already. Choose another one.".formatted(bare,
						other == Kind.CODER ? "a coder" : "an actor"));
		}

		/** What was added, in words. */
		abstract String added(String bare);

		@Override
		final int run(Study study) throws Exception {
			String bare = Sigil.strip(name);
			if (!bare.matches("[\\p{L}_][\\p{L}\\p{M}\\p{Nd}_-]*"))
				throw new WrongUse("“%s” is no name: a name is letters, digits and hyphens, and begins with a letter. What people read goes into --title."
						.formatted(name));
			Edited edited = new Edits(study).apply(edit(bare, new Lookup(index(study))));
			edited.files().keySet().forEach(file -> environment().say("%s: %s", file, added(edited.name())));
			return ExitCode.FINE;
		}
	}

	/** Adds a theme. */
	@Command(name = "theme", description = "Add a theme to the codebook.",
			footer = { "", "Examples:", "  florilegium add theme economy --title \"Economy\" --scale agreement",
					"  florilegium add theme fees --title \"Harbour fees\" --under economy --means \"The level of fees.\"" })
	static final class Theme extends Addition {

		@Option(names = "--title", paramLabel = "TITLE", description = "What people read; the name if not given.")
		private String title;
		@Option(names = "--under", paramLabel = "THEME", description = "The broader theme.")
		private String under;
		@Option(names = "--scale", paramLabel = "SCALE", description = "The scale of its stances; inherited from the broader theme if not given.")
		private String scale;
		@Option(names = "--means", paramLabel = "TEXT", description = "Its definition.")
		private String means;
		@Option(names = "--also", paramLabel = "TEXT", description = "Another name for it. May be repeated.")
		private List<String> also = new ArrayList<>();
		@Option(names = "--include", paramLabel = "TEXT", description = "What belongs to it. May be repeated.")
		private List<String> include = new ArrayList<>();
		@Option(names = "--exclude", paramLabel = "TEXT", description = "What does not. May be repeated.")
		private List<String> exclude = new ArrayList<>();
		@Option(names = "--example", paramLabel = "TEXT", description = "An example. May be repeated.")
		private List<String> example = new ArrayList<>();
		@Option(names = "--color", paramLabel = "#RRGGBB", description = "Its colour.")
		private String color;
		@Option(names = "--key", paramLabel = "KEY", description = "The key that codes with it in the workbench.")
		private String key;

		Theme(Environment environment) {
			super(environment);
		}

		@Override
		StudyEdit edit(String bare, Lookup lookup) throws StudyException {
			return new AddTheme(null, new ThemeForm(bare, title == null ? bare : title, also, under == null ? null : lookup.name(Kind.THEME, under),
					scale == null ? null : lookup.name(Kind.SCALE, scale), color, key, means, include, exclude, example, Map.of(), false, null));
		}

		@Override
		String added(String bare) {
			return "theme #" + bare;
		}
	}

	/** Adds a person or organisation. */
	@Command(name = "actor", description = "Add a person or an organisation to the codebook.",
			footer = { "", "Examples:", "  florilegium add actor traders --organization --title \"Traders' Union\" --kind association",
					"  florilegium add actor becker --title \"Tom Becker\" --member-of traders --with party=Liberals" })
	static final class Actor extends Addition {

		@Option(names = "--title", paramLabel = "TITLE", description = "What people read; the name if not given.")
		private String title;
		@Option(names = "--organization", description = "It is an organisation; otherwise a person.")
		private boolean organization;
		@Option(names = "--also", paramLabel = "TEXT", description = "Another name. May be repeated.")
		private List<String> also = new ArrayList<>();
		@Option(names = "--member-of", paramLabel = "ACTOR", description = "An organisation that the person belongs to. May be repeated.")
		private List<String> memberOf = new ArrayList<>();
		@Option(names = "--kind", paramLabel = "TEXT", description = "What kind of organisation it is.")
		private String kind;
		@Option(names = "--part-of", paramLabel = "ACTOR", description = "The organisation that this one is part of.")
		private String partOf;
		@Option(names = "--with", paramLabel = "NAME=VALUE", description = "An attribute. May be repeated.")
		private Map<String, String> with = new LinkedHashMap<>();

		Actor(Environment environment) {
			super(environment);
		}

		@Override
		StudyEdit edit(String bare, Lookup lookup) throws StudyException, WrongUse {
			refuseTaken(lookup, Kind.CODER, bare);
			String shown = title == null ? bare : title;
			Map<String, Object> values = Values.parse(with);
			if (organization) {
				if (!memberOf.isEmpty())
					throw new WrongUse("An organisation is part of another (--part-of); only persons are members (--member-of).");
				return new AddActor(null, new OrganizationForm(bare, shown, also, kind, partOf == null ? null : lookup.name(Kind.ACTOR, partOf), values));
			}
			if (kind != null || partOf != null)
				throw new WrongUse("--kind and --part-of are for organisations. Add --organization, or leave them out.");
			List<MembershipForm> memberships = lookup.names(Kind.ACTOR, memberOf).stream().map(o -> new MembershipForm(o, null, null)).toList();
			return new AddActor(null, new PersonForm(bare, shown, also, memberships, values));
		}

		@Override
		String added(String bare) {
			return (organization ? "organization @" : "person @") + bare;
		}
	}

	/** Adds a coder. */
	@Command(name = "coder", description = "Add a coder to the codebook.",
			footer = { "", "Example:", "  florilegium add coder anna --title \"Anna Meyer\"" })
	static final class AsCoder extends Addition {

		@Option(names = "--title", paramLabel = "NAME", description = "The coder's full name; the short one if not given.")
		private String title;

		AsCoder(Environment environment) {
			super(environment);
		}

		@Override
		StudyEdit edit(String bare, Lookup lookup) throws StudyException {
			refuseTaken(lookup, Kind.ACTOR, bare);
			return new AddCoder(null, new CoderForm(bare, title == null ? bare : title));
		}

		@Override
		String added(String bare) {
			return "coder @" + bare;
		}
	}

	/** Adds a claim. */
	@Command(name = "claim", description = "Add a claim to a coding or an argument map.",
			footer = { "", "Example:", "  florilegium add claim fees-too-high --text \"Harbour fees are too high.\" --to letter-anna --about fees" })
	static final class Claim extends Addition {

		@Option(names = "--text", paramLabel = "TEXT", required = true, description = "The claim as a sentence; required.")
		private String text;
		@Option(names = "--to", paramLabel = "FILE", required = true, description = "Name of the coding or argument map that it is written in; required.")
		private String to;
		@Option(names = "--about", paramLabel = "THEME", description = "A theme that it is about. May be repeated.")
		private List<String> about = new ArrayList<>();
		@Option(names = "--major", description = "It is one of the main claims of the debate.")
		private boolean major;

		Claim(Environment environment) {
			super(environment);
		}

		@Override
		StudyEdit edit(String bare, Lookup lookup) throws StudyException {
			String file = lookup.find(Kind.MAP, to).isPresent() ? lookup.name(Kind.MAP, to) : lookup.name(Kind.CODING, to);
			return new AddClaim(file, new ClaimForm(bare, text, lookup.names(Kind.THEME, about), major, Map.of(), List.of()));
		}

		@Override
		String added(String bare) {
			return "claim [" + bare + "]";
		}
	}

	/** Adds a codebook with argumentation schemes. */
	@Command(name = "schemes", description = { "Add a codebook with argumentation schemes to the study: their roles and critical questions, to be used and changed there.",
			"There are: walton-schemes (expert opinion, consequences, analogy …), toulmin-schemes." },
			footer = { "", "Example:", "  florilegium add schemes walton-schemes" })
	static final class Schemes extends StudyCommand {

		@Parameters(index = "0", paramLabel = "NAME", description = "walton-schemes or toulmin-schemes.")
		private String name;

		Schemes(Environment environment) {
			super(environment);
		}

		@Override
		int run(Study study) throws Exception {
			if (!ShippedCodebooks.NAMES.contains(name))
				throw new WrongUse("There are no schemes “%s”.%s There are: %s.".formatted(name, Nearest.question(Nearest.to(name, ShippedCodebooks.NAMES, 1)),
						String.join(", ", ShippedCodebooks.NAMES)));
			index(study);
			Edited edited = new Edits(study).apply(new AddCodebook(name, ShippedCodebooks.text(name, environment().directory())));
			edited.files().keySet().forEach(file -> environment().say("%s", file));
			environment().say("Arguments may say now, such as: using %s", name.startsWith("toulmin") ? "toulmin" : "argument-from-expert-opinion");
			return ExitCode.FINE;
		}
	}
}
