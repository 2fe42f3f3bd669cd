package cz.propoj.query.crisis;

import cz.propoj.contract.Texts;
import cz.propoj.contract.actors.Clientele;
import cz.propoj.contract.needs.NeedArea;
import cz.propoj.query.networkmap.VisibleMap;
import cz.propoj.query.networkmap.rows.ActivityRef;
import cz.propoj.query.networkmap.rows.ActorRow;
import cz.propoj.query.networkmap.rows.ContactRow;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds who can help. An actor of which something is not known stays among the results, behind those of which it is: to
 * ask is better than to miss somebody. Only who is known not to fit is left out.
 */
final class CrisisSearch {
    /** How people write that the whole territory of a network is served. */
    private static final List<String> EVERYWHERE = List.of(
            "celé ORP", "celé území", "celý okres", "celý kraj", "celá ČR", "celá republika", "Česká republika");

    /** In the order in which they are told. */
    private static final List<String> CRITERIA =
            List.of("need", "place", "age", "group", "situation", "open", "online", "free");

    private final VisibleMap map;
    private final @Nullable LocalDateTime now;

    /** On the wall's clock in Czechia; null: it is another day that is looked at, so that nobody is open now. */
    CrisisSearch(VisibleMap map, @Nullable LocalDateTime now) {
        this.map = map;
        this.now = map.isNow() ? now : null;
    }

    /** The best first; among equals in Czech order of the names. */
    List<Helper> find(HelpQuery wish) {
        return map.actors().stream()
                .filter(actor -> actor.state().isActive())
                .filter(actor ->
                        !wish.network() || Boolean.TRUE.equals(actor.state().inCrisisNetwork()))
                .flatMap(actor -> helper(actor, wish).stream())
                .sorted(order())
                .toList();
    }

    private Comparator<Helper> order() {
        return Comparator.comparing((Helper helper) -> !helper.isReady())
                .thenComparing(helper -> helper.hours().fit())
                .thenComparing(Helper::place)
                .thenComparing(helper -> helper.free(map.day()))
                .thenComparing(helper -> helper.toAsk().size());
    }

    private Optional<Helper> helper(ActorRow actor, HelpQuery wish) {
        var profile = actor.profile();
        var toAsk = new ArrayList<String>();
        var hours = Helper.Hours.of(profile.availability().openingHours(), now);
        var place = place(actor, wish.place());
        var helper = new Helper(actor, actor.state().inCrisisNetwork(), hours, place, toAsk, contacts(actor));
        var fits = Map.of(
                "need",
                need(actor, wish),
                "place",
                place,
                "age",
                age(profile.clientele(), wish.age()),
                "group",
                named(profile.clientele().groups(), wish.group()),
                "situation",
                named(profile.clientele().situations(), wish.situation()),
                "open",
                wish.open() ? hours.fit() : Fit.YES,
                "online",
                wish.online() ? online(profile.availability().online()) : Fit.YES,
                "free",
                wish.free() ? helper.free(map.day()) : Fit.YES);
        if (fits.containsValue(Fit.NO)) {
            return Optional.empty();
        }
        CRITERIA.stream().filter(key -> fits.get(key) == Fit.UNKNOWN).forEach(toAsk::add);
        return Optional.of(helper);
    }

    private static Fit need(ActorRow actor, HelpQuery wish) {
        var need = wish.need();
        if (need != null) {
            return attends(actor, activity -> activity.need().equals(need), null);
        }
        var area = wish.area();
        return area == null ? Fit.YES : attends(actor, activity -> activity.area() == area, area);
    }

    /** By what it says of itself, or by the activities it carries out. */
    private static Fit attends(ActorRow actor, Predicate<ActivityRef> meant, @Nullable NeedArea area) {
        var orientation = actor.profile().orientation();
        var says = area != null
                && (orientation.primaryNeedArea() == area
                        || orientation.otherNeedAreas().contains(area));
        if (says || actor.activities().stream().anyMatch(meant)) {
            return Fit.YES;
        }
        var saysNothing = orientation.primaryNeedArea() == null
                && orientation.otherNeedAreas().isEmpty()
                && actor.activities().isEmpty();
        return saysNothing && area != null ? Fit.UNKNOWN : Fit.NO;
    }

    /** Seat is not coverage: either of them fits, and who works for the whole territory fits everywhere in it. */
    private Fit place(ActorRow actor, String wanted) {
        var area = actor.profile().serviceArea();
        if (wanted.isEmpty()) {
            return Fit.YES;
        }
        if (area.places().isEmpty() && area.coverage().isEmpty()) {
            return Fit.UNKNOWN;
        }
        return Fit.of(says(area.places(), wanted) || says(area.coverage(), wanted) || coversAll(area.coverage()));
    }

    private boolean coversAll(Collection<String> coverage) {
        return map.network().map(network -> says(coverage, network.name())).orElse(false)
                || EVERYWHERE.stream().anyMatch(words -> says(coverage, words));
    }

    private static boolean says(Collection<String> texts, String wanted) {
        var words = Texts.folded(wanted);
        return texts.stream().anyMatch(text -> Texts.folded(text).contains(words));
    }

    private static Fit age(Clientele clientele, @Nullable Integer age) {
        if (age == null) {
            return Fit.YES;
        }
        var from = clientele.ageFrom();
        var to = clientele.ageTo();
        return from == null && to == null
                ? Fit.UNKNOWN
                : Fit.of((from == null || age >= from) && (to == null || age <= to));
    }

    private static Fit named(List<String> said, String wanted) {
        if (wanted.isEmpty()) {
            return Fit.YES;
        }
        return said.isEmpty() ? Fit.UNKNOWN : Fit.of(says(said, wanted));
    }

    private static Fit online(@Nullable Boolean known) {
        return known == null ? Fit.UNKNOWN : Fit.of(known);
    }

    private List<ContactRow> contacts(ActorRow actor) {
        return map.contacts(actor.id()).stream()
                .sorted(Comparator.comparing(contact -> !contact.contact().urgent()))
                .toList();
    }
}
