package org.florilegium.exchange;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.florilegium.study.Progress;
import org.florilegium.study.Study;
import org.florilegium.study.query.StatementQuery;

/**
 * What is to be exported, and where to.
 *
 * @param study     the study
 * @param query     which of its statements
 * @param target    the file to be made; what else an exporter writes stands beside it
 * @param overwrite whether files that exist may be replaced
 * @param columns   names of the columns wanted, for formats that have columns, in this order; {@code speaker.*} stands for
 *                  all that begin so; all columns when empty
 * @param options   what else the user chose, by name; an exporter refuses options that its description does not name
 * @param progress  told of every step
 */
public record ExportRequest(Study study, StatementQuery query, Path target, boolean overwrite, List<String> columns,
		Map<String, String> options, Progress progress) {

	/** Copies list and map. */
	public ExportRequest {
		columns = List.copyOf(columns);
		options = Map.copyOf(options);
	}

	/** All columns, no options, no existing file replaced. */
	public static ExportRequest of(Study study, StatementQuery query, Path target) {
		return new ExportRequest(study, query, target, false, List.of(), Map.of(), Progress.NONE);
	}

	/** The same, allowed or not to replace files that exist. */
	public ExportRequest withOverwrite(boolean allowed) {
		return new ExportRequest(study, query, target, allowed, columns, options, progress);
	}

	/** The same with chosen columns. */
	public ExportRequest withColumns(List<String> chosen) {
		return new ExportRequest(study, query, target, overwrite, chosen, options, progress);
	}

	/** The same with other options. */
	public ExportRequest withOptions(Map<String, String> chosen) {
		return new ExportRequest(study, query, target, overwrite, columns, chosen, progress);
	}

	/** The same with somebody to be told of its progress. */
	public ExportRequest withProgress(Progress listener) {
		return new ExportRequest(study, query, target, overwrite, columns, options, listener);
	}

	/**
	 * Whether an option is switched on: given as {@code yes} or {@code true}.
	 *
	 * @throws ExportException {@link ExportException.Code#BAD_OPTION} when it has another value than yes or no
	 */
	public boolean isOn(String option) throws ExportException {
		String value = options.getOrDefault(option, "no");
		return switch (value) {
			case "yes", "true", "" -> true;
			case "no", "false" -> false;
			default -> throw new ExportException(ExportException.Code.BAD_OPTION,
					"The option %s is yes or no, not \"%s\".".formatted(option, value));
		};
	}

	/**
	 * Makes sure that every option is one of those known.
	 *
	 * @throws ExportException {@link ExportException.Code#BAD_OPTION} naming the first unknown option and the known ones
	 */
	public void allowOptions(String... known) throws ExportException {
		for (String option : options.keySet()) {
			if (!List.of(known).contains(option))
				throw new ExportException(ExportException.Code.BAD_OPTION, "This format has no option \"%s\"; ".formatted(option)
						+ (known.length == 0 ? "it has none at all." : "known: " + String.join(", ", known) + "."));
		}
	}
}
