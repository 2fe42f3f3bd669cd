package cz.propoj.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import cz.propoj.command.access.AccountCommand.GrantRole;
import cz.propoj.command.access.AccountCommand.OpenAccount;
import cz.propoj.command.access.FirstAdministrator;
import cz.propoj.command.runtime.CommandMetadata;
import cz.propoj.command.runtime.CommandSender;
import cz.propoj.contract.access.AccountId;
import cz.propoj.contract.access.Grant;
import cz.propoj.contract.access.Role;
import cz.propoj.eventlog.EventLog;
import cz.propoj.httpedge.Accounts;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.axonframework.eventhandling.GenericEventMessage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.server.PathContainer;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPatternParser;
import tools.jackson.databind.JsonNode;

/**
 * What the service answers at every address that can be looked at stays as it is, unless somebody wants it otherwise: each
 * answer has an approved file that a person can read and compare. {@code deploy/approve} renews them.
 *
 * <p>The network is that of {@code network.txt}. The addresses are those that the running service knows, with the ids of
 * that network in every place, and those of {@code addresses.txt}. Clock and ids are the same in every run.
 */
class ApprovedOutputsTest {
    private static final Path HERE = Path.of("src/test/approval");
    private static final ApprovedFiles FILES = new ApprovedFiles(HERE.resolve("approved"), Path.of("target/received"));
    private static final Instant BEGINNING = Instant.parse("2024-01-08T07:00:00Z");
    private static final Instant TODAY = Instant.parse("2026-03-16T09:15:00Z");
    private static final String NETWORK = "orp-3215";
    private static final String PASSWORD = "dlouhé heslo pro ukázku";
    private static final String COORDINATOR = "koordinatorka";
    private static final String READER = "ctenar";
    private static final String ADMINISTRATOR = "administratorka";
    private static final String NOBODY = "nikdo";
    private static final AccountId ADMINISTRATORS_ACCOUNT =
            new AccountId(UUID.nameUUIDFromBytes(ADMINISTRATOR.getBytes(StandardCharsets.UTF_8)));

    /** Pages of this kind are the same for every record, but for what stands in their fields. */
    private static final int FORMS_OF_A_KIND = 2;

    /**
     * What is not written down: streams, which have no end; figures of the running process; the exported log, which has
     * hashes of its own in every run; and the description in YAML, which says what the one in JSON says.
     */
    private static final Set<String> LEFT_OUT = Set.of(
            "/api/networks/{network}/notices/feed",
            "/api/networks/{network}/workbooks/{job}/events",
            "/api/networks/{network}/workbooks/{takeOver}/undo/events",
            "/actuator/prometheus",
            "/api/operations/log/export",
            // The address is another one each time, and what it gives is what the page of due dates shows.
            "/public/calendars/{secret}.ics",
            "/api/openapi.json.yaml");

    private static final Pattern DATA = Pattern.compile("/(api|public|hsds|actuator)/.*");

    private final SetClock clock = new SetClock(BEGINNING);
    private final Clock clockOfEvents = GenericEventMessage.clock;
    private final Map<String, Asker> people = new LinkedHashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final OutputText text = new OutputText(names);
    private final SharedBlocks shared = new SharedBlocks();
    private final SortedMap<String, String> outputs = new TreeMap<>();
    private final SortedMap<String, String> statuses = new TreeMap<>();
    private final List<String> written = new ArrayList<>();
    private @Nullable RunningService running;

    /**
     * An address of {@code addresses.txt}.
     *
     * @param by who asks
     * @param slot which part of the page a script asks for
     */
    private record Asked(String path, String by, @Nullable String slot) {}

    @BeforeEach
    void start(@TempDir Path data) {
        GenericEventMessage.clock = clock;
        running = RunningService.start(data, false, clock);
    }

    @AfterEach
    void stop() {
        try {
            service().close();
        } finally {
            GenericEventMessage.clock = clockOfEvents;
        }
    }

    private RunningService service() {
        return Objects.requireNonNull(running);
    }

