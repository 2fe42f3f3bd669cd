package cz.propoj.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import com.mongodb.client.MongoDatabase;
import cz.propoj.contract.Texts;
import cz.propoj.contract.access.AccountId;
import cz.propoj.httpedge.CalendarAddresses;
import cz.propoj.standalone.WalkedNetwork.Kind;
import cz.propoj.standalone.WalkedNetwork.Marker;
import cz.propoj.standalone.WalkedPaths.Address;
import cz.propoj.standalone.WalkedService.Walker;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

/**
 * Rule 3 of the domain, and the isolation of networks: two networks are filled with texts that are each for a few people, then
 * everybody asks for everything there is, in every form, and nobody finds what is not for them. See {@link WalkedPaths} for
 * what to add when a new kind of record comes.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PrivacyWalkTest {
    private static final String NOTHING = "zqnicnenizq";
    private static final String ANY = "application/json,text/event-stream;q=0.9,*/*;q=0.5";
    private static final String PAGE = "text/html";

    /** What help there is at this hour says which hour it is. */
    private static final Pattern TIME = Pattern.compile("\"at\":\"[^\"]*\"|\\d{1,2}:\\d{2}");

    /**
     * Addresses that nobody is answered at without more than an id: links of other people, the sign-in provider; and the
     * figures of the running service, which are closed to the outside; and how taking back goes on while nobody has asked
     * for it.
     */
    private static final Set<String> SILENT = Set.of(
            "/prihlaseni/openid",
            "/pozvanka/{token}",
            "/actuator/prometheus",
            // Secret addresses; see a_calendar_holds_nothing_that_its_owner_may_not_see.
            "/public/calendars/{secret}.ics",
            // No coordinator here may read two networks, so that nobody has a link to take back; see UnlinkingTest.
            "/site/{network}/akteri/{id}/propojeni/{other}/zruseni",
            "/api/networks/{network}/workbooks/{takeOver}/undo/events");

    /** What stands in a page where its words are missing. */
    private static final Pattern WORDLESS = Pattern.compile("\\?\\?[\\w.-]+\\?\\?");

    private final Set<String> wordless = ConcurrentHashMap.newKeySet();
    private final List<Walker> walkers = new ArrayList<>();
    private final Queue<String> log = new ConcurrentLinkedQueue<>();
    private final Keeper keeper = new Keeper();
    private WalkedService service;
    private WalkedPaths paths;
    private Set<String> patterns = Set.of();

    @BeforeAll
    void tell(@TempDir Path data) {
        service = new WalkedService(data);
        keepTheLog();
        service.tell();
        walkers.addAll(service.walkers);
        // Whoever knows a secret address sees what its owner may: here the one who may see least.
        service.ids.put("calendar", List.of(calendar("reader")));
        paths = new WalkedPaths(
                service.running.part("requestMappingHandlerMapping", RequestMappingHandlerMapping.class), service.ids);
        var described = service.author()
                .get("/api/openapi.json", ANY)
                .json()
                .path("paths")
                .propertyStream()
                .filter(path -> path.getValue().has("get"))
                .map(Map.Entry::getKey);
        patterns = paths.toRead(Stream.concat(described, Stream.of("/actuator/health")));
        assertThat(patterns).hasSizeGreaterThan(40);
    }

    @AfterAll
    void stop() {
        service.close();
        leaveTheLog();
    }

    /** As the console would have it: what was said, with the context, and what exceptions say of themselves. */
    private final class Keeper extends AppenderBase<ILoggingEvent> {
        @Override
        protected void append(ILoggingEvent event) {
            var thrown = new StringBuilder();
            for (var cause = event.getThrowableProxy(); cause != null; cause = cause.getCause()) {
                thrown.append(' ').append(cause.getClassName()).append(' ').append(cause.getMessage());
            }
            log.add(event.getLoggerName() + " " + event.getFormattedMessage() + " " + event.getMDCPropertyMap()
                    + thrown);
        }
    }

    private void keepTheLog() {
        keeper.start();
        logger(Logger.ROOT_LOGGER_NAME).addAppender(keeper);
    }

    /** Other tests of this process neither fill the kept log nor tell as much. */
    private void leaveTheLog() {
        logger(Logger.ROOT_LOGGER_NAME).detachAppender(keeper);
        keeper.stop();
        logger(WalkedService.TOLD_IN_DETAIL).setLevel(null);
    }

    private static ch.qos.logback.classic.Logger logger(String name) {
        return (ch.qos.logback.classic.Logger) LoggerFactory.getLogger(name);
    }

    @Test
    void nobody_finds_at_any_address_what_is_for_others() {
        var leaks = new ConcurrentLinkedQueue<String>();
        var answered = ConcurrentHashMap.<String>newKeySet();
        var seen = new ConcurrentHashMap<Walker, Set<String>>();
        var asked = new ArrayList<Runnable>();
        for (var pattern : patterns) {
            for (var address : paths.filled(pattern)) {
                walkers.forEach(walker -> asked.add(() -> tryToLook(walker, address, leaks, answered, seen)));
            }
        }

        atOnce(asked);

        assertThat(leaks.stream().sorted().toList()).isEmpty();
        assertThat(wordless).as("pages that lack words").isEmpty();
        assertThat(patterns.stream()
                        .filter(pattern -> !answered.contains(pattern) && !SILENT.contains(pattern))
                        .toList())
                .as("""
                        Nobody was answered at these addresses, so that nothing was looked at. Give WalkedPaths.PARAMETERS what \
                        they need, make a record for them in WalkedNetwork.tell, or say in SILENT why it is so.""")
                .isEmpty();
        walkers.forEach(walker -> assertThat(seen.getOrDefault(walker, Set.of()))
                .as("%s sees what is meant for them", walker)
                .containsAll(service.allowed(walker).stream()
                        .filter(marker -> marker.kind() != Kind.MAP)
                        .map(Marker::tail)
                        .toList()));
    }

    @Test
    void a_calendar_holds_nothing_that_its_owner_may_not_see() {
        var leaks = new ConcurrentLinkedQueue<String>();
        var told = new ConcurrentHashMap<Walker, Set<String>>();
        var calendars = 0;
        for (var walker : walkers) {
            if (!walker.name().equals("nobody")) {
                var reply = service.author().get("/public/calendars/" + calendar(walker.name()) + ".ics", ANY);
                calendars += reply.status() == 200 ? 1 : 0;
                check(walker, "the calendar of " + walker, reply, leaks, told);
            }
        }

        assertThat(leaks).isEmpty();
        assertThat(calendars).isGreaterThan(3);
        assertThat(told).as("somebody sees something in a calendar").isNotEmpty();
    }

    /** The end of a new address of theirs. */
    private String calendar(String name) {
        var walker = walkers.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        var account = walker.asker().get("/api/account", ANY).json().path("id").asString();
        return service.running.part(CalendarAddresses.class).renew(AccountId.of(account));
    }

    /** What gives no answer is told with the leaks, not instead of them. */
    private void tryToLook(
            Walker walker,
            Address address,
            ConcurrentLinkedQueue<String> leaks,
            Set<String> answered,
            Map<Walker, Set<String>> seen) {
        try {
            look(walker, address, leaks, answered, seen);
        } catch (UncheckedIOException e) {
            leaks.add(walker + " gets no answer: " + e.getMessage());
        }
    }

    private void look(
            Walker walker,
            Address address,
            ConcurrentLinkedQueue<String> leaks,
            Set<String> answered,
            Map<Walker, Set<String>> seen) {
        var accept = address.isPage() ? PAGE : ANY;
        var first = walker.asker().get(address.path(), accept);
        check(walker, address.path(), first, leaks, seen);
        if (!first.isGood() || first.text().startsWith("/prihlaseni?next=")) {
            return;
        }
        answered.add(address.pattern());
        if (first.status() == 200 && address.pattern().contains("{network}")) {
            for (var moment : List.of("asOf=2024-06-01", "knownAt=2100-01-01T00:00:00Z")) {
                var path = address.with(moment);
                check(walker, path, walker.asker().get(path, accept), leaks, seen);
            }
        }
        if (!address.isPage()) {
            check(walker, address.path() + " as CSV", walker.asker().get(address.path(), "text/csv"), leaks, seen);
        }
    }

    private void check(
            Walker walker, String path, Asker.Reply reply, Queue<String> leaks, Map<Walker, Set<String>> seen) {
        WORDLESS.matcher(reply.text()).results().forEach(missing -> wordless.add(missing.group() + " at " + path));
        var folded = Texts.folded(reply.text());
        service.allowed(walker).stream()
                .map(Marker::tail)
                .filter(folded::contains)
                .forEach(tail -> seen.computeIfAbsent(walker, _ -> ConcurrentHashMap.newKeySet())
                        .add(tail));
        for (var marker : service.forbidden(walker)) {
            var isAskersOwnWord = path.contains(marker.tail());
            if (folded.contains(marker.tail()) && !isAskersOwnWord) {
                leaks.add(walker + " finds " + marker.kind() + " " + marker.tail() + " at " + path);
            }
        }
    }

    /** A search for what one may not see has to answer exactly as a search for nonsense: no record, no count, nothing. */
    @Test
    void nobody_can_tell_by_searching_that_it_is_there() {
        var leaks = new ConcurrentLinkedQueue<String>();
        var differs = ConcurrentHashMap.<String>newKeySet();
        var addresses = patterns.stream()
                .filter(pattern -> pattern.matches("(/api/networks|/site)/\\{network}(/[a-z.-]+)*"))
                .flatMap(pattern -> paths.filled(pattern).stream())
                .filter(address -> address.path().contains(WalkedService.TACHOV.value()))
                .toList();

        // Whoever sees most comes first: where not even they find anything, nothing is searched, and a part of the
        // words
        // will do for the others, another part for each of them.
        var most = walkers.stream()
                .max(Comparator.comparing(walker -> walker.here().size()))
                .orElseThrow();
        atOnce(addresses.stream()
                .<Runnable>map(address -> () -> search(most, address, service.tachov.markers, leaks, differs))
                .toList());
        var asked = new ArrayList<Runnable>();
        var turn = 0;
        for (var address : addresses) {
            for (var walker : walkers) {
                if (!walker.equals(most) && !walker.here().isEmpty()) {
                    var words = differs.contains(address.pattern())
                            ? service.tachov.markers
                            : everyTenth(service.tachov.markers, turn++);
                    asked.add(() -> search(walker, address, words, leaks, differs));
                }
            }
        }
        atOnce(asked);

        assertThat(leaks.stream().sorted().toList()).isEmpty();
        assertThat(differs)
                .as("addresses at which a search does find something, for those who may")
                .hasSizeGreaterThan(3);
    }

    private static List<Marker> everyTenth(List<Marker> markers, int first) {
        return IntStream.range(0, markers.size())
                .filter(at -> at % 10 == first % 10)
                .mapToObj(markers::get)
                .toList();
    }

    private void search(
            Walker walker,
            Address address,
            List<Marker> words,
            ConcurrentLinkedQueue<String> leaks,
            Set<String> differs) {
        var accept = address.isPage() ? PAGE : ANY;
        @Nullable String nothing = found(walker, address, NOTHING, accept);
        if (nothing == null) {
            return;
        }
        for (var marker : words) {
            @Nullable String found = found(walker, address, marker.head(), accept);
            if (!nothing.equals(found)) {
                if (walker.here().contains(marker.kind())) {
                    differs.add(address.pattern());
                } else {
                    leaks.add(walker + " can search for " + marker.kind() + " " + marker.head() + " at "
                            + address.path());
                }
            }
        }
    }

    /** Without the words themselves, which a page says again, and the time of the answer; null for what is no text or not answered. */
    private static @Nullable String found(Walker walker, Address address, String words, String accept) {
        var reply = walker.asker().get(address.with("q=" + words), accept);
        var isText = reply.type().contains("json") || reply.type().startsWith("text/");
        return reply.isGood() && isText && !reply.type().equals("text/event-stream")
                ? TIME.matcher(reply.text().replace(words, "…")).replaceAll("…")
                : null;
    }

    @Test
    void nobody_changes_what_is_not_theirs_or_is_told_of_it_when_trying() {
        var wrong = new ConcurrentLinkedQueue<String>();
        var asked = new ArrayList<Runnable>();
        paths.toChange().forEach((pattern, methods) -> {
            var isOfNetworks = pattern.startsWith("/api/networks");
            var isOfAccounts = pattern.matches("/api/(accounts|invitations|operations)(/.*)?")
                    && !pattern.endsWith("/{token}")
                    // It is posted for its checkpoint and changes nothing.
                    && !pattern.equals("/api/operations/log/verification");
            if (isOfNetworks || isOfAccounts) {
                paths.filled(pattern).stream()
                        .filter(address -> !isOfNetworks
                                || pattern.equals("/api/networks")
                                || address.path().startsWith("/api/networks/" + WalkedService.TACHOV + "/"))
                        .forEach(address -> walkers.stream()
                                .filter(walker -> Set.of("reader", "regional planner", "neighbour", "nobody")
                                        .contains(walker.name()))
                                .forEach(walker -> methods.forEach(method -> asked.add(() -> {
                                    var reply = walker.asker().send(method.name(), address.path(), Map.of(), 0L);
                                    if (reply.status() < 400 || reply.status() >= 500) {
                                        wrong.add(walker + " gets " + reply.status() + " for " + method + " "
                                                + address.path());
                                    }
                                    check(
                                            walker,
                                            method + " " + address.path(),
                                            reply,
                                            wrong,
                                            new ConcurrentHashMap<>());
                                }))));
            }
        });
        assertThat(asked).hasSizeGreaterThan(100);

        atOnce(asked);

        assertThat(wrong.stream().sorted().toList()).isEmpty();
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void nothing_of_it_stands_in_clear_in_the_database_or_in_the_log() {
        var secrets = Stream.of(service.tachov, service.dobris)
                .flatMap(network -> network.markers.stream())
                .filter(marker -> marker.kind() != Kind.MAP)
                .toList();
        assertThat(secrets).hasSizeGreaterThan(10);
        var database = service.running.part(MongoDatabase.class);
        var found = new ArrayList<String>();
        var read = 0;
        for (var name : database.listCollectionNames()) {
            for (var document :
                    database.getCollection(name, RawBsonDocument.class).find()) {
                read++;
                var text = new String(document.getByteBuffer().array(), StandardCharsets.ISO_8859_1);
                secrets.stream()
                        .filter(marker -> text.contains(marker.tail()) || text.contains(marker.head()))
                        .forEach(marker -> found.add(name + " has " + marker.kind() + " " + marker.tail()));
            }
        }
        assertThat(found).isEmpty();
        assertThat(read).isGreaterThan(100);
        var said = String.join("\n", log);
        assertThat(said).as("the log tells of requests").contains("/api/networks/" + WalkedService.TACHOV + "/actors");
        for (var marker : secrets) {
            assertThat(said).doesNotContain(marker.tail()).doesNotContain(marker.head());
        }
        assertThat(said).doesNotContain(WalkedService.PASSWORD).doesNotContain("Jméno autorka");
    }

    private static void atOnce(List<Runnable> work) {
        try (var threads = Executors.newFixedThreadPool(8)) {
            var all = new ArrayList<Future<?>>();
            work.forEach(one -> all.add(threads.submit(one)));
            for (var one : all) {
                one.get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
