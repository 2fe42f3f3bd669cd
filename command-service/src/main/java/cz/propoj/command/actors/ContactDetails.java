package cz.propoj.command.actors;

import cz.propoj.command.runtime.refusals.Check;
import cz.propoj.command.runtime.vault.VaultText;
import cz.propoj.contract.actors.ContactId;
import cz.propoj.contract.actors.ContactPerson;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is typed of a contact: who it is and how to reach it goes to the vault, the rest to the log. */
record ContactDetails(
        @Nullable String name,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String function,
        @Nullable Boolean urgent) {
    /** Whether the fields say anything at all; a form sends them empty too. */
    boolean isGiven() {
        return Boolean.TRUE.equals(urgent)
                || Stream.of(name, phone, email, function).anyMatch(ContactDetails::isWritten);
    }

    /** A contact that says who or how; without a name it may be a desk or a line, which is called as its actor. */
    Check reachable() {
        return written()
                .optionalLine("/name", name)
                .that(Stream.of(name, phone, email).anyMatch(ContactDetails::isWritten), "/phone", "required");
    }

    Check named() {
        return Check.of().line("/name", name).under("", written());
    }

    Check written() {
        return Check.of()
                .optionalLine("/phone", phone)
                .optionalLine("/email", email)
                .that(email == null || email.isBlank() || email.indexOf('@') > 0, "/email", "email")
                .optionalLine("/function", function);
    }

    ContactDetails orCalled(@Nullable String other) {
        return isWritten(name) ? this : new ContactDetails(other, phone, email, function, urgent);
    }

    VaultText confidence(ContactId contact) {
        return VaultText.of(
                contact.value(),
                Map.of(
                        ContactPerson.NAME,
                        Objects.requireNonNull(name),
                        ContactPerson.PHONE,
                        Objects.requireNonNullElse(phone, ""),
                        ContactPerson.EMAIL,
                        Objects.requireNonNullElse(email, "")));
    }

    ContactPerson person(ContactId contact, int version) {
        return new ContactPerson(contact, function, Boolean.TRUE.equals(urgent), version);
    }

    private static boolean isWritten(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    @Override
    public String toString() {
        return "ContactDetails";
    }
}
