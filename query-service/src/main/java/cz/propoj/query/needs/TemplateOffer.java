package cz.propoj.query.needs;

import cz.propoj.contract.Texts;
import cz.propoj.contract.needs.NeedArea;
import cz.propoj.contract.needs.NeedsTemplate;
import cz.propoj.contract.needs.TemplateOrigin;
import cz.propoj.query.networkmap.VisibleMap;
import cz.propoj.query.networkmap.rows.NeedRow;
import cz.propoj.query.reading.Json;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The general template beside what a network has made of it: what may be taken over, and what is missing. */
final class TemplateOffer {
    /** To what extent a network has taken a need of the template over. */
    enum Standing {
        /** The network has nothing of it. */
        NEW,
        /** The network has a need of the same name that is its own. */
        SAME_NAME,
        /** Taken over, but something of the present template is missing. */
        INCOMPLETE,
        /** Taken over, with all its parts. */
        TAKEN,
        /** Taken over and retired again. */
        RETIRED
    }

    record Area(NeedArea area, List<OfferedNeed> needs) {
        Map<String, Object> json() {
            return Json.object(
                    "area", area, "needs", needs.stream().map(OfferedNeed::json).toList());
        }
    }

    /**
     * A need of the template.
     *
     * @param own the network's need that was made of it, or has its name; null: none
     * @param missing forms and activities of the template that the network's need lacks
     * @param newer whether the network took an older version over
     */
    record OfferedNeed(
            String key,
            String name,
            int forms,
            int activities,
            Standing standing,
            @Nullable String own,
            List<String> missing,
            boolean newer) {
        /** Whether anything can be taken over. */
        public boolean isOpen() {
            return standing != Standing.TAKEN;
        }

        Map<String, Object> json() {
            return Json.object(
                    "key", key,
                    "name", name,
                    "forms", forms,
                    "activities", activities,
                    "standing", standing.name(),
                    "need", own,
                    "missing", missing,
                    "newer", newer);
        }
    }

    private final VisibleMap map;
    private final Locale locale;
    private final Map<String, NeedRow> byName = new HashMap<>();

    TemplateOffer(VisibleMap map, Locale locale) {
        this.map = map;
        this.locale = locale;
        map.needs().stream()
                .filter(need -> !need.state().retired())
                .forEach(need -> byName.putIfAbsent(Texts.folded(need.name()), need));
    }

    static int version() {
        return NeedsTemplate.general().version();
    }

    List<Area> areas() {
        return NeedsTemplate.general().areas().stream()
                .map(area -> new Area(
                        area.area(), area.needs().stream().map(this::offered).toList()))
                .toList();
    }

    private OfferedNeed offered(NeedsTemplate.Need entry) {
        var taken = map.need(TemplateOrigin.need(map.id(), entry.key())).orElse(null);
        var own = taken == null ? namesake(entry) : taken;
        var missing = taken == null ? List.<String>of() : missing(entry, taken, locale);
        return new OfferedNeed(
                entry.key(),
                entry.name().in(locale),
                entry.forms().size(),
                entry.forms().stream()
                        .mapToInt(form -> form.activities().size())
                        .sum(),
                standing(taken, own, missing),
                own == null ? null : own.id().toString(),
                missing,
                taken != null && isOlder(taken));
    }

    private static Standing standing(@Nullable NeedRow taken, @Nullable NeedRow own, List<String> missing) {
        if (taken == null) {
            return own == null ? Standing.NEW : Standing.SAME_NAME;
        }
        if (taken.state().retired()) {
            return Standing.RETIRED;
        }
        return missing.isEmpty() ? Standing.TAKEN : Standing.INCOMPLETE;
    }

    private @Nullable NeedRow namesake(NeedsTemplate.Need entry) {
        return Stream.of(Locale.of("cs"), Locale.ENGLISH)
                .map(language -> byName.get(Texts.folded(entry.name().in(language))))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static boolean isOlder(NeedRow taken) {
        var origin = taken.state().template();
        return origin != null && origin.version() < version();
    }

    /** Forms and activities of the template that the need lacks, in that language. */
    static List<String> missing(NeedsTemplate.Need entry, NeedRow taken, Locale locale) {
        return entry.forms().stream()
                .flatMap(form -> Stream.concat(
                        taken.state()
                                        .form(TemplateOrigin.form(taken.id(), form.key()))
                                        .isPresent()
                                ? Stream.empty()
                                : Stream.of(form.name().in(locale)),
                        form.activities().stream()
                                .filter(activity -> taken.state()
                                        .activity(TemplateOrigin.activity(taken.id(), activity.key()))
                                        .isEmpty())
                                .map(activity -> activity.name().in(locale))))
                .toList();
    }
}
