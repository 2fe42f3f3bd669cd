package cz.propoj.standalone;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.attoparser.ParseException;
import org.attoparser.config.ParseConfiguration;
import org.attoparser.dom.DOMMarkupParser;
import org.attoparser.dom.DocType;
import org.attoparser.dom.Element;
import org.attoparser.dom.INestableNode;
import org.attoparser.dom.INode;
import org.attoparser.dom.Text;

/**
 * A page as lines that can be compared: an element each, further in than what it stands in, without end tags; an only child
 * stands in the line of its parent. Where a navigation stands open and which line of it is the page's own is told before it,
 * so that the navigation itself is the same in all pages.
 */
final class PageText {
    private static final Set<String> OF_THIS_PAGE = Set.of("aria-current", "open");

    private final List<String> lines = new ArrayList<>();
    private boolean inNavigation;

    private PageText() {}

    static List<String> of(String html) {
        var page = new PageText();
        try {
            var document = new DOMMarkupParser(ParseConfiguration.htmlConfiguration()).parse(new StringReader(html));
            page.told(document).forEach(node -> page.add(node, 0, ""));
        } catch (ParseException e) {
            throw new IllegalArgumentException(html, e);
        }
        return page.lines;
    }

    private void add(INode node, int depth, String before) {
        if (!inNavigation && node instanceof Element nav && nav.getElementName().equals("nav")) {
            var here = ofThisPage(nav);
            if (!here.isEmpty()) {
                lines.add(" ".repeat(depth) + "‹" + String.join(", ", here) + "›");
            }
            inNavigation = true;
            add(node, depth, before);
            inNavigation = false;
            return;
        }
        var line = before + text(node);
        var children = node instanceof Element element ? told(element) : List.<INode>of();
        if (children.size() == 1) {
            add(children.getFirst(), depth, line);
        } else {
            lines.add(" ".repeat(depth) + line);
            children.forEach(child -> add(child, depth + 1, ""));
        }
    }

    private static List<String> ofThisPage(Element element) {
        var found = new ArrayList<String>();
        var attributes = attributes(element);
        if (attributes.keySet().stream().anyMatch(OF_THIS_PAGE::contains)) {
            found.add(attributes.getOrDefault("href", attributes.getOrDefault("data-group", "")));
        }
        for (var child : element.getChildren()) {
            if (child instanceof Element inner) {
                found.addAll(ofThisPage(inner));
            }
        }
        return found;
    }

    private List<INode> told(INestableNode parent) {
        return parent.getChildren().stream()
                .filter(child -> !text(child).isBlank())
                .toList();
    }

    private String text(INode node) {
        return switch (node) {
            case Element element -> start(element);
            case Text text -> text.getContent().replaceAll("\\s+", " ").strip();
            case DocType _ -> "<!doctype>";
            default -> "";
        };
    }

    private String start(Element element) {
        var start = new StringBuilder("<").append(element.getElementName());
        attributes(element).forEach((name, value) -> {
            if (inNavigation && OF_THIS_PAGE.contains(name)) {
                return;
            }
            start.append(' ').append(name);
            if (value != null && !value.isEmpty()) {
                start.append("=\"")
                        .append(value.replaceAll("\\s+", " ").strip())
                        .append('"');
            }
        });
        return start.append('>').toString();
    }

    private static Map<String, String> attributes(Element element) {
        var attributes = element.getAttributeMap();
        return attributes == null ? Map.of() : attributes;
    }
}
