package cz.propoj.query.web.page;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What of a library's style sheet our pages can need: rules whose classes stand in no template and in no script are left
 * out. Rules without a class stay, and so does whatever is no rule.
 */
final class UsedStyles {
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern CLASS = Pattern.compile("\\.(-?[_a-zA-Z][\\w-]*)");
    private static final Pattern WORD = Pattern.compile("[a-zA-Z][\\w-]*");

    private final Set<String> words;

    /** @param pages everything that may name a class */
    UsedStyles(String pages) {
        this.words = WORD.matcher(pages).results().map(found -> found.group()).collect(Collectors.toSet());
    }

    String of(String sheet) {
        var used = new StringBuilder();
        rules(COMMENT.matcher(sheet).replaceAll(""), used);
        return used.toString();
    }

    private void rules(String sheet, StringBuilder used) {
        var at = 0;
        while (at < sheet.length()) {
            var open = sheet.indexOf('{', at);
            var end = sheet.indexOf(';', at);
            if (open < 0 || (end >= 0 && end < open)) {
                var until = end < 0 ? sheet.length() : end + 1;
                used.append(sheet, at, until);
                at = until;
                continue;
            }
            var close = closing(sheet, open);
            rule(sheet.substring(at, open).strip(), sheet.substring(open + 1, close), used);
            at = close + 1;
        }
    }

    private void rule(String selectors, String body, StringBuilder used) {
        if (selectors.startsWith("@media") || selectors.startsWith("@supports")) {
            var inner = new StringBuilder();
            rules(body, inner);
            if (!inner.isEmpty()) {
                used.append(selectors).append('{').append(inner).append('}');
            }
        } else if (selectors.startsWith("@")
                || Arrays.stream(selectors.split(",")).anyMatch(this::isUsed)) {
            used.append(selectors).append('{').append(body).append('}');
        }
    }

    /** What a negation names need not be there. */
    private boolean isUsed(String selector) {
        return CLASS.matcher(selector.replaceAll(":not\\([^)]*\\)", ""))
                .results()
                .allMatch(found -> words.contains(found.group(1)));
    }

    private static int closing(String sheet, int open) {
        var depth = 0;
        for (var at = open; at < sheet.length(); at++) {
            if (sheet.charAt(at) == '{') {
                depth++;
            } else if (sheet.charAt(at) == '}' && --depth == 0) {
                return at;
            }
        }
        throw new IllegalArgumentException("a rule of the style sheet has no end");
    }
}
