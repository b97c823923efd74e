package org.florilegium.ui.internal.coding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import org.eclipse.osgi.util.NLS;
import org.florilegium.lang.edit.Form.CodeForm;
import org.florilegium.lang.edit.Form.Passage;
import org.florilegium.lang.edit.Form.StatementForm;
import org.florilegium.model.Span;
import org.florilegium.study.edit.StudyEdit;
import org.florilegium.study.edit.StudyEdit.ChangeStatement;
import org.florilegium.study.edit.StudyEdit.DeleteStatement;
import org.florilegium.study.edit.StudyEdit.MergeStatements;
import org.florilegium.study.edit.StudyEdit.SplitStatement;
import org.florilegium.study.query.Vocabulary.Theme;
import org.florilegium.ui.internal.Ref.ActorRef;
import org.florilegium.ui.internal.Ref.ThemeRef;
import org.florilegium.ui.internal.coding.Entry.Coded;
import org.florilegium.ui.internal.coding.Pick.Known;
import org.florilegium.ui.internal.reading.Unit;
import org.florilegium.workspace.coding.CodedStatement;

/** What one does with statements in the coding editor. Each is one change, which can be undone. */
final class StatementActions {

	private final CodingEditor editor;

	StatementActions(CodingEditor editor) {
		this.editor = editor;
	}

	/** Changes what the statement says, by the popup. */
	void edit() {
		editor.choosing().with(statement -> {
			if (!isMine(statement))
				return;
			Span at = statement.spans().isEmpty() ? editor.area().selection() : statement.spans().getFirst();
			editor.actions().ask(Messages.popup_change, statement.id(), at, StatementChoice.quote(statement), Entry.of(statement.form(), editor.vocabulary()),
					entry -> {
						List<StudyEdit> edits = new EntryEdits(editor.vocabulary()).change(statement.coding(), statement.form(), entry);
						if (!edits.isEmpty())
							perform(statement, edits, Messages.label_change);
					});
		});
	}

	/** Gives the statement another theme instead of those it has. */
	void moveToTheme() {
		editor.choosing().with(statement -> {
			if (isMine(statement))
				new PickPopup(editor.getSite().getShell(), editor.place(first(statement)), Messages.choose_theme, editor.actions().choices()::themes, choice -> {
					String stance = statement.form().codes().isEmpty() ? null : statement.form().codes().getFirst().stance();
					Entry said = Entry.of(statement.form(), editor.vocabulary());
					Entry entry = new Entry(List.of(new Coded(choice.pick(), fits(choice.pick(), stance) ? stance : null)), said.speaker(), said.organization(),
							said.reporters(), said.force(), said.claim(), said.note(), said.confidence());
					perform(statement, new EntryEdits(editor.vocabulary()).change(statement.coding(), statement.form(), entry),
							NLS.bind(Messages.label_moveToTheme, choice.pick().title()));
				}, choice -> { }).open();
		});
	}

	private boolean fits(Pick theme, String stance) {
		return theme instanceof Known known && editor.vocabulary().theme(known.name()).map(Theme::scale)
				.filter(scale -> scale.points().stream().anyMatch(point -> point.name().equals(stance))).isPresent();
	}

	/** Adds a theme to a statement, or takes it away. */
	void toggle(CodedStatement statement, Theme theme) {
		List<CodeForm> codes = new ArrayList<>(statement.form().codes());
		boolean had = codes.removeIf(code -> code.theme().equals(theme.name()));
		if (had && codes.isEmpty()) {
			editor.message(Messages.message_lastTheme);
			return;
		}
		if (!had)
			codes.add(new CodeForm(theme.name(), null));
		change(statement, withCodes(statement.form(), codes), NLS.bind(had ? Messages.label_removeTheme : Messages.label_addTheme, theme.title()));
	}

	/** Divides the statement at the caret. */
	void split() {
		int at = editor.area().selection().start();
		editor.choosing().with(statement -> {
			if (statement.spans().stream().noneMatch(span -> span.start() < at && at < span.end()))
				editor.message(Messages.message_splitWhere);
			else
				perform(statement, List.of(new SplitStatement(statement.coding(), statement.form().name(), at)), Messages.label_split);
		});
	}

