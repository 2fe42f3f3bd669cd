package cz.propoj.query.actors;

import cz.propoj.contract.actors.ActorProfile;
import cz.propoj.contract.actors.ActorType;
import cz.propoj.contract.actors.Capacity;
import cz.propoj.contract.networks.Characteristic;
import cz.propoj.contract.networks.CharacteristicType;
import cz.propoj.query.networkmap.rows.ActorRow;
import cz.propoj.query.web.CellForm;
import cz.propoj.query.web.Editing;
import cz.propoj.query.web.Site;
import cz.propoj.query.web.form.AttributeCells;
import cz.propoj.query.web.form.Forms;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Cells of the list of actors that hold one value of the actor itself. */
final class ActorCells implements Editing<ActorRow> {
    private static final AttributeCells<ActorRow, ActorProfile> DESCRIBED = new AttributeCells<>(
            ActorType.TYPE, ActorRow::profile, site -> site.map().actors());
    /** What is no part of the profile. */
    private static final Set<String> FURTHER = Set.of("inCrisisNetwork", "capacity", "freeCapacity", "capacityAsOf");

    @Override
    public boolean offers(ActorRow row, String field, Site site) {
        if (!row.state().isActive()) {
            return false;
        }
        if (field.startsWith(ActorListing.CHARACTERISTIC)) {
            return site.map().mayEdit()
                    && own(field, site)
                            .filter(own -> own.type() != CharacteristicType.CHOICES)
                            .isPresent();
        }
        return site.map().mayEdit(row.id())
                && (FURTHER.contains(field) || isOneArea(row, field) || DESCRIBED.isOneValue(field));
    }

    /** The cell of all areas holds one value where there are no others beside the primary one. */
    private static boolean isOneArea(ActorRow row, String field) {
        return field.equals("needAreas")
                && row.profile().orientation().otherNeedAreas().isEmpty();
    }

    @Override
    public long version(ActorRow row) {
        return row.info().version();
    }

    @Override
    public CellForm form(ActorRow row, String field, Site site) {
        var say = site.say();
        var capacity = Objects.requireNonNullElse(row.state().capacity(), Capacity.UNKNOWN);
        Put put = (group, member, before) ->
                CellForm.to(Forms.api(site, "actors", row.id(), group), version(row), "/" + member, before);
        var described = field.equals("needAreas") ? "primaryNeedArea" : field;
        if (DESCRIBED.isOneValue(described)) {
            return DESCRIBED.form(row, described, site, Forms.api(site, "actors", row.id()), version(row));
        }
        return switch (field) {
            case "inCrisisNetwork" -> {
                var ready = row.state().inCrisisNetwork();
                yield put.of("crisis-readiness", "ready", Collections.singletonMap("ready", ready))
                        .yesNo(ready, say);
            }
            // Whoever types how many places there are says how many there are today.
            case "capacity" ->
                put.of("capacity", "total", capacity)
                        .along("asOf", site.map().day().toString())
                        .number(capacity.total());
            case "freeCapacity" ->
                put.of("capacity", "free", capacity)
                        .along("asOf", site.map().day().toString())
                        .number(capacity.free());
            case "capacityAsOf" -> put.of("capacity", "asOf", capacity).date(capacity.asOf());
            default -> characteristic(row, field, site, put);
        };
    }

    private interface Put {
        CellForm of(String group, String member, Object before);
    }

    private static CellForm characteristic(ActorRow row, String field, Site site, Put put) {
        var own = own(field, site).orElseThrow();
        var values = row.state().characteristics().getOrDefault(own.key(), List.of());
        var value = values.isEmpty() ? null : values.getFirst();
        var form = put.of("characteristics/" + own.key(), "values", Map.of("values", values));
        var typed =
                switch (own.type()) {
                    case NUMBER, TEXT -> form.line(value, List.of());
                    case CHOICE, CHOICES -> form.line(value, own.choices());
                    case DATE -> form.day(value);
                    case YES_NO -> form.yesNo(value == null ? null : Boolean.valueOf(value), site.say());
                };
        return typed.inAList();
    }

    private static Optional<Characteristic> own(String field, Site site) {
        var key = field.substring(ActorListing.CHARACTERISTIC.length());
        return site.map().network().map(network -> network.characteristics().get(key));
    }
}
