package org.florilegium.ui.internal.views;

import org.eclipse.core.runtime.IAdapterFactory;
import org.eclipse.ui.views.properties.IPropertySheetPage;

/** Lets the Properties view show our form for what is selected in the coding editor. */
public final class RefPages implements IAdapterFactory {

	@Override
	public <T> T getAdapter(Object part, Class<T> type) {
		return type == IPropertySheetPage.class ? type.cast(new RefPage()) : null;
	}

	@Override
	public Class<?>[] getAdapterList() {
		return new Class<?>[] { IPropertySheetPage.class };
	}
}
