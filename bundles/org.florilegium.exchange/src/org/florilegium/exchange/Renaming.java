package org.florilegium.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.florilegium.exchange.CodedProject.Coding;
import org.florilegium.exchange.CodedProject.Text;
import org.florilegium.lang.Sigil;
import org.florilegium.lang.edit.Form;
import org.florilegium.lang.edit.Form.ActForm;
import org.florilegium.lang.edit.Form.ArgumentForm;
import org.florilegium.lang.edit.Form.AssumptionForm;
import org.florilegium.lang.edit.Form.Authors;
import org.florilegium.lang.edit.Form.ClaimForm;
import org.florilegium.lang.edit.Form.CodeForm;
import org.florilegium.lang.edit.Form.CoderForm;
import org.florilegium.lang.edit.Form.DocumentForm;
import org.florilegium.lang.edit.Form.GroupForm;
import org.florilegium.lang.edit.Form.MembershipForm;
import org.florilegium.lang.edit.Form.OrganizationForm;
import org.florilegium.lang.edit.Form.PartForm;
import org.florilegium.lang.edit.Form.PersonForm;
import org.florilegium.lang.edit.Form.PremiseForm;
import org.florilegium.lang.edit.Form.RelationForm;
import org.florilegium.lang.edit.Form.ScaleForm;
import org.florilegium.lang.edit.Form.SchemeForm;
import org.florilegium.lang.edit.Form.StatementForm;
import org.florilegium.lang.edit.Form.ThemeForm;
import org.florilegium.lang.edit.Form.TypeForm;

/** Gives the things of a project names that a study does not have yet, wherever they are mentioned. */
final class Renaming {

	private final CodedProject project;
	private final ProjectNames names;
	private final Map<String, String> renamed = new HashMap<>();

	Renaming(CodedProject project, ProjectNames names) {
		this.project = project;
		this.names = names;
	}

	/** The project under its new names. */
	CodedProject renamed() {
		project.codebook().forEach(form -> keep(kind(form), form.name()));
		project.documents().forEach(text -> keep("Document", text.form().name()));
		project.arguments().stream().filter(form -> form.name() != null).forEach(form -> keep(kind(form), form.name()));
		List<Coding> codings = new ArrayList<>();
		for (Coding coding : project.codings()) {
			String document = of("Document", coding.document());
			String coder = of("Actor", coding.coder());
			boolean usual = coding.name().equals(coding.document() + "-" + coding.coder());
			String name = names.keep("Coding", usual ? document + "-" + coder : coding.name());
			renamed.putIfAbsent("Coding\t" + coding.name(), name);
			codings.add(new Coding(name, document, coder, coding.on(), coding.statements()));
		}
		if (isAsBefore(codings))
			return project;
		codings.replaceAll(c -> new Coding(c.name(), c.document(), c.coder(), c.on(), c.statements().stream().map(this::statement).toList()));
		return new CodedProject(project.title(), project.documents().stream().map(t -> new Text(document(t.form()), t.text())).toList(),
				project.codebook().stream().map(this::form).toList(), codings, project.arguments().stream().map(this::form).toList(),
				project.identifiers().renamed(this::identified), project.losses());
	}

	/** Whether nothing has another name now, as in a study that was empty before. */
	private boolean isAsBefore(List<Coding> codings) {
		return renamed.entrySet().stream().allMatch(e -> e.getKey().endsWith("\t" + e.getValue())) && codings.equals(project.codings());
	}

	private void keep(String kind, String name) {
		renamed.computeIfAbsent(kind + "\t" + name, k -> names.keep(kind, name));
	}

	private static String kind(Form form) {
		return switch (form) {
			case ThemeForm t -> "Theme";
			case PersonForm p -> "Actor";
			case OrganizationForm o -> "Actor";
			case CoderForm c -> "Actor";
			case ScaleForm s -> "Scale";
			case TypeForm t -> "StatementType";
			case SchemeForm s -> "Scheme";
			case ClaimForm c -> "Claim";
			case ArgumentForm a -> "Argument";
			default -> form.getClass().getSimpleName();
		};
	}

	private String of(String kind, String name) {
		return name == null ? null : renamed.getOrDefault(kind + "\t" + name, name);
	}

