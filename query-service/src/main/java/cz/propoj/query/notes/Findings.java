package cz.propoj.query.notes;

import static cz.propoj.query.lists.FieldType.CODE;
import static cz.propoj.query.lists.FieldType.DATE;
import static cz.propoj.query.lists.FieldType.LINK;
import static cz.propoj.query.lists.FieldType.NUMBER;
import static cz.propoj.query.lists.FieldType.TEXT;
import static cz.propoj.query.lists.FieldType.YES_NO;

import cz.propoj.contract.access.Visibility;
import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.actors.ActorProfile;
import cz.propoj.contract.actors.Sector;
import cz.propoj.contract.needs.NeedArea;
import cz.propoj.contract.needs.NeedId;
import cz.propoj.contract.notes.NoteId;
import cz.propoj.contract.notes.NoteKind;
import cz.propoj.contract.notes.SubjectKind;
import cz.propoj.httpedge.Accounts;
import cz.propoj.query.lists.Field;
import cz.propoj.query.lists.FieldType;
import cz.propoj.query.lists.Listing;
import cz.propoj.query.lists.RowIndex;
import cz.propoj.query.networkmap.VisibleMap;
import cz.propoj.query.networkmap.rows.NoteRow;
import cz.propoj.query.networkmap.rows.Ref;
import cz.propoj.query.reading.Json;
import cz.propoj.query.web.Cell;
import cz.propoj.query.web.Site;
import cz.propoj.query.web.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The findings of a network: all notes that the asking person may see. Made anew for each reader and never kept, so that
 * neither a number nor a suggestion tells of a note of somebody else.
 */
@Component
final class Findings {
    private static final Listing<FindingRow> LISTING =
            new Listing<>("findings", fields(), FindingRow::id, Map.of(), "-foundOn");

    private final Accounts accounts;
    private final Table<FindingRow> table;

    Findings(Accounts accounts) {
        this.accounts = accounts;
        this.table = new Table<>(
                "findings",
                Site.FINDINGS,
                null,
                this::of,
                _ -> _ -> Stream.empty(),
                FindingRow::id,
                "summary",
                List.of("kind", "subject", "areas", "themes", "foundOn", "visibility"),
                Map.of(
                        "subject",
                        (row, site) -> Cell.links(List.of(new Cell.Link(about(row, site), record(row, site)))),
                        "areas",
                        (row, _) -> Cell.areas(row.areas())),
                "novy",
                null,
                null);
    }

    Table<FindingRow> table() {
        return table;
    }

    RowIndex<FindingRow> of(VisibleMap map) {
        var places = new HashMap<String, Map<NoteId, PlaceInNeed>>();
        return new RowIndex<>(
                LISTING,
                map.notes().stream()
                        .map(note -> row(
                                map, note, id -> places.computeIfAbsent(id, need -> PlaceInNeed.ofNotes(map, need))))
                        .toList());
    }

    Optional<FindingRow> find(VisibleMap map, NoteId id) {
        return map.note(id).map(note -> row(map, note, need -> PlaceInNeed.ofNotes(map, need)));
    }

    static Map<String, Object> json(FindingRow row) {
        return Json.item(LISTING, row, row.note().info());
    }

    /** The name of what the finding is about, and of the part of it. */
    static String about(FindingRow row, Site site) {
        var place = row.place();
        var name = row.note().state().subject().kind() == SubjectKind.NETWORK
                ? site.say().text("findings.network")
                : row.about().name();
        return place == null ? name : name + " › " + place.name();
    }

    /** Where the finding stands with the record that it is about. */
    static String record(FindingRow row, Site site) {
        var subject = row.note().state().subject();
        return switch (subject.kind()) {
            case ACTOR -> site.href(Site.ACTORS, subject.id()) + anchor(row);
            case PLATFORM -> site.href(Site.PLATFORMS, subject.id()) + anchor(row);
            case MEETING -> site.href(Site.MEETINGS, subject.id()) + anchor(row);
            case NEED -> site.href(Site.NEEDS, subject.id()) + anchor(row);
            case NETWORK -> site.list(Site.FINDINGS, "subjectKind", SubjectKind.NETWORK.name());
        };
    }

