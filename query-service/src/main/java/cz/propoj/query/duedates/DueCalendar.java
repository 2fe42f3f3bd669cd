package cz.propoj.query.duedates;

import cz.propoj.query.web.Wording;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.CalScale;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Transp;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.Version;
import net.fortuna.ical4j.model.property.XProperty;

/** Due dates as a calendar (RFC 5545): whole days, which nobody is busy on; an entry keeps its name while its day moves. */
final class DueCalendar {
    private DueCalendar() {}

    /**
     * The calendar, the same for the same due dates.
     *
     * @param root address of the service, to which links are added
     */
    static String of(List<DueDate> dates, Wording say, String root) {
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Propoj//Propoj//CS"));
        calendar.add(new Version("2.0", "2.0"));
        calendar.add(new CalScale(CalScale.VALUE_GREGORIAN));
        calendar.add(new XProperty("X-WR-CALNAME", say.text("calendar.name")));
        dates.forEach(date -> calendar.add(event(date, say, root)));
        try (var out = new StringWriter()) {
            new CalendarOutputter(false).output(calendar, out);
            return out.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static VEvent event(DueDate date, Wording say, String root) {
        var event = new VEvent(false);
        event.add(new Uid(date.key() + "@" + date.network() + ".propoj"));
        event.add(new DtStamp(stamp(date.day())));
        event.add(new DtStart<>(date.day()));
        event.add(new DtEnd<>(date.day().plusDays(1)));
        event.add(new Summary(say.capital(say.term(date.kind())) + ": " + DueTable.name(date, say.locale())));
        event.add(new Url(URI.create(root + date.href())));
        event.add(new Transp(Transp.VALUE_TRANSPARENT));
        return event;
    }

    /** When the entry was made is nowhere; a time that follows from its day changes nothing when it is read again. */
    private static Instant stamp(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
