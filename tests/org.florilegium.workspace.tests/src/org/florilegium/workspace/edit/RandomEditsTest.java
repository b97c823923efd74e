package org.florilegium.workspace.edit;

import static org.florilegium.workspace.Harbour.ANNA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletionException;

import org.eclipse.core.commands.operations.IOperationHistory;
import org.eclipse.core.commands.operations.OperationHistoryFactory;
import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.filebuffers.ITextFileBufferManager;
import org.eclipse.core.filebuffers.LocationKind;
import org.eclipse.core.runtime.IPath;
import org.eclipse.text.undo.DocumentUndoManagerRegistry;
import org.florilegium.lang.edit.Form.Authors;
import org.florilegium.lang.edit.Form.ClaimForm;
import org.florilegium.lang.edit.Form.CodeForm;
import org.florilegium.lang.edit.Form.CoderForm;
import org.florilegium.lang.edit.Form.DocumentForm;
import org.florilegium.lang.edit.Form.Passage;
import org.florilegium.lang.edit.Form.PersonForm;
import org.florilegium.lang.edit.Form.StatementForm;
import org.florilegium.lang.edit.Form.ThemeForm;
import org.florilegium.model.CodePoints;
import org.florilegium.model.Span;
import org.florilegium.study.Progress;
import org.florilegium.study.StudyException;
import org.florilegium.study.check.Checker;
import org.florilegium.study.check.Severity;
import org.florilegium.study.edit.StudyEdit;
import org.florilegium.study.edit.StudyEdit.AddActor;
import org.florilegium.study.edit.StudyEdit.AddClaim;
import org.florilegium.study.edit.StudyEdit.AddCoder;
import org.florilegium.study.edit.StudyEdit.AddDocument;
import org.florilegium.study.edit.StudyEdit.AddTheme;
import org.florilegium.study.edit.StudyEdit.ChangeStatement;
import org.florilegium.study.edit.StudyEdit.ChangeText;
import org.florilegium.study.edit.StudyEdit.ChangeTheme;
import org.florilegium.study.edit.StudyEdit.CodePassage;
import org.florilegium.study.edit.StudyEdit.DeleteStatement;
import org.florilegium.study.edit.StudyEdit.DeleteTheme;
import org.florilegium.study.edit.StudyEdit.MergeActors;
import org.florilegium.study.edit.StudyEdit.MergeStatements;
import org.florilegium.study.edit.StudyEdit.MergeThemes;
import org.florilegium.study.edit.StudyEdit.RenameActor;
import org.florilegium.study.edit.StudyEdit.RenameTheme;
import org.florilegium.study.edit.StudyEdit.RetireTheme;
import org.florilegium.study.edit.StudyEdit.SplitStatement;
import org.florilegium.study.edit.StudyEdit.TextChange;
import org.florilegium.study.query.CodingReader;
import org.florilegium.study.query.CodingText;
import org.florilegium.study.query.Vocabulary;
import org.florilegium.workspace.Harbour;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Long random sequences of edits, with files opened and closed in between. */
class RandomEditsTest {

	private static final int EDITS = 200;
	private static final List<Path> OPENED = List.of(ANNA, Path.of("b.codebook"), Path.of("study.corpus"), Path.of("texts/d.txt"));

	@TempDir
	private Path folder;

