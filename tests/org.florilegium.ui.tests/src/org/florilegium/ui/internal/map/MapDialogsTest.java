package org.florilegium.ui.internal.map;

import static org.florilegium.testing.EventLoop.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.PlatformUI;
import org.florilegium.analysis.argument.Debate;
import org.florilegium.analysis.argument.OpenQuestion;
import org.florilegium.lang.Sigil;
import org.florilegium.lang.edit.Form.ArgumentForm;
import org.florilegium.lang.edit.Form.GroupForm;
import org.florilegium.model.Status;
import org.florilegium.picture.Picture;
import org.florilegium.picture.map.MapGroup;
import org.florilegium.testing.EventLoop;
import org.florilegium.testing.Screen;
import org.florilegium.ui.internal.Desk;
import org.junit.jupiter.api.Test;

/** What a map's dialogs ask, in the real workbench. */
class MapDialogsTest extends SampleMap {

	/** Does something in a dialog once it is there. */
	private static void in(String title, Callable<?> work) {
		EventLoop.when(() -> shell(title) != null && shell(title) == Display.getCurrent().getActiveShell(), work);
	}

	private static Shell shell(String title) {
		return Arrays.stream(Display.getCurrent().getShells()).filter(shell -> shell.isVisible() && shell.getText().equals(title)).findFirst().orElse(null);
	}

	/** What stands behind or below a label. */
	private static Control behind(String label) {
		Label found = Desk.find(Label.class, l -> l.getText().startsWith(label));
		Control[] all = found.getParent().getChildren();
		return all[Arrays.asList(all).indexOf(found) + 1];
	}

	private static ChoiceField choice(String label) {
		return behind(label) instanceof NodesField several ? Desk.find(several, ChoiceField.class, f -> true) : (ChoiceField) behind(label);
	}

	/** Types into a field that chooses, and takes the first that is found. */
	private static void choose(String label, String letters, String shown) throws Exception {
		Text text = choice(label).text();
		Desk.focus(text);
		Desk.type(letters);
		until("there is a list", () -> list() != null && list().getItemCount() > 0 && list().getItem(0).getText().contains(shown));
		Desk.press("Return");
		until("it is chosen", () -> !choice(label).isTyping());
	}

	private static Table list() {
		return Desk.find(Table.class, t -> t.getShell().getParent() instanceof Shell parent && parent.getData() instanceof TitleAreaDialog && t.getShell().getText().isEmpty());
	}

	private static Button ok() {
		return Desk.find(Button.class, b -> Integer.valueOf(IDialogConstants.OK_ID).equals(b.getData()));
	}

	private static String message() {
		Text found = Desk.find(Text.class, t -> (t.getStyle() & (SWT.READ_ONLY | SWT.WRAP)) == (SWT.READ_ONLY | SWT.WRAP));
		return found == null ? Desk.find(Label.class, l -> l.getText().contains("premise")).getText() : found.getText();
	}

	private static void click(Button button) {
		button.notifyListeners(SWT.Selection, new Event());
	}

	@Test
	void bothEndsOfALinkAreFoundByAFewLettersOfNameOrWords() throws Exception {
		String target = editor.snapshot().text("[pay-the-guard]");
		String word = Arrays.stream(target.split("\\W+")).max(Comparator.comparingInt(String::length)).orElseThrow();
		in("Add link", () -> {
			choose("From:", "2002", "[ruin-in-2002]");
			choose("To:", "pay gua", "[pay-the-guard]");
			assertTrue(choice("To:").text().getText().startsWith("[pay-the-guard]"));
			Desk.focus(choice("To:").text());
			Desk.type(word);
			until("it is found by its words", () -> list() != null && Arrays.stream(list().getItems()).anyMatch(item -> item.getText().contains("[pay-the-guard]")));
			Screen.picture("map-choose");
			Desk.press("Escape");
			until("it is as before", () -> !choice("To:").isTyping() && choice("To:").value().equals("[pay-the-guard]") && list() == null);
			Desk.press("Return");
			return null;
		});
		editor.links().link(null, null);
		until("the relation is written", () -> Files.readString(path).endsWith("\n[ruin-in-2002] supports [pay-the-guard]\n"));
	}

