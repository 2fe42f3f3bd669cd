package cz.propoj.query.web;

import cz.propoj.contract.access.Grant;
import cz.propoj.contract.access.Role;
import cz.propoj.contract.access.Viewer;
import cz.propoj.eventlog.EventLog;
import cz.propoj.httpedge.AccessLog;
import cz.propoj.httpedge.Accounts;
import cz.propoj.httpedge.Blocking;
import cz.propoj.httpedge.CalendarAddresses;
import cz.propoj.httpedge.DigestSubscriptions;
import cz.propoj.httpedge.Languages;
import cz.propoj.httpedge.OneTimeLinks;
import cz.propoj.httpedge.OpenIdConnect;
import cz.propoj.httpedge.PersonalTokens;
import cz.propoj.httpedge.Problems;
import cz.propoj.httpedge.Sessions;
import cz.propoj.httpedge.SignIn;
import cz.propoj.httpedge.SignedIn;
import cz.propoj.query.access.AccessHistory;
import cz.propoj.query.access.People;
import cz.propoj.query.history.Histories;
import cz.propoj.query.networkmap.NetworkMaps;
import cz.propoj.query.runtime.KeptPlaces;
import cz.propoj.query.runtime.Projections;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mockito.ArgumentMatchers;
import org.mockito.Mockito;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.context.ServerSecurityContextRepository;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The pages alone, over the sample network; whoever asks is its coordinator and an administrator. */
@SpringBootConfiguration
@EnableAutoConfiguration(excludeName = {"org.axonframework.springboot.autoconfig.AxonAutoConfiguration"})
@EnableWebFluxSecurity
@ComponentScan
@ComponentScan(
        basePackages = "cz.propoj.query",
        useDefaultFilters = false,
        includeFilters =
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern =
                                "cz\\.propoj\\.query\\.([a-z]+\\.[A-Za-z]+(Pages|Forms)|duedates\\.(DueDates|DueOfRecords|Digest|[A-Za-z]+Days)|actors\\.SameActors|interventions\\.Effects|graph\\.MapPlaces|reading\\.ReadingProblems|notes\\.Findings|plan\\.(Plans|PlanFile|DrawnPlanPictures))"))
@Import({Blocking.class, Languages.class, Problems.class, Histories.class, People.class})
public class PageSlice {
    static final SignedIn WHO = new SignedIn(
            new Viewer(
                    SampleNetwork.COORDINATOR,
                    List.of(
                            new Grant(Role.COORDINATOR, SampleNetwork.ID, null),
                            new Grant(Role.ADMINISTRATOR, null, null))),
            "Koordinátorka sítě",
            "session");

    /** Asks without a connection in between. Machines that build are busy, so that an answer may take its time. */
    @Bean
    @Lazy
    public WebTestClient client(ApplicationContext context) {
        return WebTestClient.bindToApplicationContext(context)
                .configureClient()
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(4 * 1024 * 1024))
                .responseTimeout(Duration.ofSeconds(20))
                .build();
    }

    @Bean
    public NetworkMaps maps() {
        return SampleNetwork.maps();
    }

    @Bean
    public KeptPlaces keptPlaces() {
        var places = Mockito.mock(KeptPlaces.class);
        Mockito.when(places.read(ArgumentMatchers.any())).thenReturn(new KeptPlaces.Kept(0, Map.of()));
        Mockito.when(places.write(ArgumentMatchers.any(), ArgumentMatchers.any(), ArgumentMatchers.any()))
                .thenReturn(true);
        return places;
    }

    @Bean
    public Accounts accounts() {
        var accounts = Mockito.mock(Accounts.class);
        Mockito.when(accounts.displayName(ArgumentMatchers.any())).thenReturn(WHO.displayName());
        return accounts;
    }

    @Bean
    public Projections projections() {
        return Mockito.mock(Projections.class);
    }

    @Bean
    public EventLog log() {
        return Mockito.mock(EventLog.class);
    }

    @Bean
    public Sessions sessions() {
        return Mockito.mock(Sessions.class);
    }

    @Bean
    public PersonalTokens tokens() {
        return Mockito.mock(PersonalTokens.class);
    }

    @Bean
    public CalendarAddresses calendars() {
        return Mockito.mock(CalendarAddresses.class);
    }

    @Bean
    public DigestSubscriptions digests() {
        return Mockito.mock(DigestSubscriptions.class);
    }

    @Bean
    public SignIn signIn() {
        return Mockito.mock(SignIn.class);
    }

    @Bean
    public OneTimeLinks links() {
        return Mockito.mock(OneTimeLinks.class);
    }

    @Bean
    public OpenIdConnect openId() {
        var openId = Mockito.mock(OpenIdConnect.class);
        Mockito.when(openId.offered()).thenReturn(Optional.empty());
        return openId;
    }

    @Bean
    public AccessLog accessLog() {
        return Mockito.mock(AccessLog.class);
    }

    @Bean
    public AccessHistory accessHistory() {
        var history = Mockito.mock(AccessHistory.class);
        var named = new AccessHistory.Naming(
                Instant.EPOCH, LocalDate.EPOCH, "CoordinatorAdded", SampleNetwork.COORDINATOR, null);
        Mockito.when(history.coordinators(ArgumentMatchers.any()))
                .thenReturn(Optional.of(
                        new AccessHistory.Coordinators(3, SampleNetwork.COORDINATOR, List.of(), List.of(named))));
        return history;
    }

    @Bean
    public Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    public MessageSource messageSource() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames("cz.propoj.query.messages", "cz.propoj.httpedge.messages");
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    @Bean
    public SecurityWebFilterChain security(ServerHttpSecurity http) {
        return http.securityContextRepository(new Always())
                .authorizeExchange(paths -> paths.anyExchange().permitAll())
                .csrf(ServerHttpSecurity.CsrfSpec::disable)
                .build();
    }

    private static final class Always implements ServerSecurityContextRepository {
        @Override
        public Mono<Void> save(ServerWebExchange exchange, @Nullable SecurityContext context) {
            return Mono.empty();
        }

        @Override
        public Mono<SecurityContext> load(ServerWebExchange exchange) {
            return Mono.just(new SecurityContextImpl(new PreAuthenticatedAuthenticationToken(WHO, "", List.of())));
        }
    }
}
