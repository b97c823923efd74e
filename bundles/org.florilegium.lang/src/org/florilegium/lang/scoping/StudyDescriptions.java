package org.florilegium.lang.scoping;

import org.eclipse.emf.common.notify.impl.AdapterImpl;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.resource.IResourceDescriptions;
import org.eclipse.xtext.resource.impl.ResourceDescriptionsProvider;

import com.google.inject.Singleton;

/**
 * What the study exports, as the files in a resource set see it: the descriptions that were {@linkplain #install
 * installed} there, such as those of an index, or else those of the files that are loaded.
 */
@Singleton
public class StudyDescriptions extends ResourceDescriptionsProvider {

	/** Lets the files of a resource set see names through the descriptions given. */
	public static void install(ResourceSet files, IResourceDescriptions descriptions) {
		files.eAdapters().removeIf(Installed.class::isInstance);
		files.eAdapters().add(new Installed(descriptions));
	}

	@Override
	public IResourceDescriptions getResourceDescriptions(ResourceSet files) {
		return EcoreUtil.getAdapter(files.eAdapters(), Installed.class) instanceof Installed installed ? installed.descriptions
				: super.getResourceDescriptions(files);
	}

	private static final class Installed extends AdapterImpl {

		private final IResourceDescriptions descriptions;

		Installed(IResourceDescriptions descriptions) {
			this.descriptions = descriptions;
		}

		@Override
		public boolean isAdapterForType(Object type) {
			return type == Installed.class;
		}
	}
}
