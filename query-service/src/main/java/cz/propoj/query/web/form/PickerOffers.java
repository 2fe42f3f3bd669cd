package cz.propoj.query.web.form;

import cz.propoj.query.networkmap.rows.ActorRow;
import cz.propoj.query.networkmap.rows.PlatformRow;
import cz.propoj.query.networkmap.rows.Ref;
import cz.propoj.query.web.Site;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What may be picked from in a form by typing a few letters (templates/picker.html).
 *
 * @param offers in Czech order
 * @param groups several at a time, by one click
 * @param register where a new one is registered by its name alone; null: nothing new may be added
 */
public record PickerOffers(
        List<Offer> offers, List<Group> groups, @Nullable String register) {
    /**
     * One that may be picked.
     *
     * @param detail beside the name, so that two of one name can be told apart; null: nothing
     */
    public record Offer(String id, String name, @Nullable String detail) {}

    /**
     * Several that are picked together.
     *
     * @param when value that the field {@code groupBy} of the picker must have; empty: always offered
     */
    public record Group(String label, String when, List<String> ids) {}

    /**
     * One that is picked already.
     *
     * @param value what is said beside it: a role, or how many people; empty: nothing
     */
    public record Picked(String id, String name, String value) {
        public static Picked of(Ref ref, Object value) {
            return new Picked(ref.id(), ref.name(), value.toString());
        }
    }

    public PickerOffers {
        groups = groups.stream().filter(group -> !group.ids().isEmpty()).toList();
    }

    /** Actors who are part of the network now. */
    public static PickerOffers actors(Site site, List<Group> groups) {
        return new PickerOffers(
                site.map().actors().stream()
                        .filter(actor -> actor.state().isActive())
                        .map(PickerOffers::offer)
                        .toList(),
                groups,
                site.map().mayEdit() ? Forms.api(site, "actors") : null);
    }

    /** Platforms that have not ended. */
    public static PickerOffers platforms(Site site, Predicate<PlatformRow> which) {
        return new PickerOffers(
                site.map().platforms().stream()
                        .filter(which)
                        .map(row -> new Offer(
                                row.id().toString(),
                                row.name(),
                                site.say().term(row.standing().type())))
                        .toList(),
                List.of(),
                null);
    }

    public static List<String> ids(Collection<Ref> refs) {
        return refs.stream().filter(Ref::active).map(Ref::id).distinct().toList();
    }

    private static Offer offer(ActorRow actor) {
        return new Offer(
                actor.id().toString(),
                actor.name(),
                actor.profile().classification().kindOfService());
    }
}
