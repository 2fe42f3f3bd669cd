package cz.propoj.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

class DataFolderTest {
    @TempDir
    private Path temporary;

    private Path data;

    @BeforeEach
    void name() {
        assumeTrue(temporary.getFileSystem().supportedFileAttributeViews().contains("posix"));
        data = temporary.resolve("town").resolve("data");
    }

    private void openAndClose() {
        try (var context = new GenericApplicationContext()) {
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("test", Map.of("propoj.data", data.toString())));
            new DataFolder().initialize(context);
            context.refresh();
        }
    }

    private void assertClosedToOthers() throws IOException {
        try (var paths = Files.walk(data)) {
            assertThat(paths)
                    .allSatisfy(path -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                            .as(path.toString())
                            .isEqualTo(Files.isDirectory(path) ? "rwx------" : "rw-------"));
        }
    }

    @Test
    void nobody_but_the_owner_may_look_into_a_new_data_folder() throws IOException {
        openAndClose();
        assertThat(data.resolve("database").resolve("propoj.mv")).exists();
        assertClosedToOthers();
    }

    @Test
    void a_data_folder_that_an_earlier_version_left_open_to_others_is_closed() throws IOException {
        openAndClose();
        Files.createFile(data.resolve("vault-keys.json"));
        try (var paths = Files.walk(data)) {
            for (var path : paths.toList()) {
                Files.setPosixFilePermissions(
                        path, PosixFilePermissions.fromString(Files.isDirectory(path) ? "rwxr-xr-x" : "rw-r--r--"));
            }
        }
        openAndClose();
        assertClosedToOthers();
    }
}
