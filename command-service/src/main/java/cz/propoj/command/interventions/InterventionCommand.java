package cz.propoj.command.interventions;

import cz.propoj.command.runtime.Sent;
import cz.propoj.contract.interventions.InterventionId;
import cz.propoj.contract.interventions.Undertaking;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.steps.StepId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What can be wished of an intervention. Its aim is confided to the vault; a command carries the version it has there. */
public sealed interface InterventionCommand {
    InterventionId intervention();

    /** What was done.
     *
     * @param step whose effect is to be followed by it; null: it comes from none
     */
    record RecordIntervention(
            @TargetAggregateIdentifier InterventionId intervention,
            NetworkId network,
            Undertaking undertaking,
            int version,
            @Nullable StepId step)
            implements InterventionCommand {
        public RecordIntervention(
                InterventionId intervention, NetworkId network, Undertaking undertaking, int version) {
            this(intervention, network, undertaking, version, null);
        }
    }

    /**
     * What is left out stays.
     *
     * @param version of the aim; 0: nothing is said of it
     */
    record AmendIntervention(
            @TargetAggregateIdentifier InterventionId intervention, Sent<Undertaking> undertaking, int version)
            implements InterventionCommand {}

    record WithdrawIntervention(
            @TargetAggregateIdentifier InterventionId intervention,
            @Nullable String reason) implements InterventionCommand {}

    record RestoreIntervention(@TargetAggregateIdentifier InterventionId intervention) implements InterventionCommand {}

    record EraseAim(@TargetAggregateIdentifier InterventionId intervention) implements InterventionCommand {}
}
