package cz.propoj.contract.plan;

import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.vault.TextsErased;
import cz.propoj.contract.vault.VaultReference;
import cz.propoj.contract.vault.WithTexts;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What can happen to a chapter of the plan. */
public sealed interface PlanEvent {
    ChapterId chapter();

    /** From now on the network words it itself. */
    record ChapterBegun(ChapterId chapter, NetworkId network, Chapter part) implements PlanEvent {}

    /**
     * It says something else than before.
     *
     * @param kept where the text stands
     */
    record ChapterWritten(
            ChapterId chapter,
            @Nullable String text,
            @Nullable VaultReference kept) implements PlanEvent, WithTexts {
        private static final String TEXT_IN_VAULT = "text";

        public ChapterWritten(ChapterId chapter, @Nullable String text) {
            this(chapter, text, null);
        }

        @Override
        public String owner() {
            return chapter.toString();
        }

        @Override
        public Map<String, String> texts() {
            return WithTexts.fields(List.of(TEXT_IN_VAULT), text);
        }

        @Override
        public ChapterWritten keptAs(VaultReference where) {
            return new ChapterWritten(chapter, null, where);
        }

        @Override
        public ChapterWritten reading(Map<String, String> texts) {
            return new ChapterWritten(chapter, texts.get(TEXT_IN_VAULT));
        }

        /** Not the text, for logs. */
        @Override
        public String toString() {
            return "ChapterWritten[" + chapter + "]";
        }
    }

    /** It is worded as for everybody again. */
    record ChapterReset(ChapterId chapter) implements PlanEvent {}

    /** On the request of somebody named in it: the text, whenever it was true. */
    record ChapterTextErased(ChapterId chapter) implements PlanEvent, TextsErased {
        @Override
        public String owner() {
            return chapter.toString();
        }
    }
}
