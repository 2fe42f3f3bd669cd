package cz.propoj.query.web.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The own scripts in a few files, so that a page on a slow line waits for few answers, and of the library's style sheet what
 * our pages can need. Each module of the folder stays what it is; here they are put one after another when the service starts.
 * A module becomes a function that runs when somebody first asks for it and hands out what it exports, which needs modules to
 * be written plainly: named imports, and exported functions and constants.
 */
final class Bundles {
    /** Plain scripts that run before the page is painted. */
    private static final List<String> EARLY = List.of("theme.js", "patience.js");

    private static final String FIRST = "app.js";
    private static final String MAP = "map.js";

    private static final Pattern IMPORT =
            Pattern.compile("^import (?:\\{\\s*([^}]+?),?\\s*\\} from )?'\\./([a-z-]+\\.js)';$", Pattern.MULTILINE);
    private static final Pattern EXPORT =
            Pattern.compile("^export ((?:async )?function\\*? |const )(\\w+)", Pattern.MULTILINE);
    private static final Pattern LEFT_OVER = Pattern.compile("^(?:import|export)\\b.*$", Pattern.MULTILINE);

    private final Map<String, String> files = new TreeMap<>();
    private final Map<String, byte[]> bundles;

    /** @param library the style sheet that the own ones build on */
    Bundles(Resource library) {
        var pages = new StringBuilder();
        String base;
        var all = new PathMatchingResourcePatternResolver();
        try {
            for (var file : all.getResources(Assets.LOCATION + "*")) {
                var name = Objects.requireNonNull(file.getFilename());
                if (name.endsWith(".js")) {
                    files.put(name, file.getContentAsString(StandardCharsets.UTF_8));
                }
            }
            for (var page : all.getResources("classpath:/templates/*.html")) {
                pages.append(page.getContentAsString(StandardCharsets.UTF_8));
            }
            base = library.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        files.values().forEach(pages::append);
        var map = closure(MAP);
        var others = files.keySet().stream()
                .filter(name -> !EARLY.contains(name))
                .filter(name -> name.equals(FIRST) || !name.startsWith("map"))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        bundles = Map.of(
                "bootstrap.css", bytes(new UsedStyles(pages.toString()).of(base)),
                "early.js", bytes(EARLY.stream().map(this::file).collect(Collectors.joining("\n"))),
                "propoj.js", bytes(modules(others) + "$get('" + FIRST + "');\n"),
                "propoj-map.js", bytes(modules(map) + "export const { attach } = $get('" + MAP + "');\n"));
    }

    Set<String> names() {
        return bundles.keySet();
    }

    byte[] of(String name) {
        return Objects.requireNonNull(bundles.get(name));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private String file(String name) {
        return Objects.requireNonNull(files.get(name), name);
    }

    /** The module and all that it imports. */
    private Set<String> closure(String module) {
        var found = new LinkedHashSet<String>();
        gather(module, found);
        return found;
    }

    private void gather(String module, Set<String> found) {
        if (found.add(module)) {
            IMPORT.matcher(file(module)).results().forEach(one -> gather(one.group(2), found));
        }
    }

    private String modules(Set<String> names) {
        return """
                const $made = {};
                const $get = (name) => $made[name] ?? $modules[name]($made[name] = {});
                const $import = async (address) => (address.slice(2) in $modules ? $get(address.slice(2)) : import(address === './map.js' ? './propoj-map.js' : address));
                const $modules = {
                %s};
                """.formatted(names.stream()
                .map(name -> "'%s': ($exports) => {\n%s},\n".formatted(name, module(name)))
                .collect(Collectors.joining()));
    }

    private String module(String name) {
        var source = file(name);
        var exported = EXPORT.matcher(source).results().map(one -> one.group(2)).toList();
        var body = EXPORT.matcher(IMPORT.matcher(source).replaceAll(Bundles::taken))
                .replaceAll("$1$2");
        var leftOver = LEFT_OVER.matcher(body);
        if (leftOver.find()) {
            throw new IllegalStateException(name + " has what can't be bundled: " + leftOver.group());
        }
        return body.replace("import(`", "$import(`") + "return Object.assign($exports, { " + String.join(", ", exported)
                + " });\n";
    }

    private static String taken(MatchResult found) {
        var names = found.group(1);
        var module = "\\$get('" + found.group(2) + "');";
        return names == null ? module : "const { " + names.replace(" as ", ": ") + " } = " + module;
    }
}
