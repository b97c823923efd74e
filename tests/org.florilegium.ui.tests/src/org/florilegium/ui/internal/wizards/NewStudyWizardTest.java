package org.florilegium.ui.internal.wizards;

import static org.florilegium.testing.EventLoop.until;
import static org.florilegium.ui.internal.Desk.press;
import static org.florilegium.ui.internal.Desk.type;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.wizards.IWizardCategory;
import org.florilegium.study.Progress;
import org.florilegium.study.StudyException;
import org.florilegium.study.query.Vocabulary;
import org.florilegium.testing.EventLoop;
import org.florilegium.testing.Screen;
import org.florilegium.ui.internal.ActiveStudy;
import org.florilegium.ui.internal.Desk;
import org.florilegium.workspace.StudyProject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In the real workbench, with files as people have them. */
class NewStudyWizardTest {

	private static final String LETTER = """
			A LETTER TO THE EDITOR

			by Mara Lind

			The harbour fees are too high, and every-
			body in the town knows it. Ships go else-
			where, and the traders with them. Nobody in
			the council seems to care about the matter,
			though it was raised three times last year.

			Dredging must be paid by those who need the
			deep channel, and by nobody else.
			""";

	@TempDir
	private Path folder;

	private WizardDialog dialog;
	private NewStudyWizard wizard;
	private Path letter;

	@BeforeEach
	void open() throws Exception {
		letter = Files.writeString(folder.resolve("letter.txt"), LETTER);
		wizard = new NewStudyWizard();
		wizard.init(Desk.window(), List.of());
		dialog = new WizardDialog(Desk.window().getShell(), wizard);
		dialog.setBlockOnOpen(false);
		dialog.setPageSize(1100, 640);
		dialog.open();
		until("the wizard is there", () -> dialog.getShell() != null && dialog.getShell().isVisible());
	}

	@AfterEach
	void close() throws Exception {
		if (dialog.getShell() != null && !dialog.getShell().isDisposed())
			dialog.close();
		Optional<StudyProject> study = ActiveStudy.of(Desk.window()).study();
		if (study.isPresent())
			Desk.close(study.get());
	}

	private Button button(int id) {
		return Desk.find(dialog.getShell(), Button.class, button -> Integer.valueOf(id).equals(button.getData()));
	}

	private <T extends Control> T visible(Class<T> kind) {
		return Desk.find(dialog.getShell(), kind, control -> control.isVisible());
	}

	/** Fills the first page in as a user does. */
	private void describe(Path study) throws Exception {
		Desk.focus(visible(Text.class));
		type("The harbour debate");
		press("Tab", "ctrl+a");
		type(study.toString());
		press("Tab", "Tab", "ctrl+a");
		type("Anna Meyer");
		until("the page is complete", () -> dialog.getCurrentPage().isPageComplete());
	}

	private void next() throws Exception {
		var page = dialog.getCurrentPage();
		button(IDialogConstants.NEXT_ID).notifyListeners(SWT.Selection, new Event());
		until("the next page is there", () -> dialog.getCurrentPage() != page);
		EventLoop.settle();
	}

	private void add(Path... files) throws Exception {
		wizard.files().add(List.of(files));
		until("the files are read", () -> wizard.drafts().all().stream().allMatch(draft -> draft.result().isPresent()));
		EventLoop.settle();
	}

	private void finish() {
		button(IDialogConstants.FINISH_ID).notifyListeners(SWT.Selection, new Event());
	}

	@Test
	void allThatCanBeMadeAnewForAStudyIsInOnePlace() {
		List<String> labels = Arrays.stream(PlatformUI.getWorkbench().getNewWizardRegistry().getRootCategory().getCategories()).map(IWizardCategory::getLabel).toList();
		assertEquals(Set.copyOf(labels).size(), labels.size(), labels.toString());
	}

