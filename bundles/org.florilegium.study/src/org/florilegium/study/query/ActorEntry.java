package org.florilegium.study.query;

/**
 * A person or organisation as rows show it.
 *
 * @param name  its name, without sigil
 * @param title its title; null where no codebook that is seen defines it
 * @param kind  {@code person} or {@code organization}; null where it is not defined
 */
public record ActorEntry(String name, String title, String kind) {

	/** What people read: the title, else the name. */
	public String label() {
		return title == null ? name : title;
	}
}
