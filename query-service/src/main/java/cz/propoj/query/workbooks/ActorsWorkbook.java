package cz.propoj.query.workbooks;

import cz.propoj.contract.access.Visibility;
import cz.propoj.contract.actors.ActorKind;
import cz.propoj.contract.actors.ActorProfile;
import cz.propoj.contract.actors.Capacity;
import cz.propoj.contract.networks.Characteristic;
import cz.propoj.contract.networks.CharacteristicType;
import cz.propoj.contract.notes.NoteKind;
import cz.propoj.contract.notes.SubjectKind;
import cz.propoj.contract.workbooks.ActorColumn;
import cz.propoj.contract.workbooks.AttributeColumn;
import cz.propoj.contract.workbooks.Column;
import cz.propoj.contract.workbooks.ContactColumn;
import cz.propoj.contract.workbooks.OwnColumn;
import cz.propoj.query.networkmap.VisibleMap;
import cz.propoj.query.networkmap.rows.ActorRow;
import cz.propoj.query.networkmap.rows.ContactRow;
import cz.propoj.query.networkmap.rows.NoteRow;
import cz.propoj.query.workbooks.TemplateSheet.Several;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The template of actors: active actors with the characteristics of the network, and their contact persons. */
final class ActorsWorkbook {
    private final VisibleMap map;
    private final List<Characteristic> characteristics;
    private final DistinctNames actors;

    private ActorsWorkbook(VisibleMap map) {
        this.map = map;
        this.actors = DistinctNames.ofActors(map);
        this.characteristics = map.network().stream()
                .flatMap(network -> network.characteristics().values().stream())
                .toList();
    }

    static List<TemplateSheet> of(VisibleMap map, boolean empty) {
        var made = new ActorsWorkbook(map);
        return List.of(
                new TemplateSheet(
                        ActorColumn.SHEET,
                        Cells.title("Šablona aktérů sítě", map),
                        made.headings(),
                        empty ? List.of() : made.actors()),
                new TemplateSheet(
                        ContactColumn.SHEET,
                        Cells.title("Kontaktní osoby", map),
                        contactHeadings(),
                        empty ? List.of() : made.contacts()));
    }

    private List<TemplateSheet.Heading> headings() {
        return Stream.concat(
                        ActorColumn.all().stream()
                                .map(column ->
                                        new TemplateSheet.Heading(column.heading(), width(column), choices(column))),
                        characteristics.stream()
                                .map(characteristic -> new TemplateSheet.Heading(
                                        heading(characteristic), 22, choices(characteristic))))
                .toList();
    }

    /** Its label, unless that would be taken for another column. */
    private String heading(Characteristic characteristic) {
        var plain = OwnColumn.plain(characteristic.label());
        var isAnothers = characteristics.stream()
                        .filter(other -> OwnColumn.plain(other.label()).equals(plain))
                        .count()
                > 1;
        var isOfTemplate = OwnColumn.isMisread(characteristic.label())
                || Stream.concat(
                                Stream.of(Column.ID_HEADING),
                                ActorColumn.all().stream().map(Column::heading))
                        .anyMatch(heading -> OwnColumn.plain(heading).equals(plain));
        return isAnothers || isOfTemplate
                ? new OwnColumn(characteristic.label(), isAnothers ? characteristic.key() : null).heading()
                : characteristic.label();
    }

    private static int width(Column column) {
        return switch (column) {
            case ActorColumn.NAME, ActorColumn.PARTICIPATION -> 44;
            case ActorColumn.NEEDS_FROM_NETWORK,
                    ActorColumn.OFFERS_TO_NETWORK,
                    ActorColumn.NOTE,
                    ActorColumn.PRIVATE_NOTE -> 34;
            case ActorColumn.CRISIS_NETWORK, ActorColumn.CAPACITY, ActorColumn.FREE_CAPACITY -> 12;
            case AttributeColumn<?> described -> Cells.width(described.type());
            default -> 22;
        };
    }

    private static List<String> choices(Column column) {
        return switch (column) {
            case ActorColumn.KIND -> Cells.words(ActorKind.values());
            case ActorColumn.CRISIS_NETWORK -> Cells.yesOrNo();
            case AttributeColumn<?> described -> Cells.choices(described.type());
            default -> List.of();
        };
    }

    private static List<String> choices(Characteristic characteristic) {
        return characteristic.type() == CharacteristicType.YES_NO ? Cells.yesOrNo() : List.of();
    }

    private List<TemplateSheet.Row> actors() {
        return map.actors().stream()
                .filter(actor -> actor.state().isActive())
                .map(this::row)
                .toList();
    }

