package cz.propoj.query.web;

import cz.propoj.query.actors.ActorListing;
import cz.propoj.query.lists.RowIndex;
import cz.propoj.query.meetings.MeetingListing;
import cz.propoj.query.needs.NeedListing;
import cz.propoj.query.networkmap.VisibleMap;
import cz.propoj.query.platforms.PlatformListing;

/** The lists that have pages. */
public final class PageTables {
    private PageTables() {}

    public static RowIndex<?> index(String table, VisibleMap map) {
        return switch (table) {
            case "actors" -> ActorListing.of(map);
            case "platforms" -> PlatformListing.of(map);
            case "meetings" -> MeetingListing.of(map);
            case "needs" -> NeedListing.of(map);
            default -> throw new IllegalArgumentException(table);
        };
    }
}
