package cz.propoj.command.workbooks;

import static cz.propoj.command.workbooks.Books.row;
import static cz.propoj.command.workbooks.Books.rows;
import static cz.propoj.command.workbooks.SmallNetwork.IMPORTER;
import static cz.propoj.command.workbooks.SmallNetwork.day;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import cz.propoj.command.meetings.MeetingCommand.ReassignMeeting;
import cz.propoj.command.workbooks.differences.Difference;
import cz.propoj.command.workbooks.differences.DifferenceKind;
import cz.propoj.command.workbooks.reading.UploadedFile;
import cz.propoj.command.workbooks.undoing.UndoPlan.Line.Action;
import cz.propoj.contract.meetings.MeetingState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A row of an own export in which somebody has written another platform for a meeting. */
class MovedMeetingsTest extends OnSmallNetwork {

    @BeforeEach
    void a_meeting_of_the_planning() {
        network.importAll(
                DAY,
                Books.xlsx("a.xlsx", "Aktéři", rows(row("Název aktéra"), row("Kotec"), row("Policie"))),
                Books.xlsx(
                        "p.xlsx",
                        "Platformy",
                        rows(
                                row("Název platformy", "Typ platformy"),
                                row("Komunitní plánování", "platforma mezioborové spolupráce"),
                                row("Kulatý stůl", "platforma mezioborové spolupráce"))));
        network.importAll(DAY, meetings("Komunitní plánování", "Plán", "Kotec; Policie", null));
        assertThat(platform(meeting())).isEqualTo("Komunitní plánování");
    }

    private static UploadedFile meetings(
            @Nullable String platform, String topic, String participants, @Nullable String id) {
        return Books.xlsx(
                "s.xlsx",
                "Setkání",
                rows(
                        row("Platforma", "Datum", "Téma", "Účastníci", "Propoj ID"),
                        row(platform, day(2025, 3, 1), topic, participants, id)));
    }

    private MeetingState meeting() {
        assertThat(network.on(DAY).meetings()).hasSize(1);
        return network.on(DAY).meetings().values().iterator().next();
    }

    private String platform(MeetingState meeting) {
        return requireNonNull(network.on(DAY).platforms().get(requireNonNull(meeting.platform())))
                .standing()
                .name();
    }

    @Test
    void the_meeting_stays_itself_and_belongs_to_the_other_platform() {
        var before = meeting();
        var moved = meetings(
                "Kulatý stůl", "Plán", "Kotec; Policie", before.meeting().toString());

        assertThat(network.check(DAY, moved).differences())
                .extracting(Difference::change, Difference::title)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(DifferenceKind.CHANGED, "Kulatý stůl 1. 3. 2025"));
        network.importAll(DAY, moved);

        var after = meeting();
        assertThat(after.meeting()).isEqualTo(before.meeting());
        assertThat(platform(after)).isEqualTo("Kulatý stůl");
        assertThat(after.agenda()).isEqualTo(before.agenda());
        assertThat(after.attendance()).isEqualTo(before.attendance());
        assertThat(network.check(DAY, moved).differences()).isEmpty();
    }

    @Test
    void it_is_moved_and_corrected_at_once_and_both_are_undone() {
        var before = meeting();
        var changed = meetings("Kulatý stůl", "Sítě", "Kotec", before.meeting().toString());

        var change = network.importAll(DAY, changed);
        assertThat(platform(meeting())).isEqualTo("Kulatý stůl");
        assertThat(meeting().agenda().topic()).isEqualTo("Sítě");
        assertThat(meeting().attendance()).hasSize(1);
        var undo = network.previewUndo(change, IMPORTER);
        network.undo(change, undo, Integer.MAX_VALUE);

        assertThat(undo.count(Action.LEAVE)).isZero();
        assertThat(undo.lines()).anySatisfy(line -> {
            assertThat(line.now()).isEqualTo("Kulatý stůl");
            assertThat(line.then()).isEqualTo("Komunitní plánování");
        });
        assertThat(meeting()).isEqualTo(before);
    }

    @Test
    void a_platform_that_somebody_has_corrected_since_stays() {
        var before = meeting();
        var change = network.importAll(
                DAY,
                meetings(
                        "Kulatý stůl",
                        "Plán",
                        "Kotec; Policie",
                        before.meeting().toString()));
        var later = day(2025, 12, 10);
        network.send(new ReassignMeeting(before.meeting(), null), later, null);

        var undo = network.previewUndo(change, IMPORTER);
        network.undo(change, undo, Integer.MAX_VALUE);

        assertThat(undo.count(Action.LEAVE)).isOne();
        assertThat(platform(meeting())).isEqualTo("Komunitní plánování");
        assertThat(network.on(later).meetings().values().iterator().next().platform())
                .isNull();
    }
}
