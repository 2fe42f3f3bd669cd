package cz.propoj.contract.regionaltexts;

import cz.propoj.contract.Copies;
import cz.propoj.contract.networks.NetworkId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A text of the region on one date, or a copy of one.
 *
 * @param wording of an original what is being worked on; of a copy what it says in its network
 * @param editions what was published, the first version first; none: it is a draft, or a copy
 * @param origin where a copy comes from; null: it is the region's own
 */
public record RegionalTextState(
        RegionalTextId text,
        NetworkId network,
        RegionalWording wording,
        List<Edition> editions,
        @Nullable TakenFrom origin,
        boolean withdrawn) {

    public RegionalTextState {
        editions = Copies.of(editions);
    }

    /** What was published under a number. */
    public record Edition(int version, RegionalWording wording) {}

    /**
     * What a copy knows of its original.
     *
     * @param region network that wrote it
     * @param regionName what it was called when the text was taken over
     * @param version that the copy stands on
     * @param base what that version said
     * @param declined the newest version that the network decided to do without; 0: none
     */
    public record TakenFrom(
            NetworkId region,
            String regionName,
            RegionalTextId original,
            int version,
            RegionalWording base,
            int declined) {}

    /** The newest published one; null: there is none. */
    public @Nullable Edition newest() {
        return editions.isEmpty() ? null : editions.getLast();
    }

    public boolean isCopy() {
        return origin != null;
    }

    public RegionalTextStanding standing() {
        return isCopy()
                ? RegionalTextStanding.TAKEN_OVER
                : editions.isEmpty() ? RegionalTextStanding.DRAFT : RegionalTextStanding.PUBLISHED;
    }

    /** Whether something was written since the last version that is not published. */
    public boolean hasUnpublishedChange() {
        var newest = newest();
        return newest != null && !newest.wording().equals(wording);
    }

    /** Whether a copy says something else than the version it stands on; spaces alone say nothing. */
    public boolean isChangedHere() {
        return origin != null && !wording.saysTheSameAs(origin.base);
    }

    /** As those know it who see only what was published: nothing of what is being worked on. Null: nothing at all. */
    public @Nullable RegionalTextState asPublished() {
        var newest = newest();
        if (isCopy()) {
            return this;
        }
        return newest == null
                ? null
                : new RegionalTextState(text, network, newest.wording(), editions, null, withdrawn);
    }

    public static @Nullable RegionalTextState evolve(@Nullable RegionalTextState state, RegionalTextEvent event) {
        return switch (event) {
            case RegionalTextEvent.RegionalTextWritten e
            when state == null -> new RegionalTextState(e.text(), e.network(), e.wording(), List.of(), null, false);
            case RegionalTextEvent.RegionalTextTakenOver e
            when state == null ->
                new RegionalTextState(
                        e.text(),
                        e.network(),
                        e.wording(),
                        List.of(),
                        new TakenFrom(e.region(), e.regionName(), e.original(), e.version(), e.wording(), 0),
                        false);
            case RegionalTextEvent changed when state == null -> null;
            case RegionalTextEvent changed -> state.changedBy(changed);
        };
    }

    private RegionalTextState changedBy(RegionalTextEvent event) {
        return switch (event) {
            case RegionalTextEvent.RegionalTextWritten _, RegionalTextEvent.RegionalTextTakenOver _ -> this;
            case RegionalTextEvent.RegionalTextRewritten e -> saying(e.wording());
            case RegionalTextEvent.RegionalTextPublished e ->
                new RegionalTextState(
                        text,
                        network,
                        e.wording(),
                        Stream.concat(editions.stream(), Stream.of(new Edition(e.version(), e.wording())))
                                .toList(),
                        origin,
                        withdrawn);
            case RegionalTextEvent.RegionalVersionTakenIn e
            when origin != null ->
                new RegionalTextState(
                        text,
                        network,
                        e.wording(),
                        editions,
                        new TakenFrom(origin.region, origin.regionName, origin.original, e.version(), e.base(), 0),
                        withdrawn);
            case RegionalTextEvent.RegionalVersionDeclined e
            when origin != null ->
                new RegionalTextState(
                        text,
                        network,
                        wording,
                        editions,
                        new TakenFrom(
                                origin.region,
                                origin.regionName,
                                origin.original,
                                origin.version,
                                origin.base,
                                e.version()),
                        withdrawn);
            // Only copies stand on a version of somebody else's.
            case RegionalTextEvent.RegionalVersionTakenIn _, RegionalTextEvent.RegionalVersionDeclined _ -> this;
            case RegionalTextEvent.RegionalTextWithdrawn _ -> withdrawn(true);
            case RegionalTextEvent.RegionalTextRestored _ -> withdrawn(false);
            // Whoever reads facts leaves out what was said before.
            case RegionalTextEvent.RegionalTextErased _ -> this;
        };
    }

    private RegionalTextState saying(RegionalWording other) {
        return new RegionalTextState(text, network, other, editions, origin, withdrawn);
    }

    private RegionalTextState withdrawn(boolean now) {
        return new RegionalTextState(text, network, wording, editions, origin, now);
    }
}
