package org.florilegium.ui.internal.coding;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.osgi.util.NLS;
import org.florilegium.study.query.Vocabulary.Coder;
import org.florilegium.ui.internal.ActiveStudy;
import org.florilegium.ui.internal.reading.Tinting;
import org.florilegium.workspace.coding.CodedStatement;

/** How the text is shown: what colours mean, whose statements stand in the margin, how large the letters are. Remembered. */
final class ReadingOptions {

	private static final String NODE = "org.florilegium.ui/reading"; //$NON-NLS-1$
	private static final String TINT = "tint"; //$NON-NLS-1$
	private static final String MARGIN = "margin"; //$NON-NLS-1$
	private static final String ZOOM = "zoom"; //$NON-NLS-1$
	private static final String MINE = "mine"; //$NON-NLS-1$
	private static final String ALL = "all"; //$NON-NLS-1$

	/** Whose statements are shown: everybody's, those of the one who codes, or those of two side by side. */
	sealed interface Margin {
		record All() implements Margin {
		}

		record Mine() implements Margin {
		}

		record Two(String left, String right) implements Margin {
		}
	}

	private final CodingEditor editor;
	private final List<Runnable> listeners = new ArrayList<>();
	private List<Coder> coders = List.of();

	ReadingOptions(CodingEditor editor) {
		this.editor = editor;
	}

	/** Told when something is shown otherwise. */
	void addListener(Runnable listener) {
		listeners.add(listener);
	}

	Tinting tinting() {
		try {
			return Tinting.valueOf(node().get(TINT, Tinting.THEME.name()));
		} catch (IllegalArgumentException e) {
			return Tinting.THEME; // written by another version
		}
	}

	void setTinting(Tinting tinting) {
		node().put(TINT, tinting.name());
		apply();
		editor.message(NLS.bind(Messages.message_tint, label(tinting)));
	}

	/** What people call it. */
	static String label(Tinting tinting) {
		return switch (tinting) {
			case THEME -> Messages.tint_theme;
			case AUTHOR -> Messages.tint_author;
			case STANCE -> Messages.tint_stance;
			case CODER -> Messages.tint_coder;
		};
	}

	/** Whose statements are shown; everybody's where those who were chosen are not coders of this study. */
	Margin margin() {
		String[] kept = node().get(MARGIN, ALL).split(" "); //$NON-NLS-1$
		if (kept.length == 1)
			return kept[0].equals(MINE) ? new Margin.Mine() : new Margin.All();
		return List.of(kept).stream().allMatch(name -> coders().stream().anyMatch(coder -> coder.name().equals(name))) ? new Margin.Two(kept[0], kept[1])
				: new Margin.All();
	}

	void setMargin(Margin margin) {
		node().put(MARGIN, switch (margin) {
			case Margin.All all -> ALL;
			case Margin.Mine mine -> MINE;
			case Margin.Two two -> two.left + " " + two.right; //$NON-NLS-1$
		});
		apply();
		editor.message(label(margin));
	}

	/** What people call it. */
	String label(Margin margin) {
		return switch (margin) {
			case Margin.All all -> Messages.margin_all;
			case Margin.Mine mine -> Messages.margin_mine;
			case Margin.Two two -> NLS.bind(Messages.margin_two, EditorLinks.coder(editor, two.left), EditorLinks.coder(editor, two.right));
		};
	}

	/** The coders of the study. */
	List<Coder> coders() {
		return editor.vocabulary() == null ? List.of() : editor.vocabulary().coders();
	}

	/** Who is coding; of a study with one coder that one; null when it was not said. */
	String coder() {
		String chosen = ActiveStudy.of(editor.getSite().getWorkbenchWindow()).coder().orElse(null);
		if (coders().stream().anyMatch(coder -> coder.name().equals(chosen)))
			return chosen;
		return coders().size() == 1 ? coders().getFirst().name() : null;
	}

	/** Whether a statement is to be seen. */
	boolean isShown(CodedStatement statement) {
		boolean whose = switch (margin()) {
			case Margin.All all -> true;
			case Margin.Mine mine -> statement.coder() == null || coder() == null || statement.coder().equals(coder());
			case Margin.Two two -> two.left.equals(statement.coder()) || two.right.equals(statement.coder());
		};
		return whose && (editor.follower() == null || editor.follower().isShown(statement));
	}

	/** Remembers the size of the letters. */
	void rememberZoom() {
		node().putInt(ZOOM, editor.area().zoom());
	}

	/** Shows everything as it is to be shown. */
	void apply() {
		if (editor.vocabulary() == null)
			return;
		coders = coders();
		editor.area().setTinting(tinting());
		editor.area().setColumns(margin() instanceof Margin.Two two ? List.of(List.of(two.left), List.of(two.right)) : List.of());
		editor.area().setShown(this::isShown);
		if (editor.area().zoom() != node().getInt(ZOOM, 100))
			editor.area().zoom(node().getInt(ZOOM, 100));
		listeners.forEach(Runnable::run);
	}

	/** Coders may have come. */
	void changed() {
		if (!coders.equals(coders()))
			apply();
	}

	private static IEclipsePreferences node() {
		return InstanceScope.INSTANCE.getNode(NODE);
	}
}
