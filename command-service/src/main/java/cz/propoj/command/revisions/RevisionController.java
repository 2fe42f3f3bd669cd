package cz.propoj.command.revisions;

import cz.propoj.command.revisions.RevisionCommand.*;
import cz.propoj.command.runtime.Answer;
import cz.propoj.command.runtime.Change;
import cz.propoj.command.runtime.Changes;
import cz.propoj.command.runtime.Check;
import cz.propoj.command.runtime.CommandSender;
import cz.propoj.command.runtime.KnownRecords;
import cz.propoj.command.runtime.Since;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.platforms.PlatformId;
import cz.propoj.contract.revisions.ReviewState;
import cz.propoj.contract.revisions.RevisionId;
import cz.propoj.contract.time.Meta;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Opening the annual revision, going through the records, closing it. All of it is true since the day it is done. */
@RestController
@RequestMapping("/api/networks/{network}/revisions")
class RevisionController {
    private final Changes changes;
    private final CommandSender sender;
    private final KnownRecords known;
    private final ReviewedRecords records;
    private final Clock clock;

    RevisionController(
            Changes changes, CommandSender sender, KnownRecords known, ReviewedRecords records, Clock clock) {
        this.changes = changes;
        this.sender = sender;
        this.known = known;
        this.records = records;
        this.clock = clock;
    }

    /** What is said on the day it is done. */
    private interface Today extends Since {
        @Override
        default @Nullable LocalDate effectiveOn() {
            return null;
        }
    }

    record Opening(
            @Nullable Integer year,
            @Nullable PlatformId platform,
            @Nullable String reason) implements Today {}

    record Place(@Nullable PlatformId platform, @Nullable String reason) implements Today {}

    /** Of one record. */
    record Reviewed(@Nullable ReviewState state, @Nullable String reason) implements Today {}

    /** Of several records at once, by their ids. */
    record ReviewedTogether(
            @Nullable List<UUID> records,
            @Nullable ReviewState state,
            @Nullable String reason) implements Today {}

    /** The reason is needed when there are records nobody went through. */
    record Closing(@Nullable String reason) implements Today {}

    @PostMapping
    Mono<ResponseEntity<Answer>> open(@PathVariable String network, @RequestBody Opening body, Change change) {
        return changes.create(change, body, () -> {
            var in = changes.editable(change, network);
            Check.of().there("/year", body.year()).done();
            var year = Objects.requireNonNull(body.year());
            requirePlatform(in, body.platform());
            var wish = new OpenRevision(RevisionId.of(in, year), in, year, body.platform());
            return Answer.of(sender.send(wish, changes.context(change, in, body).expecting(null)));
        });
    }

    @PutMapping("/{revision}")
    Mono<ResponseEntity<Answer>> place(
            @PathVariable String network, @PathVariable RevisionId revision, @RequestBody Place body, Change change) {
        return change(network, change, body, in -> {
            requirePlatform(in, body.platform());
            return new ChooseRevisionPlatform(revision, body.platform());
        });
    }

    @PutMapping("/{revision}/records/{record}")
    Mono<ResponseEntity<Answer>> review(
            @PathVariable String network,
            @PathVariable RevisionId revision,
            @PathVariable UUID record,
            @RequestBody Reviewed body,
            Change change) {
        return change(
                network,
                change,
                body,
                in -> new ReviewRecords(revision, given(body.state()), List.of(records.there(in, record))));
    }

    @PutMapping("/{revision}/records")
    Mono<ResponseEntity<Answer>> reviewTogether(
            @PathVariable String network,
            @PathVariable RevisionId revision,
            @RequestBody ReviewedTogether body,
            Change change) {
        return change(network, change, body, in -> {
            Check.of().there("/records", body.records()).done();
            var ids = Objects.requireNonNull(body.records());
            return new ReviewRecords(revision, given(body.state()), records.require(in, ids));
        });
    }

    /** Signs for what stands in the log at this moment; what others store meanwhile comes after it. */
    @PostMapping("/{revision}/closing")
    Mono<ResponseEntity<Answer>> close(
            @PathVariable String network, @PathVariable RevisionId revision, @RequestBody Closing body, Change change) {
        return change(network, change, body, in -> {
            var standing = records.standing(in, revision, LocalDate.ofInstant(clock.instant(), Meta.ZONE));
            return new CloseRevision(
                    revision,
                    standing.end().position(),
                    standing.end().hash(),
                    standing.in(ReviewState.CHANGED),
                    standing.in(ReviewState.RETIRED),
                    standing.in(ReviewState.TO_REVIEW),
                    body.reason());
        });
    }

    @PostMapping("/{revision}/abandonment")
    Mono<ResponseEntity<Answer>> abandon(
            @PathVariable String network,
            @PathVariable RevisionId revision,
            @RequestBody(required = false) Since.@Nullable Only body,
            Change change) {
        return change(network, change, Since.Only.orNothing(body), _ -> new AbandonRevision(revision));
    }

    private void requirePlatform(NetworkId in, @Nullable PlatformId platform) {
        if (platform != null) {
            known.requirePlatform(in, platform, "/platform");
        }
    }

    private static ReviewState given(@Nullable ReviewState state) {
        Check.of().there("/state", state).done();
        return Objects.requireNonNull(state);
    }

    private Mono<ResponseEntity<Answer>> change(
            String network, Change change, Since body, Function<NetworkId, RevisionCommand> wish) {
        return changes.change(change, body, () -> {
            var in = changes.editable(change, network);
            return Answer.of(sender.send(wish.apply(in), changes.context(change, in, body)));
        });
    }
}
