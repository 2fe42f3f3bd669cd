/**
 * Accounts and what is granted to them. A role other than administrator is granted for a network, a planner's for a region;
 * an actor's user has an actor; a closed account gets nothing until it is reopened. Who is named a coordinator has the role,
 * and who has it is named. Whoever runs a network invites its case managers, actors' users and readers; everything else of
 * accounts is for administrators. Invitations and resets are one-time links, passed on by a way of one's own.
 */
@NullMarked
package cz.propoj.command.access;

import org.jspecify.annotations.NullMarked;
