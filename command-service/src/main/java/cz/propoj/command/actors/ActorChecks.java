package cz.propoj.command.actors;

import cz.propoj.command.runtime.refusals.AttributeChecks;
import cz.propoj.command.runtime.refusals.Check;
import cz.propoj.contract.actors.ActorKind;
import cz.propoj.contract.actors.ActorProfile;
import cz.propoj.contract.actors.ActorType;
import cz.propoj.contract.actors.Availability;
import cz.propoj.contract.actors.Capacity;
import cz.propoj.contract.actors.Classification;
import cz.propoj.contract.actors.Clientele;
import cz.propoj.contract.actors.ContactPerson;
import cz.propoj.contract.actors.Identity;
import cz.propoj.contract.actors.Orientation;
import cz.propoj.contract.actors.ServiceArea;
import cz.propoj.contract.networks.Characteristic;
import cz.propoj.contract.time.PlausibleDay;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Which values an actor may have. Pointers are relative to the value group. */
final class ActorChecks {
    private static final int MOST_CLIENTS = 1_000_000;

    private ActorChecks() {}

    static Check profile(ActorProfile profile) {
        return Check.of()
                .under("/identity", identity(profile.identity()))
                .under("/classification", classification(profile.classification()))
                .under("/clientele", clientele(profile.clientele()))
                .under("/serviceArea", serviceArea(profile.serviceArea()))
                .under("/availability", availability(profile.availability()))
                .under("/orientation", orientation(profile.orientation()));
    }

    /** The name of a person or a role stands in the vault, every other actor's in the log. */
    static Check identity(Identity identity) {
        var check = described(Identity.class, identity);
        return identity.kind() == ActorKind.PERSON_OR_ROLE
                ? check.that(identity.name() == null, "/name", "personal-name")
                : check.line("/name", identity.name());
    }

    static Check classification(Classification classification) {
        var from = classification.runsFrom();
        var to = classification.runsTo();
        return described(Classification.class, classification)
                .that(from == null || to == null || !to.isBefore(from), "/runsTo", "project.ends-before-begins");
    }

    static Check clientele(Clientele clientele) {
        var from = clientele.ageFrom();
        var to = clientele.ageTo();
        return described(Clientele.class, clientele)
                .that(from == null || to == null || from <= to, "/ageTo", "age-order");
    }

    static Check serviceArea(ServiceArea area) {
        return described(ServiceArea.class, area);
    }

    static Check availability(Availability availability) {
        return described(Availability.class, availability);
    }

    static Check orientation(Orientation orientation) {
        return described(Orientation.class, orientation)
                .that(
                        orientation.primaryNeedArea() == null
                                || !orientation.otherNeedAreas().contains(orientation.primaryNeedArea()),
                        "/otherNeedAreas",
                        "area-twice");
    }

    private static <G> Check described(Class<G> group, G value) {
        return AttributeChecks.of(ActorType.TYPE.group(group), value);
    }

    static Check capacity(Capacity capacity) {
        var total = capacity.total();
        var free = capacity.free();
        return Check.of()
                .number("/total", total, 0, MOST_CLIENTS)
                .number("/free", free, 0, MOST_CLIENTS)
                .that(total == null || free == null || free <= total, "/free", "free-above-total")
                .date("/asOf", capacity.asOf());
    }

    static Check contact(ContactPerson contact) {
        return Check.of().optionalLine("/function", contact.function());
    }

    /** No value takes a characteristic away, so it may be empty here. */
    static Check characteristics(Map<String, Characteristic> defined, Map<String, List<String>> values) {
        var check = Check.of();
        values.forEach((key, set) -> {
            var characteristic = defined.get(key);
            if (characteristic == null) {
                check.that(false, "/" + key, "characteristic.unknown", key);
            } else if (!set.isEmpty()) {
                check.under("/" + key, values("", characteristic, set));
            }
        });
        return check;
    }

    /** What the network defined for itself is set by its coordinators; others may send it back as it is. */
    static Check unchanged(Map<String, List<String>> known, Map<String, List<String>> wished) {
        var check = Check.of();
        wished.forEach((key, values) -> check.that(
                values.equals(known.getOrDefault(key, List.of())), "/characteristics/" + key, "characteristic.theirs"));
        return check;
    }

    static Check values(Characteristic characteristic, List<String> values) {
        return values("/values", characteristic, values);
    }

    private static Check values(String pointer, Characteristic characteristic, List<String> values) {
        var check = Check.of().lines(pointer, values).that(!values.isEmpty(), pointer, "required");
        var several = characteristic.type() == cz.propoj.contract.networks.CharacteristicType.CHOICES;
        check.that(several || values.size() <= 1, pointer, "one-value", characteristic.label());
        for (var i = 0; i < values.size(); i++) {
            check.that(
                    fits(characteristic, values.get(i)),
                    pointer + "/" + i,
                    "value-"
                            + Objects.requireNonNull(characteristic.type())
                                    .name()
                                    .toLowerCase(java.util.Locale.ROOT),
                    characteristic.label());
        }
        return check;
    }

    private static boolean fits(Characteristic characteristic, String value) {
        return switch (characteristic.type()) {
            case TEXT, CHOICE, CHOICES -> true;
            case NUMBER -> isNumber(value);
            case DATE -> isDate(value);
            case YES_NO -> value.equals("true") || value.equals("false");
        };
    }

    private static boolean isNumber(String value) {
        try {
            return value.length() <= 30 && new BigDecimal(value).scale() >= 0;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static boolean isDate(String value) {
        return PlausibleDay.parse(value).isPresent();
    }
}
