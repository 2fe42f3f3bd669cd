package cz.propoj.embeddedmongo;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDriverTest extends DriverContract {
    private static EmbeddedMongo server;

    @BeforeAll
    static void open(@TempDir Path folder) {
        server = EmbeddedMongo.open(folder);
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @Override
    String connectionString() {
        return server.connectionString();
    }
}
