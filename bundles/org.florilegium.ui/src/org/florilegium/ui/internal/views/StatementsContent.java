package org.florilegium.ui.internal.views;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.florilegium.study.Progress;
import org.florilegium.study.StudyException;
import org.florilegium.study.index.StudyIndex;
import org.florilegium.study.query.Row;
import org.florilegium.study.query.StatementList;
import org.florilegium.study.query.StatementList.Order;
import org.florilegium.ui.internal.Filter;
import org.florilegium.ui.internal.Ref;
import org.florilegium.ui.internal.Ref.StatementRef;
import org.florilegium.workspace.StudyProject;

/**
 * What the view of statements shows at one time.
 *
 * @param filter       what the list was narrowed by; without what is unknown where it names something unknown
 * @param list         null for nothing
 * @param window       the row from which rows were read already
 * @param rows         these
 * @param selected     where the statements stand that were selected before; -1 for those that do not
 * @param namesUnknown whether filter or scope named something that the study does not have, so that nothing was read
 */
record StatementsContent(StudyData data, Filter filter, StatementList list, int window, List<Row> rows, List<Integer> selected, boolean namesUnknown) {

	/** So many statements are looked for at most where that must not take long. */
	private static final int FEW = 20;

	/**
	 * Reads a study; not in the UI thread.
	 *
	 * @param scope    what the filter is narrowed to; or null
	 * @param first    the first row in sight
	 * @param selected the statements selected
	 */
	static StatementsContent read(StudyProject study, Filter filter, Ref scope, Order order, int first, List<StatementRef> selected) throws StudyException {
		StudyData data = StudyData.read(study);
		StudyIndex index = study.index(Progress.NONE);
		Optional<Filter> narrowed = Scope.narrow(filter, scope, data.vocabulary());
		if (narrowed.isEmpty())
			return new StatementsContent(data, filter, null, 0, List.of(), List.of(), false);
		StatementList list;
		try {
			list = StatementList.of(index, narrowed.get().query(), order);
		} catch (StudyException e) {
			if (e.code() != StudyException.Code.UNKNOWN_NAME)
				throw e;
			return new StatementsContent(data, Scope.known(filter, data), null, 0, List.of(), List.of(), true);
		}
		int window = Math.min(first, Math.max(0, list.size() - 1)) / RowWindows.SIZE * RowWindows.SIZE;
		List<Row> rows = list.rows(window, Math.min(list.size(), window + RowWindows.SIZE));
		return new StatementsContent(data, filter, list, window, rows, indexes(list, selected), false);
	}

	private static List<Integer> indexes(StatementList list, List<StatementRef> refs) throws StudyException {
		List<Integer> indexes = new ArrayList<>();
		for (StatementRef ref : refs)
			indexes.add(list.indexOf(ref.coding(), ref.statement()));
		return indexes;
	}

	/** Where statements stand that were selected while the list was read; of many, the first. */
	List<Integer> places(List<StatementRef> refs) {
		try {
			return list == null ? List.of() : indexes(list, refs.subList(0, Math.min(refs.size(), FEW)));
		} catch (StudyException e) {
			return List.of(); // the list is about to be read anew
		}
	}
}
