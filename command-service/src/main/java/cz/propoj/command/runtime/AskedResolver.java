package cz.propoj.command.runtime;

import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.jspecify.annotations.Nullable;

/** Hands {@link Asked} to command handlers. */
public final class AskedResolver implements ParameterResolverFactory, ParameterResolver<Asked> {
    @Override
    public @Nullable ParameterResolver<Asked> createInstance(Executable executable, Parameter[] parameters, int index) {
        return parameters[index].getType() == Asked.class ? this : null;
    }

    @Override
    public Asked resolveParameterValue(Message<?> message) {
        return Asked.of(message.getMetaData());
    }

    @Override
    public boolean matches(Message<?> message) {
        return message instanceof CommandMessage;
    }
}