	private final IOperationHistory history = OperationHistoryFactory.getOperationHistory();
	private final ITextFileBufferManager manager = FileBuffers.getTextFileBufferManager();
	private final Map<Path, ITextFileBuffer> open = new LinkedHashMap<>();
	private final UiThread ui = new UiThread();
	private Harbour harbour;

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3 })
	void whateverIsDoneIsTakenBackToTheByteAndMadeAgain(int seed) throws Exception {
		Random random = new Random(seed);
		ui.begin();
		harbour = Harbour.open(folder);
		try {
			List<Map<Path, String>> states = new ArrayList<>();
			states.add(harbour.files());
			for (int number = 1; states.size() <= EDITS; number++) {
				boolean done = perform(edit(random, number));
				Map<Path, String> now = harbour.files();
				if (!done)
					assertSame(states.getLast(), now);
				else if (!now.equals(states.getLast()))
					states.add(now);
			}
			assertEquals(List.of(), new Checker(harbour.study().study()).check(Progress.NONE).stream()
					.filter(p -> p.severity() == Severity.ERROR && !p.code().equals("unresolved-reference")).toList());
			for (int i = states.size() - 2; i >= 0; i--) {
				assertTrue(history.undo(harbour.editing().undoContext(), null, null).isOK());
				if (i % 10 == 0)
					assertState(states.get(i));
				toggle(random, 8);
			}
			for (int i = 1; i < states.size(); i++) {
				assertTrue(history.redo(harbour.editing().undoContext(), null, null).isOK());
				if (i % 10 == 0)
					assertState(states.get(i));
			}
		} finally {
			for (Path file : List.copyOf(open.keySet()))
				close(file);
			harbour.close();
			ui.end();
		}
	}

	private void assertState(Map<Path, String> expected) throws Exception {
		ui.synchronize(harbour);
		assertSame(expected, harbour.files());
		for (Map.Entry<Path, ITextFileBuffer> each : open.entrySet())
			assertEquals(expected.get(each.getKey()), each.getValue().getDocument().get());
	}

	private static void assertSame(Map<Path, String> expected, Map<Path, String> now) {
		assertEquals(expected.keySet(), now.keySet());
		expected.forEach((file, text) -> assertEquals(text, now.get(file), file::toString));
	}

	private boolean perform(List<StudyEdit> edits) throws Exception {
		try {
			ui.await(harbour.editing().perform("Change", edits));
			return true;
		} catch (CompletionException e) {
			StudyException refused = (StudyException) e.getCause();
			assertTrue(refused.code() == StudyException.Code.UNKNOWN_NAME || refused.code() == StudyException.Code.INVALID
					|| refused.code() == StudyException.Code.EXISTS, refused::toString);
			return false;
		}
	}

	private void toggle(Random random, int seldom) throws Exception {
		if (random.nextInt(seldom) > 0)
			return;
		Path file = OPENED.get(random.nextInt(OPENED.size()));
		if (open.containsKey(file)) {
			ui.synchronize(harbour);
			close(file);
		} else {
			IPath path = harbour.study().file(file).getFullPath();
			manager.connect(path, LocationKind.IFILE, null);
			ITextFileBuffer buffer = manager.getTextFileBuffer(path, LocationKind.IFILE);
			DocumentUndoManagerRegistry.connect(buffer.getDocument());
			DocumentUndoManagerRegistry.getDocumentUndoManager(buffer.getDocument()).connect(this);
			open.put(file, buffer);
		}
	}

	private void close(Path file) throws Exception {
		ITextFileBuffer buffer = open.remove(file);
		DocumentUndoManagerRegistry.getDocumentUndoManager(buffer.getDocument()).disconnect(this);
		DocumentUndoManagerRegistry.disconnect(buffer.getDocument());
		manager.disconnect(buffer.getLocation(), LocationKind.IFILE, null);
	}

	private List<StudyEdit> edit(Random random, int number) throws Exception {
		toggle(random, 8);
		Vocabulary words = harbour.study().vocabulary();
		String theme = any(random, words.themes().stream().map(Vocabulary.Theme::name).toList());
		String other = any(random, words.themes().stream().map(Vocabulary.Theme::name).toList());
		String actor = any(random, words.actors().stream().filter(a -> !a.organization()).map(Vocabulary.Actor::name).toList());
		String coder = any(random, words.coders().stream().map(Vocabulary.Coder::name).toList());
		CodingText coding = CodingReader.read(ANNA, harbour.editing().text(ANNA));
		StatementForm one = coding.statements().isEmpty() ? null : any(random, coding.statements()).form();
		CodePoints text = harbour.study().study().text("d");
		int start = random.nextInt(text.length() - 1);
		Span span = new Span(start, Math.min(text.length(), start + 1 + random.nextInt(20)));
		StatementForm statement = new StatementForm(null, List.of(new Passage(span, text.substring(span), null, null)), random.nextBoolean() ? actor : null,
				null, List.of(), null, null, Map.of(), List.of(new CodeForm(theme, null)), List.of(), null, random.nextBoolean() ? List.of("n " + number) : List.of());
		return switch (random.nextInt(one == null ? 14 : 19)) {
			case 0 -> List.of(new AddTheme(null, ThemeForm.of("t" + number, "Theme " + number, theme)));
			case 1 -> List.of(new RenameTheme(theme, "r" + number));
			case 2 -> List.of(new MergeThemes(theme, other));
			case 3 -> List.of(new RetireTheme(theme, other.equals(theme) ? null : other));
			case 4 -> List.of(new ChangeTheme(ThemeForm.of(theme, "Title " + number, null)));
			case 5 -> List.of(new DeleteTheme(theme));
			case 6 -> List.of(new AddActor(null, new PersonForm("p" + number, "Person " + number, List.of(), List.of(), Map.of())));
			case 7 -> List.of(random.nextBoolean() ? new RenameActor(actor, "q" + number) : new MergeActors(actor, "lind"));
			case 8 -> List.of(new AddCoder(null, new CoderForm("c" + number, "Coder " + number)));
			case 9 -> List.of(new ChangeText("d", List.of(new TextChange(new Span(start, Math.min(text.length(), start + random.nextInt(4))),
					any(random, List.of("🌊", "x y", "", "הנ", "\n"))))));
			case 10 -> List.of(new AddDocument(new DocumentForm("doc" + number, "texts/d.txt", "D", new Authors(List.of(actor), null), null, null, null, null,
					null, null, null, null, List.of(), Map.of(), List.of(), List.of())));
			case 11 -> List.of(new AddClaim("d-anna", new ClaimForm("claim" + number, "Claim.", List.of(), false, Map.of(), List.of())));
			case 14 -> List.of(new DeleteStatement("d-anna", one.name()));
			case 15 -> List.of(new SplitStatement("d-anna", one.name(), one.passages().stream().filter(p -> p.span() != null).mapToInt(p -> (p.span().start() + p.span().end()) / 2)
					.findFirst().orElse(0)));
			case 16 -> List.of(new MergeStatements("d-anna", List.of(one.name(), any(random, coding.statements()).form().name())));
			case 17 -> List.of(new ChangeStatement("d-anna", new StatementForm(one.name(), statement.passages(), statement.speaker(), null, List.of(), null, null,
					Map.of(), statement.codes(), one.acts(), one.confidence(), statement.notes())));
			default -> List.of(new CodePassage("d", coder, statement), new CodePassage("d", "anna", statement));
		};
	}

	private static <T> T any(Random random, List<T> all) {
		return all.get(random.nextInt(all.size()));
	}
}
