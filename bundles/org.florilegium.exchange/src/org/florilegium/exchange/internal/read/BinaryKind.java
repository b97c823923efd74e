package org.florilegium.exchange.internal.read;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Recognises files that are no text by the bytes they begin with. */
public final class BinaryKind {

	private static final String COMPOUND = "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1";
	private static final Map<String, String> MAGIC = new LinkedHashMap<>();
	static {
		MAGIC.put("%PDF-", "a PDF document");
		MAGIC.put("{\\rtf", "a rich text (RTF) document");
		MAGIC.put(COMPOUND, "an old Microsoft Office document (DOC, XLS, PPT)");
		MAGIC.put("\u0089PNG", "a PNG image");
		MAGIC.put("\u00FF\u00D8\u00FF", "a JPEG image");
		MAGIC.put("GIF8", "a GIF image");
		MAGIC.put("II*\0", "a TIFF image");
		MAGIC.put("MM\0*", "a TIFF image");
		MAGIC.put("%!PS", "a PostScript document");
		MAGIC.put("AT&TFORM", "a DjVu document");
		MAGIC.put("\u001F\u008B", "a gzip archive");
		MAGIC.put("7z\u00BC\u00AF", "a 7z archive");
		MAGIC.put("Rar!", "a RAR archive");
		MAGIC.put("BZh", "a bzip2 archive");
		MAGIC.put("SQLite format 3\0", "an SQLite database");
		MAGIC.put("\u007FELF", "a program");
		MAGIC.put("MZ\u0090", "a program");
		MAGIC.put("ID3", "an MP3 recording");
		MAGIC.put("OggS", "an Ogg recording");
		MAGIC.put("RIFF", "a WAV or AVI recording");
	}
	private static final int HEAD = 4096;
	/** The stream that newer Office documents are in when they have a password. */
	private static final byte[] LOCKED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

	private BinaryKind() {
	}

	/** What the bytes are, with an article, when their beginning is that of a known kind of file that is no text. */
	public static Optional<String> of(byte[] bytes) {
		String head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
		if (head.startsWith("PK\u0003\u0004") || head.startsWith("PK\u0005\u0006"))
			return Optional.of(zip(head));
		if (head.startsWith("ftyp", 4))
			return Optional.of("an MP4 recording");
		return MAGIC.entrySet().stream().filter(m -> head.startsWith(m.getKey())).map(Map.Entry::getValue).findFirst();
	}

	/** Whether the bytes are an Office document that can only be read with a password. */
	public static boolean isLocked(byte[] bytes) {
		if (!new String(bytes, 0, Math.min(COMPOUND.length(), bytes.length), StandardCharsets.ISO_8859_1).equals(COMPOUND))
			return false;
		for (int i = 0; i + LOCKED.length <= bytes.length; i += 2)
			if (Arrays.equals(bytes, i, i + LOCKED.length, LOCKED, 0, LOCKED.length))
				return true;
		return false;
	}

	private static String zip(String head) {
		if (head.contains("application/epub+zip"))
			return "an EPUB book";
		if (head.contains("application/vnd.oasis.opendocument"))
			return "an OpenDocument file (ODT, ODS)";
		if (head.contains("word/"))
			return "a Word document (DOCX)";
		if (head.contains("xl/"))
			return "an Excel workbook (XLSX)";
		if (head.contains("[Content_Types].xml"))
			return "an Office document (DOCX, XLSX, PPTX)";
		if (head.contains("project.qde"))
			return "a REFI-QDA project";
		return "a ZIP archive";
	}
}
