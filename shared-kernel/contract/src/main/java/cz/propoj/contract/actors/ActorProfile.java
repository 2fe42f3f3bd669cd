package cz.propoj.contract.actors;

/** What is known of an actor when it is registered; afterwards each part changes by an event of its own. */
public record ActorProfile(
        Identity identity,
        Classification classification,
        Clientele clientele,
        ServiceArea serviceArea,
        Availability availability,
        Orientation orientation) {

    public static ActorProfile of(Identity identity) {
        return new ActorProfile(
                identity, Classification.NONE, Clientele.NONE, ServiceArea.NONE, Availability.NONE, Orientation.NONE);
    }

    public ActorProfile with(Identity changed) {
        return new ActorProfile(changed, classification, clientele, serviceArea, availability, orientation);
    }

    public ActorProfile with(Classification changed) {
        return new ActorProfile(identity, changed, clientele, serviceArea, availability, orientation);
    }

    public ActorProfile with(Clientele changed) {
        return new ActorProfile(identity, classification, changed, serviceArea, availability, orientation);
    }

    public ActorProfile with(ServiceArea changed) {
        return new ActorProfile(identity, classification, clientele, changed, availability, orientation);
    }

    public ActorProfile with(Availability changed) {
        return new ActorProfile(identity, classification, clientele, serviceArea, changed, orientation);
    }

    public ActorProfile with(Orientation changed) {
        return new ActorProfile(identity, classification, clientele, serviceArea, availability, changed);
    }
}
