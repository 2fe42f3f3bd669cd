package cz.propoj.query.web;

import cz.propoj.contract.CodeList;
import cz.propoj.contract.access.AccountId;
import cz.propoj.contract.access.Role;
import cz.propoj.contract.access.Visibility;
import cz.propoj.contract.actors.*;
import cz.propoj.contract.actors.ActorEvent.*;
import cz.propoj.contract.documents.DocumentEvent;
import cz.propoj.contract.documents.DocumentId;
import cz.propoj.contract.documents.DocumentKind;
import cz.propoj.contract.documents.DocumentProfile;
import cz.propoj.contract.filters.FilterEvent;
import cz.propoj.contract.filters.FilterId;
import cz.propoj.contract.filters.ListName;
import cz.propoj.contract.interventions.InterventionEvent;
import cz.propoj.contract.interventions.InterventionId;
import cz.propoj.contract.interventions.InterventionKind;
import cz.propoj.contract.interventions.Undertaking;
import cz.propoj.contract.meetings.*;
import cz.propoj.contract.meetings.MeetingEvent.*;
import cz.propoj.contract.needs.*;
import cz.propoj.contract.needs.NeedEvent.*;
import cz.propoj.contract.networks.*;
import cz.propoj.contract.networks.Characteristic;
import cz.propoj.contract.networks.CharacteristicType;
import cz.propoj.contract.networks.NetworkEvent;
import cz.propoj.contract.networks.NetworkEvent.NetworkEstablished;
import cz.propoj.contract.notes.*;
import cz.propoj.contract.notes.NoteEvent.NoteWritten;
import cz.propoj.contract.platforms.*;
import cz.propoj.contract.platforms.PlatformEvent.*;
import cz.propoj.contract.practices.PracticeEvent;
import cz.propoj.contract.practices.PracticeId;
import cz.propoj.contract.practices.PracticeProfile;
import cz.propoj.contract.recommendations.Guidance;
import cz.propoj.contract.recommendations.ParticipationLevel;
import cz.propoj.contract.recommendations.RecommendationEvent;
import cz.propoj.contract.recommendations.RecommendationField;
import cz.propoj.contract.recommendations.RecommendationId;
import cz.propoj.contract.regionaltexts.RegionalTextEvent;
import cz.propoj.contract.regionaltexts.RegionalTextId;
import cz.propoj.contract.regionaltexts.RegionalTextKind;
import cz.propoj.contract.regionaltexts.RegionalWording;
import cz.propoj.contract.revisions.RevisionEvent;
import cz.propoj.contract.revisions.RevisionId;
import cz.propoj.contract.revisions.Signature;
import cz.propoj.contract.time.Origin;
import cz.propoj.contract.workbooks.ImportEvent;
import cz.propoj.contract.workbooks.ImportId;
import cz.propoj.contract.workbooks.Template;
import cz.propoj.query.networkmap.NetworkMaps;
import cz.propoj.query.networkmap.SampleMaps;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.jspecify.annotations.Nullable;

/** The network of the demonstration's workbooks of 2025, read in the simplest way, with one actor whose name is hostile. */
public final class SampleNetwork {
    public static final NetworkId ID = new NetworkId("orp-3215");
    static final AccountId COORDINATOR = new AccountId(UUID.nameUUIDFromBytes(new byte[] {1}));
    static final String HOSTILE = "<script>alert('x')</script> & \"síť\"";
    public static final ActorId HOSTILE_ACTOR = new ActorId(id("actor", HOSTILE));
    static final String NOTE = "Potřebuje <b>prostor</b> pro schůzky";
    static final String ANNOTATED = "Dluhové poradenství";
    static final String ON_FORM = "Rodiny to nevědí";
    static final String ON_ACTIVITY = "Poradna je až v Plzni";
    static final String OF_ANOTHER = "Nikdo jiný to nemá číst";
    static final FilterId FILTER = new FilterId(UUID.nameUUIDFromBytes(new byte[] {2}));
    static final InterventionId INTERVENTION = new InterventionId(UUID.nameUUIDFromBytes(new byte[] {4}));
    static final DocumentId DOCUMENT = new DocumentId(UUID.nameUUIDFromBytes(new byte[] {7}));
    static final PracticeId PRACTICE = new PracticeId(UUID.nameUUIDFromBytes(new byte[] {8}));
    static final RecommendationId RECOMMENDATION = new RecommendationId(UUID.nameUUIDFromBytes(new byte[] {6}));
    static final RegionalTextId REGIONAL_TEXT = new RegionalTextId(UUID.nameUUIDFromBytes(new byte[] {7}));
    static final ImportId TAKE_OVER = ImportId.of(SampleMaps.TAKE_OVER);
    static final ImportId TAKEN_BACK = new ImportId(UUID.nameUUIDFromBytes(new byte[] {3}));
    private static final LocalDate DAY = LocalDate.of(2025, 12, 1);
    private static final Path FOLDER = Path.of("../deploy/standalone/src/main/resources/demonstration/tachov-2025");

