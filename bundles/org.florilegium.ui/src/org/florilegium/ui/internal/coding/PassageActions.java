package org.florilegium.ui.internal.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

import org.eclipse.osgi.util.NLS;
import org.florilegium.lang.edit.Form.CodeForm;
import org.florilegium.model.Span;
import org.florilegium.study.edit.StudyEdit;
import org.florilegium.study.query.Vocabulary.Theme;
import org.florilegium.ui.internal.coding.CodingPopup.Question;
import org.florilegium.ui.internal.coding.Entry.Coded;
import org.florilegium.ui.internal.coding.Pick.Known;
import org.florilegium.ui.internal.coding.Pick.NewTheme;
import org.florilegium.workspace.coding.CodedDocument.Part;
import org.florilegium.workspace.coding.CodedDocument.Snapshot;
import org.florilegium.workspace.coding.CodedStatement;

/** Codes passages of the text. Each is one change, which can be undone. */
final class PassageActions {

	private final CodingEditor editor;
	private final Unfinished unfinished = new Unfinished();
	private Entry lastEntry;
	private Part lastPart;

	PassageActions(CodingEditor editor) {
		this.editor = editor;
	}

	/** Codes the selection by the popup; without a selection, changes the statement there. */
	void code() {
		Span selection = selected();
		if (selection.isReversed())
			editor.statements().edit();
		else
			new WhoCodes(editor).with(coder -> codeAs(coder, selection, null));
	}

	private void codeAs(String coder, Span selection, Pick speaker) {
		if (isRefused(coder))
			return;
		Entry initial = speaker == null ? null : Entry.of(List.of()).by(speaker);
		ask(Messages.popup_code, selection, selection, editor.snapshot().text().substring(selection), initial, entry -> code(coder, selection, entry));
	}

	/**
	 * Asks what a passage says, beginning with what was entered when it was asked before and not finished.
	 *
	 * @param about what is asked about: a span or a statement's id
	 */
	void ask(String title, Object about, Span at, String words, Entry initial, Consumer<Entry> consumer) {
		Entry kept = unfinished.of(about);
		Question question = new Question(title, words, kept == null ? initial : kept, saidBy().speaker(at), saidBy().organization(at));
		new CodingPopup(editor.getSite().getShell(), editor.place(at), question, choices(), entry -> {
			unfinished.forget();
			consumer.accept(entry);
		}, entry -> unfinished.keep(about, entry)).open();
	}

	/** Codes the selection like the last one. */
	void again() {
		Span selection = selection();
		if (selection == null)
			return;
		Entry entry = lastEntry != null ? lastEntry.again(Objects.equals(lastPart, saidBy().part(selection))) : recentEntry();
		if (entry == null)
			editor.message(Messages.message_nothingYet);
		else
			new WhoCodes(editor).with(coder -> code(coder, selection, entry));
	}

	private Entry recentEntry() {
		return choices().themes("").stream().limit(recent().themes().isEmpty() ? 0 : 1).map(choice -> Entry.of(List.of(new Coded(choice.pick(), null)))) //$NON-NLS-1$
				.findFirst().orElse(null);
	}

	/** Codes the selection with the theme that has a key; without a selection, adds it to the statement there, or takes it away. */
	void key(String key) {
		List<Theme> themes = choices().keyed(key);
		if (themes.isEmpty())
			editor.message(NLS.bind(Messages.message_noKey, key));
		else
			theme(themes.getFirst());
	}

	private void theme(Theme theme) {
		Span selection = selected();
		Known pick = new Known(theme.name(), theme.title());
		if (!selection.isReversed())
			new WhoCodes(editor).with(coder -> code(coder, selection, Entry.of(List.of(new Coded(pick, null)))));
		else
			editor.choosing().with(statement -> editor.statements().toggle(statement, theme));
	}

