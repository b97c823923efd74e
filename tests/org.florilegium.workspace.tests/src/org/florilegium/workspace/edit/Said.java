package org.florilegium.workspace.edit;

/** What {@link KilledApplication} says: one of these, the note of the statement that it is about, and a full stop. */
enum Said {
	/** All is well, and will be changed from now on. */
	READY,
	/** A statement is to be made. */
	BEGUN,
	/** It is there. */
	ACKNOWLEDGED,
	/** It is to be taken back, or to be made again. */
	CHANGING,
	/** It is not there any more. */
	UNDONE,
	/** What must not be. */
	ERROR
}