    private final SampleMaps sample = new SampleMaps(ID, Instant.parse("2026-01-15T09:00:00Z"));
    private final Set<ActorId> known = new HashSet<>();
    private final Map<String, NeedId> needs = new HashMap<>();
    private final Map<String, FormId> forms = new HashMap<>();

    public static NetworkMaps maps() {
        var network = new SampleNetwork();
        network.fill();
        return network.sample.maps();
    }

    private void fill() {
        happened(new NetworkEstablished(ID, "ORP Tachov", Territories.of(ID).orElseThrow()));
        read("akteri.xlsx", "Aktéři").forEach(this::actor);
        actor(Map.of("Název aktéra", HOSTILE));
        read("akteri.xlsx", "Kontaktní osoby").forEach(this::contact);
        read("platformy.xlsx", "Platformy").forEach(this::platform);
        read("platformy.xlsx", "Složení").forEach(this::member);
        read("platformy.xlsx", "Setkání").forEach(this::meeting);
        var above = new HashMap<String, String>();
        read("potreby.xlsx", "Potřeby a činnosti").forEach(row -> need(filledDown(row, above)));
        note(HOSTILE_ACTOR);
        takeOvers();
        yearToYear();
        defined("luzka", "Lůžka <b>", CharacteristicType.NUMBER);
        defined("pristup", "Bezbariérový přístup", CharacteristicType.YES_NO);
        defined("metody", "Metody práce", CharacteristicType.CHOICES);
        happened(new NetworkEvent.TargetGroupDefined(ID, "pěstounské rodiny & děti"));
        happened(new FilterEvent.FilterSaved(
                FILTER,
                ID,
                COORDINATOR,
                ListName.ACTORS,
                new FilterEvent.FilterChoice(
                        "Školy " + HOSTILE, "sector=EDUCATION&sort=-name", List.of(Role.CASE_MANAGER))));
    }

    private void defined(String key, String label, CharacteristicType type) {
        happened(new NetworkEvent.CharacteristicDefined(ID, new Characteristic(key, label, type, List.of("a", "b"))));
    }

    private void actor(Map<String, String> row) {
        var actor = new ActorId(id("actor", text(row, "Název aktéra")));
        var profile = ActorProfile.of(new Identity(
                        text(row, "Název aktéra"), row.get("IČO"), ActorKind.ORGANISATION, Formality.FORMAL))
                .with(new Classification(
                        row.get("Druh / typ služby"), row.get("Zřizovatel"), code(Sector.values(), row.get("Resort"))))
                .with(new Clientele(
                        several(row, "Cílová skupina"),
                        number(row.get("Věk od")),
                        number(row.get("Věk do")),
                        several(row, "Životní situace")))
                .with(new ServiceArea(several(row, "Místo poskytování"), several(row, "Působnost")))
                .with(new Availability(
                        "www.example.org",
                        row.get("Provozní doba"),
                        List.of(ServiceForm.FIELD),
                        "ano".equals(row.get("On-line")),
                        List.of()))
                .with(new Orientation(
                        code(NeedArea.values(), row.get("Primární oblast potřeb")),
                        several(row, "Další oblasti potřeb").stream()
                                .map(name -> Objects.requireNonNull(code(NeedArea.values(), name)))
                                .toList(),
                        code(Focus.values(), row.get("Zaměření"))));
        known.add(actor);
        happened(new ActorRegistered(actor, ID, profile));
        if (row.containsKey("Krizová síť")) {
            happened(new CrisisReadinessDeclared(actor, "ano".equals(row.get("Krizová síť"))));
        }
        if (row.containsKey("Kapacita")) {
            happened(new CapacityReported(
                    actor, new Capacity(number(row.get("Kapacita")), number(row.get("Volná kapacita")), DAY)));
        }
    }

