package org.florilegium.workspace.edit;

import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.eclipse.core.filebuffers.FileBuffers;

/** Does things where open documents may be changed: in the UI thread if there is one. Nobody waits for it but who says so. */
final class BufferThread {

	private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();

	/** Does something soon; at once in the right thread. */
	<T> CompletableFuture<T> call(Callable<T> work) {
		CompletableFuture<T> result = new CompletableFuture<>();
		tasks.add(() -> {
			try {
				result.complete(work.call());
			} catch (Exception e) {
				result.completeExceptionally(e);
			}
		});
		try {
			FileBuffers.getTextFileBufferManager().execute(this::drain);
		} catch (RuntimeException e) {
			drain(); // the workbench has closed, and every editor with it
		}
		return result;
	}

	/** Without a UI thread, several threads may come here. */
	private synchronized void drain() {
		for (Runnable task = tasks.poll(); task != null; task = tasks.poll())
			task.run();
	}

	/** Whether this is the thread in which documents are changed: it must not wait for others without working meanwhile. */
	private boolean isHere() {
		Thread caller = Thread.currentThread();
		boolean[] here = { false };
		try {
			FileBuffers.getTextFileBufferManager().execute(() -> here[0] = Thread.currentThread() == caller);
		} catch (RuntimeException e) {
			return true;
		}
		return here[0];
	}

	/** Waits for something, doing what is to be done in this thread meanwhile. */
	<T> T await(CompletableFuture<T> awaited, long millis) throws ExecutionException, InterruptedException, TimeoutException {
		if (!isHere())
			return awaited.get(millis, TimeUnit.MILLISECONDS);
		long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
		while (true) {
			drain();
			try {
				return awaited.get(5, TimeUnit.MILLISECONDS);
			} catch (TimeoutException e) {
				if (System.nanoTime() > deadline)
					throw e;
			}
		}
	}
}
