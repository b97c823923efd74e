package org.florilegium.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.florilegium.exchange.ExportFormat.Kind;
import org.florilegium.exchange.ExportFormat.Option;
import org.florilegium.exchange.ImportException.Code;
import org.florilegium.exchange.clean.Cleaner;
import org.florilegium.exchange.clean.CleaningStep;

/** Reads what is contributed to this bundle's extension points. The only class that knows the extension registry. */
public final class ExchangeRegistry {

	/** Identifier of the bundle, and prefix of its extension points. */
	public static final String ID = "org.florilegium.exchange";

	/** Makes the object that a contribution names. */
	private interface Maker<T> {
		T make(IConfigurationElement element) throws ImportException;
	}

	private final IExtensionRegistry registry;

	/** Reads from a registry: the platform's, or one made for a test. */
	public ExchangeRegistry(IExtensionRegistry registry) {
		this.registry = registry;
	}

	/**
	 * The contributed document importers.
	 *
	 * @throws ImportException when one cannot be loaded
	 */
	public List<ImportFormat> importFormats() throws ImportException {
		return read("importers", "document", e -> new ImportFormat(e.getAttribute("name"), e.getAttribute("title"),
				e.getAttribute("description"), words(e.getAttribute("extensions")), instance(e, DocumentImporter.class)));
	}

	/**
	 * The contributed importers of files that stand for several documents.
	 *
	 * @throws ImportException when one cannot be loaded
	 */
	public List<CollectionFormat> collectionFormats() throws ImportException {
		return read("importers", "collection", e -> new CollectionFormat(e.getAttribute("name"), e.getAttribute("title"),
				e.getAttribute("description"), words(e.getAttribute("extensions")), instance(e, CollectionImporter.class)));
	}

	/**
	 * The contributed importers of whole projects.
	 *
	 * @throws ImportException when one cannot be loaded
	 */
	public List<ProjectFormat> projectFormats() throws ImportException {
		return read("importers", "project", e -> new ProjectFormat(e.getAttribute("name"), e.getAttribute("title"),
				e.getAttribute("description"), words(e.getAttribute("extensions")), instance(e, ProjectImporter.class)));
	}

	/**
	 * The contributed writers of networks.
	 *
	 * @throws ImportException when one cannot be loaded
	 */
	public List<NetworkFormat> networkFormats() throws ImportException {
		return read("exporters", "network", e -> new NetworkFormat(e.getAttribute("name"), e.getAttribute("title"),
				e.getAttribute("description"), words(e.getAttribute("extensions")), instance(e, NetworkWriter.class)));
	}

	/**
	 * The contributed exporters of coded datasets.
	 *
	 * @throws ImportException when one cannot be loaded
	 */
	public List<ExportFormat> exportFormats() throws ImportException {
		return read("exporters", "exporter", e -> new ExportFormat(e.getAttribute("name"), e.getAttribute("title"),
				e.getAttribute("description"), words(e.getAttribute("extensions")), ending(e), kind(e), options(e), instance(e, Exporter.class)));
	}

	/**
	 * The contributed cleaning steps.
	 *
	 * @throws ImportException when one cannot be loaded
	 */
	public List<CleaningStep> cleaningSteps() throws ImportException {
		return read("cleaners", "cleaner", e -> new CleaningStep(e.getAttribute("name"), title(e), e.getAttribute("description"),
				order(e), !"false".equals(e.getAttribute("default")), instance(e, Cleaner.class)));
	}

	private <T> List<T> read(String point, String element, Maker<T> maker) throws ImportException {
		List<T> found = new ArrayList<>();
		for (IConfigurationElement contribution : registry.getConfigurationElementsFor(ID, point)) {
			if (contribution.getName().equals(element))
				found.add(maker.make(contribution));
		}
		return found;
	}

	private static <T> T instance(IConfigurationElement element, Class<T> type) throws ImportException {
		try {
			return type.cast(element.createExecutableExtension("class"));
		} catch (CoreException | ClassCastException e) {
			throw new ImportException(Code.BROKEN_CONTRIBUTION,
					"The contribution \"%s\" of %s cannot be loaded: its class %s is missing, fails to start, or is no %s."
							.formatted(element.getAttribute("name"), element.getContributor().getName(),
									element.getAttribute("class"), type.getSimpleName()),
					e);
		}
	}

	private static String ending(IConfigurationElement element) {
		String given = element.getAttribute("ending");
		return given != null ? given : words(element.getAttribute("extensions")).stream().findFirst().orElse("");
	}

	private static Kind kind(IConfigurationElement element) throws ImportException {
		String given = element.getAttribute("kind");
		if (given == null)
			return Kind.OTHER;
		return Stream.of(Kind.values()).filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(given)).findFirst()
				.orElseThrow(() -> new ImportException(Code.BROKEN_CONTRIBUTION, "The exporter \"%s\" of %s is of no known kind: \"%s\"."
						.formatted(element.getAttribute("name"), element.getContributor().getName(), given)));
	}

	private static List<Option> options(IConfigurationElement element) {
		return Stream.of(element.getChildren("option")).map(option -> new Option(option.getAttribute("name"), option.getAttribute("title"))).toList();
	}

	private static String title(IConfigurationElement element) {
		return Objects.requireNonNullElse(element.getAttribute("title"), element.getAttribute("name"));
	}

	private static int order(IConfigurationElement element) throws ImportException {
		try {
			return Integer.parseInt(element.getAttribute("order"));
		} catch (NumberFormatException e) {
			throw new ImportException(Code.BROKEN_CONTRIBUTION, "The cleaning step \"%s\" of %s has no number as its order."
					.formatted(element.getAttribute("name"), element.getContributor().getName()), e);
		}
	}

	private static List<String> words(String list) {
		return list == null ? List.of() : Arrays.stream(list.split("[,\\s]+")).filter(w -> !w.isEmpty()).toList();
	}
}
