package org.florilegium.ui.internal.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.florilegium.exchange.Column;
import org.florilegium.exchange.Dataset;
import org.florilegium.exchange.ExportException;
import org.florilegium.exchange.ExportResult;
import org.florilegium.study.Progress;
import org.florilegium.study.Study;
import org.florilegium.study.StudyException;
import org.florilegium.study.query.Statements;

/**
 * What an export would make, found out by making it where it harms nobody.
 *
 * @param statements how many statements are exported
 * @param result     what the exporter says; its files are gone
 * @param bytes      size of all files
 * @param head       how it begins
 */
record Trial(long statements, ExportResult result, long bytes, Head head) {

	/** The beginning of what would be made. */
	sealed interface Head {
		/** Of a table. */
		record Rows(List<String> columns, List<List<String>> rows) implements Head {
		}

		/** Of a text. */
		record Lines(String text) implements Head {
		}

		/** The files in a packed one, with their sizes in bytes. */
		record Entries(List<String> names, List<Long> sizes) implements Head {
		}

		/** Of something that cannot be shown. */
		record Unseen() implements Head {
		}
	}

	private static final int ROWS = 100;
	private static final int ENTRIES = 500;
	private static final int BYTES = 20_000;

	/** Enough rows were seen. */
	private static final class Enough extends IOException {

		private static final long serialVersionUID = 1L;
	}

	/**
	 * Exports to a folder that is taken away again.
	 *
	 * @param name     of the file
	 * @param progress asked whether it is still wanted
	 */
	static Trial of(Study study, ExportChoice choice, String name, Progress progress) throws ExportException, StudyException {
		Path folder = null;
		try {
			folder = Files.createTempDirectory("florilegium"); //$NON-NLS-1$
			ExportResult result = choice.format().exporter().export(choice.request(study, folder.resolve(name), progress));
			long bytes = 0;
			for (Path file : result.files())
				bytes += Files.size(file);
			long statements = new Statements(study.index(progress)).count(choice.filter().query());
			return new Trial(statements, result, bytes, choice.hasColumns() ? rows(study, choice) : head(result.files().getFirst()));
		} catch (IOException e) {
			throw new ExportException(ExportException.Code.DISK, Messages.bind(Messages.trial_failed, e.getLocalizedMessage()), e);
		} finally {
			if (folder != null)
				delete(folder);
		}
	}

	private static Head rows(Study study, ExportChoice choice) throws ExportException, StudyException, IOException {
		Dataset dataset = Dataset.of(study, choice.filter().query(), Progress.NONE).select(choice.columns());
		List<List<String>> rows = new ArrayList<>();
		try {
			dataset.forEach(cells -> {
				if (rows.size() == ROWS)
					throw new Enough();
				rows.add(cells.stream().map(cell -> cell == null ? "" : cell instanceof List<?> list ? String.join("; ", list.stream().map(String::valueOf).toList()) : cell.toString()).toList()); //$NON-NLS-1$ //$NON-NLS-2$
			}, Progress.NONE);
		} catch (Enough e) {
			// the rest is not shown
		}
		return new Head.Rows(dataset.columns().stream().map(Column::name).toList(), rows);
	}

	private static Head head(Path file) throws IOException {
		byte[] start;
		try (InputStream in = Files.newInputStream(file)) {
			start = in.readNBytes(BYTES);
		}
		if (start.length > 3 && start[0] == 'P' && start[1] == 'K' && start[2] == 3)
			return entries(file);
		try {
			CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
			String text = decoder.decode(ByteBuffer.wrap(start, 0, wholeCharacters(start))).toString();
			return text.indexOf('\0') >= 0 ? new Head.Unseen() : new Head.Lines(start.length < BYTES ? text : text + " …"); //$NON-NLS-1$
		} catch (CharacterCodingException e) {
			return new Head.Unseen();
		}
	}

	/** Up to where no character of UTF-8 is cut in two. */
	private static int wholeCharacters(byte[] start) {
		int end = start.length;
		if (end < BYTES)
			return end;
		while (end > 0 && (start[end - 1] & 0xC0) == 0x80)
			end--;
		return Math.max(0, end - 1);
	}

	private static Head entries(Path file) throws IOException {
		try (ZipFile zip = new ZipFile(file.toFile())) {
			List<? extends ZipEntry> entries = zip.stream().limit(ENTRIES).toList();
			return new Head.Entries(entries.stream().map(ZipEntry::getName).toList(), entries.stream().map(ZipEntry::getSize).toList());
		}
	}

	private static void delete(Path folder) {
		try (Stream<Path> all = Files.walk(folder)) {
			for (Path path : all.sorted(Comparator.reverseOrder()).toList())
				Files.deleteIfExists(path);
		} catch (IOException | UncheckedIOException e) {
			folder.toFile().deleteOnExit();
		}
	}
}
