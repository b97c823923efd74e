package org.florilegium.exchange.internal.export;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Passes bytes on, counts them and computes their SHA-256. */
final class Measured extends FilterOutputStream {

	private final MessageDigest digest;
	private long bytes;

	Measured(OutputStream out) {
		super(out);
		try {
			digest = MessageDigest.getInstance("SHA-256");
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java has SHA-256", e);
		}
	}

	@Override
	public void write(int b) throws IOException {
		out.write(b);
		digest.update((byte) b);
		bytes++;
	}

	@Override
	public void write(byte[] buffer, int from, int length) throws IOException {
		out.write(buffer, from, length);
		digest.update(buffer, from, length);
		bytes += length;
	}

	/** Number of bytes passed on. */
	long bytes() {
		return bytes;
	}

	/** SHA-256 in hexadecimal; to be asked once, at the end. */
	String hash() {
		return HexFormat.of().formatHex(digest.digest());
	}
}