    private TemplateSheet.Row row(ActorRow actor) {
        var notes = map.notes(SubjectKind.ACTOR, actor.id().toString());
        var cells = new ArrayList<@Nullable Object>();
        for (var column : ActorColumn.all()) {
            cells.add(cell(column, actor, notes));
        }
        characteristics.forEach(characteristic -> cells.add(cell(characteristic, actor)));
        return new TemplateSheet.Row(actor.id().toString(), cells);
    }

    @SuppressWarnings("unchecked") // the described columns of this sheet are of the profile
    private static @Nullable Object cell(Column column, ActorRow actor, List<NoteRow> notes) {
        return switch (column) {
            case ActorColumn own -> cell(own, actor, notes);
            case AttributeColumn<?> described -> Cells.of((AttributeColumn<ActorProfile>) described, actor.profile());
            default -> throw new IllegalArgumentException("no column of actors: " + column.heading());
        };
    }

    private static @Nullable Object cell(ActorColumn column, ActorRow actor, List<NoteRow> notes) {
        var capacity = Objects.requireNonNullElse(actor.state().capacity(), Capacity.UNKNOWN);
        return switch (column) {
            case NAME -> actor.name();
            case CRISIS_NETWORK -> Cells.yesNo(actor.state().inCrisisNetwork());
            case CAPACITY -> capacity.total();
            case FREE_CAPACITY -> capacity.free();
            case CAPACITY_AS_OF -> capacity.asOf();
            case PARTICIPATION -> Cells.names(actor.platforms());
            case NEEDS_FROM_NETWORK -> shared(notes, NoteKind.NEEDS);
            case OFFERS_TO_NETWORK -> shared(notes, NoteKind.OFFERS);
            case NOTE -> shared(notes, NoteKind.OBSERVATION);
            case KIND -> Cells.code(actor.profile().identity().kind());
            case PRIVATE_NOTE -> joined(notes, note -> note.state().kind() == NoteKind.OBSERVATION && isPrivate(note));
        };
    }

    private static @Nullable Several shared(List<NoteRow> notes, NoteKind kind) {
        return joined(notes, note -> note.state().kind() == kind && !isPrivate(note));
    }

    private static boolean isPrivate(NoteRow note) {
        return note.state().visibility() == Visibility.PRIVATE;
    }

    /** In the order in which they were written, each on a line of its own. */
    private static @Nullable Several joined(List<NoteRow> notes, Predicate<NoteRow> wanted) {
        var texts = notes.stream()
                .filter(wanted)
                .sorted(Comparator.comparing(NoteRow::writtenOn)
                        .thenComparingLong(note -> note.info().position()))
                .map(NoteRow::text)
                .filter(Objects::nonNull)
                .toList();
        return texts.isEmpty() ? null : new Several(texts, "\n");
    }

    private static @Nullable Object cell(Characteristic characteristic, ActorRow actor) {
        var values = actor.state().characteristics().getOrDefault(characteristic.key(), List.of());
        if (values.isEmpty()) {
            return null;
        }
        var first = values.getFirst();
        try {
            return switch (characteristic.type()) {
                case NUMBER -> new BigDecimal(first);
                case DATE -> LocalDate.parse(first);
                case YES_NO -> Cells.yesNo(Boolean.valueOf(first));
                case TEXT, CHOICE -> values.size() == 1 ? first : Cells.texts(values);
                case CHOICES -> Cells.texts(values);
            };
        } catch (NumberFormatException | DateTimeException e) {
            return Cells.texts(values); // set while the characteristic was of another type
        }
    }

    private static List<TemplateSheet.Heading> contactHeadings() {
        return Stream.of(ContactColumn.values())
                .map(column ->
                        new TemplateSheet.Heading(column.heading(), column == ContactColumn.ACTOR ? 44 : 22, List.of()))
                .toList();
    }

    private List<TemplateSheet.Row> contacts() {
        return map.contacts().stream()
                .filter(contact -> contact.name() != null)
                .map(this::row)
                .toList();
    }

    private TemplateSheet.Row row(ContactRow contact) {
        var cells = new ArrayList<@Nullable Object>();
        for (var column : ContactColumn.values()) {
            cells.add(
                    switch (column) {
                        case ACTOR -> actors.of(contact.actor());
                        case NAME -> contact.name();
                        case FUNCTION -> contact.contact().function();
                        case PHONE -> contact.phone();
                        case EMAIL -> contact.email();
                    });
        }
        return new TemplateSheet.Row(contact.contact().contact().toString(), cells);
    }
}
