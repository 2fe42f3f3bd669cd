package cz.propoj.command.platforms;

import cz.propoj.command.platforms.PlatformCommand.*;
import cz.propoj.command.runtime.Answer;
import cz.propoj.command.runtime.Change;
import cz.propoj.command.runtime.Changes;
import cz.propoj.command.runtime.Check;
import cz.propoj.command.runtime.CommandSender;
import cz.propoj.command.runtime.KnownRecords;
import cz.propoj.command.runtime.Since;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.platforms.Charter;
import cz.propoj.contract.platforms.PlatformId;
import cz.propoj.contract.platforms.Standing;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
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
import reactor.core.publisher.Mono;

/** Founding platforms, describing them, and their life cycle. */
@RestController
@RequestMapping("/api/networks/{network}/platforms")
class PlatformController {
    private final Changes changes;
    private final CommandSender sender;
    private final KnownRecords records;

    PlatformController(Changes changes, CommandSender sender, KnownRecords records) {
        this.changes = changes;
        this.sender = sender;
        this.records = records;
    }

    /** The whole form. */
    record Form(
            @Nullable Standing standing,
            @Nullable Charter charter,
            @Nullable String evaluation,
            @Nullable LocalDate effectiveOn,
            @Nullable String reason)
            implements Since {
        Standing givenStanding() {
            Check.of().there("/standing", standing).done();
            return Objects.requireNonNull(standing);
        }

        Charter givenCharter() {
            return Objects.requireNonNullElse(charter, Charter.NONE);
        }
    }

    record Dissolution(
            @Nullable LocalDate on,
            @Nullable PlatformId replacedBy,
            @Nullable LocalDate effectiveOn,
            @Nullable String reason)
            implements Since {}

    @PostMapping
    Mono<ResponseEntity<Answer>> found(@PathVariable String network, @RequestBody Form body, Change change) {
        return changes.create(change, body, () -> {
            var in = changes.editable(change, network);
            var platform = new PlatformId(UUID.randomUUID());
            var wish = new FoundPlatform(platform, in, body.givenStanding(), coordinated(in, body));
            return Answer.of(sender.send(wish, changes.context(change, in, body).expecting(null)));
        });
    }

    @PutMapping("/{platform}")
    Mono<ResponseEntity<Answer>> describe(
            @PathVariable String network, @PathVariable PlatformId platform, @RequestBody Form body, Change change) {
        return change(
                network,
                change,
                body,
                in -> new DescribePlatform(platform, body.givenStanding(), coordinated(in, body), body.evaluation()));
    }

    @PostMapping("/{platform}/suspension")
    Mono<ResponseEntity<Answer>> suspend(
            @PathVariable String network,
            @PathVariable PlatformId platform,
            @RequestBody(required = false) Since.@Nullable Only body,
            Change change) {
        var since = Since.Only.orNothing(body);
        return change(network, change, since, _ -> new SuspendPlatform(platform, since.reason()));
    }

    @DeleteMapping("/{platform}/suspension")
    Mono<ResponseEntity<Answer>> resume(
            @PathVariable String network, @PathVariable PlatformId platform, Change change) {
        return change(network, change, Since.Only.NOTHING, _ -> new ResumePlatform(platform));
    }

    /** Without a day: since the day from which the change is true has to be said in one of the two. */
    @PostMapping("/{platform}/dissolution")
    Mono<ResponseEntity<Answer>> dissolve(
            @PathVariable String network,
            @PathVariable PlatformId platform,
            @RequestBody Dissolution body,
            Change change) {
        return change(network, change, body, in -> {
            var on = body.on() == null ? body.effectiveOn() : body.on();
            Check.of().there("/on", on).done();
            if (body.replacedBy() != null) {
                records.requirePlatform(in, body.replacedBy(), "/replacedBy");
            }
            return new DissolvePlatform(platform, Objects.requireNonNull(on), body.reason(), body.replacedBy());
        });
    }

    @DeleteMapping("/{platform}/dissolution")
    Mono<ResponseEntity<Answer>> reopen(
            @PathVariable String network, @PathVariable PlatformId platform, Change change) {
        return change(network, change, Since.Only.NOTHING, _ -> new ReopenPlatform(platform));
    }

    private Charter coordinated(NetworkId in, Form body) {
        var charter = body.givenCharter();
        records.requireActors(in, charter.coordinators(), "/charter/coordinators");
        return charter;
    }

    private Mono<ResponseEntity<Answer>> change(
            String network, Change change, Since body, Function<NetworkId, PlatformCommand> wish) {
        return changes.change(change, body, () -> {
            var in = changes.editable(change, network);
            return Answer.of(sender.send(wish.apply(in), changes.context(change, in, body)));
        });
    }
}
