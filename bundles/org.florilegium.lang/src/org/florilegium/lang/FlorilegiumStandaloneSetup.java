package org.florilegium.lang;

import org.eclipse.emf.ecore.EPackage;
import org.florilegium.model.ModelPackage;

import com.google.inject.Injector;

/** Makes the language ready, with its model registered, in any program with or without a workbench. */
public class FlorilegiumStandaloneSetup extends FlorilegiumStandaloneSetupGenerated {

	@Override
	public Injector createInjectorAndDoEMFRegistration() {
		EPackage.Registry.INSTANCE.put(ModelPackage.eNS_URI, ModelPackage.eINSTANCE);
		return super.createInjectorAndDoEMFRegistration();
	}
}
