package cz.propoj.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class EventTypesTest {
    sealed interface Other {
        record BookLost() implements Other {}
    }

    interface Open {}

    @Test
    void all_events_of_a_sealed_interface_are_found_at_any_depth_with_their_revision() {
        assertThat(BookEvent.TYPES.all().stream().map(type -> type.name() + " " + type.revision()))
                .containsExactly("BookLent 3", "BookLost 1", "BookRegistered 1", "BookReturned 1", "Everything 1");
    }

    @Test
    void two_events_of_one_name_are_refused() {
        assertThatThrownBy(() -> EventTypes.of(BookEvent.class, Other.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Two events are named BookLost");
        assertThat(EventTypes.of(BookEvent.class, BookEvent.Returned.class).all())
                .as("the same class twice is no conflict")
                .hasSize(5);
    }

    @Test
    void an_open_interface_is_refused_as_its_events_can_not_be_listed() {
        assertThatThrownBy(() -> EventTypes.of(Open.class)).hasMessageContaining("neither sealed nor an event");
    }

    @Test
    void a_class_that_is_not_registered_can_not_be_written() {
        assertThatThrownBy(() -> BookEvent.TYPES.require(Other.BookLost.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no known event");
    }

    @Test
    void a_missing_upcaster_is_found_when_the_program_starts() {
        assertThatThrownBy(() -> new EventPayloads(BookEvent.TYPES, List.of(BookEvent.UPCASTERS.getFirst())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("BookLent revision 2");
        assertThatThrownBy(() -> new EventPayloads(
                        BookEvent.TYPES, List.of(BookEvent.UPCASTERS.getFirst(), BookEvent.UPCASTERS.getFirst())))
                .hasMessageContaining("Two upcasters read BookLent revision 1");
    }
}
