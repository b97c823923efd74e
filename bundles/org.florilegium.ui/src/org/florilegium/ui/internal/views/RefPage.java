package org.florilegium.ui.internal.views;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.part.Page;
import org.eclipse.ui.views.properties.IPropertySheetPage;
import org.florilegium.study.StudyException;
import org.florilegium.ui.internal.ActiveStudy;
import org.florilegium.ui.internal.Background;
import org.florilegium.ui.internal.Ref;

/** The properties of what is selected in a view or the coding editor, as a form in which what is simple can be changed. */
public final class RefPage extends Page implements IPropertySheetPage {

	private static final int NARROWEST = 260;

	private final Runnable listener = this::load;
	private ScrolledComposite scroll;
	private Composite form;
	private Background background;
	private ActiveStudy active;
	private Ref ref;
	private RefForm shown;
	private final List<FieldControl> controls = new ArrayList<>();

	@Override
	public void createControl(Composite parent) {
		scroll = new ScrolledComposite(parent, SWT.V_SCROLL | SWT.H_SCROLL);
		scroll.setExpandHorizontal(true);
		scroll.setExpandVertical(true);
		scroll.addListener(SWT.Resize, e -> measure());
		background = new Background(scroll, Messages.documents_properties);
		active = ActiveStudy.of(getSite().getWorkbenchWindow());
		active.addListener(listener);
		scroll.addDisposeListener(e -> active.removeListener(listener));
	}

	@Override
	public Control getControl() {
		return scroll;
	}

	@Override
	public void setFocus() {
		for (Control at = scroll.getDisplay().getFocusControl(); at != null; at = at.getParent())
			if (at == scroll)
				return;
		scroll.setFocus();
	}

	@Override
	public void selectionChanged(IWorkbenchPart part, ISelection selection) {
		Object first = selection instanceof IStructuredSelection structured && structured.size() == 1 ? structured.getFirstElement() : null;
		Ref other = first instanceof Ref found ? found : null;
		if (Objects.equals(other, ref))
			return;
		ref = other;
		load();
	}

	private void load() {
		Ref wanted = ref;
		if (wanted == null) {
			show(null);
			return;
		}
		background.load(() -> {
			try {
				return Optional.ofNullable(RefForm.read(wanted, getSite()));
			} catch (StudyException e) {
				if (e.code() == StudyException.Code.UNKNOWN_NAME)
					return Optional.<RefForm>empty(); // it was deleted or renamed
				throw e;
			}
		}, read -> show(read.orElse(null)));
	}

	private void show(RefForm read) {
		if (read != null && shown != null && shown.isLike(read) && form != null && !form.isDisposed()) {
			for (int i = 0; i < controls.size(); i++)
				controls.get(i).update(read.fields().get(i));
			shown = read;
			return;
		}
		shown = read;
		controls.clear();
		if (form != null)
			form.dispose();
		form = new Composite(scroll, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(2).margins(10, 8).spacing(10, 5).applyTo(form);
		Label title = new Label(form, SWT.WRAP);
		title.setText(read == null ? Messages.properties_none : read.title().replace("&", "&&")); //$NON-NLS-1$ //$NON-NLS-2$
		if (read != null)
			title.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(NARROWEST, SWT.DEFAULT).applyTo(title);
		if (read != null)
			read.fields().forEach(field -> controls.add(new FieldControl(form, field)));
		scroll.setContent(form);
		measure();
	}

	private void measure() {
		if (form == null || form.isDisposed())
			return;
		int width = Math.max(NARROWEST, scroll.getClientArea().width);
		for (Control child : form.getChildren())
			if (child instanceof Label && ((GridData) child.getLayoutData()) != null && ((GridData) child.getLayoutData()).horizontalSpan == 2)
				((GridData) child.getLayoutData()).widthHint = width - 30;
		scroll.setMinSize(NARROWEST, form.computeSize(width, SWT.DEFAULT).y);
		form.layout();
	}
}
