package cz.propoj.contract.actors;

import org.jspecify.annotations.Nullable;

/**
 * Who the actor is.
 *
 * @param name null for {@link ActorKind#PERSON_OR_ROLE}: that name is stored in the vault under the actor's id
 * @param ico eight digits, null when there is none
 */
public record Identity(
        @Nullable String name,
        @Nullable String ico,
        ActorKind kind,
        @Nullable Formality formality) {

    /** Field of the vault in which the name of a person or role stands. */
    public static final String NAME_IN_VAULT = "name";
}
