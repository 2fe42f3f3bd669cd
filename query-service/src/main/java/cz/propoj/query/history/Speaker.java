package cz.propoj.query.history;

import cz.propoj.contract.access.AccountId;
import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.actors.ContactPerson;
import cz.propoj.contract.meetings.Attendance;
import cz.propoj.contract.needs.ActivityId;
import cz.propoj.contract.needs.FormId;
import cz.propoj.contract.needs.NeedId;
import cz.propoj.contract.needs.NeedState;
import cz.propoj.contract.platforms.PlatformId;
import cz.propoj.contract.time.Recurrence;
import cz.propoj.contract.topics.Target;
import cz.propoj.contract.topics.TopicId;
import cz.propoj.httpedge.Accounts;
import cz.propoj.query.lists.Words;
import cz.propoj.query.networkmap.VisibleMap;
import cz.propoj.query.networkmap.rows.RecordedStep;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** Says facts in one language to one person. */
final class Speaker {
    private static final int LONGEST = 1_000;
    private static final String CHARACTERISTIC = "characteristics.";

    private final VisibleMap map;
    private final Locale locale;
    private final MessageSource messages;
    private final Accounts accounts;

    Speaker(VisibleMap map, Locale locale, MessageSource messages, Accounts accounts) {
        this.map = map;
        this.locale = locale;
        this.messages = messages;
        this.accounts = accounts;
    }

    String sentence(RecordedStep happening) {
        var sentence = Sentence.of(happening.fact().event());
        var args = sentence.args().stream()
                .map(arg -> (Object) said(arg, happening))
                .toArray();
        return message("history." + sentence.key(), args);
    }

    private String said(Object arg, RecordedStep happening) {
        return switch (arg) {
            case FormId form -> part(happening, form);
            case ActivityId activity -> part(happening, activity);
            default -> words(arg);
        };
    }

    /** What is removed has its name in the state before, what is added in the one after. */
    private static String part(RecordedStep happening, Object id) {
        for (var state : new @Nullable Object[] {happening.after(), happening.before()}) {
            if (state instanceof NeedState need) {
                var name = id instanceof FormId form
                        ? need.form(form).map(found -> found.name())
                        : need.activity((ActivityId) id)
                                .map(found -> found.plan().name());
                if (name.isPresent()) {
                    return name.get();
                }
            }
        }
        return "";
    }

    List<HistoryEntry.Change> changes(RecordedStep happening) {
        return changes(happening.kind(), Difference.between(happening.before(), happening.after()));
    }

    List<HistoryEntry.Change> changes(String kind, List<Difference> differences) {
        return differences.stream()
                .map(difference -> new HistoryEntry.Change(
                        difference.field(),
                        label(kind, difference.field()),
                        shortened(orNothing(typed(difference.field(), difference.before()))),
                        shortened(orNothing(typed(difference.field(), difference.after())))))
                .toList();
    }

    /** A whole chapter of the plan is read elsewhere. */
    private static String shortened(String words) {
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST).strip() + "…";
    }

    private String label(String kind, String field) {
        return field.startsWith(CHARACTERISTIC)
                ? characteristic(field.substring(CHARACTERISTIC.length()))
                : AttributeNames.of(messages, kind, field, locale);
    }

    private String characteristic(String key) {
        return map.network()
                .map(network -> network.characteristics().get(key))
                .map(found -> found.label())
                .orElse(key);
    }

    /** Values of a characteristic are kept as text; what its type says of them is said here. */
    private @Nullable Object typed(String field, @Nullable Object value) {
        return field.startsWith(CHARACTERISTIC) && value instanceof Collection<?> several
                ? map.network()
                        .map(network -> network.characteristics().get(field.substring(CHARACTERISTIC.length())))
                        .<Object>map(known -> several.stream()
                                .map(one -> Objects.requireNonNullElse(Words.typed(known.type(), one.toString()), one))
                                .toList())
                        .orElse(value)
                : value;
    }

    private String orNothing(@Nullable Object value) {
        return value == null ? "" : words(value);
    }

    String words(Object value) {
        return switch (value) {
            case Collection<?> several -> several.stream().map(this::words).collect(Collectors.joining("; "));
            // Of an actor of another network only that it is there: the reader may not be allowed to know more.
            case ActorId actor ->
                map.actor(actor).isPresent() ? map.ref(actor).name() : message("history.otherNetwork");
            case PlatformId platform -> map.ref(platform).name();
            case NeedId need -> map.need(need).map(row -> row.name()).orElse("");
            case TopicId topic ->
                map.topics().find(topic).map(row -> row.brief().title()).orElse("");
            case AccountId account -> accounts.displayName(account);
            case ContactPerson contact ->
                map.contactName(contact)
                        .orElse(Objects.requireNonNullElse(contact.function(), message("history.contact")));
            case Attendance attendance ->
                map.ref(attendance.actor()).name() + (attendance.people() == 1 ? "" : " (" + attendance.people() + ")");
            case Recurrence recurrence -> recurrence(recurrence);
            case Target target -> message("history.target", words(target.wished()), words(target.by()));
            case Sentence.Characteristic characteristic -> characteristic(characteristic.key());
            default -> Words.of(value, locale);
        };
    }

    private String recurrence(Recurrence recurrence) {
        var times = recurrence.timesPerYear();
        var months = recurrence.everyMonths();
        return times != null
                ? message("history.timesPerYear", times)
                : months != null ? message("history.everyMonths", months) : message("history.weekday");
    }

    private String message(String key, Object... args) {
        return Objects.requireNonNull(messages.getMessage(key, args, key, locale))
                .strip();
    }
}
