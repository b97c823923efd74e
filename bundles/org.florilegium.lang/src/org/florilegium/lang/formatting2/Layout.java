package org.florilegium.lang.formatting2;

import java.util.Map;

import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.formatting2.FormatterPreferenceKeys;
import org.eclipse.xtext.preferences.IPreferenceValues;
import org.eclipse.xtext.preferences.IPreferenceValuesProvider;
import org.eclipse.xtext.preferences.MapBasedPreferenceValues;

/** Indents by two spaces and ends lines with a line feed. */
public class Layout implements IPreferenceValuesProvider {

	@Override
	public IPreferenceValues getPreferenceValues(Resource file) {
		return new MapBasedPreferenceValues(
				Map.of(FormatterPreferenceKeys.indentation.getId(), "  ", FormatterPreferenceKeys.lineSeparator.getId(), "\n"));
	}
}
