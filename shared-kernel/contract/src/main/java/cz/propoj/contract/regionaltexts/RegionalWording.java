package cz.propoj.contract.regionaltexts;

import cz.propoj.contract.Texts;
import cz.propoj.contract.recommendations.RecommendationField;
import cz.propoj.contract.vault.WithTexts;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a text says, and where in the plan it belongs.
 *
 * @param body paragraphs; null: nothing yet, or it was erased
 */
public record RegionalWording(
        RegionalTextKind kind,
        RecommendationField field,
        String title,
        @Nullable String body) {
    private static final String BODY_IN_VAULT = "body";

    /** The same place in the plan, another text. */
    public RegionalWording saying(String otherTitle, @Nullable String otherBody) {
        return new RegionalWording(kind, field, otherTitle, otherBody);
    }

    /** Whether title and paragraphs are the same, however they are spaced. */
    public boolean saysTheSameAs(RegionalWording other) {
        return paragraphs(title).equals(paragraphs(other.title))
                && paragraphs(body).equals(paragraphs(other.body));
    }

    private static List<String> paragraphs(@Nullable String text) {
        return Stream.ofNullable(text)
                .flatMap(String::lines)
                .flatMap(line -> Stream.ofNullable(Texts.clean(line)))
                .toList();
    }

    Map<String, String> texts() {
        return WithTexts.fields(List.of(BODY_IN_VAULT), body);
    }

    RegionalWording with(Map<String, String> texts) {
        return saying(title, texts.get(BODY_IN_VAULT));
    }
}
