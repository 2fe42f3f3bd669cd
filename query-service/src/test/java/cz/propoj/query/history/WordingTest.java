package cz.propoj.query.history;

import static org.assertj.core.api.Assertions.assertThat;

import cz.propoj.contract.DomainEvents;
import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.actors.ActorKind;
import cz.propoj.contract.actors.ActorProfile;
import cz.propoj.contract.actors.ActorState;
import cz.propoj.contract.actors.Capacity;
import cz.propoj.contract.actors.Identity;
import cz.propoj.contract.actors.LifeCycle;
import cz.propoj.contract.needs.Assessment;
import cz.propoj.contract.needs.FormId;
import cz.propoj.contract.needs.FormOfFulfilment;
import cz.propoj.contract.needs.NeedArea;
import cz.propoj.contract.needs.NeedId;
import cz.propoj.contract.needs.NeedState;
import cz.propoj.query.TestLog;
import cz.propoj.query.networkmap.rows.Kinds;
import java.lang.reflect.ParameterizedType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WordingTest {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private final ResourceBundle czech = ResourceBundle.getBundle("cz.propoj.query.messages", Locale.ROOT, NO_FALLBACK);
    private final ResourceBundle english =
            ResourceBundle.getBundle("cz.propoj.query.messages", Locale.ENGLISH, NO_FALLBACK);

    @Test
    void every_event_has_a_sentence_in_both_languages() {
        var events = new ArrayList<Class<?>>();
        DomainEvents.families().forEach(family -> addEvents(family, events));
        assertThat(events).hasSizeGreaterThan(60);
        assertThat(events).allSatisfy(event -> {
            assertThat(czech.containsKey("history." + event.getSimpleName()))
                    .as(event.getSimpleName())
                    .isTrue();
            assertThat(english.getString("history." + event.getSimpleName()))
                    .isNotEqualTo(czech.getString("history." + event.getSimpleName()));
        });
    }

    private static void addEvents(Class<?> type, List<Class<?>> events) {
        if (type.isSealed()) {
            for (var permitted : type.getPermittedSubclasses()) {
                addEvents(permitted, events);
            }
        } else {
            events.add(type);
        }
    }

    @Test
    void both_languages_have_the_same_texts() {
        assertThat(new TreeSet<>(english.keySet())).isEqualTo(new TreeSet<>(czech.keySet()));
    }

    @Test
    void every_field_that_can_change_has_one_name() {
        var labels = ResourceBundle.getBundle("words.labels", Locale.of("cs"), NO_FALLBACK);
        // No field of a state: comparisons tell of an activity whether somebody active does it.
        var ownNames = new TreeSet<>(Set.of("change.covered"));
        var count = 0;
        for (var kind : Kinds.OF_NETWORKS) {
            var fields = new TreeSet<String>();
            collect(kind.state(), fields);
            fields.remove("characteristics");
            count += fields.size();
            fields.removeIf(field -> labels.containsKey("label." + kind.name() + "." + field));
            assertThat(fields).as(kind.name()).allSatisfy(field -> assertThat(czech.containsKey("change." + field))
                    .as(field)
                    .isTrue());
            fields.forEach(field -> ownNames.add("change." + field));
        }
        assertThat(count).isGreaterThan(100);
        assertThat(czech.keySet().stream().filter(key -> key.startsWith("change.")))
                .isSubsetOf(ownNames);
    }

    private static void collect(Class<?> type, Set<String> fields) {
        var own = true;
        for (var part : type.getRecordComponents()) {
            var skipped = own && Difference.isId(part.getType());
            own = false;
            if (skipped || Difference.UNSAID.contains(part.getName())) {
                continue;
            }
            if (part.getType().isRecord() && !Difference.isValue(part.getType())) {
                collect(part.getType(), fields);
            } else if (elements(part.getGenericType()) instanceof Class<?> element
                    && element.isRecord()
                    && !Difference.isValue(element)) {
                collect(element, fields);
            } else {
                fields.add(part.getName());
            }
        }
    }

    private static @Nullable Object elements(java.lang.reflect.Type type) {
        return type instanceof ParameterizedType parameterized && parameterized.getRawType() == List.class
                ? parameterized.getActualTypeArguments()[0]
                : null;
    }

    @Test
    void differences_are_told_field_by_field() {
        var before = actor("Škola", null, Map.of("jazyky", List.of("čeština")));
        var after = actor("Základní škola", new Capacity(50, 2, null), Map.of());

        assertThat(Difference.between(before, after))
                .containsExactly(
                        new Difference("name", "Škola", "Základní škola"),
                        new Difference("total", null, 50),
                        new Difference("free", null, 2),
                        new Difference("characteristics.jazyky", List.of("čeština"), null));
        assertThat(Difference.between(before, before)).isEmpty();
        assertThat(Difference.between(null, before))
                .extracting(Difference::field)
                .contains("name", "kind");
    }

    @Test
    void what_changes_inside_a_need_is_told_too() {
        var need = new NeedId(UUID.randomUUID());
        var form = new FormId(UUID.randomUUID());

        assertThat(Difference.between(
                        need(need, new FormOfFulfilment(form, "Podoba", new Assessment(2, null), List.of())),
                        need(need, new FormOfFulfilment(form, "Podoba", new Assessment(3, "rizika"), List.of()))))
                .containsExactly(new Difference("level", 2, 3), new Difference("risks", null, "rizika"));
    }

    private static NeedState need(NeedId id, FormOfFulfilment form) {
        return new NeedState(id, TestLog.TACHOV, NeedArea.SAFETY, "Potřeba", List.of(form), List.of(), false, null);
    }

    private static ActorState actor(
            String name, @Nullable Capacity capacity, Map<String, List<String>> characteristics) {
        return new ActorState(
                new ActorId(new UUID(1, 1)),
                TestLog.TACHOV,
                ActorProfile.of(new Identity(name, null, ActorKind.SERVICE, null)),
                null,
                capacity,
                characteristics,
                Map.of(),
                LifeCycle.ACTIVE,
                null,
                List.of());
    }
}
