package org.florilegium.exchange.internal.brat;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.florilegium.exchange.CodedProject;
import org.florilegium.exchange.CodedProject.Text;
import org.florilegium.exchange.internal.project.AnnotatedStudy;
import org.florilegium.exchange.internal.project.Losses;
import org.florilegium.exchange.internal.project.ProjectExporter;
import org.florilegium.exchange.internal.project.ZipOutput;
import org.florilegium.lang.edit.Form.CodeForm;
import org.florilegium.lang.edit.Form.StatementForm;
import org.florilegium.lang.edit.Form.ThemeForm;
import org.florilegium.model.CodePoints;
import org.florilegium.model.Span;
import org.florilegium.study.Slug;

/** Writes a folder for brat as a zip file: a text and its annotations for each document, and what brat has to know of them. */
public final class BratExporter extends ProjectExporter {

	static final String STUDY = "florilegium.study";
	static final String NOTE = "AnnotatorNotes";
	static final String DETAILS = "Florilegium";
	/** Type of statements about nothing. */
	static final String STATEMENT = "Statement";

	/** Made by the extension registry. */
	public BratExporter() {
		super("annotations");
	}

	@Override
	protected long write(CodedProject project, OutputStream out, Losses losses) throws IOException {
		AnnotatedStudy study = new AnnotatedStudy(project, losses);
		Map<String, String> types = types(project);
		Set<String> stances = new LinkedHashSet<>();
		long count = 0;
		try (ZipOutput zip = new ZipOutput(out)) {
			for (Text document : project.documents()) {
				Lines lines = new Lines(types, stances);
				CodePoints text = new CodePoints(document.text());
				study.forEach(document, (coding, statement, spans) -> lines.add(coding.name() + "/" + statement.name(), study.coder(coding.coder()), statement, spans, text));
				String name = AnnotatedStudy.file(document.form().name());
				zip.add(name + ".txt", document.text());
				zip.add(name + ".ann", lines.text.toString());
				count += lines.annotations;
			}
			zip.add("annotation.conf", "[entities]\n" + String.join("\n", types.values()) + "\n" + STATEMENT + "\n\n[relations]\n\n[events]\n\n[attributes]\n"
					+ (stances.isEmpty() ? "" : "Stance\tArg:<ENTITY>, Value:" + String.join("|", stances) + "\n"));
			zip.add("visual.conf", "[labels]\n" + types.entrySet().stream().map(t -> t.getValue() + " | " + study.theme(t.getKey()).replace('|', '/').replaceAll("\\s+", " "))
					.collect(Collectors.joining("\n")) + "\n\n[drawing]\n" + colors(project, types));
			zip.add(STUDY, study.text());
		}
		study.countRest();
		return count;
	}

	/** Types have ASCII letters, digits, hyphens and low lines only. */
	private static Map<String, String> types(CodedProject project) {
		Map<String, String> types = new LinkedHashMap<>();
		Set<String> taken = new LinkedHashSet<>(Set.of(STATEMENT));
		for (ThemeForm theme : project.defined(ThemeForm.class))
			types.computeIfAbsent(theme.name(), name -> {
				String type = Slug.unique(name.replaceAll("[^A-Za-z0-9_-]", "_"), taken::contains);
				taken.add(type);
				return type;
			});
		for (var coding : project.codings())
			for (StatementForm statement : coding.statements())
				for (String name : AnnotatedStudy.themes(statement))
					types.computeIfAbsent(name, n -> {
						String type = Slug.unique(n.replaceAll("[^A-Za-z0-9_-]", "_"), taken::contains);
						taken.add(type);
						return type;
					});
		return types;
	}

	private static String colors(CodedProject project, Map<String, String> types) {
		return project.defined(ThemeForm.class).stream().filter(t -> t.color() != null).map(t -> types.get(t.name()) + "\tbgColor:" + t.color() + "\n")
				.collect(Collectors.joining());
	}

	/** The annotations of a document. */
	private static final class Lines {

		private final Map<String, String> types;
		private final Set<String> stances;
		private final StringBuilder text = new StringBuilder();
		private int annotations;
		private int attributes;
		private int notes;

		Lines(Map<String, String> types, Set<String> stances) {
			this.types = types;
			this.stances = stances;
		}

		void add(String id, String coder, StatementForm statement, List<Span> spans, CodePoints of) {
			Map<String, String> points = new HashMap<>();
			for (CodeForm code : statement.codes())
				if (code.stance() != null)
					points.putIfAbsent(code.theme(), code.stance());
			List<String> themes = AnnotatedStudy.themes(statement);
			int first = annotations + 1;
			for (String theme : themes.isEmpty() ? List.of("") : themes) {
				annotation(theme.isEmpty() ? STATEMENT : types.get(theme), spans, of);
				String stance = points.get(theme);
				if (stance != null) {
					stances.add(stance);
					text.append('A').append(++attributes).append("\tStance T").append(annotations).append(' ').append(stance).append('\n');
				}
				note(DETAILS, annotations, id + (theme.isEmpty() ? "" : " #" + theme) + (coder == null ? "" : " «" + coder.replace('»', ' ') + "»")
						+ (annotations == first ? " " + AnnotatedStudy.details(statement).replace('\n', ' ') : ""));
			}
			for (String note : statement.notes())
				note(NOTE, first, note.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r").replace("\t", "\\t"));
		}

		private void annotation(String type, List<Span> spans, CodePoints of) {
			text.append('T').append(++annotations).append('\t').append(type).append(' ')
					.append(spans.stream().map(s -> s.start() + " " + s.end()).collect(Collectors.joining(";"))).append('\t')
					.append(spans.stream().map(of::substring).collect(Collectors.joining(" ")).replaceAll("[\\n\\r\\t]", " ")).append('\n');
		}

		private void note(String type, int of, String words) {
			text.append('#').append(++notes).append('\t').append(type).append(" T").append(of).append('\t').append(words.stripTrailing()).append('\n');
		}
	}
}
