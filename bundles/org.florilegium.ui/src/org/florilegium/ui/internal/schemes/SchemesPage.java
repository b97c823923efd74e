package org.florilegium.ui.internal.schemes;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.florilegium.study.Progress;
import org.florilegium.study.StudyException;
import org.florilegium.workspace.StudyProject;

/** Asks which of the codebooks with schemes to add; those that the study has already cannot be chosen. */
final class SchemesPage extends WizardPage {

	private static final int WIDTH = 460;

	private final StudyProject study;
	private final Map<Button, Shipped> boxes = new LinkedHashMap<>();

	/** @param study to add them to; null when none is open */
	SchemesPage(StudyProject study) {
		super("schemes", Messages.wizard_title, null); //$NON-NLS-1$
		this.study = study;
		setDescription(Messages.page_description);
	}

	@Override
	public void createControl(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().margins(10, 10).spacing(10, 4).applyTo(area);
		setControl(area);
		setPageComplete(false);
		if (study == null) {
			setErrorMessage(Messages.page_noStudy);
			return;
		}
		try {
			Set<String> present = new HashSet<>();
			study.index(Progress.NONE).names().all("Codebook").forEach(codebook -> present.add(codebook.name())); //$NON-NLS-1$
			for (Shipped shipped : Shipped.all())
				add(area, shipped, present.contains(shipped.name()));
		} catch (IOException | StudyException e) {
			ILog.get().error(e.getLocalizedMessage(), e);
			setErrorMessage(e.getLocalizedMessage());
		}
		validate();
	}

	private void add(Composite area, Shipped shipped, boolean present) {
		Button box = new Button(area, SWT.CHECK);
		box.setText(present ? NLS.bind(Messages.page_present, shipped.title()) : shipped.title());
		box.setEnabled(!present);
		box.setSelection(!present && boxes.values().stream().noneMatch(other -> isChosen(other)));
		box.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> validate()));
		boxes.put(box, shipped);
		Label schemes = new Label(area, SWT.WRAP);
		schemes.setText(NLS.bind(Messages.page_schemes, shipped.schemes().size(), String.join(", ", shipped.schemes()))); //$NON-NLS-1$
		GridDataFactory.fillDefaults().grab(true, false).indent(22, 0).hint(WIDTH, SWT.DEFAULT).applyTo(schemes);
	}

	private boolean isChosen(Shipped shipped) {
		return chosen().contains(shipped);
	}

	private void validate() {
		setPageComplete(!chosen().isEmpty());
		if (boxes.keySet().stream().noneMatch(Button::isEnabled))
			setMessage(Messages.page_allPresent, INFORMATION);
	}

	/** To which study they are added. */
	StudyProject study() {
		return study;
	}

	/** What is to be added. */
	List<Shipped> chosen() {
		List<Shipped> chosen = new ArrayList<>();
		boxes.forEach((box, shipped) -> {
			if (box.getSelection())
				chosen.add(shipped);
		});
		return chosen;
	}
}
