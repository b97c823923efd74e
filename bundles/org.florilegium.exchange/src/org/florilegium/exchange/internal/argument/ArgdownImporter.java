package org.florilegium.exchange.internal.argument;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.florilegium.exchange.CodedProject;
import org.florilegium.exchange.ImportException;
import org.florilegium.exchange.ImportException.Code;
import org.florilegium.exchange.ProjectImporter;
import org.florilegium.exchange.ProjectNames;
import org.florilegium.exchange.internal.read.Decoder;

/** Reads claims, arguments and their relations from Argdown. */
public final class ArgdownImporter implements ProjectImporter {

	@Override
	public int recognise(Path file) throws ImportException {
		String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
		return List.of(".argdown", ".ad").stream().anyMatch(name::endsWith) ? 90 : 0;
	}

	@Override
	public CodedProject read(Path file, ProjectNames names) throws ImportException {
		try {
			String text = new Decoder(file).decode(Files.readAllBytes(file), Optional.empty()).text();
			return new ArgdownReader(file.getFileName().toString().replaceFirst("\\.\\w+$", ""), names).read(text.replace("\r\n", "\n").replace('\r', '\n'));
		} catch (NoSuchFileException e) {
			throw new ImportException(Code.MISSING, "There is no file " + file + ". Check the path.", e);
		} catch (IOException e) {
			throw new ImportException(Code.UNREADABLE, file + " cannot be read (" + e.getMessage() + ").", e);
		}
	}
}
