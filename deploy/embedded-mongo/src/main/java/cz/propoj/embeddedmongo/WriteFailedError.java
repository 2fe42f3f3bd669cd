package cz.propoj.embeddedmongo;

import de.bwaldvogel.mongo.exception.MongoServerError;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The error for a client whose change could not be written and was undone; it may try again later. */
final class WriteFailedError extends MongoServerError {
    private static final Logger LOG = LoggerFactory.getLogger(WriteFailedError.class);
    private static final int OUT_OF_DISK_SPACE = 14031;

    WriteFailedError(IOException cause) {
        super(
                OUT_OF_DISK_SPACE,
                "OutOfDiskSpace",
                "The change could not be written to disk and was undone: " + cause.getMessage(),
                cause);
        LOG.error("A change could not be written and was undone: {}", cause.getMessage());
    }
}
