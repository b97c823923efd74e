package org.florilegium.exchange.safe;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Counts what is unpacked of an entry, and ends in an exception where a limit is reached. */
final class LimitedStream extends FilterInputStream {

	private final Limits limits;
	private final long packed;
	private final long before;
	private long count;
	private String broken;

	/**
	 * @param packed size of the packed entry, in bytes
	 * @param before bytes that other entries have been unpacked to
	 */
	LimitedStream(InputStream in, Limits limits, long packed, long before) {
		super(in);
		this.limits = limits;
		this.packed = packed;
		this.before = before;
	}

	/** Bytes unpacked so far. */
	long count() {
		return count;
	}

	/** Which limit was reached, as the rest of a sentence about the entry. */
	Optional<String> broken() {
		return Optional.ofNullable(broken);
	}

	@Override
	public int read() throws IOException {
		int one = super.read();
		add(one < 0 ? 0 : 1);
		return one;
	}

	@Override
	public int read(byte[] to, int offset, int length) throws IOException {
		int read = super.read(to, offset, length);
		add(Math.max(0, read));
		return read;
	}

	@Override
	public long skip(long wanted) throws IOException {
		long skipped = super.skip(wanted);
		add(skipped);
		return skipped;
	}

	@Override
	public boolean markSupported() {
		return false;
	}

	private void add(long more) throws IOException {
		count += more;
		if (count > limits.entrySize())
			broken = "unpacks to more than the limit of %,d MB".formatted(limits.entrySize() >> 20);
		else if (before + count > limits.totalSize())
			broken = "brings what was unpacked to more than the limit of %,d MB".formatted(limits.totalSize() >> 20);
		else if (count > Limits.HARMLESS && count / packed > limits.ratio())
			broken = "unpacks to more than %,d times its size".formatted(limits.ratio());
		if (broken != null)
			throw new IOException("it " + broken);
	}
}
