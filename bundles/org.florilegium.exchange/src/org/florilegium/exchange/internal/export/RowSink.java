package org.florilegium.exchange.internal.export;

import java.io.IOException;
import java.util.List;

import org.florilegium.exchange.Loss;

/** Takes the rows of a dataset one by one and writes them in a format. */
interface RowSink {

	/** Writes a row: a cell per column, of the column's type or null. */
	void write(List<Object> cells) throws IOException;

	/** Writes what comes after the last row; to be called once. What is written to belongs to the caller. */
	void finish() throws IOException;

	/** What could not be written as it is; complete after {@link #finish()}. */
	List<Loss> losses();
}
