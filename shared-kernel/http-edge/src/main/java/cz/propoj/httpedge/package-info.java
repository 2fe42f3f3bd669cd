/**
 * What both services need at their HTTP edge: who is signed in, CSRF and security headers, errors in the user's language,
 * the language itself, a trace of each request, and the way off the event loop.
 *
 * <p>Rules: passwords and session tokens stand nowhere in clear; who an account belongs to stands in the vault; no log line
 * has a body, a query or a message of an exception, as these may name people; every error leaves by {@code Problems}.
 */
@NullMarked
package cz.propoj.httpedge;

import org.jspecify.annotations.NullMarked;
