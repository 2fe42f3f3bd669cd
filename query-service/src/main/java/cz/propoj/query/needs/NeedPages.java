package cz.propoj.query.needs;

import cz.propoj.contract.needs.NeedId;
import cz.propoj.contract.notes.SubjectKind;
import cz.propoj.httpedge.SignedIn;
import cz.propoj.query.web.Pages;
import cz.propoj.query.web.Records;
import cz.propoj.query.web.Searched;
import cz.propoj.query.web.Site;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The pages of needs: the list, and a record beside it. */
@Controller
final class NeedPages implements Searched {
    private static final String SECTION = "needs";

    private final Pages pages;
    private final Records records;

    NeedPages(Pages pages, Records records) {
        this.pages = pages;
        this.records = records;
    }

    @Override
    public int place() {
        return 4;
    }

    @Override
    public Found find(Site site, String words) {
        return Searched.in(NeedTable.TABLE, site, words, "need", "area");
    }

    @GetMapping("/site/{network}/potreby")
    Mono<Rendering> list(
            ServerWebExchange exchange, @AuthenticationPrincipal SignedIn who, @PathVariable String network) {
        return pages.ofNetwork(exchange, who, network, SECTION, site -> Pages.list(NeedTable.TABLE, site, null));
    }

    @GetMapping("/site/{network}/potreby.csv")
    Mono<ResponseEntity<String>> csv(
            ServerWebExchange exchange, @AuthenticationPrincipal SignedIn who, @PathVariable String network) {
        return pages.without(exchange, who, network, site -> Records.download(NeedTable.TABLE, site));
    }

    @GetMapping("/site/{network}/potreby/{id}")
    Mono<Rendering> record(
            ServerWebExchange exchange,
            @AuthenticationPrincipal SignedIn who,
            @PathVariable String network,
            @PathVariable String id) {
        return pages.ofNetwork(exchange, who, network, SECTION, site -> {
            var need = site.map().need(new NeedId(Records.id(id))).orElseThrow(Pages::notFound);
            return records.with(Pages.list(NeedTable.TABLE, site, id), site, SubjectKind.NEED, id)
                    .and("record", "need-record")
                    .and("need", need);
        });
    }
}
