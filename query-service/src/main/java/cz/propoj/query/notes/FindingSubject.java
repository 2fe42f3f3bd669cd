package cz.propoj.query.notes;

import cz.propoj.contract.notes.SubjectKind;
import cz.propoj.query.networkmap.VisibleMap;
import cz.propoj.query.networkmap.rows.NeedRow;
import cz.propoj.query.networkmap.rows.Ref;
import cz.propoj.query.web.Site;
import cz.propoj.query.web.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a new finding can be about: the network, its active records, and the forms and activities of its needs.
 *
 * @param label by which it is chosen
 * @param sent what is sent for it, as JSON
 */
public record FindingSubject(String label, String sent) {
    static List<FindingSubject> of(Site site) {
        var map = site.map();
        var say = site.say();
        var offered = new ArrayList<FindingSubject>();
        offered.add(subject(
                say.text("findings.about.network", map.networkName()),
                SubjectKind.NETWORK,
                map.id().value()));
        records(map).forEach(one -> offered.add(named(one.ref(), one.kind(), say)));
        map.meetings().stream()
                .filter(meeting -> !meeting.state().cancelled())
                .forEach(meeting -> offered.add(named(
                        new Ref(meeting.id().toString(), say.meeting(meeting.agenda()), true),
                        SubjectKind.MEETING,
                        say)));
        map.needs().stream().filter(need -> !need.state().retired()).forEach(need -> offered.addAll(ofNeed(need, say)));
        return offered;
    }

    private record Subject(Ref ref, SubjectKind kind) {}

    private static Stream<Subject> records(VisibleMap map) {
        return Stream.concat(
                map.actors().stream()
                        .filter(actor -> actor.state().isActive())
                        .map(actor -> new Subject(actor.ref(), SubjectKind.ACTOR)),
                map.platforms().stream()
                        .filter(platform -> platform.state().isActive())
                        .map(platform -> new Subject(platform.ref(), SubjectKind.PLATFORM)));
    }

    private static List<FindingSubject> ofNeed(NeedRow need, Wording say) {
        var id = need.id().toString();
        var offered = new ArrayList<FindingSubject>();
        offered.add(named(new Ref(id, need.name(), true), SubjectKind.NEED, say));
        for (var form : need.forms()) {
            offered.add(part(
                    say.text("findings.about.form", need.name(), form.form().name()),
                    id,
                    "form",
                    form.form().form()));
            for (var activity : form.activities()) {
                offered.add(part(
                        say.text(
                                "findings.about.activity",
                                need.name(),
                                activity.activity().plan().name()),
                        id,
                        "activity",
                        activity.activity().activity()));
            }
        }
        return offered;
    }

    private static FindingSubject named(Ref ref, SubjectKind kind, Wording say) {
        return subject(ref.name() + " (" + say.term(kind) + ")", kind, ref.id());
    }

    private static FindingSubject subject(String label, SubjectKind kind, String id) {
        return new FindingSubject(label, "{\"subject\":" + json(kind, id) + "}");
    }

    private static FindingSubject part(String label, String need, String place, Object id) {
        return new FindingSubject(
                label, "{\"subject\":" + json(SubjectKind.NEED, need) + ",\"" + place + "\":\"" + id + "\"}");
    }

    private static String json(SubjectKind kind, String id) {
        return "{\"kind\":\"" + kind + "\",\"id\":\"" + id + "\"}";
    }
}
