package org.florilegium.ui.internal.reading;

import java.util.function.Supplier;

import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.widgets.Control;

/** Names of controls for those who hear them. */
final class Named {

	private Named() {
	}

	/** Gives a control a name. */
	static void as(Control control, String name) {
		as(control, () -> name, () -> null);
	}

	/** Gives a control a name and a description, either of which may change. */
	static void as(Control control, Supplier<String> name, Supplier<String> description) {
		control.getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent event) {
				event.result = name.get();
			}

			@Override
			public void getDescription(AccessibleEvent event) {
				event.result = description.get();
			}
		});
	}
}
