/** Who may do what: accounts, roles for a territory, and the one place that decides what a person sees. Names, logins and secrets of accounts are never part of an event. */
@NullMarked
package cz.propoj.contract.access;

import org.jspecify.annotations.NullMarked;
