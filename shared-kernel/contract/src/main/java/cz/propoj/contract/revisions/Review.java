package cz.propoj.contract.revisions;

import cz.propoj.contract.actors.ActorEvent;
import cz.propoj.contract.actors.ActorState;
import cz.propoj.contract.needs.NeedEvent;
import cz.propoj.contract.needs.NeedState;
import cz.propoj.contract.platforms.PlatformEvent;
import cz.propoj.contract.platforms.PlatformLifeCycle;
import cz.propoj.contract.platforms.PlatformState;
import cz.propoj.contract.recommendations.RecommendationEvent;
import cz.propoj.contract.recommendations.RecommendationState;
import cz.propoj.contract.time.Fact;
import cz.propoj.contract.time.Fold;
import cz.propoj.contract.time.History;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Where a record stands in a revision that is under way, from the record's own facts. What somebody changed since the
 * revision was opened needs no mark: it is seen. The same rule decides what a signature says and what people are shown.
 */
public final class Review {
    private Review() {}

    /** Empty: the actor had left the network before the revision was opened, or comes only later. */
    public static Optional<ReviewState> ofActor(
            List<Fact<ActorEvent>> facts, long opened, LocalDate day, @Nullable ReviewState mark) {
        return of(ActorState::evolve, facts, ActorState::isActive, Review::concerns, opened, day, mark);
    }

    /** As {@link #ofActor}; a suspended platform is still one. */
    public static Optional<ReviewState> ofPlatform(
            List<Fact<PlatformEvent>> facts, long opened, LocalDate day, @Nullable ReviewState mark) {
        return of(PlatformState::evolve, facts, Review::isThere, _ -> true, opened, day, mark);
    }

    /** As {@link #ofActor}; an annotation is no change of the need, and may be private. */
    public static Optional<ReviewState> ofNeed(
            List<Fact<NeedEvent>> facts, long opened, LocalDate day, @Nullable ReviewState mark) {
        return of(NeedState::evolve, facts, need -> !need.retired(), Review::concerns, opened, day, mark);
    }

    /** As {@link #ofActor}; one that was fulfilled or dropped before is not gone through any more. */
    public static Optional<ReviewState> ofRecommendation(
            List<Fact<RecommendationEvent>> facts, long opened, LocalDate day, @Nullable ReviewState mark) {
        return of(RecommendationState::evolve, facts, RecommendationState::isOpen, Review::concerns, opened, day, mark)
                .flatMap(state -> state == ReviewState.RETIRED ? end(facts, day) : Optional.of(state));
    }

    /** One that was withdrawn was entered by mistake, so there was nothing to go through. */
    private static Optional<ReviewState> end(List<Fact<RecommendationEvent>> facts, LocalDate day) {
        var now = History.of(RecommendationState::evolve, facts).asOf(day);
        if (now == null || now.withdrawn()) {
            return Optional.empty();
        }
        return switch (now.standing()) {
            case FULFILLED -> Optional.of(ReviewState.FULFILLED);
            case DROPPED -> Optional.of(ReviewState.DROPPED);
            case PROPOSED, HOLDS -> Optional.empty();
        };
    }

    private static <S, E> Optional<ReviewState> of(
            Fold<S, E> fold,
            List<Fact<E>> facts,
            Predicate<S> there,
            Predicate<E> concerns,
            long opened,
            LocalDate day,
            @Nullable ReviewState mark) {
        var now = History.of(fold, facts).asOf(day);
        if (now == null) {
            return Optional.empty();
        }
        var changed = facts.stream().anyMatch(fact -> fact.position() > opened && concerns.test(fact.event()));
        if (!there.test(now)) {
            return changed && wasThere(fold, facts, there, opened, day)
                    ? Optional.of(ReviewState.RETIRED)
                    : Optional.empty();
        }
        if (changed) {
            return Optional.of(ReviewState.CHANGED);
        }
        return Optional.of(mark == null ? ReviewState.TO_REVIEW : mark);
    }

    /** When the revision was opened; or it came since and has left already. */
    private static <S, E> boolean wasThere(
            Fold<S, E> fold, List<Fact<E>> facts, Predicate<S> there, long opened, LocalDate day) {
        var known = facts.stream().filter(fact -> fact.position() <= opened).toList();
        var before = History.of(fold, known).asOf(day);
        return before == null || there.test(before);
    }

    private static boolean isThere(PlatformState platform) {
        return platform.lifeCycle() != PlatformLifeCycle.DISSOLVED;
    }

    /** That a person's data were forgotten says nothing about the actor. */
    private static boolean concerns(ActorEvent event) {
        return !(event instanceof ActorEvent.ContactPersonErased);
    }

    /** That texts were forgotten says nothing about what is recommended. */
    private static boolean concerns(RecommendationEvent event) {
        return !(event instanceof RecommendationEvent.RecommendationTextErased);
    }

    private static boolean concerns(NeedEvent event) {
        return !(event instanceof NeedEvent.NeedAnnotated);
    }
}
