package org.florilegium.study.check;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.florilegium.lang.Sigil;
import org.florilegium.lang.validation.ProblemCodes;
import org.florilegium.study.Study;
import org.florilegium.study.StudyException;
import org.florilegium.study.StudyFiles.LanguageFile;
import org.florilegium.study.index.ExportedName;
import org.florilegium.study.index.StudyIndex;
import org.florilegium.study.internal.index.Sql;

/** What only the study as a whole tells: names given twice, names never used, and coders or speakers at odds. */
final class StudyChecks {

	private static final List<String> OF_CODEBOOKS = List.of("Theme", "Actor", "Coder", "Scale", "StatementType", "Scheme");

	private final StudyIndex index;
	private final Study study;
	private final Places places;

	StudyChecks(Study study, StudyIndex index) {
		this.study = study;
		this.index = index;
		places = new Places(study);
	}

	void check(List<Problem> problems) throws StudyException {
		duplicates(problems);
		unused(problems, "Theme", Set.of("Theme"), ProblemCodes.THEME_UNUSED);
		unused(problems, "Actor", Set.of("Actor", "Person", "Organization"), ProblemCodes.ACTOR_UNUSED);
		unused(problems, "Claim", Set.of("Claim", "Node"), ProblemCodes.CLAIM_UNUSED);
		withoutSpeaker(problems);
		assertedAndDenied(problems);
		disagreements(problems);
	}

	private void duplicates(List<Problem> problems) throws StudyException {
		for (String kind : List.of("Corpus", "Codebook", "Coding", "ArgumentMap", "Document"))
			for (ExportedName twin : twins(index.names().all(kind), null))
				problems.add(duplicate(twin));
		Map<Path, Set<String>> seen = new HashMap<>();
		for (LanguageFile file : study.files().list())
			seen.put(file.path(), Set.copyOf(index.codebooks(file.path())));
		Set<Set<String>> scopes = new HashSet<>(seen.values());
		for (String kind : OF_CODEBOOKS)
			for (ExportedName twin : twins(index.names().all(kind), scopes))
				problems.add(duplicate(twin));
	}

	private Problem duplicate(ExportedName name) throws StudyException {
		return places.at(name, Severity.ERROR, ProblemCodes.DUPLICATE_NAME,
				"There is another " + word(name.kind()) + " called " + name.name() + " in another file. Give one of them another name.");
	}

	/** Names that another file gives too, where some file sees both; every file does when there are no scopes. */
	private static List<ExportedName> twins(List<ExportedName> names, Set<Set<String>> scopes) {
		Map<String, ExportedName> first = new HashMap<>();
		return names.stream().filter(name -> {
			ExportedName before = first.putIfAbsent(name.name(), name);
			return before != null && !before.file().equals(name.file())
					&& (scopes == null || scopes.stream().anyMatch(s -> s.contains(before.in()) && s.contains(name.in())));
		}).toList();
	}

	private void unused(List<Problem> problems, String kind, Set<String> mentions, String code) throws StudyException {
		Set<String> used = new HashSet<>();
		index.query(connection -> {
			Sql.query(connection, row -> {
				if (mentions.contains(row.getString(1)))
					used.add(Sigil.strip(row.getString(2)));
			}, "SELECT DISTINCT r.kind, w.text FROM ref r JOIN word w ON w.id = r.word");
			return null;
		});
		for (ExportedName name : index.names().all(kind))
			if (!used.contains(name.name()) && !"yes".equals(name.data().get("retired")))
				problems.add(places.at(name, Severity.INFO, code, "Nothing mentions the " + word(name.kind()) + " "
						+ (kind.equals("Claim") ? Sigil.BRACKET : kind.equals("Theme") ? Sigil.TAG : Sigil.HANDLE).write(name.name())
						+ ". Use it, or remove it."));
	}

	private void withoutSpeaker(List<Problem> problems) throws StudyException {
		report(problems, Severity.INFO, ProblemCodes.SPEAKER_MISSING, """
				SELECT f.path, s.offset, 'Nobody is known to say this: name the speaker with by, or the author of the document or part.'
				FROM statement s JOIN file f ON f.id = s.file WHERE s.speaker IS NULL AND NOT EXISTS
					(SELECT 1 FROM document d JOIN author a ON a.document = d.id WHERE d.word = s.document AND a.part IN (0, coalesce(s.part, 0)))""");
	}

	/**
	 * Within one file and with speakers named, the language reports it already. Acts come first: there are few, and the
	 * database, which does not know that, would compare all statements of a speaker with each other.
	 */
	private void assertedAndDenied(List<Problem> problems) throws StudyException {
		report(problems, Severity.WARNING, ProblemCodes.ASSERTS_AND_DENIES, """
				WITH asserted AS MATERIALIZED (SELECT y.claim, a.speaker, a.coder, a.file, a.written_speaker IS NULL AS assumed, min(a.id) AS statement
					FROM act y CROSS JOIN statement a ON a.id = y.statement WHERE y.force = 'asserts' GROUP BY 1, 2, 3, 4, 5)
				SELECT f.path, d.offset, '@' || w.text || ' denies [' || c.text || '] here but asserts it in ' || g.name || '/' || a.name
					|| '. Check who speaks, or what is said.'
				FROM act x CROSS JOIN statement d ON d.id = x.statement
					CROSS JOIN asserted y ON y.claim = x.claim AND y.speaker = d.speaker AND y.coder = d.coder CROSS JOIN statement a ON a.id = y.statement
					JOIN file f ON f.id = d.file JOIN file g ON g.id = a.file JOIN word w ON w.id = d.speaker JOIN word c ON c.id = x.claim
				WHERE x.force = 'denies' AND NOT (y.file = d.file AND NOT y.assumed AND d.written_speaker IS NOT NULL)
				GROUP BY d.id, x.claim""");
	}

	private void disagreements(List<Problem> problems) throws StudyException {
		for (Disagreements.Found found : index.query(connection -> new Disagreements(connection).find()))
			problems.add(places.at(found.file(), found.offset(), "statement".length(), Severity.INFO, ProblemCodes.CODERS_DISAGREE, found.message()));
	}

	private void report(List<Problem> problems, Severity severity, String code, String sql) throws StudyException {
		record Found(Path file, int offset, String message) {
		}
		List<Found> found = index.query(connection -> {
			List<Found> rows = new ArrayList<>();
			Sql.query(connection, row -> rows.add(new Found(Path.of(row.getString(1)), row.getInt(2), row.getString(3))), sql);
			return rows;
		});
		for (Found each : found)
			problems.add(places.at(each.file, each.offset, "statement".length(), severity, code, Objects.requireNonNull(each.message)));
	}

	private static String word(String kind) {
		return switch (kind) {
			case "StatementType" -> "type";
			case "ArgumentMap" -> "map";
			default -> kind.toLowerCase(Locale.ROOT);
		};
	}
}
