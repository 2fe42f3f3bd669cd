package cz.propoj.httpedge;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import cz.propoj.eventlog.EventLog;
import cz.propoj.eventlog.LogEventStore;
import cz.propoj.eventlog.domain.PropojLog;
import cz.propoj.eventlog.vault.Vault;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.bson.UuidRepresentation;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.http.client.ReactorResourceFactory;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;
import org.springframework.web.server.adapter.ForwardedHeaderTransformer;
import org.springframework.web.server.adapter.WebHttpHandlerBuilder;

/** What both services share: the database, the log, the vault, the clock, the texts. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Settings.class)
class EdgeConfiguration {
    private static final int SECONDS_TO_FIND_A_SERVER = 5;
    /** How soon a database that was away is found again by those who wait for it. */
    private static final int MILLIS_TO_LOOK_AGAIN = 100;

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    DatabaseWatch databaseWatch() {
        return new DatabaseWatch();
    }

    @Bean
    MongoClient mongoClient(Settings settings, DatabaseWatch watch) {
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(settings.mongo().uri()))
                .applicationName("propoj")
                .uuidRepresentation(UuidRepresentation.STANDARD)
                .writeConcern(WriteConcern.MAJORITY.withJournal(true))
                .readPreference(ReadPreference.primary())
                .applyToClusterSettings(
                        cluster -> cluster.serverSelectionTimeout(SECONDS_TO_FIND_A_SERVER, TimeUnit.SECONDS)
                                .addClusterListener(watch))
                .applyToServerSettings(
                        server -> server.minHeartbeatFrequency(MILLIS_TO_LOOK_AGAIN, TimeUnit.MILLISECONDS))
                .addCommandListener(watch)
                .build());
    }

    @Bean
    MongoDatabase mongoDatabase(MongoClient client, Settings settings) {
        return client.getDatabase(databaseName(settings.mongo()));
    }

    static String databaseName(Settings.Mongo mongo) {
        if (mongo.database() != null) {
            return mongo.database();
        }
        return Objects.requireNonNullElse(new ConnectionString(mongo.uri()).getDatabase(), "propoj");
    }

    @Bean
    Vault vault(MongoDatabase database, Settings settings) {
        return Vault.open(database, settings.keys());
    }

    @Bean
    Seals seals(Vault vault, MongoDatabase database, Settings settings) {
        var seals = new Seals(vault);
        new FirstSealing(database, seals).unlessDone(settings.keys());
        return seals;
    }

    @Bean(destroyMethod = "close")
    EventLog eventLog(MongoDatabase database, Clock clock) {
        return PropojLog.open(database, clock);
    }

    @Bean
    LogEventStore eventStore(EventLog log) {
        return log.eventStore();
    }

    @Bean
    TokenStore tokenStore(EventLog log) {
        return log.tokenStore();
    }

    /** Reads something stored: whatever stands in front of a database may answer a ping by itself. */
    @Bean
    HealthIndicator database(MongoDatabase database) {
        var stored = database.getCollection("accounts");
        return () -> {
            try {
                stored.find().projection(Projections.include("_id")).limit(1).first();
                return Health.up().build();
            } catch (RuntimeException e) {
                return Health.down().build();
            }
        };
    }

    /** Spring looks for it under this name, and makes none of its own then. */
    @Bean(WebHttpHandlerBuilder.FORWARDED_HEADER_TRANSFORMER_BEAN_NAME)
    ForwardedHeaderTransformer publicAddress(Settings settings) {
        return new PublicAddress(settings.address(), settings.proxies());
    }

    @Bean
    MessageBundle edgeMessages() {
        return new MessageBundle("cz.propoj.httpedge.messages");
    }

    @Bean
    MessageSource messageSource(List<MessageBundle> bundles) {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames(bundles.stream().map(MessageBundle::basename).toArray(String[]::new));
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    /** Threads of its own, so that closing one context never stops the server of another one in the same process. */
    @Bean
    ReactorResourceFactory reactorResources() {
        var resources = new ReactorResourceFactory();
        resources.setUseGlobalResources(false);
        return resources;
    }

    @Bean
    WebFluxConfigurer requestArguments(ObjectProvider<RequestArgument<?>> arguments) {
        return new WebFluxConfigurer() {
            @Override
            public void configureArgumentResolvers(ArgumentResolverConfigurer configurer) {
                arguments.forEach(configurer::addCustomResolver);
            }
        };
    }
}
