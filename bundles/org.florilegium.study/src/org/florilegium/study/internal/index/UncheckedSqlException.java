package org.florilegium.study.internal.index;

import java.sql.SQLException;

/** Carries a failure of the database through code that cannot declare it. */
public final class UncheckedSqlException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	/** Wraps the failure. */
	public UncheckedSqlException(SQLException cause) {
		super(cause);
	}

	@Override
	public synchronized SQLException getCause() {
		return (SQLException) super.getCause();
	}
}
