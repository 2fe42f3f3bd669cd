package cz.propoj.standalone;

import cz.propoj.command.access.FirstAdministrator;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** In the demonstration the coordinator administers, too; a second password on the console would only confuse. */
@Component
@ConditionalOnProperty("propoj.demonstration")
final class NoAnnouncement implements FirstAdministrator.Announcement {
    @Override
    public void say(String text) {
        // Nobody needs the first administrator's password here.
    }
}