	@Test
	void makesAStudyOfDocumentsAndOpensIt() throws Exception {
		Path place = folder.resolve("harbour");
		describe(place);
		Screen.picture("new-study-1");
		next();
		add(letter);
		assertTrue(visible(StyledText.class).getText().contains("every-\nbody"), "the file as it is");
		String text = wizard.drafts().all().getFirst().result().get().document().text();
		assertTrue(text.contains("everybody in the town"), text);
		Screen.picture("new-study-2");
		next();
		Text title = visible(Text.class);
		title.setText("A letter on fees");
		Desk.focus(title);
		press("Tab", "ctrl+a");
		type("Mara Lind; Tom Becker");
		press("Tab", "ctrl+a");
		type("1998-04");
		until("what was typed is shown", () -> visible(Table.class).getItem(0).getText(2).equals("1998-04"));
		Screen.picture("new-study-3");
		finish();
		until("the study is open", () -> ActiveStudy.of(Desk.window()).study().filter(study -> study.project().getName().equals("harbour")).isPresent());
		StudyProject study = ActiveStudy.of(Desk.window()).study().orElseThrow();
		Vocabulary vocabulary = study.vocabulary();
		assertEquals(List.of("Mara Lind", "Tom Becker"), vocabulary.actors().stream().map(actor -> actor.title()).toList());
		assertEquals(List.of("Anna Meyer"), vocabulary.coders().stream().map(coder -> coder.title()).toList());
		until("the coder is the one who was named", () -> ActiveStudy.of(Desk.window()).coder().equals(Optional.of(vocabulary.coders().getFirst().name())));
		String corpus = Files.readString(place.resolve("study.corpus"));
		assertTrue(corpus.contains("\"A letter on fees\"") && corpus.contains("date 1998-04"), corpus);
		assertEquals(text, Files.readString(place.resolve("texts/a-letter-on-fees.txt")));
		assertEquals(LETTER, Files.readString(place.resolve("sources/a-letter-on-fees.txt")));
		assertEquals(1, study.index(Progress.NONE).names().all("Scale").size(), "a scale of agreement");
	}

	@Test
	void bringsArgumentationSchemesWhereTheyAreWanted() throws Exception {
		Path place = folder.resolve("harbour");
		describe(place);
		Button schemes = Desk.find(dialog.getShell(), Button.class, button -> button.getText().contains("schemes"));
		assertFalse(schemes.getSelection());
		Desk.click(schemes, 10, schemes.getSize().y / 2);
		until("it is checked", schemes::getSelection);
		Screen.picture("new-study-schemes");
		next();
		add(letter);
		finish();
		until("the study is open", () -> ActiveStudy.of(Desk.window()).study().filter(study -> study.project().getName().equals("harbour")).isPresent());
		StudyProject study = ActiveStudy.of(Desk.window()).study().orElseThrow();
		assertTrue(study.index(Progress.NONE).names().all("Scheme").size() > 15);
		assertTrue(Files.readString(place.resolve("study.corpus")).contains("walton-schemes"));
	}

	@Test
	void showsWhatWasAddedLast() throws Exception {
		describe(folder.resolve("harbour"));
		next();
		add(letter);
		add(Files.writeString(folder.resolve("answer.txt"), "The mole pays for itself.\n"));
		Table files = Desk.find(dialog.getShell(), Table.class, table -> table.isVisible() && (table.getStyle() & SWT.MULTI) != 0);
		assertEquals(List.of("letter.txt", "answer.txt"), List.of(files.getItems()).stream().map(TableItem::getText).toList());
		assertEquals(1, files.getSelectionIndex());
		assertTrue(files.getItem(1).getText(1).startsWith("Plain text"), files.getItem(1).getText(1));
		assertNotNull(Desk.find(dialog.getShell(), StyledText.class, text -> text.isVisible() && text.getText().contains("The mole pays")));
	}

	@Test
	void doesWithoutACleaningStep() throws Exception {
		describe(folder.resolve("harbour"));
		next();
		add(letter);
		Table steps = Desk.find(dialog.getShell(), Table.class, table -> table.isVisible() && (table.getStyle() & SWT.CHECK) != 0);
		TableItem hyphenation = List.of(steps.getItems()).stream().filter(item -> item.getText(0).equals("Hyphens at line ends")).findFirst().orElseThrow();
		assertTrue(hyphenation.getChecked());
		assertFalse(hyphenation.getText(1).isEmpty(), "what it did");
		hyphenation.setChecked(false);
		Event event = new Event();
		event.detail = SWT.CHECK;
		event.item = hyphenation;
		steps.notifyListeners(SWT.Selection, event);
		until("the file was read again", () -> wizard.drafts().all().getFirst().isReadable());
		assertFalse(wizard.drafts().all().getFirst().result().get().document().text().contains("everybody in the town"));
	}

