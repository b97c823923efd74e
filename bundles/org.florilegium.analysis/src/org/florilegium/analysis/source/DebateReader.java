package org.florilegium.analysis.source;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.florilegium.analysis.argument.Debate;
import org.florilegium.analysis.argument.OpenQuestion;
import org.florilegium.analysis.argument.Utterance;
import org.florilegium.lang.Nearest;
import org.florilegium.lang.References;
import org.florilegium.lang.Sigil;
import org.florilegium.lang.edit.Form.ArgumentForm;
import org.florilegium.lang.edit.Form.AssumptionForm;
import org.florilegium.lang.edit.Form.ClaimForm;
import org.florilegium.lang.edit.Form.GroupForm;
import org.florilegium.lang.edit.Form.PremiseForm;
import org.florilegium.lang.edit.Form.RelationForm;
import org.florilegium.lang.edit.Forms;
import org.florilegium.lang.validation.CriticalQuestions;
import org.florilegium.model.Argument;
import org.florilegium.model.ArgumentMap;
import org.florilegium.model.Assumption;
import org.florilegium.model.Claim;
import org.florilegium.model.Element;
import org.florilegium.model.Force;
import org.florilegium.model.Group;
import org.florilegium.model.ModelPackage.Literals;
import org.florilegium.model.Relation;
import org.florilegium.model.RelationKind;
import org.florilegium.model.Semantics;
import org.florilegium.model.Status;
import org.florilegium.study.StudyException;
import org.florilegium.study.StudyException.Code;
import org.florilegium.study.index.StudyIndex;
import org.florilegium.study.query.ActEntry;
import org.florilegium.study.query.ActorEntry;
import org.florilegium.study.query.Row;
import org.florilegium.study.query.StatementQuery;
import org.florilegium.study.query.Statements;

/**
 * Reads debates: what a map says, what the codings it includes say of arguments and relations, and the claims of codings that
 * either mentions.
 */
public final class DebateReader {

	private final Connection connection;
	private final Map<String, ClaimForm> claims = new LinkedHashMap<>();
	private final Map<String, ArgumentForm> arguments = new LinkedHashMap<>();
	private final List<RelationForm> relations = new ArrayList<>();
	private final Map<String, Status> assumptions = new LinkedHashMap<>();
	private final List<GroupForm> groups = new ArrayList<>();

	private DebateReader(Connection connection) {
		this.connection = connection;
	}

	/** The maps of a study, by name. */
	public static List<String> maps(StudyIndex index) throws StudyException {
		return index.names().all("ArgumentMap").stream().map(name -> name.name()).distinct().sorted().toList();
	}

	/**
	 * Reads a map as the index has it.
	 *
	 * @throws StudyException {@link Code#UNKNOWN_NAME} with the nearest names
	 */
	public static Debate read(StudyIndex index, String map) throws StudyException {
		List<String> maps = maps(index);
		if (!maps.contains(map))
			throw new StudyException(Code.UNKNOWN_NAME, "There is no map “" + map + "”." + Nearest.question(Nearest.to(map, maps, 3))
					+ (maps.isEmpty() ? " The study has none yet." : " There are: " + String.join(", ", maps) + "."));
		return index.query(connection -> new DebateReader(connection).read(map));
	}

	/** Reads a map as it is being written, and what it includes as the index has it. Elements that are not finished are left out. */
	public static Debate read(StudyIndex index, ArgumentMap map) throws StudyException {
		return index.query(connection -> new DebateReader(connection).read(map));
	}

	private Debate read(String map) throws SQLException {
		List<Object[]> found = rows("SELECT m.file, m.title, m.semantics FROM argument_map m JOIN word w ON w.id = m.word WHERE w.text = ? ORDER BY m.file", map);
		int file = (Integer) found.getFirst()[0];
		claims(file);
		file(file);
		for (Object[] coding : rows("""
				SELECT c.file FROM file_use u JOIN word w ON w.text = u.name JOIN coding c ON c.word = w.id
				WHERE u.file = ? AND u.role = 'includes' ORDER BY u.ordinal""", file))
			file((Integer) coding[0]);
		Semantics semantics = Semantics.get((String) found.getFirst()[2]);
		return debate(map, (String) found.getFirst()[1], semantics == null ? Semantics.NONE : semantics);
	}

	private Debate read(ArgumentMap map) throws SQLException {
		for (Element element : map.getElements())
			switch (element) {
				case Claim claim when claim.getName() != null && claim.getText() != null -> claims.putIfAbsent(claim.getName(), Forms.of(claim));
				case Argument argument when argument.getName() != null -> arguments.putIfAbsent(argument.getName(), Forms.of(argument));
				case Relation relation when isWhole(relation) -> relations.add(Forms.of(relation));
				case Assumption assumption when assumption.getStatus() != null -> assume(Forms.of(assumption));
				case Group group when group.getTitle() != null -> groups.add(Forms.of(group));
				default -> {
					// is no part of the debate
				}
			}
		for (String coding : References.names(map, Literals.ARGUMENT_MAP__CODINGS))
			for (Object[] file : rows("SELECT c.file FROM word w JOIN coding c ON c.word = w.id WHERE w.text = ? ORDER BY c.file", coding))
				file((Integer) file[0]);
		return debate(map.getName(), map.getTitle(), map.getSemantics() == null ? Semantics.NONE : map.getSemantics());
	}

