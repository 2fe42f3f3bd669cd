package cz.propoj.query.networkmap;

import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.needs.NeedId;
import cz.propoj.contract.practices.PracticeEvent;
import cz.propoj.contract.practices.PracticeId;
import cz.propoj.contract.practices.PracticeStage;
import cz.propoj.contract.practices.PracticeState;
import cz.propoj.contract.time.Fact;
import cz.propoj.contract.topics.TopicId;
import cz.propoj.contract.vault.WithTexts;
import cz.propoj.query.lists.CzechOrder;
import cz.propoj.query.networkmap.folding.MapRows;
import cz.propoj.query.networkmap.folding.NetworkMap;
import cz.propoj.query.networkmap.rows.Kinds;
import cz.propoj.query.networkmap.rows.PracticeRow;
import cz.propoj.query.networkmap.rows.PracticeRow.StageDay;
import cz.propoj.query.networkmap.rows.Ref;
import cz.propoj.query.runtime.Row;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The good practices of a {@link VisibleMap}. */
public final class VisiblePractices {
    private final NetworkMap map;
    private final MapRows face;
    private final boolean withNamesOfPersons;

    VisiblePractices(NetworkMap map, MapRows face, boolean withNamesOfPersons) {
        this.map = map;
        this.face = face;
        this.withNamesOfPersons = withNamesOfPersons;
    }

    /** Also dropped and withdrawn ones: adopted ones first, then in Czech order. */
    public List<PracticeRow> all() {
        return map.practices().values().stream()
                .map(this::row)
                .sorted(Comparator.comparing(
                                (PracticeRow row) -> place(row.state().stage()))
                        .thenComparing(CzechOrder.by(row -> row.profile().title()))
                        .thenComparing(row -> row.id().value()))
                .toList();
    }

    public Optional<PracticeRow> find(PracticeId id) {
        return Optional.ofNullable(map.practices().get(id)).map(this::row);
    }

    /** Those that an actor takes part in and that are not withdrawn. */
    public List<PracticeRow> of(ActorId actor) {
        return standing(row -> row.profile().actors().contains(actor));
    }

    /** Those that belong to a topic and are not withdrawn. */
    public List<PracticeRow> of(TopicId topic) {
        return standing(row -> row.profile().topics().contains(topic));
    }

    private List<PracticeRow> standing(java.util.function.Predicate<PracticeRow> wanted) {
        return all().stream()
                .filter(row -> !row.state().withdrawn() && wanted.test(row))
                .toList();
    }

    private static int place(PracticeStage stage) {
        return switch (stage) {
            case ADOPTED -> 0;
            case TRIED -> 1;
            case PROPOSED -> 2;
            case DROPPED -> 3;
        };
    }

    private PracticeRow row(PracticeState state) {
        var id = state.practice().toString();
        var profile = state.profile();
        var facts = Objects.requireNonNull(map.rows().row(Kinds.PRACTICES, id)).facts();
        var stages = facts.stream()
                .filter(fact -> Row.isVisible(fact, map.day(), map.knownAt()))
                .flatMap(fact -> Stream.ofNullable(stage(fact)))
                .toList();
        return new PracticeRow(
                state,
                withNamesOfPersons ? profile : profile.nameless(),
                profile.actors().stream().map(face::ref).toList(),
                profile.platforms().stream().map(face::ref).toList(),
                profile.needs().stream().flatMap(this::need).toList(),
                profile.topics().stream().flatMap(this::topic).toList(),
                facts.getFirst().effectiveOn(),
                stages.getLast().day(),
                stages,
                facts.stream()
                        .anyMatch(fact -> fact.event() instanceof WithTexts event
                                && !event.texts().isEmpty()),
                map.info(Kinds.PRACTICES, id));
    }

    private static @Nullable StageDay stage(Fact<PracticeEvent> fact) {
        var stage =
                switch (fact.event()) {
                    case PracticeEvent.PracticeRecorded _ -> PracticeStage.PROPOSED;
                    case PracticeEvent.PracticeTried _ -> PracticeStage.TRIED;
                    case PracticeEvent.PracticeAdopted _ -> PracticeStage.ADOPTED;
                    case PracticeEvent.PracticeDropped _ -> PracticeStage.DROPPED;
                    case PracticeEvent.PracticeReturned e -> e.stage();
                    case PracticeEvent.PracticeAmended _,
                            PracticeEvent.PracticeShared _,
                            PracticeEvent.PracticeWithdrawn _,
                            PracticeEvent.PracticeRestored _,
                            PracticeEvent.PracticeTextErased _ -> null;
                };
        return stage == null ? null : new StageDay(stage, fact.effectiveOn());
    }

    private Stream<Ref> need(NeedId id) {
        var need = face.needs().get(id);
        return need == null
                ? Stream.empty()
                : Stream.of(new Ref(id.toString(), need.name(), !need.state().retired()));
    }

    private Stream<Ref> topic(TopicId id) {
        var topic = map.topics().get(id);
        return topic == null
                ? Stream.empty()
                : Stream.of(new Ref(id.toString(), topic.brief().title(), topic.isOpen()));
    }
}
