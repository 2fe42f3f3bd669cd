package cz.propoj.contract.practices;

import cz.propoj.contract.Copies;
import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.needs.NeedId;
import cz.propoj.contract.platforms.PlatformId;
import cz.propoj.contract.topics.TopicId;
import cz.propoj.contract.vault.WithTexts;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a practice is.
 *
 * @param title as people speak of it, one line
 * @param what is done
 * @param place where it is done
 * @param origin how it came to be
 * @param whomToAsk by name or by function
 */
public record PracticeProfile(
        String title,
        @Nullable String what,
        @Nullable String place,
        @Nullable String origin,
        @Nullable String whomToAsk,
        List<ActorId> actors,
        List<PlatformId> platforms,
        List<NeedId> needs,
        List<TopicId> topics) {
    private static final String WHAT_IN_VAULT = "what";
    private static final String ORIGIN_IN_VAULT = "origin";
    private static final String WHOM_TO_ASK_IN_VAULT = "whomToAsk";

    public PracticeProfile {
        actors = Copies.of(actors);
        platforms = Copies.of(platforms);
        needs = Copies.of(needs);
        topics = Copies.of(topics);
    }

    /** Without whom to ask, for those who may not see names. */
    public PracticeProfile nameless() {
        return new PracticeProfile(title, what, place, origin, null, actors, platforms, needs, topics);
    }

    /** Those that may name people, by field of the vault. */
    Map<String, String> texts() {
        return WithTexts.fields(List.of(WHAT_IN_VAULT, ORIGIN_IN_VAULT, WHOM_TO_ASK_IN_VAULT), what, origin, whomToAsk);
    }

    PracticeProfile with(Map<String, String> texts) {
        return new PracticeProfile(
                title,
                texts.get(WHAT_IN_VAULT),
                place,
                texts.get(ORIGIN_IN_VAULT),
                texts.get(WHOM_TO_ASK_IN_VAULT),
                actors,
                platforms,
                needs,
                topics);
    }
}