	/** Makes one of the statements selected, or of the one chosen and a neighbour. */
	void merge() {
		Span selection = editor.area().selection();
		List<CodedStatement> selected = selection.isReversed() ? List.of()
				: editor.choosing().at(selection).stream().filter(s -> Objects.equals(s.coder(), editor.options().coder())).toList();
		if (selected.size() > 1) {
			merge(selected);
			return;
		}
		editor.choosing().with(statement -> {
			List<CodedStatement> near = neighbours(statement);
			if (near.isEmpty())
				editor.message(Messages.message_noNeighbour);
			else
				editor.choosing().ask(Messages.choose_merge, near, editor.place(first(statement)), other -> merge(List.of(statement, other)));
		});
	}

	private void merge(List<CodedStatement> statements) {
		CodedStatement first = statements.getFirst();
		perform(first, List.of(new MergeStatements(first.coding(), statements.stream().filter(s -> s.coding().equals(first.coding())).map(s -> s.form().name()).toList())),
				NLS.bind(Messages.label_merge, statements.size()));
	}

	/** Others of the same coding, the nearest first. */
	private List<CodedStatement> neighbours(CodedStatement statement) {
		return editor.snapshot().statements().stream()
				.filter(s -> s.coding().equals(statement.coding()) && !s.id().equals(statement.id()) && !s.spans().isEmpty())
				.sorted(Comparator.comparingInt(s -> distance(first(s), first(statement)))).limit(8).toList();
	}

	private static int distance(Span a, Span b) {
		return a.overlaps(b) ? 0 : Math.max(a.start() - b.end(), b.start() - a.end());
	}

	/** Deletes the statement. */
	void delete() {
		editor.choosing().with(statement -> {
			if (isMine(statement))
				editor.edits().perform(Messages.label_delete, List.of(new DeleteStatement(statement.coding(), statement.form().name())), done -> {
					editor.choosing().choose((CodedStatement) null);
					editor.message(NLS.bind(Messages.message_deleted, StatementChoice.themes(statement, editor.vocabulary())));
				});
		});
	}

	/** Adds the selection to a statement, as one more passage of it. */
	void addSelection() {
		Span selection = editor.actions().selection();
		if (selection == null)
			return;
		List<CodedStatement> mine = editor.snapshot().statements().stream()
				.filter(s -> Objects.equals(s.coder(), editor.options().coder()) && !s.spans().isEmpty())
				.sorted(Comparator.<CodedStatement>comparingInt(s -> s.equals(editor.choosing().last()) ? 0 : 1).thenComparingInt(s -> distance(first(s), selection)))
				.limit(8).toList();
		if (mine.isEmpty())
			editor.message(Messages.message_noStatement);
		else
			editor.choosing().ask(Messages.choose_addTo, mine, editor.place(selection), statement -> change(statement,
					Passages.replace(statement.form(), new Passages(editor.snapshot().text()).with(statement.form().passages(), selection)), Messages.label_addSelection));
	}

	/** Moves an end of the statement by a word: of its first passage the beginning, of its last the end. Or of the selection. */
	void moveEnd(boolean start, boolean forward) {
		if (!editor.area().selection().isReversed()) {
			editor.area().resize(Unit.WORD, start, forward);
			return;
		}
		editor.choosing().with(statement -> {
			List<Passage> passages = statement.form().passages();
			int index = start ? 0 : passages.size() - 1;
			if (passages.isEmpty() || passages.get(index).span() == null)
				return;
			Span moved = editor.area().resized(passages.get(index).span(), Unit.WORD, start, forward);
			moveEnd(statement, index, start, start ? moved.start() : moved.end());
		});
	}

	/** Moves an end of one of the statement's passages. */
	void moveEnd(CodedStatement statement, int passage, boolean start, int to) {
		List<Passage> old = statement.form().passages();
		List<Passage> passages = new Passages(editor.snapshot().text()).moved(old, passage, start, to);
		if (!passages.equals(old))
			change(statement, Passages.replace(statement.form(), passages), Messages.label_moveEnd);
		else
			editor.area().highlight(statement);
	}

