package org.florilegium.ui.internal.coding;

/** Something chosen while coding: what the codebooks know, or what is to be added to them. */
sealed interface Pick {

	/** What people read. */
	String title();

	/** Known by a name. */
	record Known(String name, String title) implements Pick {
	}

	/** A theme to be created; the name of the broader one, or null. */
	record NewTheme(String title, String parent) implements Pick {
	}

	/** A person to be created. */
	record NewPerson(String title) implements Pick {
	}

	/** An organisation to be created. */
	record NewOrganization(String title) implements Pick {
	}

	/** A claim to be created. */
	record NewClaim(String title) implements Pick {
	}
}
