package cz.propoj.command.runtime;

import cz.propoj.command.runtime.refusals.Breach;
import cz.propoj.command.runtime.refusals.RecordNotFound;
import cz.propoj.command.runtime.refusals.RuleBroken;
import cz.propoj.command.runtime.vault.TextVault;
import cz.propoj.contract.access.AccountId;
import cz.propoj.contract.networks.NetworkId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.hamcrest.Description;
import org.hamcrest.Matcher;
import org.hamcrest.Matchers;
import org.hamcrest.TypeSafeMatcher;

/** Aggregates as the service runs them: with metadata on commands and events. */
public final class Fixtures {
    public static final NetworkId NETWORK = new NetworkId("orp-3215");
    public static final NetworkId OTHER_NETWORK = new NetworkId("orp-2104");
    public static final AccountId AUTHOR = new AccountId(UUID.fromString("00000000-0000-4000-8000-00000000000a"));
    public static final AccountId OTHER = new AccountId(UUID.fromString("00000000-0000-4000-8000-00000000000b"));

    private Fixtures() {}

    /** A fixture whose given events are recorded today, in the network, unless they say otherwise. */
    public static <T> FixtureConfiguration<T> of(Class<T> aggregate) {
        FixtureConfiguration<T> fixture = new AggregateTestFixture<>(aggregate);
        return fixture.registerCommandHandlerInterceptor(new CorrelationDataInterceptor<>(List.of(new EventMeta())));
    }

    /** Metadata of a command of the author's, in the network, sent now, as the fixture records its events now. */
    public static Map<String, Object> asked() {
        return asked(CommandMetadata.of(NETWORK, AUTHOR));
    }

    /** As {@link #asked()}, true since that day. */
    public static Map<String, Object> asked(String day) {
        return asked(CommandMetadata.of(NETWORK, AUTHOR).on(LocalDate.parse(day)));
    }

    public static Map<String, Object> asked(CommandMetadata context) {
        return new HashMap<>(CommandContext.meta(context, Instant.now(), new TextsInMemory()));
    }

    /** As {@link #asked()}, with what stands in that vault. */
    public static Map<String, Object> asked(TextVault texts) {
        return new HashMap<>(CommandContext.meta(CommandMetadata.of(NETWORK, AUTHOR), Instant.now(), texts));
    }

    /** The refusal with these codes, in this order. */
    public static Matcher<RuleBroken> broken(String... codes) {
        return new TypeSafeMatcher<>() {
            @Override
            protected boolean matchesSafely(RuleBroken broken) {
                return broken.breaches().stream().map(Breach::code).toList().equals(List.of(codes));
            }

            @Override
            public void describeTo(Description description) {
                description.appendText("broken " + String.join(", ", codes));
            }
        };
    }

    /** Events that carry exactly this. */
    public static Matcher<List<? super EventMessage<?>>> metadata(Map<String, String> expected) {
        return new TypeSafeMatcher<>() {
            @Override
            protected boolean matchesSafely(List<? super EventMessage<?>> events) {
                return !events.isEmpty()
                        && events.stream()
                                .allMatch(event -> event instanceof EventMessage<?> message
                                        && Map.copyOf(message.getMetaData()).equals(expected));
            }

            @Override
            public void describeTo(Description description) {
                description.appendText("metadata " + expected);
            }
        };
    }

    /** The refusal of what is not there. */
    public static Matcher<Throwable> notThere() {
        return Matchers.instanceOf(RecordNotFound.class);
    }
}
