package cz.propoj.query.actors;

import cz.propoj.contract.actors.Capacity;
import cz.propoj.contract.actors.Formality;
import cz.propoj.contract.actors.Sector;
import cz.propoj.contract.needs.Focus;
import cz.propoj.contract.needs.NeedArea;
import cz.propoj.contract.networks.Characteristic;
import cz.propoj.contract.networks.CharacteristicType;
import cz.propoj.query.networkmap.ActorRow;
import cz.propoj.query.web.CellForm;
import cz.propoj.query.web.Choice;
import cz.propoj.query.web.Editing;
import cz.propoj.query.web.Forms;
import cz.propoj.query.web.Say;
import cz.propoj.query.web.Site;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Cells of the list of actors that hold one value of the actor itself. */
final class ActorCells implements Editing<ActorRow> {
    private static final Set<String> ONE_VALUE = Set.of(
            "ico",
            "formality",
            "kindOfService",
            "founder",
            "sector",
            "ageFrom",
            "ageTo",
            "web",
            "openingHours",
            "online",
            "focus",
            "inCrisisNetwork",
            "capacity",
            "freeCapacity",
            "capacityAsOf");

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
        return site.map().mayEdit(row.id()) && (ONE_VALUE.contains(field) || isOneArea(row, field));
    }

    /** The cell of all areas holds one value where there are no others beside the primary one. */
    private static boolean isOneArea(ActorRow row, String field) {
        return field.equals("primaryNeedArea")
                || (field.equals("needAreas")
                        && row.profile().orientation().otherNeedAreas().isEmpty());
    }

    @Override
    public long version(ActorRow row) {
        return row.info().version();
    }

    @Override
    public CellForm form(ActorRow row, String field, Site site) {
        var say = site.say();
        var profile = row.profile();
        var identity = profile.identity();
        var sorting = profile.classification();
        var clientele = profile.clientele();
        var availability = profile.availability();
        var orientation = profile.orientation();
        var capacity = Objects.requireNonNullElse(row.state().capacity(), Capacity.UNKNOWN);
        Put put = (group, member, before) ->
                CellForm.to(Forms.api(site, "actors", row.id(), group), version(row), "/" + member, before);
        return switch (field) {
            case "ico" -> put.of("identity", field, identity).line(identity.ico(), List.of());
            case "formality" ->
                put.of("identity", field, identity).choice(identity.formality(), Choice.of(Formality.values(), say));
            case "kindOfService" ->
                put.of("classification", field, sorting)
                        .line(sorting.kindOfService(), offers(site, actor -> actor.profile()
                                .classification()
                                .kindOfService()));
            case "founder" ->
                put.of("classification", field, sorting).line(sorting.founder(), offers(site, actor -> actor.profile()
                        .classification()
                        .founder()));
            case "sector" ->
                put.of("classification", field, sorting).choice(sorting.sector(), Choice.of(Sector.values(), say));
            case "ageFrom" -> put.of("clientele", field, clientele).number(clientele.ageFrom());
            case "ageTo" -> put.of("clientele", field, clientele).number(clientele.ageTo());
            case "web" -> put.of("availability", field, availability).line(availability.web(), List.of());
            case "openingHours" -> put.of("availability", field, availability).lines(availability.openingHours());
            case "online" -> put.of("availability", field, availability).yesNo(availability.online(), say);
            case "focus" ->
                put.of("orientation", field, orientation).choice(orientation.focus(), Choice.of(Focus.values(), say));
            case "primaryNeedArea", "needAreas" ->
                put.of("orientation", "primaryNeedArea", orientation).choice(orientation.primaryNeedArea(), areas(say));
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

    private static List<Choice> areas(Say say) {
        return Arrays.stream(NeedArea.values())
                .map(area -> new Choice(area.name(), say.area(area)))
                .toList();
    }

    private static List<String> offers(Site site, Function<ActorRow, @Nullable String> value) {
        return Forms.offers(site.map().actors(), actor -> Stream.ofNullable(value.apply(actor)));
    }
}
