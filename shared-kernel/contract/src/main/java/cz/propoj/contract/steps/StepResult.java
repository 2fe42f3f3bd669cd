package cz.propoj.contract.steps;

import cz.propoj.contract.vault.WithTexts;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What came of a step.
 *
 * @param number such as 14
 * @param unit of the number, in words, such as new families
 */
public record StepResult(
        @Nullable String text,
        @Nullable BigDecimal number,
        @Nullable String unit) {
    private static final String TEXT_IN_VAULT = "result";

    Map<String, String> texts() {
        return WithTexts.fields(List.of(TEXT_IN_VAULT), text);
    }

    StepResult with(Map<String, String> texts) {
        return new StepResult(texts.get(TEXT_IN_VAULT), number, unit);
    }
}
