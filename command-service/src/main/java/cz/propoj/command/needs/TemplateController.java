package cz.propoj.command.needs;

import cz.propoj.command.needs.NeedCommand.RetireNeed;
import cz.propoj.command.needs.NeedCommand.TakeFromTemplate;
import cz.propoj.command.runtime.CommandSender;
import cz.propoj.command.runtime.PreparedCommand;
import cz.propoj.command.runtime.http.Answer;
import cz.propoj.command.runtime.http.ChangeRequest;
import cz.propoj.command.runtime.http.ChangeRequests;
import cz.propoj.command.runtime.http.EffectiveDated;
import cz.propoj.command.runtime.refusals.Check;
import cz.propoj.command.runtime.refusals.RecordNotFound;
import cz.propoj.contract.Copies;
import cz.propoj.contract.needs.NeedsTemplate;
import cz.propoj.contract.needs.TemplateOrigin;
import cz.propoj.contract.networks.NetworkId;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Needs of the general template that a network takes over, all in one go or single ones. */
@RestController
@RequestMapping("/api/networks/{network}/needs/template")
class TemplateController {
    private static final Set<String> LANGUAGES = Set.of("cs", "en");

    private final ChangeRequests changes;
    private final CommandSender sender;

    TemplateController(ChangeRequests changes, CommandSender sender) {
        this.changes = changes;
        this.sender = sender;
    }

    /**
     * Which needs.
     *
     * @param keys of needs in the general template
     * @param language {@code cs} or {@code en}; null: Czech
     */
    record Wanted(
            @Nullable List<String> keys,
            @Nullable String language,
            @Nullable LocalDate effectiveOn,
            @Nullable String reason)
            implements EffectiveDated {
        List<String> given() {
            var given = Copies.of(keys);
            var check = Check.of()
                    .that(!given.isEmpty(), "/keys", "template.nothing-chosen")
                    .count("/keys", given)
                    .that(language == null || LANGUAGES.contains(language), "/language", "template.language");
            for (var i = 0; i < given.size(); i++) {
                var known = NeedsTemplate.general().entry(given.get(i)).isPresent();
                check = check.that(known, "/keys/" + i, "template.unknown-need");
            }
            check.done();
            return given;
        }

        Locale locale() {
            return Locale.of(Objects.requireNonNullElse(language, "cs"));
        }
    }

    /** Each need is a record of its own; all are stored together. The answer's id is the first need's. */
    @PostMapping
    ResponseEntity<Answer> take(@RequestBody Wanted body, ChangeRequest request) {
        return changes.simply(request, body, () -> {
            var in = changes.editable(request);
            var context = changes.context(request, in, body).expecting(null);
            return answer(body.given().stream()
                    .map(key -> PreparedCommand.of(
                            new TakeFromTemplate(TemplateOrigin.need(in, key), in, key, body.locale()), context))
                    .toList());
        });
    }

    /** Takes the taking back: the needs are retired again. What the network has made of them meanwhile stays in the history. */
    @PostMapping("/withdrawal")
    ResponseEntity<Answer> withdraw(@RequestBody Wanted body, ChangeRequest request) {
        return changes.simply(request, body, () -> {
            var in = changes.editable(request);
            var context = changes.context(request, in, body).expecting(null);
            return answer(body.given().stream()
                    .map(key -> PreparedCommand.of(new RetireNeed(need(in, key), body.reason()), context))
                    .toList());
        });
    }

    private static cz.propoj.contract.needs.NeedId need(NetworkId network, String key) {
        return TemplateOrigin.need(network, key);
    }

    private Answer answer(List<PreparedCommand> commands) {
        return Answer.of(sender.sendTogether(commands).stream().findFirst().orElseThrow(RecordNotFound::new));
    }
}
