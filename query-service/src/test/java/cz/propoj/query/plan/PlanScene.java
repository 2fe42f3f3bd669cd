package cz.propoj.query.plan;

import cz.propoj.contract.access.AccountId;
import cz.propoj.contract.access.Grant;
import cz.propoj.contract.access.Role;
import cz.propoj.contract.access.Viewer;
import cz.propoj.contract.access.Visibility;
import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.needs.NeedArea;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.notes.NoteEvent;
import cz.propoj.contract.notes.NoteId;
import cz.propoj.contract.notes.NoteKind;
import cz.propoj.contract.notes.Subject;
import cz.propoj.contract.notes.SubjectKind;
import cz.propoj.contract.plan.Chapter;
import cz.propoj.contract.plan.ChapterId;
import cz.propoj.contract.plan.PlanEvent;
import cz.propoj.contract.recommendations.AddressedBody;
import cz.propoj.contract.recommendations.Guidance;
import cz.propoj.contract.recommendations.ParticipationLevel;
import cz.propoj.contract.recommendations.RecommendationEvent;
import cz.propoj.contract.recommendations.RecommendationField;
import cz.propoj.contract.recommendations.RecommendationId;
import cz.propoj.contract.revisions.RevisionEvent;
import cz.propoj.contract.revisions.RevisionId;
import cz.propoj.contract.revisions.Signature;
import cz.propoj.query.networkmap.NetworkMaps;
import cz.propoj.query.networkmap.PointInTime;
import cz.propoj.query.networkmap.SampleMaps;
import cz.propoj.query.networkmap.VisibleMap;
import cz.propoj.query.plan.document.Block;
import cz.propoj.query.web.PageWords;
import cz.propoj.query.web.Wording;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A network whose plan is good: every field has its recommendation, every section says something. */
final class PlanScene {
    static final LocalDate START = LocalDate.of(2024, 1, 1);
    static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final PageWords WORDS = new PageWords();
    static final Wording CZECH = Wording.in(Wording.CZECH, WORDS);
    static final Wording ENGLISH = Wording.in(Locale.ENGLISH, WORDS);

    final NetworkId network;
    final SampleMaps sample;
    final Viewer coordinator;
    final ActorId school;
    private final Set<Chapter> begun = EnumSet.noneOf(Chapter.class);

    PlanScene(String code) {
        network = new NetworkId(code);
        sample = new SampleMaps(network, NOW);
        coordinator = new Viewer(new AccountId(new UUID(0, 7)), List.of(new Grant(role(), network, null)));
        sample.network().established("Síť " + code, "CZ032").on(START);
        school = new ActorId(new UUID(0, 8));
        sample.network()
                .actor(school, "Základní škola Tachov")
                .service("základní škola")
                .on(START);
        sample.network().actor("Nízkoprahový klub Větrník").on(START);
        sample.network().platform("Kulatý stůl").on(START);
        sample.network().need(NeedArea.SAFETY, "Bezpečný domov").on(START);
        for (var field : RecommendationField.values()) {
            if (field != RecommendationField.GENERAL) {
                recommend(field, 1, true, 2);
            }
        }
    }

    private Role role() {
        return network.isRegion() ? Role.REGIONAL_PLANNER : Role.COORDINATOR;
    }

    RecommendationId recommend(RecommendationField field, int number, boolean addressed, @Nullable Integer times) {
        var id = new RecommendationId(UUID.nameUUIDFromBytes((field + " " + number).getBytes(StandardCharsets.UTF_8)));
        var guidance = new Guidance(
                field,
                field == RecommendationField.PARTICIPATION ? ParticipationLevel.INDIVIDUAL : null,
                number,
                "Doporučení " + number + " v oblasti " + field.czech(),
                "Praxe " + number + " pro " + field,
                "Zjištění " + number + " pro " + field,
                List.of("Udělat první krok."),
                List.of(),
                List.of(),
                List.of(),
                addressed ? List.of(AddressedBody.TOWN) : List.of(),
                null,
                times,
                null);
        sample.happened(START, new RecommendationEvent.RecommendationRecorded(id, network, guidance));
        sample.happened(START, new RecommendationEvent.RecommendationAdopted(id));
        return id;
    }

    void write(Chapter part, String text) {
        write(part, LocalDate.of(2025, 1, 1), text);
    }

    void write(Chapter part, LocalDate day, String text) {
        var id = ChapterId.of(network, part);
        if (begun.add(part)) {
            sample.happened(day, new PlanEvent.ChapterBegun(id, network, part));
        }
        sample.happened(day, new PlanEvent.ChapterWritten(id, text));
    }

    void note(Visibility visibility, String text) {
        var id = new NoteId(UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)));
        sample.happened(
                START,
                new NoteEvent.NoteWritten(
                        id,
                        network,
                        new Subject(SubjectKind.ACTOR, school.toString()),
                        NoteKind.OBSERVATION,
                        visibility,
                        coordinator.account(),
                        1));
        sample.secret(id.toString(), NoteEvent.TEXT_IN_VAULT, 1, text);
    }

    /** The revision of a year, signed for everything that was told so far. */
    void sign(int year, LocalDate day, long position) {
        var id = RevisionId.of(network, year);
        sample.happened(day, new RevisionEvent.RevisionOpened(id, network, year, null));
        sample.happened(
                day,
                new RevisionEvent.RevisionClosed(
                        id, new Signature(coordinator.account(), day, position, "ab".repeat(32)), List.of()));
    }

    NetworkMaps maps() {
        return sample.maps();
    }

    VisibleMap map(NetworkMaps maps) {
        return maps.visible(coordinator, network, PointInTime.NOW);
    }

    PlanContent plan() {
        return plan(CZECH);
    }

    PlanContent plan(Wording say) {
        var maps = maps();
        return PlanContent.of(maps, PlanMoment.of(map(maps)), PlanPictures.NONE, say);
    }

    PlanContent signed(int year) {
        var maps = maps();
        return PlanContent.of(
                maps, PlanMoment.signed(maps, map(maps), String.valueOf(year)).orElseThrow(), PlanPictures.NONE, CZECH);
    }

    List<PlanFinding> lint() {
        return lint(CZECH);
    }

    List<PlanFinding> lint(Wording say) {
        var maps = maps();
        var map = map(maps);
        return PlanLint.of(PlanContent.of(maps, PlanMoment.of(map), PlanPictures.NONE, say), map, say);
    }

    /** Every word of a plan. */
    static String text(PlanContent plan) {
        var document = plan.document();
        return document.title() + "\n" + document.cover() + "\n"
                + document.blocks().stream().map(PlanScene::text).collect(Collectors.joining("\n"));
    }

    private static String text(Block block) {
        var text =
                switch (block) {
                    case Block.Heading heading -> heading.number() + " " + heading.text();
                    case Block.Paragraph paragraph -> PlanJson.text(paragraph.runs());
                    case Block.Points points ->
                        points.points().stream()
                                .map(point -> PlanJson.text(point.runs()))
                                .collect(Collectors.joining("\n"));
                    case Block.Table table ->
                        table.caption() + "\n"
                                + table.rows().stream()
                                        .map(row -> String.join(" | ", row))
                                        .collect(Collectors.joining("\n"));
                    case Block.Picture picture -> picture.alternative();
                };
        return text.replace('\u00A0', ' ');
    }

    static List<String> headings(PlanContent plan) {
        return plan.document().blocks().stream()
                .flatMap(block -> block instanceof Block.Heading heading && heading.level() <= 3
                        ? Stream.of((heading.number() + " " + heading.text()).strip())
                        : Stream.empty())
                .toList();
    }
}
