package cz.propoj.command.regionaltexts;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import cz.propoj.command.regionaltexts.RegionalTextCommand.*;
import cz.propoj.command.runtime.CommandMetadata;
import cz.propoj.command.runtime.CommandSender;
import cz.propoj.command.runtime.Sent;
import cz.propoj.command.runtime.http.Answer;
import cz.propoj.command.runtime.http.ChangeRequest;
import cz.propoj.command.runtime.http.ChangeRequests;
import cz.propoj.command.runtime.http.EffectiveDated;
import cz.propoj.command.runtime.http.FlatBody;
import cz.propoj.command.runtime.http.GroupChange;
import cz.propoj.command.runtime.lookups.StoredRecords;
import cz.propoj.command.runtime.refusals.RecordNotFound;
import cz.propoj.command.runtime.refusals.RuleBroken;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.regionaltexts.RegionalTextEvent;
import cz.propoj.contract.regionaltexts.RegionalTextId;
import cz.propoj.contract.regionaltexts.RegionalTextState;
import cz.propoj.contract.regionaltexts.RegionalWording;
import cz.propoj.contract.time.Meta;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.annotation.JsonDeserialize;

/** Writing and publishing texts of a region, taking them over, and deciding about their newer versions. */
@RestController
@RequestMapping("/api/networks/{network}/regional-texts")
class RegionalTextController {
    private final ChangeRequests changes;
    private final CommandSender sender;
    private final StoredRecords records;
    private final PublishedTexts published;
    private final Clock clock;

    RegionalTextController(
            ChangeRequests changes,
            CommandSender sender,
            StoredRecords records,
            PublishedTexts published,
            Clock clock) {
        this.changes = changes;
        this.sender = sender;
        this.records = records;
        this.published = published;
        this.clock = clock;
    }

    /** A draft that is written. */
    @JsonDeserialize(using = FlatBody.class)
    record RegionalTextForm(
            @JsonUnwrapped RegionalWording wording,
            @Nullable LocalDate effectiveOn,
            @Nullable String reason) implements EffectiveDated {
        @Override
        public String toString() {
            return "RegionalTextForm";
        }
    }

    /** @param version that was seen; left out: the newest */
    record TakeOver(
            @Nullable Integer version,
            @Nullable LocalDate effectiveOn,
            @Nullable String reason) implements EffectiveDated {}

    /**
     * What the copy says afterwards: what is left out stays as it is.
     *
     * @param version that was seen; left out: the newest
     */
    record NewerVersion(
            @Nullable Integer version,
            Sent<String> title,
            Sent<String> body,
            @Nullable LocalDate effectiveOn,
            @Nullable String reason)
            implements EffectiveDated {
        @Override
        public String toString() {
            return "NewerVersion[" + version + "]";
        }
    }

    @PostMapping
    ResponseEntity<Answer> write(@RequestBody RegionalTextForm body, ChangeRequest request) {
        return changes.create(request, body, () -> {
            var in = changes.editable(request);
            RegionalText.wording(body.wording()).done();
            var id = new RegionalTextId(changes.newId());
            var context = changes.context(request, in, body).expecting(null);
            return Answer.of(sender.send(new WriteRegionalText(id, in, body.wording()), context));
        });
    }

    /** The answer names the copy. */
    @PostMapping("/{original}/take-over")
    ResponseEntity<Answer> takeOver(
            @PathVariable RegionalTextId original,
            @RequestBody(required = false) @Nullable TakeOver body,
            ChangeRequest request) {
        var asked = body == null ? new TakeOver(null, null, null) : body;
        return changes.simply(request, asked, () -> {
            var in = changes.editable(request);
            var context = changes.context(request, in, asked).expecting(null);
            var text = published.newest(in, original, asked.version(), day(context));
            return Answer.of(sender.send(new TakeOverRegionalText(original.copyIn(in), in, text), context));
        });
    }

    @PutMapping("/{text}")
    ResponseEntity<Answer> rewrite(
            @PathVariable RegionalTextId text, @RequestBody GroupChange<RegionalWording> body, ChangeRequest request) {
        return change(request, body, _ -> new RewriteRegionalText(text, body.sent()));
    }

