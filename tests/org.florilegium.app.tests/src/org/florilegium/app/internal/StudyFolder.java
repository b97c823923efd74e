package org.florilegium.app.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Small studies on disk, for tests. */
final class StudyFolder {

	/** Not in ASCII, so that a wrong encoding shows. */
	static final String LETTER = """
			The fees are too high — so say the traders of Ålesund and Łódź.

			«Dredging must be paid», 港 says.
			""";

	static final String CODEBOOK = """
			codebook harbour "Der Hafenstreit – größere Gebühren"

			theme #fees "Gebühren"
			""";

	private StudyFolder() {
	}

	/** @return the folder, made with a corpus, a codebook and one text */
	static Path write(Path folder) throws IOException {
		Files.createDirectories(folder.resolve("texts"));
		Files.writeString(folder.resolve("study.corpus"), """
				corpus harbour "The harbour debate"
				  uses harbour

				document letter "texts/letter.txt"
				  title "A letter to the editor"
				""");
		Files.writeString(folder.resolve("harbour.codebook"), CODEBOOK);
		Files.writeString(folder.resolve("texts/letter.txt"), LETTER);
		return folder;
	}
}
