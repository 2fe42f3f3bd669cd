/**
 * Accounts and networks as administrators see them. Rule: whoever manages accounts sees names and roles, and nothing of
 * any map.
 */
@NullMarked
package cz.propoj.query.access;

import org.jspecify.annotations.NullMarked;