    @PostMapping("/{text}/publication")
    ResponseEntity<Answer> publish(
            @PathVariable RegionalTextId text,
            @RequestBody(required = false) EffectiveDated.@Nullable Only body,
            ChangeRequest request) {
        return change(request, EffectiveDated.Only.orNothing(body), _ -> new PublishRegionalText(text));
    }

    /** The copy stands on the newest version of the region. */
    @PostMapping("/{text}/newer-version")
    ResponseEntity<Answer> takeIn(
            @PathVariable RegionalTextId text, @RequestBody NewerVersion body, ChangeRequest request) {
        return change(
                request,
                body,
                context ->
                        new TakeInNewerVersion(text, newer(context, text, body.version()), body.title(), body.body()));
    }

    /** The copy stays as it is, and is not asked again before the region publishes another version. */
    @PostMapping("/{text}/declined-version")
    ResponseEntity<Answer> decline(
            @PathVariable RegionalTextId text,
            @RequestBody(required = false) @Nullable TakeOver body,
            ChangeRequest request) {
        var asked = body == null ? new TakeOver(null, null, null) : body;
        return change(request, asked, context -> new DeclineNewerVersion(text, newer(context, text, asked.version())));
    }

    @PostMapping("/{text}/withdrawal")
    ResponseEntity<Answer> withdraw(
            @PathVariable RegionalTextId text,
            @RequestBody(required = false) EffectiveDated.@Nullable Only body,
            ChangeRequest request) {
        var since = EffectiveDated.Only.orNothing(body);
        return change(request, since, _ -> new WithdrawRegionalText(text, since.reason()));
    }

    @PostMapping("/{text}/reinstatement")
    ResponseEntity<Answer> restoreSince(
            @PathVariable RegionalTextId text,
            @RequestBody(required = false) EffectiveDated.@Nullable Only body,
            ChangeRequest request) {
        return change(request, EffectiveDated.Only.orNothing(body), _ -> new RestoreRegionalText(text));
    }

    @DeleteMapping("/{text}/withdrawal")
    ResponseEntity<Answer> restore(@PathVariable RegionalTextId text, ChangeRequest request) {
        return change(request, EffectiveDated.Only.NOTHING, _ -> new RestoreRegionalText(text));
    }

    /** What it says is forgotten for good, in every version, as somebody named in it has asked. */
    @PostMapping("/{text}/erasure")
    ResponseEntity<Answer> erase(
            @PathVariable RegionalTextId text,
            @RequestBody(required = false) EffectiveDated.@Nullable Only body,
            ChangeRequest request) {
        var since = EffectiveDated.Only.orNothing(body);
        return changes.simply(request, since, () -> {
            var in = changes.editable(request);
            return Answer.of(sender.send(new EraseRegionalText(text), changes.context(request, in, since)));
        });
    }

    /** What the original of a copy says by now. */
    private PublishedText newer(CommandMetadata context, RegionalTextId text, @Nullable Integer version) {
        var in = Objects.requireNonNull(context.network());
        var copy = records.latest(text, RegionalTextEvent.class, RegionalTextState::evolve);
        if (copy == null || !copy.network().equals(in)) {
            throw new RecordNotFound();
        }
        var origin = copy.origin();
        if (origin == null) {
            throw new RuleBroken("regional-text.no-copy");
        }
        return published.newest(in, origin.original(), version, day(context));
    }

    private LocalDate day(CommandMetadata context) {
        var wanted = context.effectiveOn();
        return wanted == null ? LocalDate.ofInstant(clock.instant(), Meta.ZONE) : wanted;
    }

    private ResponseEntity<Answer> change(
            ChangeRequest request, EffectiveDated body, Function<CommandMetadata, RegionalTextCommand> command) {
        return changes.change(request, body, () -> {
            NetworkId in = changes.editable(request);
            var context = changes.context(request, in, body);
            return Answer.of(sender.send(command.apply(context), context));
        });
    }
}
