/**
 * What an editor of the language shows and offers, without any user interface. The services take a parsed and linked
 * {@code XtextResource} whose resource set has the study's names and texts installed
 * ({@code StudyDescriptions}, {@code DocumentTexts}), keep no state between calls and are made by the language's
 * injector, {@code resource.getResourceServiceProvider().get(Completion.class)}. Offsets are UTF-16 units of the file's
 * text, but for {@code Span}, which counts code points of a reading text.
 */
package org.florilegium.lang.ide;
