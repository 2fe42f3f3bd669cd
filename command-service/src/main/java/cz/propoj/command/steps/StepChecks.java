package cz.propoj.command.steps;

import cz.propoj.command.runtime.refusals.AttributeChecks;
import cz.propoj.command.runtime.refusals.Check;
import cz.propoj.contract.steps.Evidence;
import cz.propoj.contract.steps.Evidence.DocumentLink;
import cz.propoj.contract.steps.StepResult;
import cz.propoj.contract.steps.StepType;
import cz.propoj.contract.steps.Task;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;

/** Looks at what is said of steps. */
final class StepChecks {
    private static final BigDecimal LARGEST = BigDecimal.valueOf(1_000_000_000);
    private static final int DECIMALS = 4;

    private StepChecks() {}

    /**
     * @param day since when it is to be done
     */
    static Check task(Task task, LocalDate day) {
        var recurrence = task.recurrence();
        var isPossible = recurrence == null || recurrence.isValid();
        var check = AttributeChecks.of(StepType.TYPE.group(Task.class), task)
                .under("", list("/actors", task.actors()))
                .that(isPossible, "/recurrence", "step.recurrence");
        if (recurrence != null && isPossible) {
            check.that(recurrence.next(day, day, task.until()).isPresent(), "/recurrence", "step.recurrence-never");
        }
        return check;
    }

    static Check result(StepResult result) {
        var number = result.number();
        return Check.of()
                .optionalText("/text", result.text())
                .optionalLine("/unit", result.unit())
                .that(
                        number == null || (number.abs().compareTo(LARGEST) <= 0 && number.scale() <= DECIMALS),
                        "/number",
                        "step.number")
                .that(number == null || (result.unit() != null && !result.unit().isBlank()), "/unit", "step.unit");
    }

    static Check evidence(Evidence evidence) {
        var check = Check.of()
                .under("", list("/meetings", evidence.meetings()))
                .under("", list("/interventions", evidence.interventions()))
                .under("", list("/documents", evidence.documents()));
        for (var i = 0; i < evidence.documents().size(); i++) {
            check.under("", document("/documents/" + i, evidence.documents().get(i)));
        }
        return check;
    }

    static Check document(String pointer, DocumentLink document) {
        var check = Check.of().line(pointer + "/title", document.title());
        return document.document() == null
                ? check.line(pointer + "/url", document.url()).web(pointer + "/url", document.url())
                : check.that(document.url() == null, pointer + "/url", "step.document-or-address");
    }

    private static Check list(String pointer, List<?> items) {
        return Check.of()
                .count(pointer, items)
                .that(new HashSet<>(items).size() == items.size(), pointer, "listed-twice");
    }
}
