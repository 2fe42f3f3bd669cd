package cz.propoj.command.filters;

import cz.propoj.command.filters.FilterCommand.*;
import cz.propoj.command.runtime.CommandSender;
import cz.propoj.command.runtime.Sent;
import cz.propoj.command.runtime.http.Answer;
import cz.propoj.command.runtime.http.ChangeRequest;
import cz.propoj.command.runtime.http.ChangeRequests;
import cz.propoj.command.runtime.http.EffectiveDated;
import cz.propoj.command.runtime.refusals.Check;
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

/** Saved filters of lists. */
@RestController
@RequestMapping("/api/networks/{network}/filters")
class FilterController {
    private final ChangeRequests changes;
    private final CommandSender sender;

    FilterController(ChangeRequests changes, CommandSender sender) {
        this.changes = changes;
        this.sender = sender;
    }

    /**
     * A filter. Of one that is there what is left out stays.
     *
     * @param list of which it is; stays
     * @param query such as {@code sector=EDUCATION&sort=-freeCapacity}; null: everything
     * @param sharedWith null: nobody
     */
    record FilterForm(
            @Nullable ListName list,
            Sent<String> name,
            Sent<String> query,
            Sent<List<Role>> sharedWith,
            @Nullable LocalDate effectiveOn,
            @Nullable String reason)
            implements EffectiveDated {
        FilterChoice choice() {
            Check.of().line("/name", name.orNull()).done();
            return new FilterChoice(name.or(""), query.or(""), sharedWith.or(List.of()));
        }
    }

    @PostMapping
    ResponseEntity<Answer> save(@RequestBody FilterForm body, ChangeRequest request) {
        return changes.create(request, body, () -> {
            var in = changes.readable(request);
            Check.of().there("/list", body.list()).done();
            var command = new SaveFilter(
                    new FilterId(changes.newId()),
                    in,
                    request.viewer(),
                    Objects.requireNonNull(body.list()),
                    body.choice());
            return Answer.of(
                    sender.send(command, changes.context(request, in, body).expecting(null)));
        });
    }

    @PutMapping("/{filter}")
    ResponseEntity<Answer> revise(@PathVariable FilterId filter, @RequestBody FilterForm body, ChangeRequest request) {
        return changes.change(request, body, () -> {
            var in = changes.readable(request);
            var command = new ReviseFilter(filter, request.viewer(), body.name(), body.query(), body.sharedWith());
            return Answer.of(sender.send(command, changes.context(request, in, body)));
        });
    }

    @DeleteMapping("/{filter}")
    ResponseEntity<Answer> drop(@PathVariable FilterId filter, ChangeRequest request) {
        return changes.change(request, EffectiveDated.Only.NOTHING, () -> {
            var in = changes.readable(request);
            var command = new DropFilter(filter, request.viewer());
            return Answer.of(sender.send(command, changes.context(request, in, EffectiveDated.Only.NOTHING)));
        });
    }

    @PostMapping({"/{filter}/reinstatement", "/{filter}/restoration"})
    ResponseEntity<Answer> restore(
            @PathVariable FilterId filter,
            @RequestBody(required = false) EffectiveDated.@Nullable Only body,
            ChangeRequest request) {
        var since = EffectiveDated.Only.orNothing(body);
        return changes.change(request, since, () -> {
            var in = changes.readable(request);
            var command = new RestoreFilter(filter, request.viewer());
            return Answer.of(sender.send(command, changes.context(request, in, since)));
        });
    }
}
