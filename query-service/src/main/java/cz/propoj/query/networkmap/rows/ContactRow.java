package cz.propoj.query.networkmap.rows;

import cz.propoj.contract.actors.ContactPerson;
import org.jspecify.annotations.Nullable;

/** A contact person that the asking person may see; name, phone and e-mail come from the vault. */
public record ContactRow(
        Ref actor,
        ContactPerson contact,
        @Nullable String name,
        @Nullable String phone,
        @Nullable String email) {}
