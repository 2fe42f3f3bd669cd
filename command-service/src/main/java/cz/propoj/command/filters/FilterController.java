package cz.propoj.command.filters;

import cz.propoj.command.filters.FilterCommand.*;
import cz.propoj.command.runtime.Answer;
import cz.propoj.command.runtime.Change;
import cz.propoj.command.runtime.Changes;
import cz.propoj.command.runtime.Check;
import cz.propoj.command.runtime.CommandSender;
import cz.propoj.command.runtime.Since;
import cz.propoj.contract.Copies;
import cz.propoj.contract.access.Role;
import cz.propoj.contract.filters.FilterEvent.FilterChoice;
import cz.propoj.contract.filters.FilterId;
import cz.propoj.contract.filters.ListName;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
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

/** Saved filters of lists. */
@RestController
@RequestMapping("/api/networks/{network}/filters")
class FilterController {
    private final Changes changes;
    private final CommandSender sender;

    FilterController(Changes changes, CommandSender sender) {
        this.changes = changes;
        this.sender = sender;
    }

    /**
     * A filter.
     *
     * @param list of which it is; stays
     * @param query such as {@code sector=EDUCATION&sort=-freeCapacity}; null: everything
     * @param sharedWith null: nobody
     */
    record Form(
            @Nullable ListName list,
            @Nullable String name,
            @Nullable String query,
            @Nullable List<Role> sharedWith,
            @Nullable LocalDate effectiveOn,
            @Nullable String reason)
            implements Since {
        FilterChoice choice() {
            Check.of().line("/name", name).done();
            return new FilterChoice(
                    Objects.requireNonNull(name).strip(), Objects.requireNonNullElse(query, ""), Copies.of(sharedWith));
        }
    }

    @PostMapping
    Mono<ResponseEntity<Answer>> save(@PathVariable String network, @RequestBody Form body, Change change) {
        return changes.create(change, body, () -> {
            var in = changes.readable(change, network);
            Check.of().there("/list", body.list()).done();
            var wish = new SaveFilter(
                    new FilterId(changes.newId()),
                    in,
                    change.viewer(),
                    Objects.requireNonNull(body.list()),
                    body.choice());
            return Answer.of(sender.send(wish, changes.context(change, in, body).expecting(null)));
        });
    }

    @PutMapping("/{filter}")
    Mono<ResponseEntity<Answer>> revise(
            @PathVariable String network, @PathVariable FilterId filter, @RequestBody Form body, Change change) {
        return changes.change(change, body, () -> {
            var in = changes.readable(change, network);
            var wish = new ReviseFilter(filter, change.viewer(), body.choice());
            return Answer.of(sender.send(wish, changes.context(change, in, body)));
        });
    }

    @DeleteMapping("/{filter}")
    Mono<ResponseEntity<Answer>> drop(@PathVariable String network, @PathVariable FilterId filter, Change change) {
        return changes.change(change, Since.Only.NOTHING, () -> {
            var in = changes.readable(change, network);
            var wish = new DropFilter(filter, change.viewer());
            return Answer.of(sender.send(wish, changes.context(change, in, Since.Only.NOTHING)));
        });
    }

    @PostMapping("/{filter}/restoration")
    Mono<ResponseEntity<Answer>> restore(@PathVariable String network, @PathVariable FilterId filter, Change change) {
        return changes.change(change, Since.Only.NOTHING, () -> {
            var in = changes.readable(change, network);
            var wish = new RestoreFilter(filter, change.viewer());
            return Answer.of(sender.send(wish, changes.context(change, in, Since.Only.NOTHING)));
        });
    }
}