	@Test
	void aSentenceThatNoClaimSaysIsMadeOneOnTheWay() throws Exception {
		in("Add link", () -> {
			choose("From:", "Somebody  has to mow the lawn.", "new claim: Somebody has to mow the lawn.");
			choose("To:", "pay gua", "[pay-the-guard]");
			Screen.picture("map-new-on-the-way");
			Desk.press("Return");
			return null;
		});
		editor.links().link(null, null);
		until("both are written", () -> Files.readString(path).endsWith("\n[somebody-has-to-mow-the-lawn] supports [pay-the-guard]\n"));
		assertTrue(Files.readString(path).contains("claim [somebody-has-to-mow-the-lawn] \"Somebody has to mow the lawn.\"\n"));
		until("it is selected", () -> "[somebody-has-to-mow-the-lawn]".equals(editor.node()));
		PlatformUI.getWorkbench().getOperationSupport().getOperationHistory().undo(study.editing().undoContext(), null, null);
		until("both are taken back", () -> Files.readString(path).equals(before));
	}

	@Test
	void premisesAreMadeOnTheWayAndSentencesThatBeginAlikeGetNamesOfTheirOwn() throws Exception {
		in("Add argument", () -> {
			Desk.type("From the lawn");
			choose("Therefore:", "Gardens are more than a private matter of their owners.", "new claim: Gardens");
			choose("More premises:", "Somebody has to mow the lawn once in every week.", "new claim: Somebody");
			choose("More premises:", "Somebody has to mow the lawn once in every week of summer.", "new claim: Somebody");
			Screen.picture("map-new-premises");
			click(ok());
			return null;
		});
		editor.actions().editArgument(null);
		until("the argument is written", () -> Files.readString(path).contains("argument <From the lawn>"));
		String written = Files.readString(path).substring(before.length());
		assertEquals("""

				claim [somebody-has-to-mow-the-lawn-once] "Somebody has to mow the lawn once in every week."

				claim [somebody-has-to-mow-the-lawn-once-2] "Somebody has to mow the lawn once in every week of summer."

				claim [gardens-are-more-than-a-private] "Gardens are more than a private matter of their owners."

				argument <From the lawn>
				  premise [somebody-has-to-mow-the-lawn-once]
				  premise [somebody-has-to-mow-the-lawn-once-2]
				  therefore [gardens-are-more-than-a-private]
				""", written);
	}

	@Test
	void anEndIsChosenByTheMouse() throws Exception {
		in("Add link", () -> {
			Text from = choice("From:").text();
			Desk.click(from, 20, 10);
			until("all are listed", () -> list() != null && list().getItemCount() == editor.snapshot().debate().nodes().size());
			Rectangle second = list().getItem(1).getBounds();
			String wanted = list().getItem(1).getText();
			Desk.click(list(), second.x + 20, second.y + 8);
			until("it is chosen", () -> choice("From:").value() != null);
			assertTrue(wanted.contains(choice("From:").value()), wanted);
			click(Desk.find(Button.class, b -> Integer.valueOf(IDialogConstants.CANCEL_ID).equals(b.getData())));
			return null;
		});
		editor.links().link(null, "[pay-the-guard]");
		assertEquals(before, Files.readString(path));
	}

	@Test
	void whatNothingIsFoundByIsNotTaken() throws Exception {
		in("Add link", () -> {
			Desk.focus(choice("From:").text());
			Desk.type("qqqq");
			until("it says so", () -> choice("From:").unknown() != null);
			assertFalse(ok().isEnabled());
			Desk.press("Escape");
			until("it is empty again", () -> !choice("From:").isTyping());
			Desk.press("Escape");
			return null;
		});
		editor.links().link(null, "[pay-the-guard]");
		assertEquals(before, Files.readString(path));
	}

