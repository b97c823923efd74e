package org.florilegium.ui.internal.coding;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.ui.handlers.HandlerUtil;

/** Asks the coding editor to do what the text behind the colon in plugin.xml names. */
public final class CodingHandler extends AbstractHandler implements IExecutableExtension {

	private static final String PARAMETER = "value"; //$NON-NLS-1$

	private CodingCommand command;

	@Override
	public void setInitializationData(IConfigurationElement element, String property, Object data) {
		command = CodingCommand.valueOf((String) data);
	}

	@Override
	public Object execute(ExecutionEvent event) {
		if (HandlerUtil.getActiveEditor(event) instanceof CodingEditor editor)
			command.run(editor, event.getParameter(PARAMETER));
		return null;
	}
}
