package org.florilegium.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.florilegium.exchange.CodedProject.Coding;
import org.florilegium.exchange.CodedProject.Text;
import org.florilegium.exchange.internal.project.Losses;
import org.florilegium.lang.edit.Form;
import org.florilegium.lang.edit.Form.ArgumentForm;
import org.florilegium.lang.edit.Form.DocumentForm;
import org.florilegium.lang.edit.Form.RelationForm;
import org.florilegium.study.FileKind;
import org.florilegium.study.Progress;
import org.florilegium.study.Study;
import org.florilegium.study.StudyException;
import org.florilegium.study.index.StudyIndex;
import org.florilegium.study.query.StatementQuery;
import org.florilegium.study.query.WrittenFile;
import org.florilegium.study.query.WrittenStatements;

/** Takes a whole project out of a study: for formats that hold more than rows. */
public final class ProjectExport {

	private static final String SOURCES = "sources";
	/** What is counted, and how. */
	private static final Map<String, String> LOST = new LinkedHashMap<>();
	static {
		LOST.put("semantics that a map is evaluated under", "SELECT count(*) FROM argument_map WHERE semantics IS NOT NULL AND semantics <> 'none'");
		LOST.put("coder of a claim, argument or relation", """
				SELECT (SELECT count(*) FROM claim WHERE coder IS NOT NULL) + (SELECT count(*) FROM argument WHERE coder IS NOT NULL)
				+ (SELECT count(*) FROM relation WHERE coder IS NOT NULL)""");
		LOST.put("attribute of an argument", "SELECT count(*) FROM argument_attribute");
	}

	private final Study study;
	private final List<Text> documents = new ArrayList<>();
	private final List<Form> codebook = new ArrayList<>();
	private final List<Form> arguments = new ArrayList<>();
	private final Map<String, Coding> codings = new LinkedHashMap<>();
	private final Losses losses = new Losses();
	private String title;

	private ProjectExport(Study study) {
		this.study = study;
	}

	/**
	 * What a study holds.
	 *
	 * @param query    which of its statements; documents without any come along unless it names documents
	 * @param progress told of the index
	 * @throws StudyException when a file cannot be read or has mistakes in it
	 */
	public static CodedProject of(Study study, StatementQuery query, Progress progress) throws StudyException {
		return new ProjectExport(study).read(query, progress);
	}

	private CodedProject read(StatementQuery query, Progress progress) throws StudyException {
		List<WrittenFile> files = WrittenFile.ofStudy(study, progress);
		WrittenStatements.forEach(study.index(progress), query, this::add);
		for (WrittenFile file : files) {
			if (file.kind() == FileKind.CORPUS && file.title() != null)
				title = file.title();
			for (Form form : file.elements())
				add(file, form, query);
		}
		return new CodedProject(title == null ? study.folder().getFileName().toString() : title, documents, codebook, List.copyOf(codings.values()), arguments,
				identifiers(), losses(study.index(progress), files));
	}

	private void add(WrittenStatements.Entry entry) {
		Coding coding = codings.computeIfAbsent(entry.coding() + "\t" + entry.coder(),
				k -> new Coding(entry.coding(), entry.document(), entry.coder(), entry.on(), new ArrayList<>()));
		coding.statements().add(entry.form());
		if (!Objects.equals(coding.on(), entry.on()))
			losses.count("day on which a statement was coded", "All statements of a coder in a coding get the day of the first.");
	}

	/** What a project has no place for. */
	private List<Loss> losses(StudyIndex index, List<WrittenFile> files) throws StudyException {
		losses.count("coding", codings.size() - (int) codings.values().stream().map(Coding::name).distinct().count(),
				"Statements that somebody else coded than the rest of their coding make a coding of their own.");
		int maps = (int) files.stream().filter(f -> f.kind() == FileKind.ARGUMENT_MAP).count();
		losses.count("argument map", Math.max(0, maps - 1), "All maps of a study become one.");
		for (Map.Entry<String, String> each : LOST.entrySet())
			losses.count(each.getKey(), index.query(connection -> {
				try (PreparedStatement statement = connection.prepareStatement(each.getValue()); ResultSet row = statement.executeQuery()) {
					return row.next() ? row.getInt(1) : 0;
				}
			}), "There is no place for it.");
		return losses.all();
	}

	private void add(WrittenFile file, Form form, StatementQuery query) throws StudyException {
		switch (file.kind()) {
			case CORPUS -> {
				if (form instanceof DocumentForm document && (query.documents().isEmpty() || codings.values().stream().anyMatch(c -> c.document().equals(document.name()))))
					documents.add(new Text(document, study.text(document.name()).text()));
			}
			case CODEBOOK -> codebook.add(form);
			case CODING -> {
				if (!(form instanceof Form.StatementForm))
					arguments.add(atHome(form, file.name()));
			}
			case ARGUMENT_MAP -> arguments.add(form);
		}
	}

	/** The element with its statements named as the whole study names them. */
	private static Form atHome(Form form, String coding) {
		return switch (form) {
			case ArgumentForm a -> new ArgumentForm(a.name(), a.title(), qualified(a.statements(), coding), a.premises(), a.warrant(), a.backing(), a.rebuttals(),
					a.qualifier(), a.conclusion(), a.scheme(), a.notes());
			case RelationForm r -> new RelationForm(r.source(), r.kind(), r.target(), r.reason(), qualified(r.evidence(), coding), r.confidence());
			default -> form;
		};
	}

	private static List<String> qualified(List<String> statements, String coding) {
		return statements.stream().map(s -> s.indexOf('/') < 0 ? coding + "/" + s : s).toList();
	}

	private Identifiers identifiers() throws StudyException {
		Identifiers known = new Identifiers();
		Path folder = study.folder().resolve(SOURCES);
		if (!Files.isDirectory(folder))
			return known;
		List<Path> files;
		try (Stream<Path> listed = Files.list(folder)) {
			files = listed.filter(f -> f.toString().endsWith(Identifiers.SUFFIX)).sorted().toList();
		} catch (IOException e) {
			throw new StudyException(StudyException.Code.UNREADABLE, folder + " cannot be listed (" + e.getMessage() + ").", e);
		}
		for (Path file : files)
			known.addAll(Identifiers.parse(study.files().text(file)));
		return known;
	}
}
