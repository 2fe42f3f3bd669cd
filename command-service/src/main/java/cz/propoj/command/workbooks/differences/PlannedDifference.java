package cz.propoj.command.workbooks.differences;

import cz.propoj.contract.actors.ActorId;
import java.util.List;
import java.util.function.Predicate;

/** A difference with what it would take to carry it out. */
public record PlannedDifference(Difference difference, StepFactory plan) {
    /** The commands, given which new actors and characteristics are imported as well. */
    @FunctionalInterface
    public interface StepFactory {
        List<Step> steps(Scope scope);
    }

    /**
     * What there will be.
     *
     * @param actor whether the actor is in the network or comes into it
     * @param characteristic whether the characteristic of that key is defined or will be
     */
    public record Scope(Predicate<ActorId> actor, Predicate<String> characteristic) {}
}