    @Test
    void every_output_is_the_approved_one() throws IOException {
        letAdministratorIn();
        var sample = new SampleNetwork(service().address(), clock, PASSWORD);
        sample.tell(HERE.resolve("network.txt"), NETWORK);
        name(sample);
        clock.set(TODAY);
        letPeopleIn();
        awaitProjections();

        var patterns = record(sample);

        assertThat(statuses.entrySet())
                .as("An error of the service is never meant so")
                .noneMatch(told -> told.getValue().matches("5\\d\\d.*|.*[ ,]5\\d\\d\\b.*"));
        var differences = FILES.differences(outputs);
        if (Boolean.getBoolean("propoj.approve")) {
            FILES.approve();
        } else {
            assertThat(differences).as("""
                            Outputs that are not the approved ones; they stand whole in deploy/standalone/target/received. \
                            If all of it is meant so, run deploy/approve and look at the difference with git.""").isEmpty();
        }
        assertThat(patterns.stream().filter(this::isMissing))
                .as("Nothing is written down of these: make a record for them in network.txt, or name an address of"
                        + " theirs in addresses.txt")
                .isEmpty();
    }

    /** With an id that is always the same; the account that a new service opens for itself has another one each time. */
    private void letAdministratorIn() {
        clock.advance(Duration.ofMinutes(1));
        var accounts = service().part(Accounts.class);
        accounts.create(ADMINISTRATORS_ACCOUNT, ADMINISTRATOR, "Administrátorka", PASSWORD);
        var context = CommandMetadata.ofAccounts(ADMINISTRATORS_ACCOUNT);
        var commands = service().part(CommandSender.class);
        commands.send(new OpenAccount(ADMINISTRATORS_ACCOUNT), context);
        commands.send(new GrantRole(ADMINISTRATORS_ACCOUNT, new Grant(Role.ADMINISTRATOR, null, null)), context);
        Awaitility.await().until(() -> !accounts.find(ADMINISTRATORS_ACCOUNT)
                .orElseThrow()
                .grants()
                .isEmpty());
    }

    private void name(SampleNetwork sample) {
        sample.named().forEach((name, id) -> names.put(id, name));
        names.put(ADMINISTRATORS_ACCOUNT.toString(), ADMINISTRATOR);
        var first = service().part(Accounts.class).byLogin(FirstAdministrator.LOGIN);
        names.put(first.orElseThrow().toString(), "prvni");
    }

    private void letPeopleIn() {
        for (var login : List.of(COORDINATOR, READER, ADMINISTRATOR)) {
            people.put(login, Asker.signedIn(service().address(), login, PASSWORD));
        }
        people.put(NOBODY, Asker.nobody(service().address()));
    }

    private Asker person(String login) {
        return Objects.requireNonNull(people.get(login), login);
    }

    private void awaitProjections() {
        var head = service().part(EventLog.class).head();
        Awaitility.await().until(() -> person(ADMINISTRATOR)
                .get("/api/operations/projections", "application/json")
                .json()
                .path("items")
                .valueStream()
                .map(projection -> projection.path("position"))
                .map(JsonNode::asLong)
                .allMatch(position -> position == head));
    }

    /** {@return the patterns of all addresses} */
    private Set<String> record(SampleNetwork sample) throws IOException {
        var paths = new WalkedPaths(
                service().part("requestMappingHandlerMapping", RequestMappingHandlerMapping.class), ids(sample));
        var patterns = paths.toRead(Stream.of("/actuator/health")).stream()
                .filter(pattern -> !LEFT_OUT.contains(pattern))
                .collect(Collectors.toCollection(TreeSet::new));
        patterns.forEach(pattern -> record(pattern, paths.filled(pattern)));
        for (var line : Files.readAllLines(HERE.resolve("addresses.txt"))) {
            if (!line.isBlank() && !line.startsWith("#")) {
                record(asked(line, sample));
            }
        }
        var table = new StringBuilder("address: status for the coordinator, a reader, nobody\n");
        statuses.forEach((address, told) ->
                table.append(address).append(": ").append(told).append('\n'));
        outputs.put("statuses.txt", table.toString());
        return patterns;
    }

    private static Map<String, List<String>> ids(SampleNetwork sample) {
        var ids = new HashMap<>(sample.kinds());
        ids.put("{network}", List.of(NETWORK));
        ids.put("{year}", List.of("2024", "2026"));
        ids.put("{place}", List.of("0"));
        ids.put("{list}", List.of("skupiny", "situace"));
        ids.put("template", List.of("akteri", "platformy", "potreby"));
        ids.put("chapter", List.of("introduction", "methods", "conclusion"));
        ids.put("token", List.of("nikdo-takovy-odkaz-nema"));
        ids.put("projection", List.of("actors"));
        ids.put(
                "job",
                Stream.of("job", "takeOver")
                        .flatMap(kind -> sample.kinds().getOrDefault(kind, List.of()).stream())
                        .toList());
        return ids;
    }

