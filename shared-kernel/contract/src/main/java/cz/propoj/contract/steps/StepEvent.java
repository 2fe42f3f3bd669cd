package cz.propoj.contract.steps;

import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.time.Ending;
import cz.propoj.contract.time.Revival;
import cz.propoj.contract.vault.TextsErased;
import cz.propoj.contract.vault.VaultReference;
import cz.propoj.contract.vault.WithTexts;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What can happen to a step. */
public sealed interface StepEvent {
    StepId step();

    /** Texts of a step stand in the vault under the step. */
    sealed interface Worded extends StepEvent, WithTexts {
        @Override
        default String owner() {
            return step().toString();
        }
    }

    record StepPlanned(
            StepId step,
            NetworkId network,
            StepParent parent,
            Task task,
            @Nullable VaultReference kept) implements Worded {
        public StepPlanned(StepId step, NetworkId network, StepParent parent, Task task) {
            this(step, network, parent, task, null);
        }

        @Override
        public Map<String, String> texts() {
            return task.texts();
        }

        @Override
        public StepPlanned keptAs(VaultReference where) {
            return new StepPlanned(step, network, parent, task.with(Map.of()), where);
        }

        @Override
        public StepPlanned reading(Map<String, String> texts) {
            return new StepPlanned(step, network, parent, task.with(texts));
        }
    }

    /** Something else is to be done, by others, or until another day. */
    record StepReplanned(StepId step, Task task, @Nullable VaultReference kept) implements Worded {
        public StepReplanned(StepId step, Task task) {
            this(step, task, null);
        }

        @Override
        public Map<String, String> texts() {
            return task.texts();
        }

        @Override
        public StepReplanned keptAs(VaultReference where) {
            return new StepReplanned(step, task.with(Map.of()), where);
        }

        @Override
        public StepReplanned reading(Map<String, String> texts) {
            return new StepReplanned(step, task.with(texts));
        }
    }

    record StepBegun(StepId step) implements StepEvent {}

    record StepDone(
            StepId step, StepResult result, @Nullable VaultReference kept) implements Worded {
        public StepDone(StepId step, StepResult result) {
            this(step, result, null);
        }

        @Override
        public Map<String, String> texts() {
            return result.texts();
        }

        @Override
        public StepDone keptAs(VaultReference where) {
            return new StepDone(step, result.with(Map.of()), where);
        }

        @Override
        public StepDone reading(Map<String, String> texts) {
            return new StepDone(step, result.with(texts));
        }
    }

    record StepDropped(
            StepId step, @Nullable String because, @Nullable VaultReference kept) implements Worded {
        private static final String BECAUSE_IN_VAULT = "because";

        public StepDropped(StepId step, @Nullable String because) {
            this(step, because, null);
        }

        @Override
        public Map<String, String> texts() {
            return WithTexts.fields(List.of(BECAUSE_IN_VAULT), because);
        }

        @Override
        public StepDropped keptAs(VaultReference where) {
            return new StepDropped(step, null, where);
        }

        @Override
        public StepDropped reading(Map<String, String> texts) {
            return new StepDropped(step, texts.get(BECAUSE_IN_VAULT));
        }
    }

    /** It is not done after all, or taken up again. */
    record StepResumed(StepId step) implements StepEvent {}

    /** All evidence there is of it. */
    record EvidenceGiven(StepId step, Evidence evidence) implements StepEvent {}

    /** It was entered by mistake. */
    record StepWithdrawn(StepId step, @Nullable String reason) implements StepEvent, Ending {}

    record StepRestored(StepId step) implements StepEvent, Revival {}

    /** On the request of somebody named in them: what, result and why it was dropped, whenever they were true. */
    record StepTextErased(StepId step) implements StepEvent, TextsErased {
        @Override
        public String owner() {
            return step.toString();
        }
    }
}
