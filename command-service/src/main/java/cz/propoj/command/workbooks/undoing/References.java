package cz.propoj.command.workbooks.undoing;

import cz.propoj.contract.actors.ActorEvent;
import cz.propoj.contract.documents.DocumentEvent;
import cz.propoj.contract.interventions.InterventionEvent;
import cz.propoj.contract.meetings.MeetingEvent;
import cz.propoj.contract.needs.NeedEvent;
import cz.propoj.contract.notes.NoteEvent;
import cz.propoj.contract.noticeboard.NoticeEvent;
import cz.propoj.contract.platforms.PlatformEvent;
import cz.propoj.contract.practices.PracticeEvent;
import cz.propoj.contract.recommendations.RecommendationEvent;
import cz.propoj.contract.revisions.RevisionEvent;
import cz.propoj.contract.steps.StepEvent;
import cz.propoj.contract.topics.TopicEvent;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds the records to which a fact refers. */
final class References {
    private References() {}

    /** Whether a reference by the fact means that the record is in use. A mere look at records, such as a saved filter, does not. */
    static boolean countsAsUse(Object event) {
        return switch (event) {
            case ActorEvent _ -> true;
            case PlatformEvent _ -> true;
            case MeetingEvent _ -> true;
            case NeedEvent _ -> true;
            case NoteEvent _ -> true;
            case InterventionEvent _ -> true;
            case TopicEvent _ -> true;
            case StepEvent _ -> true;
            case RecommendationEvent _ -> true;
            case DocumentEvent _ -> true;
            case PracticeEvent _ -> true;
            case NoticeEvent.NoticePosted _ -> true;
            case RevisionEvent.RecordsReviewed _ -> true;
            default -> false;
        };
    }

    /** The ids in the fact, at any depth, and the keys of characteristics as {@link #characteristic} gives them. */
    static Set<String> of(Object event) {
        var found = new HashSet<String>();
        walk(event, found);
        if (event instanceof ActorEvent.CharacteristicSet set) {
            found.add(characteristic(set.key()));
        }
        return found;
    }

    static String characteristic(String key) {
        return "characteristic " + key;
    }

    private static void walk(@Nullable Object value, Set<String> found) {
        switch (value) {
            case UUID id -> found.add(id.toString());
            case String text -> {
                // The subject of a note is a text.
                if (text.length() == 36) {
                    found.add(text);
                }
            }
            case Collection<?> several -> several.forEach(one -> walk(one, found));
            case Map<?, ?> several ->
                several.forEach((key, one) -> {
                    walk(key, found);
                    walk(one, found);
                });
            case Record record -> {
                for (var part : record.getClass().getRecordComponents()) {
                    walk(RecordComponents.read(part, record), found);
                }
            }
            case null, default -> {}
        }
    }
}
