package org.florilegium.ui.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VirtualRowsTest {

	private final Display display = Display.getCurrent();
	private final List<TableItem> made = new ArrayList<>();
	/** The workbench learns of items in the same way. */
	private final Listener skin = event -> {
		if (event.widget instanceof TableItem item)
			made.add(item);
	};
	private Shell shell;
	private Table table;

	@BeforeEach
	void open() {
		display.addListener(SWT.Skin, skin);
		shell = new Shell(display);
		shell.setLayout(new FillLayout());
		table = new Table(shell, SWT.VIRTUAL | SWT.MULTI | SWT.FULL_SELECTION);
		new TableColumn(table, SWT.LEFT).setWidth(200);
		table.addListener(SWT.SetData, event -> ((TableItem) event.item).setText("row " + event.index));
		shell.setSize(300, 200);
		shell.open();
	}

	@AfterEach
	void close() {
		display.removeListener(SWT.Skin, skin);
		shell.dispose();
	}

	@ParameterizedTest
	@CsvSource({ "500, 50", "500, 499", "500, 0", "999, 999", "0, 1", "0, 0" })
	void noItemStaysBehindWhenRowsGo(int selected, int count) {
		VirtualRows.setCount(table, 1000);
		table.setSelection(selected);
		table.forceFocus();
		letHappen();
		VirtualRows.setCount(table, count);
		letHappen();
		assertEquals(count, table.getItemCount());
		assertEquals(List.of(), made.stream().filter(item -> !item.isDisposed() && item.getParent() == table && table.indexOf(item) < 0).toList());
	}

	private void letHappen() {
		table.update();
		while (display.readAndDispatch())
			continue;
	}
}
