package cz.propoj.query.networkmap.memory;

import cz.propoj.contract.actors.ActorEvent;
import cz.propoj.contract.meetings.MeetingEvent;
import cz.propoj.contract.meetings.MeetingId;
import cz.propoj.contract.needs.NeedEvent;
import cz.propoj.contract.platforms.PlatformEvent;
import cz.propoj.query.networkmap.rows.ResolvedPointInTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Where the facts of a network stand in time and in the log, in three orders, so that what lies between two moments is found without
 * looking at what does not. Never changes: more facts give another index that shares most of the old one.
 */
public final class FactIndex {

    private record Day(LocalDate date, MeetingId meeting) {}

    private record Link(String from, String to) {}

    public static final FactIndex NONE = new FactIndex(
            Sorted.none(Comparator.comparing((PlacedFact place) -> place.fact().effectiveOn())
                    .thenComparingLong(place -> place.fact().position())),
            Sorted.none(Comparator.comparing((PlacedFact place) -> place.fact().recordedAt())
                    .thenComparingLong(place -> place.fact().position())),
            Sorted.none(
                    Comparator.comparingLong((PlacedFact place) -> place.fact().position())),
            Sorted.none(Comparator.comparing(Day::date)),
            Sorted.none(Comparator.comparing(Link::from)),
            Sorted.none(Comparator.comparing(Link::from)),
            Sorted.none(Comparator.comparing(Link::from)),
            Sorted.none(Comparator.comparing(Link::from)));

    private final Sorted<PlacedFact> byEffect;
    private final Sorted<PlacedFact> byRecord;
    private final Sorted<PlacedFact> byPosition;
    private final Sorted<Day> meetingDays;
    private final Sorted<Link> memberOf;
    private final Sorted<Link> involvedIn;
    private final Sorted<Link> merged;
    private final Sorted<Link> sameAs;

    private FactIndex(
            Sorted<PlacedFact> byEffect,
            Sorted<PlacedFact> byRecord,
            Sorted<PlacedFact> byPosition,
            Sorted<Day> meetingDays,
            Sorted<Link> memberOf,
            Sorted<Link> involvedIn,
            Sorted<Link> merged,
            Sorted<Link> sameAs) {
        this.byEffect = byEffect;
        this.byRecord = byRecord;
        this.byPosition = byPosition;
        this.meetingDays = meetingDays;
        this.memberOf = memberOf;
        this.involvedIn = involvedIn;
        this.merged = merged;
        this.sameAs = sameAs;
    }

    public FactIndex with(Collection<PlacedFact> more) {
        if (more.isEmpty()) {
            return this;
        }
        var days = new ArrayList<Day>();
        var members = new ArrayList<Link>();
        var involved = new ArrayList<Link>();
        var mergers = new ArrayList<Link>();
        var linked = new ArrayList<Link>();
        for (var place : more) {
            switch (place.fact().event()) {
                case MeetingEvent.MeetingRecorded e ->
                    days.add(new Day(e.agenda().date(), e.meeting()));
                case MeetingEvent.AgendaCorrected e ->
                    days.add(new Day(e.agenda().date(), e.meeting()));
                case PlatformEvent.MemberJoined e ->
                    members.add(new Link(e.actor().toString(), place.record()));
                case NeedEvent.ActorsInvolved e ->
                    e.actors().forEach(actor -> involved.add(new Link(actor.toString(), place.record())));
                case ActorEvent.ActorMerged e -> mergers.add(new Link(e.into().toString(), place.record()));
                case ActorEvent.ActorLinked e ->
                    linked.add(new Link(place.record(), e.sameAs().toString()));
                default -> {}
            }
        }
        return new FactIndex(
                byEffect.with(more),
                byRecord.with(more),
                byPosition.with(more),
                meetingDays.with(days),
                memberOf.with(members),
                involvedIn.with(involved),
                merged.with(mergers),
                sameAs.with(linked));
    }

    /** The first day of which anything is known. */
    public Optional<LocalDate> beginning() {
        return byEffect.first().map(place -> place.fact().effectiveOn());
    }

    /** Facts that are visible on exactly one of the two sides. Each such fact lies between their days, moments or positions. */
    public List<PlacedFact> between(ResolvedPointInTime one, ResolvedPointInTime other) {
        var found = new ArrayList<PlacedFact>();
        var days = Span.of(one.day(), other.day());
        var moments = Span.of(known(one), known(other));
        var positions = Span.of(one.upTo(), other.upTo());
        var isMeant = (Predicate<PlacedFact>) place -> one.sees(place.fact()) != other.sees(place.fact());
        days.of(byEffect, place -> place.fact().effectiveOn()).filter(isMeant).forEach(found::add);
        moments.of(byRecord, place -> place.fact().recordedAt())
                .filter(place -> !days.holds(place.fact().effectiveOn()))
                .filter(isMeant)
                .forEach(found::add);
        positions
                .of(byPosition, place -> place.fact().position())
                .filter(place -> !days.holds(place.fact().effectiveOn())
                        && !moments.holds(place.fact().recordedAt()))
                .filter(isMeant)
                .forEach(found::add);
        return found;
    }

    private static Instant known(ResolvedPointInTime side) {
        return side.knownAt() == null ? Instant.MAX : side.knownAt();
    }

    /** What comes after the first, up to the last. */
    private record Span<C extends Comparable<? super C>>(C first, C last) {
        static <C extends Comparable<? super C>> Span<C> of(C one, C other) {
            return one.compareTo(other) <= 0 ? new Span<>(one, other) : new Span<>(other, one);
        }

        boolean holds(C value) {
            return value.compareTo(first) > 0 && value.compareTo(last) <= 0;
        }

        <T> Stream<T> of(Sorted<T> sorted, Function<T, C> value) {
            return first.equals(last)
                    ? Stream.empty()
                    : sorted.after(one -> value.apply(one).compareTo(first) > 0)
                            .takeWhile(one -> holds(value.apply(one)));
        }
    }

    /** The last recorded first. */
    public Stream<PlacedFact> lastFirst() {
        return byRecord.descending();
    }

    /** Meetings that at some time were said to be on a day after the first and up to the last. */
    public Stream<MeetingId> meetings(LocalDate after, LocalDate upTo) {
        return meetingDays
                .after(day -> day.date().isAfter(after))
                .takeWhile(day -> !day.date().isAfter(upTo))
                .map(Day::meeting)
                .distinct();
    }

    /** Platforms of which the actor was a member at some time. */
    public Stream<String> platformsOf(String actor) {
        return linked(memberOf, actor);
    }

    /** Needs of which the actor at some time carried out an activity. */
    public Stream<String> needsOf(String actor) {
        return linked(involvedIn, actor);
    }

    /** The actor, and whoever at some time was merged into it, also by way of others. */
    public Set<String> mergedInto(String actor) {
        var all = new LinkedHashSet<String>();
        collectMerged(actor, all);
        return all;
    }

    private void collectMerged(String actor, Set<String> all) {
        if (all.add(actor)) {
            linked(merged, actor).forEach(other -> collectMerged(other, all));
        }
    }

    /** Actors that at some time were said to be the same as one of another network, each with the others. */
    public Stream<String> linkedActors() {
        return sameAs.after(_ -> true).map(Link::from).distinct();
    }

    private static Stream<String> linked(Sorted<Link> links, String from) {
        return links.after(link -> link.from().compareTo(from) >= 0)
                .takeWhile(link -> link.from().equals(from))
                .map(Link::to)
                .distinct();
    }
}
