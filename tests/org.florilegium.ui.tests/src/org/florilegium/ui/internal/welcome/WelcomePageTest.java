package org.florilegium.ui.internal.welcome;

import static org.florilegium.testing.EventLoop.until;
import static org.florilegium.ui.internal.Desk.press;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;

import javax.xml.parsers.DocumentBuilderFactory;

import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.commands.ICommandService;
import org.florilegium.study.SampleStudy;
import org.florilegium.testing.EventLoop;
import org.florilegium.testing.Screen;
import org.florilegium.ui.Studies;
import org.florilegium.ui.internal.ActiveStudy;
import org.florilegium.ui.internal.Desk;
import org.florilegium.workspace.StudyProject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** In the real workbench. */
class WelcomePageTest {

	private static final String CHEAT_SHEETS = "org.eclipse.ui.cheatsheets.views.CheatSheetView";

	@TempDir
	private Path folder;

	@BeforeEach
	void open() throws Exception {
		closeStudies();
		WelcomePage.open(Desk.window());
		until("the page is laid out", () -> door(Messages.welcome_sample) != null && door(Messages.welcome_sample).getSize().x > 0);
	}

	@AfterEach
	void close() throws Exception {
		WelcomePage.close(Desk.window());
		closeStudies();
	}

	private static void closeStudies() throws Exception {
		EventLoop.settle();
		ActiveStudy active = ActiveStudy.of(Desk.window());
		while (active.study().isPresent()) {
			StudyProject study = active.study().get();
			Desk.close(study);
			until("it is closed", () -> active.study().filter(study::equals).isEmpty());
		}
	}

	private static Door door(String title) {
		return Desk.find(Desk.window().getShell(), Door.class, door -> door.isVisible() && door.title().equals(title));
	}

	private static Shell shell(String title) {
		for (Shell shell : Display.getCurrent().getShells())
			if (shell.isVisible() && shell.getText().equals(title))
				return shell;
		return null;
	}

	private static void choose(Shell shell, int id) {
		Desk.find(shell, Button.class, button -> Integer.valueOf(id).equals(button.getData())).notifyListeners(SWT.Selection, new Event());
	}

	@Test
	void opensACopyOfTheSample() throws Exception {
		String title = "Open sample study";
		Path copy = folder.resolve("my/sample");
		EventLoop.when(() -> shell(title) != null, () -> {
			Desk.find(shell(title), Text.class, text -> text.isVisible() && text.isEnabled() && (text.getStyle() & SWT.READ_ONLY) == 0).setText(copy.toString());
			choose(shell(title), IDialogConstants.OK_ID);
			return null;
		});
		Screen.picture("welcome");
		Desk.click(door(Messages.welcome_sample), 40, 40);
		until("the sample is open", () -> ActiveStudy.of(Desk.window()).study().isPresent());
		assertTrue(Files.exists(copy.resolve("study.corpus")));
		assertEquals(copy.toRealPath(), ActiveStudy.of(Desk.window()).study().get().study().folder());
		until("a document of it is open instead of this page", () -> door(Messages.welcome_sample) == null && Desk.page().getActiveEditor() != null);
		until("the window says which study", () -> Desk.window().getShell().getText().startsWith("Leave, stay or pay?"));
		Screen.picture("welcome-sample");
		assertEquals(copy, RecentStudies.folders().getFirst());
	}

	@Test
	void opensTheWizardForDocumentsWithTheKeyboard() throws Exception {
		String title = "New study from my documents";
		boolean[] shown = new boolean[1];
		EventLoop.when(() -> shell(title) != null, () -> {
			shown[0] = true;
			choose(shell(title), IDialogConstants.CANCEL_ID);
			return null;
		});
		Desk.focus(door(Messages.welcome_sample));
		press("Tab");
		until("the next door has the focus", () -> door(Messages.welcome_new).isFocusControl());
		press("Return");
		until("the wizard was there", () -> shown[0]);
	}

	@Test
	void listsWhatWasOpenedLast() throws Exception {
		Path copy = folder.resolve("sample");
		SampleStudy.copy(copy, copy);
		StudyProject study = Studies.open(Desk.window(), copy).orElseThrow();
		Desk.close(study);
		WelcomePage.open(Desk.window());
		until("it is listed", () -> Desk.find(Desk.window().getShell(), Link.class, link -> link.isVisible() && copy.toString().equals(link.getToolTipText())) != null);
		Desk.find(Desk.window().getShell(), Link.class, link -> copy.toString().equals(link.getToolTipText())).notifyListeners(SWT.Selection, new Event());
		until("it is open again", () -> ActiveStudy.of(Desk.window()).study().isPresent());
	}

	@Test
	void opensTheTutorial() throws Exception {
		Desk.find(Desk.window().getShell(), Link.class, link -> link.isVisible() && link.getText().equals(Messages.welcome_tutorial)).notifyListeners(SWT.Selection, new Event());
		until("the tutorial is shown", () -> Desk.page().findView(CHEAT_SHEETS) != null);
		EventLoop.settle();
		Screen.picture("tutorial");
		Desk.page().hideView(Desk.page().findView(CHEAT_SHEETS));
	}

	/** A step that cannot do what it says would leave a beginner alone. */
	@Test
	void everyCommandOfTheTutorialExists() throws Exception {
		Element sheet = DocumentBuilderFactory.newInstance().newDocumentBuilder()
				.parse(Platform.getBundle("org.florilegium.ui").getEntry("cheatsheets/tutorial.xml").openStream()).getDocumentElement();
		NodeList commands = sheet.getElementsByTagName("command");
		assertEquals(sheet.getElementsByTagName("item").getLength(), commands.getLength(), "each step can be done for the reader");
		ICommandService service = Desk.window().getService(ICommandService.class);
		for (int i = 0; i < commands.getLength(); i++) {
			ParameterizedCommand command = service.deserialize(((Element) commands.item(i)).getAttribute("serialization"));
			assertTrue(command.getCommand().isDefined(), command::toString);
			assertTrue(command.getCommand().isHandled(), command::toString);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "org.florilegium.ui.documents", "org.florilegium.ui.themes", "org.florilegium.ui.authors", "org.florilegium.ui.statements", "org.florilegium.ui.matrix" })
	void noViewIsBlankWhileThereIsNoStudy(String id) throws Exception {
		assertFalse(ActiveStudy.of(Desk.window()).study().isPresent());
		IViewPart view = Desk.page().showView(id);
		assertNotNull(view);
		Composite content = Desk.window().getShell();
		until(id + " says what it is for", () -> Desk.find(content, Control.class,
				control -> control.isVisible() && (control instanceof Link || control instanceof Button) && text(control).contains("sample")) != null);
	}

	private static String text(Control control) {
		return control instanceof Link link ? link.getText() : ((Button) control).getText();
	}
}
