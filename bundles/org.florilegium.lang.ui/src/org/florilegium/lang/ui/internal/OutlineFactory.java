package org.florilegium.lang.ui.internal;

import org.eclipse.core.runtime.IAdapterFactory;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.views.contentoutline.IContentOutlinePage;

/** Gives the generic editor an outline where it shows a file of a study. */
public final class OutlineFactory implements IAdapterFactory {

	@Override
	public <T> T getAdapter(Object adaptable, Class<T> type) {
		Session session = type == IContentOutlinePage.class && adaptable instanceof ITextEditor editor ? LanguagePlugin.sessions().get(editor) : null;
		return session == null ? null : type.cast(new OutlinePage((ITextEditor) adaptable, session));
	}

	@Override
	public Class<?>[] getAdapterList() {
		return new Class<?>[] { IContentOutlinePage.class };
	}
}
