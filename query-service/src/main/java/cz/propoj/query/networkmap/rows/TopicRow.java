package cz.propoj.query.networkmap.rows;

import cz.propoj.contract.topics.Brief;
import cz.propoj.contract.topics.Goal;
import cz.propoj.contract.topics.TopicId;
import cz.propoj.contract.topics.TopicState;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A topic as it is listed.
 *
 * @param brief who is in charge only for those who may know names of persons
 * @param platform that carries it
 * @param findings those that the person may read
 * @param proposedOn the first day on which it was true
 * @param hasTexts whether it has, or on some day had, texts that can be erased
 */
public record TopicRow(
        TopicState state,
        Brief brief,
        @Nullable Ref platform,
        List<NoteRow> findings,
        LocalDate proposedOn,
        boolean hasTexts,
        RowInfo info) {
    public TopicId id() {
        return state.topic();
    }

    public Ref ref() {
        return new Ref(id().toString(), brief.title(), state.isOpen());
    }

    /** In their order; without withdrawn ones. */
    public List<Goal> goals() {
        return state.goals().stream().filter(goal -> !goal.withdrawn()).toList();
    }
}