	private static boolean isWhole(Relation relation) {
		return relation.getKind() != null && !NodeModelUtils.findNodesForFeature(relation, Literals.RELATION__SOURCE).isEmpty()
				&& !NodeModelUtils.findNodesForFeature(relation, Literals.RELATION__TARGET).isEmpty();
	}

	private void assume(AssumptionForm assumption) {
		assumption.nodes().forEach(node -> assumptions.put(node, assumption.status()));
	}

	private Debate debate(String name, String title, Semantics semantics) throws SQLException {
		Set<String> mentioned = new LinkedHashSet<>();
		for (ArgumentForm argument : arguments.values()) {
			argument.premises().stream().map(PremiseForm::claim).forEach(mentioned::add);
			mentioned.add(argument.warrant());
			mentioned.addAll(argument.backing());
			mentioned.addAll(argument.rebuttals());
			mentioned.add(argument.conclusion());
		}
		for (RelationForm relation : relations)
			for (String end : List.of(relation.source(), relation.target()))
				if (Sigil.of(end) == Sigil.BRACKET)
					mentioned.add(Sigil.strip(end));
		for (GroupForm group : groups)
			group.members().stream().filter(node -> Sigil.of(node) == Sigil.BRACKET).map(Sigil::strip).forEach(mentioned::add);
		assumptions.keySet().stream().filter(node -> Sigil.of(node) == Sigil.BRACKET).map(Sigil::strip).forEach(mentioned::add);
		mentioned.remove(null);
		for (String claim : mentioned)
			if (!claims.containsKey(claim))
				for (Object[] row : rows("SELECT c.id FROM word w JOIN claim c ON c.word = w.id WHERE w.text = ? ORDER BY c.id LIMIT 1", claim))
					claim((Integer) row[0]);
		return new Debate(name, title == null ? name : title, semantics, List.copyOf(claims.values()), List.copyOf(arguments.values()), relations, assumptions, groups);
	}

	private void claims(int file) throws SQLException {
		for (Object[] row : rows("SELECT id FROM claim WHERE file = ? ORDER BY id", file))
			claim((Integer) row[0]);
	}

	private void claim(int id) throws SQLException {
		Object[] row = rows("SELECT w.text, c.text, c.major FROM claim c JOIN word w ON w.id = c.word WHERE c.id = ?", id).getFirst();
		Map<String, Object> values = new LinkedHashMap<>();
		rows("SELECT name, text FROM claim_attribute WHERE claim = ? ORDER BY ordinal", id).forEach(v -> values.put((String) v[0], v[1]));
		claims.putIfAbsent((String) row[0], new ClaimForm((String) row[0], (String) row[1],
				texts("SELECT w.text FROM claim_theme t JOIN word w ON w.id = t.theme WHERE t.claim = ? ORDER BY t.ordinal", id), Integer.valueOf(1).equals(row[2]), values,
				texts("SELECT text FROM claim_note WHERE claim = ? ORDER BY ordinal", id)));
	}

	private void file(int file) throws SQLException {
		for (Object[] row : rows("""
				SELECT a.id, n.text, a.title, a.qualifier, c.text, w.text, s.text FROM argument a JOIN word n ON n.id = a.word LEFT JOIN word c ON c.id = a.conclusion
				LEFT JOIN word w ON w.id = a.warrant LEFT JOIN word s ON s.id = a.scheme WHERE a.file = ? ORDER BY a.id""", file)) {
			int id = (Integer) row[0];
			List<PremiseForm> premises = rows("SELECT p.role, w.text, p.implicit FROM premise p JOIN word w ON w.id = p.claim WHERE p.argument = ? ORDER BY p.ordinal", id).stream()
					.map(p -> new PremiseForm((String) p[0], (String) p[1], Integer.valueOf(1).equals(p[2]))).toList();
			arguments.putIfAbsent((String) row[1], new ArgumentForm((String) row[1], (String) row[2],
					texts("SELECT statement FROM argument_statement WHERE argument = ? ORDER BY ordinal", id), premises, (String) row[5], support(id, "backing"),
					support(id, "unless"), (String) row[3], (String) row[4], (String) row[6], texts("SELECT text FROM argument_note WHERE argument = ? ORDER BY ordinal", id)));
		}
		for (Object[] row : rows("""
				SELECT r.id, s.text, r.kind, t.text, r.reason FROM relation r JOIN word s ON s.id = r.source JOIN word t ON t.id = r.target
				WHERE r.file = ? ORDER BY r.id""", file))
			relations.add(new RelationForm(bracketed((String) row[1]), RelationKind.get((String) row[2]), bracketed((String) row[3]), (String) row[4],
					texts("SELECT statement FROM relation_evidence WHERE relation = ? ORDER BY ordinal", (Integer) row[0]), null));
		for (Object[] row : rows("SELECT a.status, w.text FROM assumption a JOIN word w ON w.id = a.node WHERE a.file = ? ORDER BY a.id", file))
			assumptions.put(bracketed((String) row[1]), Status.get((String) row[0]));
		for (Object[] row : rows("SELECT id, title, color FROM node_group WHERE file = ? ORDER BY id", file))
			groups.add(new GroupForm((String) row[1], (String) row[2],
					texts("SELECT w.text FROM group_member m JOIN word w ON w.id = m.node WHERE m.node_group = ? ORDER BY m.ordinal", (Integer) row[0]).stream()
							.map(DebateReader::bracketed).toList()));
	}