    private static Asked asked(String line, SampleNetwork sample) {
        var words = List.of(line.split(" +"));
        var path = Pattern.compile("\\$([A-Za-z0-9]+)")
                .matcher(words.getFirst())
                .replaceAll(name -> Matcher.quoteReplacement(
                        Objects.requireNonNull(sample.named().get(name.group(1)), name.group())));
        var as = words.indexOf("as");
        var slot = words.indexOf("slot");
        return new Asked(path, as < 0 ? COORDINATOR : words.get(as + 1), slot < 0 ? null : words.get(slot + 1));
    }

    /** Everything that somebody sees there; of the forms of records two. */
    private void record(String pattern, List<WalkedPaths.Address> addresses) {
        var isForm = addresses.getFirst().isPage() && pattern.contains("{id}") && !pattern.endsWith("}");
        var forms = 0;
        for (var address : addresses) {
            var seen = look(address.path(), COORDINATOR, null);
            var by = seen.statusCode() == 403 ? ADMINISTRATOR : COORDINATOR;
            var answer = by.equals(COORDINATOR) ? seen : look(address.path(), by, null);
            if (answer.statusCode() != 200 || (isForm && forms == FORMS_OF_A_KIND)) {
                statuses.put(text.plain(address.path()), String.valueOf(seen.statusCode()));
            } else {
                forms++;
                statuses.put(text.plain(address.path()), statuses(address.path(), seen));
                write(new Asked(address.path(), by, null), answer);
            }
        }
    }

    private void record(Asked asked) {
        people.computeIfAbsent(asked.by(), login -> Asker.signedIn(service().address(), login, PASSWORD));
        write(asked, look(asked.path(), asked.by(), asked.slot()));
    }

    private String statuses(String path, HttpResponse<byte[]> ofCoordinator) {
        return status(ofCoordinator) + ", " + status(look(path, READER, null)) + ", "
                + status(look(path, NOBODY, null));
    }

    private static String status(HttpResponse<byte[]> answer) {
        var to = answer.headers().firstValue("location").map(place -> " to " + place.replaceFirst("\\?.*", ""));
        return answer.statusCode() + to.orElse("");
    }

    private HttpResponse<byte[]> look(String path, String login, @Nullable String slot) {
        return person(login).answer(path, accepted(path), headers("cs", slot));
    }

    private static String accepted(String path) {
        return DATA.matcher(path).matches() ? "application/json, */*;q=0.5" : "text/html";
    }

    private static Map<String, String> headers(String language, @Nullable String slot) {
        return slot == null
                ? Map.of("Accept-Language", language)
                : Map.of("Accept-Language", language, "HX-Request", "true", "HX-Target", slot);
    }

    private void write(Asked asked, HttpResponse<byte[]> czech) {
        write(asked, czech, accepted(asked.path()));
        var csv = "text/csv";
        if (OutputText.type(czech).equals("application/json")) {
            var table = person(asked.by()).answer(asked.path(), csv, headers("cs", null));
            if (OutputText.type(table).equals(csv)) {
                write(asked, table, csv);
            }
        }
    }

    private void write(Asked asked, HttpResponse<byte[]> czech, String accept) {
        var english = person(asked.by()).answer(asked.path(), accept, headers("en", asked.slot()));
        var file = file(asked, OutputText.type(czech));
        var lines = text.lines(asked.path(), czech, english);
        var isPage = OutputText.type(czech).equals("text/html");
        var before = outputs.put(file, String.join("\n", isPage ? shared.without(file, lines) : lines) + "\n");
        assertThat(before).as("%s is written twice", file).isNull();
        written.add(asked.path().replaceFirst("\\?.*", ""));
    }

    private String file(Asked asked, String type) {
        var path = asked.path().equals("/") ? "index" : asked.path().substring(1);
        var name = text.plain(path).replaceAll("[‹›]", "").replace("?", "__").replace('&', '_')
                + (asked.by().equals(COORDINATOR) || asked.by().equals(ADMINISTRATOR) ? "" : "__as-" + asked.by())
                + (asked.slot() == null ? "" : "__" + asked.slot());
        var ending =
                switch (type) {
                    case "text/html" -> ".html";
                    case "text/csv" -> ".csv";
                    case "application/json", "application/problem+json" -> ".json";
                    default -> ".txt";
                };
        return name.replaceAll("[^A-Za-z0-9/._=-]", "_") + (name.endsWith(ending) ? "" : ending);
    }

    private boolean isMissing(String pattern) {
        var parsed = PathPatternParser.defaultInstance.parse(pattern);
        return written.stream().noneMatch(path -> parsed.matches(PathContainer.parsePath(path)));
    }
}
