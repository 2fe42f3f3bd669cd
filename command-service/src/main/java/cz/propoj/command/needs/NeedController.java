package cz.propoj.command.needs;

import cz.propoj.command.needs.NeedCommand.*;
import cz.propoj.command.runtime.CommandSender;
import cz.propoj.command.runtime.Sent;
import cz.propoj.command.runtime.http.Answer;
import cz.propoj.command.runtime.http.ChangeRequest;
import cz.propoj.command.runtime.http.ChangeRequests;
import cz.propoj.command.runtime.http.EffectiveDated;
import cz.propoj.command.runtime.refusals.Check;
import cz.propoj.contract.needs.FormId;
import cz.propoj.contract.needs.NeedArea;
import cz.propoj.contract.needs.NeedId;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Needs and their forms of fulfilment. */
@RestController
@RequestMapping("/api/networks/{network}/needs")
class NeedController {
    private final ChangeRequests changes;
    private final CommandSender sender;

    NeedController(ChangeRequests changes, CommandSender sender) {
        this.changes = changes;
        this.sender = sender;
    }

    /** Of a need that is there what is left out stays. */
    record NeedForm(
            Sent<NeedArea> area,
            Sent<String> name,
            @Nullable LocalDate effectiveOn,
            @Nullable String reason) implements EffectiveDated {
        NeedArea givenArea() {
            Check.of().there("/area", area.orNull()).done();
            return Objects.requireNonNull(area.orNull());
        }
    }

    record NeedName(
            Sent<String> name,
            @Nullable LocalDate effectiveOn,
            @Nullable String reason) implements EffectiveDated {}

    record Assessed(
            @Nullable FormId form,
            Sent<Integer> level,
            Sent<String> risks,
            @Nullable LocalDate effectiveOn,
            @Nullable String reason)
            implements EffectiveDated {}

    @PostMapping
    ResponseEntity<Answer> identify(@RequestBody NeedForm body, ChangeRequest request) {
        return changes.create(request, body, () -> {
            var in = changes.editable(request);
            var command = new IdentifyNeed(
                    new NeedId(changes.newId()),
                    in,
                    body.givenArea(),
                    given(body.name().orNull()));
            return Answer.of(
                    sender.send(command, changes.context(request, in, body).expecting(null)));
        });
    }

    @PutMapping("/{need}")
    ResponseEntity<Answer> rename(@PathVariable NeedId need, @RequestBody NeedForm body, ChangeRequest request) {
        return change(request, body, () -> new RenameNeed(need, body.area(), body.name()));
    }

    @PostMapping("/{need}/retirement")
    ResponseEntity<Answer> retire(
            @PathVariable NeedId need,
            @RequestBody(required = false) EffectiveDated.@Nullable Only body,
            ChangeRequest request) {
        var since = EffectiveDated.Only.orNothing(body);
        return change(request, since, () -> new RetireNeed(need, since.reason()));
    }

    @PostMapping("/{need}/reinstatement")
    ResponseEntity<Answer> reinstateSince(
            @PathVariable NeedId need,
            @RequestBody(required = false) EffectiveDated.@Nullable Only body,
            ChangeRequest request) {
        return change(request, EffectiveDated.Only.orNothing(body), () -> new ReinstateNeed(need));
    }

    @DeleteMapping("/{need}/retirement")
    ResponseEntity<Answer> reinstate(@PathVariable NeedId need, ChangeRequest request) {
        return change(request, EffectiveDated.Only.NOTHING, () -> new ReinstateNeed(need));
    }

    @PostMapping("/{need}/forms")
    ResponseEntity<Answer> addForm(@PathVariable NeedId need, @RequestBody NeedName body, ChangeRequest request) {
        return changes.create(request, body, () -> {
            var in = changes.editable(request);
            var form = new FormId(changes.newId());
            var command = new AddFormOfFulfilment(need, form, given(body.name().orNull()));
            return Answer.of(sender.send(command, changes.context(request, in, body)))
                    .about(form);
        });
    }

    @PutMapping("/{need}/forms/{form}")
    ResponseEntity<Answer> renameForm(
            @PathVariable NeedId need, @PathVariable FormId form, @RequestBody NeedName body, ChangeRequest request) {
        return change(request, body, () -> new RenameFormOfFulfilment(need, form, body.name()));
    }

    @DeleteMapping("/{need}/forms/{form}")
    ResponseEntity<Answer> removeForm(@PathVariable NeedId need, @PathVariable FormId form, ChangeRequest request) {
        return change(request, EffectiveDated.Only.NOTHING, () -> new RemoveFormOfFulfilment(need, form));
    }

    /** How far one form of fulfilment is reached, and what threatens if it is not; what is left out stays, null clears. */
    @PutMapping("/{need}/assessment")
    ResponseEntity<Answer> assess(@PathVariable NeedId need, @RequestBody Assessed body, ChangeRequest request) {
        return change(request, body, () -> {
            Check.of().there("/form", body.form()).done();
            return new AssessFulfilment(need, Objects.requireNonNull(body.form()), body.level(), body.risks());
        });
    }

    static String given(@Nullable String name) {
        Check.of().text("/name", name).done();
        return Objects.requireNonNull(name);
    }

    private ResponseEntity<Answer> change(ChangeRequest request, EffectiveDated body, Supplier<NeedCommand> command) {
        return changes.change(request, body, () -> {
            var in = changes.editable(request);
            return Answer.of(sender.send(command.get(), changes.context(request, in, body)));
        });
    }
}
