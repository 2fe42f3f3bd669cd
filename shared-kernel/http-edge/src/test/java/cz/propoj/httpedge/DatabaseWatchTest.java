package cz.propoj.httpedge;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoSocketException;
import com.mongodb.ServerAddress;
import com.mongodb.event.CommandFailedEvent;
import com.mongodb.event.CommandSucceededEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mockito.Mockito;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class DatabaseWatchTest {
    private final MongoSocketException cut = new MongoSocketException("cut", new ServerAddress());

    private void failed(DatabaseWatch watch) {
        var event = Mockito.mock(CommandFailedEvent.class);
        Mockito.when(event.getThrowable()).thenReturn(cut);
        watch.commandFailed(event);
    }

    private static void answered(DatabaseWatch watch, String command) {
        var event = Mockito.mock(CommandSucceededEvent.class);
        Mockito.when(event.getCommandName()).thenReturn(command);
        watch.commandSucceeded(event);
    }

    private static int count(CapturedOutput output, String words) {
        return output.getAll().split(words, -1).length - 1;
    }

    @Test
    void an_outage_is_told_once_and_its_end_once(CapturedOutput output) {
        var follower = LoggerFactory.getLogger("cz.propoj.some.follower");
        try (var watch = new DatabaseWatch()) {
            for (var i = 0; i < 50; i++) {
                failed(watch);
                follower.warn("TRIED again", new IllegalStateException(cut));
                follower.warn("TRIED {} again", "it", cut);
                answered(watch, "ping");
            }
            follower.warn("SOMETHING else", new IllegalStateException("no database"));
            answered(watch, "find");
            answered(watch, "find");
            follower.warn("AFTERWARDS", cut);
        }

        assertThat(count(output, "The database does not answer")).isEqualTo(1);
        assertThat(count(output, "The database answers again")).isEqualTo(1);
        assertThat(output.getAll()).doesNotContain("TRIED").contains("SOMETHING else", "AFTERWARDS");
    }
}
