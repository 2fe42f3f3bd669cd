package cz.propoj.contract.practices;

import cz.propoj.contract.networks.NetworkId;

/** The practice of another network that was taken over. */
public record PracticeSource(NetworkId network, PracticeId practice) {}
