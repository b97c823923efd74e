package org.florilegium.ui.internal.coding;

import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.accessibility.AccessibleListener;

/** Names for those who cannot see what stands beside a control. */
final class Accessible {

	private Accessible() {
	}

	/** Says a name. */
	static AccessibleListener named(String name) {
		return new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent event) {
				event.result = name;
			}
		};
	}
}
