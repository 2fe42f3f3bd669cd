package cz.propoj.testdata;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A record that is being told of; nothing has happened before {@code on} says since when.
 *
 * @param <I> the record's id
 * @param <T> what tells of such a record
 */
public abstract sealed class TestRecord<I, T extends TestRecord<I, T>>
        permits TestActor, TestPlatform, TestMeeting, TestNeed, TestNetwork.Establishing {
    final TestNetwork network;
    final I id;
    private final List<Happening> events = new ArrayList<>();

    /** What happens, as of the day since which it is true. */
    interface Happening {
        Object since(@Nullable LocalDate day);
    }

    TestRecord(TestNetwork network, I id) {
        this.network = network;
        this.id = id;
    }

    abstract T self();

    /** That also this happened. */
    public final T and(Object event) {
        return and(_ -> event);
    }

    final T and(Happening event) {
        events.add(event);
        return self();
    }

    /** The events so far, in order, as of that day. */
    public List<Object> events(@Nullable LocalDate day) {
        var all = new ArrayList<>();
        events.forEach(event -> all.add(event.since(day)));
        return all;
    }

    /** All of it is true since that day. */
    public final I on(@Nullable LocalDate day) {
        network.sink().append(network.id(), id.toString(), day, events(day));
        return id;
    }

    /** As {@link #on(LocalDate)}, for a day as "2024-12-01". */
    public final I on(String day) {
        return on(LocalDate.parse(day));
    }

    /** All of it is true since the day on which it is stored. */
    public final I now() {
        return on((LocalDate) null);
    }
}
