package cz.propoj.contract.steps;

import static cz.propoj.contract.records.Attribute.day;
import static cz.propoj.contract.records.Attribute.line;
import static cz.propoj.contract.records.Attribute.lines;
import static cz.propoj.contract.records.Attribute.text;

import cz.propoj.contract.records.RecordType;
import java.util.function.Function;

/**
 * What is said of a step. By hand beside it: who does it and what it belongs to, which are links; how often; its result and
 * evidence; which texts stand in the vault.
 */
public final class StepType {
    public static final RecordType<Task> TYPE = RecordType.<Task>named("steps")
            .group(
                    "",
                    Task.class,
                    Function.identity(),
                    (_, changed) -> changed,
                    line("title", Task::title).asRequired().asShown(),
                    text("what", 3, Task::what),
                    lines("roles", Task::roles).withSuggestions(),
                    day("until", Task::until).asShown());

    private StepType() {}
}
