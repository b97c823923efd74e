package org.florilegium.study.edit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.florilegium.lang.References;
import org.florilegium.lang.edit.Form.CodeForm;
import org.florilegium.lang.edit.Form.Passage;
import org.florilegium.lang.edit.Form.StatementForm;
import org.florilegium.lang.edit.Forms;
import org.florilegium.lang.edit.TextEdit;
import org.florilegium.model.CodePoints;
import org.florilegium.model.ModelPackage.Literals;
import org.florilegium.model.Span;
import org.florilegium.model.Statement;
import org.florilegium.study.StudyException;
import org.florilegium.study.StudyException.Code;
import org.florilegium.study.anchor.Quotes;

/** Splits and merges statements. */
record StatementShapes(Drafts drafts) {

	/** The name of the new statement, which stands at the end of the file. */
	String split(String coding, String name, int at) throws StudyException {
		Draft file = drafts.of(drafts.home("Coding", coding));
		Statement statement = CodingEdits.find(file, name);
		StatementForm form = Forms.of(statement);
		Quotes text = new Quotes(text(file));
		List<Passage> before = new ArrayList<>();
		List<Passage> after = new ArrayList<>();
		for (Passage passage : form.passages()) {
			Span span = passage.span();
			if (span == null || span.end() <= at) {
				before.add(passage);
			} else if (span.start() >= at) {
				after.add(passage);
			} else {
				add(before, text, new Span(span.start(), at), passage.page());
				add(after, text, new Span(at, span.end()), passage.page());
			}
		}
		if (before.stream().noneMatch(p -> p.span() != null) || after.isEmpty())
			throw new StudyException(Code.INVALID, coding + "/" + name + " has no words on both sides of " + at + ". Choose a place within its passages.");
		String second = CodingEdits.nextName(file);
		copy(file, statement, second);
		Statement copied = CodingEdits.find(file, second);
		file.rewrite(r -> r.change(copied, with(form, second, after)));
		Statement first = CodingEdits.find(file, name);
		file.rewrite(r -> r.change(first, with(form, name, before)));
		return second;
	}

	/** A copy of the text, since forms do not tell all that can be said. */
	private static void copy(Draft file, Statement statement, String name) {
		ICompositeNode node = NodeModelUtils.findActualNodeFor(statement);
		INode named = NodeModelUtils.findNodesForFeature(statement, Literals.NAMED__NAME).getFirst();
		String text = file.text();
		int start = node.getOffset();
		String copy = text.substring(start, named.getOffset()) + name + text.substring(named.getOffset() + named.getLength(), node.getEndOffset());
		String lineBreak = text.contains("\r\n") ? "\r\n" : "\n";
		String gap = text.endsWith(lineBreak + lineBreak) ? "" : text.endsWith("\n") ? lineBreak : lineBreak + lineBreak;
		file.edit(List.of(new TextEdit(text.length(), 0, gap + copy + lineBreak)));
	}

	/** White space at the cut belongs to neither side. */
	private static void add(List<Passage> passages, Quotes quotes, Span span, BigDecimal page) {
		CodePoints text = quotes.text();
		int start = span.start();
		int end = span.end();
		while (start < end && isBlank(text, start))
			start++;
		while (end > start && isBlank(text, end - 1))
			end--;
		if (start < end)
			passages.add(passage(quotes, new Span(start, end), page));
	}

	private static boolean isBlank(CodePoints text, int codePoint) {
		return Character.isWhitespace(text.text().codePointAt(text.toUtf16(codePoint)));
	}

	private static Passage passage(Quotes quotes, Span span, BigDecimal page) {
		Quotes.Context context = quotes.context(span);
		return new Passage(span, quotes.text().substring(span), context.prefix(), context.suffix(), page);
	}

