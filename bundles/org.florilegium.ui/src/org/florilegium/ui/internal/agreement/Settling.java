package org.florilegium.ui.internal.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.florilegium.lang.edit.Form.CoderForm;
import org.florilegium.study.Slug;
import org.florilegium.study.StudyException;
import org.florilegium.study.edit.Adjudication;
import org.florilegium.study.edit.StudyEdit;
import org.florilegium.study.edit.StudyEdit.AddCoder;
import org.florilegium.study.edit.StudyEdit.DeleteStatement;
import org.florilegium.study.query.Vocabulary.Coder;
import org.florilegium.ui.internal.Actions;
import org.florilegium.ui.internal.Navigate;
import org.florilegium.ui.internal.Ref;
import org.florilegium.ui.internal.Ref.DocumentRef;
import org.florilegium.ui.internal.Ref.StatementRef;
import org.florilegium.ui.internal.agreement.AgreementReport.Dispute;
import org.florilegium.ui.internal.coding.CodingEditor;
import org.florilegium.workspace.StudyProject;

/** Settles what coders differ on, by statements of a coder who holds what was agreed on; and shows it in the text. */
final class Settling {

	private final AgreementView view;

	Settling(AgreementView view) {
		this.view = view;
	}

	/** Takes over what a coder said; what was agreed on there before is given up. */
	void accept(Dispute dispute, int coder) {
		List<String> accepted = List.copyOf(dispute.statements().get(coder));
		if (accepted.isEmpty())
			return;
		withConsensus(consensus -> make(Messages.label_accept, dispute, () -> {
			List<StudyEdit> edits = new ArrayList<>(givenUp(dispute));
			edits.addAll(Adjudication.accept(view.report().study().study(), accepted, consensus));
			return edits;
		}));
	}

	/** Records that nothing is to be found there. */
	void nothing(Dispute dispute) {
		withConsensus(consensus -> make(Messages.label_nothing, dispute, () -> {
			List<StudyEdit> edits = new ArrayList<>(givenUp(dispute));
			edits.add(Adjudication.nothing(view.report().study().study(), dispute.document(), dispute.span(), consensus));
			return edits;
		}));
	}

	/** Opens it again: what was agreed on is deleted. */
	void takeBack(Dispute dispute) {
		if (!dispute.settled().isEmpty())
			make(Messages.label_takeBack, dispute, () -> givenUp(dispute));
	}

	private static List<StudyEdit> givenUp(Dispute dispute) {
		return dispute.settled().stream().map(name -> (StudyEdit) new DeleteStatement(name.substring(0, name.lastIndexOf('/')), name.substring(name.lastIndexOf('/') + 1))).toList();
	}

	/** Finds edits out in the background, since files are read for them. */
	@FunctionalInterface
	private interface Finding {
		List<StudyEdit> edits() throws StudyException;
	}

	private void make(String label, Dispute dispute, Finding finding) {
		StudyProject study = view.report().study();
		Display display = Display.getCurrent();
		CompletableFuture.supplyAsync(() -> {
			try {
				study.editing().flush().join(); // what waits to be written is part of what is accepted
				return finding.edits();
			} catch (StudyException e) {
				throw new CompletionException(e);
			}
		}).whenComplete((edits, failure) -> {
			if (!display.isDisposed())
				display.asyncExec(() -> {
					if (failure != null)
						Actions.show(view.getSite().getShell(), label, failure);
					else
						Actions.perform(view.getSite(), study, label, edits).thenAccept(done -> view.settled(dispute));
				});
		});
	}

	/** Shows the passage with the coders side by side. */
	void compare(Dispute dispute) {
		List<String> names = new ArrayList<>();
		for (int coder = 0; coder < dispute.said().size() && names.size() < 2; coder++)
			if (dispute.said().get(coder) != null && (names.isEmpty() || !dispute.said().get(coder).equals(dispute.said().getFirst())))
				names.add(view.report().coders().get(coder));
		editor(dispute, false).ifPresent(editor -> {
			if (names.size() == 2)
				editor.compare(names.get(0), names.get(1));
		});
	}

	/** Goes there as the one who holds what was agreed on, to code it otherwise than any has. */
	void codeOtherwise(Dispute dispute) {
		withConsensus(consensus -> {
			view.codeAs(consensus);
			editor(dispute, true).ifPresent(editor -> editor.select(dispute.span()));
		});
	}

	private Optional<CodingEditor> editor(Dispute dispute, boolean activate) {
		StudyProject study = view.report().study();
		Ref ref = dispute.any().stream().findFirst().<Ref>map(name -> new StatementRef(study, name.substring(0, name.lastIndexOf('/')), name.substring(name.lastIndexOf('/') + 1)))
				.orElseGet(() -> new DocumentRef(study, dispute.document()));
		IWorkbenchPage page = view.getSite().getPage();
		Navigate.open(page, ref, activate);
		IEditorPart editor = page.getActiveEditor();
		return editor instanceof CodingEditor coding ? Optional.of(coding) : Optional.empty();
	}

	/** Does something with the coder who holds what was agreed on; asks for one first where there is none. */
	private void withConsensus(Consumer<String> work) {
		String known = view.choice().consensus();
		if (!known.isEmpty())
			work.accept(known);
		else
			create(work);
	}

	/** Adds a coder who holds what is agreed on. */
	void create(Consumer<String> work) {
		StudyProject study = view.report().study();
		InputDialog dialog = new InputDialog(view.getSite().getShell(), Messages.consensus_title, Messages.consensus_message, Messages.consensus_proposal,
				typed -> typed.isBlank() ? "" : null); //$NON-NLS-1$
		if (dialog.open() != Window.OK)
			return;
		String title = dialog.getValue().strip();
		try {
			List<Coder> coders = study.vocabulary().coders();
			String name = Slug.ofPerson(title, taken -> coders.stream().anyMatch(coder -> coder.name().equals(taken)));
			Actions.perform(view.getSite(), study, Messages.label_addConsensus, List.of(new AddCoder(null, new CoderForm(name, title)))).thenAccept(done -> {
				view.choose(view.choice().withConsensus(name));
				work.accept(name);
			});
		} catch (StudyException e) {
			Actions.show(view.getSite().getShell(), Messages.label_addConsensus, e);
		}
	}
}
