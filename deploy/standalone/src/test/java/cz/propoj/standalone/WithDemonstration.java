package cz.propoj.standalone;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands the shared demonstration to whoever asks for it. It starts with the first of them and ends with the last test. */
final class WithDemonstration implements ParameterResolver, AfterEachCallback {
    private static final Namespace HERE = Namespace.create(WithDemonstration.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == SharedDemonstration.class;
    }

    @Override
    public SharedDemonstration resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return shared(test);
    }

    /** What stays open goes on listening to the service. */
    @Override
    public void afterEach(ExtensionContext test) {
        shared(test).closeWindows();
    }

    private static SharedDemonstration shared(ExtensionContext test) {
        return test.getRoot()
                .getStore(HERE)
                .computeIfAbsent(SharedDemonstration.class, _ -> new SharedDemonstration(), SharedDemonstration.class);
    }
}
