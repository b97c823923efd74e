package org.florilegium.lang.ui.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.core.resources.IFile;
import org.florilegium.lang.edit.TextEdit;
import org.florilegium.lang.ide.Fix;
import org.florilegium.workspace.StudyProject;

/** The edits of a fix by files of the workspace. */
final class FileEdits {

	private FileEdits() {
	}

	static Map<IFile, List<TextEdit>> of(StudyProject study, Fix fix) {
		Map<IFile, List<TextEdit>> edits = new LinkedHashMap<>();
		for (Fix.FileEdits each : fix.edits()) {
			IFile file = Editors.file(study, each.file());
			if (file != null)
				edits.put(file, each.edits());
		}
		return edits;
	}
}
