package org.florilegium.ui.internal.agreement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;

import org.florilegium.analysis.Method;
import org.florilegium.analysis.agreement.Agreement;
import org.florilegium.analysis.agreement.Agreement.Figure;
import org.florilegium.analysis.agreement.Agreement.Settings;
import org.florilegium.analysis.agreement.AgreementData;
import org.florilegium.analysis.agreement.AgreementData.CodedDocument;
import org.florilegium.analysis.agreement.Coefficient;
import org.florilegium.analysis.agreement.Item;
import org.florilegium.analysis.source.AgreementReader;
import org.florilegium.model.CodePoints;
import org.florilegium.model.Span;
import org.florilegium.study.Progress;
import org.florilegium.study.StudyException;
import org.florilegium.study.edit.Adjudication;
import org.florilegium.study.index.ExportedName;
import org.florilegium.study.index.StudyIndex;
import org.florilegium.study.query.StatementQuery;
import org.florilegium.study.query.Statements;
import org.florilegium.study.query.Vocabulary;
import org.florilegium.workspace.StudyProject;

/**
 * How far coders agree: figures, and where they do not.
 *
 * @param study    whose
 * @param choice   what was compared
 * @param all      all coders who share documents with others, by name, those left out too
 * @param named    all coders of the study, by name
 * @param coders   those compared, by name
 * @param titles   what people read for the names of coders and documents
 * @param rows     the figures
 * @param disputes where they differ
 * @param methods  how each coefficient came about
 */