    private static String anchor(FindingRow row) {
        return "#poznamka-" + row.id();
    }

    private FindingRow row(VisibleMap map, NoteRow note, Function<String, Map<NoteId, PlaceInNeed>> places) {
        var subject = note.state().subject();
        var about = Objects.requireNonNullElseGet(note.subject(), () -> new Ref(subject.id(), map.networkName(), true));
        var isInNeed = subject.kind() == SubjectKind.NEED;
        return new FindingRow(
                note,
                about,
                subject.kind() == SubjectKind.ACTOR
                        ? map.actor(ActorId.of(about.id())).orElse(null)
                        : null,
                isInNeed ? map.need(NeedId.of(subject.id())).orElse(null) : null,
                isInNeed ? places.apply(subject.id()).get(note.id()) : null,
                note.mine() || map.maySeeContacts() ? name(note) : null);
    }

    private @Nullable String name(NoteRow note) {
        var name = accounts.displayName(note.state().author());
        return name.isEmpty() ? null : name;
    }

    private static List<Field<FindingRow>> fields() {
        return List.of(
                field("summary", TEXT, FindingRow::summary).asShown(),
                field("text", TEXT, row -> row.note().text()),
                field("kind", CODE, row -> row.note().state().kind())
                        .among(NoteKind.values())
                        .asShown()
                        .asFacet(),
                field("subjectKind", CODE, row -> row.note().state().subject().kind())
                        .among(SubjectKind.values())
                        .asFacet(),
                field("subject", LINK, FindingRow::about).asShown().asFacet(),
                field(
                        "place",
                        TEXT,
                        row -> row.place() == null ? null : row.place().name()),
                field("areas", CODE, FindingRow::areas)
                        .among(NeedArea.values())
                        .asShown()
                        .asFacet(),
                field("themes", TEXT, row -> row.note().state().classification().themes())
                        .asShown()
                        .asFacet(),
                field("foundOn", DATE, row -> row.note().foundOn()).asShown(),
                ofActor("sector", CODE, profile -> profile.classification().sector())
                        .among(Sector.values())
                        .asFacet(),
                ofActor("kindOfService", TEXT, profile -> profile.classification()
                                .kindOfService())
                        .asFacet(),
                ofActor("places", TEXT, profile -> profile.serviceArea().places())
                        .asFacet(),
                ofActor("groups", TEXT, profile -> profile.clientele().groups()).asFacet(),
                field("ages", CODE, row -> AgeBand.of(row.clientele()))
                        .among(AgeBand.values())
                        .asFacet(),
                field("ageFrom", NUMBER, row -> row.clientele().ageFrom()),
                field("ageTo", NUMBER, row -> row.clientele().ageTo()),
                field("author", TEXT, FindingRow::author).asFacet(),
                field("mine", YES_NO, row -> row.note().mine()).asFacet(),
                field("visibility", CODE, row -> row.note().state().visibility())
                        .among(Visibility.values())
                        .asShown()
                        .asFacet(),
                field("usedIn", LINK, row -> row.note().usedIn()).asFacet(),
                field("writtenOn", DATE, row -> row.note().writtenOn()),
                field("changedOn", DATE, row -> row.note().info().effectiveOn()));
    }

    private static Field<FindingRow> ofActor(
            String name, FieldType type, Function<ActorProfile, @Nullable Object> value) {
        return field(name, type, row -> {
            var actor = row.actor();
            return actor == null ? null : value.apply(actor.profile());
        });
    }

    private static Field<FindingRow> field(String name, FieldType type, Function<FindingRow, @Nullable Object> value) {
        return Field.of(name, "findings." + name, type, value);
    }
}
