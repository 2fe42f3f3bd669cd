package cz.propoj.benchmarks.services;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Several people upload large workbooks at once to a command service that has 512 MB. Tells what they were answered, how
 * long somebody else had to wait for an answer meanwhile, and whether memory ran out.
 */
public final class UploadsBench {
    private static final int PEOPLE = 5;
    private static final int FILES = 4;
    private static final int BYTES = 19 * 1024 * 1024;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);
    private static final String NETWORK = "/api/networks/orp-3215";

    private final ServiceClient service;
    private final AtomicBoolean isOver = new AtomicBoolean();

    private UploadsBench(ServiceClient service) {
        this.service = service;
    }

    public static void main(String[] args) throws IOException, InterruptedException, ExecutionException {
        var folder = Files.createTempDirectory("propoj-uploads");
        try (var services = new Services(folder);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var service = services.command("command");
            var bench = new UploadsBench(service);
            var session = new InitialSetup(services, service, "command");
            var file = workbook();
            var people = new ArrayList<String>();
            for (var person = 0; person < PEOPLE; person++) {
                people.add(session.coordinator("koordinator-" + person));
            }
            var silence = threads.submit(bench::longestSilence);
            var began = System.nanoTime();
            var uploads = new ArrayList<Future<Integer>>();
            for (var person : people) {
                uploads.add(threads.submit(() -> bench.upload(person, file)));
            }
            var answers = new TreeMap<Integer, Integer>();
            for (var upload : uploads) {
                answers.merge(upload.get(), 1, Integer::sum);
            }
            var took = System.nanoTime() - began;
            LockSupport.parkNanos(Duration.ofSeconds(20).toNanos());
            bench.isOver.set(true);
            System.out.println("answers=" + answers + " took_ms=" + took / 1_000_000 + " longest_silence_ms="
                    + silence.get() + " out_of_memory=" + outOfMemory(folder.resolve("command.log")) + " alive="
                    + services.allAlive());
        }
    }

    private int upload(String session, byte[] file) {
        return service.upload(NETWORK + "/workbooks", session, file, FILES).status();
    }

    /** In milliseconds, of what takes no work. */
    private long longestSilence() {
        var longest = 0L;
        while (!isOver.get()) {
            var asked = System.nanoTime();
            try {
                service.get("/actuator/health/liveness", "");
            } catch (UncheckedIOException e) {
                System.out.println("no answer: " + e.getMessage());
            }
            longest = Math.max(longest, System.nanoTime() - asked);
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
        return longest / 1_000_000;
    }

    private static long outOfMemory(Path log) throws IOException {
        try (var lines = Files.lines(log)) {
            return lines.filter(line -> line.contains("OutOfMemoryError")).count();
        }
    }

    /** As heavy as may be: with a picture. */
    private static byte[] workbook() throws IOException {
        var picture = new byte[BYTES];
        new Random(1).nextBytes(picture);
        try (var workbook = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            var sheet = workbook.createSheet("Aktéři");
            sheet.createRow(0).createCell(0).setCellValue("Název aktéra");
            for (var row = 1; row <= 50; row++) {
                sheet.createRow(row).createCell(0).setCellValue("Aktér " + row);
            }
            workbook.addPicture(picture, Workbook.PICTURE_TYPE_PNG);
            workbook.write(out);
            return out.toByteArray();
        }
    }
}
