package org.florilegium.ui.internal.coding;

import java.util.List;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.florilegium.study.query.Vocabulary.Coder;
import org.florilegium.ui.internal.coding.ReadingOptions.Margin;
import org.florilegium.ui.internal.reading.Tinting;

/** The menus of how a text is shown. */
final class ReadingMenus {

	private ReadingMenus() {
	}

	/** What colours mean. */
	static void tints(MenuManager menu, CodingEditor editor) {
		for (Tinting tinting : Tinting.values())
			menu.add(radio(ReadingOptions.label(tinting), editor.options().tinting() == tinting, () -> editor.options().setTinting(tinting)));
	}

	/** Whose statements are shown: all, one's own, or those of each pair of coders. */
	static void margins(MenuManager menu, CodingEditor editor) {
		ReadingOptions options = editor.options();
		for (Margin margin : List.of(new Margin.All(), new Margin.Mine()))
			menu.add(radio(options.label(margin), options.margin().equals(margin), () -> options.setMargin(margin)));
		menu.add(new Separator());
		List<Coder> coders = options.coders();
		for (int i = 0; i < coders.size(); i++)
			for (int j = i + 1; j < coders.size(); j++) {
				Margin two = new Margin.Two(coders.get(i).name(), coders.get(j).name());
				menu.add(radio(options.label(two), options.margin().equals(two), () -> options.setMargin(two)));
			}
	}

	private static IAction radio(String label, boolean checked, Runnable work) {
		Action action = new Action(label.replace("&", "&&"), IAction.AS_RADIO_BUTTON) { //$NON-NLS-1$ //$NON-NLS-2$
			@Override
			public void run() {
				if (isChecked())
					work.run();
			}
		};
		action.setChecked(checked);
		return action;
	}
}
