package cz.propoj.query.revisions;

import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.meetings.MeetingId;
import cz.propoj.contract.needs.NeedId;
import cz.propoj.contract.platforms.PlatformId;
import cz.propoj.contract.recommendations.RecommendationId;
import cz.propoj.query.networkmap.rows.RecordedStep;
import cz.propoj.query.web.Site;
import java.util.UUID;

/** The record that a late correction belongs to: what it is called, and where its page is. */
final class LateRecord {
    private LateRecord() {}

    static String folder(RecordedStep happening) {
        return switch (happening.kind()) {
            case "actors" -> Site.ACTORS;
            case "platforms" -> Site.PLATFORMS;
            case "meetings" -> Site.MEETINGS;
            case "recommendations" -> Site.RECOMMENDATIONS;
            default -> Site.NEEDS;
        };
    }

    static String name(Site site, RecordedStep happening) {
        var map = site.map();
        var id = UUID.fromString(happening.record());
        return switch (happening.kind()) {
            case "actors" -> map.ref(new ActorId(id)).name();
            case "platforms" -> map.ref(new PlatformId(id)).name();
            case "meetings" ->
                map.meeting(new MeetingId(id))
                        .map(meeting -> site.say().meeting(meeting.agenda()))
                        .orElse("");
            case "recommendations" ->
                map.recommendation(new RecommendationId(id))
                        .map(row -> row.guidance().title())
                        .orElse("");
            default -> map.need(new NeedId(id)).map(need -> need.name()).orElse("");
        };
    }
}
