package cz.propoj.query.graph;

import cz.propoj.contract.CodeList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is said of a node in exports: names and codes, as text. */
final class Facts {
    static final List<String> NAMES =
            List.of("label", "nodeKind", "sector", "areas", "focus", "crisis", "platformType", "suspended", "networks");
    /** Characters that XML 1.0 cannot hold in any form. */
    private static final Pattern NOT_XML =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private Facts() {}

    /** In the order of {@link #NAMES}; what is not known is left out. */
    static Map<String, String> of(Node node) {
        var facts = new LinkedHashMap<String, String>();
        facts.put("label", node.name());
        facts.put(
                "nodeKind",
                node.actorKind() == null ? "PLATFORM" : node.actorKind().name());
        put(facts, "sector", node.sector());
        if (!node.areas().isEmpty()) {
            facts.put("areas", node.areas().stream().map(CodeList::name).collect(Collectors.joining(" ")));
        }
        put(facts, "focus", node.focus());
        put(facts, "platformType", node.platformType());
        facts.put(
                node.isPlatform() ? "suspended" : "crisis",
                String.valueOf(node.isPlatform() ? node.suspended() : node.crisis()));
        if (!node.records().isEmpty()) {
            facts.put(
                    "networks",
                    node.records().stream()
                            .map(kept -> kept.network().value())
                            .distinct()
                            .collect(Collectors.joining(" ")));
        }
        return facts;
    }

    private static void put(Map<String, String> facts, String name, @Nullable CodeList code) {
        if (code != null) {
            facts.put(name, code.name());
        }
    }

    static String clean(String text) {
        return NOT_XML.matcher(text).replaceAll(" ");
    }
}
