package org.florilegium.ui.internal.coding;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.graphics.Rectangle;
import org.florilegium.study.query.Vocabulary.Coder;
import org.florilegium.ui.internal.coding.Pick.Known;
import org.florilegium.ui.internal.coding.ReadingOptions.Margin;

/** Asks whose statements are to be shown. */
final class CompareCoders {

	private CompareCoders() {
	}

	static void ask(CodingEditor editor) {
		ReadingOptions options = editor.options();
		List<Margin> margins = new ArrayList<>();
		List<Coder> coders = options.coders();
		for (int i = 0; i < coders.size(); i++)
			for (int j = i + 1; j < coders.size(); j++)
				margins.add(new Margin.Two(coders.get(i).name(), coders.get(j).name()));
		margins.add(new Margin.All());
		margins.add(new Margin.Mine());
		Rectangle area = editor.area().getDisplay().map(editor.area(), null, editor.area().getClientArea());
		Rectangle place = new Rectangle(area.x + area.width / 3, area.y + area.height / 4, 1, 1);
		new PickPopup(editor.getSite().getShell(), new LightPopup.Place(place, editor.area().getMonitor().getClientArea()), Messages.choose_margin,
				typed -> Fuzzy.find(typed, margins, margin -> List.of(new Fuzzy.Known(options.label(margin), 0)), margins.size()).stream()
						.map(margin -> new Choice(new Known(margin.toString(), options.label(margin)), options.label(margin), "", "", null, "")).toList(), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
				choice -> margins.stream().filter(margin -> choice.pick() instanceof Known known && known.name().equals(margin.toString())).findFirst()
						.ifPresent(options::setMargin),
				choice -> { }).open();
	}
}