    private void contact(Map<String, String> row) {
        var contact = new ContactId(id("contact", text(row, "Jméno")));
        sample.secret(contact.toString(), ContactPerson.NAME, 1, text(row, "Jméno"));
        sample.secret(contact.toString(), ContactPerson.PHONE, 1, text(row, "Telefon"));
        sample.secret(contact.toString(), ContactPerson.EMAIL, 1, text(row, "E-mail"));
        happened(new ContactPersonNamed(
                actorOf(text(row, "Aktér")), new ContactPerson(contact, row.get("Funkce"), false, 1)));
    }

    private void platform(Map<String, String> row) {
        var platform = new PlatformId(id("platform", text(row, "Název platformy")));
        happened(new PlatformFounded(
                platform,
                ID,
                new PlatformIdentity(
                        text(row, "Název platformy"),
                        Objects.requireNonNull(code(PlatformType.values(), row.get("Typ platformy"))),
                        code(PlatformLevel.values(), row.get("Úroveň")),
                        day(row.get("Vznik"))),
                new Charter(
                        several(row, "Koordinátor").stream().map(this::actorOf).toList(),
                        row.get("Frekvence setkávání"),
                        several(row, "Témata"),
                        row.get("Cíle"),
                        row.get("Písemné výstupy"))));
        var end = day(row.get("Zánik"));
        if (end != null) {
            happened(new PlatformDissolved(platform, end, null, null));
        }
    }

    private void member(Map<String, String> row) {
        happened(new MemberJoined(
                new PlatformId(id("platform", text(row, "Platforma"))), actorOf(text(row, "Aktér")), row.get("Role")));
    }

    private void meeting(Map<String, String> row) {
        var date = Objects.requireNonNull(day(row.get("Datum")));
        var meeting = new MeetingId(id("meeting", row.get("Platforma") + date));
        happened(new MeetingRecorded(
                meeting,
                ID,
                new PlatformId(id("platform", text(row, "Platforma"))),
                new Agenda(date, MeetingKind.PLATFORM_MEETING, row.get("Téma"), null, List.of(), null, null)));
        happened(new AttendanceRecorded(
                meeting,
                several(row, "Účastníci").stream()
                        .map(name -> new Attendance(actorOf(name), 1))
                        .toList()));
    }

    private void need(Map<String, String> row) {
        var area = Objects.requireNonNull(code(NeedArea.values(), row.get("Okruh potřeb")));
        var need = needs.computeIfAbsent(area + text(row, "Potřeba"), key -> {
            var fresh = new NeedId(id("need", key));
            happened(new NeedIdentified(fresh, ID, area, text(row, "Potřeba")));
            return fresh;
        });
        var form = forms.computeIfAbsent(need + text(row, "Podoba naplňování"), key -> {
            var fresh = new FormId(id("form", key));
            happened(new FormOfFulfilmentAdded(need, fresh, text(row, "Podoba naplňování")));
            happened(new FulfilmentAssessed(
                    need,
                    fresh,
                    new Assessment(number(row.get("Úroveň naplňování (1–5)")), row.get("Rizika nenaplnění"))));
            return fresh;
        });
        var activity = new ActivityId(id("activity", form + text(row, "Činnost")));
        happened(new ActivityAdded(
                need,
                form,
                activity,
                new ActivityPlan(
                        text(row, "Činnost"),
                        code(Focus.values(), row.get("Fáze")),
                        several(row, "Kdo může činnost uskutečnit"))));
        happened(new PracticeDescribed(need, activity, row.get("Místní praxe")));
        // Who is not in the list of actors is no link: the take-over asks who is meant.
        happened(new ActorsInvolved(
                need,
                activity,
                several(row, "Zapojení aktéři").stream()
                        .map(this::actorOf)
                        .filter(known::contains)
                        .toList()));
        if (text(row, "Činnost").equals(ANNOTATED)) {
            annotations(need, form, activity);
        }
    }

