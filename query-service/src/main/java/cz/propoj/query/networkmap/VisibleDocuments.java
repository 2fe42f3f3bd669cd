package cz.propoj.query.networkmap;

import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.documents.DocumentId;
import cz.propoj.contract.documents.DocumentState;
import cz.propoj.contract.steps.StepState;
import cz.propoj.contract.vault.WithTexts;
import cz.propoj.query.lists.CzechOrder;
import cz.propoj.query.networkmap.folding.MapRows;
import cz.propoj.query.networkmap.folding.NetworkMap;
import cz.propoj.query.networkmap.rows.DocumentRow;
import cz.propoj.query.networkmap.rows.Kinds;
import cz.propoj.query.networkmap.rows.Ref;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The documents of a {@link VisibleMap}. */
public final class VisibleDocuments {
    private final NetworkMap map;
    private final MapRows face;

    VisibleDocuments(NetworkMap map, MapRows face) {
        this.map = map;
        this.face = face;
    }

    /** Also ended and withdrawn ones: those that hold first, then in Czech order. */
    public List<DocumentRow> all() {
        return map.documents().values().stream()
                .map(this::row)
                .sorted(Comparator.comparing((DocumentRow row) -> row.profile().hasEndedBefore(map.day()))
                        .thenComparing(CzechOrder.by(row -> row.profile().title()))
                        .thenComparing(row -> row.id().value()))
                .toList();
    }

    public Optional<DocumentRow> find(DocumentId id) {
        return Optional.ofNullable(map.documents().get(id)).map(this::row);
    }

    /** Those of an actor that are not withdrawn. */
    public List<DocumentRow> of(ActorId actor) {
        return all().stream()
                .filter(row -> !row.state().withdrawn()
                        && row.actor() != null
                        && row.actor().id().equals(actor.toString()))
                .toList();
    }

    private DocumentRow row(DocumentState state) {
        var id = state.document().toString();
        var actor = state.profile().actor();
        return new DocumentRow(
                state,
                actor == null ? null : face.ref(actor),
                map.day(),
                map.steps().values().stream()
                        .filter(step -> !step.withdrawn() && isEvidence(state.document(), step))
                        .map(step -> new Ref(
                                step.step().toString(),
                                step.task().title(),
                                step.stage().isOpen()))
                        .sorted(CzechOrder.by(Ref::name))
                        .toList(),
                Objects.requireNonNull(map.rows().row(Kinds.DOCUMENTS, id)).facts().stream()
                        .anyMatch(fact -> fact.event() instanceof WithTexts event
                                && !event.texts().isEmpty()),
                map.info(Kinds.DOCUMENTS, id));
    }

    private static boolean isEvidence(DocumentId document, StepState step) {
        return step.evidence().documents().stream().anyMatch(link -> document.equals(link.document()));
    }
}
