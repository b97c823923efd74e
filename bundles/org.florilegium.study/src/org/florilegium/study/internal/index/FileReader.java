package org.florilegium.study.internal.index;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import org.eclipse.emf.ecore.EReference;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.SyntaxErrorMessage;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.parser.IParseResult;
import org.florilegium.model.Actor;
import org.florilegium.model.Argument;
import org.florilegium.model.ArgumentMap;
import org.florilegium.model.Assumption;
import org.florilegium.model.Claim;
import org.florilegium.model.Codebook;
import org.florilegium.model.Coder;
import org.florilegium.model.Coding;
import org.florilegium.model.Corpus;
import org.florilegium.model.Document;
import org.florilegium.model.Element;
import org.florilegium.model.Group;
import org.florilegium.model.ModelPackage.Literals;
import org.florilegium.model.Relation;
import org.florilegium.model.Scale;
import org.florilegium.model.Scheme;
import org.florilegium.model.Statement;
import org.florilegium.model.StatementType;
import org.florilegium.model.StudyFile;
import org.florilegium.model.Theme;
import org.florilegium.model.Unknown;

/**
 * Reads a file of the language into rows. A file with mistakes is read as far as the parser got, which is nearly all of
 * it. One reader per thread.
 */
final class FileReader {

	private final Parsers parsers;
	private final Attribution attribution;
	private final Scopes scopes;

	/**
	 * @param parsers     where to take a parser from
	 * @param attribution who speaks in statements
	 * @param scopes      which codebooks files see
	 */
	FileReader(Parsers parsers, Attribution attribution, Scopes scopes) {
		this.parsers = parsers;
		this.attribution = attribution;
		this.scopes = scopes;
	}

	Rows read(String text) {
		IParseResult parsed = parsers.parse(text);
		Rows rows = new Rows();
		problems(parsed, text, rows);
		if (parsed.getRootASTElement() instanceof StudyFile file)
			new Reading(file, rows).read();
		rows.finish();
		return rows;
	}

	private static void problems(IParseResult parsed, String text, Rows rows) {
		SortedMap<Integer, String> byLine = new TreeMap<>();
		int count = 0;
		for (INode node : parsed.getSyntaxErrors()) {
			SyntaxErrorMessage message = node.getSyntaxErrorMessage();
			byLine.putIfAbsent(node.getStartLine(), message == null ? "not understood" : message.getMessage());
			count++;
		}
		if (parsed.getRootASTElement() instanceof StudyFile file) {
			for (Element element : file.getElements())
				if (element instanceof Unknown unknown) {
					byLine.putIfAbsent(NodeModelUtils.getNode(unknown).getStartLine(), "'" + unknown.getWord() + "' is not understood");
					count++;
				}
		} else if (count == 0 && !text.isBlank()) {
			byLine.put(1, "no corpus, codebook, coding or map begins here");
			count++;
		}
		rows.problems(count, count == 0 ? null : "line " + byLine.firstKey() + ": " + byLine.get(byLine.firstKey()));
	}

	private final class Reading {

		private final StudyFile file;
		private final Rows rows;
		private final WrittenNames written = new WrittenNames();
		private final Extractor header;
		private final CodebookExtractor codebook;
		private final CorpusExtractor corpus;
		private final MapExtractor map;
		private CodingExtractor coding;

		Reading(StudyFile file, Rows rows) {
			this.file = file;
			this.rows = rows;
			codebook = new CodebookExtractor(rows, written);
			corpus = new CorpusExtractor(rows, written);
			map = new MapExtractor(rows, written);
			header = codebook;
		}

		void read() {
			List<String> uses = uses("uses", Literals.STUDY_FILE__CODEBOOKS);
			List<String> more = switch (file) {
				case Codebook book -> uses("extends", Literals.CODEBOOK__BASES);
				case ArgumentMap argumentMap -> uses("includes", Literals.ARGUMENT_MAP__CODINGS);
				default -> List.of();
			};
			String key = Scopes.key(file.eClass().getName(), file.getName(), uses, file instanceof Codebook ? more : List.of());
			rows.header(file.getName(), file.getTitle(), key);
			coding = new CodingExtractor(rows, written, attribution, scopes.codebooks(key));
			switch (file) {
				case Codebook book -> rows.entity(Table.CODEBOOK, Rows.word(book.getName()), book.getTitle(), book.getVersion());
				case ArgumentMap m -> rows.entity(Table.ARGUMENT_MAP, Rows.word(m.getName()), m.getTitle(), m.getSemantics());
				case Coding c -> coding.coding(c);
				default -> {
					// a corpus is its documents
				}
			}
			header.export(file, file.getTitle(), -1, "uses", String.join(" ", uses),
					file instanceof Codebook ? "extends" : "includes", String.join(" ", more),
					"document", file instanceof Coding c ? written.one(c, Literals.CODING__DOCUMENT) : null);
			int number = 0;
			for (Element element : file.getElements())
				element(element, number++);
		}

		private List<String> uses(String role, EReference reference) {
			List<String> names = new ArrayList<>(header.names(file, reference));
			for (int i = 0; i < names.size(); i++)
				rows.item(Table.FILE_USE, 0, role, i, names.get(i));
			return names;
		}

		private void element(Element element, int number) {
			String in = file.getName();
			switch (element) {
				case Statement statement -> coding.statement(statement, number, NodeModelUtils.findActualNodeFor(statement).getOffset());
				case Document document -> {
					corpus.document(document, number);
					corpus.export(document, document.getTitle(), number, "in", in, "path", document.getPath());
				}
				case Theme theme -> {
					codebook.theme(theme, number);
					codebook.export(theme, theme.getTitle(), number, "in", in, "under", written.one(theme, Literals.THEME__PARENT),
							"retired", theme.isRetired() ? "yes" : null, "use", written.one(theme, Literals.THEME__REPLACEMENT));
				}
				case Actor actor -> {
					codebook.actor(actor, number);
					codebook.export(actor, actor.getTitle(), number, "in", in, "also", String.join("\n", actor.getAliases()));
				}
				case Scale scale -> {
					codebook.scale(scale);
					codebook.export(scale, null, number, "in", in);
				}
				case Coder coder -> {
					codebook.coder(coder);
					codebook.export(coder, coder.getTitle(), number, "in", in);
				}
				case StatementType type -> {
					codebook.type(type);
					codebook.export(type, type.getTitle(), number, "in", in);
				}
				case Scheme scheme -> {
					codebook.scheme(scheme);
					codebook.export(scheme, scheme.getTitle(), number, "in", in);
				}
				case Claim claim -> {
					map.claim(claim, number);
					map.export(claim, claim.getText(), number, "in", in);
				}
				case Argument argument -> {
					map.argument(argument, number);
					map.export(argument, argument.getTitle(), number, "in", in);
				}
				case Relation relation -> map.relation(relation, number);
				case Assumption assumption -> map.assumption(assumption, number);
				case Group group -> map.group(group, number);
				default -> {
					// words that are no element
				}
			}
		}
	}
}