	/** Goes to the statement before or after the caret. */
	void step(boolean forward) {
		List<CodedStatement> shown = editor.snapshot().statements().stream().filter(s -> editor.options().isShown(s) && !s.spans().isEmpty()).toList();
		CodedStatement from = editor.choosing().chosen();
		int known = from == null ? -1 : shown.indexOf(from);
		int caret = editor.area().selection().start();
		CodedStatement next = null;
		if (known >= 0)
			next = forward ? known + 1 < shown.size() ? shown.get(known + 1) : null : known > 0 ? shown.get(known - 1) : null;
		else
			for (CodedStatement statement : shown) {
				boolean after = first(statement).start() > caret;
				if (forward && after && next == null || !forward && !after)
					next = statement;
			}
		if (next == null) {
			editor.message(forward ? Messages.message_noNext : Messages.message_noPrevious);
			return;
		}
		editor.choosing().choose(next);
		editor.choosing().reveal(next);
	}

	/** Chooses among the statements at the caret. */
	void choose() {
		Span selection = editor.area().selection();
		List<CodedStatement> at = editor.choosing().at(selection);
		if (at.isEmpty())
			editor.message(Messages.message_noStatement);
		else
			editor.choosing().ask(Messages.choose_statement, at, editor.place(selection), editor.choosing()::choose);
	}

	/** Something was dropped on the text. */
	void dropped(Object dropped, Span target) {
		Span selection = editor.area().selection();
		boolean onSelection = !selection.isReversed() && (target.isReversed() ? selection.start() <= target.start() && target.start() < selection.end()
				: selection.overlaps(target));
		Span span = new Passages(editor.snapshot().text()).trimmed(onSelection ? selection : target);
		if (!span.isReversed()) {
			if (dropped instanceof ThemeRef theme)
				editor.actions().code(span, theme.name());
			else if (dropped instanceof ActorRef actor)
				editor.actions().codeBy(span, actor.name());
			return;
		}
		List<CodedStatement> at = editor.area().at(target.start());
		if (at.size() == 1)
			droppedOn(at.getFirst(), dropped);
		else if (at.size() > 1)
			editor.choosing().ask(Messages.choose_statement, at, editor.place(target), statement -> droppedOn(statement, dropped));
		else
			editor.message(Messages.message_selectFirst);
	}

	private void droppedOn(CodedStatement statement, Object dropped) {
		if (dropped instanceof ThemeRef ref)
			editor.vocabulary().theme(ref.name()).filter(theme -> statement.form().codes().stream().noneMatch(code -> code.theme().equals(theme.name())))
					.ifPresent(theme -> toggle(statement, theme));
		else if (dropped instanceof ActorRef ref) {
			StatementForm s = statement.form();
			change(statement, new StatementForm(s.name(), s.passages(), ref.name(), s.organization(), s.reporters(), s.date(), s.type(), s.values(), s.codes(), s.acts(),
					s.confidence(), s.notes()), Messages.label_speaker);
		}
	}

	private static StatementForm withCodes(StatementForm s, List<CodeForm> codes) {
		return new StatementForm(s.name(), s.passages(), s.speaker(), s.organization(), s.reporters(), s.date(), s.type(), s.values(), List.copyOf(codes), s.acts(),
				s.confidence(), s.notes());
	}

	/** Gives a statement all that a form says. */
	void change(CodedStatement statement, StatementForm form, String label) {
		change(statement, form, label, () -> { });
	}

	/** Gives a statement all that a form says, and goes on when that is in view. */
	void change(CodedStatement statement, StatementForm form, String label, Runnable then) {
		perform(statement, List.of(new ChangeStatement(statement.coding(), form)), label, then);
	}

	private void perform(CodedStatement statement, List<StudyEdit> edits, String label) {
		perform(statement, edits, label, () -> { });
	}

	private void perform(CodedStatement statement, List<StudyEdit> edits, String label, Runnable then) {
		if (!isMine(statement))
			return;
		editor.edits().perform(label, edits, done -> {
			editor.choosing().choose(statement.id());
			editor.message(NLS.bind(Messages.message_done, label));
			editor.edits().whenSettled(then);
		});
	}

	/** Whether the one who codes may change a statement; if not, it is said why. */
	private boolean isMine(CodedStatement statement) {
		String coder = editor.options().coder();
		if (coder != null && statement.coder() != null && !coder.equals(statement.coder())) {
			editor.message(NLS.bind(Messages.message_notMine, EditorLinks.coder(editor, statement.coder())));
			return false;
		}
		return statement.coder() == null || !editor.actions().isRefused(statement.coder());
	}

	private static Span first(CodedStatement statement) {
		return statement.spans().isEmpty() ? new Span(0, 0) : statement.spans().getFirst();
	}
}
