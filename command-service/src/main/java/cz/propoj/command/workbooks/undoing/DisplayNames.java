package cz.propoj.command.workbooks.undoing;

import cz.propoj.command.workbooks.templates.CellValues;
import cz.propoj.contract.CodeList;
import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.actors.ActorState;
import cz.propoj.contract.actors.Identity;
import cz.propoj.contract.meetings.Attendance;
import cz.propoj.contract.meetings.MeetingState;
import cz.propoj.contract.needs.NeedState;
import cz.propoj.contract.notes.NoteState;
import cz.propoj.contract.platforms.PlatformId;
import cz.propoj.contract.platforms.PlatformState;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Formats the names of records and their values in one language. */
final class DisplayNames {
    private final Map<String, String> names = new HashMap<>();
    private final VaultHistory vault;
    private final boolean inEnglish;

    DisplayNames(VaultHistory vault, Locale locale) {
        this.vault = vault;
        this.inEnglish = locale.getLanguage().equals("en");
    }

    /** @param nameVersion of a person's name in the vault */
    void add(ActorState state, int nameVersion) {
        var name = state.profile().identity().name();
        names.put(
                state.actor().toString(),
                name == null ? vault.text(state.actor().value(), Identity.NAME_IN_VAULT, nameVersion) : name);
    }

    void add(PlatformState state) {
        names.put(state.platform().toString(), state.standing().name());
    }

    String title(@Nullable Object state) {
        return switch (state) {
            case ActorState actor -> of(actor.actor());
            case PlatformState platform -> platform.standing().name();
            case MeetingState meeting -> {
                var platform = meeting.platform();
                var day = CellValues.DATE.format(meeting.agenda().date());
                yield platform == null ? day : of(platform) + " " + day;
            }
            case NeedState need -> need.name();
            case NoteState note -> of(note.subject().id());
            case null, default -> "";
        };
    }

    private String of(Object id) {
        return names.getOrDefault(id.toString(), "");
    }

    /** The formatted value; null for no value. */
    @Nullable
    String shown(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case ActorId actor -> of(actor);
            case PlatformId platform -> of(platform);
            case Attendance who -> who.people() == 1 ? of(who.actor()) : of(who.actor()) + " (" + who.people() + ")";
            case PlatformUndo.Member member ->
                member.role().isEmpty() ? of(member.actor()) : of(member.actor()) + " (" + member.role() + ")";
            case PlatformUndo.Ended ended -> all(ended.lifeCycle(), ended.dissolvedOn());
            case ActorUndo.Person person -> all(person.name(), person.function(), person.phone(), person.email());
            case CodeList code -> inEnglish ? code.english() : code.czech();
            case Boolean yes when inEnglish -> yes ? "yes" : "no";
            case Collection<?> several ->
                several.isEmpty()
                        ? null
                        : several.stream()
                                .map(this::shown)
                                .filter(Objects::nonNull)
                                .collect(Collectors.joining("; "));
            case Record record
            when record.getClass().getRecordComponents().length > 1 ->
                all(Stream.of(record.getClass().getRecordComponents())
                        .map(part -> shown(RecordComponents.read(part, record)))
                        .toArray());
            default -> CellValues.format(value);
        };
    }

    private String all(@Nullable Object... values) {
        return Stream.of(values).map(this::shown).filter(Objects::nonNull).collect(Collectors.joining(", "));
    }
}
