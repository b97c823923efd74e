package org.florilegium.ui.internal.coding;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.part.FileEditorInput;
import org.eclipse.ui.texteditor.ITextEditor;
import org.florilegium.study.query.Vocabulary.Coder;
import org.florilegium.ui.internal.Actions;
import org.florilegium.workspace.coding.CodedDocument.Broken;
import org.florilegium.workspace.coding.CodedStatement;

/** Leads from the coding editor to the files behind it. */
final class EditorLinks {

	private static final String TEXT_EDITOR = "org.eclipse.ui.DefaultTextEditor"; //$NON-NLS-1$

	private EditorLinks() {
	}

	/** Opens a text that is no document as a plain text. */
	static void openPlain(IWorkbenchPage page, IFile file) {
		try {
			page.openEditor(new FileEditorInput(file), TEXT_EDITOR);
		} catch (PartInitException e) {
			Actions.show(page.getWorkbenchWindow().getShell(), file.getName(), e);
		}
	}

	/** Opens the coding file at a statement. */
	static void openSource(CodingEditor editor, CodedStatement statement) {
		open(editor, statement.file()).ifPresent(text -> text.selectAndReveal(statement.offset(), 0));
	}

	private static void openAt(CodingEditor editor, Broken broken) {
		open(editor, broken.file()).ifPresent(text -> {
			IDocument document = text.getDocumentProvider().getDocument(text.getEditorInput());
			try {
				int line = Math.clamp(broken.line() - 1, 0, document.getNumberOfLines() - 1);
				text.selectAndReveal(document.getLineOffset(line), document.getLineLength(line));
			} catch (BadLocationException e) {
				throw new IllegalStateException(e); // the line was looked for in this text
			}
		});
	}

	private static Optional<ITextEditor> open(CodingEditor editor, java.nio.file.Path file) {
		try {
			IEditorPart opened = IDE.openEditor(editor.getSite().getPage(), editor.study().file(file));
			return Optional.ofNullable(opened.getAdapter(ITextEditor.class));
		} catch (PartInitException e) {
			Actions.show(editor.getSite().getShell(), file.toString(), e);
			return Optional.empty();
		}
	}

	/** What the banner says while the text is read: files with mistakes, statements that lost their passage; else nothing. */
	static Banner.Notice notice(CodingEditor editor) {
		if (editor.snapshot() == null)
			return null;
		List<Broken> broken = editor.snapshot().broken();
		String coder = editor.options().coder();
		Broken mine = broken.stream().filter(file -> coder != null && coder.equals(file.coder())).findFirst().orElse(null);
		Broken first = mine != null ? mine : broken.isEmpty() ? null : broken.getFirst();
		if (first != null)
			return new Banner.Notice(escape(NLS.bind(mine != null ? Messages.banner_broken : Messages.banner_brokenOther,
					new Object[] { first.file().getFileName(), first.line(), first.message() })), mine != null, List.of(() -> openAt(editor, first)));
		long orphans = editor.snapshot().statements().stream().filter(CodedStatement::orphaned).count();
		if (orphans > 0)
			return new Banner.Notice(orphans == 1 ? Messages.banner_orphan : NLS.bind(Messages.banner_orphans, orphans), false,
					List.of(() -> new OrphanList(editor).open()));
		return null;
	}

	/** The ampersand of a link's text is a mnemonic unless doubled. */
	private static String escape(String text) {
		return text.replace("&", "&&"); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** What people call a coder. */
	static String coder(CodingEditor editor, String name) {
		return editor.vocabulary().coders().stream().filter(coder -> coder.name().equals(name)).map(Coder::title).findFirst().orElse(name);
	}
}