	@Test
	void anOpenQuestionIsAnsweredByALinkAndTheNextIsAtHand() throws Exception {
		OpenQuestion question = editor.snapshot().questions().stream().filter(q -> editor.snapshot().questions().stream().filter(o -> o.argument().equals(q.argument())).count() > 1)
				.findFirst().orElseThrow();
		int open = editor.snapshot().questions().size();
		editor.canvas().select(question.argument());
		Table questions = editor.details().questions();
		assertEquals(question.text(), questions.getItem(0).getText());
		String by = editor.snapshot().debate().nodes().stream().filter(node -> node.startsWith("[") && !node.equals("[" + argument(question.argument()).conclusion() + "]")).findFirst()
				.orElseThrow();
		questions.setSelection(0);
		Desk.focus(questions);
		in("Answer question", () -> {
			assertEquals(question.text(), ((Label) behind("Question:")).getText());
			choose("From:", Sigil.strip(by), by);
			Screen.picture("map-answer");
			Desk.press("Return");
			return null;
		});
		Desk.press("Return");
		until("the relation is written", () -> Files.readString(path).endsWith("\n" + by + " " + question.answer() + " " + question.argument() + " because \"" + question.text() + "\"\n"));
		until("the question is answered, and it alone", () -> editor.snapshot().questions().size() == open - 1 && !editor.snapshot().questions().contains(question));
		assertEquals(question.argument(), editor.node());
		boolean more = editor.snapshot().questions().stream().anyMatch(q -> q.argument().equals(question.argument()));
		until("the next is at hand, or the map", () -> more ? questions.isFocusControl() && questions.getSelectionIndex() == 0 : editor.canvas().isFocusControl());
	}

	private ArgumentForm argument(String node) {
		return editor.snapshot().debate().arguments().stream().filter(a -> node.equals("<" + a.name() + ">")).findFirst().orElseThrow();
	}

	@Test
	void anArgumentIsMadeByKeysOfWhatItsSchemeAsksFor() throws Exception {
		in("Add argument", () -> {
			Desk.type("What they saw");
			choose("Scheme:", "witness", "Argument from a witness");
			choose("position", "2002", "[ruin-in-2002]");
			choose("More premises:", "keep cav", "[keep-caveats]");
			choose("More premises:", "guard hol", "[guard-holds]");
			Screen.picture("map-argument");
			Desk.press("Return");
			return null;
		});
		editor.actions().editArgument("[nobody-asked]");
		until("it is written", () -> Files.readString(path).contains("argument <What they saw>"));
		assertEquals("""
				argument <What they saw>
				  premise position: [ruin-in-2002]
				  premise [keep-caveats]
				  premise [guard-holds]
				  therefore [nobody-asked]
				  using witness""", Files.readString(path).substring(before.length()).strip());
	}

	@Test
	void aConclusionIsNoPremiseOfItselfAndNoPremiseStandsTwice() throws Exception {
		in("Add argument", () -> {
			Desk.type("Circular");
			choose("Scheme:", "witness", "Argument from a witness");
			choose("position", "nobody ask", "[nobody-asked]");
			assertFalse(ok().isEnabled());
			assertTrue(message().contains("[nobody-asked] is what follows"), message());
			choose("position", "2002", "[ruin-in-2002]");
			assertTrue(ok().isEnabled());
			choose("More premises:", "2002", "[ruin-in-2002]");
			assertFalse(ok().isEnabled());
			assertTrue(message().contains("[ruin-in-2002] is a premise twice"), message());
			click(Desk.find(Button.class, b -> Integer.valueOf(IDialogConstants.CANCEL_ID).equals(b.getData())));
			return null;
		});
		editor.actions().editArgument("[nobody-asked]");
		assertEquals(before, Files.readString(path));
	}

	@Test
	void theDialogGrowsWithItsSchemeAndKeepsWhatWasChosen() throws Exception {
		in("Add argument", () -> {
			int height = shell("Add argument").getSize().y;
			choose("More premises:", "keep cav", "[keep-caveats]");
			choose("Scheme:", "witness", "Argument from a witness");
			until("it has grown", () -> shell("Add argument").getSize().y > height);
			Control last = behind("Unless:");
			until("all is laid out", () -> last.toDisplay(0, last.getSize().y).y < ok().toDisplay(0, 0).y);
			assertEquals("[keep-caveats]", ((NodesField) behind("More premises:")).nodes().getFirst());
			click(Desk.find(Button.class, b -> Integer.valueOf(IDialogConstants.CANCEL_ID).equals(b.getData())));
			return null;
		});
		editor.actions().editArgument("[nobody-asked]");
	}

