package cz.propoj.contract.topics;

import org.jspecify.annotations.Nullable;

/**
 * What is to be reached within a topic.
 *
 * @param wording null when the vault has forgotten it
 * @param target null: it is not followed by a number
 */
public record Goal(
        GoalId goal, @Nullable String wording, @Nullable Target target, boolean withdrawn) {}
