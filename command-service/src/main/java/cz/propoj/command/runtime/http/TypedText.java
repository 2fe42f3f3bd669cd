package cz.propoj.command.runtime.http;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** What people type: blanks at both ends are no part of it, and an empty field says nothing. In lists nothing is left out. */
final class TypedText extends StdScalarDeserializer<String> {
    private TypedText() {
        super(String.class);
    }

    /** Has Spring read every body in this way. */
    @Component
    static final class Everywhere implements JsonMapperBuilderCustomizer {
        @Override
        public void customize(JsonMapper.Builder builder) {
            builder.addModule(new SimpleModule("typed-text").addDeserializer(String.class, new TypedText()));
        }
    }

    @Override
    public @Nullable String deserialize(JsonParser parser, DeserializationContext context) {
        if (!parser.currentToken().isScalarValue()) {
            return (String) context.handleUnexpectedToken(getValueType(context), parser);
        }
        var text = parser.getValueAsString();
        var typed = text == null ? "" : text.strip();
        return typed.isEmpty() && !parser.streamReadContext().inArray() ? null : typed;
    }
}
