package cz.propoj.command.workbooks.differences;

import cz.propoj.contract.Texts;
import cz.propoj.contract.actors.ActorKind;
import cz.propoj.contract.actors.ActorProfile;
import cz.propoj.contract.actors.ActorType;
import cz.propoj.contract.actors.Capacity;
import cz.propoj.contract.actors.Identity;
import cz.propoj.contract.records.AttributeGroup;
import cz.propoj.contract.workbooks.ActorColumn;
import cz.propoj.contract.workbooks.Column;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** An actor's facts as the columns of the workbook hold them, and back. */
final class ActorValues {
    private static final List<String> SERVICES = List.of(
            "sluzb",
            "sas",
            "nzdm",
            "ambulanc",
            "poradn",
            "poraden",
            "centrum",
            "linka",
            "krizov",
            "doprovazen",
            "asisten",
            "bydleni",
            "pomoc",
            "intervenc");

    /** The member of an identity that is described by hand. */
    private static final String NAME = "name";

    private ActorValues() {}

    static Map<Column, @Nullable Object> of(KnownActor actor) {
        var values = new HashMap<Column, @Nullable Object>();
        var profile = actor.state().profile();
        values.put(ActorColumn.NAME, actor.name());
        values.put(ActorColumn.KIND, profile.identity().kind());
        ActorColumn.DESCRIBED.forEach(
                column -> values.put(column, column.attribute().value().apply(profile)));
        values.put(ActorColumn.CRISIS_NETWORK, actor.state().inCrisisNetwork());
        var capacity = actor.state().capacity();
        values.put(ActorColumn.CAPACITY, capacity == null ? null : capacity.total());
        values.put(ActorColumn.FREE_CAPACITY, capacity == null ? null : capacity.free());
        values.put(ActorColumn.CAPACITY_AS_OF, capacity == null ? null : capacity.asOf());
        return values;
    }

    /** @param before what is known; what has no column stays as it is */
    static ActorProfile profile(Map<Column, @Nullable Object> values, @Nullable ActorProfile before) {
        var kind = kind(values, before);
        var name = kind == ActorKind.PERSON_OR_ROLE ? null : text(values, ActorColumn.NAME);
        var known = before == null ? ActorProfile.of(new Identity(name, null, kind, null)) : before;
        var identity = known.identity();
        var described = known.with(new Identity(name, identity.ico(), kind, identity.formality()));
        for (var group : ActorType.TYPE.groups()) {
            described = with(group, described, values);
        }
        return described;
    }

    private static <G> ActorProfile with(
            AttributeGroup<ActorProfile, G> group, ActorProfile profile, Map<Column, @Nullable Object> values) {
        var members = new HashMap<String, @Nullable Object>();
        group.attributes().forEach(attribute -> members.put(attribute.key(), group.value(attribute, profile)));
        ActorColumn.DESCRIBED.forEach(column -> {
            var key = column.attribute().key();
            if (members.containsKey(key)) {
                members.put(key, values.get(column));
            }
        });
        if (group.type() == Identity.class) {
            members.put(NAME, profile.identity().name());
        }
        return group.with().apply(profile, JsonMapper.shared().convertValue(members, group.type()));
    }

    /** Null when nothing is known of the capacity. */
    static @Nullable Capacity capacity(Map<Column, @Nullable Object> values) {
        var total = as(values, ActorColumn.CAPACITY, Integer.class);
        var free = as(values, ActorColumn.FREE_CAPACITY, Integer.class);
        var asOf = as(values, ActorColumn.CAPACITY_AS_OF, LocalDate.class);
        return total == null && free == null && asOf == null ? null : new Capacity(total, free, asOf);
    }

    static @Nullable Boolean crisis(Map<Column, @Nullable Object> values) {
        return as(values, ActorColumn.CRISIS_NETWORK, Boolean.class);
    }

    /** What the actor is, as the column says or is known. */
    static ActorKind kind(Map<Column, @Nullable Object> values, @Nullable ActorProfile before) {
        var said = as(values, ActorColumn.KIND, ActorKind.class);
        return said != null ? said : inferred(values, before);
    }

    /**
     * What the actor is, by the words for its kind of service. What is known stays, unless these words are new and say
     * that it is a person: a person's name must not stay in the log.
     */
    static ActorKind inferred(Map<Column, @Nullable Object> values, @Nullable ActorProfile before) {
        var words = text(values, ActorColumn.KIND_OF_SERVICE);
        var inferred = kind(words, text(values, ActorColumn.NAME));
        if (before == null) {
            return inferred;
        }
        var sameWords =
                Texts.folded(words).equals(Texts.folded(before.classification().kindOfService()));
        return inferred == ActorKind.PERSON_OR_ROLE && !sameWords
                ? inferred
                : before.identity().kind();
    }

    static ActorKind kind(@Nullable String kindOfService, @Nullable String name) {
        var words = Texts.folded(kindOfService);
        if (PersonalNames.saysThatItIsOne(name)
                || words.startsWith("role")
                || words.startsWith("osoba")
                || words.startsWith("fyzicka osoba")) {
            return ActorKind.PERSON_OR_ROLE;
        }
        if (words.startsWith("projekt")) {
            return ActorKind.PROJECT;
        }
        return SERVICES.stream().anyMatch(words::contains) ? ActorKind.SERVICE : ActorKind.ORGANISATION;
    }

    private static @Nullable String text(Map<Column, @Nullable Object> values, Column column) {
        return as(values, column, String.class);
    }

    private static <T> @Nullable T as(Map<Column, @Nullable Object> values, Column column, Class<T> type) {
        var value = values.get(column);
        return type.isInstance(value) ? type.cast(value) : null;
    }
}
