package org.florilegium.study.query;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.florilegium.lang.References;
import org.florilegium.lang.edit.Form.DocumentForm;
import org.florilegium.lang.edit.Forms;
import org.florilegium.model.Coded;
import org.florilegium.model.Coding;
import org.florilegium.model.Document;
import org.florilegium.model.Element;
import org.florilegium.model.ModelPackage.Literals;
import org.florilegium.model.Statement;
import org.florilegium.model.StudyFile;
import org.florilegium.study.internal.language.LoadedFiles;
import org.florilegium.study.internal.language.Mistakes;
import org.florilegium.study.query.CodingText.Entry;
import org.florilegium.study.query.CodingText.Mistake;

/** Reads what files say from their texts, without the other files and without an index. */
public final class CodingReader {

	private CodingReader() {
	}

	/**
	 * Reads a coding.
	 *
	 * @param file the file, for its name
	 * @param text all of it
	 */
	public static CodingText read(Path file, String text) {
		XtextResource resource = LoadedFiles.parse(file, text);
		Mistake mistake = Mistakes.first(resource).map(m -> new Mistake(m.line(), m.message())).orElse(null);
		if (resource.getContents().isEmpty() || !(resource.getContents().getFirst() instanceof Coding coding))
			return new CodingText(null, null, List.of(), mistake != null ? mistake : new Mistake(1, file.getFileName() + " is no coding"));
		String coder = coder(coding.getCoded());
		List<Entry> statements = new ArrayList<>();
		for (Element element : coding.getElements())
			if (element instanceof Statement statement && statement.getName() != null && isWhole(statement)) {
				ICompositeNode node = NodeModelUtils.findActualNodeFor(statement);
				Coded own = statement.getCoded();
				statements.add(new Entry(Forms.of(statement), own == null ? coder : coder(own), node.getOffset(), node.getLength()));
			}
		return new CodingText(coding.getName(), References.name(coding, Literals.CODING__DOCUMENT), statements, mistake);
	}

	private static String coder(Coded coded) {
		return coded == null ? null : References.name(coded, Literals.CODED__CODER);
	}

	/** Of a statement that is being written, not all may be there. */
	private static boolean isWhole(Statement statement) {
		return !statement.getAnchors().isEmpty() && statement.getAnchors().stream().allMatch(a -> a.getQuote() != null)
				&& statement.getValues().stream().allMatch(v -> v.getName() != null);
	}

	/**
	 * What a corpus says of a document.
	 *
	 * @param file the corpus, for its name
	 * @param text all of it
	 * @param name the document
	 * @return null when it is not there
	 */
	public static DocumentForm document(Path file, String text, String name) {
		XtextResource resource = LoadedFiles.parse(file, text);
		if (!resource.getContents().isEmpty() && resource.getContents().getFirst() instanceof StudyFile model)
			for (Element element : model.getElements())
				if (element instanceof Document document && name.equals(document.getName()))
					return Forms.of(document);
		return null;
	}
}
