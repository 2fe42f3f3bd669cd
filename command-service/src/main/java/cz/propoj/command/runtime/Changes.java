package cz.propoj.command.runtime;

import cz.propoj.contract.access.AccessPolicy;
import cz.propoj.contract.access.AccountId;
import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.networks.NetworkState;
import cz.propoj.httpedge.Blocking;
import cz.propoj.httpedge.Problem;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** How controllers have a change done: off the event loop, once, for the version that was read, and answered alike. */
@Component
public final class Changes {
    private final Blocking blocking;
    private final FirstAnswers firstAnswers;
    private final Networks networks;

    Changes(Blocking blocking, FirstAnswers firstAnswers, Networks networks) {
        this.blocking = blocking;
        this.firstAnswers = firstAnswers;
        this.networks = networks;
    }

    /** A new record, or a part of one: 201, with the place where it is. A version need not be given. */
    public Mono<ResponseEntity<Answer>> create(Change change, Object body, Supplier<Answer> work) {
        return blocking.call(() -> {
            var answer = once(change, body, work);
            return ResponseEntity.created(URI.create(change.path() + "/" + answer.id()))
                    .eTag("\"" + answer.version() + "\"")
                    .body(answer);
        });
    }

    /** A change of what is there: the version that was read has to be given. */
    public Mono<ResponseEntity<Answer>> change(Change change, Object body, Supplier<Answer> work) {
        return blocking.call(() -> {
            if (change.version() == null) {
                throw Problem.of(HttpStatus.PRECONDITION_REQUIRED, "if-match-needed")
                        .thrown();
            }
            var answer = once(change, body, work);
            return ResponseEntity.ok()
                    .location(URI.create(change.path()))
                    .eTag("\"" + answer.version() + "\"")
                    .body(answer);
        });
    }

    /** A change that has no version to be read, such as of one's own password. */
    public Mono<ResponseEntity<Answer>> simply(Change change, Object body, Supplier<Answer> work) {
        return blocking.call(() -> ResponseEntity.ok(once(change, body, work)));
    }

    /** What leaves no trace in the log: 204. */
    public Mono<ResponseEntity<Void>> done(Runnable work) {
        return blocking.run(work).thenReturn(ResponseEntity.noContent().build());
    }

    /**
     * The network, for somebody who may change its map.
     *
     * @throws cz.propoj.httpedge.ProblemException 403, or 404 to whom it does not exist
     */
    public NetworkId editable(Change change, String network) {
        return permitted(change, network, AccessPolicy::mayEdit);
    }

    /** The network, for somebody who may look into it. */
    public NetworkId readable(Change change, String network) {
        return permitted(
                change,
                network,
                (viewer, id) -> AccessPolicy.mayRead(viewer, id, network(id).territory()));
    }

    /** The network, for somebody who looks after this actor. */
    public NetworkId editable(Change change, String network, ActorId actor) {
        return permitted(change, network, (viewer, id) -> AccessPolicy.mayEditActor(viewer, id, actor));
    }

    /** The network, for somebody who works in it and may write notes. */
    public NetworkId workedIn(Change change, String network) {
        return permitted(change, network, AccessPolicy::maySeeContacts);
    }

    /** Refuses whoever may not manage accounts and networks. */
    public void administrator(Change change) {
        if (!AccessPolicy.mayAdminister(change.viewer())) {
            throw Problem.of(HttpStatus.FORBIDDEN, "forbidden").thrown();
        }
    }

    public NetworkState network(NetworkId network) {
        return networks.find(network).orElseThrow(NotThere::new);
    }

    /** Who asks, where, since when and why. */
    public Context context(Change change, NetworkId network, Since since) {
        Check.of().optionalText("/reason", since.reason()).done();
        return new Context(
                network, account(change), since.effectiveOn(), since.reason(), null, change.trace(), change.version());
    }

    /** {@return the id of what the request creates; the same when it is repeated with its key} */
    public UUID newId() {
        return KeyedRequest.newId();
    }

    /** As {@link #newId()}, for what is not carried out by {@link #create}. */
    public UUID newId(Change change) {
        return firstAnswers.newId(change);
    }

    /** Whether the same request came before and was not answered: all or some of it may be stored. */
    public boolean isRepeated() {
        return KeyedRequest.isRepeated();
    }

    /** Whether the request came with a key, so that a repeat completes what was left unfinished. */
    public boolean isRepeatable() {
        return KeyedRequest.isPresent();
    }

    public AccountId account(Change change) {
        return change.viewer().account();
    }

    private Answer once(Change change, Object body, Supplier<Answer> work) {
        try {
            return firstAnswers.once(change, body, work);
        } catch (Overtaken e) {
            throw Problem.of(HttpStatus.PRECONDITION_FAILED, "overtaken")
                    .with(Map.of("version", e.version(), "current", e.current(), "rejected", body))
                    .thrown();
        }
    }

    private NetworkId permitted(
            Change change, String network, BiPredicate<cz.propoj.contract.access.Viewer, NetworkId> may) {
        if (!NetworkId.isValid(network)) {
            throw new NotThere();
        }
        var id = new NetworkId(network);
        var state = network(id);
        if (may.test(change.viewer(), id)) {
            return id;
        }
        if (AccessPolicy.mayRead(change.viewer(), id, state.territory())) {
            throw Problem.of(HttpStatus.FORBIDDEN, "forbidden").thrown();
        }
        throw new NotThere();
    }
}
