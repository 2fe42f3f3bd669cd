package cz.propoj.command.workbooks;

import cz.propoj.contract.access.AccountId;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.workbooks.ImportId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The take-over of workbooks as a process, without anything personal: what people sent and what was found stands sealed
 * beside it.
 *
 * @param account who uploaded, and alone sees and accepts it: it may hold private notes
 * @param revision rises with every change of the job
 * @param asOf the day for which the differences were computed; null while the files are read
 * @param dateIsKnown whether the day stands in the files or was given; otherwise it is a proposal
 * @param result null until something is stored
 * @param undoes the take-over that this job takes back; null: the job is a take-over itself
 */
record ImportJob(
        ImportId id,
        NetworkId network,
        AccountId account,
        State state,
        long revision,
        Instant createdAt,
        @Nullable LocalDate asOf,
        boolean dateIsKnown,
        Progress progress,
        @Nullable Result result,
        @Nullable ImportId undoes) {
    /** How far it is. */
    enum State {
        READING,
        CHECKED,
        ACCEPTED,
        STORING,
        DONE,
        FAILED;

        /** Whether an instance has to be at work on it. */
        boolean isRunning() {
            return this == READING || this == ACCEPTED || this == STORING;
        }

        boolean isFinished() {
            return this == DONE || this == FAILED;
        }
    }

    /**
     * How much is done of what there is to do.
     *
     * @param since when this part of the work began
     */
    record Progress(int done, int total, Instant since) {
        /** Seconds that the rest will take at the pace so far; null while nobody can tell. */
        @Nullable
        Long remainingSeconds(Instant now) {
            if (done == 0 || total == 0) {
                return null;
            }
            var spent = Math.max(1, now.toEpochMilli() - since.toEpochMilli());
            return spent * (total - done) / done / 1000;
        }
    }

    /**
     * What was stored.
     *
     * @param refused records that a rule stood against when they were to be stored
     * @param position in the log by which a reader sees all of it; -1: nothing was stored
     */
    record Result(int added, int changed, int retired, int refused, long position) {
        static final Result NOTHING = new Result(0, 0, 0, 0, -1);
    }
}
