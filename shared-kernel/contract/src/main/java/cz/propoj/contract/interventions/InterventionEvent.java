package cz.propoj.contract.interventions;

import cz.propoj.contract.Revision;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.steps.StepId;
import org.jspecify.annotations.Nullable;

/** What can happen to the record of an intervention. */
public sealed interface InterventionEvent {
    /** Field of the vault in which the aim stands. */
    String AIM_IN_VAULT = "aim";

    InterventionId intervention();

    /** The number is the version of the aim in the vault. */
    @Revision(2)
    record InterventionRecorded(InterventionId intervention, NetworkId network, Undertaking undertaking, int version)
            implements InterventionEvent {}

    @Revision(2)
    record InterventionAmended(InterventionId intervention, Undertaking undertaking) implements InterventionEvent {}

    /** The aim in the vault changed; the number is its version there. */
    record AimReworded(InterventionId intervention, int version) implements InterventionEvent {}

    /** It is what came of a step, whose effect is followed by it. */
    record InterventionTraced(InterventionId intervention, StepId step) implements InterventionEvent {}

    /** It was entered by mistake, or did not take place. */
    record InterventionWithdrawn(
            InterventionId intervention, @Nullable String reason) implements InterventionEvent {}

    record InterventionRestored(InterventionId intervention) implements InterventionEvent {}

    /** On the request of somebody named in it the vault forgot the aim. */
    record AimErased(InterventionId intervention) implements InterventionEvent {}
}
