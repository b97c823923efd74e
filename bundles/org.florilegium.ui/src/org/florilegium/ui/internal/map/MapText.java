package org.florilegium.ui.internal.map;

import java.util.Map;
import java.util.function.Consumer;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.FileEditorInput;
import org.eclipse.ui.texteditor.ITextEditor;
import org.florilegium.analysis.source.WrittenDebate.Place;

/** The text of a map where it is open: what is selected in one is selected in the other. */
final class MapText {

	private final IWorkbenchPage page;
	private final IFile file;
	private final Consumer<String> select;
	private final ISelectionListener listener = (part, selection) -> {
		if (part instanceof IEditorPart editor && selection instanceof ITextSelection text)
			follow(editor, text.getOffset());
	};
	private Map<String, Place> places = Map.of();
	private boolean following;

	/** @param select told the node in whose definition the caret of the text is */
	MapText(IWorkbenchPage page, IFile file, Consumer<String> select) {
		this.page = page;
		this.file = file;
		this.select = select;
		page.addPostSelectionListener(listener);
	}

	void dispose() {
		page.removePostSelectionListener(listener);
	}

	/** Says where nodes are defined now. */
	void changed(Map<String, Place> now) {
		places = now;
	}

	private void follow(IEditorPart editor, int offset) {
		if (!file.equals(Adapters.adapt(editor.getEditorInput(), IFile.class)) || Adapters.adapt(editor, ITextEditor.class) == null)
			return;
		places.entrySet().stream().filter(place -> offset >= place.getValue().offset() && offset <= place.getValue().offset() + place.getValue().length()).findFirst()
				.ifPresent(place -> quietly(() -> select.accept(place.getKey())));
	}

	/** Does something without leading the text there. */
	void quietly(Runnable doing) {
		following = true;
		try {
			doing.run();
		} finally {
			following = false;
		}
	}

	/** Shows a node's definition in the text, where that is open. */
	void lead(String node) {
		if (following)
			return;
		for (IEditorReference reference : page.findEditors(new FileEditorInput(file), null, IWorkbenchPage.MATCH_INPUT))
			show(reference.getEditor(false), node);
	}

	/** Opens the text, at a node where there is one. */
	void open(String node) throws PartInitException {
		show(OpenMapHandler.openText(page, file, true), node);
	}

	private void show(IEditorPart editor, String node) {
		Place place = node == null ? null : places.get(node);
		ITextEditor text = editor == null ? null : Adapters.adapt(editor, ITextEditor.class);
		if (place != null && text != null)
			text.selectAndReveal(place.offset(), place.length());
	}
}
