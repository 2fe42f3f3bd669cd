package cz.propoj.standalone;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
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
 * stands in the line of its parent.
 */
final class PageText {
    private final List<String> lines = new ArrayList<>();

    private PageText() {}

    static List<String> of(String html) {
        var page = new PageText();
        try {
            var document = new DOMMarkupParser(ParseConfiguration.htmlConfiguration()).parse(new StringReader(html));
            told(document).forEach(node -> page.add(node, 0, ""));
        } catch (ParseException e) {
            throw new IllegalArgumentException(html, e);
        }
        return page.lines;
    }

    private void add(INode node, int depth, String before) {
        var line = before + text(node);
        var children = node instanceof Element element ? told(element) : List.<INode>of();
        if (children.size() == 1) {
            add(children.getFirst(), depth, line);
        } else {
            lines.add(" ".repeat(depth) + line);
            children.forEach(child -> add(child, depth + 1, ""));
        }
    }

    private static List<INode> told(INestableNode parent) {
        return parent.getChildren().stream()
                .filter(child -> !text(child).isBlank())
                .toList();
    }

    private static String text(INode node) {
        return switch (node) {
            case Element element -> start(element);
            case Text text -> text.getContent().replaceAll("\\s+", " ").strip();
            case DocType _ -> "<!doctype>";
            default -> "";
        };
    }

    private static String start(Element element) {
        var start = new StringBuilder("<").append(element.getElementName());
        if (element.getAttributeMap() != null) {
            element.getAttributeMap().forEach((name, value) -> {
                start.append(' ').append(name);
                if (value != null && !value.isEmpty()) {
                    start.append("=\"")
                            .append(value.replaceAll("\\s+", " ").strip())
                            .append('"');
                }
            });
        }
        return start.append('>').toString();
    }
}
