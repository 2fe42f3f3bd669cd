package cz.propoj.command.workbooks.differences;

import cz.propoj.contract.Texts;
import cz.propoj.contract.actors.ActorKind;
import cz.propoj.contract.actors.ActorProfile;
import cz.propoj.contract.actors.Availability;
import cz.propoj.contract.actors.Capacity;
import cz.propoj.contract.actors.Classification;
import cz.propoj.contract.actors.Clientele;
import cz.propoj.contract.actors.Formality;
import cz.propoj.contract.actors.Identity;
import cz.propoj.contract.actors.Orientation;
import cz.propoj.contract.actors.Sector;
import cz.propoj.contract.actors.ServiceArea;
import cz.propoj.contract.actors.ServiceForm;
import cz.propoj.contract.needs.Focus;
import cz.propoj.contract.needs.NeedArea;
import cz.propoj.contract.workbooks.ActorColumn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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

    private ActorValues() {}

    static Map<ActorColumn, @Nullable Object> of(KnownActor actor) {
        var values = new EnumMap<ActorColumn, @Nullable Object>(ActorColumn.class);
        var profile = actor.state().profile();
        values.put(ActorColumn.NAME, actor.name());
        values.put(ActorColumn.KIND, profile.identity().kind());
        values.put(ActorColumn.ICO, profile.identity().ico());
        values.put(ActorColumn.KIND_OF_SERVICE, profile.classification().kindOfService());
        values.put(ActorColumn.FOUNDER, profile.classification().founder());
        values.put(ActorColumn.SECTOR, profile.classification().sector());
        values.put(ActorColumn.TARGET_GROUPS, profile.clientele().groups());
        values.put(ActorColumn.AGE_FROM, profile.clientele().ageFrom());
        values.put(ActorColumn.AGE_TO, profile.clientele().ageTo());
        values.put(ActorColumn.LIFE_SITUATIONS, profile.clientele().situations());
        values.put(ActorColumn.PLACES, profile.serviceArea().places());
        values.put(ActorColumn.COVERAGE, profile.serviceArea().coverage());
        values.put(ActorColumn.WEB, profile.availability().web());
        values.put(ActorColumn.OPENING_HOURS, profile.availability().openingHours());
        values.put(ActorColumn.FORMS, profile.availability().forms());
        values.put(ActorColumn.ONLINE, profile.availability().online());
        values.put(ActorColumn.PRIMARY_NEED_AREA, profile.orientation().primaryNeedArea());
        values.put(ActorColumn.OTHER_NEED_AREAS, profile.orientation().otherNeedAreas());
        values.put(ActorColumn.FOCUS, profile.orientation().focus());
        values.put(ActorColumn.CRISIS_NETWORK, actor.state().inCrisisNetwork());
        var capacity = actor.state().capacity();
        values.put(ActorColumn.CAPACITY, capacity == null ? null : capacity.total());
        values.put(ActorColumn.FREE_CAPACITY, capacity == null ? null : capacity.free());
        values.put(ActorColumn.CAPACITY_AS_OF, capacity == null ? null : capacity.asOf());
        return values;
    }

    static ActorProfile profile(Map<ActorColumn, @Nullable Object> values, @Nullable ActorProfile before) {
        var kind = kind(values, before);
        var name = text(values, ActorColumn.NAME);
        @Nullable
        Formality formality = before == null ? null : before.identity().formality();
        return new ActorProfile(
                new Identity(
                        kind == ActorKind.PERSON_OR_ROLE ? null : name, text(values, ActorColumn.ICO), kind, formality),
                new Classification(
                        text(values, ActorColumn.KIND_OF_SERVICE),
                        text(values, ActorColumn.FOUNDER),
                        as(values, ActorColumn.SECTOR, Sector.class)),
                new Clientele(
                        all(values, ActorColumn.TARGET_GROUPS, String.class),
                        as(values, ActorColumn.AGE_FROM, Integer.class),
                        as(values, ActorColumn.AGE_TO, Integer.class),
                        all(values, ActorColumn.LIFE_SITUATIONS, String.class)),
                new ServiceArea(
                        all(values, ActorColumn.PLACES, String.class), all(values, ActorColumn.COVERAGE, String.class)),
                new Availability(
                        text(values, ActorColumn.WEB),
                        text(values, ActorColumn.OPENING_HOURS),
                        all(values, ActorColumn.FORMS, ServiceForm.class),
                        as(values, ActorColumn.ONLINE, Boolean.class),
                        before == null ? List.of() : before.availability().languages()),
                new Orientation(
                        as(values, ActorColumn.PRIMARY_NEED_AREA, NeedArea.class),
                        all(values, ActorColumn.OTHER_NEED_AREAS, NeedArea.class),
                        as(values, ActorColumn.FOCUS, Focus.class)));
    }

    /** Null when nothing is known of the capacity. */
    static @Nullable Capacity capacity(Map<ActorColumn, @Nullable Object> values) {
        var total = as(values, ActorColumn.CAPACITY, Integer.class);
        var free = as(values, ActorColumn.FREE_CAPACITY, Integer.class);
        var asOf = as(values, ActorColumn.CAPACITY_AS_OF, LocalDate.class);
        return total == null && free == null && asOf == null ? null : new Capacity(total, free, asOf);
    }

    static @Nullable Boolean crisis(Map<ActorColumn, @Nullable Object> values) {
        return as(values, ActorColumn.CRISIS_NETWORK, Boolean.class);
    }

    /** What the actor is, as the column says or is known. */
    static ActorKind kind(Map<ActorColumn, @Nullable Object> values, @Nullable ActorProfile before) {
        var said = as(values, ActorColumn.KIND, ActorKind.class);
        return said != null ? said : inferred(values, before);
    }

    /**
     * What the actor is, by the words for its kind of service. What is known stays, unless these words are new and say
     * that it is a person: a person's name must not stay in the log.
     */
    static ActorKind inferred(Map<ActorColumn, @Nullable Object> values, @Nullable ActorProfile before) {
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

    private static @Nullable String text(Map<ActorColumn, @Nullable Object> values, ActorColumn column) {
        return as(values, column, String.class);
    }

    private static <T> @Nullable T as(Map<ActorColumn, @Nullable Object> values, ActorColumn column, Class<T> type) {
        var value = values.get(column);
        return type.isInstance(value) ? type.cast(value) : null;
    }

    private static <T> List<T> all(Map<ActorColumn, @Nullable Object> values, ActorColumn column, Class<T> type) {
        Stream<?> list = values.get(column) instanceof List<?> several ? several.stream() : Stream.empty();
        return new ArrayList<>(list.filter(type::isInstance).map(type::cast).toList());
    }
}
