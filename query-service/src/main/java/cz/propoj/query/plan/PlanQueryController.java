package cz.propoj.query.plan;

import cz.propoj.contract.access.AccessPolicy;
import cz.propoj.contract.plan.Chapter;
import cz.propoj.httpedge.Problem;
import cz.propoj.query.networkmap.VisiblePlan;
import cz.propoj.query.reading.Json;
import cz.propoj.query.reading.MapRequest;
import cz.propoj.query.web.PageWords;
import cz.propoj.query.web.Wording;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The plan as data and as a file. */
@RestController
@RequestMapping("/api/networks/{network}")
class PlanQueryController {
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final Plans plans;
    private final PageWords words;
    private final PlanFile file;

    PlanQueryController(Plans plans, PageWords words, PlanFile file) {
        this.plans = plans;
        this.words = words;
        this.file = file;
    }

    /** Takes {@code asOf} and {@code knownAt}, or {@code revision}: the id or the year of a closed one. */
    @GetMapping(path = "/plan", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> getPlan(
            MapRequest request, @RequestParam(required = false) @Nullable String revision) {
        var say = say(request);
        var content = plans.find(request.map(), revision, say).orElseThrow();
        return request.json(PlanJson.of(content, PlanContent.standing(content.moment(), say)));
    }

    @GetMapping(path = "/plan/chapters", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> listPlanChapters(MapRequest request) {
        var items = Chapter.of(request.map().id()).stream()
                .map(part -> chapter(request, part))
                .toList();
        return request.json(Json.object(
                "items", items,
                "total", items.size(),
                "position", request.map().position()));
    }

    @GetMapping(path = "/plan/chapters/{chapter}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> getPlanChapter(MapRequest request, @PathVariable String chapter) {
        return request.json(chapter(request, found(request, chapter)));
    }

    /** What a chapter said, the last stored first; without a text where it was erased. */
    @GetMapping(path = "/plan/chapters/{chapter}/versions", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> listPlanChapterVersions(MapRequest request, @PathVariable String chapter) {
        var items = request.map().plan().versions(found(request, chapter)).stream()
                .map(PlanQueryController::version)
                .toList();
        return request.json(Json.object(
                "items", items,
                "total", items.size(),
                "position", request.map().position()));
    }

    /** What is unfinished or wrong in the working paper of the moment, for those who may write it. */
    @GetMapping(path = "/plan/lint", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> lintPlan(MapRequest request) {
        var map = request.map();
        if (!AccessPolicy.mayEdit(map.viewer(), map.id())) {
            throw Problem.of(HttpStatus.FORBIDDEN, "forbidden").thrown();
        }
        var say = say(request);
        var items = PlanLint.of(plans.of(map, say), map, say).stream()
                .map(PlanLint::json)
                .toList();
        return request.json(Json.object("items", items, "total", items.size(), "position", map.position()));
    }

    /** The plan as a file for a word processor; the same parameters as for the plan itself. */
    @GetMapping(path = "/export/plan.docx", produces = DOCX)
    ResponseEntity<byte[]> exportPlan(MapRequest request, @RequestParam(required = false) @Nullable String revision) {
        var content = plans.find(request.map(), revision, say(request)).orElseThrow();
        var map = content.moment().map();
        var letterhead = map.plan().letterhead().flatMap(one -> one.state().bytes());
        return file(
                request, "plan-" + map.id() + "-" + map.day() + ".docx", file.write(content.document(), letterhead));
    }

    /** The standard letterhead with all its places, which a town makes its own out of. */
    @GetMapping(path = "/export/letterhead.docx", produces = DOCX)
    ResponseEntity<byte[]> exportLetterhead(MapRequest request) {
        return file(request, "letterhead.docx", file.standardLetterhead(request.locale()));
    }

    private static ResponseEntity<byte[]> file(MapRequest request, String name, byte[] content) {
        return request.answer(ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(DOCX))
                .headers(headers -> headers.setContentDisposition(
                        ContentDisposition.attachment().filename(name).build()))
                .body(content));
    }

    private Wording say(MapRequest request) {
        return Wording.in(request.locale(), words);
    }

    private static Chapter found(MapRequest request, String address) {
        return Chapter.at(address).filter(part -> part.isIn(request.map().id())).orElseThrow();
    }

    private Map<String, Object> chapter(MapRequest request, Chapter part) {
        var map = request.map();
        var text = ChapterText.of(part, map.asEverybody(), request.locale());
        return Json.object(
                "chapter", part.address(),
                "number", part.number().isEmpty() ? null : part.number(),
                "title", say(request).term(part),
                "version", map.plan().version(part),
                "own", text.isOwn(),
                "erased", text.isErased(),
                "text", text.text(),
                "defaultText", ChapterWording.of(part, map.id(), request.locale()),
                "mayEdit", map.isNow() && map.mayEdit());
    }

    private static Map<String, Object> version(VisiblePlan.Version version) {
        return Json.object(
                "number", version.number(),
                "text", version.text(),
                "effectiveOn", version.effectiveOn(),
                "recordedAt", version.recordedAt().toString(),
                "position", version.position(),
                "account", version.account());
    }
}
