package cz.propoj.command.revisions;

import cz.propoj.command.runtime.Sent;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.platforms.PlatformId;
import cz.propoj.contract.revisions.ReviewState;
import cz.propoj.contract.revisions.ReviewedRecord;
import cz.propoj.contract.revisions.RevisionId;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What can be wished of an annual revision. */
public sealed interface RevisionCommand {
    RevisionId revision();

    record OpenRevision(
            @TargetAggregateIdentifier RevisionId revision,
            NetworkId network,
            int year,
            @Nullable PlatformId platform) implements RevisionCommand {}

    /** What is cleared: at none, or it is not known at which. */
    record ChooseRevisionPlatform(@TargetAggregateIdentifier RevisionId revision, Sent<PlatformId> platform)
            implements RevisionCommand {
        public ChooseRevisionPlatform(RevisionId revision, PlatformId platform) {
            this(revision, Sent.of(platform));
        }
    }

    /** {@code TO_REVIEW} takes back what was said before. */
    record ReviewRecords(
            @TargetAggregateIdentifier RevisionId revision, ReviewState outcome, List<ReviewedRecord> records)
            implements RevisionCommand {
        public ReviewRecords {
            records = List.copyOf(records);
        }
    }

    /**
     * Signs for the log up to a position.
     *
     * @param changed records that were changed since the revision was opened
     * @param retired records that left the network since
     * @param fulfilled recommendations that were fulfilled since
     * @param dropped recommendations that were dropped since
     * @param unreviewed records nobody went through; then the reason has to say why
     */
    record CloseRevision(
            @TargetAggregateIdentifier RevisionId revision,
            long position,
            String hash,
            List<ReviewedRecord> changed,
            List<ReviewedRecord> retired,
            List<ReviewedRecord> fulfilled,
            List<ReviewedRecord> dropped,
            List<ReviewedRecord> unreviewed,
            @Nullable String reason)
            implements RevisionCommand {
        public CloseRevision {
            changed = List.copyOf(changed);
            retired = List.copyOf(retired);
            fulfilled = List.copyOf(fulfilled);
            dropped = List.copyOf(dropped);
            unreviewed = List.copyOf(unreviewed);
        }
    }

    /** It was opened by mistake. */
    record AbandonRevision(@TargetAggregateIdentifier RevisionId revision) implements RevisionCommand {}
}
