package org.florilegium.lang.linking;

import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.xtext.diagnostics.DiagnosticMessage;
import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.linking.impl.LinkingDiagnosticMessageProvider;
import org.eclipse.xtext.naming.IQualifiedNameConverter;
import org.eclipse.xtext.scoping.IScopeProvider;
import org.florilegium.lang.Nearest;
import org.florilegium.lang.References;
import org.florilegium.lang.Sigil;
import org.florilegium.lang.scoping.StudyScopes;
import org.florilegium.lang.validation.ProblemCodes;
import org.florilegium.model.ModelPackage.Literals;
import org.florilegium.model.Point;
import org.florilegium.model.Scale;
import org.florilegium.model.ThemeCode;

import com.google.inject.Inject;

/** Says which name nothing bears, and what may have been meant. */
public class LinkingMessages extends LinkingDiagnosticMessageProvider {

	private final IScopeProvider scopes;
	private final IQualifiedNameConverter names;

	@Inject
	LinkingMessages(IScopeProvider scopes, IQualifiedNameConverter names) {
		this.scopes = scopes;
		this.names = names;
	}

	@Override
	public DiagnosticMessage getUnresolvedProxyMessage(ILinkingDiagnosticContext context) {
		if (context.getReference() == Literals.THEME_CODE__STANCE)
			return stance(context);
		EClass kind = context.getReference().getEReferenceType();
		Sigil sigil = Sigil.of(kind) == Sigil.NONE ? Sigil.of(context.getLinkText()) : Sigil.of(kind);
		String name = Sigil.strip(context.getLinkText());
		// there may be a million statements, and their names tell nothing
		List<String> known = kind == Literals.STATEMENT ? List.of() : StreamSupport.stream(scopes.getScope(context.getContext(), context.getReference()).getAllElements().spliterator(), false)
				.map(d -> Sigil.strip(names.toString(d.getName()))).toList();
		List<String> nearest = Nearest.to(name, known, 3).stream().map(sigil::write).toList();
		String remedy = nearest.isEmpty() ? " " + remedy(kind) : Nearest.question(nearest);
		return new DiagnosticMessage("There is no " + word(kind) + " " + sigil.write(name) + "." + remedy,
				Severity.ERROR, ProblemCodes.UNRESOLVED_REFERENCE, nearest.toArray(String[]::new));
	}

	private static DiagnosticMessage stance(ILinkingDiagnosticContext context) {
		ThemeCode code = (ThemeCode) context.getContext();
		if (code.getTheme() == null || code.getTheme().eIsProxy())
			return null; // the theme is reported
		String theme = "#" + References.name(code, Literals.THEME_CODE__THEME);
		Scale scale = StudyScopes.scale(code.getTheme());
		if (scale == null)
			return new DiagnosticMessage(theme + " has no scale, so that there is no stance " + context.getLinkText()
					+ " on it. Remove the stance, or give the theme a scale.", Severity.ERROR, ProblemCodes.STANCE_OUTSIDE_SCALE);
		List<String> points = scale.getPoints().stream().map(Point::getName).toList();
		return new DiagnosticMessage(context.getLinkText() + " is no point of the scale " + scale.getName() + " of " + theme + ": use "
				+ String.join(", ", points) + ".", Severity.ERROR, ProblemCodes.STANCE_OUTSIDE_SCALE, points.toArray(String[]::new));
	}

	private static String word(EClass kind) {
		if (kind == Literals.NODE)
			return "claim or argument";
		return kind == Literals.STATEMENT_TYPE ? "type" : kind.getName().toLowerCase(Locale.ROOT);
	}

	private static String remedy(EClass kind) {
		if (kind == Literals.DOCUMENT)
			return "Add it to the corpus.";
		if (kind == Literals.CODEBOOK || kind == Literals.CODING)
			return "Check the name in the header of its file.";
		if (kind == Literals.CLAIM || kind == Literals.ARGUMENT || kind == Literals.NODE)
			return "Create it, or include the coding that it is in.";
		if (kind == Literals.STATEMENT)
			return "Name it as coding/statement.";
		return "Create it in the codebook.";
	}
}
