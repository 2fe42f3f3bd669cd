package cz.propoj.command.actors;

import cz.propoj.command.runtime.Sent;
import cz.propoj.contract.actors.ActorProfile;
import cz.propoj.contract.actors.Availability;
import cz.propoj.contract.actors.Classification;
import cz.propoj.contract.actors.Clientele;
import cz.propoj.contract.actors.Identity;
import cz.propoj.contract.actors.Orientation;
import cz.propoj.contract.actors.ServiceArea;

/** What a form says of a profile: a group, or a member of one, that is left out stays. */
record SentProfile(
        Sent<Identity> identity,
        Sent<Classification> classification,
        Sent<Clientele> clientele,
        Sent<ServiceArea> serviceArea,
        Sent<Availability> availability,
        Sent<Orientation> orientation) {

    /** All of it. */
    static SentProfile of(ActorProfile profile) {
        return new SentProfile(
                Sent.of(profile.identity()),
                Sent.of(profile.classification()),
                Sent.of(profile.clientele()),
                Sent.of(profile.serviceArea()),
                Sent.of(profile.availability()),
                Sent.of(profile.orientation()));
    }

    SentProfile with(Sent<Identity> changed) {
        return new SentProfile(changed, classification, clientele, serviceArea, availability, orientation);
    }

    /** An actor is always somebody: without an identity the known one stays. */
    ActorProfile onto(ActorProfile known) {
        return new ActorProfile(
                identity.onto(known.identity(), known.identity()),
                classification.onto(known.classification(), Classification.NONE),
                clientele.onto(known.clientele(), Clientele.NONE),
                serviceArea.onto(known.serviceArea(), ServiceArea.NONE),
                availability.onto(known.availability(), Availability.NONE),
                orientation.onto(known.orientation(), Orientation.NONE));
    }
}
