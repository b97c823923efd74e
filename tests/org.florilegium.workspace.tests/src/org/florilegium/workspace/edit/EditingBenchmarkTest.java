package org.florilegium.workspace.edit;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

import org.eclipse.core.commands.operations.IOperationHistory;
import org.eclipse.core.commands.operations.OperationHistoryFactory;
import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.ITextFileBufferManager;
import org.eclipse.core.filebuffers.LocationKind;
import org.eclipse.core.runtime.IPath;
import org.florilegium.lang.edit.Form.CodeForm;
import org.florilegium.lang.edit.Form.Passage;
import org.florilegium.lang.edit.Form.StatementForm;
import org.florilegium.model.CodePoints;
import org.florilegium.model.Span;
import org.florilegium.study.Progress;
import org.florilegium.study.Study;
import org.florilegium.study.edit.StudyEdit.CodePassage;
import org.florilegium.workspace.Harbour;
import org.florilegium.workspace.coding.CodedDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Measures how long it takes until a coded passage survives a power cut and is in the index, and until the document shows it.
 * Skipped unless {@code -Dflorilegium.benchmark.study=FOLDER} names a generated study; figures go as JSON to
 * {@code -Dflorilegium.benchmark.json=FILE} too.
 */
@EnabledIfSystemProperty(named = "florilegium.benchmark.study", matches = ".+")
class EditingBenchmarkTest {

	private static final int RUNS = 120;
	private static final int WARM_UP = 30;

	private final List<String> json = new ArrayList<>();
	private final UiThread ui = new UiThread();

	@Test
	void codingAPassage() throws Exception {
		ui.begin();
		try (Harbour harbour = Harbour.openAs(Path.of(System.getProperty("florilegium.benchmark.study")))) {
			long statements = harbour.study().index(Progress.NONE).query(c -> {
				try (var rows = c.createStatement().executeQuery("SELECT count(*) FROM statement")) {
					return rows.getLong(1);
				}
			});
			System.out.println("| statements | measured | median | p95 |\n|---:|---|---:|---:|");
			measure(harbour, statements, false);
			measure(harbour, statements, true);
		} finally {
			ui.end();
		}
		if (System.getProperty("florilegium.benchmark.json") != null)
			Files.writeString(Path.of(System.getProperty("florilegium.benchmark.json")), "[\n" + String.join(",\n", json) + "\n]\n");
	}

	private void measure(Harbour harbour, long statements, boolean isOpen) throws Exception {
		Study study = harbour.study().study();
		List<String> documents = harbour.study().index(Progress.NONE).names().all("Document").stream().map(d -> d.name()).toList();
		String coder = harbour.study().vocabulary().coders().getFirst().name();
		String theme = harbour.study().vocabulary().themes().getLast().name();
		IOperationHistory history = OperationHistoryFactory.getOperationHistory();
		ITextFileBufferManager manager = FileBuffers.getTextFileBufferManager();
		double[] durable = new double[RUNS];
		double[] shown = new double[RUNS];
		double[] undone = new double[RUNS];
		Random random = new Random(7);
		for (int i = 0; i < RUNS; i++) {
			String document = documents.get(random.nextInt(documents.size()));
			CodePoints text = study.text(document);
			int start = random.nextInt(text.length() - 50);
			Span span = new Span(start, start + 40);
			StatementForm statement = StatementForm.of(List.of(new Passage(span, text.substring(span), null, null)), List.of(new CodeForm(theme, null)));
			IPath path = harbour.study().file(Path.of("codings", document + "." + coder + ".coding")).getFullPath();
			if (isOpen)
				manager.connect(path, LocationKind.IFILE, null);
			try (CodedDocument coded = CodedDocument.open(harbour.study(), document)) {
				int before = coded.now().statements().size();
				double[] seen = new double[1];
				long begun = System.nanoTime();
				coded.addListener(now -> {
					if (now.statements().size() > before && seen[0] == 0)
						seen[0] = (System.nanoTime() - begun) / 1e9;
				});
				ui.await(harbour.editing().perform("Code passage", List.of(new CodePassage(document, coder, statement))));
				durable[i] = (System.nanoTime() - begun) / 1e9;
				while (seen[0] == 0)
					Thread.onSpinWait();
				shown[i] = seen[0];
				long undo = System.nanoTime();
				assertTrue(history.undo(harbour.editing().undoContext(), null, null).isOK());
				ui.await(harbour.editing().flush());
				undone[i] = (System.nanoTime() - undo) / 1e9;
			}
			ui.synchronize(harbour);
			if (isOpen)
				manager.disconnect(path, LocationKind.IFILE, null);
		}
		String where = isOpen ? ", file open in an editor" : "";
		report(statements, "code a passage, durable and indexed" + where, durable);
		report(statements, "code a passage until the document shows it" + where, shown);
		report(statements, "undo a coded passage, durable and indexed" + where, undone);
	}

	private void report(long statements, String what, double[] seconds) {
		double[] sorted = Arrays.copyOfRange(seconds, WARM_UP, RUNS);
		Arrays.sort(sorted);
		double median = sorted[sorted.length / 2];
		double p95 = sorted[(int) Math.ceil(sorted.length * 0.95) - 1];
		System.out.printf(Locale.ROOT, "| %,d | %s | %,.1f ms | %,.1f ms |%n", statements, what, median * 1000, p95 * 1000);
		json.add(String.format(Locale.ROOT, "{\"statements\": %d, \"measured\": \"%s\", \"median_s\": %.6f, \"p95_s\": %.6f}", statements, what, median, p95));
	}
}