	private List<String> all(String kind, List<String> list) {
		return list.stream().map(name -> of(kind, name)).toList();
	}

	private String node(String written) {
		Sigil sigil = Sigil.of(written);
		return sigil.write(of(sigil == Sigil.ANGLE ? "Argument" : "Claim", Sigil.strip(written)));
	}

	private String reference(String statement) {
		int slash = statement.indexOf('/');
		return slash < 0 ? statement : of("Coding", statement.substring(0, slash)) + statement.substring(slash);
	}

	private String identified(String kind, String name) {
		return switch (kind) {
			case "user", "case" -> of("Actor", name);
			case "code" -> of("Theme", name);
			case "source" -> of("Document", name);
			case "selection", "coding", "note" -> reference(name);
			default -> name;
		};
	}

	private Form form(Form form) {
		return switch (form) {
			case ThemeForm t -> new ThemeForm(of("Theme", t.name()), t.title(), t.aliases(), of("Theme", t.parent()), of("Scale", t.scale()), t.color(), t.key(),
					t.definition(), t.includes(), t.excludes(), t.examples(), t.values(), t.retired(), of("Theme", t.replacement()));
			case PersonForm p -> new PersonForm(of("Actor", p.name()), p.title(), p.aliases(),
					p.memberships().stream().map(m -> new MembershipForm(of("Actor", m.organization()), m.from(), m.to())).toList(), p.values());
			case OrganizationForm o -> new OrganizationForm(of("Actor", o.name()), o.title(), o.aliases(), o.kind(), of("Actor", o.parent()), o.values());
			case CoderForm c -> new CoderForm(of("Actor", c.name()), c.title());
			case ScaleForm s -> new ScaleForm(of("Scale", s.name()), s.points());
			case TypeForm t -> new TypeForm(of("StatementType", t.name()), t.title(), t.variables());
			case SchemeForm s -> new SchemeForm(of("Scheme", s.name()), s.title(), s.definition(), s.roles(), s.questions());
			case ClaimForm c -> new ClaimForm(of("Claim", c.name()), c.text(), all("Theme", c.themes()), c.major(), c.values(), c.notes());
			case ArgumentForm a -> new ArgumentForm(of("Argument", a.name()), a.title(), a.statements().stream().map(this::reference).toList(),
					a.premises().stream().map(p -> new PremiseForm(p.role(), of("Claim", p.claim()), p.implicit())).toList(), of("Claim", a.warrant()),
					all("Claim", a.backing()), all("Claim", a.rebuttals()), a.qualifier(), of("Claim", a.conclusion()), of("Scheme", a.scheme()), a.notes());
			case RelationForm r -> new RelationForm(node(r.source()), r.kind(), node(r.target()), r.reason(), r.evidence().stream().map(this::reference).toList(),
					r.confidence());
			case AssumptionForm a -> new AssumptionForm(a.status(), a.nodes().stream().map(this::node).toList());
			case GroupForm g -> new GroupForm(g.title(), g.color(), g.members().stream().map(this::node).toList());
			case StatementForm s -> statement(s);
			case DocumentForm d -> document(d);
		};
	}

	private StatementForm statement(StatementForm s) {
		return new StatementForm(s.name(), s.passages(), of("Actor", s.speaker()), of("Actor", s.organization()), all("Actor", s.reporters()), s.date(),
				of("StatementType", s.type()), s.values(), s.codes().stream().map(c -> new CodeForm(of("Theme", c.theme()), c.stance())).toList(),
				s.acts().stream().map(a -> new ActForm(a.force(), of("Claim", a.claim()))).toList(), s.confidence(), s.notes());
	}

	private DocumentForm document(DocumentForm d) {
		String name = of("Document", d.name());
		return new DocumentForm(name, name.equals(d.name()) ? d.path() : "texts/" + name + ".txt", d.title(), authors(d.authors()), d.date(), d.source(), d.section(),
				d.kind(), d.language(), d.length(), d.sha256(), d.origin(), d.cleaning(), d.values(), d.notes(),
				d.parts().stream().map(p -> new PartForm(p.title(), p.span(), authors(p.authors()), p.kind())).toList());
	}

	private Authors authors(Authors a) {
		return new Authors(all("Actor", a.authors()), of("Actor", a.organization()));
	}
}
