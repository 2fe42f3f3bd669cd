package cz.propoj.command.plan;

import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.plan.LetterheadId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What can be wished of the letterhead of the plan. */
public sealed interface LetterheadCommand {
    LetterheadId letterhead();

    /**
     * From now on the plan is written onto this file.
     *
     * @param size of the file in bytes
     * @param file what it is called
     * @param content of it in Base64
     */
    record ReplaceLetterhead(
            @TargetAggregateIdentifier LetterheadId letterhead,
            NetworkId network,
            int size,
            @Nullable String file,
            String content)
            implements LetterheadCommand {
        /** Not the file, for logs. */
        @Override
        public String toString() {
            return "ReplaceLetterhead[" + network + "]";
        }
    }

    /** The plan is written onto the standard letterhead again. */
    record RemoveLetterhead(@TargetAggregateIdentifier LetterheadId letterhead) implements LetterheadCommand {}

    /** Somebody named in it has asked: every file there was is forgotten for good. */
    record EraseLetterhead(@TargetAggregateIdentifier LetterheadId letterhead) implements LetterheadCommand {}
}