record AgreementReport(StudyProject study, AgreementChoice choice, List<String> all, List<String> named, List<String> coders, Map<String, String> titles, List<Row> rows, List<Dispute> disputes,
		List<Method> methods) {

	private static final double OVERLAP = 0.5;
	private static final int SNIPPET = 400;

	/** What figures are of. */
	enum Of {
		ALL, CATEGORY, DOCUMENT, PAIR
	}

	/** Figures of the same thing, in the order of the coefficients. */
	record Row(Of of, String what, List<Figure> figures) {
	}

	/**
	 * A unit on which coders differ.
	 *
	 * @param document   its document
	 * @param span       where it is
	 * @param words      what stands there
	 * @param said       for each coder what was found, or null where the coder did not see the document
	 * @param statements for each coder the names of the statements, as {@code letter-anna/s1}
	 * @param settled    statements of the consensus coder there
	 */
	record Dispute(String document, Span span, String words, List<String> said, List<Set<String>> statements, Set<String> settled) {

		/** Statements that anybody made there, the first coder's first. */
		List<String> any() {
			return statements.stream().flatMap(Set::stream).toList();
		}

		boolean isAt(Dispute other) {
			return other != null && document.equals(other.document) && span.equals(other.span);
		}
	}

	/**
	 * Compares; takes as long as it takes.
	 *
	 * @param progress told of what takes long
	 * @throws CancellationException when it says so
	 */
	static AgreementReport read(StudyProject study, StatementQuery query, AgreementChoice choice, Progress progress) throws StudyException {
		StudyIndex index = study.index(Progress.NONE);
		Vocabulary vocabulary = study.vocabulary();
		AgreementData everybody = AgreementReader.read(index, query, choice.attribute(), study.study()::text);
		List<Integer> compared = new ArrayList<>();
		for (int coder = 0; coder < everybody.coders().size(); coder++)
			if (!choice.without().contains(everybody.coders().get(coder)) && !everybody.coders().get(coder).equals(choice.consensus()))
				compared.add(coder);
		AgreementData data = shared(everybody.of(compared));
		List<Agreement> agreements = choice.coefficients().stream()
				.map(c -> new Agreement(data, new Settings(c, choice.unit(), OVERLAP, true, choice.samples(), 1), progress)).toList();
		Map<String, String> titles = new HashMap<>();
		vocabulary.coders().forEach(c -> titles.put(c.name(), c.title()));
		for (ExportedName document : index.names().all("Document")) //$NON-NLS-1$
			titles.put(document.name(), document.title() == null ? document.name() : document.title());
		return new AgreementReport(study, choice, everybody.coders(), vocabulary.coders().stream().map(Vocabulary.Coder::name).toList(), data.coders(), titles, rows(agreements, data), disputes(study, everybody, data, choice),
				agreements.stream().map(Agreement::method).toList());
	}

	/** Only documents that two of the coders have. */
	private static AgreementData shared(AgreementData data) {
		return new AgreementData(data.category(), data.coders(), data.documents().stream().filter(d -> d.coders().size() > 1).toList());
	}

	private static List<Row> rows(List<Agreement> agreements, AgreementData data) {
		List<Row> rows = new ArrayList<>();
		if (agreements.isEmpty() || data.documents().isEmpty())
			return rows;
		rows.add(new Row(Of.ALL, "", agreements.stream().map(Agreement::all).toList())); //$NON-NLS-1$
		add(rows, Of.CATEGORY, agreements.stream().map(Agreement::byCategory).toList());
		if (data.documents().size() > 1)
			add(rows, Of.DOCUMENT, agreements.stream().map(Agreement::byDocument).toList());
		if (data.coders().size() > 2)
			add(rows, Of.PAIR, agreements.stream().map(Agreement::byPair).toList());
		return rows;
	}

	private static void add(List<Row> rows, Of of, List<List<Figure>> byCoefficient) {
		for (int i = 0; i < byCoefficient.getFirst().size(); i++) {
			int at = i;
			rows.add(new Row(of, byCoefficient.getFirst().get(at).what(), byCoefficient.stream().map(figures -> figures.get(at)).toList()));
		}
	}

	private static List<Dispute> disputes(StudyProject study, AgreementData everybody, AgreementData data, AgreementChoice choice) throws StudyException {
		Map<String, CodedDocument> whole = new HashMap<>();
		everybody.documents().forEach(d -> whole.put(d.name(), d));
		int consensus = everybody.coders().indexOf(choice.consensus());
		Agreement units = new Agreement(data, new Settings(Coefficient.PERCENTAGE, choice.unit(), OVERLAP, true, 0, 1));
		Map<String, List<Nothing>> nothing = nothing(study, choice);
		List<Dispute> disputes = new ArrayList<>();
		Map<String, CodePoints> texts = new HashMap<>();
		for (Item item : units.disagreements()) {
			String document = data.documents().get(item.document()).name();
			CodePoints text = texts.get(document);
			if (text == null) {
				text = study.study().text(document);
				texts.put(document, text);
			}
			Span span = new Span(item.start(), item.end());
			Set<String> settled = new TreeSet<>();
			whole.get(document).coded().stream().filter(c -> c.coder() == consensus && c.start() < item.end() && c.end() > item.start()).forEach(c -> settled.add(c.statement()));
			nothing.getOrDefault(document, List.of()).stream().filter(agreed -> agreed.spans.stream().anyMatch(span::overlaps)).forEach(agreed -> settled.add(agreed.statement));
			disputes.add(new Dispute(document, span, words(text, span), said(item, data), item.statements().stream().map(s -> s == null ? Set.<String>of() : s).toList(), settled));
		}
		return disputes;
	}

	/** A statement of the consensus coder which says that nothing is to be found. */
	private record Nothing(String statement, List<Span> spans) {
	}

	/** By document, where it was agreed that there is nothing. */
	private static Map<String, List<Nothing>> nothing(StudyProject study, AgreementChoice choice) throws StudyException {
		Map<String, List<Nothing>> nothing = new HashMap<>();
		if (!choice.consensus().isEmpty())
			new Statements(study.index(Progress.NONE)).forEach(StatementQuery.ALL.withCoders(List.of(choice.consensus())), row -> {
				if (Adjudication.NOTHING.equals(row.values().get(Adjudication.SETTLED)))
					nothing.computeIfAbsent(row.document().name(), k -> new ArrayList<>()).add(new Nothing(row.id(), row.spans()));
			});
		return nothing;
	}

	private static List<String> said(Item item, AgreementData data) {
		List<String> said = new ArrayList<>();
		for (int coder = 0; coder < data.coders().size(); coder++) {
			Set<String> found = item.categories().get(coder);
			said.add(found == null ? null : String.join(" + ", found)); //$NON-NLS-1$
		}
		return said;
	}

	private static String words(CodePoints text, Span span) {
		return text.substring(new Span(span.start(), Math.min(span.end(), span.start() + SNIPPET))).strip().replaceAll("\\s+", " "); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** What people read for a coder or document. */
	String title(String name) {
		return titles.getOrDefault(name, name);
	}
}
