package org.florilegium.exchange.safe;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes zip files, honest ones and others. */
public final class Zips {

	private Zips() {
	}

	/** A zip file with these texts. */
	public static byte[] of(Map<String, String> entries) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(out)) {
			for (var entry : entries.entrySet()) {
				zip.putNextEntry(new ZipEntry(entry.getKey()));
				zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
				zip.closeEntry();
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return out.toByteArray();
	}

	/** A zip file with one entry that is small until it is unpacked. */
	public static byte[] bomb(String name, String before, long megabytes) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		byte[] spaces = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
		try (ZipOutputStream zip = new ZipOutputStream(out)) {
			zip.putNextEntry(new ZipEntry(name));
			zip.write(before.getBytes(StandardCharsets.UTF_8));
			for (long i = 0; i < megabytes; i++)
				zip.write(spaces);
			zip.closeEntry();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return out.toByteArray();
	}

	/** The file with one name in place of another of the same length, also where the directory says it. */
	public static byte[] renamed(byte[] zip, String from, String to) {
		return new String(zip, StandardCharsets.ISO_8859_1).replace(from, to).getBytes(StandardCharsets.ISO_8859_1);
	}
}
