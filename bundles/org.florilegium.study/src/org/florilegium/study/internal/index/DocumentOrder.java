package org.florilegium.study.internal.index;

import java.sql.Connection;
import java.sql.SQLException;

/** The order in which documents are listed: that of the corpus, then whatever was coded without being in it. */
final class DocumentOrder {

	private static final String CODED = """
			INSERT OR IGNORE INTO document_order(word, document)
				SELECT DISTINCT c.document, NULL FROM coding c JOIN word w ON w.id = c.document
				WHERE c.document NOT IN (SELECT word FROM document_order) ORDER BY w.text""";

	private DocumentOrder() {
	}

	/**
	 * Brings the order up to date.
	 *
	 * @param all whether the corpus may have changed
	 */
	static void update(Connection connection, boolean all) throws SQLException {
		if (all) {
			Sql.execute(connection, "DELETE FROM document_order");
			Sql.execute(connection, """
					INSERT OR IGNORE INTO document_order(word, document)
						SELECT d.word, d.id FROM document d JOIN file f ON f.id = d.file WHERE d.word IS NOT NULL ORDER BY f.path, d.element""");
		}
		Sql.execute(connection, CODED);
	}
}