	private List<String> support(int argument, String role) throws SQLException {
		return texts("SELECT w.text FROM support s JOIN word w ON w.id = s.claim WHERE s.argument = ? AND s.role = ? ORDER BY s.ordinal", argument, role);
	}

	private static String bracketed(String node) {
		return Sigil.of(node).write(Sigil.strip(node));
	}

	private List<String> texts(String sql, Object... values) throws SQLException {
		return rows(sql, values).stream().map(row -> (String) row[0]).toList();
	}

	private List<Object[]> rows(String sql, Object... values) throws SQLException {
		List<Object[]> rows = new ArrayList<>();
		try (PreparedStatement statement = connection.prepareStatement(sql)) {
			for (int i = 0; i < values.length; i++)
				statement.setObject(i + 1, values[i]);
			try (ResultSet result = statement.executeQuery()) {
				int columns = result.getMetaData().getColumnCount();
				while (result.next()) {
					Object[] row = new Object[columns];
					for (int i = 0; i < columns; i++)
						row[i] = result.getObject(i + 1);
					rows.add(row);
				}
			}
		}
		return rows;
	}

	/** What statements do to the claims of a debate; every author of a statement counts. */
	public static List<Utterance> utterances(StudyIndex index, Debate debate, StatementQuery query) throws StudyException {
		Set<String> wanted = new LinkedHashSet<>();
		debate.claims().forEach(claim -> wanted.add(claim.name()));
		List<Utterance> utterances = new ArrayList<>();
		Set<String> seen = new LinkedHashSet<>();
		new Statements(index).forEach(query, row -> {
			if (!row.acts().isEmpty() && seen.add(row.id()))
				add(row, wanted, utterances);
		});
		return utterances;
	}

	private static void add(Row row, Set<String> wanted, List<Utterance> utterances) {
		for (ActEntry act : row.acts())
			if (wanted.contains(act.claim())) {
				Force force = Force.get(act.force());
				if (row.speakers().isEmpty())
					utterances.add(new Utterance(row.id(), null, null, force, act.claim()));
				for (ActorEntry speaker : row.speakers())
					utterances.add(new Utterance(row.id(), speaker.name(), speaker.title() == null ? speaker.name() : speaker.title(), force, act.claim()));
			}
	}

	/** The critical questions of the schemes that arguments of a debate use which no relation of it answers. */
	public static List<OpenQuestion> questions(StudyIndex index, Debate debate) throws StudyException {
		return index.query(connection -> {
			DebateReader reader = new DebateReader(connection);
			List<OpenQuestion> open = new ArrayList<>();
			for (ArgumentForm argument : debate.arguments())
				if (argument.scheme() != null)
					open.addAll(reader.open(argument, debate.relations().stream().filter(relation -> bearsOn(relation, argument)).toList()));
			return open;
		});
	}

	private List<OpenQuestion> open(ArgumentForm argument, List<RelationForm> relations) throws SQLException {
		List<Object[]> questions = rows("""
				SELECT q.name, q.text, q.attack FROM scheme s JOIN word w ON w.id = s.word JOIN scheme_question q ON q.scheme = s.id
				WHERE w.text = ? AND s.id = (SELECT min(id) FROM scheme WHERE word = w.id) ORDER BY q.ordinal""", argument.scheme());
		List<String> texts = questions.stream().map(question -> (String) question[1]).toList();
		List<OpenQuestion> open = new ArrayList<>();
		for (Object[] question : questions) {
			RelationKind asked = question[2] == null ? null : RelationKind.get((String) question[2]);
			String text = (String) question[1];
			if (relations.stream().noneMatch(r -> CriticalQuestions.answers(r.kind(), r.reason(), text, asked, texts)))
				open.add(new OpenQuestion(Debate.node(argument), argument.scheme(), (String) question[0], text,
						asked == null ? RelationKind.ATTACKS.getLiteral() : asked.getLiteral()));
		}
		return open;
	}

	private static boolean bearsOn(RelationForm relation, ArgumentForm argument) {
		String target = relation.target();
		return target.equals(Debate.node(argument)) || target.equals("[" + argument.conclusion() + "]")
				|| argument.premises().stream().anyMatch(p -> target.equals("[" + p.claim() + "]"));
	}
}
