package org.florilegium.exchange;

/**
 * A file's text with how it was decoded.
 *
 * @param text       the text without byte order mark, line ends as in the file
 * @param encoding   canonical name of the character set
 * @param evidence   how the encoding was found: "byte order mark", "valid UTF-8", "guessed from the bytes", "as given" …
 * @param confidence 0 to 100: how sure that is
 */
public record DecodedText(String text, String encoding, String evidence, int confidence) {
}
