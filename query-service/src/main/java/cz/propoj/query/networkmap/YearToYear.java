package cz.propoj.query.networkmap;

import cz.propoj.contract.interventions.InterventionId;
import cz.propoj.contract.interventions.InterventionState;
import cz.propoj.contract.notes.Subject;
import cz.propoj.contract.notes.SubjectKind;
import cz.propoj.contract.revisions.RevisionEvent;
import cz.propoj.contract.revisions.RevisionId;
import cz.propoj.contract.revisions.RevisionState;
import cz.propoj.contract.revisions.Signature;
import cz.propoj.contract.time.Fact;
import cz.propoj.query.networkmap.folding.MapRows;
import cz.propoj.query.networkmap.folding.NetworkMap;
import cz.propoj.query.networkmap.rows.ClosedRevision;
import cz.propoj.query.networkmap.rows.InterventionRow;
import cz.propoj.query.networkmap.rows.Kinds;
import cz.propoj.query.networkmap.rows.RecordedStep;
import cz.propoj.query.networkmap.rows.Ref;
import cz.propoj.query.networkmap.rows.ReviewRow;
import cz.propoj.query.networkmap.rows.RevisionRow;
import cz.propoj.query.runtime.Row;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** The part of a {@link VisibleMap} that joins the years: the annual revisions, and what was done in between. */
public final class YearToYear {
    private final NetworkMap map;
    private final MapRows face;
    private final NotesAndContacts confidential;
    private final Supplier<VisibleHistory> chronicle;
    private final Function<Subject, Optional<Ref>> subjects;

    YearToYear(
            NetworkMap map,
            MapRows face,
            NotesAndContacts confidential,
            Function<Subject, Optional<Ref>> subjects,
            Supplier<VisibleHistory> chronicle) {
        this.chronicle = chronicle;
        this.map = map;
        this.face = face;
        this.confidential = confidential;
        this.subjects = subjects;
    }

    /** The last year first; abandoned ones, too. */
    public List<RevisionRow> revisions() {
        return face.reviews().rows();
    }

    public Optional<RevisionRow> revision(RevisionId id) {
        return revisions().stream().filter(row -> row.id().equals(id)).findFirst();
    }

    /** The revision of that calendar year; nothing when there is none, or when it was abandoned. */
    public Optional<RevisionRow> revision(int year) {
        return revisions().stream()
                .filter(row -> row.year() == year
                        && (row.state().isOpen() || row.state().isClosed()))
                .findFirst();
    }

    /** Those that were signed, the last year first. Quick: what became of each record is not counted. */
    public List<ClosedRevision> closed() {
        return map.rows().of(Kinds.REVISIONS).values().stream()
                .flatMap(row -> closed(row).stream())
                .sorted(Comparator.comparingInt(ClosedRevision::year).reversed())
                .toList();
    }

    private Optional<ClosedRevision> closed(Row<RevisionState, RevisionEvent> row) {
        var state = row.on(map.day(), map.knownAt());
        var signature = state == null || !state.isClosed() ? null : state.signature();
        var signed = row.facts().stream()
                .filter(fact -> fact.event() instanceof RevisionEvent.RevisionClosed)
                .filter(fact -> Row.isVisible(fact, map.day(), map.knownAt()))
                .max(Comparator.comparingLong(Fact::position));
        return state == null || signature == null || signed.isEmpty()
                ? Optional.empty()
                : Optional.of(new ClosedRevision(
                        state.revision(), state.year(), signature, signed.get().recordedAt()));
    }

    /** As {@link #revision(RevisionId)}, without the records that it went through. */
    public Optional<RevisionState> state(RevisionId id) {
        var row = map.rows().row(Kinds.REVISIONS, id.toString());
        return row == null ? Optional.empty() : Optional.ofNullable(row.on(map.day(), map.knownAt()));
    }

    /** The records of a revision, template by template. */
    public List<ReviewRow> records(RevisionId id) {
        return face.reviews().records(id);
    }

    /** What was stored after the signature though it was true before it, the last recorded first. */
    public List<RecordedStep> lateCorrections(Signature signature) {
        return chronicle.get().late(signature.position(), signature.on());
    }

    /** Also withdrawn ones, the last one first. */
    public List<InterventionRow> interventions() {
        return map.interventions().values().stream()
                .sorted(Comparator.comparing(
                                (InterventionState state) -> state.undertaking().from())
                        .reversed()
                        .thenComparing(state -> state.intervention().value()))
                .map(this::row)
                .toList();
    }

    public Optional<InterventionRow> intervention(InterventionId id) {
        return Optional.ofNullable(map.interventions().get(id)).map(this::row);
    }

    private InterventionRow row(InterventionState state) {
        var undertaking = state.undertaking();
        return new InterventionRow(
                state,
                confidential.aim(state),
                undertaking.actors().stream().map(face::ref).toList(),
                undertaking.platforms().stream().map(face::ref).toList(),
                undertaking.needs().stream()
                        .flatMap(id -> subjects.apply(new Subject(SubjectKind.NEED, id.toString())).stream())
                        .toList(),
                map.info(Kinds.INTERVENTIONS, state.intervention().toString()));
    }
}
