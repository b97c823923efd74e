package org.florilegium.workspace.edit;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.ISynchronizationContext;
import org.eclipse.core.runtime.jobs.Job;
import org.florilegium.workspace.Harbour;

/** Makes the thread of a test the one in which documents are changed, as the UI thread is in the workbench. */
final class UiThread implements ISynchronizationContext {

	private static final long SECONDS = 60;

	private final BlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();
	private Thread thread;

	void begin() {
		thread = Thread.currentThread();
		FileBuffers.getTextFileBufferManager().setSynchronizationContext(this);
	}

	void end() {
		FileBuffers.getTextFileBufferManager().setSynchronizationContext(null);
	}

	@Override
	public void run(Runnable runnable) {
		if (Thread.currentThread() == thread)
			runnable.run();
		else
			tasks.add(runnable);
	}

	/** Waits as the UI thread does: doing what others ask it to. */
	<T> T await(CompletableFuture<T> awaited) {
		long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
		awaited.whenComplete((done, failure) -> tasks.add(() -> {
			// wakes this thread
		}));
		while (!awaited.isDone()) {
			try {
				Runnable task = tasks.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
				if (task == null)
					throw new AssertionError("nothing happens any more");
				task.run();
			} catch (InterruptedException e) {
				throw new AssertionError(e);
			}
		}
		return awaited.join();
	}

	/** Waits until all is written, the workspace knows it and open documents are saved. */
	void synchronize(Harbour harbour) throws Exception {
		await(harbour.editing().flush());
		await(CompletableFuture.runAsync(() -> {
			try {
				Job.getJobManager().join(StudyEditing.SYNCHRONIZING, null);
			} catch (InterruptedException e) {
				throw new IllegalStateException(e);
			}
		}));
		for (Runnable task = tasks.poll(); task != null; task = tasks.poll())
			task.run();
	}
}
