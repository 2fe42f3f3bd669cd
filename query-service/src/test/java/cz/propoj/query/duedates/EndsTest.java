package cz.propoj.query.duedates;

import static org.assertj.core.api.Assertions.assertThat;

import cz.propoj.contract.access.AccountId;
import cz.propoj.contract.access.Grant;
import cz.propoj.contract.access.Role;
import cz.propoj.contract.access.Viewer;
import cz.propoj.contract.actors.ActorEvent;
import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.actors.ActorKind;
import cz.propoj.contract.actors.ActorProfile;
import cz.propoj.contract.actors.Classification;
import cz.propoj.contract.actors.Identity;
import cz.propoj.contract.documents.DocumentEvent;
import cz.propoj.contract.documents.DocumentId;
import cz.propoj.contract.documents.DocumentKind;
import cz.propoj.contract.documents.DocumentProfile;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.query.networkmap.PointInTime;
import cz.propoj.query.networkmap.SampleMaps;
import cz.propoj.query.networkmap.VisibleMap;
import cz.propoj.query.networkmap.rows.DocumentValidity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The ends of documents and projects, around leap days. */
class EndsTest {
    private static final NetworkId NETWORK = new NetworkId("orp-3215");
    private static final Instant NOW = Instant.parse("2029-01-01T10:00:00Z");
    private static final LocalDate BEGINNING = LocalDate.of(2024, 2, 29);
    private static final LocalDate LEAP_DAY = LocalDate.of(2028, 2, 29);
    private static final Viewer VIEWER =
            new Viewer(new AccountId(new UUID(7, 7)), List.of(new Grant(Role.COORDINATOR, NETWORK, null)));
    private static final DocumentId PLAN = new DocumentId(new UUID(0, 1));
    private static final ActorId PROJECT = new ActorId(new UUID(0, 2));

    private final SampleMaps sample = new SampleMaps(NETWORK, NOW);

    private VisibleMap on(LocalDate day) {
        return sample.maps().visible(VIEWER, NETWORK, new PointInTime(day, null));
    }

    private void document(@Nullable LocalDate from, @Nullable LocalDate to) {
        sample.network().established("Síť").on(BEGINNING);
        sample.happened(
                BEGINNING,
                new DocumentEvent.DocumentRecorded(
                        PLAN,
                        NETWORK,
                        new DocumentProfile("Plán", DocumentKind.STRATEGY, null, null, from, to, null, null)));
    }

    private void project(ActorKind kind, @Nullable LocalDate to) {
        sample.network().established("Síť").on(BEGINNING);
        var profile = ActorProfile.of(new Identity("Kavárna", null, kind, null))
                .with(new Classification(null, null, null, BEGINNING, to, null, null));
        sample.happened(BEGINNING, new ActorEvent.ActorRegistered(PROJECT, NETWORK, profile));
    }

    private DocumentValidity validity(LocalDate day) {
        return on(day).documents().find(PLAN).orElseThrow().validity();
    }

    private Stream<LocalDate> documentDays(LocalDate day) {
        return new DocumentDays().of(on(day)).map(DueDate::day);
    }

    private Stream<LocalDate> projectDays(LocalDate day) {
        return new ProjectDays().of(on(day)).map(DueDate::day);
    }

    @Test
    void a_document_ends_soon_half_a_year_before_and_holds_on_its_last_day() {
        document(BEGINNING.plusDays(1), LEAP_DAY);
        assertThat(validity(BEGINNING)).isEqualTo(DocumentValidity.NOT_YET);
        assertThat(validity(BEGINNING.plusDays(1))).isEqualTo(DocumentValidity.HOLDS);
        assertThat(validity(LocalDate.of(2027, 8, 28))).isEqualTo(DocumentValidity.HOLDS);
        assertThat(validity(LocalDate.of(2027, 8, 29))).isEqualTo(DocumentValidity.ENDS_SOON);
        assertThat(validity(LEAP_DAY)).isEqualTo(DocumentValidity.ENDS_SOON);
        assertThat(validity(LEAP_DAY.plusDays(1))).isEqualTo(DocumentValidity.ENDED);
    }

    @Test
    void without_an_end_it_holds_and_has_no_day() {
        document(null, null);
        assertThat(validity(LEAP_DAY)).isEqualTo(DocumentValidity.HOLDS);
        assertThat(documentDays(LEAP_DAY)).isEmpty();
    }

    @Test
    void the_end_is_asked_for_until_three_months_after_it() {
        document(null, LEAP_DAY);
        assertThat(documentDays(LEAP_DAY.minusYears(1))).containsExactly(LEAP_DAY);
        assertThat(documentDays(LEAP_DAY.plusMonths(3))).containsExactly(LEAP_DAY);
        assertThat(documentDays(LocalDate.of(2028, 5, 31)))
                .as("three months before is the leap day itself")
                .containsExactly(LEAP_DAY);
        assertThat(documentDays(LocalDate.of(2028, 6, 1))).isEmpty();
        assertThat(new DocumentDays().of(on(LEAP_DAY.plusDays(1))))
                .allMatch(date -> date.isOverdue(LEAP_DAY.plusDays(1)));
    }

    @Test
    void a_withdrawn_document_is_due_no_more_and_a_prolonged_one_later() {
        document(null, LEAP_DAY);
        sample.happened(
                BEGINNING.plusDays(2),
                new DocumentEvent.DocumentAmended(
                        PLAN,
                        new DocumentProfile(
                                "Plán", DocumentKind.STRATEGY, null, null, null, LEAP_DAY.plusYears(1), null, null)));
        sample.happened(LEAP_DAY, new DocumentEvent.DocumentWithdrawn(PLAN, null));
        assertThat(documentDays(BEGINNING.plusDays(3))).containsExactly(LocalDate.of(2029, 2, 28));
        assertThat(documentDays(LEAP_DAY)).isEmpty();
    }

    @Test
    void a_project_is_overdue_until_it_is_retired() {
        project(ActorKind.PROJECT, LEAP_DAY);
        assertThat(projectDays(BEGINNING)).containsExactly(LEAP_DAY);
        assertThat(projectDays(LEAP_DAY.plusMonths(9))).containsExactly(LEAP_DAY);
        sample.happened(LEAP_DAY.plusDays(5), new ActorEvent.ActorRetired(PROJECT, null));
        assertThat(projectDays(LEAP_DAY.plusDays(5))).isEmpty();
        assertThat(projectDays(LEAP_DAY.plusDays(4))).containsExactly(LEAP_DAY);
    }

    @Test
    void only_projects_end() {
        project(ActorKind.SERVICE, LEAP_DAY);
        assertThat(projectDays(BEGINNING)).isEmpty();
    }
}
