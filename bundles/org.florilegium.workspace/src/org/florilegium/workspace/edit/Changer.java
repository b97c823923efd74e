package org.florilegium.workspace.edit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import org.eclipse.core.commands.operations.IOperationHistory;
import org.eclipse.core.commands.operations.IUndoContext;
import org.eclipse.core.commands.operations.IUndoableOperation;
import org.eclipse.core.commands.operations.ObjectUndoContext;
import org.eclipse.core.commands.operations.OperationHistoryFactory;
import org.eclipse.core.commands.operations.TriggeredOperations;
import org.eclipse.osgi.util.NLS;
import org.eclipse.text.undo.IDocumentUndoManager;
import org.florilegium.study.StudyException;
import org.florilegium.study.StudyException.Code;
import org.florilegium.study.StudyFiles;
import org.florilegium.study.edit.Prepared;
import org.florilegium.study.edit.Prepared.FileEdit;
import org.florilegium.workspace.StudyProject;
import org.florilegium.workspace.edit.Pending.Change;
import org.florilegium.workspace.edit.Step.Made;

/** Puts changes into open documents and, for the disk, among what is pending; where documents may be changed, one at a time. */
final class Changer {

	/** How many changes of a study can be undone. */
	private static final int REMEMBERED = 1000;

	private final StudyEditing editing;
	private final StudyProject study;
	private final OpenTexts open;
	private final Pending pending;
	private final IUndoContext context;
	private final IOperationHistory history = OperationHistoryFactory.getOperationHistory();

	Changer(StudyEditing editing, StudyProject study, OpenTexts open, Pending pending) {
		this.editing = editing;
		this.study = study;
		this.open = open;
		this.pending = pending;
		context = new ObjectUndoContext(study, study.project().getName());
		history.setLimit(context, REMEMBERED);
	}

	IUndoContext context() {
		return context;
	}

	/** Nothing can be undone any more. */
	void forget() {
		history.dispose(context, true, true, false);
	}

	/** The text of a file as it is in an editor or about to be written; null when it is on disk only. */
	String current(Path file) {
		Optional<OpenText> text = open.get(file);
		return text.isPresent() ? text.get().text() : pending.text(file).flatMap(waiting -> waiting).orElse(null);
	}

	/**
	 * Makes a change.
	 *
	 * @return nothing when the texts are not any more those that it was prepared from, or something else is being done
	 */
	synchronized Optional<Change> make(String label, Prepared prepared) throws StudyException {
		for (FileEdit edit : prepared.files())
			if (pending.contains(edit.file()) || !isStill(edit))
				return Optional.empty();
		Map<Path, Made> made = new LinkedHashMap<>();
		for (FileEdit edit : prepared.files())
			made.put(edit.file(), made(edit));
		List<OpenText> texts = texts(made.keySet());
		StudyOperation operation = new StudyOperation(editing, label, back(made));
		operation.addContext(context);
		Documents.undoManagers(texts).forEach(manager -> operation.addContext(manager.getUndoContext()));
		TriggeredOperations all = new TriggeredOperations(operation, history);
		Documents.undoManagers(texts).forEach(IDocumentUndoManager::commit);
		try {
			history.openOperation(all, IOperationHistory.EXECUTE);
		} catch (IllegalStateException e) {
			return Optional.empty(); // another operation is under way in another thread
		}
		boolean done = false;
		try {
			apply(made);
			Documents.undoManagers(texts).forEach(IDocumentUndoManager::commit);
			done = true;
		} finally {
			history.closeOperation(done, done, IOperationHistory.EXECUTE);
		}
		for (FileEdit edit : prepared.files())
			pending.put(edit.file(), edit.saved() == null ? null : StudyFiles.decode(edit.file(), edit.saved()), edit.after());
		return Optional.of(changed(all, made));
	}

	private boolean isStill(FileEdit edit) throws StudyException {
		Optional<OpenText> text = edit.before() == null ? Optional.empty() : open.get(edit.file());
		if (text.isPresent())
			return text.get().text().equals(edit.before());
		return edit.before() == null || edit.before().equals(StudyFiles.decode(edit.file(), edit.saved()));
	}

	private static Made made(FileEdit edit) {
		if (edit.before() == null)
			return new Made(List.of(), edit.after(), new Step.Remove(edit.file(), edit.after()));
		return new Made(edit.edits(), edit.after(), new Step.Change(edit.file(), Patch.inverse(edit.before(), edit.edits(), edit.after())));
	}

	/** Takes an operation back or makes it again. */
	synchronized Change step(StudyOperation operation) throws StudyException {
		Map<Path, Made> made = new LinkedHashMap<>();
		Map<Path, String> disk = new LinkedHashMap<>();
		for (Step step : operation.next()) {
			String now = pending.contains(step.file()) ? pending.text(step.file()).orElseThrow().orElse(null) : disk(step.file());
			disk.put(step.file(), now);
			if (open.get(step.file()).isPresent())
				now = open.get(step.file()).get().text();
			made.put(step.file(), step.make(now).orElseThrow(
					() -> new StudyException(Code.CHANGED_MEANWHILE, NLS.bind(Messages.edit_changedSince, step.file(), operation.getLabel()))));
		}
		List<OpenText> texts = texts(made.keySet());
		Documents.undoManagers(texts).forEach(IDocumentUndoManager::commit);
		apply(made);
		Documents.undoManagers(texts).forEach(manager -> {
			manager.commit();
			operation.addContext(manager.getUndoContext());
		});
		made.forEach((file, each) -> pending.put(file, disk.get(file), each.text()));
		return changed(operation, made);
	}

	private String disk(Path file) throws StudyException {
		StudyFiles files = study.study().files();
		return Files.exists(files.resolve(file)) ? files.text(file) : null;
	}

	private Change changed(IUndoableOperation operation, Map<Path, Made> made) {
		Change change = new Change(operation, back(made), new CompletableFuture<>());
		pending.add(change);
		editing.tell(new LinkedHashSet<>(made.keySet()));
		return change;
	}

	/** Changes that could not be written are undone in the editors, and cannot be undone again. */
	synchronized void takeBack(List<Change> lost) {
		Set<Path> files = new LinkedHashSet<>();
		for (Change change : lost.reversed()) {
			for (Step step : change.back()) {
				files.add(step.file());
				open.get(step.file()).ifPresent(text -> step.make(text.text()).ifPresent(made -> Documents.apply(text.document(), made.edits())));
			}
			remove(change.operation());
		}
		editing.tell(files);
	}

	private void remove(IUndoableOperation operation) {
		for (IUndoableOperation each : of(operation))
			history.replaceOperation(each, new IUndoableOperation[0]);
	}

	private List<IUndoableOperation> of(IUndoableOperation operation) {
		List<IUndoableOperation> found = new ArrayList<>();
		for (IUndoableOperation[] all : List.of(history.getUndoHistory(context), history.getRedoHistory(context)))
			for (IUndoableOperation each : all)
				if (each == operation || each instanceof TriggeredOperations triggered && triggered.getTriggeringOperation() == operation)
					found.add(each);
		return found;
	}

	private void apply(Map<Path, Made> made) {
		made.forEach((file, each) -> open.get(file).ifPresent(text -> Documents.apply(text.document(), each.edits())));
	}

	private List<OpenText> texts(Set<Path> files) {
		return files.stream().flatMap(file -> open.get(file).stream()).toList();
	}

	private static List<Step> back(Map<Path, Made> made) {
		return made.values().stream().map(Made::back).toList();
	}
}
