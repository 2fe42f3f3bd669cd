package cz.propoj.contract.revisions;

import cz.propoj.contract.Copies;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.platforms.PlatformId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can happen to the annual revision of a network. */
public sealed interface RevisionEvent {
    RevisionId revision();

    /**
     * From now on what happens to a record counts.
     *
     * @param platform where the revision is done; null: not said
     */
    record RevisionOpened(
            RevisionId revision,
            NetworkId network,
            int year,
            @Nullable PlatformId platform) implements RevisionEvent {}

    /** Null: the revision is not done at a platform, or it is not known at which. */
    record RevisionPlatformChosen(
            RevisionId revision, @Nullable PlatformId platform) implements RevisionEvent {}

    /** Records that were gone through with one outcome; the day of the event is the day on which they were verified. */
    record RecordsReviewed(RevisionId revision, ReviewState outcome, List<ReviewedRecord> records)
            implements RevisionEvent {
        public RecordsReviewed {
            records = Copies.of(records);
        }
    }

    /** The records have to be gone through again. */
    record ReviewTakenBack(RevisionId revision, List<ReviewedRecord> records) implements RevisionEvent {
        public ReviewTakenBack {
            records = Copies.of(records);
        }
    }

    /**
     * The revision is signed and never changes again.
     *
     * @param unreviewed records that nobody went through; why stands in the reason of the event
     */
    record RevisionClosed(RevisionId revision, Signature signature, List<ReviewedRecord> unreviewed)
            implements RevisionEvent {
        public RevisionClosed {
            unreviewed = Copies.of(unreviewed);
        }
    }

    /** It was opened by mistake; another one may be opened for the year. */
    record RevisionAbandoned(RevisionId revision) implements RevisionEvent {}
}
