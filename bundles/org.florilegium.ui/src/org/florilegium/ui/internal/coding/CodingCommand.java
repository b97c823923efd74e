package org.florilegium.ui.internal.coding;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;

import org.florilegium.model.Span;
import org.florilegium.ui.internal.reading.Tinting;
import org.florilegium.ui.internal.reading.Unit;

/** What one can ask the coding editor to do, by the names that plugin.xml gives the handlers. */
enum CodingCommand {

	CODE((editor, key) -> editor.actions().code()),
	AGAIN((editor, key) -> editor.actions().again()),
	KEY((editor, key) -> editor.actions().key(key)),
	IN_VIVO((editor, key) -> editor.actions().inVivo()),
	SPLIT((editor, key) -> editor.statements().split()),
	MERGE((editor, key) -> editor.statements().merge()),
	DELETE((editor, key) -> editor.statements().delete()),
	NEXT((editor, key) -> editor.statements().step(true)),
	PREVIOUS((editor, key) -> editor.statements().step(false)),
	CHOOSE((editor, key) -> editor.statements().choose()),
	EDIT((editor, key) -> editor.statements().edit()),
	MOVE_TO_THEME((editor, key) -> editor.statements().moveToTheme()),
	ADD_SELECTION((editor, key) -> editor.statements().addSelection()),
	START_EARLIER((editor, key) -> editor.statements().moveEnd(true, false)),
	START_LATER((editor, key) -> editor.statements().moveEnd(true, true)),
	END_EARLIER((editor, key) -> editor.statements().moveEnd(false, false)),
	END_LATER((editor, key) -> editor.statements().moveEnd(false, true)),
	SENTENCE((editor, key) -> select(editor, Unit.SENTENCE)),
	MORE_SENTENCE((editor, key) -> editor.area().resize(Unit.SENTENCE, false, true)),
	PARAGRAPH((editor, key) -> select(editor, Unit.PARAGRAPH)),
	MORE_PARAGRAPH((editor, key) -> editor.area().resize(Unit.PARAGRAPH, false, true)),
	OPEN_SOURCE((editor, key) -> editor.choosing().with(statement -> EditorLinks.openSource(editor, statement))),
	EDIT_TEXT((editor, key) -> {
		if (editor.textMode().isOn())
			editor.textMode().keep();
		else
			editor.textMode().start();
	}),
	REANCHOR((editor, key) -> new OrphanList(editor).open()),
	CHOOSE_CODER((editor, key) -> new WhoCodes(editor).ask(null, coder -> editor.options().apply())),
	TINT((editor, key) -> {
		List<Tinting> all = Arrays.asList(Tinting.values());
		editor.options().setTinting(key != null ? Tinting.valueOf(key) : all.get((all.indexOf(editor.options().tinting()) + 1) % all.size()));
	}),
	COMPARE((editor, key) -> CompareCoders.ask(editor)),
	LARGER((editor, key) -> zoom(editor, editor.area().zoom() + 10)),
	SMALLER((editor, key) -> zoom(editor, editor.area().zoom() - 10)),
	USUAL_SIZE((editor, key) -> zoom(editor, 100));

	private final BiConsumer<CodingEditor, String> work;

	CodingCommand(BiConsumer<CodingEditor, String> work) {
		this.work = work;
	}

	/** What is selected already, or ends at the caret, is left for the next. */
	private static void select(CodingEditor editor, Unit unit) {
		Span before = editor.area().selection();
		editor.area().select(unit);
		boolean behind = before.isReversed() && editor.actions().selected().end() == before.end(); // as after coding it
		if (behind || editor.area().selection().equals(before))
			editor.area().step(unit, true);
	}

	private static void zoom(CodingEditor editor, int percent) {
		editor.area().zoom(percent);
		editor.options().rememberZoom();
	}

	/** Does it, as soon as all that was asked for before is in view. */
	void run(CodingEditor editor, String parameter) {
		if (editor.snapshot() == null)
			return;
		if (editor.textMode().isOn() && this != EDIT_TEXT && this != TINT && this != LARGER && this != SMALLER && this != USUAL_SIZE) {
			editor.message(Messages.message_notWhileEditing);
			return;
		}
		editor.edits().whenSettled(() -> work.accept(editor, parameter));
	}
}
