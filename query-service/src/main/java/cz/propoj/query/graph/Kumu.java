package cz.propoj.query.graph;

import cz.propoj.contract.CodeList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A graph as Kumu takes it over: elements and connections, with words of the reader's language. */
final class Kumu {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Kumu() {}

    static String of(NetworkGraph graph, Locale locale) {
        return MAPPER.writeValueAsString(Map.of(
                "elements",
                graph.nodes().stream().map(node -> element(node, locale)).toList(),
                "connections",
                graph.links().stream().map(Kumu::connection).toList()));
    }

    private static Map<String, Object> element(Node node, Locale locale) {
        var element = new LinkedHashMap<String, Object>();
        element.put("id", node.id());
        element.put("label", node.name());
        element.put("type", node.isPlatform() ? "platform" : "actor");
        put(element, "kind", word(node.isPlatform() ? node.platformType() : node.actorKind(), locale));
        put(element, "sector", word(node.sector(), locale));
        put(element, "focus", word(node.focus(), locale));
        var tags = Stream.concat(
                        node.areas().stream().map(area -> Objects.requireNonNull(word(area, locale))),
                        node.crisis() ? Stream.of("crisis") : Stream.empty())
                .toList();
        if (!tags.isEmpty()) {
            element.put("tags", tags);
        }
        return element;
    }

    private static void put(Map<String, Object> element, String name, @Nullable String word) {
        if (word != null) {
            element.put(name, word);
        }
    }

    private static @Nullable String word(@Nullable CodeList code, Locale locale) {
        if (code == null) {
            return null;
        }
        return locale.getLanguage().equals("en") ? code.english() : code.czech();
    }

    private static Map<String, Object> connection(Link link) {
        return Map.of(
                "from", link.from(),
                "to", link.to(),
                "direction", "undirected",
                "type", link.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                "strength", Math.max(1, link.meetings()),
                "tags", List.of());
    }
}
