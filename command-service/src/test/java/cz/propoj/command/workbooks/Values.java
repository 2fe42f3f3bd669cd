package cz.propoj.command.workbooks;

import cz.propoj.command.workbooks.differences.KnownActor;
import cz.propoj.command.workbooks.differences.KnownNetwork;
import cz.propoj.contract.actors.Capacity;
import cz.propoj.contract.meetings.MeetingState;
import cz.propoj.contract.needs.NeedState;
import cz.propoj.contract.platforms.PlatformLifeCycle;
import cz.propoj.contract.platforms.PlatformState;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** What a network says on a day, for comparing. */
final class Values {
    private Values() {}

    /** Every value of every record that is alive, by record and field, as far as it can be restored at all. */
    static Map<String, Map<String, Object>> of(KnownNetwork network) {
        var told = new TreeMap<String, Map<String, Object>>();
        network.actors()
                .forEach((id, actor) -> put(told, "actor " + id, actor.state().isActive(), of(actor)));
        network.platforms()
                .forEach((id, state) ->
                        put(told, "platform " + id, state.lifeCycle() != PlatformLifeCycle.DISSOLVED, of(state)));
        network.meetings().forEach((id, state) -> put(told, "meeting " + id, !state.cancelled(), of(state)));
        network.needs().forEach((id, state) -> put(told, "need " + id, !state.retired(), of(state)));
        told.put("characteristics", new HashMap<>(network.network().characteristics()));
        return told;
    }

    private static void put(
            Map<String, Map<String, Object>> told, String record, boolean alive, Map<String, Object> fields) {
        if (alive) {
            told.put(record, fields);
        }
    }

    private static Map<String, Object> of(KnownActor actor) {
        var fields = new LinkedHashMap<String, Object>();
        var state = actor.state();
        var profile = state.profile();
        fields.put("name", actor.name());
        fields.put("identity", profile.identity());
        fields.put("classification", profile.classification());
        fields.put("clientele", profile.clientele());
        fields.put("serviceArea", profile.serviceArea());
        fields.put("availability", profile.availability());
        fields.put("orientation", profile.orientation());
        fields.put("crisis", String.valueOf(state.inCrisisNetwork()));
        fields.put("capacity", Objects.requireNonNullElse(state.capacity(), Capacity.UNKNOWN));
        fields.put("characteristics", state.characteristics());
        actor.contacts()
                .forEach((id, person) -> fields.put(
                        "contact " + id,
                        List.of(
                                person.name(),
                                person.phone(),
                                person.email(),
                                String.valueOf(
                                        Objects.requireNonNull(state.contacts().get(id))
                                                .function()))));
        fields.put(
                "notes",
                actor.notes().stream()
                        .map(note -> note.state().kind() + " " + note.state().visibility() + " " + note.text())
                        .sorted()
                        .toList());
        return fields;
    }

    private static Map<String, Object> of(PlatformState state) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("standing", state.standing());
        fields.put("charter", state.charter());
        fields.put("evaluation", String.valueOf(state.evaluation()));
        fields.put("members", state.members());
        return fields;
    }

    private static Map<String, Object> of(MeetingState state) {
        return Map.of("agenda", state.agenda(), "attendance", state.attendance());
    }

    private static Map<String, Object> of(NeedState state) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("name", state.area() + " " + state.name());
        state.forms().forEach(form -> {
            fields.put("form " + form.form(), form.name() + " " + form.assessment());
            form.activities().forEach(activity -> fields.put("activity " + activity.activity(), activity));
        });
        return fields;
    }
}
