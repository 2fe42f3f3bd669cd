package cz.propoj.command.workbooks;

import cz.propoj.contract.access.AccountId;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.workbooks.ImportId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The state of one import of workbooks, or of its undo. It holds no personal data: the files and the report are stored
 * encrypted beside it.
 *
 * @param account the uploader, who alone may see and accept the job, because the files may hold private notes
 * @param revision raised with every change of the job
 * @param asOf the day for which the differences were computed; null while the files are read
 * @param dateIsKnown whether the day is written in the files or was given; otherwise it is a proposal
 * @param result null until something is stored
 * @param undoes the import that this job undoes; null: the job is an import itself
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
    /** The steps of a job. */
    enum State {
        READING,
        CHECKED,
        ACCEPTED,
        STORING,
        DONE,
        FAILED;

        /** Whether a worker has to be running it. */
        boolean isRunning() {
            return this == READING || this == ACCEPTED || this == STORING;
        }

        boolean isFinished() {
            return this == DONE || this == FAILED;
        }
    }

    /**
     * How much of the work is done.
     *
     * @param since when this step began
     */
    record Progress(int done, int total, Instant since) {
        /** Seconds that the rest will take at the pace so far; null while that is not known. */
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
     * The counts of a finished import.
     *
     * @param refused records that were not stored because a rule forbids it
     * @param position in the log by which a reader sees all of it; -1: nothing was stored
     */
    record Result(int added, int changed, int retired, int refused, long position) {
        static final Result NOTHING = new Result(0, 0, 0, 0, -1);
    }
}