	@Test
	void marksWhatACleaningStepDidInBothTexts() throws Exception {
		describe(folder.resolve("harbour"));
		next();
		add(letter);
		Table steps = Desk.find(dialog.getShell(), Table.class, table -> table.isVisible() && (table.getStyle() & SWT.CHECK) != 0);
		TableItem hyphenation = List.of(steps.getItems()).stream().filter(item -> item.getText(0).equals("Hyphens at line ends")).findFirst().orElseThrow();
		steps.setSelection(hyphenation);
		Event event = new Event();
		event.item = hyphenation;
		steps.notifyListeners(SWT.Selection, event);
		StyledText reading = Desk.find(dialog.getShell(), StyledText.class, text -> text.isVisible() && text.getText().contains("everybody"));
		StyledText source = Desk.find(dialog.getShell(), StyledText.class, text -> text.isVisible() && text.getText().contains("every-"));
		until("the changes are marked", () -> reading.getStyleRanges().length > 0 && source.getStyleRanges().length > 0);
		StyleRange first = reading.getStyleRanges()[0];
		assertEquals("everybody in", reading.getText(first.start, first.start + first.length - 1));
		assertEquals("everybody in", reading.getSelectionText(), "the first is pointed at");
		Screen.picture("new-study-changes");
		Desk.find(dialog.getShell(), Button.class, button -> button.isVisible() && button.getText().equals(Messages.preview_next)).notifyListeners(SWT.Selection, new Event());
		assertEquals("elsewhere, and", reading.getSelectionText());
	}

	@Test
	void readsMetadataOutOfTheNamesOfFiles() throws Exception {
		describe(folder.resolve("harbour"));
		next();
		add(Files.writeString(folder.resolve("1998-04-05_Mara Lind_Harbour fees.txt"), "Too high.\n"), letter);
		Text pattern = Desk.find(dialog.getShell(), Text.class, text -> text.isVisible() && text.getMessage().equals(Messages.names_hint));
		pattern.setText("{date}_{author}_");
		assertNotNull(Desk.find(dialog.getShell(), Label.class, label -> label.getText().contains("0 of 2")), "none ends so");
		pattern.setText("{date}{author}");
		assertTrue(dialog.getCurrentPage().getErrorMessage().contains("between"), dialog.getCurrentPage()::getErrorMessage);
		pattern.setText("{date}_{author}_{title}");
		assertTrue(dialog.getCurrentPage().isPageComplete());
		assertNotNull(Desk.find(dialog.getShell(), Label.class, label -> label.getText().contains("Mara Lind") && label.getText().contains("1 of 2")));
		Screen.picture("new-study-names");
		Draft named = wizard.drafts().all().getFirst();
		assertEquals(List.of("Harbour fees", "Mara Lind", "1998-04-05"), List.of(named.said(Saying.TITLE), named.said(Saying.AUTHORS), named.said(Saying.DATE)));
		pattern.setText("");
		assertFalse(named.said(Saying.TITLE).equals("Harbour fees"), "as it was before");
	}

	@Test
	void letsTheColumnsOfATableBeChosen() throws Exception {
		describe(folder.resolve("harbour"));
		next();
		add(Files.writeString(folder.resolve("articles.csv"), "nr,what,who wrote it\n1,The fees are too high.,Mara Lind\n2,They are not.,Tom Becker\n"));
		assertFalse(dialog.getCurrentPage().isPageComplete(), "nobody knows where the text is");
		Draft table = wizard.drafts().all().getFirst();
		assertEquals(List.of("nr", "what", "who wrote it"), wizard.drafts().columns(table));
		wizard.files().choose(table, Map.of("text", "what", "author", "who wrote it"));
		until("its rows are read", () -> wizard.drafts().all().size() == 2 && wizard.drafts().areReadable());
		assertEquals("Tom Becker", wizard.drafts().all().getLast().said(Saying.AUTHORS));
		assertTrue(dialog.getCurrentPage().isPageComplete());
		ColumnsDialog columns = new ColumnsDialog(dialog.getShell(), "articles.csv", List.of("nr", "what", "who wrote it"), Map.of("text", "what"));
		columns.setBlockOnOpen(false);
		columns.open();
		Combo text = Desk.find(columns.getShell(), Combo.class, combo -> true);
		assertEquals("what", text.getText());
		Screen.picture("new-study-columns");
		text.select(0);
		Desk.find(columns.getShell(), Button.class, button -> Integer.valueOf(IDialogConstants.OK_ID).equals(button.getData())).notifyListeners(SWT.Selection, new Event());
		assertEquals(Map.of(), columns.chosen());
	}

	@Test
	void saysTheSameOfSeveralDocuments() throws Exception {
		describe(folder.resolve("harbour"));
		next();
		add(letter, Files.writeString(folder.resolve("other.txt"), "Too high.\n"), Files.writeString(folder.resolve("third.txt"), "Too low.\n"));
		next();
		Table table = visible(Table.class);
		table.setSelection(new int[] { 1, 2 });
		table.notifyListeners(SWT.Selection, new Event());
		Text source = Desk.find(dialog.getShell(), Text.class, text -> text.isVisible() && text.getMessage().equals(Messages.metadata_sourceHint));
		source.setText("The Harbour Post");
		assertEquals(List.of("", "The Harbour Post", "The Harbour Post"), wizard.drafts().all().stream().map(draft -> draft.said(Saying.SOURCE)).toList());
		Text title = Desk.find(dialog.getShell(), Text.class, text -> text.isVisible() && text.getMessage().equals(Messages.metadata_different));
		assertFalse(title.isEnabled(), "titles are of one document each");
	}

