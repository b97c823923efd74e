package org.florilegium.ui.internal.coding;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IWorkbenchPart;
import org.florilegium.study.Progress;
import org.florilegium.study.StudyException;
import org.florilegium.study.query.Statements;
import org.florilegium.study.query.Vocabulary;
import org.florilegium.ui.internal.ActiveStudy;
import org.florilegium.ui.internal.Background;
import org.florilegium.ui.internal.Filter;
import org.florilegium.ui.internal.Ref.StatementRef;
import org.florilegium.workspace.coding.CodedStatement;

/** Shows in the text what the study's views show: only statements that the filter lets through, and the one selected there. */
final class FilterFollower implements Runnable, ISelectionListener {

	/** What the codebooks say, and the statements that the filter lets through; null for all. */
	private record Read(Vocabulary vocabulary, Set<String> ids) {
	}

	private final CodingEditor editor;
	private final ActiveStudy active;
	private final Background background;
	private Set<String> ids;
	private Set<String> known = Set.of();
	private String coder;

	FilterFollower(CodingEditor editor) {
		this.editor = editor;
		active = ActiveStudy.of(editor.getSite().getWorkbenchWindow());
		background = new Background(editor.body(), editor.getTitle());
		coder = editor.options().coder();
		active.addListener(this);
		editor.getSite().getPage().addSelectionListener(this);
		run();
	}

	/** Whether the filter lets a statement through; one that was just made is always shown. */
	boolean isShown(CodedStatement statement) {
		return ids == null || ids.contains(statement.id()) || !known.contains(statement.id());
	}

	/** The study, the filter or the coder has changed. */
	@Override
	public void run() {
		if (active.study().filter(study -> study == editor.study()).isEmpty())
			return;
		coderChanged();
		Filter filter = active.filter();
		Filter here = filter.withDocuments(List.of(editor.snapshot().document()));
		boolean elsewhere = !filter.documents().isEmpty() && !filter.documents().contains(editor.snapshot().document());
		boolean all = filter.withDocuments(List.of()).isEmpty() || elsewhere;
		background.load(() -> new Read(editor.study().vocabulary(), all ? null : ids(here)), read -> {
			editor.know(read.vocabulary);
			coderChanged();
			set(read.ids);
		});
	}

	private void coderChanged() {
		if (!Objects.equals(coder, editor.options().coder())) {
			coder = editor.options().coder();
			editor.options().apply();
			editor.notices();
		}
	}

	private Set<String> ids(Filter filter) throws StudyException {
		Set<String> found = new HashSet<>();
		new Statements(editor.study().index(Progress.NONE)).forEach(filter.query(), row -> found.add(row.id()));
		return found;
	}

	private void set(Set<String> found) {
		if (Objects.equals(ids, found))
			return;
		ids = found;
		known = new HashSet<>(editor.snapshot().statements().stream().map(CodedStatement::id).toList());
		editor.area().setShown(editor.options()::isShown);
	}

	@Override
	public void selectionChanged(IWorkbenchPart part, ISelection selection) {
		if (part != editor && selection instanceof IStructuredSelection structured && structured.getFirstElement() instanceof StatementRef ref
				&& ref.study() == editor.study())
			editor.show(ref);
	}

	void dispose() {
		active.removeListener(this);
		editor.getSite().getPage().removeSelectionListener(this);
	}
}
