package cz.propoj.query.workbooks;

import cz.propoj.contract.actors.ActorType;
import cz.propoj.contract.meetings.MeetingType;
import cz.propoj.contract.networks.NetworkState;
import cz.propoj.contract.platforms.PlatformRecordType;
import cz.propoj.contract.records.Attribute;
import cz.propoj.contract.records.RecordType;
import cz.propoj.query.history.AttributeNames;
import cz.propoj.query.networkmap.rows.ImportRow;
import cz.propoj.query.web.Site;
import cz.propoj.query.web.page.Pages;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.reactive.result.view.Rendering;

/** The page on which a whole take-over is taken back: first what that would do, then how it goes on. */
@Controller
final class UndoPages {
    /** Words that the page's script fills in. */
    private static final List<String> WORDS = List.of(
            "loading",
            "running",
            "remaining",
            "almostDone",
            "lead",
            "nothing",
            "nothing.text",
            "begin",
            "back",
            "again",
            "failed",
            "gone",
            "offline",
            "forbidden",
            "withdraw",
            "restore",
            "leave",
            "leave.help",
            "field",
            "now",
            "then",
            "why",
            "empty",
            "whole",
            "done",
            "done.text",
            "done.left",
            "showMap",
            "showTimeline",
            "former",
            "by",
            "reason.CHANGED",
            "reason.USED",
            "reason.NOT_ACTIVE",
            "reason.AUTHOR",
            "reason.UNKNOWN",
            "kind.ACTOR",
            "kind.PLATFORM",
            "kind.MEETING",
            "kind.NEED",
            "kind.NOTE",
            "kind.CHARACTERISTIC");

    /** Fields by the words that only this page needs; the others are called as in histories. */
    private static final List<String> OWN_FIELDS = List.of("contact", "member", "assessment", "definition");

    /**
     * What may be taken back of a kind of record.
     *
     * @param kind its name in what is taken back
     * @param labels its name in histories
     */
    private record Fields(String kind, String labels, List<String> keys) {
        static Fields of(String kind, RecordType<?> type, String... further) {
            var keys = Stream.concat(type.attributes().stream().map(Attribute::key), Stream.of(further));
            return new Fields(kind, type.key(), keys.toList());
        }
    }

    private static final List<Fields> FIELDS = List.of(
            Fields.of(
                    "ACTOR", ActorType.TYPE, "name", "lifeCycle", "inCrisisNetwork", "total", "free", "asOf", "sameAs"),
            Fields.of("PLATFORM", PlatformRecordType.TYPE, "lifeCycle", "coordinators", "subgroups"),
            Fields.of("MEETING", MeetingType.TYPE, "platform", "attendance"),
            new Fields(
                    "NEED",
                    "needs",
                    List.of(
                            "area",
                            "name",
                            "form",
                            "level",
                            "risks",
                            "activity",
                            "phase",
                            "possibleActors",
                            "practice",
                            "actors")),
            new Fields("NOTE", "notes", List.of("text", "kind", "visibility")));

    private final Pages pages;
    private final MessageSource messages;

    /** @param messages call the fields as histories do */
    UndoPages(Pages pages, MessageSource messages) {
        this.pages = pages;
        this.messages = messages;
    }

    @GetMapping("/site/{network}/sesity/{takeOver}/vraceni")
    Rendering undo(Site site, @PathVariable String takeOver) {
        return pages.show(
                site,
                "workbooks",
                new Pages.Content("undo", Map.of())
                        .and("mayEdit", site.map().mayEdit())
                        .and("takeOver", takeOver(site, takeOver))
                        .and("words", words(site)));
    }

    private static ImportRow takeOver(Site site, String id) {
        return site.map().takeOvers().stream()
                .filter(one -> one.state().takeOver().toString().equals(id))
                .findFirst()
                .orElseThrow(Pages::notFound);
    }

    private Map<String, String> words(Site site) {
        var say = site.say();
        var words = new LinkedHashMap<String, String>();
        WORDS.forEach(key -> words.put(key, say.text("undo.js." + key)));
        OWN_FIELDS.forEach(field -> words.put("field." + field, say.text("undo.field." + field)));
        FIELDS.forEach(fields -> fields.keys()
                .forEach(field -> words.put(
                        "field." + fields.kind() + "." + field,
                        AttributeNames.of(messages, fields.labels(), field, say.locale()))));
        site.map()
                .network()
                .map(NetworkState::characteristics)
                .orElse(Map.of())
                .forEach((key, characteristic) -> words.put("field.characteristics." + key, characteristic.label()));
        return words;
    }
}