    private void note(ActorId actor) {
        note(NOTE, new Subject(SubjectKind.ACTOR, actor.toString()), Visibility.COORDINATORS, COORDINATOR);
    }

    private NoteId note(String text, Subject subject, Visibility visibility, AccountId author) {
        var note = new NoteId(id("note", text));
        sample.secret(note.toString(), NoteEvent.TEXT_IN_VAULT, 1, text);
        happened(new NoteWritten(note, ID, subject, NoteKind.NEEDS, visibility, author, 1));
        return note;
    }

    private void annotations(NeedId need, FormId form, ActivityId activity) {
        var subject = new Subject(SubjectKind.NEED, need.toString());
        var other = new AccountId(UUID.nameUUIDFromBytes(new byte[] {5}));
        var onForm = note(ON_FORM, subject, Visibility.NETWORK, COORDINATOR);
        happened(new NeedAnnotated(need, form, null, onForm));
        var onActivity = note(ON_ACTIVITY, subject, Visibility.COORDINATORS, COORDINATOR);
        happened(new NeedAnnotated(need, null, activity, onActivity));
        var hidden = note(OF_ANOTHER, subject, Visibility.PRIVATE, other);
        happened(new NeedAnnotated(need, form, activity, hidden));
    }

    private ActorId actorOf(String name) {
        return new ActorId(id("actor", name));
    }

    /** The one with which everything came, and one that was taken back. */
    private void takeOvers() {
        happened(new ImportEvent.WorkbooksAccepted(TAKE_OVER, ID, DAY, List.of(Template.ACTORS)));
        happened(new ImportEvent.WorkbooksTakenOver(TAKE_OVER, 3, 2, 1));
        var at = Instant.parse("2026-01-15T08:59:00Z");
        var with = new Origin(null, null, TAKEN_BACK.toString());
        sample.happened(at, DAY, with, new ImportEvent.WorkbooksAccepted(TAKEN_BACK, ID, DAY, List.of(Template.NEEDS)));
        sample.happened(at, DAY, with, new ImportEvent.WorkbooksTakenOver(TAKEN_BACK, 1, 0, 0));
        var back = new Origin(null, "Vrácení převzetí sešitů ke dni 1. 12. 2025", null, TAKEN_BACK.toString());
        sample.happened(at, DAY, back, new ImportEvent.TakingBackBegun(TAKEN_BACK));
        sample.happened(at, DAY, back, new ImportEvent.WorkbooksTakenBack(TAKEN_BACK, 1, 0, 0));
    }

