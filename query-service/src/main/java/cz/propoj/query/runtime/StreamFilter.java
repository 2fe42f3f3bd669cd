package cz.propoj.query.runtime;

import java.util.function.UnaryOperator;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;

/** What stands between the log and a projection; nothing, except where a test loses events on the way. */
interface StreamFilter extends UnaryOperator<BlockingStream<TrackedEventMessage<?>>> {
    StreamFilter NONE = stream -> stream;
}
