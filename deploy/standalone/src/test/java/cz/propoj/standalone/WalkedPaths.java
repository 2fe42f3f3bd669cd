package cz.propoj.standalone;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/**
 * Every address of the running service: what Spring has handlers for, and what the description of the interface names. So a
 * new endpoint is walked without anybody having to remember it; only for a new kind of id {@link #KINDS} has to say which.
 */
final class WalkedPaths {
    private static final Pattern VARIABLE = Pattern.compile("\\{\\*?([A-Za-z]+)(?::[^}]*)?}");

    /** A pattern that ends in one of several words. */
    private static final Pattern CHOICE = Pattern.compile("\\{\\w+:([^}]+)}$");

    /** Which ids a variable stands for: by the segment before it, else by its own name. */
    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("network", "{network}"),
            Map.entry("actors/id", "actor"),
            Map.entry("akteri/id", "actor"),
            Map.entry("actor", "actor"),
            Map.entry("links/other", "actor"),
            Map.entry("propojeni/other", "actor"),
            Map.entry("subgroup", "platform"),
            Map.entry("platforms/id", "platform"),
            Map.entry("platformy/id", "platform"),
            Map.entry("platform", "platform"),
            Map.entry("meetings/id", "meeting"),
            Map.entry("setkani/id", "meeting"),
            Map.entry("meeting", "meeting"),
            Map.entry("needs/id", "need"),
            Map.entry("potreby/id", "need"),
            Map.entry("need", "need"),
            Map.entry("activities/id", "activity"),
            Map.entry("activity", "activity"),
            Map.entry("form", "form"),
            Map.entry("notes/id", "note"),
            Map.entry("note", "note"),
            Map.entry("findings/id", "note"),
            Map.entry("poznatky/id", "note"),
            Map.entry("contact", "contact"),
            Map.entry("key", "{key}"),
            Map.entry("account", "account"),
            Map.entry("session", "session"),
            Map.entry("token", "token"),
            Map.entry("job", "job"),
            Map.entry("takeOver", "takeOver"),
            Map.entry("name", "projection"),
            Map.entry("notices/id", "notice"),
            Map.entry("filters/id", "filter"),
            Map.entry("interventions/id", "intervention"),
            Map.entry("recommendations/id", "recommendation"),
            Map.entry("recommendation", "recommendation"),
            Map.entry("doporuceni/id", "recommendation"),
            Map.entry("documents/id", "document"),
            Map.entry("dokumenty/id", "document"),
            Map.entry("document", "document"),
            Map.entry("practices/id", "practice"),
            Map.entry("praxe/id", "practice"),
            Map.entry("practice", "practice"),
            Map.entry("chapter", "chapter"),
            Map.entry("chapters/chapter", "chapter"),
            Map.entry("kapitoly/chapter", "chapter"),
            Map.entry("regional-texts/id", "regionalText"),
            Map.entry("krajske-texty/id", "regionalText"),
            Map.entry("original", "regionalText"),
            Map.entry("text", "regionalText"),
            Map.entry("revisions/id", "revision"),
            Map.entry("notice", "notice"),
            Map.entry("nastenka/id", "notice"),
            Map.entry("filter", "filter"),
            Map.entry("vybery/id", "filter"),
            Map.entry("intervention", "intervention"),
            Map.entry("topics/id", "topic"),
            Map.entry("temata/id", "topic"),
            Map.entry("topic", "topic"),
            Map.entry("goal", "goal"),
            Map.entry("steps/id", "step"),
            Map.entry("kroky/id", "step"),
            Map.entry("step", "step"),
            Map.entry("poznatky/note", "note"),
            Map.entry("place", "{place}"),
            Map.entry("intervence/id", "intervention"),
            Map.entry("revision", "revision"),
            Map.entry("calendars/secret", "calendar"),
            Map.entry("records/record", "actor"),
            Map.entry("year", "{year}"),
            Map.entry("list", "{list}"),
            Map.entry("file", "{file}"),
            Map.entry("target-groups/name", "group"),
            Map.entry("life-situations/name", "situation"),
            Map.entry("template", "template"));

    /** What an address needs to be asked at all: by the end of its pattern. In braces: every id of that kind. */
    private static final Map<String, String> PARAMETERS = Map.of(
            "/comparison", "from=2024-06-01",
            "/comparison/sentences", "from=2024-06-01",
            "/bunka", "seznam=akteri&radek={actor}&pole=sector",
            "/paleta", "q=nov",
            "/poznamky/nova", "o=ACTOR&id={actor}",
            "/kroky/novy", "tema={topic}",
            "/vybery/novy", "seznam=ACTORS&vyber=q",
            "/nastaveni/{list:skupiny|situace}/zruseni", "nazev={group}");

    private final RequestMappingHandlerMapping mapping;
    private final Map<String, List<String>> ids;

    /**
     * An address as it is asked for.
     *
     * @param pattern it is one of
     */
    record Address(String pattern, String path) {
        boolean isPage() {
            return !path.matches("/(api|public|hsds|actuator)/.*");
        }

        /** With one more parameter. */
        String with(String parameter) {
            return path + (path.contains("?") ? "&" : "?") + parameter;
        }
    }

    WalkedPaths(RequestMappingHandlerMapping mapping, Map<String, List<String>> ids) {
        this.mapping = mapping;
        this.ids = ids;
    }

    /** Patterns of everything that can be looked at, with those of the description. */
    Set<String> toRead(Stream<String> described) {
        var patterns = new TreeSet<String>(described.toList());
        mapping.getHandlerMethods().forEach((info, _) -> {
            var methods = info.getMethodsCondition().getMethods();
            if (methods.isEmpty() || methods.contains(RequestMethod.GET)) {
                patterns.addAll(patterns(info.getPatternsCondition().getPatterns()));
            }
        });
        return patterns;
    }

    /** Patterns of everything that changes something, with the methods. */
    Map<String, Set<RequestMethod>> toChange() {
        var found = new TreeMap<String, Set<RequestMethod>>();
        mapping.getHandlerMethods().forEach((info, _) -> {
            for (var method : info.getMethodsCondition().getMethods()) {
                if (method != RequestMethod.GET) {
                    patterns(info.getPatternsCondition().getPatterns())
                            .forEach(pattern -> found.computeIfAbsent(pattern, _ -> new TreeSet<>())
                                    .add(method));
                }
            }
        });
        return found;
    }

    /** One for each of the words in which a pattern may end: they are different pages. */
    private static List<String> patterns(Set<PathPattern> patterns) {
        return patterns.stream()
                .map(PathPattern::getPatternString)
                .flatMap(WalkedPaths::oneByOne)
                .toList();
    }

    private static Stream<String> oneByOne(String pattern) {
        var choice = CHOICE.matcher(pattern);
        return choice.find()
                ? Stream.of(choice.group(1).replace("\\", "").split("\\|", -1))
                        .map(word -> pattern.substring(0, choice.start()) + word + pattern.substring(choice.end()))
                : Stream.of(pattern);
    }

    /**
     * The pattern with every known id in every place.
     *
     * @throws AssertionError for a variable of which nobody has said what it stands for
     */
    List<Address> filled(String pattern) {
        var paths = List.of(PARAMETERS.entrySet().stream()
                .filter(needed -> pattern.endsWith(needed.getKey()))
                .map(needed -> pattern + "?" + needed.getValue())
                .findFirst()
                .orElse(pattern));
        for (var variable = VARIABLE.matcher(paths.getFirst());
                variable.find();
                variable = VARIABLE.matcher(paths.getFirst())) {
            var values = values(pattern, paths.getFirst().substring(0, variable.start()), variable.group(1));
            var filled = new ArrayList<String>();
            for (var path : paths) {
                values.forEach(value -> filled.add(VARIABLE.matcher(path).replaceFirst(value)));
            }
            paths = filled;
        }
        return paths.stream().map(path -> new Address(pattern, path)).toList();
    }

    private List<String> values(String pattern, String before, String name) {
        var segments = before.split("/", -1);
        var last = segments.length > 1 ? segments[segments.length - 2] : "";
        var kind = KINDS.getOrDefault(last + "/" + name, KINDS.getOrDefault(name, name));
        var values = kind == null ? null : ids.get(kind);
        if (values == null || values.isEmpty()) {
            throw new AssertionError("The privacy walk has met " + pattern + " and has no id for {" + name
                    + "} after \""
                    + last + "\". Make such a record in WalkedNetwork.tell (with names by name(…), private texts by"
                    + " marker(…)), and say in WalkedPaths.KINDS which ids \"" + last + "/" + name + "\" stands for.");
        }
        return values;
    }
}
