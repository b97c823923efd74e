package org.florilegium.study.edit;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.florilegium.study.FileChange;
import org.florilegium.study.Progress;
import org.florilegium.study.Study;
import org.florilegium.study.StudyException;
import org.florilegium.study.StudyException.Code;
import org.florilegium.study.StudyLock;
import org.florilegium.study.edit.Edited.Versions;
import org.florilegium.study.edit.Prepared.FileEdit;
import org.florilegium.study.edit.StudyEdit.AddActor;
import org.florilegium.study.edit.StudyEdit.AddArgument;
import org.florilegium.study.edit.StudyEdit.AddClaim;
import org.florilegium.study.edit.StudyEdit.AddCodebook;
import org.florilegium.study.edit.StudyEdit.AddCoder;
import org.florilegium.study.edit.StudyEdit.AddDocument;
import org.florilegium.study.edit.StudyEdit.AddRelation;
import org.florilegium.study.edit.StudyEdit.AddTheme;
import org.florilegium.study.edit.StudyEdit.AssumeNode;
import org.florilegium.study.edit.StudyEdit.ChangeActor;
import org.florilegium.study.edit.StudyEdit.ChangeArgument;
import org.florilegium.study.edit.StudyEdit.ChangeClaim;
import org.florilegium.study.edit.StudyEdit.ChangeDocument;
import org.florilegium.study.edit.StudyEdit.ChangeGroup;
import org.florilegium.study.edit.StudyEdit.ChangeRelation;
import org.florilegium.study.edit.StudyEdit.ChangeStatement;
import org.florilegium.study.edit.StudyEdit.ChangeText;
import org.florilegium.study.edit.StudyEdit.ChangeTheme;
import org.florilegium.study.edit.StudyEdit.CodePassage;
import org.florilegium.study.edit.StudyEdit.DeleteNode;
import org.florilegium.study.edit.StudyEdit.DeleteStatement;
import org.florilegium.study.edit.StudyEdit.DeleteTheme;
import org.florilegium.study.edit.StudyEdit.GroupNodes;
import org.florilegium.study.edit.StudyEdit.MergeActors;
import org.florilegium.study.edit.StudyEdit.MergeStatements;
import org.florilegium.study.edit.StudyEdit.MergeThemes;
import org.florilegium.study.edit.StudyEdit.RenameActor;
import org.florilegium.study.edit.StudyEdit.RenameNode;
import org.florilegium.study.edit.StudyEdit.RenameTheme;
import org.florilegium.study.edit.StudyEdit.RetireTheme;
import org.florilegium.study.edit.StudyEdit.SplitStatement;
import org.florilegium.study.index.StudyIndex;

/**
 * Changes a study. Each edit becomes the smallest change of text that does it; several together are one change of which
 * all is made or nothing.
 */
public final class Edits {

	private final Study study;
	private final Clock clock;

	/** Edits of a study, dated by the system's clock. */
	public Edits(Study study) {
		this(study, Clock.systemDefaultZone());
	}

	/** Edits of a study, dated by a clock. */
	public Edits(Study study, Clock clock) {
		this.study = study;
		this.clock = clock;
	}

	/** Makes one edit; see {@link #apply(List)}. */
	public Edited apply(StudyEdit edit) throws StudyException {
		return apply(List.of(edit));
	}

	/**
	 * Makes edits, in their order. When this returns they are on disk and in the index.
	 *
	 * @throws StudyException {@link Code#UNKNOWN_NAME} for a name that nothing bears, with the nearest;
	 *                        {@link Code#EXISTS} for a new name that something bears; {@link Code#UNREADABLE} when a file
	 *                        to be changed has mistakes in it; {@link Code#INVALID} for a passage that does not say what
	 *                        the text says there; {@link Code#LOCKED}, {@link Code#CHANGED_MEANWHILE}, {@link Code#DISK}.
	 *                        Nothing was changed then
	 */
	public Edited apply(List<StudyEdit> edits) throws StudyException {
		try (StudyLock.Held held = study.lock().acquire()) {
			StudyIndex index = study.index(Progress.NONE);
			Prepared prepared = prepare(edits, Texts.SAVED, index);
			Map<Path, FileChange> changes = new LinkedHashMap<>();
			Map<Path, Versions> versions = new LinkedHashMap<>();
			for (FileEdit file : prepared.files()) {
				FileChange change = file.change();
				changes.put(file.file(), change);
				versions.put(file.file(), new Versions(file.saved(), change.content()));
			}
			if (!changes.isEmpty()) {
				study.files().write(changes);
				index.update(changes.keySet());
			}
			return new Edited(prepared.names(), versions);
		}
	}