    /** A revision that was opened and signed, and an intervention; their lines stand in the timeline, too. */
    private void yearToYear() {
        var at = Instant.parse("2026-01-15T08:59:30Z");
        var by = new Origin(COORDINATOR.toString(), null, null);
        var revision = RevisionId.of(ID, DAY.getYear());
        sample.happened(at, DAY, by, new RevisionEvent.RevisionOpened(revision, ID, DAY.getYear(), null));
        sample.happened(
                at,
                DAY,
                by,
                new RevisionEvent.RevisionClosed(
                        revision, new Signature(COORDINATOR, DAY, 1, "0".repeat(64)), List.of()));
        sample.happened(
                at,
                DAY,
                by,
                new InterventionEvent.InterventionRecorded(
                        INTERVENTION,
                        ID,
                        new Undertaking(
                                "Školení o úzkostech",
                                InterventionKind.TRAINING,
                                DAY,
                                null,
                                List.of(),
                                List.of(),
                                List.of()),
                        1));
        sample.happened(
                at,
                DAY,
                by,
                new RecommendationEvent.RecommendationRecorded(
                        RECOMMENDATION,
                        ID,
                        new Guidance(
                                RecommendationField.PARTICIPATION,
                                ParticipationLevel.ORGANISATIONS,
                                1,
                                "Podněty žáků <b>posílat</b> dál",
                                "Praxe <i>školy</i>",
                                null,
                                List.of("Jednou za pololetí."),
                                List.of(HOSTILE_ACTOR),
                                List.of(),
                                List.of(),
                                List.of(),
                                null,
                                2,
                                null)));
        sample.happened(
                at,
                DAY,
                by,
                new DocumentEvent.DocumentRecorded(
                        DOCUMENT,
                        ID,
                        new DocumentProfile(
                                "Plán <b>města</b>",
                                DocumentKind.STRATEGY,
                                null,
                                "Město <i>Tachov</i>",
                                DAY.minusYears(2),
                                DAY.minusDays(1),
                                "https://example.org/plan",
                                "Poznámka <u>k plánu</u>")));
        sample.happened(
                at,
                DAY,
                by,
                new PracticeEvent.PracticeRecorded(
                        PRACTICE,
                        ID,
                        new PracticeProfile(
                                "Klub <b>ráno</b>",
                                "Otevřeno <i>od sedmi</i>",
                                "Tachov",
                                null,
                                "vedoucí",
                                List.of(HOSTILE_ACTOR),
                                List.of(),
                                List.of(),
                                List.of()),
                        null));
        sample.happened(
                at,
                DAY,
                by,
                new RegionalTextEvent.RegionalTextTakenOver(
                        REGIONAL_TEXT,
                        ID,
                        new NetworkId("kraj-CZ032"),
                        "Kraj <b>Plzeňský</b>",
                        new RegionalTextId(UUID.nameUUIDFromBytes(new byte[] {8})),
                        1,
                        new RegionalWording(
                                RegionalTextKind.PRACTICE,
                                RecommendationField.CASE_WORK,
                                "Jak <i>svolat</i> konferenci",
                                "Svolává ji <script>OSPOD</script>."),
                        null));
    }

    private void happened(Object event) {
        sample.happened(DAY, event);
    }

    private static UUID id(String kind, String name) {
        return UUID.nameUUIDFromBytes((kind + name).getBytes(StandardCharsets.UTF_8));
    }

    private static String text(Map<String, String> row, String column) {
        return row.getOrDefault(column, "–");
    }

    private static List<String> several(Map<String, String> row, String column) {
        return Stream.of(row.getOrDefault(column, "").split("; ?", -1))
                .filter(part -> !part.isBlank())
                .toList();
    }

    private static @Nullable Integer number(@Nullable String text) {
        return text == null ? null : (int) Double.parseDouble(text);
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null
                ? null
                : DateUtil.getLocalDateTime(Double.parseDouble(text)).toLocalDate();
    }

    private static <C extends CodeList> @Nullable C code(C[] codes, @Nullable String words) {
        return Arrays.stream(codes)
                .filter(code -> code.czech().equals(words))
                .findFirst()
                .orElse(null);
    }

    private static Map<String, String> filledDown(Map<String, String> row, Map<String, String> above) {
        var full = new LinkedHashMap<>(row);
        for (var column : List.of("Okruh potřeb", "Potřeba", "Podoba naplňování")) {
            var value = row.getOrDefault(column, above.get(column));
            if (value != null) {
                full.put(column, value);
                above.put(column, value);
            }
        }
        return full;
    }

    /** The third row has the headings. */
    private static List<Map<String, String>> read(String file, String sheet) {
        try (var workbook = WorkbookFactory.create(FOLDER.resolve(file).toFile(), null, true)) {
            var table = workbook.getSheet(sheet);
            var head = table.getRow(2);
            var rows = new ArrayList<Map<String, String>>();
            for (var at = 3; at <= table.getLastRowNum(); at++) {
                var values = new LinkedHashMap<String, String>();
                for (var cell : table.getRow(at)) {
                    var text = cell.getCellType() == CellType.NUMERIC
                            ? Double.toString(cell.getNumericCellValue())
                            : cell.getCellType() == CellType.STRING ? cell.getStringCellValue() : "";
                    if (!text.isBlank()) {
                        values.put(head.getCell(cell.getColumnIndex()).getStringCellValue(), text);
                    }
                }
                rows.add(values);
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
