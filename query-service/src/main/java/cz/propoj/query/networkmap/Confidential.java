package cz.propoj.query.networkmap;

import cz.propoj.contract.access.AccessPolicy;
import cz.propoj.contract.access.Viewer;
import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.actors.ContactPerson;
import cz.propoj.contract.notes.NoteState;
import cz.propoj.contract.notes.Subject;
import cz.propoj.contract.notes.SubjectKind;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Notes and contact persons for one person: the access policy is asked here and nowhere else. */
final class Confidential {
    private static final Comparator<NoteRow> LAST_FIRST = Comparator.comparing(NoteRow::writtenOn)
            .reversed()
            .thenComparing(row -> -row.info().position());

    private final NetworkMap map;
    private final Viewer viewer;
    private final Function<Subject, @Nullable Ref> subjects;

    Confidential(NetworkMap map, Viewer viewer, Function<Subject, @Nullable Ref> subjects) {
        this.map = map;
        this.viewer = viewer;
        this.subjects = subjects;
    }

    boolean maySee(NoteState note) {
        return AccessPolicy.maySeeNote(viewer, map.id(), note.visibility(), note.author());
    }

    private boolean maySeeContacts() {
        return AccessPolicy.maySeeContacts(viewer, map.id());
    }

    List<NoteRow> notes() {
        return map.notes().values().stream()
                .flatMap(List::stream)
                .filter(this::maySee)
                .map(this::row)
                .sorted(LAST_FIRST)
                .toList();
    }

    List<NoteRow> notes(SubjectKind kind, String id) {
        return visible(kind, id).map(this::row).sorted(LAST_FIRST).toList();
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
                note.author().equals(viewer.account()));
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
                : Stream.<Secrets.Key>empty();
        return Stream.concat(notes, contacts)
                .map(map.secrets()::get)
                .filter(Objects::nonNull)
                .map(Secrets.Secret::folded);
    }
}
