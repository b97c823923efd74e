package org.florilegium.lang;

import org.eclipse.emf.ecore.util.Diagnostician;
import org.eclipse.xtext.conversion.IValueConverterService;
import org.eclipse.xtext.formatting2.FormatterPreferences;
import org.eclipse.xtext.linking.ILinker;
import org.eclipse.xtext.linking.ILinkingDiagnosticMessageProvider;
import org.eclipse.xtext.linking.ILinkingService;
import org.eclipse.xtext.naming.IQualifiedNameConverter;
import org.eclipse.xtext.naming.IQualifiedNameProvider;
import org.eclipse.xtext.parser.IParser;
import org.eclipse.xtext.preferences.IPreferenceValuesProvider;
import org.eclipse.xtext.resource.IDefaultResourceDescriptionStrategy;
import org.eclipse.xtext.resource.IFragmentProvider;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.impl.ResourceDescriptionsProvider;
import org.eclipse.xtext.scoping.IScopeProvider;
import org.eclipse.xtext.service.SingletonBinding;
import org.eclipse.xtext.serializer.tokens.ICrossReferenceSerializer;
import org.florilegium.lang.conversion.FlorilegiumValueConverters;
import org.florilegium.lang.formatting2.Layout;
import org.florilegium.lang.linking.ElementLinker;
import org.florilegium.lang.linking.LinkedResource;
import org.florilegium.lang.linking.Linking;
import org.florilegium.lang.linking.LinkingMessages;
import org.florilegium.lang.linking.NamedFragments;
import org.florilegium.lang.linking.ReferenceSerializer;
import org.florilegium.lang.naming.NameConverter;
import org.florilegium.lang.naming.Names;
import org.florilegium.lang.parsing.RecoveringParser;
import org.florilegium.lang.scoping.Exports;
import org.florilegium.lang.scoping.StudyDescriptions;
import org.florilegium.lang.scoping.StudyScopes;
import org.florilegium.lang.validation.ElementDiagnostician;
import org.florilegium.lang.validation.FlorilegiumValidator;
import org.florilegium.lang.validation.StudyValidator;

import com.google.inject.Binder;

/** Binds the language's own services over Xtext's defaults. */
public class FlorilegiumRuntimeModule extends AbstractFlorilegiumRuntimeModule {

	@Override
	public Class<? extends IParser> bindIParser() {
		return RecoveringParser.class;
	}

	@Override
	public Class<? extends IValueConverterService> bindIValueConverterService() {
		return FlorilegiumValueConverters.class;
	}

	@Override
	public Class<? extends IQualifiedNameProvider> bindIQualifiedNameProvider() {
		return Names.class;
	}

	public Class<? extends IQualifiedNameConverter> bindIQualifiedNameConverter() {
		return NameConverter.class;
	}

	@Override
	public Class<? extends IScopeProvider> bindIScopeProvider() {
		return StudyScopes.class;
	}

	public Class<? extends ResourceDescriptionsProvider> bindResourceDescriptionsProvider() {
		return StudyDescriptions.class;
	}

	public Class<? extends IDefaultResourceDescriptionStrategy> bindIDefaultResourceDescriptionStrategy() {
		return Exports.class;
	}

	@Override
	public Class<? extends ILinkingService> bindILinkingService() {
		return Linking.class;
	}

	@Override
	public Class<? extends XtextResource> bindXtextResource() {
		return LinkedResource.class;
	}

	@Override
	public Class<? extends ILinker> bindILinker() {
		return ElementLinker.class;
	}

	@Override
	@SingletonBinding
	public Class<? extends Diagnostician> bindDiagnostician() {
		return ElementDiagnostician.class;
	}

	public Class<? extends ILinkingDiagnosticMessageProvider> bindILinkingDiagnosticMessageProvider() {
		return LinkingMessages.class;
	}

	@Override
	@SingletonBinding(eager = true)
	public Class<? extends FlorilegiumValidator> bindFlorilegiumValidator() {
		return StudyValidator.class;
	}

	public Class<? extends IFragmentProvider> bindIFragmentProvider() {
		return NamedFragments.class;
	}

	public Class<? extends ICrossReferenceSerializer> bindICrossReferenceSerializer() {
		return ReferenceSerializer.class;
	}

	@Override
	public void configureFormatterPreferences(Binder binder) {
		binder.bind(IPreferenceValuesProvider.class).annotatedWith(FormatterPreferences.class).to(Layout.class);
	}
}
