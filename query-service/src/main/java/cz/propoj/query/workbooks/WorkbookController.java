package cz.propoj.query.workbooks;

import cz.propoj.contract.workbooks.Template;
import cz.propoj.query.networkmap.VisibleMap;
import cz.propoj.query.reading.MapRequest;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The filled templates, or empty ones, as the asking person may see them. */
@RestController
class WorkbookController {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    WorkbookController() {}

    /** {@code template}: {@code akteri}, {@code platformy} or {@code potreby}; {@code asOf} and {@code knownAt} as everywhere. */
    @GetMapping(path = "/api/networks/{network}/workbooks/{template}.xlsx", produces = XLSX)
    ResponseEntity<byte[]> exportWorkbook(
            MapRequest request, @PathVariable String template, @RequestParam(defaultValue = "false") boolean empty) {
        var wanted = Stream.of(Template.values())
                .filter(one -> one.czech().equals(template))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(template));
        return request.answer(ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(XLSX))
                .headers(headers -> headers.setContentDisposition(ContentDisposition.attachment()
                        .filename(template + ".xlsx")
                        .build()))
                .body(file(wanted, request.map(), empty)));
    }

    /** The workbook of a template. */
    static byte[] file(Template template, VisibleMap map, boolean empty) {
        return SheetsWorkbook.of(
                switch (template) {
                    case ACTORS -> ActorsWorkbook.of(map, empty);
                    case PLATFORMS -> PlatformsWorkbook.of(map, empty);
                    case NEEDS -> NeedsWorkbook.of(map, empty);
                },
                empty ? null : map.exportMark());
    }
}
