package cz.propoj.contract.actors;

import org.jspecify.annotations.Nullable;

/**
 * The impersonal part of a contact person; the personal part is stored in the vault.
 *
 * @param function what the person does there, such as head of the service
 * @param urgent whether the person is the one to call in a crisis
 * @param version rises with every change of what is stored in the vault
 */
public record ContactPerson(ContactId contact, @Nullable String function, boolean urgent, int version) {

    /** Fields of the vault under the contact's id. */
    public static final String NAME = "name";

    public static final String PHONE = "phone";
    public static final String EMAIL = "email";
}
