package cz.propoj.query.web.page;

import cz.propoj.query.web.navigation.Navigation;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What stands around every page.
 *
 * @param language {@code cs} or {@code en}
 * @param theme {@code light}, {@code dark} or {@code auto}
 * @param density of lists: {@code radky} (a line each) or {@code cele} (whole texts)
 * @param path of this page with its query, so that links can come back to it
 * @param person null: nobody has signed in
 * @param network null: the page belongs to no network
 * @param time the day of which the page speaks
 * @param position of the last change that the page knows; -1: it shows no data
 * @param example whether all data are made up, for visitors to look around
 */
public record Frame(
        String language,
        String theme,
        String density,
        String path,
        @Nullable Person person,
        List<NetworkLink> networks,
        @Nullable NetworkLink network,
        Navigation navigation,
        PageTime time,
        long position,
        boolean example,
        Assets assets) {

    /**
     * Who has signed in.
     *
     * @param roles in words, each with its territory
     */
    public record Person(String name, List<String> roles) {}

    /** A network to switch to. */
    public record NetworkLink(String code, String name, String href, boolean current) {}

    public String asset(String file) {
        return assets.own(file);
    }

    public String library(String name, String file) {
        return assets.library(name, file);
    }

    /** Where the pages of the network begin. */
    public String root() {
        return network == null ? "" : network.href();
    }

    /** The day of which the page speaks. */
    public LocalDate day() {
        return time.day();
    }

    /** The moment that the page speaks of; null: today, as it is known now. Only then may anything be changed. */
    public @Nullable PagePointInTime past() {
        return time.asked();
    }

    /** The address of this page with one parameter set. */
    public String with(String parameter, String value) {
        return address().replaceQueryParam(parameter, value).build().toUriString();
    }

    /** The address of this page on another day, as it is known now. */
    public String on(LocalDate day) {
        return without().replaceQueryParam(PagePointInTime.DAY, day).build().toUriString();
    }

    /** The address of this page as it is today. */
    public String today() {
        return without().build().toUriString();
    }

    private UriComponentsBuilder without() {
        return address()
                .replaceQueryParam(PagePointInTime.DAY)
                .replaceQueryParam(PagePointInTime.KNOWN)
                .replaceQueryParam("page");
    }

    /**
     * Without the change that the page waited for; else as the browser sent it, neither encoded again nor judged.
     */
    private UriComponentsBuilder address() {
        var parts = path.split("\\?", 2);
        var address = UriComponentsBuilder.newInstance().path(parts[0]);
        if (parts.length > 1) {
            address.query(parts[1]);
        }
        return address.replaceQueryParam(SiteArgument.AFTER);
    }
}
