package cz.propoj.query.sentences;

import cz.propoj.contract.CodeList;
import cz.propoj.query.networkmap.rows.ResolvedPointInTime;
import cz.propoj.query.web.ListAddress;
import cz.propoj.query.web.Site;
import cz.propoj.query.web.Wording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Puts changes into sentences of one language. The words stand in the bundles, where a number chooses the right form; names
 * stay as they are, which is why every sentence is built so that they stand in the first case.
 *
 * @param root where the pages of the network begin
 * @param from the first moment, at which what is gone is read
 * @param to the second
 * @param today for which addresses need no day
 * @param most names of a list; the others are counted
 */
record Telling(Wording say, String root, ResolvedPointInTime from, ResolvedPointInTime to, LocalDate today, int most) {
    /** Stands for a name while the words are put together: a name may contain whatever a pattern means. */
    private static final Pattern MARK = Pattern.compile("\uE000(\\d+)\uE001");

    private static final String WORDS = "sentence.";
    private static final int RECORDS_OF_A_TIMELINE = 30;

    ChangeSentence tell(Change change) {
        var named = change.named();
        var words =
                switch (change) {
                    case Change.OfSeveral several -> several(several);
                    case Change.OfOne one -> one(one);
                    case Change.OfNumbers numbers ->
                        text(numbers.rule(), numbers.after(), numbers.ofAfter(), numbers.before(), numbers.ofBefore());
                };
        return new ChangeSentence(
                change.rule().key(),
                pieces(words, named),
                named.stream()
                        .map(one -> new ChangeSentence.Link(
                                one.network().value(), one.kind(), one.id(), title(one), href(one)))
                        .distinct()
                        .toList(),
                change.basis().stream()
                        .flatMap(one -> one.positions().stream()
                                .sorted()
                                .map(position -> new ChangeSentence.Fact(one.kind(), one.record(), position)))
                        .distinct()
                        .toList(),
                timeline(change),
                source(change.rule()));
    }

    private String several(Change.OfSeveral change) {
        return change.named().isEmpty() && say.has(WORDS + change.rule().key() + ".alone")
                ? say.text(WORDS + change.rule().key() + ".alone", change.count())
                : text(change.rule(), change.count(), list(change.named(), 0));
    }

    private String one(Change.OfOne change) {
        return text(
                change.rule(), mark(0) + detail(change.one()), change.others().size(), list(change.others(), 1));
    }

    private String text(Rule rule, Object... values) {
        return say.text(WORDS + rule.key(), values);
    }

    /**
     * Names one after another, the last one with "and"; too many end with how many more there are.
     *
     * @param first number of the first one among all that the sentence names
     */
    private String list(List<Named> all, int first) {
        var shown = all.size() > most + 1 ? most : all.size();
        var parts = new ArrayList<String>();
        for (var at = 0; at < shown; at++) {
            parts.add(mark(first + at) + detail(all.get(at)));
        }
        // Many organisations have a comma in their name.
        var comma = all.stream().anyMatch(one -> title(one).contains(",")) ? "; " : ", ";
        if (shown < all.size()) {
            return say.text("sentence.list.more", String.join(comma, parts), all.size() - shown);
        }
        return parts.size() < 2 || comma.startsWith(";")
                ? String.join(comma, parts)
                : say.text(
                        "sentence.list.and", String.join(comma, parts.subList(0, parts.size() - 1)), parts.getLast());
    }

    private static String mark(int at) {
        return "\uE000" + at + "\uE001";
    }

    private String detail(Named named) {
        var detail = named.detail();
        return detail == null
                ? ""
                : " ("
                        + say.text(
                                "sentence.detail." + detail.key(),
                                detail.values().stream().map(this::word).toArray())
                        + ")";
    }

    private Object word(Object value) {
        return switch (value) {
            case CodeList code -> say.term(code);
            case Named.Terms terms -> say.terms(terms.all());
            default -> value;
        };
    }

    /** As it is called; what has no name of its own is called by a term. */
    private String title(Named named) {
        return named.title() instanceof CodeList code
                ? say.capital(say.term(code))
                : named.title().toString();
    }

