package cz.propoj.command.plan;

import cz.propoj.command.runtime.Sent;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.plan.Chapter;
import cz.propoj.contract.plan.ChapterId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be wished of a chapter of the plan. */
public sealed interface PlanCommand {
    ChapterId chapter();

    /**
     * Says what the chapter is to say.
     *
     * @param text left out: it stays; null: as it is worded for everybody
     */
    record WriteChapter(
            @TargetAggregateIdentifier ChapterId chapter, NetworkId network, Chapter part, Sent<String> text)
            implements PlanCommand {
        /** Not the text, which may name people, for logs. */
        @Override
        public String toString() {
            return "WriteChapter[" + network + ", " + part + "]";
        }
    }

    /** It is worded as for everybody again. */
    record ResetChapter(@TargetAggregateIdentifier ChapterId chapter, NetworkId network, Chapter part)
            implements PlanCommand {}

    /** Somebody named in it has asked: whatever it said is forgotten for good. */
    record EraseChapterText(@TargetAggregateIdentifier ChapterId chapter) implements PlanCommand {}
}
