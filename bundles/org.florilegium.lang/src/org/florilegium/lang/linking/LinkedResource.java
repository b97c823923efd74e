package org.florilegium.lang.linking;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.linking.lazy.LazyLinkingResource;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.resource.impl.ListBasedDiagnosticConsumer;
import org.eclipse.xtext.util.Triple;
import org.florilegium.lang.parsing.Rereading;
import org.florilegium.model.Argument;
import org.florilegium.model.Element;
import org.florilegium.model.Named;
import org.florilegium.model.Relation;
import org.florilegium.model.Statement;
import org.florilegium.model.StudyFile;
import org.florilegium.model.Unknown;

import com.google.inject.Inject;

/**
 * A file whose names are linked when they are needed. While it has any problem, its base class composes for every name that
 * is found the message it would have had if it were not, to take that message back; this one does so only where there is
 * one. While it is being written, it reads no more of it again than it has to.
 */
public class LinkedResource extends LazyLinkingResource {

	private final Map<Object, Map<Element, Object>> known = new HashMap<>();
	private boolean written;

	@Inject
	private Rereading rereading;

	/**
	 * Reads the text as it is now: only the elements around what changed if these are statements, to which little else in the
	 * file can refer; else all of it. The result is the same, but for which objects of the model are new ones.
	 *
	 * @param text all of it
	 */
	public void write(String text) {
		written = true;
		Optional<Rereading.Change> change = rereading.read(getParseResult(), text).filter(this::concernsNothingElse);
		if (change.isPresent())
			apply(change.get());
		else
			readAll(text);
	}

	private void readAll(String text) {
		try {
			reparse(text);
		} catch (IOException e) {
			throw new IllegalStateException("reading from memory cannot fail", e);
		}
	}

	private void apply(Rereading.Change change) {
		change.gone().forEach(this::forget);
		setParseResult(change.apply());
		clearCache();
		clearErrorsAndWarnings();
		addSyntaxErrors();
		ListBasedDiagnosticConsumer problems = new ListBasedDiagnosticConsumer();
		for (Element element : change.come())
			((ElementLinker) getLinker()).linkElement(element, problems);
		getErrors().addAll(problems.getResult(Severity.ERROR));
		getWarnings().addAll(problems.getResult(Severity.WARNING));
	}

	private boolean concernsNothingElse(Rereading.Change change) {
		return isOfStatements(change.gone()) && isOfStatements(change.come()) && !isReferred(change);
	}

	private static boolean isOfStatements(List<Element> elements) {
		return elements.stream().allMatch(element -> element instanceof Statement || element instanceof Unknown);
	}

	/** Arguments and relations name statements; where names stay, whoever is named must do so too. */
	private static boolean isReferred(Rereading.Change change) {
		Set<String> names = new HashSet<>(names(change.gone()));
		names.addAll(names(change.come()));
		Set<Element> gone = new HashSet<>(change.gone());
		return !names.isEmpty() && ((StudyFile) change.before().getRootASTElement()).getElements().stream()
				.anyMatch(e -> !gone.contains(e) && (e instanceof Argument a && !a.getStatements().isEmpty() || e instanceof Relation r && !r.getEvidence().isEmpty()));
	}

	private static Set<String> names(List<Element> elements) {
		return elements.stream().filter(Statement.class::isInstance).map(e -> String.valueOf(((Named) e).getName())).collect(Collectors.toSet());
	}

	/**
	 * What was worked out before about an element of the file, which holds for as long as it is not read anew.
	 * Nothing is kept of a file before it is {@linkplain #write written}.
	 *
	 * @param what  who asks
	 * @param about an element
	 * @param work  called when it is not known yet; may not ask in turn
	 */
	@SuppressWarnings("unchecked")
	public <T> T known(Object what, Element about, Supplier<T> work) {
		return !written ? work.get() : (T) known.computeIfAbsent(what, asked -> new IdentityHashMap<>()).computeIfAbsent(about, asked -> work.get());
	}

	@Override
	protected void clearInternalState() {
		known.clear();
		super.clearInternalState();
	}

	private void forget(Element about) {
		known.values().forEach(each -> each.remove(about));
	}

	@Override
	protected void removeDiagnostic(Triple<EObject, EReference, INode> reference) {
		if (isReported(getErrors(), reference.getThird()) || isReported(getWarnings(), reference.getThird()))
			super.removeDiagnostic(reference);
	}

	private static boolean isReported(List<Diagnostic> problems, INode node) {
		for (Diagnostic problem : problems)
			if (problem instanceof org.eclipse.xtext.diagnostics.Diagnostic placed && placed.getOffset() == node.getOffset())
				return true;
		return false;
	}
}
