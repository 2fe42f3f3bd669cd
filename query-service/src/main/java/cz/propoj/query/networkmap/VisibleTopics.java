package cz.propoj.query.networkmap;

import cz.propoj.contract.notes.NoteId;
import cz.propoj.contract.platforms.PlatformId;
import cz.propoj.contract.topics.Brief;
import cz.propoj.contract.topics.TopicId;
import cz.propoj.contract.topics.TopicState;
import cz.propoj.contract.vault.WithTexts;
import cz.propoj.query.networkmap.folding.MapRows;
import cz.propoj.query.networkmap.folding.NetworkMap;
import cz.propoj.query.networkmap.rows.Kinds;
import cz.propoj.query.networkmap.rows.NoteRow;
import cz.propoj.query.networkmap.rows.TopicRow;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The topics of a {@link VisibleMap}, each with the findings that the person may read. */
public final class VisibleTopics {
    private final NetworkMap map;
    private final MapRows face;
    private final NotesAndContacts confidential;
    private final boolean withNamesOfPersons;

    VisibleTopics(NetworkMap map, MapRows face, NotesAndContacts confidential, boolean withNamesOfPersons) {
        this.map = map;
        this.face = face;
        this.confidential = confidential;
        this.withNamesOfPersons = withNamesOfPersons;
    }

    /** Also closed and withdrawn ones, in their order of priority. */
    public List<TopicRow> all() {
        var notes = notes();
        return map.topics().values().stream()
                .sorted(Comparator.comparing(TopicState::rank)
                        .thenComparing(state -> state.topic().value()))
                .map(state -> row(state, notes))
                .toList();
    }

    public Optional<TopicRow> find(TopicId id) {
        return Optional.ofNullable(map.topics().get(id)).map(state -> row(state, notes()));
    }

    /** Those that a note led to, in their order of priority. */
    public List<TopicRow> from(NoteId note) {
        return all().stream()
                .filter(topic -> topic.findings().stream()
                        .anyMatch(finding -> finding.id().equals(note)))
                .toList();
    }

    /** Those that a platform carries and in which there is still something to do. */
    public List<TopicRow> open(PlatformId platform) {
        return all().stream()
                .filter(row ->
                        row.state().isOpen() && platform.equals(row.brief().platform()))
                .toList();
    }

    private Map<NoteId, NoteRow> notes() {
        return map.topics().values().stream().allMatch(topic -> topic.findings().isEmpty())
                ? Map.of()
                : confidential.notes().stream().collect(Collectors.toMap(NoteRow::id, Function.identity()));
    }

    private TopicRow row(TopicState state, Map<NoteId, NoteRow> notes) {
        var id = state.topic().toString();
        var facts = Objects.requireNonNull(map.rows().row(Kinds.TOPICS, id)).facts();
        var platform = state.brief().platform();
        return new TopicRow(
                state,
                withNamesOfPersons ? state.brief() : withoutNames(state.brief()),
                platform == null ? null : face.ref(platform),
                state.findings().stream()
                        .map(notes::get)
                        .filter(Objects::nonNull)
                        .toList(),
                facts.getFirst().effectiveOn(),
                facts.stream()
                        .anyMatch(fact -> fact.event() instanceof WithTexts event
                                && !event.texts().isEmpty()),
                map.info(Kinds.TOPICS, id));
    }

    private static Brief withoutNames(Brief brief) {
        return new Brief(
                brief.title(),
                brief.why(),
                null,
                brief.areas(),
                brief.groups(),
                brief.ageFrom(),
                brief.ageTo(),
                brief.localities(),
                brief.themes(),
                brief.platform());
    }
}
