package org.florilegium.exchange.internal.argument;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

import org.florilegium.exchange.CodedProject;
import org.florilegium.exchange.ExportException;
import org.florilegium.exchange.ExportException.Code;
import org.florilegium.exchange.internal.project.Losses;
import org.florilegium.exchange.internal.project.ProjectExporter;

/** Writes the abstract framework of the argument map for solvers. */
abstract class FrameworkExporter extends ProjectExporter {

	FrameworkExporter() {
		super("claims and arguments");
	}

	/** The file's text. */
	abstract String text(Framework framework);

	@Override
	protected final long write(CodedProject project, OutputStream out, Losses losses) throws IOException, ExportException {
		Framework framework = Framework.of(project, losses);
		if (framework.nodes().isEmpty())
			throw new ExportException(Code.NOTHING, "The study has no claims and no arguments. Add some to an argument map first.");
		out.write(text(framework).getBytes(StandardCharsets.UTF_8));
		return framework.nodes().size();
	}

	/** The format of the competition of 2023: numbers, with the names as comments. */
	public static final class Iccma extends FrameworkExporter {
		@Override
		String text(Framework framework) {
			StringBuilder text = new StringBuilder("p af " + framework.nodes().size() + "\n");
			for (int i = 0; i < framework.nodes().size(); i++)
				text.append("# ").append(i + 1).append(' ').append(framework.nodes().get(i)).append('\n');
			framework.attacks().forEach(a -> text.append(a[0]).append(' ').append(a[1]).append('\n'));
			return text.toString();
		}
	}

	/** The format of ASPARTIX: facts of arguments and attacks. */
	public static final class Aspartix extends FrameworkExporter {
		@Override
		String text(Framework framework) {
			StringBuilder text = new StringBuilder();
			for (int i = 0; i < framework.nodes().size(); i++)
				text.append("arg(a").append(i + 1).append("). % ").append(framework.nodes().get(i)).append('\n');
			framework.attacks().forEach(a -> text.append("att(a").append(a[0]).append(",a").append(a[1]).append(").\n"));
			return text.toString();
		}
	}

	/** The trivial graph format: nodes with their names, a hash, edges. */
	public static final class Trivial extends FrameworkExporter {
		@Override
		String text(Framework framework) {
			StringBuilder text = new StringBuilder();
			for (int i = 0; i < framework.nodes().size(); i++)
				text.append(i + 1).append(' ').append(framework.nodes().get(i)).append('\n');
			text.append("#\n");
			framework.attacks().forEach(a -> text.append(a[0]).append(' ').append(a[1]).append('\n'));
			return text.toString();
		}
	}
}
