package org.florilegium.ui.internal.coding;

import java.util.ArrayList;
import java.util.List;

import org.florilegium.lang.edit.Form.Passage;
import org.florilegium.model.CodePoints;
import org.florilegium.model.Span;
import org.florilegium.study.edit.StudyEdit.TextChange;
import org.florilegium.workspace.coding.CodedDocument.Part;
import org.florilegium.workspace.coding.CodedDocument.Snapshot;
import org.florilegium.workspace.coding.CodedStatement;

/** Where everything stands in a text that is being edited. */
final class Moved {

	private final List<TextChange> changes;
	private final CodePoints text;

	private Moved(List<TextChange> changes, CodePoints old) {
		this.changes = changes;
		StringBuilder words = new StringBuilder(old.text());
		for (TextChange change : changes.reversed())
			words.replace(old.toUtf16(change.span().start()), old.toUtf16(change.span().end()), change.replacement());
		text = new CodePoints(words.toString());
	}

	/** A document after changes of its text; those are in code points of the old one and in its order. */
	static Snapshot by(List<TextChange> changes, Snapshot old) {
		Moved moved = new Moved(changes, old.text());
		List<Part> parts = old.parts().stream()
				.map(part -> new Part(part.title(), part.kind(), moved.part(part.span()), part.authors(), part.organization(), part.depth())).toList();
		return new Snapshot(old.version(), old.document(), old.title(), old.authors(), old.organization(), old.date(), moved.text, parts,
				old.statements().stream().map(moved::statement).toList(), old.broken());
	}

	private CodedStatement statement(CodedStatement s) {
		List<Passage> passages = new ArrayList<>();
		boolean orphaned = false;
		for (Passage passage : s.form().passages()) {
			Span span = passage.span() == null ? null : move(passage.span());
			passages.add(span == null ? new Passage(null, passage.quote(), passage.prefix(), passage.suffix())
					: new Passage(span, text.substring(span), passage.prefix(), passage.suffix()));
			orphaned |= span == null;
		}
		return new CodedStatement(s.file(), s.coding(), s.coder(), Passages.replace(s.form(), passages), s.speakers(), s.speakerNamed(), s.organization(), s.offset(),
				s.length(), orphaned || s.orphaned());
	}

	private Span part(Span span) {
		Span moved = span == null ? null : move(span);
		return moved == null ? new Span(0, 0) : moved;
	}

	/** Where a span is now; null when nothing of it is left. */
	private Span move(Span span) {
		int start = move(span.start(), true);
		int end = move(span.end(), false);
		return end > start && end <= text.length() ? new Span(start, end) : null;
	}

	/** What is typed at an end is not of the passage. */
	private int move(int at, boolean isStart) {
		int by = 0;
		for (TextChange change : changes) {
			int length = change.replacement().codePointCount(0, change.replacement().length());
			Span span = change.span();
			boolean before = span.end() < at || span.end() == at && (span.length() > 0 || isStart);
			if (before)
				by += length - span.length();
			else if (span.start() < at)
				return span.start() + by + (isStart ? length : 0);
			else
				break;
		}
		return at + by;
	}
}
