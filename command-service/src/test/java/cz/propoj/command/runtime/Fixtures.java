package cz.propoj.command.runtime;

import cz.propoj.contract.access.AccountId;
import cz.propoj.contract.networks.NetworkId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.hamcrest.Matcher;
import org.hamcrest.Matchers;

/** Aggregates as the service runs them: with metadata on commands and events. */
public final class Fixtures {
    public static final NetworkId NETWORK = new NetworkId("orp-3215");
    public static final NetworkId OTHER_NETWORK = new NetworkId("orp-2104");
    public static final AccountId AUTHOR = new AccountId(UUID.fromString("00000000-0000-4000-8000-00000000000a"));
    public static final AccountId OTHER = new AccountId(UUID.fromString("00000000-0000-4000-8000-00000000000b"));

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    private Fixtures() {}

    /** A fixture whose given events are recorded today, in the network, unless they say otherwise. */
    public static <T> FixtureConfiguration<T> of(Class<T> aggregate) {
        FixtureConfiguration<T> fixture = new AggregateTestFixture<>(aggregate);
        return fixture.registerCommandHandlerInterceptor(new CorrelationDataInterceptor<>(List.of(new EventMeta())));
    }

    /** Metadata of a command of the author's, in the network, true since today. */
    public static Map<String, Object> asked() {
        return asked(Context.of(NETWORK, AUTHOR));
    }

    /** As {@link #asked()}, true since that day. */
    public static Map<String, Object> asked(String day) {
        return asked(Context.of(NETWORK, AUTHOR).on(LocalDate.parse(day)));
    }

    public static Map<String, Object> asked(Context context) {
        return new HashMap<>(Asked.meta(context, NOW));
    }

    /** The refusal with these codes, in this order. */
    public static Matcher<RuleBroken> broken(String... codes) {
        return new org.hamcrest.TypeSafeMatcher<>() {
            @Override
            protected boolean matchesSafely(RuleBroken broken) {
                return broken.breaches().stream().map(Breach::code).toList().equals(List.of(codes));
            }

            @Override
            public void describeTo(org.hamcrest.Description description) {
                description.appendText("broken " + String.join(", ", codes));
            }
        };
    }

    /** The refusal of what is not there. */
    public static Matcher<Throwable> notThere() {
        return Matchers.instanceOf(NotThere.class);
    }
}
