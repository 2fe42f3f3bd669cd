package cz.propoj.query.web;

import cz.propoj.query.networkmap.rows.ContactRow;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Telephone numbers as people write them, and as a telephone dials them. */
public final class Telephone {
    private Telephone() {}

    /**
     * Somebody to call.
     *
     * @param number as it is dialled; null: no number is known
     */
    public record Call(ContactRow contact, @Nullable String number) {}

    /** Nothing but what a telephone dials: what people typed beside the number is left out; null: there is no number. */
    public static @Nullable String dialled(@Nullable String typed) {
        if (typed == null) {
            return null;
        }
        var first = typed.split("[,;/]|\\bnebo\\b", 2)[0];
        var digits = first.replaceAll("[^+\\d]", "");
        return digits.matches("\\+?\\d{3,15}") ? digits : null;
    }

    public static Call call(ContactRow contact) {
        return new Call(contact, dialled(contact.phone()));
    }

    /** Whoever has a number, those for a crisis first. */
    public static List<Call> calls(List<ContactRow> contacts) {
        return contacts.stream()
                .map(Telephone::call)
                .filter(call -> call.number() != null)
                .sorted(Comparator.comparing(call -> !call.contact().contact().urgent()))
                .toList();
    }
}
