package org.florilegium.ui.internal.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.ui.IWorkbenchWindow;
import org.florilegium.lang.edit.Form.CoderForm;
import org.florilegium.study.Slug;
import org.florilegium.study.StudyException;
import org.florilegium.study.edit.StudyEdit.AddCoder;
import org.florilegium.study.query.Vocabulary;
import org.florilegium.study.query.Vocabulary.Coder;
import org.florilegium.ui.internal.Actions;
import org.florilegium.ui.internal.ActiveStudy;
import org.florilegium.ui.internal.coding.Pick.Known;
import org.florilegium.ui.internal.coding.Pick.NewPerson;
import org.florilegium.workspace.StudyProject;

/** Who is coding: the one chosen, the only one there is, or, asked once, whoever says so. */
final class WhoCodes {

	private final IWorkbenchWindow window;
	private final StudyProject study;

	WhoCodes(CodingEditor editor) {
		this(editor.getSite().getWorkbenchWindow(), editor.study());
	}

	WhoCodes(IWorkbenchWindow window, StudyProject study) {
		this.window = window;
		this.study = study;
	}

	/** Does something as the coder. */
	void with(Consumer<String> work) {
		ActiveStudy active = ActiveStudy.of(window);
		active.show(study);
		List<Coder> coders = vocabulary().coders();
		String known = active.coder().filter(name -> coders.stream().anyMatch(coder -> coder.name().equals(name))).orElse(null);
		if (known != null) {
			work.accept(known);
		} else if (coders.size() == 1) {
			active.setCoder(coders.getFirst().name());
			work.accept(coders.getFirst().name());
		} else if (coders.isEmpty()) {
			create("", work); //$NON-NLS-1$
		} else
			ask(null, work);
	}

	/**
	 * Asks who is coding.
	 *
	 * @param beside where, in display coordinates; null for the middle of the window
	 */
	void ask(Rectangle beside, Consumer<String> work) {
		Rectangle bounds = window.getShell().getBounds();
		Rectangle place = beside != null ? beside : new Rectangle(bounds.x + bounds.width / 2 - 230, bounds.y + bounds.height / 3, 1, 1);
		List<Coder> coders = vocabulary().coders();
		new PickPopup(window.getShell(), new LightPopup.Place(place, window.getShell().getMonitor().getClientArea()), Messages.choose_coder,
				typed -> choices(typed, coders), choice -> {
					if (choice.pick() instanceof Known coder) {
						ActiveStudy.of(window).setCoder(coder.name());
						work.accept(coder.name());
					} else
						create(choice.pick().title(), work);
				}, choice -> { }).open();
	}

	private static List<Choice> choices(String typed, List<Coder> coders) {
		List<Choice> found = new ArrayList<>(Fuzzy.find(typed, coders, coder -> List.of(new Fuzzy.Known(coder.title(), 0), new Fuzzy.Known(coder.name(), -5)), 50)
				.stream().map(coder -> new Choice(new Known(coder.name(), coder.title()), coder.title(), "", "", null, "")).toList()); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		String name = typed.strip();
		found.add(new Choice(new NewPerson(name), name.isEmpty() ? Messages.choice_newCoder : NLS.bind(Messages.choice_newCoderCalled, name), "", "", null, "")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		return found;
	}

	private void create(String proposed, Consumer<String> work) {
		String title = proposed;
		if (title.isBlank()) {
			InputDialog dialog = new InputDialog(window.getShell(), Messages.coder_title, Messages.coder_message, System.getProperty("user.name", ""), //$NON-NLS-1$ //$NON-NLS-2$
					typed -> typed.isBlank() ? "" : null); //$NON-NLS-1$
			if (dialog.open() != Window.OK)
				return;
			title = dialog.getValue().strip();
		}
		Vocabulary vocabulary = vocabulary();
		String name = Slug.ofPerson(title, taken -> vocabulary.coders().stream().anyMatch(coder -> coder.name().equals(taken)));
		Actions.perform(window, study, Messages.label_newCoder, List.of(new AddCoder(null, new CoderForm(name, title)))).thenAccept(done -> {
			ActiveStudy.of(window).setCoder(name);
			work.accept(name);
		});
	}

	private Vocabulary vocabulary() {
		try {
			return study.vocabulary();
		} catch (StudyException e) {
			Actions.show(window.getShell(), Messages.choose_coder, e);
			return new Vocabulary(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
		}
	}
}
