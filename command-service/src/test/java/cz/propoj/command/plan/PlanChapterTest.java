package cz.propoj.command.plan;

import static cz.propoj.command.runtime.Fixtures.*;

import cz.propoj.command.plan.PlanCommand.*;
import cz.propoj.command.runtime.CommandMetadata;
import cz.propoj.command.runtime.Fixtures;
import cz.propoj.command.runtime.Sent;
import cz.propoj.command.runtime.TextsInMemory;
import cz.propoj.command.runtime.refusals.RecordNotFound;
import cz.propoj.command.runtime.refusals.VersionConflict;
import cz.propoj.contract.plan.Chapter;
import cz.propoj.contract.plan.ChapterId;
import cz.propoj.contract.plan.PlanEvent.*;
import java.util.Map;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PlanChapterTest {
    private static final Chapter PART = Chapter.INTRODUCTION;
    private static final ChapterId ID = ChapterId.of(NETWORK, PART);
    private static final ChapterBegun BEGUN = new ChapterBegun(ID, NETWORK, PART);

    private final FixtureConfiguration<PlanChapter> fixture = Fixtures.of(PlanChapter.class);

    private static WriteChapter write(@Nullable String text) {
        return new WriteChapter(ID, NETWORK, PART, Sent.of(text));
    }

    private static ChapterWritten written(String text) {
        return new ChapterWritten(ID, text);
    }

    private ResultValidator<PlanChapter> when(PlanCommand command, Object... given) {
        return fixture.given(given).when(command, asked());
    }

    private ResultValidator<PlanChapter> first(PlanCommand command) {
        return fixture.givenNoPriorActivity().when(command, asked());
    }

    @Nested
    class WriteChapterTest {
        @Test
        void stores_the_first_text_and_each_other_one_once() {
            first(write("Náš úvod")).expectEvents(BEGUN, stored("Náš úvod", 1));
            when(write("Jiný úvod"), BEGUN, written("Náš úvod")).expectEvents(stored("Jiný úvod", 1));
            when(write("Náš úvod"), BEGUN, written("Náš úvod")).expectNoEvents();
        }

        @Test
        void reads_what_was_pasted_before_it_compares() {
            when(write("N\u00ADáš\u00A0úvod "), BEGUN, written("Náš úvod")).expectNoEvents();
        }

        @Test
        void keeps_what_is_left_out_and_puts_back_what_is_cleared() {
            when(new WriteChapter(ID, NETWORK, PART, Sent.leftOut()), BEGUN, written("Náš úvod"))
                    .expectNoEvents();
            when(write(null), BEGUN, written("Náš úvod")).expectEvents(new ChapterReset(ID));
        }

        @Test
        void refuses_what_is_too_long_and_what_is_nothing() {
            first(write("a".repeat(PlanChapter.LONGEST + 1))).expectException(broken("plan.too-long"));
            first(write("a".repeat(PlanChapter.LONGEST))).expectSuccessfulHandlerExecution();
            first(write("\u00AD\u200B")).expectException(broken("plan.nothing-readable"));
            first(write(null)).expectException(broken("plan.worded-for-everybody"));
        }

        @Test
        void refuses_a_chapter_that_only_regions_have() {
            var part = Chapter.REGIONAL_SUPPORT;
            first(new WriteChapter(ChapterId.of(NETWORK, part), NETWORK, part, Sent.of("Text")))
                    .expectException(broken("plan.not-in-network"));
        }

        @Test
        void is_refused_when_somebody_else_wrote_it_since_it_was_read() {
            var readUnwritten = asked(CommandMetadata.of(NETWORK, AUTHOR).expecting(0L));
            fixture.given(BEGUN, written("Náš úvod"))
                    .when(write("Jiný"), readUnwritten)
                    .expectException(VersionConflict.class);
            fixture.givenNoPriorActivity().when(write("Jiný"), readUnwritten).expectSuccessfulHandlerExecution();
            fixture.givenNoPriorActivity()
                    .when(
                            write("Jiný"),
                            asked(CommandMetadata.of(NETWORK, AUTHOR).expecting(1L)))
                    .expectException(VersionConflict.class);
        }

        @Test
        void does_not_exist_elsewhere() {
            fixture.given(BEGUN, written("Náš úvod"))
                    .when(write("Jiný"), asked(CommandMetadata.of(OTHER_NETWORK, AUTHOR)))
                    .expectException(RecordNotFound.class);
        }

        private ChapterWritten stored(String text, int version) {
            return written(text).keptAs(TextsInMemory.kept(ID, Map.of("text", version)));
        }
    }

    @Nested
    class ResetChapterTest {
        @Test
        void forgets_no_version_and_happens_once() {
            var reset = new ResetChapter(ID, NETWORK, PART);
            when(reset, BEGUN, written("Náš úvod")).expectEvents(new ChapterReset(ID));
            when(reset, BEGUN, written("Náš úvod"), new ChapterReset(ID)).expectNoEvents();
        }
    }

    @Nested
    class EraseChapterTextTest {
        @Test
        void erases_once_and_again_what_was_written_since() {
            var erase = new EraseChapterText(ID);
            var erased = new ChapterTextErased(ID);
            when(erase, BEGUN, written("Náš úvod")).expectEvents(erased);
            when(erase, BEGUN, written("Náš úvod"), erased).expectNoEvents();
            when(erase, BEGUN, written("Náš úvod"), erased, written("Nový")).expectEvents(erased);
        }
    }
}
