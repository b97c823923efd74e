package org.florilegium.workspace.edit;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** A few kills with every run of the tests; more with {@code -Dflorilegium.kills=200}. */
class KillTrialTest {

	@TempDir(cleanup = CleanupMode.ON_SUCCESS)
	Path folder;

	@Test
	void nothingAcknowledgedIsLostWhenTheWorkbenchIsKilled() throws Exception {
		System.out.println(new KillTrial(folder, Long.getLong("florilegium.seed", 1)).run(Integer.getInteger("florilegium.kills", 3)));
	}
}
