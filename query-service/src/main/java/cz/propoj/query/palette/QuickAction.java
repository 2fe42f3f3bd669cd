package cz.propoj.query.palette;

import cz.propoj.contract.access.Role;
import cz.propoj.query.networkmap.VisibleMap;
import cz.propoj.query.web.Roles;
import cz.propoj.query.web.Site;
import cz.propoj.query.web.page.PagePointInTime;
import java.time.LocalDate;

/** Something to do that has a page of its own; its words stand under {@code palette.<key>}. */
enum QuickAction {
    NEW_ACTOR("newActor", "plus"),
    NEW_PLATFORM("newPlatform", "plus"),
    NEW_MEETING("newMeeting", "plus"),
    NEW_NEED("newNeed", "plus"),
    NEW_FINDING("newFinding", "plus"),
    NEW_TOPIC("newTopic", "plus"),
    NEW_RECOMMENDATION("newRecommendation", "plus"),
    NEW_DOCUMENT("newDocument", "plus"),
    NEW_PRACTICE("newPractice", "plus"),
    NEW_REGIONAL_TEXT("newRegionalText", "plus"),
    NEW_INTERVENTION("newIntervention", "plus"),
    POST_NOTICE("postNotice", "plus"),
    COMPARE_WITH_LAST_YEAR("compareWithLastYear", "comparison"),
    SHOW_LAST_YEAR("showLastYear", "calendar"),
    SHOW_TODAY("showToday", "calendar"),
    UPLOAD_WORKBOOK("uploadWorkbook", "upload"),
    FIND_DUPLICATES("findDuplicates", "merge"),
    SWITCH_LANGUAGE("switchLanguage", "language");

    private final String key;
    private final String icon;

    QuickAction(String key, String icon) {
        this.key = key;
        this.icon = icon;
    }

    String key() {
        return key;
    }

    String icon() {
        return icon;
    }

    /** Whether the person may do it on the page of this moment. */
    boolean isOffered(VisibleMap map) {
        return switch (this) {
            case NEW_ACTOR,
                    NEW_PLATFORM,
                    NEW_MEETING,
                    NEW_NEED,
                    NEW_FINDING,
                    NEW_TOPIC,
                    NEW_RECOMMENDATION,
                    NEW_DOCUMENT,
                    NEW_PRACTICE,
                    NEW_INTERVENTION,
                    UPLOAD_WORKBOOK,
                    FIND_DUPLICATES -> map.isNow() && map.mayEdit();
            case NEW_REGIONAL_TEXT -> map.isNow() && map.mayEdit() && map.id().isRegion();
            case POST_NOTICE ->
                map.isNow()
                        && (map.mayEdit() || Roles.in(map.viewer(), map.id()).contains(Role.ACTOR));
            case SHOW_TODAY -> !map.isNow();
            case COMPARE_WITH_LAST_YEAR, SHOW_LAST_YEAR, SWITCH_LANGUAGE -> true;
        };
    }

    String href(Site site, LocalDate today) {
        var root = site.root();
        return switch (this) {
            case NEW_ACTOR -> root + "/" + Site.ACTORS + "/novy";
            case NEW_PLATFORM -> root + "/" + Site.PLATFORMS + "/nova";
            case NEW_MEETING -> root + "/" + Site.MEETINGS + "/nove";
            case NEW_NEED -> root + "/" + Site.NEEDS + "/nova";
            case NEW_FINDING -> root + "/" + Site.FINDINGS + "/novy";
            case NEW_TOPIC -> root + "/" + Site.TOPICS + "/nove";
            case NEW_RECOMMENDATION -> root + "/" + Site.RECOMMENDATIONS + "/nove";
            case NEW_DOCUMENT -> root + "/" + Site.DOCUMENTS + "/novy";
            case NEW_PRACTICE -> root + "/" + Site.PRACTICES + "/nova";
            case NEW_REGIONAL_TEXT -> root + "/" + Site.REGIONAL_TEXTS + "/novy";
            case NEW_INTERVENTION -> root + "/" + Site.INTERVENTIONS + "/nova";
            case POST_NOTICE -> root + "/" + Site.NOTICES + "/nove";
            case COMPARE_WITH_LAST_YEAR ->
                root + "/" + Site.COMPARISON + "?od=" + endOfLastYear(site.map().day()) + "&do="
                        + site.map().day();
            case SHOW_LAST_YEAR ->
                root + "?" + PagePointInTime.DAY + "="
                        + endOfLastYear(site.map().day());
            case SHOW_TODAY -> root + "?" + PagePointInTime.DAY + "=" + today;
            case UPLOAD_WORKBOOK -> root + "/" + Site.WORKBOOKS;
            case FIND_DUPLICATES -> root + "/" + Site.ACTORS + "/duplicity";
            case SWITCH_LANGUAGE ->
                root + "?lang=" + ("cs".equals(site.say().locale().getLanguage()) ? "en" : "cs");
        };
    }

    private static LocalDate endOfLastYear(LocalDate day) {
        return LocalDate.of(day.getYear() - 1, 12, 31);
    }
}
