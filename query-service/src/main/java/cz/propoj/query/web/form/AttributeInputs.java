package cz.propoj.query.web.form;

import cz.propoj.contract.CodeList;
import cz.propoj.contract.records.Attribute;
import cz.propoj.contract.records.AttributeGroup;
import cz.propoj.contract.records.AttributeType;
import cz.propoj.contract.records.RecordType;
import cz.propoj.query.web.Choice;
import cz.propoj.query.web.Wording;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The part of a form that the description of a record gives: {@code forms :: described} draws it. */
public final class AttributeInputs {
    private static final int BESIDE_EACH_OTHER = 2;

    private AttributeInputs() {}

    /**
     * One input.
     *
     * @param pointer where its value stands in what is sent
     * @param kind the fragment of the form kit that draws it
     * @param value as the fragment takes it; null: nothing is said
     * @param rows for how many lines there is room
     * @param choices of a closed list
     * @param offers what others have typed
     * @param help what to type; null: needs no word
     * @param required whether there is no empty choice
     */
    public record Input(
            String pointer,
            String label,
            String kind,
            @Nullable Object value,
            int rows,
            List<Choice> choices,
            List<String> offers,
            @Nullable String help,
            boolean required) {
        /** With choices that the area explains. */
        Input among(List<Choice> explained) {
            return new Input(pointer, label, kind, value, rows, explained, offers, help, required);
        }

        boolean isShort() {
            return switch (kind) {
                case "number", "date", "yesNo" -> true;
                // An explanation of what is chosen needs the whole line.
                case "choose" -> choices.stream().allMatch(choice -> choice.explained() == null);
                // A name takes the whole line.
                case "text" -> !required;
                default -> false;
            };
        }
    }

    /** The inputs of one group, in rows; short ones stand beside each other. */
    public record InputGroup(String key, List<List<Input>> rows) {
        /** With choices that the area explains, of the input with this pointer. */
        public InputGroup among(String pointer, List<Choice> explained) {
            return with(pointer, input -> input.among(explained));
        }

        /** Without a first choice that nobody made, of the input with this pointer. */
        public InputGroup asking(String pointer, Wording say) {
            var none = new Choice("", say.text("form.choose"));
            return with(
                    pointer,
                    input -> input.among(Stream.concat(Stream.of(none), input.choices().stream())
                            .toList()));
        }

        /** As two groups: what stands before the input with this pointer, and, under another key, what stands from it on. */
        public List<InputGroup> splitAt(String pointer, String other) {
            var before = new ArrayList<List<Input>>();
            var after = new ArrayList<List<Input>>();
            rows.stream().flatMap(List::stream).forEach(input -> {
                var isAfter = !after.isEmpty() || input.pointer().equals(pointer);
                add(isAfter ? after : before, input);
            });
            return List.of(new InputGroup(key, before), new InputGroup(other, after));
        }

        private InputGroup with(String pointer, UnaryOperator<Input> change) {
            var changed = new ArrayList<List<Input>>();
            rows.stream()
                    .flatMap(List::stream)
                    .map(input -> input.pointer().equals(pointer) ? change.apply(input) : input)
                    .forEach(input -> add(changed, input));
            return new InputGroup(key, changed);
        }
    }

    /**
     * All groups of a record.
     *
     * @param record as it is; null: it is new
     * @param others what others have typed is offered from them
     * @param first what is offered before it, by attribute
     */
    public static <R, T> List<InputGroup> of(
            RecordType<R> type,
            @Nullable R record,
            Collection<T> others,
            Function<T, R> described,
            Map<String, List<String>> first,
            Wording say) {
        return type.groups().stream()
                .map(group -> group(
                        type, group, record, others.stream().map(described).toList(), first, say))
                .toList();
    }

    private static <R, G> InputGroup group(
            RecordType<R> type,
            AttributeGroup<R, G> group,
            @Nullable R record,
            List<R> others,
            Map<String, List<String>> first,
            Wording say) {
        var rows = new ArrayList<List<Input>>();
        for (var attribute : group.attributes()) {
            var offers = attribute.suggested() ? offers(group, attribute, others, first) : List.<String>of();
            var help = type.key() + ".form." + attribute.key() + ".help";
            var input = new Input(
                    group.pointer(attribute.key()),
                    say.text("label." + type.label(attribute)),
                    kind(attribute),
                    record == null ? null : value(group.value(attribute, record)),
                    attribute.type() instanceof AttributeType.Text text ? text.rows() : 1,
                    choices(attribute.type(), say),
                    offers,
                    say.has(help) ? say.text(help) : null,
                    attribute.required());
            add(rows, input);
        }
        return new InputGroup(group.key(), rows);
    }

    private static void add(List<List<Input>> rows, Input input) {
        var fits = !rows.isEmpty()
                && input.isShort()
                && rows.getLast().size() < BESIDE_EACH_OTHER
                && rows.getLast().getLast().isShort();
        if (!fits) {
            rows.add(new ArrayList<>());
        }
        rows.getLast().add(input);
    }

    private static <R, G> List<String> offers(
            AttributeGroup<R, G> group, Attribute<G> attribute, List<R> others, Map<String, List<String>> first) {
        var typed = Forms.offers(others, other -> AttributeCells.texts(group.value(attribute, other)));
        return Stream.concat(first.getOrDefault(attribute.key(), List.of()).stream(), typed.stream())
                .distinct()
                .toList();
    }

    private static String kind(Attribute<?> attribute) {
        return switch (attribute.type()) {
            case AttributeType.Line _, AttributeType.Phrase _ -> attribute.suggested() ? "suggest" : "text";
            case AttributeType.Ico _, AttributeType.WebAddress _ -> "text";
            case AttributeType.Text _ -> "area";
            case AttributeType.Lines _ -> "tokens";
            case AttributeType.WholeNumber _ -> "number";
            case AttributeType.Day _ -> "date";
            case AttributeType.YesNo _ -> "yesNo";
            case AttributeType.Choice _ -> "choose";
            case AttributeType.Choices _ -> "several";
        };
    }

    /** Terms by the names that are sent. */
    private static @Nullable Object value(@Nullable Object value) {
        return switch (value) {
            case CodeList term -> term.name();
            case Collection<?> several ->
                several.stream().map(AttributeInputs::value).toList();
            case null, default -> value;
        };
    }

    private static List<Choice> choices(AttributeType type, Wording say) {
        return switch (type) {
            case AttributeType.Choice choice -> Choice.of(choice.terms(), say);
            case AttributeType.Choices choices -> Choice.of(choices.terms(), say);
            default -> List.of();
        };
    }
}
