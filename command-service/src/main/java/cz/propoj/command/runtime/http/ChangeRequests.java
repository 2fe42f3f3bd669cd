package cz.propoj.command.runtime.http;

import cz.propoj.command.runtime.CommandMetadata;
import cz.propoj.command.runtime.IdempotentRequest;
import cz.propoj.command.runtime.lookups.Networks;
import cz.propoj.command.runtime.refusals.Check;
import cz.propoj.command.runtime.refusals.RecordNotFound;
import cz.propoj.command.runtime.refusals.VersionConflict;
import cz.propoj.contract.access.AccessPolicy;
import cz.propoj.contract.access.AccountId;
import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.networks.NetworkState;
import cz.propoj.httpedge.Problem;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** How controllers have a change done: once, for the version that was read, and answered alike. Blocks. */
@Component
public final class ChangeRequests {
    private final IdempotencyStore idempotency;
    private final Networks networks;

    ChangeRequests(IdempotencyStore idempotency, Networks networks) {
        this.idempotency = idempotency;
        this.networks = networks;
    }

    /** A new record, or a part of one: 201, with the place where it is. A version need not be given. */
    public ResponseEntity<Answer> create(ChangeRequest request, Object body, Supplier<Answer> work) {
        var answer = once(request, body, work);
        return ResponseEntity.created(URI.create(request.path() + "/" + answer.id()))
                .eTag("\"" + answer.version() + "\"")
                .body(answer);
    }

    /** A change of what is there: the version that was read has to be given. */
    public ResponseEntity<Answer> change(ChangeRequest request, Object body, Supplier<Answer> work) {
        if (request.version() == null) {
            throw Problem.of(HttpStatus.PRECONDITION_REQUIRED, "if-match-needed")
                    .thrown();
        }
        var answer = once(request, body, work);
        return ResponseEntity.ok()
                .location(URI.create(request.path()))
                .eTag("\"" + answer.version() + "\"")
                .body(answer);
    }

    /** A change that has no version to be read, such as of one's own password. */
    public ResponseEntity<Answer> simply(ChangeRequest request, Object body, Supplier<Answer> work) {
        return ResponseEntity.ok(once(request, body, work));
    }

    /** What leaves no trace in the log: 204. */
    public static ResponseEntity<Void> done() {
        return ResponseEntity.noContent().build();
    }

    /**
     * The network, for somebody who may change its map.
     *
     * @throws cz.propoj.httpedge.ProblemException 403, or 404 to whom it does not exist
     */
    public NetworkId editable(ChangeRequest request) {
        return permitted(request, AccessPolicy::mayEdit);
    }

    /** The network, for somebody who may look into it. */
    public NetworkId readable(ChangeRequest request) {
        return permitted(
                request,
                (viewer, id) -> AccessPolicy.mayRead(viewer, id, network(id).territory()));
    }

    /** The network, for somebody who looks after this actor. */
    public NetworkId editable(ChangeRequest request, ActorId actor) {
        return permitted(request, (viewer, id) -> AccessPolicy.mayEditActor(viewer, id, actor));
    }

    /** The network, for somebody who works in it and may write notes. */
    public NetworkId workedIn(ChangeRequest request) {
        return permitted(request, AccessPolicy::maySeeContacts);
    }

    /** Refuses whoever may not manage accounts and networks. */
    public void administrator(ChangeRequest request) {
        if (!AccessPolicy.mayAdminister(request.viewer())) {
            throw Problem.of(HttpStatus.FORBIDDEN, "forbidden").thrown();
        }
    }

    public NetworkState network(NetworkId network) {
        return networks.find(network).orElseThrow(RecordNotFound::new);
    }

    /** Who asks, where, since when and why. */
    public CommandMetadata context(ChangeRequest request, NetworkId network, EffectiveDated since) {
        Check.of().optionalText("/reason", since.reason()).done();
        return new CommandMetadata(
                network,
                account(request),
                since.effectiveOn(),
                since.reason(),
                null,
                request.trace(),
                request.version());
    }

    /** {@return the id of what the request creates; the same when it is repeated with its key} */
    public UUID newId() {
        return IdempotentRequest.newId();
    }

    /** As {@link #newId()}, for what is not carried out by {@link #create}. */
    public UUID newId(ChangeRequest request) {
        return idempotency.newId(request);
    }

    /** Whether the same request came before and was not answered: all or some of it may be stored. */
    public boolean isRepeated() {
        return IdempotentRequest.isRepeated();
    }

    /** Whether the request came with a key, so that a repeat completes what was left unfinished. */
    public boolean isRepeatable() {
        return IdempotentRequest.isPresent();
    }

    public AccountId account(ChangeRequest request) {
        return request.viewer().account();
    }

    private Answer once(ChangeRequest request, Object body, Supplier<Answer> work) {
        try {
            return idempotency.once(request, body, work);
        } catch (VersionConflict e) {
            throw Problem.of(HttpStatus.PRECONDITION_FAILED, "overtaken")
                    .with(Map.of("version", e.version(), "current", e.current(), "rejected", body))
                    .thrown();
        }
    }

    private NetworkId permitted(ChangeRequest request, BiPredicate<cz.propoj.contract.access.Viewer, NetworkId> may) {
        var id = addressed(request);
        var state = network(id);
        if (may.test(request.viewer(), id)) {
            return id;
        }
        if (AccessPolicy.mayRead(request.viewer(), id, state.territory())) {
            throw Problem.of(HttpStatus.FORBIDDEN, "forbidden").thrown();
        }
        throw new RecordNotFound();
    }

    /** The network of the address, whoever asks. */
    public static NetworkId addressed(ChangeRequest request) {
        var network = request.network();
        if (network == null || !NetworkId.isValid(network)) {
            throw new RecordNotFound();
        }
        return new NetworkId(network);
    }
}
