package cz.propoj.command.needs;

import cz.propoj.command.needs.NeedCommand.*;
import cz.propoj.command.runtime.Answer;
import cz.propoj.command.runtime.Change;
import cz.propoj.command.runtime.Changes;
import cz.propoj.command.runtime.Check;
import cz.propoj.command.runtime.CommandSender;
import cz.propoj.command.runtime.Since;
import cz.propoj.contract.needs.Assessment;
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
import reactor.core.publisher.Mono;

/** Needs and their forms of fulfilment. */
@RestController
@RequestMapping("/api/networks/{network}/needs")
class NeedController {
    private final Changes changes;
    private final CommandSender sender;

    NeedController(Changes changes, CommandSender sender) {
        this.changes = changes;
        this.sender = sender;
    }

    record Form(
            @Nullable NeedArea area,
            @Nullable String name,
            @Nullable LocalDate effectiveOn,
            @Nullable String reason) implements Since {
        NeedArea givenArea() {
            Check.of().there("/area", area).done();
            return Objects.requireNonNull(area);
        }
    }

    record Named(
            @Nullable String name,
            @Nullable LocalDate effectiveOn,
            @Nullable String reason) implements Since {}

    record Assessed(
            @Nullable FormId form,
            @Nullable Integer level,
            @Nullable String risks,
            @Nullable LocalDate effectiveOn,
            @Nullable String reason)
            implements Since {}

    @PostMapping
    Mono<ResponseEntity<Answer>> identify(@PathVariable String network, @RequestBody Form body, Change change) {
        return changes.create(change, body, () -> {
            var in = changes.editable(change, network);
            var wish = new IdentifyNeed(new NeedId(changes.newId()), in, body.givenArea(), given(body.name()));
            return Answer.of(sender.send(wish, changes.context(change, in, body).expecting(null)));
        });
    }

    @PutMapping("/{need}")
    Mono<ResponseEntity<Answer>> rename(
            @PathVariable String network, @PathVariable NeedId need, @RequestBody Form body, Change change) {
        return change(network, change, body, () -> new RenameNeed(need, body.givenArea(), given(body.name())));
    }

    @PostMapping("/{need}/retirement")
    Mono<ResponseEntity<Answer>> retire(
            @PathVariable String network,
            @PathVariable NeedId need,
            @RequestBody(required = false) Since.@Nullable Only body,
            Change change) {
        var since = Since.Only.orNothing(body);
        return change(network, change, since, () -> new RetireNeed(need, since.reason()));
    }

    @DeleteMapping("/{need}/retirement")
    Mono<ResponseEntity<Answer>> reinstate(@PathVariable String network, @PathVariable NeedId need, Change change) {
        return change(network, change, Since.Only.NOTHING, () -> new ReinstateNeed(need));
    }

    @PostMapping("/{need}/forms")
    Mono<ResponseEntity<Answer>> addForm(
            @PathVariable String network, @PathVariable NeedId need, @RequestBody Named body, Change change) {
        return changes.create(change, body, () -> {
            var in = changes.editable(change, network);
            var form = new FormId(changes.newId());
            var wish = new AddFormOfFulfilment(need, form, given(body.name()));
            return Answer.of(sender.send(wish, changes.context(change, in, body)))
                    .about(form);
        });
    }

    @PutMapping("/{need}/forms/{form}")
    Mono<ResponseEntity<Answer>> renameForm(
            @PathVariable String network,
            @PathVariable NeedId need,
            @PathVariable FormId form,
            @RequestBody Named body,
            Change change) {
        return change(network, change, body, () -> new RenameFormOfFulfilment(need, form, given(body.name())));
    }

    @DeleteMapping("/{need}/forms/{form}")
    Mono<ResponseEntity<Answer>> removeForm(
            @PathVariable String network, @PathVariable NeedId need, @PathVariable FormId form, Change change) {
        return change(network, change, Since.Only.NOTHING, () -> new RemoveFormOfFulfilment(need, form));
    }

    /** How far one form of fulfilment is reached, and what threatens if it is not. */
    @PutMapping("/{need}/assessment")
    Mono<ResponseEntity<Answer>> assess(
            @PathVariable String network, @PathVariable NeedId need, @RequestBody Assessed body, Change change) {
        return change(network, change, body, () -> {
            Check.of().there("/form", body.form()).done();
            return new AssessFulfilment(
                    need, Objects.requireNonNull(body.form()), new Assessment(body.level(), body.risks()));
        });
    }

    static String given(@Nullable String name) {
        Check.of().text("/name", name).done();
        return Objects.requireNonNull(name);
    }

    private Mono<ResponseEntity<Answer>> change(String network, Change change, Since body, Supplier<NeedCommand> wish) {
        return changes.change(change, body, () -> {
            var in = changes.editable(change, network);
            return Answer.of(sender.send(wish.get(), changes.context(change, in, body)));
        });
    }
}
