package org.florilegium.study.query;

import java.util.List;
import java.util.Map;

/**
 * A document as rows show it; all but the name are null or empty where the corpus does not say.
 *
 * @param name         its name
 * @param title        its title
 * @param path         its reading text, relative to the study
 * @param authors      names of its authors
 * @param organization name of the organisation they wrote for
 * @param date         when it was published, as written: a year, month or day
 * @param source       where it was published
 * @param section      the section of the source
 * @param kind         what kind of document it is
 * @param language     its language, as a BCP 47 tag
 * @param attributes   further attributes, as written
 */
public record DocumentEntry(String name, String title, String path, List<String> authors, String organization, String date, String source,
		String section, String kind, String language, Map<String, String> attributes) {
}
