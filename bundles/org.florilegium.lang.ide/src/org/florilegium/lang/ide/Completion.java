package org.florilegium.lang.ide;

import java.util.List;

import org.eclipse.xtext.resource.XtextResource;
import org.florilegium.lang.ide.internal.Completing;
import org.florilegium.lang.ide.internal.Follow;
import org.florilegium.lang.ide.internal.Place;

import com.google.inject.Inject;

/** Proposes what can stand at a place in a file. */
public class Completion {

	private final Follow follow;
	private final Completing completing;

	/** Made by the language's injector. */
	@Inject
	public Completion(Follow follow, Completing completing) {
		this.follow = follow;
		this.completing = completing;
	}

	/**
	 * What can stand at an offset and goes with what was typed before it, the most fitting first.
	 *
	 * @param file   the parsed file
	 * @param offset UTF-16, 0 to the length of the text
	 */
	public List<Proposal> propose(XtextResource file, int offset) {
		return file.getParseResult() == null ? List.of() : completing.at(Place.of(file, follow, offset));
	}
}