    private List<ChangeSentence.Piece> pieces(String words, List<Named> named) {
        var pieces = new ArrayList<ChangeSentence.Piece>();
        var marks = MARK.matcher(words);
        var end = 0;
        while (marks.find()) {
            add(pieces, words.substring(end, marks.start()));
            var one = named.get(Integer.parseInt(marks.group(1)));
            pieces.add(new ChangeSentence.Piece(title(one), href(one)));
            end = marks.end();
        }
        add(pieces, words.substring(end));
        return List.copyOf(pieces);
    }

    private void add(List<ChangeSentence.Piece> pieces, String text) {
        if (!text.isEmpty()) {
            pieces.add(new ChangeSentence.Piece(text, null));
        }
    }

    /** Its page on the day on which it is there. */
    private String href(Named named) {
        return at(
                named.gone() ? from : to,
                "/site/" + named.network() + "/" + folder(named.kind()) + "/" + named.id(),
                Map.of());
    }

    private String at(ResolvedPointInTime end, String path, Map<String, String> chosen) {
        var known = end.knownAt();
        var parameters = new LinkedHashMap<String, List<String>>();
        new TreeMap<>(chosen).forEach((name, value) -> parameters.put(name, List.of(value)));
        if (!end.day().equals(today) || known != null) {
            parameters.put("stav", List.of(end.day().toString()));
        }
        if (known != null) {
            parameters.put("znamo", List.of(known.toString()));
        }
        return ListAddress.of(path, parameters).href();
    }

    private static String folder(String kind) {
        return switch (kind) {
            case "actors" -> Site.ACTORS;
            case "platforms" -> Site.PLATFORMS;
            case "meetings" -> Site.MEETINGS;
            case "interventions" -> Site.INTERVENTIONS;
            case "revisions" -> Site.REVISIONS;
            default -> Site.NEEDS;
        };
    }

    /** Where what the sentence counts is listed or explained; null: it names all that it says. */
    private @Nullable String source(Rule rule) {
        return switch (rule) {
            case MEETINGS_HELD, MEETINGS_WITH ->
                at(to, root + "/" + Site.MEETINGS, Map.of("date", from.day().plusDays(1) + ".." + to.day()));
            case WITHOUT_PLATFORM -> at(to, root + "/" + Site.ACTORS, Map.of("platforms", "-"));
            case PREVENTION, INTERVENTION, LINK_NEW, LINK_NO_MORE, PLATFORMS_LINK_NEW, PLATFORMS_LINK_NO_MORE ->
                at(to, root + "/ukazatele", Map.of("compareTo", from.day().toString()));
            case REVISION_CLOSED,
                    ACTORS_CAME,
                    ACTORS_LEFT,
                    ACTORS_BACK,
                    PLATFORMS_FOUNDED,
                    PLATFORMS_DISSOLVED,
                    PLATFORMS_SUSPENDED,
                    PLATFORMS_RESUMED,
                    PLATFORMS_FUNCTION,
                    PLATFORMS_LOST_MARK,
                    ACTIVITIES_UNCOVERED,
                    ACTIVITIES_COVERED,
                    INTERVENTIONS_DONE,
                    INTERVENTIONS_BEGUN,
                    FREE_AGAIN,
                    FULL,
                    NEEDS_FOUND,
                    NEEDS_RETIRED,
                    ACTIVITIES_WITHOUT_ACTOR,
                    LEVEL_UP,
                    LEVEL_DOWN,
                    MEMBERS_JOINED,
                    MEMBERS_LEFT,
                    CAPACITY_CHANGED,
                    ACTOR_MERGED,
                    ACTOR_RENAMED,
                    PLATFORM_RENAMED -> null;
        };
    }

    private @Nullable String timeline(Change change) {
        var records = change.basis().stream()
                .map(Change.Basis::record)
                .distinct()
                .limit(RECORDS_OF_A_TIMELINE)
                .toList();
        return records.isEmpty() ? null : root + "/" + Site.TIMELINE + "?zaznam=" + String.join("&zaznam=", records);
    }
}
