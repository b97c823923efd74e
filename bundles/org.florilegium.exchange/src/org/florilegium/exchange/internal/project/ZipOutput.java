package org.florilegium.exchange.internal.project;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes a zip file whose bytes depend on nothing but what is in it. */
public final class ZipOutput implements AutoCloseable {

	private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

	private final ZipOutputStream zip;

	/** Writes to a stream that stays open. */
	public ZipOutput(OutputStream out) {
		zip = new ZipOutputStream(new FilterOutputStream(out) {
			@Override
			public void write(byte[] bytes, int from, int length) throws IOException {
				out.write(bytes, from, length);
			}

			@Override
			public void close() throws IOException {
				flush();
			}
		});
	}

	/** Begins an entry; it ends where the next one begins. */
	public OutputStream begin(String name) throws IOException {
		ZipEntry entry = new ZipEntry(name);
		entry.setTimeLocal(TIME);
		zip.putNextEntry(entry);
		return zip;
	}

	/** Adds a text as an entry, in UTF-8. */
	public void add(String name, String text) throws IOException {
		begin(name).write(text.getBytes(StandardCharsets.UTF_8));
	}

	@Override
	public void close() throws IOException {
		zip.close();
	}
}