	@Test
	void anArgumentIsNotChangedByLookingAtIt() throws Exception {
		for (ArgumentForm argument : editor.snapshot().debate().arguments().subList(0, 4)) {
			in("Change argument", () -> {
				click(ok());
				return null;
			});
			editor.actions().editArgument("<" + argument.name() + ">");
		}
		editor.actions().assume("[pay-the-guard]", Status.REJECT);
		until("what was asked for is done", () -> !Files.readString(path).equals(before));
		assertEquals(before.lines().filter(line -> line.strip().startsWith("premise")).toList(), Files.readString(path).lines().filter(line -> line.strip().startsWith("premise")).toList());
	}

	@Test
	void severalNodesAreGroupedInOneStep() throws Exception {
		in("Group", () -> {
			Desk.type("What was seen");
			choose("With:", "keep cav", "[keep-caveats]");
			choose("With:", "share the cost", "<Share the cost>");
			Screen.picture("map-group");
			Desk.press("Return");
			return null;
		});
		editor.canvas().select("[ruin-in-2002]");
		Desk.focus(editor.canvas());
		Desk.press("g");
		until("the group is written", () -> Files.readString(path).contains("\ngroup \"What was seen\""));
		assertTrue(Files.readString(path).contains(": [ruin-in-2002], [keep-caveats], <Share the cost>\n"), Files.readString(path));
		PlatformUI.getWorkbench().getOperationSupport().getOperationHistory().undo(study.editing().undoContext(), null, null);
		until("all is as before", () -> Files.readString(path).equals(before));
	}

	@Test
	void whatIsTakenOutOfAGroupIsNotInItAnyMore() throws Exception {
		GroupForm group = editor.snapshot().debate().groups().getFirst();
		in("Group", () -> {
			NodesField members = (NodesField) behind("With:");
			assertEquals(group.members(), members.nodes());
			Table table = Desk.find(members, Table.class, t -> true);
			Desk.focus(table);
			table.setSelection(1);
			Desk.press("Delete");
			until("it is gone", () -> members.nodes().size() == group.members().size() - 1);
			click(ok());
			return null;
		});
		editor.groups().group(List.of(group.members().getFirst()));
		List<String> left = new ArrayList<>(group.members());
		left.remove(1);
		until("it is written", () -> Files.readString(path).contains(": " + String.join(", ", left) + "\n"));
	}

	@Test
	void aGroupIsRenamedByItsTitleAndDissolvedByKeys() throws Exception {
		GroupForm group = editor.snapshot().debate().groups().getFirst();
		String written = "group \"" + group.title() + "\"";
		in("Rename group", () -> {
			assertFalse(ok().isEnabled());
			Desk.type(editor.snapshot().debate().groups().get(1).title());
			assertFalse(ok().isEnabled());
			Desk.press("ctrl+a");
			Desk.type("Another title");
			Screen.picture("map-group-rename");
			Desk.press("Return");
			return null;
		});
		editor.canvas().select(new MapGroup(group.title()));
		assertTrue(editor.details().words().contains(group.members().getFirst()), editor.details().words());
		assertTrue(editor.details().offered().isVisible());
		Desk.focus(editor.canvas());
		Desk.press("F2");
		until("it has the title", () -> Files.readString(path).equals(before.replace(written, "group \"Another title\"")));
		until("it stays selected", () -> editor.selection().equals(List.of(new MapGroup("Another title"))));
		editor.canvas().select(group.members().getFirst());
		Desk.press("d");
		until("it is dissolved, and all that was in it is there", () -> !Files.readString(path).contains("group \"Another title\"")
				&& editor.snapshot().debate().groups().stream().noneMatch(each -> each.title().equals("Another title")));
		assertTrue(editor.snapshot().debate().nodes().containsAll(group.members()));
		PlatformUI.getWorkbench().getOperationSupport().getOperationHistory().undo(study.editing().undoContext(), null, null);
		PlatformUI.getWorkbench().getOperationSupport().getOperationHistory().undo(study.editing().undoContext(), null, null);
		until("all is as before", () -> Files.readString(path).equals(before));
	}

