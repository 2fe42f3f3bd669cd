package cz.propoj.query.reading;

import cz.propoj.httpedge.FromRequest;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.PathParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Completes the description of the interface: what each reading operation is for, an example of its answer, and the
 * parameters that all of them take. The texts stand in {@code api-description.json}, by operation.
 */
@Component
public final class ApiDescription implements GlobalOpenApiCustomizer, OperationCustomizer {
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)");
    private static final String JSON = "application/json";

    private record Told(String summary, List<String> takes, Object example) {}

    private static final Map<String, String> PARAMETERS = Map.of(
            "after", "Waits until this position of the log is on the map, at most five seconds; then 503",
            "asOf", "Shows what was true on this day, such as 2024-12-31",
            "knownAt", "Shows what was known at this moment, such as 2025-01-15T10:00:00Z",
            "q", "Words that all have to stand in the record; case and diacritics do not matter",
            "sort", "Fields, most important first, separated by commas; - before one for descending order",
            "page", "From 0",
            "size", "Rows of a page, 1 to 500; 50 if not given",
            "columns", "For text/csv: names of fields, separated by commas; all if not given");

    private static final List<String> MOMENT = List.of("after", "asOf", "knownAt");
    private static final List<String> LIST = List.of("q", "sort", "page", "size", "columns");

    private final Map<String, Told> told;

    ApiDescription(JsonMapper mapper) {
        try (var in = Objects.requireNonNull(
                ApiDescription.class.getResourceAsStream("/cz/propoj/query/api-description.json"))) {
            told = mapper.readValue(in, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(FromRequest.class);
    }

    @Override
    public void customise(OpenAPI api) {
        api.setInfo(new Info()
                .title("Propoj")
                .version("1")
                .description("Errors are application/problem+json (RFC 9457) in the language of Accept-Language, cs or"
                        + " en. In a PUT, what the body leaves out stays as it is, also in a group of attributes, and"
                        + " null clears it. Lists also take any of their fields as a filter: several values = or, several"
                        + " fields = and; - finds empty values, * any; numbers and days take ranges such as"
                        + " 10..20 or 2024-03..2024-05.")
                .license(new License().name("Apache-2.0")));
        api.getPaths().forEach((address, path) -> path.readOperations().forEach(operation -> {
            addVariables(address, operation);
            complete(operation);
        }));
    }

    /** What controllers inherit is named for the records of each: {@code getRecord} of {@code ActorsController} is {@code getActor}. */
    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        var controller = handler.getBeanType();
        var method = handler.getMethod();
        if (!method.getDeclaringClass().equals(controller)) {
            var one = controller.getSimpleName().replace("sController", "");
            operation.setOperationId(method.getName().replace("Record", one));
        }
        return operation;
    }

    /** Of the address, which a handler may not take as an argument of its own. */
    private static void addVariables(String address, Operation operation) {
        var parameters = new ArrayList<>(Objects.requireNonNullElse(operation.getParameters(), List.of()));
        var named = parameters.stream().map(Parameter::getName).collect(Collectors.toSet());
        var missing = VARIABLE.matcher(address)
                .results()
                .map(variable -> variable.group(1))
                .filter(variable -> !named.contains(variable))
                .<Parameter>map(variable -> new PathParameter().name(variable).schema(new StringSchema()))
                .toList();
        parameters.addAll(0, missing);
        if (!parameters.isEmpty()) {
            operation.setParameters(parameters);
        }
    }

    private void complete(Operation operation) {
        var known = told.get(operation.getOperationId());
        if (known == null) {
            return;
        }
        operation.setSummary(known.summary);
        var parameters = new ArrayList<>(Objects.requireNonNullElse(operation.getParameters(), List.of()));
        known.takes.stream()
                .flatMap(kind -> (kind.equals("list") ? LIST : MOMENT).stream())
                .forEach(name -> parameters.add(new Parameter()
                        .in("query")
                        .name(name)
                        .description(PARAMETERS.get(name))
                        .schema(new Schema<String>().type("string"))));
        operation.setParameters(parameters);
        if (operation.getResponses() == null) {
            operation.setResponses(new ApiResponses());
        }
        var answer = operation.getResponses().values().stream().findFirst().orElseGet(() -> {
            var ok = new ApiResponse();
            operation.getResponses().addApiResponse("200", ok);
            return ok;
        });
        answer.setDescription(known.summary);
        if (answer.getContent() == null) {
            answer.setContent(new Content());
        }
        answer.getContent()
                .computeIfAbsent(JSON, _ -> new MediaType())
                .schema(new Schema<Object>().type("object"))
                .setExample(known.example);
    }
}
