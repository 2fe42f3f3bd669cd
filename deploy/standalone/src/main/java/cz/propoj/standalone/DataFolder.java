package cz.propoj.standalone;

import cz.propoj.embeddedmongo.EmbeddedMongo;
import cz.propoj.embeddedmongo.OwnerOnly;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * Puts the database and the key of the vault into the data folder ({@code propoj.data}), which nobody but the owner of the
 * process may look into.
 *
 * <p>The embedded database is opened only when no other one is named by {@code propoj.mongo.uri}. It is the first thing
 * to open and the last to close, so that nothing is written to a database that is gone.
 */
final class DataFolder implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final String MONGO_URI = "propoj.mongo.uri";
    private static final String KEYS = "propoj.keys";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var environment = context.getEnvironment();
        var folder = Path.of(environment.getProperty("propoj.data", ".data/propoj"))
                .toAbsolutePath()
                .normalize();
        Map<String, Object> settings = new HashMap<>();
        if (!environment.containsProperty(KEYS)) {
            settings.put(KEYS, created(folder).resolve("vault-keys.json").toString());
        }
        if (!environment.containsProperty(MONGO_URI)) {
            var database = EmbeddedMongo.open(created(folder).resolve("database"));
            context.getBeanFactory().registerSingleton("embeddedMongo", database);
            if (context.getBeanFactory()
                    instanceof org.springframework.beans.factory.support.DefaultSingletonBeanRegistry beans) {
                beans.registerDisposableBean("embeddedMongo", database::close);
            }
            settings.put(MONGO_URI, database.connectionString());
        }
        environment.getPropertySources().addFirst(new MapPropertySource("data folder", settings));
    }

    private static Path created(Path folder) {
        try {
            return OwnerOnly.folder(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