	@Test
	void aClaimThatStatementsAssertIsDeletedWhenTheyMayLetGoOfIt() throws Exception {
		String node = editor.snapshot().debate().claims().stream().map(Debate::node)
				.filter(claim -> editor.snapshot().said(claim).size() > 1 && editor.snapshot().debate().arguments().stream().noneMatch(a -> claim.equals("[" + a.conclusion() + "]"))).findFirst()
				.orElseThrow();
		Map<Path, String> codings = codings();
		in("Delete " + node, () -> {
			Screen.picture("map-delete");
			click(Desk.find(Button.class, b -> b.getText().equals("Cancel")));
			return null;
		});
		editor.actions().delete(List.of(node));
		assertEquals(before, Files.readString(path));
		in("Delete " + node, () -> {
			click(Desk.find(Button.class, b -> b.getText().startsWith("Delete claim")));
			return null;
		});
		editor.actions().delete(List.of(node));
		until("it is gone everywhere", () -> !Files.readString(path).contains(node) && codings().values().stream().noneMatch(text -> text.contains(node)));
		PlatformUI.getWorkbench().getOperationSupport().getOperationHistory().undo(study.editing().undoContext(), null, null);
		until("all is as before", () -> Files.readString(path).equals(before) && codings().equals(codings));
	}

	@Test
	void aNewMapIsDrawnAndSaysHowItIsBegun() throws Exception {
		INewWizard wizard = (INewWizard) PlatformUI.getWorkbench().getNewWizardRegistry().findWizard("org.florilegium.lang.ui.new.argmap").createWizard();
		wizard.init(PlatformUI.getWorkbench(), new StructuredSelection(study.project()));
		in("New argument map", () -> {
			Desk.find(Text.class, t -> t.getShell() == shell("New argument map") && (t.getStyle() & SWT.READ_ONLY) == 0).setText("second");
			click(Desk.find(Button.class, b -> b.getText().contains("Finish")));
			return null;
		});
		new WizardDialog(Desk.window().getShell(), wizard).open();
		until("it is drawn", () -> Desk.page().getActiveEditor() instanceof MapEditor map && map != editor && map.snapshot() != null);
		MapEditor second = (MapEditor) Desk.page().getActiveEditor();
		EventLoop.settle();
		Screen.picture("map-empty");
		Button begin = Desk.find(Button.class, b -> b.getText().startsWith("Begin with a claim"));
		assertTrue(begin.isVisible() && !second.canvas().isVisible());
		in("Add claim", () -> {
			Desk.type("A first claim.");
			Desk.press("Return");
			return null;
		});
		Desk.focus(begin);
		Desk.press("space");
		until("it is on the map", () -> second.snapshot().debate().nodes().equals(List.of("[a-first-claim]")));
		until("the map has the focus", second.canvas()::isFocusControl);
		PlatformUI.getWorkbench().getOperationSupport().getOperationHistory().undo(study.editing().undoContext(), null, null);
		until("it says again how it is begun", () -> !second.canvas().isVisible());
		in("Add claim", () -> {
			Desk.type("Another first claim.");
			Desk.press("Return");
			return null;
		});
		Desk.focus(begin);
		Desk.press("Insert");
		until("it is on the map", () -> second.canvas().isVisible() && second.snapshot().debate().nodes().equals(List.of("[another-first-claim]")));
	}

	@Test
	void theMapIsDrawnAnewInOtherColours() throws Exception {
		Picture light = editor.canvas().picture();
		editor.canvas().setForeground(editor.getSite().getShell().getDisplay().getSystemColor(SWT.COLOR_RED));
		until("it is drawn in them", () -> editor.canvas().picture() != light);
	}

	private Map<Path, String> codings() throws Exception {
		Map<Path, String> codings = new TreeMap<>();
		try (Stream<Path> files = Files.list(study.study().folder().resolve("codings"))) {
			for (Path file : files.toList())
				codings.put(file, Files.readString(file));
		}
		return codings;
	}
}
