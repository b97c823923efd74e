package org.florilegium.picture;

/** Which point of a text its x is. */
public enum Anchor {
	/** Where it starts. */
	START,
	/** Its middle. */
	MIDDLE,
	/** Where it ends. */
	END
}
