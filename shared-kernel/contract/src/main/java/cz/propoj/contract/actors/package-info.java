/** Actors: all who work with children and families, not only registered services. One record is one actor in one network. A name of a person is never part of an event: for an actor that is a person or a role the name is stored in the vault. */
@NullMarked
package cz.propoj.contract.actors;

import org.jspecify.annotations.NullMarked;
