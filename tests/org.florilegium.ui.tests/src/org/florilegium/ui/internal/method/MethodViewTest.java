package org.florilegium.ui.internal.method;

import static org.florilegium.testing.EventLoop.until;
import static org.florilegium.ui.internal.Desk.focus;
import static org.florilegium.ui.internal.Desk.press;
import static org.florilegium.ui.internal.Desk.type;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;

import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.florilegium.testing.EventLoop;
import org.florilegium.testing.Screen;
import org.florilegium.ui.internal.Desk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** In the real workbench. */
class MethodViewTest {

	private MethodView view;

	private void open(String number) throws Exception {
		ParameterizedCommand command = ParameterizedCommand.generateCommand(Desk.window().getService(ICommandService.class).getCommand("org.florilegium.ui.method"),
				number == null ? Map.of() : Map.of("org.florilegium.ui.method.number", number));
		Desk.window().getService(IHandlerService.class).executeCommand(command, null);
		view = (MethodView) Desk.page().findView(MethodView.ID);
		Desk.page().setPartState(Desk.page().getReference(view), IWorkbenchPage.STATE_MAXIMIZED);
		until("the text is there", () -> view.text().isVisible() && view.text().getSize().y > 100);
		EventLoop.settle();
	}

	@AfterEach
	void close() {
		Desk.page().setPartState(Desk.page().getReference(view), IWorkbenchPage.STATE_RESTORED);
		Desk.page().hideView(view);
	}

	private String topLine() {
		return view.text().getLine(view.text().getLineIndex(view.text().getLineHeight()));
	}

	@Test
	void leadsToANumber() throws Exception {
		open("cohen-kappa");
		assertEquals("Cohen's \u03ba", topLine());
		Screen.picture("method");
		open("residual");
		assertEquals("Standardised residuals", topLine());
	}

	@Test
	void findsNumbersByTheirWords() throws Exception {
		open(null);
		Tree tree = Desk.find(view.text().getParent(), Tree.class, t -> true);
		Text search = Desk.find(view.text().getParent(), Text.class, t -> true);
		focus(search);
		type("Freeman");
		until("one chapter is left", () -> tree.getItemCount() == 1);
		assertEquals("Betweenness", tree.getItem(0).getItem(0).getText());
		press("Return", "Down", "Down");
		until("it is shown", () -> topLine().equals("Betweenness"));
		assertTrue(view.text().getText().contains("Sociometry"));
	}
}
