package org.florilegium.exchange.internal.refi;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

import org.florilegium.exchange.CodedProject;
import org.florilegium.exchange.ImportException;
import org.florilegium.exchange.ImportException.Code;
import org.florilegium.exchange.ProjectImporter;
import org.florilegium.exchange.ProjectNames;
import org.florilegium.exchange.internal.read.Decoder;
import org.florilegium.exchange.internal.refi.RefiData.Source;
import org.florilegium.exchange.safe.Archive;
import org.florilegium.exchange.safe.Limits;

/** Reads a project of REFI-QDA, as MAXQDA, ATLAS.ti, NVivo, QualCoder and others write it. */
public final class RefiImporter implements ProjectImporter {

	private static final int LARGEST_TEXT = 500 << 20;

	@Override
	public int recognise(Path file) throws ImportException {
		return file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".qdpx") ? 95 : 0;
	}

	@Override
	public CodedProject read(Path file, ProjectNames names) throws ImportException {
		try (Archive archive = Archive.open(file, Limits.PROJECT)) {
			String project = archive.find(n -> n.toLowerCase(Locale.ROOT).equals(RefiExporter.PROJECT))
					.or(() -> archive.find(n -> n.toLowerCase(Locale.ROOT).endsWith(".qde")))
					.orElseThrow(() -> new ImportException(Code.DAMAGED, file + " is no project of REFI-QDA: there is no file with the ending .qde in it. "
							+ "Export it again from the program that made it, as a REFI-QDA project."));
			RefiData data = archive.read(project, RefiReader::read);
			return new RefiProject(data, source -> text(archive, source), names).read(file.getFileName().toString().replaceFirst("(?i)\\.qdpx$", ""));
		}
	}

	/** The text of a source or note; null when it is not in the archive. */
	private static String text(Archive archive, Source source) throws ImportException {
		if (source.path() == null)
			return null;
		String path = source.path().replace('\\', '/').replaceFirst("^[a-z]+://", "");
		String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
		Optional<String> entry = archive.find(n -> n.substring(n.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT).equals(name));
		return name.isEmpty() || entry.isEmpty() ? null : decode(archive.bytes(entry.get(), LARGEST_TEXT), Path.of(name));
	}

	/** The text with its byte order mark, if it has one, since positions may count it. */
	private static String decode(byte[] bytes, Path name) throws ImportException {
		try {
			return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
		} catch (CharacterCodingException e) {
			return new Decoder(name).decode(bytes, Optional.empty()).text();
		}
	}
}
