package org.florilegium.exchange.clean;

/**
 * A cleaner under its name.
 *
 * @param name        the name that is recorded, for example "line-ends"
 * @param title       what it is called in lists
 * @param description one or two sentences for the user: what it does, which options it has
 * @param order       place in the default cleaning, ascending
 * @param byDefault   whether the default cleaning may use it
 * @param cleaner     what does it
 */
public record CleaningStep(String name, String title, String description, int order, boolean byDefault, Cleaner cleaner) {
}
