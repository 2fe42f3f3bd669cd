package cz.propoj.query.web.page;

import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.documents.DocumentId;
import cz.propoj.contract.interventions.InterventionId;
import cz.propoj.contract.meetings.MeetingId;
import cz.propoj.contract.needs.NeedId;
import cz.propoj.contract.notes.NoteId;
import cz.propoj.contract.noticeboard.NoticeId;
import cz.propoj.contract.plan.ChapterId;
import cz.propoj.contract.platforms.PlatformId;
import cz.propoj.contract.practices.PracticeId;
import cz.propoj.contract.recommendations.RecommendationId;
import cz.propoj.contract.regionaltexts.RegionalTextId;
import cz.propoj.contract.revisions.RevisionId;
import cz.propoj.contract.steps.StepId;
import cz.propoj.contract.topics.TopicId;
import cz.propoj.query.history.Histories;
import cz.propoj.query.history.HistoryEntry;
import cz.propoj.query.networkmap.rows.RecordedStep;
import cz.propoj.query.networkmap.rows.RevisionRow;
import cz.propoj.query.web.Site;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What has changed last in a network, one line for each record. */
@Component
public final class Recent {
    private static final int MOST = 10;

    private final Histories histories;

    Recent(Histories histories) {
        this.histories = histories;
    }

    /**
     * A record with what happened to it last.
     *
     * @param href null when it has no page of its own
     * @param position of the change in the log
     */
    public record Line(
            LocalDate day,
            String name,
            @Nullable String href,
            String sentence,
            List<HistoryEntry.Change> changes,
            long position) {}

    public List<Line> of(Site site) {
        return site.map().latest(MOST).stream()
                .map(happening -> line(site, happening))
                .toList();
    }

    private Line line(Site site, RecordedStep happening) {
        var entry = histories.entry(site.map(), happening, site.say().locale());
        return new Line(
                entry.effectiveOn(),
                name(site, happening),
                href(site, happening),
                entry.sentence(),
                entry.changes(),
                happening.fact().position());
    }

    /** The page of the record it happened to; null: it has none of its own. */
    public @Nullable String href(Site site, RecordedStep happening) {
        if (happening.kind().equals("revisions")) {
            return revision(site, happening)
                    .map(row -> site.href(Site.REVISIONS, row.year()))
                    .orElse(null);
        }
        var folder = folder(happening.kind());
        return folder == null ? null : site.href(folder, happening.record());
    }

    /** What a revision that was abandoned said is told without a page. */
    private static Optional<RevisionRow> revision(Site site, RecordedStep happening) {
        return site.map()
                .yearToYear()
                .revision(RevisionId.of(happening.record()))
                .filter(row -> row.state().isOpen() || row.state().isClosed());
    }

    private static @Nullable String folder(String kind) {
        return switch (kind) {
            case "actors" -> Site.ACTORS;
            case "platforms" -> Site.PLATFORMS;
            case "meetings" -> Site.MEETINGS;
            case "needs" -> Site.NEEDS;
            case "notices" -> Site.NOTICES;
            case "notes" -> Site.FINDINGS;
            case "interventions" -> Site.INTERVENTIONS;
            case "topics" -> Site.TOPICS;
            case "steps" -> Site.STEPS;
            case "regionalTexts" -> Site.REGIONAL_TEXTS;
            case "recommendations" -> Site.RECOMMENDATIONS;
            case "documents" -> Site.DOCUMENTS;
            case "practices" -> Site.PRACTICES;
            case "chapters" -> Site.PLAN + "/kapitoly";
            default -> null;
        };
    }

    /** What the record is called to which it happened. */
    public String name(Site site, RecordedStep happening) {
        var map = site.map();
        var id = happening.record();
        return switch (happening.kind()) {
            case "actors" -> map.ref(new ActorId(UUID.fromString(id))).name();
            case "platforms" -> map.ref(new PlatformId(UUID.fromString(id))).name();
            case "meetings" ->
                map.meeting(new MeetingId(UUID.fromString(id)))
                        .map(meeting -> site.say().meeting(meeting.agenda()))
                        .orElse("");
            case "needs" ->
                map.need(new NeedId(UUID.fromString(id)))
                        .map(need -> need.name())
                        .orElse("");
            case "notices" ->
                map.notice(new NoticeId(UUID.fromString(id)))
                        .map(notice -> notice.title())
                        .orElse("");
            case "revisions" ->
                revision(site, happening)
                        .map(row -> site.say().text("revision.title", String.valueOf(row.year())))
                        .orElseGet(() -> site.say().text("nav.revisions"));
            case "interventions" ->
                map.yearToYear()
                        .intervention(InterventionId.of(id))
                        .map(row -> site.say().intervention(row.undertaking()))
                        .orElse("");
            case "notes" ->
                map.note(NoteId.of(id)).map(note -> site.say().finding(note)).orElse("");
            case "topics" ->
                map.topics()
                        .find(TopicId.of(id))
                        .map(topic -> topic.brief().title())
                        .orElse("");
            case "steps" ->
                map.steps().find(StepId.of(id)).map(step -> step.task().title()).orElse("");
            case "recommendations" ->
                map.recommendation(RecommendationId.of(id))
                        .map(row -> row.guidance().title())
                        .orElse("");
            case "documents" ->
                map.documents()
                        .find(DocumentId.of(id))
                        .map(row -> row.profile().title())
                        .orElse("");
            case "practices" ->
                map.practices()
                        .find(PracticeId.of(id))
                        .map(row -> row.profile().title())
                        .orElse("");
            case "chapters" ->
                map.plan()
                        .written(ChapterId.of(id))
                        .map(row -> site.say().term(row.part()))
                        .orElse("");
            case "regionalTexts" ->
                map.regionalText(RegionalTextId.of(id)).map(row -> row.title()).orElse("");
            default -> map.networkName();
        };
    }
}
