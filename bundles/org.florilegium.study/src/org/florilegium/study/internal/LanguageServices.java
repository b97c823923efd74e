package org.florilegium.study.internal;

import org.florilegium.lang.FlorilegiumStandaloneSetup;

import com.google.inject.Injector;

/** The language's services, made once: Xtext keeps its languages in registries of which there is one per program. */
public final class LanguageServices {

	private LanguageServices() {
	}

	/** Where all services of the language come from. */
	public static Injector injector() {
		return Holder.INJECTOR;
	}

	/** A service of the language. */
	public static <T> T get(Class<T> service) {
		return Holder.INJECTOR.getInstance(service);
	}

	private static final class Holder {
		private static final Injector INJECTOR = new FlorilegiumStandaloneSetup().createInjectorAndDoEMFRegistration();
	}
}
