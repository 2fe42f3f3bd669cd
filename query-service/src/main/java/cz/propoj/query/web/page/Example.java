package cz.propoj.query.web.page;

import cz.propoj.contract.access.Role;
import cz.propoj.query.web.Visitor;
import java.util.List;

/** Said by a service that shows made-up data: every page is marked, and whoever comes may be anybody. */
public interface Example {
    /** Somebody whom a visitor can be. */
    record Visitor(Role role, String login, String password) {}

    /** In the order in which they are offered. */
    List<Visitor> visitors();
}
