package cz.propoj.eventlog;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Sends commands and answers with the position of the last event that was stored for them. The bus itself can't: it
 * makes the answer before the events are stored. So the position is taken when the unit of work has committed, and is
 * matched by the id of the command's message. Works with every bus that handles commands in this process.
 */
public final class PositionedCommands {
    private final CommandBus bus;
    private final LongSupplier head;
    private final ConcurrentHashMap<String, AtomicLong> underWay = new ConcurrentHashMap<>();

    /**
     * The answer to a command.
     *
     * @param result what the handler returned
     * @param position who reads up to it sees the effect of the command; -1 only while the log is empty
     */
    public record Answer<R extends @Nullable Object>(R result, long position) {}

    PositionedCommands(CommandBus bus, LongSupplier head) {
        this.bus = bus;
        this.head = head;
        MessageHandlerInterceptor<CommandMessage<?>> interceptor = this::handle;
        bus.registerHandlerInterceptor(interceptor);
    }

    private @Nullable Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain)
            throws Exception {
        AtomicLong position = underWay.get(unitOfWork.getMessage().getIdentifier());
        if (position != null) {
            unitOfWork.afterCommit(done -> EventLog.lastPosition(done).ifPresent(position::set));
        }
        return chain.proceed();
    }

    /**
     * Sends a command.
     *
     * @return the answer, or the failure the bus reports. A command that changed nothing answers with the present end
     *     of the log, so that a repeated one is followed by its first effect all the same
     */
    public <R extends @Nullable Object> CompletableFuture<Answer<R>> send(CommandMessage<?> command) {
        CompletableFuture<Answer<R>> answer = new CompletableFuture<>();
        AtomicLong position = new AtomicLong(-1);
        underWay.put(command.getIdentifier(), position);
        try {
            bus.dispatch(command, (CommandMessage<?> _, CommandResultMessage<? extends R> result) -> {
                underWay.remove(command.getIdentifier());
                if (result.isExceptional()) {
                    answer.completeExceptionally(result.exceptionResult());
                } else {
                    complete(answer, result.getPayload(), position.get());
                }
            });
        } catch (RuntimeException e) {
            underWay.remove(command.getIdentifier());
            answer.completeExceptionally(e);
        }
        return answer;
    }

    private <R extends @Nullable Object> void complete(CompletableFuture<Answer<R>> answer, R result, long position) {
        try {
            answer.complete(new Answer<>(result, position >= 0 ? position : head.getAsLong()));
        } catch (EventLogUnavailable e) {
            answer.completeExceptionally(e);
        }
    }
}
