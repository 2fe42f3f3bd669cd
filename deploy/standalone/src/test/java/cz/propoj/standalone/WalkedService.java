package cz.propoj.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import cz.propoj.command.access.Invitations;
import cz.propoj.command.workbooks.Imports;
import cz.propoj.command.workbooks.reading.UploadedFile;
import cz.propoj.contract.access.Grant;
import cz.propoj.contract.access.Role;
import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.eventlog.EventLog;
import cz.propoj.httpedge.Accounts;
import cz.propoj.standalone.WalkedNetwork.Kind;
import cz.propoj.standalone.WalkedNetwork.Marker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** The running service with two filled networks, and everybody who walks through it. */
final class WalkedService implements AutoCloseable {
    static final NetworkId TACHOV = new NetworkId("orp-3215");
    private static final NetworkId DOBRIS = new NetworkId("orp-2104");
    private static final NetworkId REGION = new NetworkId("kraj-CZ032");

    /** Which loggers say everything, so that nothing of it can be hidden in what is not printed. */
    static final String TOLD_IN_DETAIL = "cz.propoj";

    static final String PASSWORD = "dlouhé heslo pro obchůzku";

    final RunningService running;
    final WalkedNetwork tachov = new WalkedNetwork(TACHOV.value(), "zqa");
    final WalkedNetwork dobris = new WalkedNetwork(DOBRIS.value(), "zqb");
    private final WalkedNetwork region = new WalkedNetwork(REGION.value(), "zqc");
    final List<Walker> walkers = new ArrayList<>();
    final Map<String, List<String>> ids = new HashMap<>();

    /**
     * Somebody who walks.
     *
     * @param here what of the network of Tachov is for them
     * @param there what of the network of Dobříš is
     */
    record Walker(String name, Asker asker, Set<Kind> here, Set<Kind> there) {
        @Override
        public String toString() {
            return name;
        }
    }

    WalkedService(Path data) {
        running = RunningService.start(data, false, "--logging.level." + TOLD_IN_DETAIL + "=debug");
    }

    void tell() {
        open("spravce-a", new Grant(Role.ADMINISTRATOR, null, null));
        var administrator = in("spravce-a");
        for (var network : List.of(TACHOV, DOBRIS, REGION)) {
            assertThat(administrator
                            .send("POST", "/api/networks", Map.of("network", network, "effectiveOn", "2024-01-01"))
                            .status())
                    .isEqualTo(201);
        }
        open("autorka", new Grant(Role.COORDINATOR, TACHOV, null));
        open("druhy", new Grant(Role.COORDINATOR, TACHOV, null));
        open("manazer", new Grant(Role.CASE_MANAGER, TACHOV, null));
        open("ctenar", new Grant(Role.READER, TACHOV, null));
        open("planovac", new Grant(Role.REGIONAL_PLANNER, REGION, null));
        open("soused", new Grant(Role.COORDINATOR, DOBRIS, null));
        tachov.tell(in("autorka"));
        tachov.tellAsCaseManager(in("manazer"));
        dobris.tell(in("soused"));
        tachov.takeOver(in("autorka"), region.writeTexts(in("planovac")));
        var twice = region.publishPlainly(in("planovac"));
        tachov.takeOverAsItIs(in("autorka"), twice);
        region.publishAgain(in("planovac"), twice);
        region.withdrawText(in("planovac"));
        tachov.revise(in("autorka"));
        dobris.revise(in("soused"));
        open("zastupce", new Grant(Role.ACTOR, TACHOV, ActorId.of(tachov.id("actor"))));
        people();
        author().get(tachov.api("?after=" + running.part(EventLog.class).head()), "application/json");
        importAgain(author());
        imported();
        know();
    }

    /** Who wrote the private notes of Tachov. */
    Asker author() {
        return walkers.getFirst().asker();
    }

    /** What must not be seen by them: everything that is for others. */
    List<Marker> forbidden(Walker walker) {
        return Stream.concat(
                        ofHere().filter(marker -> !walker.here().contains(marker.kind())),
                        dobris.markers.stream().filter(marker -> !walker.there().contains(marker.kind())))
                .toList();
    }

    List<Marker> allowed(Walker walker) {
        return Stream.concat(
                        ofHere().filter(marker -> walker.here().contains(marker.kind())),
                        dobris.markers.stream().filter(marker -> walker.there().contains(marker.kind())))
                .toList();
    }

