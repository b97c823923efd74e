package org.florilegium.study;

/** Told how far a long piece of work has come, and asked whether to go on with it. */
@FunctionalInterface
public interface Progress {

	/** For callers who do not want to know. */
	Progress NONE = (done, total, what) -> true;

	/**
	 * Reports a step. May be called from any thread, but never from two at once.
	 *
	 * @param done  units of work done so far
	 * @param total units of work in all, or -1 while that is unknown
	 * @param what  what is being done, for people to read
	 * @return false to give up: the work stops as soon as it can and nothing is left half done
	 */
	boolean step(long done, long total, String what);
}
