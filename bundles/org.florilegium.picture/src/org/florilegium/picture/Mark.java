package org.florilegium.picture;

/**
 * What a part of a picture is, for those who point at it or work on with the picture.
 *
 * @param id  tells it from others; formats change what they cannot take
 * @param tip what it is, in words, or null
 * @param url where it leads, or null
 */
public record Mark(String id, String tip, String url) {

	/** A part that leads nowhere. */
	public static Mark of(String id, String tip) {
		return new Mark(id, tip, null);
	}
}
