package org.florilegium.app.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.eclipse.osgi.util.ManifestElement;
import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleException;

/** Holds the directions of dependency between our bundles, and that their manifests and plugin.xml name what exists. */
class ArchitectureTest {

	private static final String OURS = "org.florilegium.";

	/** What a bundle may see directly; what those see, it may see too. A new bundle has to be added here, with a reason. */
	private static final Map<String, Set<String>> MAY_SEE = Map.ofEntries(
			Map.entry("model", Set.of()),
			Map.entry("lang", Set.of("model")),
			Map.entry("lang.ide", Set.of("lang")),
			Map.entry("study", Set.of("model", "lang")),
			Map.entry("workspace", Set.of("study")),
			Map.entry("lang.ui", Set.of("lang.ide", "workspace", "analysis")),
			Map.entry("analysis", Set.of("model", "study")),
			Map.entry("exchange", Set.of("study", "analysis")),
			Map.entry("exchange.pdf", Set.of("exchange")),
			Map.entry("picture", Set.of("analysis", "exchange")),
			Map.entry("cli", Set.of("study", "analysis", "exchange", "picture")),
			Map.entry("ui", Set.of("workspace", "analysis", "exchange", "picture")),
			Map.entry("app", Set.of("ui", "lang.ui", "workspace")));

	/** These alone know that there is a screen. */
	private static final Set<String> WITH_SCREEN = Set.of("lang.ui", "ui", "app");

	private static final Pattern SCREEN = Pattern.compile("org\\.eclipse\\.(ui|swt|jface|e4\\.ui)(\\..*)?");

	private static final Pattern CLASS_NAME = Pattern.compile("\\borg\\.florilegium(?:\\.[a-z_][a-z0-9_]*)+(?:\\.[A-Z]\\w*)(?:\\$\\w+)?");

	private final Path root = Path.of(System.getProperty("florilegium.root"));

	@Test
	void everyBundleHasItsPlace() throws IOException {
		for (String bundle : bundles().keySet())
			assertTrue(MAY_SEE.containsKey(bundle), () -> OURS + bundle + " is in no row of the architecture");
	}

	@Test
	void dependenciesPointOneWay() throws Exception {
		for (var bundle : bundles().entrySet()) {
			Set<String> seen = new TreeSet<>(ours(required(bundle.getValue())));
			seen.removeAll(allowed(bundle.getKey()));
			assertEquals(Set.of(), seen, () -> OURS + bundle.getKey() + " must not see these");
		}
	}

	@Test
	void importsPointOneWayToo() throws Exception {
		Map<String, String> exporters = exporters();
		for (var bundle : bundles().entrySet())
			for (String imported : names(bundle.getValue(), "Import-Package")) {
				String exporter = exporters.get(imported);
				assertTrue(exporter == null || allowed(bundle.getKey()).contains(exporter), () -> OURS + bundle.getKey() + " must not import " + imported);
			}
	}

	@Test
	void onlyTheWorkbenchKnowsAScreen() throws Exception {
		for (var bundle : bundles().entrySet()) {
			if (WITH_SCREEN.contains(bundle.getKey()))
				continue;
			List<String> seen = new ArrayList<>(required(bundle.getValue()));
			seen.addAll(names(bundle.getValue(), "Import-Package"));
			seen.removeIf(name -> !SCREEN.matcher(name).matches());
			assertEquals(List.of(), seen, () -> OURS + bundle.getKey() + " must run without a screen");
		}
	}

	@Test
	void internalPackagesAreExportedToFriendsOnly() throws Exception {
		for (var bundle : bundles().entrySet())
			for (ManifestElement exported : elements(bundle.getValue(), "Export-Package"))
				assertFalse(exported.getValue().contains(".internal") && exported.getDirective("x-friends") == null && exported.getDirective("x-internal") == null, exported::getValue);
	}

	@Test
	void everyClassNamedInAPluginXmlExists() throws IOException {
		Set<String> known = classes();
		assertTrue(known.contains(Application.class.getName()), "the sources are found");
		for (String bundle : bundles().keySet()) {
			Path plugin = root.resolve("bundles").resolve(OURS + bundle).resolve("plugin.xml");
			if (Files.exists(plugin))
				CLASS_NAME.matcher(Files.readString(plugin)).results().map(found -> found.group().replaceFirst("\\$.*", ""))
						.forEach(name -> assertTrue(known.contains(name), () -> plugin + " names a class that does not exist: " + name));
		}
	}

	@Test
	void everyBundleIsInTheFeature() throws IOException {
		String feature = Files.readString(root.resolve("features/org.florilegium.feature/feature.xml"));
		for (String bundle : bundles().keySet())
			assertTrue(feature.contains("\"" + OURS + bundle + "\""), () -> OURS + bundle + " is not shipped");
	}

	/** Manifests by the bundle's name without our prefix. */
	private Map<String, Manifest> bundles() throws IOException {
		Map<String, Manifest> found = new TreeMap<>();
		try (Stream<Path> folders = Files.list(root.resolve("bundles"))) {
			for (Path folder : folders.toList()) {
				Path manifest = folder.resolve("META-INF/MANIFEST.MF");
				if (!Files.exists(manifest))
					continue;
				try (InputStream in = Files.newInputStream(manifest)) {
					found.put(folder.getFileName().toString().substring(OURS.length()), new Manifest(in));
				}
			}
		}
		assertFalse(found.isEmpty(), "the bundles are found");
		return found;
	}

	private static Set<String> allowed(String bundle) {
		Set<String> all = new HashSet<>(Set.of(bundle));
		for (String direct : MAY_SEE.get(bundle))
			all.addAll(allowed(direct));
		return all;
	}

	private Map<String, String> exporters() throws Exception {
		Map<String, String> found = new TreeMap<>();
		for (var bundle : bundles().entrySet())
			for (String exported : names(bundle.getValue(), "Export-Package"))
				found.put(exported, bundle.getKey());
		return found;
	}

	private static List<String> required(Manifest manifest) throws BundleException {
		return names(manifest, "Require-Bundle");
	}

	private static List<String> ours(List<String> names) {
		return names.stream().filter(name -> name.startsWith(OURS)).map(name -> name.substring(OURS.length())).toList();
	}

	private static List<String> names(Manifest manifest, String header) throws BundleException {
		return Arrays.stream(elements(manifest, header)).map(ManifestElement::getValue).toList();
	}

	private static ManifestElement[] elements(Manifest manifest, String header) throws BundleException {
		ManifestElement[] parsed = ManifestElement.parseHeader(header, manifest.getMainAttributes().getValue(header));
		return parsed != null ? parsed : new ManifestElement[0];
	}

	/** Qualified names of all classes that have a source file of their own, generated ones included. */
	private Set<String> classes() throws IOException {
		Set<String> found = new HashSet<>();
		for (String bundle : bundles().keySet())
			for (String folder : List.of("src", "src-gen")) {
				Path sources = root.resolve("bundles").resolve(OURS + bundle).resolve(folder);
				if (!Files.isDirectory(sources))
					continue;
				try (Stream<Path> files = Files.walk(sources)) {
					files.filter(file -> file.toString().endsWith(".java")).map(file -> sources.relativize(file).toString().replaceFirst("\\.java$", "").replaceAll("[/\\\\]", ".")).forEach(found::add);
				}
			}
		return found;
	}
}
