package org.florilegium.lang.ui.internal;

import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ImageRegistry;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.swt.graphics.Image;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.plugin.AbstractUIPlugin;
import org.florilegium.lang.ide.Proposal.Kind;
import org.osgi.framework.BundleContext;

/** Holds what the editors of the language share: their sessions and images. */
public final class LanguagePlugin extends AbstractUIPlugin {

	/** The bundle's id, with which the ids of what it contributes begin. */
	static final String ID = "org.florilegium.lang.ui"; //$NON-NLS-1$

	private static LanguagePlugin plugin;

	private final Set<ITextViewer> unasked = ConcurrentHashMap.newKeySet();
	private Sessions sessions;

	@Override
	public void start(BundleContext context) throws Exception {
		super.start(context);
		sessions = new Sessions();
		plugin = this;
	}

	@Override
	public void stop(BundleContext context) throws Exception {
		plugin = null;
		sessions.close();
		super.stop(context);
	}

	/** The sessions of the documents that are open. */
	static Sessions sessions() {
		return plugin.sessions;
	}

	/** The viewers in which proposals come, or are about to come, by themselves, and nobody asked for them. */
	static Set<ITextViewer> unasked() {
		return plugin.unasked;
	}

	/** What dialogs remember. */
	static IDialogSettings settings() {
		return PlatformUI.getDialogSettingsProvider(plugin.getBundle()).getDialogSettings();
	}

	/** The picture of a kind of thing. */
	static Image image(Kind kind) {
		return plugin.getImageRegistry().get(kind.name());
	}

	@Override
	protected void initializeImageRegistry(ImageRegistry registry) {
		for (Kind kind : Kind.values())
			registry.put(kind.name(), descriptor(kind.name().toLowerCase(Locale.ROOT)));
	}

	/** Pictures by name, for those that are drawn. */
	static ImageRegistry images() {
		return plugin.getImageRegistry();
	}

	/** The picture in a file of the bundle's icons. */
	static ImageDescriptor descriptor(String name) {
		return ImageDescriptor.createFromURL(FileLocator.find(plugin.getBundle(), IPath.fromPortableString("icons/" + name + ".svg"))); //$NON-NLS-1$ //$NON-NLS-2$
	}
}
