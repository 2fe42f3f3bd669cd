package cz.propoj.contract.topics;

import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.notes.NoteId;
import cz.propoj.contract.time.Ending;
import cz.propoj.contract.time.PartlyHidden;
import cz.propoj.contract.time.Revival;
import cz.propoj.contract.vault.TextsErased;
import cz.propoj.contract.vault.VaultReference;
import cz.propoj.contract.vault.WithTexts;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What can happen to a topic and its goals. */
public sealed interface TopicEvent {
    TopicId topic();

    /** All texts of a topic and of its goals stand in the vault under the topic. */
    sealed interface Worded extends TopicEvent, WithTexts {
        @Override
        default String owner() {
            return topic().toString();
        }
    }

    /** Of a finding only those who may read the note may know; it moves no version, which others could notice. */
    sealed interface OnFinding extends TopicEvent, PartlyHidden {
        NoteId note();

        @Override
        default boolean movesVersion() {
            return false;
        }
    }

    /** A topic was proposed.
     *
     * @param rank its place among the topics of the network: lower ones come first
     */
    record TopicProposed(
            TopicId topic,
            NetworkId network,
            Brief brief,
            BigDecimal rank,
            @Nullable VaultReference kept) implements Worded {
        public TopicProposed(TopicId topic, NetworkId network, Brief brief, BigDecimal rank) {
            this(topic, network, brief, rank, null);
        }

        @Override
        public Map<String, String> texts() {
            return brief.texts();
        }

        @Override
        public TopicProposed keptAs(VaultReference where) {
            return new TopicProposed(topic, network, brief.with(Map.of()), rank, where);
        }

        @Override
        public TopicProposed reading(Map<String, String> texts) {
            return new TopicProposed(topic, network, brief.with(texts), rank);
        }
    }

    /** Something else is said of it, or it concerns others. */
    record TopicDescribed(
            TopicId topic, Brief brief, @Nullable VaultReference kept) implements Worded {
        public TopicDescribed(TopicId topic, Brief brief) {
            this(topic, brief, null);
        }

        @Override
        public Map<String, String> texts() {
            return brief.texts();
        }

        @Override
        public TopicDescribed keptAs(VaultReference where) {
            return new TopicDescribed(topic, brief.with(Map.of()), where);
        }

        @Override
        public TopicDescribed reading(Map<String, String> texts) {
            return new TopicDescribed(topic, brief.with(texts));
        }
    }

    record FindingLinked(TopicId topic, NoteId note) implements OnFinding {}

    record FindingUnlinked(TopicId topic, NoteId note) implements OnFinding {}

    /** It comes before or after others than so far. */
    record TopicPlaced(TopicId topic, BigDecimal rank) implements TopicEvent {}

    record TopicChosen(TopicId topic) implements TopicEvent {}

    /** It is no more than proposed again. */
    record TopicSetAside(TopicId topic) implements TopicEvent {}

    record TopicBegun(TopicId topic) implements TopicEvent {}

    record TopicClosed(
            TopicId topic,
            @Nullable String result,
            @Nullable VaultReference kept) implements Worded {
        private static final String RESULT_IN_VAULT = "result";

        public TopicClosed(TopicId topic, @Nullable String result) {
            this(topic, result, null);
        }

        @Override
        public Map<String, String> texts() {
            return WithTexts.fields(List.of(RESULT_IN_VAULT), result);
        }

        @Override
        public TopicClosed keptAs(VaultReference where) {
            return new TopicClosed(topic, null, where);
        }

        @Override
        public TopicClosed reading(Map<String, String> texts) {
            return new TopicClosed(topic, texts.get(RESULT_IN_VAULT));
        }
    }

    /** People work on it again. */
    record TopicReopened(TopicId topic) implements TopicEvent {}

    /** It was entered by mistake, or nobody stands behind it any more. */
    record TopicWithdrawn(TopicId topic, @Nullable String reason) implements TopicEvent, Ending {}

    record TopicRestored(TopicId topic) implements TopicEvent, Revival {}

    /** The goal comes after those that are there. */
    record GoalSet(
            TopicId topic,
            GoalId goal,
            @Nullable String wording,
            @Nullable Target target,
            @Nullable VaultReference kept)
            implements Worded {
        public GoalSet(TopicId topic, GoalId goal, @Nullable String wording, @Nullable Target target) {
            this(topic, goal, wording, target, null);
        }

        @Override
        public Map<String, String> texts() {
            return WithTexts.fields(List.of(inVault(goal)), wording);
        }

        @Override
        public GoalSet keptAs(VaultReference where) {
            return new GoalSet(topic, goal, null, target, where);
        }

        @Override
        public GoalSet reading(Map<String, String> texts) {
            return new GoalSet(topic, goal, texts.get(inVault(goal)), target);
        }
    }

    record GoalAmended(
            TopicId topic,
            GoalId goal,
            @Nullable String wording,
            @Nullable Target target,
            @Nullable VaultReference kept)
            implements Worded {
        public GoalAmended(TopicId topic, GoalId goal, @Nullable String wording, @Nullable Target target) {
            this(topic, goal, wording, target, null);
        }

        @Override
        public Map<String, String> texts() {
            return WithTexts.fields(List.of(inVault(goal)), wording);
        }

        @Override
        public GoalAmended keptAs(VaultReference where) {
            return new GoalAmended(topic, goal, null, target, where);
        }

        @Override
        public GoalAmended reading(Map<String, String> texts) {
            return new GoalAmended(topic, goal, texts.get(inVault(goal)), target);
        }
    }

    /** Before all others when nothing is named after which it comes. */
    record GoalPlaced(TopicId topic, GoalId goal, @Nullable GoalId after) implements TopicEvent {}

    record GoalWithdrawn(TopicId topic, GoalId goal) implements TopicEvent {}

    record GoalRestored(TopicId topic, GoalId goal) implements TopicEvent {}

    /** On the request of somebody named in them: why, who answers for it, result and goals, whenever they were true. */
    record TopicTextErased(TopicId topic) implements TopicEvent, TextsErased {
        @Override
        public String owner() {
            return topic.toString();
        }
    }

    private static String inVault(GoalId goal) {
        return "goal-" + goal;
    }
}
