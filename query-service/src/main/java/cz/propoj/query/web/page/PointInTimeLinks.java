package cz.propoj.query.web.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.dialect.AbstractDialect;
import org.thymeleaf.dialect.IPostProcessorDialect;
import org.thymeleaf.engine.AbstractTemplateHandler;
import org.thymeleaf.model.AttributeValueQuotes;
import org.thymeleaf.model.IOpenElementTag;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.model.IStandaloneElementTag;
import org.thymeleaf.postprocessor.IPostProcessor;
import org.thymeleaf.postprocessor.PostProcessor;
import org.thymeleaf.templatemode.TemplateMode;

/**
 * Keeps the chosen day while somebody walks around: every inner link and every form of a page is given the moment that
 * the page speaks of, in this one place, so that no template can forget it. An element with {@code data-own-moment}
 * says itself which day it leads to.
 */
final class PointInTimeLinks extends AbstractDialect implements IPostProcessorDialect {
    private static final int PRECEDENCE = 1000;

    PointInTimeLinks() {
        super("moment");
    }

    @Override
    public int getDialectPostProcessorPrecedence() {
        return PRECEDENCE;
    }

    @Override
    public Set<IPostProcessor> getPostProcessors() {
        return Set.of(new PostProcessor(TemplateMode.HTML, Keeper.class, PRECEDENCE));
    }

    /** The address with the moment in it, as it stands escaped in an attribute. */
    static String kept(String address, PagePointInTime moment) {
        var hash = address.indexOf('#');
        var path = hash < 0 ? address : address.substring(0, hash);
        var parameters = parameters(path, moment);
        if (parameters.isEmpty() || speaksOfMoment(path)) {
            return address;
        }
        var more = parameters.replace("&", "&amp;");
        return path + (path.contains("?") ? "&amp;" : "?") + more + (hash < 0 ? "" : address.substring(hash));
    }

    private static String parameters(String path, PagePointInTime moment) {
        if (path.startsWith("/api/networks/")) {
            return moment.ofInterface();
        }
        var isFile = Set.of("assets", "webjars", "api", "actuator", "public", "hsds", "prihlaseni").stream()
                .anyMatch(folder -> path.startsWith("/" + folder));
        var isPage = path.startsWith("?") || (path.startsWith("/") && !isFile);
        return isPage ? moment.ofPages() : "";
    }

    private static boolean speaksOfMoment(String path) {
        return List.of(PagePointInTime.DAY, PagePointInTime.KNOWN, "asOf", "knownAt").stream()
                .anyMatch(name -> path.contains("?" + name + "=")
                        || path.contains("&amp;" + name + "=")
                        || path.contains("&" + name + "="));
    }

    /** Sees every element of a page that is about to be written. The engine makes one for each page. */
    public static final class Keeper extends AbstractTemplateHandler {
        private static final List<String> ADDRESSES = List.of("href", "hx-get", "data-href");

        private @Nullable ITemplateContext page;
        private @Nullable PagePointInTime moment;

        @Override
        public void setContext(ITemplateContext context) {
            super.setContext(context);
            page = context;
            moment = context.getVariable("frame") instanceof Frame frame ? frame.past() : null;
        }

        @Override
        public void handleOpenElement(IOpenElementTag element) {
            var here = moment;
            if (here == null || page == null || element.hasAttribute("data-own-moment")) {
                super.handleOpenElement(element);
                return;
            }
            if (isAskingForm(element)) {
                super.handleOpenElement(element);
                fields(here).forEach(this::hidden);
                return;
            }
            super.handleOpenElement(with(element, here, page));
        }

        @Override
        public void handleStandaloneElement(IStandaloneElementTag element) {
            var here = moment;
            if (here == null || page == null || element.hasAttribute("data-own-moment")) {
                super.handleStandaloneElement(element);
            } else {
                super.handleStandaloneElement(with(element, here, page));
            }
        }

        private static <T extends IProcessableElementTag> T with(
                T element, PagePointInTime moment, ITemplateContext page) {
            var changed = element;
            for (var name : ADDRESSES) {
                var address = changed.getAttributeValue(name);
                if (address != null) {
                    var kept = kept(address, moment);
                    if (!kept.equals(address)) {
                        changed = page.getModelFactory().setAttribute(changed, name, kept);
                    }
                }
            }
            return changed;
        }

        private static boolean isAskingForm(IOpenElementTag element) {
            return element.getElementCompleteName().equalsIgnoreCase("form")
                    && "get".equalsIgnoreCase(element.getAttributeValue("method"));
        }

        private static Map<String, String> fields(PagePointInTime moment) {
            var fields = new LinkedHashMap<String, String>();
            for (var pair : moment.ofPages().split("&", -1)) {
                var parts = pair.split("=", 2);
                fields.put(parts[0], parts[1]);
            }
            return fields;
        }

        private void hidden(String name, String value) {
            var attributes = new LinkedHashMap<String, String>();
            attributes.put("type", "hidden");
            attributes.put("name", name);
            attributes.put("value", value);
            if (page != null) {
                super.handleStandaloneElement(page.getModelFactory()
                        .createStandaloneElementTag("input", attributes, AttributeValueQuotes.DOUBLE, false, true));
            }
        }
    }
}
