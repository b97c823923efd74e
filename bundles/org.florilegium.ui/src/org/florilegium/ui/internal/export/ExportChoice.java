package org.florilegium.ui.internal.export;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.florilegium.exchange.ExportFormat;
import org.florilegium.exchange.ExportRequest;
import org.florilegium.study.Progress;
import org.florilegium.study.Study;
import org.florilegium.ui.internal.Filter;

/**
 * What is to be exported, and how.
 *
 * @param options those chosen, by name
 * @param filter  which statements
 * @param columns names of the columns wanted; empty for all
 */
record ExportChoice(ExportFormat format, Map<String, String> options, Filter filter, List<String> columns) {

	ExportChoice {
		options = Map.copyOf(options);
		columns = List.copyOf(columns);
	}

	ExportChoice withFilter(Filter other) {
		return new ExportChoice(format, options, other, columns);
	}

	ExportChoice withColumns(List<String> others) {
		return new ExportChoice(format, options, filter, others);
	}

	/** In another format; columns stay for formats that have some, options do not. */
	ExportChoice in(ExportFormat other, Map<String, String> chosen) {
		return new ExportChoice(other, chosen, filter, columns);
	}

	/** Whether the format is one of rows, whose columns can be chosen. */
	boolean hasColumns() {
		return format.kind() == ExportFormat.Kind.TABLE;
	}

	/** The same for whom it concerns. */
	ExportRequest request(Study study, Path target, Progress progress) {
		return new ExportRequest(study, filter.query(), target, true, hasColumns() ? columns : List.of(), options, progress);
	}
}
