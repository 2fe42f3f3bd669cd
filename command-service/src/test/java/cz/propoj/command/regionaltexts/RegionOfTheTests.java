package cz.propoj.command.regionaltexts;

import cz.propoj.command.Service;
import cz.propoj.command.access.Invitations;
import cz.propoj.contract.access.Grant;
import cz.propoj.contract.access.Role;
import cz.propoj.contract.networks.NetworkId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The region of Tachov in the service of the tests, with somebody who plans it, and its texts. */
public final class RegionOfTheTests {
    static final NetworkId REGION = new NetworkId("kraj-CZ032");
    static final NetworkId OTHER = new NetworkId("orp-3213");
    static final String TEXTS = "/api/networks/" + REGION + "/regional-texts";
    private static final String PLANNER = "planovac-kraje";
    private static final String NEIGHBOUR = "koordinator-stribra";
    private static boolean established;

    private RegionOfTheTests() {}

    static synchronized Service.Person planner(Service service) {
        if (!established) {
            var admin = service.signedIn("admin");
            for (var network : List.of(REGION, OTHER)) {
                admin.post("/api/networks", Map.of("network", network.value(), "effectiveOn", "2024-01-01"));
            }
            service.bean(Invitations.class)
                    .open(
                            PLANNER,
                            "Plánovač",
                            Service.PASSWORD,
                            List.of(new Grant(Role.REGIONAL_PLANNER, REGION, null)),
                            null);
            service.bean(Invitations.class)
                    .open(
                            NEIGHBOUR,
                            "Koordinátorka",
                            Service.PASSWORD,
                            List.of(new Grant(Role.COORDINATOR, OTHER, null)),
                            null);
            established = true;
        }
        return service.signedIn(PLANNER);
    }

    /** Who runs another network of the region. */
    static Service.Person other(Service service) {
        var _ = planner(service);
        return service.signedIn(NEIGHBOUR);
    }

    public static Service.Reply draft(Service service, String body) {
        return planner(service)
                .post(
                        TEXTS,
                        Map.of(
                                "kind",
                                "PRACTICE",
                                "field",
                                "CASE_WORK",
                                "title",
                                "Text " + UUID.randomUUID(),
                                "body",
                                body))
                .is(201);
    }

    public static Service.Reply published(Service service, String body) {
        var draft = draft(service, body);
        return publish(service, draft.id(), draft.version());
    }

    static Service.Reply publishedAnew(Service service, Service.Reply text, String body) {
        var rewritten = planner(service)
                .put(TEXTS + "/" + text.id(), text.version(), Map.of("body", body))
                .is(200);
        return publish(service, text.id(), rewritten.version());
    }

    private static Service.Reply publish(Service service, String text, long version) {
        return planner(service)
                .post(TEXTS + "/" + text + "/publication", Map.of(), "If-Match", "\"" + version + "\"")
                .is(200);
    }
}
