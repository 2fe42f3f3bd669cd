package cz.propoj.query.networkmap;

import cz.propoj.contract.access.AccessPolicy;
import cz.propoj.contract.access.Viewer;
import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.actors.ContactPerson;
import cz.propoj.contract.interventions.InterventionState;
import cz.propoj.contract.needs.NeedEvent;
import cz.propoj.contract.needs.NeedId;
import cz.propoj.contract.notes.NoteId;
import cz.propoj.contract.notes.NoteState;
import cz.propoj.contract.notes.Subject;
import cz.propoj.contract.notes.SubjectKind;
import cz.propoj.contract.time.Fact;
import cz.propoj.contract.topics.TopicState;
import cz.propoj.query.networkmap.folding.NetworkMap;
import cz.propoj.query.networkmap.memory.PrivateTexts;
import cz.propoj.query.networkmap.rows.ActorRow;
import cz.propoj.query.networkmap.rows.Annotation;
import cz.propoj.query.networkmap.rows.ContactRow;
import cz.propoj.query.networkmap.rows.Kinds;
import cz.propoj.query.networkmap.rows.NoteRow;
import cz.propoj.query.networkmap.rows.Ref;
import cz.propoj.query.runtime.Row;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Notes and contact persons for one person: the access policy is asked here and nowhere else. */
final class NotesAndContacts {
    private static final Comparator<NoteRow> LAST_FIRST = Comparator.comparing(NoteRow::writtenOn)
            .reversed()
            .thenComparing(row -> -row.info().position());

    private final NetworkMap map;
    private final Viewer viewer;
    private final Function<Subject, @Nullable Ref> subjects;
    private final NoteVisibility visibility;

    NotesAndContacts(NetworkMap map, Viewer viewer, Function<Subject, @Nullable Ref> subjects) {
        this.map = map;
        this.viewer = viewer;
        this.subjects = subjects;
        this.visibility = new NoteVisibility(viewer, map.id());
    }

    boolean maySee(NoteState note) {
        var id = note.note().toString();
        return visibility.maySee(
                note,
                Objects.requireNonNull(map.rows().whole().row(Kinds.NOTES, id)).latest(),
                map.decidedSince(Kinds.NOTES, id, NoteVisibility::decides));
    }

    private boolean isKnown(Fact<?> fact) {
        return Row.isVisible(fact, map.day(), map.knownAt());
    }

    private boolean maySeeContacts() {
        return AccessPolicy.maySeeContacts(viewer, map.id());
    }

    boolean maySeeAims() {
        var network = map.network();
        return AccessPolicy.maySeeAims(viewer, map.id(), network == null ? null : network.territory());
    }

    List<NoteRow> notes() {
        return map.notes().values().stream()
                .flatMap(List::stream)
                .filter(this::maySee)
                .map(this::row)
                .sorted(LAST_FIRST)
                .toList();
    }

    Optional<NoteRow> note(NoteId id) {
        var row = map.rows().row(Kinds.NOTES, id.toString());
        return Optional.ofNullable(row == null ? null : row.on(map.day(), map.knownAt()))
                .filter(note -> !note.withdrawn() && maySee(note))
                .map(this::row);
    }

    List<NoteRow> notes(SubjectKind kind, String id) {
        return visible(kind, id).map(this::row).sorted(LAST_FIRST).toList();
    }

    /** A note without a place on that day is about the need as a whole. */
    List<Annotation> annotations(NeedId need) {
        var row = map.rows().row(Kinds.NEEDS, need.toString());
        var places = new HashMap<NoteId, NeedEvent.NeedAnnotated>();
        for (var fact : row == null ? List.<Fact<NeedEvent>>of() : row.facts()) {
            if (fact.event() instanceof NeedEvent.NeedAnnotated annotated && isKnown(fact)) {
                places.put(annotated.note(), annotated);
            }
        }
        return notes(SubjectKind.NEED, need.toString()).stream()
                .map(note -> {
                    var place = places.get(note.id());
                    return place == null
                            ? new Annotation(note, null, null)
                            : new Annotation(note, place.form(), place.activity());
                })
                .toList();
    }

    private Stream<NoteState> visible(SubjectKind kind, String id) {
        return map.notes().getOrDefault(new Subject(kind, id), List.of()).stream()
                .filter(this::maySee);
    }

    private NoteRow row(NoteState note) {
        var id = note.note().toString();
        var secret = map.secrets().get(NetworkMap.key(note));
        var row = Objects.requireNonNull(map.rows().row(Kinds.NOTES, id));
        return new NoteRow(
                note,
                subjects.apply(note.subject()),
                secret == null ? null : secret.text(),
                row.facts().getFirst().effectiveOn(),
                map.info(Kinds.NOTES, id),
                usedIn(note.note()),
                visibility.isAuthor(note));
    }

    /** The topics that the finding led to, as far as the person may know of them. */
    List<Ref> usedIn(NoteId finding) {
        return map.topics().values().stream()
                .filter(topic -> !topic.withdrawn() && topic.findings().contains(finding))
                .sorted(Comparator.comparing(TopicState::rank))
                .map(topic -> new Ref(topic.topic().toString(), topic.brief().title(), topic.isOpen()))
                .toList();
    }

    /** The aim of an intervention names people at times: it is not for readers of reports. */
    @Nullable
    String aim(InterventionState intervention) {
        var secret = maySeeAims() ? map.secrets().get(NetworkMap.key(intervention)) : null;
        return secret == null ? null : secret.text();
    }

    List<ContactRow> contacts(ActorRow actor) {
        return contacts(actor.id()).stream()
                .map(contact -> new ContactRow(
                        actor.ref(),
                        contact,
                        secret(contact, ContactPerson.NAME),
                        secret(contact, ContactPerson.PHONE),
                        secret(contact, ContactPerson.EMAIL)))
                .toList();
    }

    private Collection<ContactPerson> contacts(ActorId id) {
        var actor = map.actors().get(id);
        return actor == null || !maySeeContacts() ? List.of() : actor.contacts().values();
    }

    Optional<String> name(ContactPerson contact) {
        return maySeeContacts() ? Optional.ofNullable(secret(contact, ContactPerson.NAME)) : Optional.empty();
    }

    private @Nullable String secret(ContactPerson contact, String field) {
        var secret = map.secrets().get(NetworkMap.key(contact, field));
        return secret == null ? null : secret.text();
    }

    Stream<String> words(SubjectKind kind, String id) {
        var notes = visible(kind, id).map(NetworkMap::key);
        var contacts = kind == SubjectKind.ACTOR
                ? contacts(ActorId.of(id)).stream().flatMap(contact -> NetworkMap.keys(contact).stream())
                : Stream.<PrivateTexts.Key>empty();
        return Stream.concat(notes, contacts)
                .map(map.secrets()::get)
                .filter(Objects::nonNull)
                .map(PrivateTexts.Secret::folded);
    }
}
