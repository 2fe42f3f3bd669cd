/**
 * The yearly plan (střednědobý multioborový plán): made of what the map of one moment shows to everybody who may read the
 * network, and of chapters that stand as they are worded for everybody until the network writes them; looked through for what
 * is unfinished.
 */
@NullMarked
package cz.propoj.query.plan;

import org.jspecify.annotations.NullMarked;
