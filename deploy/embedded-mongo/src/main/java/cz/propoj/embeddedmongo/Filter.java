package cz.propoj.embeddedmongo;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A filter taken apart: what must hold for each field, and the alternatives if there are any. */
final class Filter {
    private final Document document;
    private final Map<String, List<KeyCondition>> fields = new LinkedHashMap<>();
    private final Map<String, List<@Nullable Object>> operands = new HashMap<>();
    private final List<List<Document>> alternatives = new ArrayList<>();
    private boolean wholly = true;

    Filter(Document document) {
        this.document = document;
        take(document);
    }

    Document document() {
        return document;
    }

    private void take(Document part) {
        part.forEach((field, operand) -> {
            if (field.equals("$and") && operand instanceof List<?> all) {
                all.forEach(each -> take((Document) Objects.requireNonNull(each)));
            } else if (field.equals("$or") && operand instanceof List<?> any) {
                wholly = false;
                alternatives.add(any.stream()
                        .map(each -> (Document) Objects.requireNonNull(each))
                        .toList());
            } else if (field.startsWith("$")) {
                wholly = false;
            } else {
                List<KeyCondition> conditions = KeyCondition.of(operand);
                wholly &= KeyCondition.isWholly(operand, conditions);
                fields.computeIfAbsent(field, _ -> new ArrayList<>()).addAll(conditions);
                operands.computeIfAbsent(field, _ -> new ArrayList<>()).add(operand);
            }
        });
    }

    List<List<Document>> alternatives() {
        return alternatives;
    }

    /**
     * What a tree can use of a field.
     *
     * @param single whether the field holds one value in every document; of an array each condition may be met by
     *     another element, so only one of them can be used
     */
    @Nullable
    KeyCondition condition(String field, boolean single) {
        List<KeyCondition> all = fields.getOrDefault(field, List.of());
        if (all.isEmpty()) {
            return null;
        }
        if (!single) {
            return all.stream().filter(KeyCondition::points).findFirst().orElse(all.getFirst());
        }
        return all.stream().reduce(KeyCondition::and).orElseThrow();
    }

    /** Whether the ranges of this one field say all the filter says. */
    boolean isWhollyAbout(String field) {
        return wholly && fields.keySet().equals(Set.of(field));
    }

    boolean isEmpty() {
        return document.isEmpty();
    }

    /** Whether every match surely has at least one of the fields, with a value. */
    boolean demandsOneOf(List<String> names) {
        byte[] nothing = {KeyWriter.NULL};
        return names.stream().anyMatch(name -> {
            KeyCondition condition = condition(name, false);
            return condition != null && condition.ranges().stream().noneMatch(range -> range.contains(nothing));
        });
    }

    /** Whether whatever matches this surely matches the other filter; says no where it is hard to tell. */
    boolean implies(Document other) {
        return other.entrySet().stream()
                .allMatch(entry -> hasOperand(entry.getKey(), entry.getValue())
                        || (new Document("$exists", true).equals(entry.getValue())
                                && demandsOneOf(List.of(entry.getKey()))));
    }

    private boolean hasOperand(String field, @Nullable Object wanted) {
        return operands.getOrDefault(field, List.of()).stream()
                .anyMatch(operand -> Objects.equals(operand, wanted)
                        || Objects.equals(new Document("$eq", operand), wanted)
                        || Objects.equals(operand, new Document("$eq", wanted)));
    }

    /**
     * The same filter with one operator in each condition. The library wants one element of an array to meet all operators
     * of a condition; MongoDB lets each operator find an element of its own.
     */
    static Document apart(Document filter) {
        Document result = new Document();
        List<Document> more = new ArrayList<>();
        filter.forEach((field, operand) -> {
            if (field.startsWith("$") && operand instanceof List<?> parts) {
                result.put(
                        field,
                        parts.stream()
                                .map(part -> part instanceof Document document ? apart(document) : part)
                                .toList());
            } else if (operand instanceof Document operators
                    && operators.size() > 1
                    && KeyCondition.isOperators(operators)
                    && !operators.containsKey("$options")
                    && !operators.containsKey("$ref")) {
                operators.forEach((operator, value) -> more.add(new Document(field, new Document(operator, value))));
            } else {
                result.put(field, operand);
            }
        });
        if (more.isEmpty()) {
            return result;
        }
        if (!result.isEmpty()) {
            more.add(result);
        }
        return new Document("$and", more);
    }
}