	/**
	 * Finds out what edits would change, in their order; nothing is changed.
	 *
	 * @param texts what is being edited elsewhere: the edits are made to that
	 * @param index of the study, as up to date as the names have to be
	 * @throws StudyException as {@link #apply(List)}
	 */
	public Prepared prepare(List<StudyEdit> edits, Texts texts, StudyIndex index) throws StudyException {
		Drafts drafts = new Drafts(study, index, texts);
		List<String> names = new ArrayList<>();
		for (StudyEdit edit : edits)
			names.add(make(edit, drafts));
		return drafts.prepared(names);
	}

	/** Brings the files back to what they were before an edit, unless they have changed again. */
	public void undo(Edited edited) throws StudyException {
		try (StudyLock.Held held = study.lock().acquire()) {
			study.files().write(edited.undo());
			study.index(Progress.NONE);
		}
	}

	private String make(StudyEdit edit, Drafts drafts) throws StudyException {
		return switch (edit) {
			case AddDocument add -> new CorpusEdits(drafts).add(add.document());
			case ChangeDocument change -> new CorpusEdits(drafts).change(change.document());
			case AddTheme add -> new ThemeEdits(drafts).add(add.codebook(), add.theme());
			case ChangeTheme change -> new ThemeEdits(drafts).change(change.theme());
			case RenameTheme rename -> new ThemeEdits(drafts).rename(rename.theme(), rename.name());
			case MergeThemes merge -> new ThemeEdits(drafts).merge(merge.theme(), merge.into());
			case RetireTheme retire -> new ThemeEdits(drafts).retire(retire.theme(), retire.replacement());
			case AddActor add -> new ActorEdits(drafts).add(add.codebook(), add.actor());
			case ChangeActor change -> new ActorEdits(drafts).change(change.actor());
			case RenameActor rename -> new ActorEdits(drafts).rename(rename.actor(), rename.name());
			case MergeActors merge -> new ActorEdits(drafts).merge(merge.actor(), merge.into());
			case AddCoder add -> new ActorEdits(drafts).add(add.codebook(), add.coder());
			case CodePassage code -> new CodingEdits(drafts, clock).code(code.document(), code.coder(), code.statement());
			case ChangeStatement change -> new CodingEdits(drafts, clock).change(change.coding(), change.statement());
			case DeleteStatement delete -> new CodingEdits(drafts, clock).delete(delete.coding(), delete.statement());
			case SplitStatement split -> new StatementShapes(drafts).split(split.coding(), split.statement(), split.at());
			case MergeStatements merge -> new StatementShapes(drafts).merge(merge.coding(), merge.statements());
			case DeleteTheme delete -> new ThemeEdits(drafts).delete(delete.theme());
			case ChangeText change -> new ReadingTextEdits(drafts).change(change.document(), change.changes());
			case AddCodebook add -> new CorpusEdits(drafts).add(add.name(), add.text());
			case AddClaim add -> new ArgumentEdits(drafts).add(add.file(), add.claim());
			case AddArgument add -> new ArgumentEdits(drafts).add(add.file(), add.argument());
			case AddRelation add -> new ArgumentEdits(drafts).add(add.file(), add.relation());
			case ChangeClaim change -> new ArgumentEdits(drafts).change(change.claim());
			case ChangeArgument change -> new ArgumentEdits(drafts).change(change.argument());
			case ChangeRelation change -> new ArgumentEdits(drafts).change(change.file(), change.relation(), change.into());
			case RenameNode rename -> new NodeEdits(drafts).rename(rename.node(), rename.name());
			case DeleteNode delete -> new NodeEdits(drafts).delete(delete);
			case GroupNodes group -> new NodeEdits(drafts).group(group);
			case ChangeGroup change -> new NodeEdits(drafts).change(change);
			case AssumeNode assume -> new NodeEdits(drafts).assume(assume.file(), assume.node(), assume.status());
		};
	}
}
