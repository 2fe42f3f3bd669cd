package cz.propoj.contract.meetings;

import cz.propoj.contract.actors.ActorId;

/**
 * Who came.
 *
 * @param people how many persons of the actor, at least 1
 */
public record Attendance(ActorId actor, int people) {}
