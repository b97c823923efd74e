package org.florilegium.workspace.edit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentListener;

/**
 * The text of a file that somebody has open: it follows the document, and may be asked from any thread. A change costs the UI
 * thread nothing to speak of; it is carried out on the copy when somebody asks for that.
 */
final class OpenText implements IDocumentListener {

	private record Typed(int offset, int length, String text) {
	}

	private static final int TRIES = 100;

	private final Path file;
	private final ITextFileBuffer buffer;
	private final IDocument document;
	private final Runnable changed;
	private final List<Typed> typed = new ArrayList<>();
	private String text;
	private String saved;
	private long changes;

	/**
	 * @param file    relative to the study
	 * @param changed told of changes, in the thread that makes them
	 */
	OpenText(Path file, ITextFileBuffer buffer, Runnable changed) {
		this.file = file;
		this.buffer = buffer;
		this.changed = changed;
		document = buffer.getDocument();
	}

	/** Begins to follow the document. */
	void follow() {
		document.addDocumentListener(this);
		for (int i = 0; i < TRIES && !read(); i++)
			Thread.onSpinWait();
		if (!buffer.isDirty())
			saved(text());
	}

	/** Reads the document; not if it changed meanwhile, since other threads do not wait for the one that changes it. */
	private boolean read() {
		long before;
		synchronized (this) {
			before = changes;
		}
		String now;
		try {
			now = document.get();
		} catch (RuntimeException e) {
			return false;
		}
		synchronized (this) {
			if (changes != before)
				return false;
			text = now;
			typed.clear();
			return true;
		}
	}

	void stop() {
		document.removeDocumentListener(this);
	}

	Path file() {
		return file;
	}

	ITextFileBuffer buffer() {
		return buffer;
	}

	IDocument document() {
		return document;
	}

	/** The text as it is now. */
	synchronized String text() {
		if (!typed.isEmpty()) {
			StringBuilder now = new StringBuilder(text);
			for (Typed each : typed)
				now.replace(each.offset, each.offset + each.length, each.text);
			text = now.toString();
			typed.clear();
		}
		return text;
	}

	/** The text that is on disk as far as is known; null when it is not. */
	synchronized String saved() {
		return saved;
	}

	/** Remembers what is on disk. */
	synchronized void saved(String now) {
		saved = now;
	}

	/** Whether the text differs from what is on disk as far as is known. */
	synchronized boolean isDirty() {
		return !text().equals(saved);
	}

	@Override
	public void documentAboutToBeChanged(DocumentEvent event) {
		// only what comes of it matters
	}

	@Override
	public void documentChanged(DocumentEvent event) {
		synchronized (this) {
			changes++;
			if (text != null)
				typed.add(new Typed(event.getOffset(), event.getLength(), event.getText() == null ? "" : event.getText())); //$NON-NLS-1$
		}
		changed.run();
	}
}
