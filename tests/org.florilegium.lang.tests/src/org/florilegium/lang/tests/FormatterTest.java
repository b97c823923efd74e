package org.florilegium.lang.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.eclipse.xtext.formatting2.FormatterRequest;
import org.eclipse.xtext.formatting2.IFormatter2;
import org.eclipse.xtext.formatting2.regionaccess.TextRegionAccessBuilder;
import org.eclipse.xtext.preferences.IPreferenceValuesProvider;
import org.eclipse.xtext.preferences.TypedPreferenceValues;
import org.eclipse.xtext.formatting2.FormatterPreferences;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.google.inject.Key;

class FormatterTest {

	private static String format(String text) {
		var resource = new Files().add("k.coding", text).resource("k.coding");
		FormatterRequest request = new FormatterRequest();
		request.setTextRegionAccess(Files.LANGUAGE.getInstance(TextRegionAccessBuilder.class).forNodeModel(resource).create());
		request.setPreferences(TypedPreferenceValues.castOrWrap(Files.LANGUAGE
				.getInstance(Key.get(IPreferenceValuesProvider.class, FormatterPreferences.class)).getPreferenceValues(resource)));
		var replacements = Files.LANGUAGE.getInstance(IFormatter2.class).format(request);
		return request.getTextRegionAccess().getRewriter().renderToString(replacements);
	}

	@Test
	void clausesAreIndentedAndStatementsApart() {
		assertEquals("""
				coding k of d
				  coded by @anna

				statement s1 at 0..4 "Fees"
				  by @lind of @office
				  about #fees agree
				  // why
				  note "x"

				// the next
				statement s2 at 4..9 "rise" and 10..12 "up"
				  type report with a = 1, b = "c"

				claim [x] "X."
				claim [y] "Y."
				""", format("""
				coding   k of d
				coded by @anna
				statement s1 at 0..4    "Fees"
				     by @lind   of @office
				about #fees agree
				      // why
				        note "x"



				// the next
				statement s2 at 4..9 "rise" and 10..12 "up"
				  type report with a=1 ,b = "c"
				claim [x] "X."
				  claim [y]   "Y."
				"""));
	}

	@ParameterizedTest
	@ValueSource(strings = { Examples.CORPUS, Examples.CODING, Examples.MAP })
	void whatIsLaidOutStaysAsItIs(String text) {
		assertEquals(text, format(text));
	}
}