	/** The name of the first, which stays. */
	String merge(String coding, List<String> names) throws StudyException {
		List<String> all = names.stream().distinct().toList();
		if (all.size() < 2)
			throw new StudyException(Code.INVALID, "Two statements at least are needed to make one of them.");
		Draft file = drafts.of(drafts.home("Coding", coding));
		List<StatementForm> forms = new ArrayList<>();
		for (String name : all)
			forms.add(Forms.of(CodingEdits.find(file, name)));
		if (forms.stream().map(StatementForm::speaker).filter(Objects::nonNull).distinct().count() > 1)
			throw new StudyException(Code.INVALID, "Statements of different speakers cannot be one. Give them the same speaker first.");
		StatementForm merged = merged(forms, passages(forms, new Quotes(text(file))));
		Statement first = CodingEdits.find(file, all.getFirst());
		file.rewrite(r -> r.change(first, merged));
		for (String name : all.subList(1, all.size())) {
			Statement gone = CodingEdits.find(file, name);
			file.rewrite(r -> r.delete(gone));
			new StatementMentions(drafts).replace(coding, name, all.getFirst());
		}
		return all.getFirst();
	}

	private static List<Passage> passages(List<StatementForm> forms, Quotes quotes) {
		CodePoints text = quotes.text();
		List<Passage> merged = new ArrayList<>();
		List<Passage> sorted = forms.stream().flatMap(f -> f.passages().stream()).filter(p -> p.span() != null && text.covers(p.span()))
				.sorted((a, b) -> a.span().compareTo(b.span())).toList();
		for (Passage passage : sorted) {
			Passage last = merged.isEmpty() ? null : merged.getLast();
			if (last != null && isJoined(text, last.span(), passage.span())) {
				Span both = new Span(last.span().start(), Math.max(last.span().end(), passage.span().end()));
				merged.set(merged.size() - 1, both.equals(last.span()) ? last : passage(quotes, both, last.page()));
			} else {
				merged.add(passage);
			}
		}
		forms.stream().flatMap(f -> f.passages().stream()).filter(p -> p.span() == null || !text.covers(p.span())).forEach(merged::add);
		return merged;
	}

	private static boolean isJoined(CodePoints text, Span first, Span second) {
		return second.start() <= first.end() || text.substring(new Span(first.end(), second.start())).isBlank();
	}

	private static StatementForm merged(List<StatementForm> forms, List<Passage> passages) {
		StatementForm first = forms.getFirst();
		Map<String, Object> values = new LinkedHashMap<>();
		forms.forEach(form -> form.values().forEach(values::putIfAbsent));
		return new StatementForm(first.name(), passages, any(forms, StatementForm::speaker), any(forms, StatementForm::organization),
				union(forms, StatementForm::reporters), any(forms, StatementForm::date), any(forms, StatementForm::type), values, codes(forms),
				union(forms, StatementForm::acts), any(forms, StatementForm::confidence), union(forms, StatementForm::notes));
	}

	/** A theme without a stance says nothing beside the same with one. */
	private static List<CodeForm> codes(List<StatementForm> forms) {
		List<CodeForm> codes = union(forms, StatementForm::codes);
		return codes.stream().filter(code -> code.stance() != null
				|| codes.stream().noneMatch(other -> other.stance() != null && other.theme().equals(code.theme()))).toList();
	}

	private static <T> T any(List<StatementForm> forms, Function<StatementForm, T> what) {
		return forms.stream().map(what).filter(Objects::nonNull).findFirst().orElse(null);
	}

	private static <T> List<T> union(List<StatementForm> forms, Function<StatementForm, ? extends Collection<T>> what) {
		Set<T> all = new LinkedHashSet<>();
		forms.forEach(form -> all.addAll(what.apply(form)));
		return List.copyOf(all);
	}

	private CodePoints text(Draft file) throws StudyException {
		return drafts.text(References.name(file.model(), Literals.CODING__DOCUMENT));
	}

	private static StatementForm with(StatementForm s, String name, List<Passage> passages) {
		return new StatementForm(name, passages, s.speaker(), s.organization(), s.reporters(), s.date(), s.type(), s.values(), s.codes(), s.acts(),
				s.confidence(), s.notes());
	}
}