    /** Also of the region, to which the network of Tachov belongs and that of Dobříš does not. */
    private Stream<Marker> ofHere() {
        return Stream.concat(tachov.markers.stream(), region.markers.stream());
    }

    private void people() {
        var map = EnumSet.of(Kind.MAP, Kind.FREE_TEXT);
        var working = EnumSet.of(Kind.MAP, Kind.FREE_TEXT, Kind.FOR_THE_NETWORK, Kind.CONTACT, Kind.NAME_OF_A_PERSON);
        var leading = plus(working, Kind.FOR_COORDINATORS);
        var offered = plus(leading, Kind.OFFERED_BY_THE_REGION);
        var planning = plus(plus(map, Kind.OFFERED_BY_THE_REGION), Kind.DRAFT_OF_THE_REGION);
        var none = EnumSet.noneOf(Kind.class);
        walkers.add(new Walker("author", in("autorka"), plus(offered, Kind.PRIVATE_OF_COORDINATOR), none));
        walkers.add(new Walker("other coordinator", in("druhy"), offered, none));
        walkers.add(new Walker("case manager", in("manazer"), plus(working, Kind.PRIVATE_OF_CASE_MANAGER), none));
        walkers.add(new Walker("actor's user", in("zastupce"), working, none));
        walkers.add(new Walker("reader", in("ctenar"), map, none));
        walkers.add(new Walker("regional planner", in("planovac"), planning, none));
        walkers.add(new Walker("administrator", in("spravce-a"), none, none));
        walkers.add(new Walker("neighbour", in("soused"), none, plus(leading, Kind.PRIVATE_OF_COORDINATOR)));
        walkers.add(new Walker("nobody", Asker.nobody(running.address()), none, none));
    }

    private static EnumSet<Kind> plus(EnumSet<Kind> kinds, Kind more) {
        var all = EnumSet.copyOf(kinds);
        all.add(more);
        return all;
    }

    private void open(String login, Grant grant) {
        var opened = running.part(Invitations.class).open(login, "Jméno " + login, PASSWORD, List.of(grant), null);
        ids.computeIfAbsent("account", _ -> new ArrayList<>()).add(opened.id());
    }

    private Asker in(String login) {
        return Asker.signedIn(running.address(), login, PASSWORD);
    }

    /** The author's own workbook, taken in again: its job knows every contact and every note that the author knows. */
    private void importAgain(Asker author) {
        var file = author.file(tachov.api("/workbooks/akteri.xlsx"));
        var job = author.upload(tachov.api("/workbooks"), "akteri.xlsx", file);
        assertThat(job.status()).as(job.text()).isEqualTo(202);
        tachov.keep("job", job.text().replaceAll("(?s).*?/workbooks/([0-9a-f-]{36}).*", "$1"));
    }

    /** Needs that came with a workbook, so that there is something to take back. */
    private void imported() {
        var sample = "/demonstration/tachov-2025/potreby.xlsx";
        try (var in = Objects.requireNonNull(WalkedService.class.getResourceAsStream(sample), sample)) {
            var account = running.part(Accounts.class).byLogin("autorka").orElseThrow();
            var done = running.part(Imports.class)
                    .importFiles(
                            TACHOV,
                            account,
                            LocalDate.of(2025, 12, 1),
                            List.of(new UploadedFile("potreby.xlsx", in.readAllBytes())),
                            false);
            var timeline = author().get(
                            tachov.api("/timeline?together=true&after=" + done.position()), "application/json")
                    .text();
            tachov.keep("takeOver", timeline.replaceAll("(?s).*?\"import\":\"([0-9a-f-]{36})\".*", "$1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void know() {
        for (var network : List.of(tachov, dobris, region)) {
            network.ids().forEach((kind, known) -> ids.computeIfAbsent(kind, _ -> new ArrayList<>())
                    .addAll(known));
        }
        ids.put("template", List.of("akteri", "platformy", "potreby"));
        ids.put("session", List.of("0".repeat(64)));
        ids.put("token", List.of("nikdo-takovy-odkaz-nema"));
        ids.put("projection", List.of("actors"));
    }

    @Override
    public void close() {
        running.close();
    }
}
