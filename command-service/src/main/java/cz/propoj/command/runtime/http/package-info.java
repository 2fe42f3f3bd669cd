/** What all requests that change something have in common: whose they are, which version they expect, how a repeat is answered. */
@NullMarked
package cz.propoj.command.runtime.http;

import org.jspecify.annotations.NullMarked;
