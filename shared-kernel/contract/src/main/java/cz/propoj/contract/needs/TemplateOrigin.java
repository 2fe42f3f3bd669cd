package cz.propoj.contract.needs;

import cz.propoj.contract.networks.NetworkId;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Where a need of a network was taken from. What is taken over gets ids that follow from the network and the keys of the
 * template: taking the same entry twice changes nothing, and a later version of the template can be laid beside what the
 * network has made of an earlier one.
 *
 * @param key of the need in the general template
 * @param version of the general template that was last taken over
 */
public record TemplateOrigin(String key, int version) {
    /** The need that a network makes of an entry. */
    public static NeedId need(NetworkId network, String key) {
        return new NeedId(id("need", network + "/" + key));
    }

    /** The form of fulfilment that a need taken over makes of an entry. */
    public static FormId form(NeedId need, String key) {
        return new FormId(id("form", need + "/" + key));
    }

    /** The activity that a need taken over makes of an entry. */
    public static ActivityId activity(NeedId need, String key) {
        return new ActivityId(id("activity", need + "/" + key));
    }

    private static UUID id(String kind, String name) {
        return UUID.nameUUIDFromBytes(("template/" + kind + "/" + name).getBytes(StandardCharsets.UTF_8));
    }
}