	/** Makes a theme of the words selected, and codes them with it. */
	void inVivo() {
		Span selection = selection();
		if (selection == null)
			return;
		String words = editor.snapshot().text().substring(selection).replaceAll("\\s+", " ").strip(); //$NON-NLS-1$ //$NON-NLS-2$
		String title = words.codePointCount(0, words.length()) <= 60 ? words : words.substring(0, words.offsetByCodePoints(0, 60)).strip() + "\u2026"; //$NON-NLS-1$
		Pick pick = editor.vocabulary().themes().stream().filter(theme -> theme.title().equalsIgnoreCase(title)).findFirst()
				.<Pick>map(theme -> new Known(theme.name(), theme.title())).orElse(new NewTheme(title, null));
		new WhoCodes(editor).with(coder -> code(coder, selection, Entry.of(List.of(new Coded(pick, null)))));
	}

	/** Codes the selection with a theme that was dropped on it or it on. */
	void code(Span span, String theme) {
		editor.vocabulary().theme(theme).ifPresent(known -> new WhoCodes(editor)
				.with(coder -> code(coder, span, Entry.of(List.of(new Coded(new Known(known.name(), known.title()), null))))));
	}

	/** Codes a span as said by somebody, asking the rest. */
	void codeBy(Span span, String actor) {
		editor.vocabulary().actor(actor).ifPresent(known -> new WhoCodes(editor).with(coder -> codeAs(coder, span, new Known(known.name(), known.title()))));
	}

	private void code(String coder, Span selection, Entry entry) {
		if (isRefused(coder))
			return;
		Snapshot now = editor.snapshot();
		String coding = now.statements().stream().filter(s -> coder.equals(s.coder())).map(CodedStatement::coding).findFirst().orElse(null);
		EntryEdits means = new EntryEdits(editor.vocabulary());
		List<StudyEdit> edits = means.code(now.document(), coder, coding, List.of(new Passages(now.text()).at(selection)), entry);
		int statement = lastIndex(edits, StudyEdit.CodePassage.class);
		String home = coding != null ? coding : now.document() + "-" + coder; //$NON-NLS-1$
		editor.edits().perform(Messages.label_code, edits, done -> {
			lastEntry = means.known(entry);
			lastPart = saidBy().part(selection);
			if (selected().equals(selection)) { // else somebody has gone on
				editor.area().select(new Span(selection.end(), selection.end()));
				editor.choosing().choose(home + "/" + done.names().get(statement)); //$NON-NLS-1$
			}
			List<String> parts = new ArrayList<>();
			entry.codes().forEach(code -> parts.add(code.theme().title()));
			Pick by = entry.speaker() != null ? entry.speaker() : saidBy().speaker(selection);
			if (by != null)
				parts.add(by.title());
			editor.message(NLS.bind(Messages.message_coded, String.join(" \u00b7 ", parts))); //$NON-NLS-1$
			recent().used(themes(edits, done.names()));
		});
	}

	private static int lastIndex(List<StudyEdit> edits, Class<?> kind) {
		int found = 0;
		for (int i = 0; i < edits.size(); i++)
			if (kind.isInstance(edits.get(i)))
				found = i;
		return found;
	}

	private static List<String> themes(List<StudyEdit> edits, List<String> names) {
		return edits.stream().filter(StudyEdit.CodePassage.class::isInstance).flatMap(edit -> ((StudyEdit.CodePassage) edit).statement().codes().stream())
				.map(CodeForm::theme).distinct().toList();
	}

	/** Whether nothing can be written into a coder's file as it is; if so, it is said. */
	boolean isRefused(String coder) {
		boolean broken = editor.snapshot().broken().stream().anyMatch(file -> coder.equals(file.coder()));
		if (broken) {
			editor.notices();
			editor.message(Messages.message_refused);
			editor.getSite().getShell().getDisplay().beep();
		}
		return broken;
	}

	/** The selection without white space around it: nobody means that. */
	Span selected() {
		return new Passages(editor.snapshot().text()).trimmed(editor.area().selection());
	}

	/** The selection; null, and it is said so, where nothing is selected. */
	Span selection() {
		Span selection = selected();
		if (!selection.isReversed())
			return selection;
		editor.message(Messages.message_selectFirst);
		return null;
	}

	/** What there is to choose from. */
	Choices choices() {
		return new Choices(editor.vocabulary(), recent().themes());
	}

	private Recent recent() {
		return new Recent(editor.study().project().getName());
	}

	/** Who says something by what the text says. */
	SaidBy saidBy() {
		return new SaidBy(editor.snapshot(), editor.vocabulary());
	}
}
