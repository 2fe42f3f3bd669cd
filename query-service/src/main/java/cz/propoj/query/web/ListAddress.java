package cz.propoj.query.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/** The address of a list, with all that was chosen in it; every change gives another address. */
public final class ListAddress {
    private static final String PAGE = "page";

    private final String path;
    private final Map<String, List<String>> parameters;

    private ListAddress(String path, Map<String, List<String>> parameters) {
        this.path = path;
        this.parameters = parameters;
    }

    /** Empty values are left out: they say nothing. */
    public static ListAddress of(String path, Map<String, List<String>> parameters) {
        var said = new LinkedHashMap<String, List<String>>();
        parameters.forEach((name, values) -> {
            var kept = values.stream()
                    .filter(value -> value != null && !value.isBlank())
                    .toList();
            if (!kept.isEmpty()) {
                said.put(name, kept);
            }
        });
        return new ListAddress(path, said);
    }

    public String path() {
        return path;
    }

    public Map<String, List<String>> parameters() {
        return parameters;
    }

    /** Another page of the same list, counted from 0. */
    public ListAddress page(int page) {
        var changed = new LinkedHashMap<>(parameters);
        changed.remove(PAGE);
        if (page > 0) {
            changed.put(PAGE, List.of(String.valueOf(page)));
        }
        return new ListAddress(path, changed);
    }

    public List<String> values(String name) {
        return parameters.getOrDefault(name, List.of());
    }

    public @Nullable String value(String name) {
        var values = values(name);
        return values.isEmpty() ? null : values.getFirst();
    }

    public ListAddress at(String otherPath) {
        return new ListAddress(otherPath, parameters);
    }

    /** Whoever changes a filter or the order begins on the first page again. */
    public ListAddress with(String name, List<String> values) {
        var changed = new LinkedHashMap<>(parameters);
        changed.remove(PAGE);
        if (values.isEmpty()) {
            changed.remove(name);
        } else {
            changed.put(name, values);
        }
        return new ListAddress(path, changed);
    }

    public ListAddress with(String name, String value) {
        return with(name, List.of(value));
    }

    public ListAddress without(String name) {
        return with(name, List.of());
    }

    /** Without a parameter that changes nothing, so that the page stays. */
    public ListAddress unsaid(String name) {
        var kept = new LinkedHashMap<>(parameters);
        kept.remove(name);
        return new ListAddress(path, kept);
    }

    public ListAddress without(String name, String value) {
        var left = new ArrayList<>(values(name));
        left.remove(value);
        return with(name, left);
    }

    public ListAddress onlyWith(Set<String> names) {
        var kept = new LinkedHashMap<>(parameters);
        kept.keySet().retainAll(names);
        return new ListAddress(path, kept);
    }

    /**
     * A step from a record that stands beside the list, such as its form: with what was chosen in the list, so that the
     * way back leads into the same one. Another address stays as it is.
     */
    public String carriedTo(String address) {
        if (parameters.isEmpty() || !(isSameList(address) || isNote(address))) {
            return address;
        }
        var hash = address.indexOf('#');
        var to = hash < 0 ? address : address.substring(0, hash);
        var said = at("").href().substring(1);
        return to + (to.contains("?") ? "&" : "?") + said + (hash < 0 ? "" : address.substring(hash));
    }

    private boolean isSameList(String address) {
        var list = folder(path);
        return address.startsWith(list + "/") || address.equals(list);
    }

    private boolean isNote(String address) {
        var list = folder(path);
        return address.startsWith(list.substring(0, list.lastIndexOf('/') + 1) + "poznamky/");
    }

    /** Of {@code /site/network/folder/…}. */
    private static String folder(String path) {
        var steps = path.split("/", 5);
        return String.join("/", List.of(steps).subList(0, Math.min(4, steps.length)));
    }

    /** Name and value of every parameter, for the hidden fields of a form that changes others. */
    public List<Parameter> kept(Set<String> except) {
        return parameters.entrySet().stream()
                .filter(entry ->
                        !except.contains(entry.getKey()) && !entry.getKey().equals(PAGE))
                .flatMap(entry -> entry.getValue().stream().map(value -> new Parameter(entry.getKey(), value)))
                .toList();
    }

    public String href() {
        if (parameters.isEmpty()) {
            return path;
        }
        return parameters.entrySet().stream()
                .flatMap(
                        entry -> entry.getValue().stream().map(value -> encoded(entry.getKey()) + "=" + encoded(value)))
                .collect(Collectors.joining("&", path + "?", ""));
    }

    private static String encoded(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }

    /** A parameter that a form keeps. */
    public record Parameter(String name, String value) {}
}
