package org.florilegium.study.index;

import java.nio.file.Path;

/**
 * A file that could not be read as a whole; what could be is in the index.
 *
 * @param file    the file, relative to the study
 * @param count   number of mistakes
 * @param message the first of them, with its line
 */
public record FileProblem(Path file, int count, String message) {
}
