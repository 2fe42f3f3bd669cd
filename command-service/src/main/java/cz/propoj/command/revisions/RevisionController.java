package cz.propoj.command.revisions;

import cz.propoj.command.revisions.RevisionCommand.*;
import cz.propoj.command.runtime.CommandSender;
import cz.propoj.command.runtime.Sent;
import cz.propoj.command.runtime.http.Answer;
import cz.propoj.command.runtime.http.ChangeRequest;
import cz.propoj.command.runtime.http.ChangeRequests;
import cz.propoj.command.runtime.http.EffectiveDated;
import cz.propoj.command.runtime.lookups.KnownRecords;
import cz.propoj.command.runtime.refusals.Check;
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

/** Opening the annual revision, going through the records, closing it. All of it is true since the day it is done. */
@RestController
@RequestMapping("/api/networks/{network}/revisions")
class RevisionController {
    private final ChangeRequests changes;
    private final CommandSender sender;
    private final KnownRecords known;
    private final ReviewedRecords records;
    private final Clock clock;

    RevisionController(
            ChangeRequests changes, CommandSender sender, KnownRecords known, ReviewedRecords records, Clock clock) {
        this.changes = changes;
        this.sender = sender;
        this.known = known;
        this.records = records;
        this.clock = clock;
    }

    /** What is said on the day it is done. */
    private interface Today extends EffectiveDated {
        @Override
        default @Nullable LocalDate effectiveOn() {
            return null;
        }
    }

    record Opening(
            @Nullable Integer year,
            @Nullable PlatformId platform,
            @Nullable String reason) implements Today {}

    record Place(Sent<PlatformId> platform, @Nullable String reason) implements Today {}

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
    ResponseEntity<Answer> open(@RequestBody Opening body, ChangeRequest request) {
        return changes.create(request, body, () -> {
            var in = changes.editable(request);
            Check.of().there("/year", body.year()).done();
            var year = Objects.requireNonNull(body.year());
            requirePlatform(in, body.platform());
            var command = new OpenRevision(RevisionId.of(in, year), in, year, body.platform());
            return Answer.of(
                    sender.send(command, changes.context(request, in, body).expecting(null)));
        });
    }

    @PutMapping("/{revision}")
    ResponseEntity<Answer> place(@PathVariable RevisionId revision, @RequestBody Place body, ChangeRequest request) {
        return change(request, body, in -> {
            requirePlatform(in, body.platform().orNull());
            return new ChooseRevisionPlatform(revision, body.platform());
        });
    }

    @PutMapping("/{revision}/records/{record}")
    ResponseEntity<Answer> review(
            @PathVariable RevisionId revision,
            @PathVariable UUID record,
            @RequestBody Reviewed body,
            ChangeRequest request) {
        return change(
                request,
                body,
                in -> new ReviewRecords(revision, given(body.state()), List.of(records.there(in, record))));
    }

    @PutMapping("/{revision}/records")
    ResponseEntity<Answer> reviewTogether(
            @PathVariable RevisionId revision, @RequestBody ReviewedTogether body, ChangeRequest request) {
        return change(request, body, in -> {
            Check.of().there("/records", body.records()).done();
            var ids = Objects.requireNonNull(body.records());
            return new ReviewRecords(revision, given(body.state()), records.require(in, ids));
        });
    }

    /** Signs for what stands in the log at this moment; what others store meanwhile comes after it. */
    @PostMapping("/{revision}/closing")
    ResponseEntity<Answer> close(@PathVariable RevisionId revision, @RequestBody Closing body, ChangeRequest request) {
        return change(request, body, in -> {
            var standing = records.standing(in, revision, LocalDate.ofInstant(clock.instant(), Meta.ZONE));
            return new CloseRevision(
                    revision,
                    standing.end().position(),
                    standing.end().hash(),
                    standing.in(ReviewState.CHANGED),
                    standing.in(ReviewState.RETIRED),
                    standing.in(ReviewState.FULFILLED),
                    standing.in(ReviewState.DROPPED),
                    standing.in(ReviewState.TO_REVIEW),
                    body.reason());
        });
    }

    @PostMapping("/{revision}/abandonment")
    ResponseEntity<Answer> abandon(
            @PathVariable RevisionId revision,
            @RequestBody(required = false) EffectiveDated.@Nullable Only body,
            ChangeRequest request) {
        return change(request, EffectiveDated.Only.orNothing(body), _ -> new AbandonRevision(revision));
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

    private ResponseEntity<Answer> change(
            ChangeRequest request, EffectiveDated body, Function<NetworkId, RevisionCommand> command) {
        return changes.change(request, body, () -> {
            var in = changes.editable(request);
            return Answer.of(sender.send(command.apply(in), changes.context(request, in, body)));
        });
    }
}