	@Test
	void saysWhatCannotBeReadAndTakesNothingElse() throws Exception {
		Path place = folder.resolve("harbour");
		describe(place);
		next();
		Path picture = Files.write(folder.resolve("scan.txt"), new byte[] { (byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R', 0, 0, 0, 1, 0, 0, 0, 1 });
		add(letter, picture, Files.createFile(folder.resolve("nothing.txt")));
		assertFalse(dialog.getCurrentPage().isPageComplete());
		assertNotNull(dialog.getCurrentPage().getErrorMessage());
		assertFalse(button(IDialogConstants.FINISH_ID).isEnabled());
		Table table = visible(Table.class);
		table.setSelection(1, 2);
		table.notifyListeners(SWT.Selection, new Event());
		Screen.picture("new-study-unreadable");
		Desk.focus(table);
		press("Delete");
		until("only the letter is left", () -> wizard.drafts().all().size() == 1);
		assertTrue(dialog.getCurrentPage().isPageComplete(), () -> dialog.getCurrentPage().getErrorMessage());
		assertFalse(Files.exists(place));
	}

	@Test
	void readsAFileInTheEncodingThatTheUserNames() throws Exception {
		Path greek = Files.write(folder.resolve("greek.txt"), "Το λιμάνι πρέπει να πληρώνει.\n".getBytes(Charset.forName("UTF-16LE")));
		describe(folder.resolve("harbour"));
		next();
		add(greek);
		Combo encoding = visible(Combo.class);
		encoding.select(encoding.indexOf("UTF-16LE"));
		encoding.notifyListeners(SWT.Selection, new Event());
		until("it was read so", () -> wizard.drafts().all().getFirst().isReadable());
		assertEquals("Το λιμάνι πρέπει να πληρώνει.", wizard.drafts().all().getFirst().result().get().document().text().strip());
	}

	@Test
	void warnsOfTheSameTextTwice() throws Exception {
		describe(folder.resolve("harbour"));
		next();
		add(letter, Files.copy(letter, folder.resolve("again.txt")));
		assertTrue(dialog.getCurrentPage().getMessage().contains("again.txt"), () -> dialog.getCurrentPage().getMessage());
		assertTrue(dialog.getCurrentPage().isPageComplete(), "it may be meant");
	}

	@Test
	void refusesAFolderThatIsAStudyAndADateThatIsNone() throws Exception {
		Path taken = Files.createDirectories(folder.resolve("taken"));
		Files.writeString(taken.resolve("study.corpus"), "corpus taken");
		describe(folder.resolve("harbour"));
		Text place = Desk.find(dialog.getShell(), Text.class, text -> text.getText().equals(folder.resolve("harbour").toString()));
		place.setText(taken.toString());
		assertTrue(dialog.getCurrentPage().getErrorMessage().contains("is a study already"));
		place.setText(folder.resolve("harbour").toString());
		next();
		add(letter);
		next();
		Draft draft = wizard.drafts().all().getFirst();
		draft.say(Saying.DATE, "19-5");
		((MetadataPage) dialog.getCurrentPage()).update();
		assertTrue(dialog.getCurrentPage().getErrorMessage().contains("19-5"));
		assertFalse(button(IDialogConstants.FINISH_ID).isEnabled());
	}

	@Test
	void leavesNothingBehindWhenAnImportFails() throws Exception {
		Path place = folder.resolve("deep/harbour");
		NewStudy wanted = new NewStudy(place, "The harbour debate", "Anna", null);
		try {
			wanted.make(plan -> {
				throw new StudyException(StudyException.Code.INVALID, "no");
			}, List.of());
		} catch (StudyException e) {
			assertEquals("no", e.getMessage());
		}
		assertFalse(Files.exists(folder.resolve("deep")));
		Path mine = Files.createDirectories(folder.resolve("mine"));
		Files.writeString(mine.resolve("notes.txt"), "mine");
		try {
			new NewStudy(mine, "The harbour debate", "Anna", null).make(plan -> {
				throw new StudyException(StudyException.Code.INVALID, "no");
			}, List.of());
		} catch (StudyException e) {
			assertEquals("no", e.getMessage());
		}
		assertEquals(List.of("notes.txt"), List.of(mine.toFile().list()));
	}
}
