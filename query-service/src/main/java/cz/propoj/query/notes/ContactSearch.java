package cz.propoj.query.notes;

import cz.propoj.contract.Texts;
import cz.propoj.query.lists.CzechOrder;
import cz.propoj.query.networkmap.rows.ContactRow;
import cz.propoj.query.web.Site;
import cz.propoj.query.web.page.SearchableArea;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Contact persons by name, function, phone or e-mail; none for those who may not see any. */
@Component
final class ContactSearch implements SearchableArea {
    private static final int FIRST = 8;

    @Override
    public int place() {
        return 2;
    }

    @Override
    public Found find(Site site, String words) {
        var wanted = List.of(Texts.folded(words).split(" ", -1));
        var found = site.map().contacts().stream()
                .filter(contact -> {
                    var said = said(contact);
                    return wanted.stream().allMatch(said::contains);
                })
                .sorted(CzechOrder.by(contact -> Objects.requireNonNullElse(contact.name(), "")))
                .toList();
        return new Found(
                "contacts",
                found.size(),
                found.stream().limit(FIRST).map(contact -> hit(site, contact)).toList(),
                site.list(Site.ACTORS, "q", words));
    }

    /** A number is found however its digits are grouped. */
    private static String said(ContactRow contact) {
        var phone = contact.phone();
        return Stream.of(
                        contact.name(),
                        contact.contact().function(),
                        phone,
                        phone == null ? null : phone.replace(" ", ""),
                        contact.email())
                .filter(Objects::nonNull)
                .map(Texts::folded)
                .collect(Collectors.joining("\n"));
    }

    private static Hit hit(Site site, ContactRow contact) {
        var function = contact.contact().function();
        var phone = contact.phone();
        return new Hit(
                Objects.requireNonNullElse(contact.name(), contact.actor().name()),
                site.href(Site.ACTORS, contact.actor().id()) + "#kontakty",
                Stream.of(function, contact.actor().name(), phone)
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" · ")));
    }
}
