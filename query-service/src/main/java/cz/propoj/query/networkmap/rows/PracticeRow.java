package cz.propoj.query.networkmap.rows;

import cz.propoj.contract.practices.PracticeId;
import cz.propoj.contract.practices.PracticeProfile;
import cz.propoj.contract.practices.PracticeState;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A practice as it is listed.
 *
 * @param profile whom to ask only for those who may know names of persons
 * @param proposedOn the first day on which it was true
 * @param reachedOn since when it is at its stage
 * @param stages at which it was up to the day, in their order
 * @param hasTexts whether it has, or on some day had, texts that can be erased
 */
public record PracticeRow(
        PracticeState state,
        PracticeProfile profile,
        List<Ref> actors,
        List<Ref> platforms,
        List<Ref> needs,
        List<Ref> topics,
        LocalDate proposedOn,
        LocalDate reachedOn,
        List<StageDay> stages,
        boolean hasTexts,
        RowInfo info) {

    /** Since when it was at a stage. */
    public record StageDay(cz.propoj.contract.practices.PracticeStage stage, LocalDate day) {}

    public PracticeId id() {
        return state.practice();
    }

    public Ref ref() {
        return new Ref(id().toString(), profile.title(), state.isOpen());
    }

    /** From which network it was taken over; null: it is the network's own. */
    public @Nullable String sourceNetwork() {
        var source = state.source();
        return source == null ? null : source.network().value();
    }
}
