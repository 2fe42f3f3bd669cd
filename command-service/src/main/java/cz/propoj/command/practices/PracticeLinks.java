package cz.propoj.command.practices;

import cz.propoj.command.runtime.http.ChangeRequests;
import cz.propoj.command.runtime.lookups.KnownRecords;
import cz.propoj.command.runtime.lookups.StoredBeginnings;
import cz.propoj.command.runtime.lookups.StoredRecords;
import cz.propoj.command.runtime.refusals.RuleBroken;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.practices.PracticeEvent;
import cz.propoj.contract.practices.PracticeProfile;
import cz.propoj.contract.practices.PracticeSource;
import cz.propoj.contract.practices.PracticeState;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether what a practice points at is there. */
@Component
final class PracticeLinks {
    private final KnownRecords records;
    private final StoredBeginnings beginnings;
    private final StoredRecords stored;
    private final ChangeRequests changes;

    PracticeLinks(KnownRecords records, StoredBeginnings beginnings, StoredRecords stored, ChangeRequests changes) {
        this.records = records;
        this.beginnings = beginnings;
        this.stored = stored;
        this.changes = changes;
    }

    /** Refuses what points at a record that is not in the network. */
    void require(NetworkId in, PracticeProfile profile) {
        records.requireActors(in, profile.actors(), "/actors");
        for (var i = 0; i < profile.platforms().size(); i++) {
            records.requirePlatform(in, profile.platforms().get(i), "/platforms/" + i);
        }
        require(in, profile.needs(), "/needs/");
        require(in, profile.topics(), "/topics/");
    }

    private void require(NetworkId in, List<? extends Record> ids, String pointer) {
        for (var i = 0; i < ids.size(); i++) {
            if (beginnings.of(in, ids.get(i)).isEmpty()) {
                throw RuleBroken.at(pointer + i, "practice.link-unknown");
            }
        }
    }

    /** One that is not there is refused as one that is not shared, so that nobody learns of it. */
    void requireShared(NetworkId in, @Nullable PracticeSource source) {
        if (source != null && !isShared(in, source)) {
            throw RuleBroken.at("/source", "practice.not-shared");
        }
    }

    private boolean isShared(NetworkId in, PracticeSource source) {
        if (source.network() == null
                || source.practice() == null
                || source.network().equals(in)) {
            return false;
        }
        var practice = stored.latest(source.practice(), PracticeEvent.class, PracticeState::evolve);
        return practice != null
                && practice.network().equals(source.network())
                && practice.isSharedWith(
                        changes.network(source.network()).territory(),
                        changes.network(in).territory());
    }
}
