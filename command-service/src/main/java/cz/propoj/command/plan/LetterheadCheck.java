package cz.propoj.command.plan;

import cz.propoj.command.runtime.refusals.RuleBroken;
import cz.propoj.contract.plan.LetterheadPlace;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.zip.ZipInputStream;
import org.apache.poi.EmptyFileException;
import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRelation;

/** Looks into a file that is handed in as a letterhead before it is stored. */
final class LetterheadCheck {
    /** In bytes. It is read with the network, so a picture made for printing does not belong into it. */
    static final int LARGEST = 500_000;

    private static final int KILOBYTE = 1_000;

    /** In bytes, of all its parts unpacked: a small file may be packed so that it fills the memory. */
    private static final int LARGEST_UNPACKED = 20_000_000;

    private static final int BUFFER = 8_192;

    /** Why a file is not taken. */
    enum Problem {
        TOO_LARGE("plan.letterhead.too-large"),
        /** Something else than a Word file in the format of 2007 and later, or one that is damaged. */
        NOT_WORD("plan.letterhead.not-word"),
        MACROS("plan.letterhead.macros"),
        /** It would fetch something from elsewhere whenever the plan is opened, which tells others who reads it. */
        FETCHES("plan.letterhead.fetches"),
        /** The place of the document is missing or there twice. */
        NO_PLACE("plan.letterhead.no-place");

        private final String rule;

        Problem(String rule) {
            this.rule = rule;
        }
    }

    private LetterheadCheck() {}

    /** Refuses a file that cannot be used, and says why. */
    static void require(byte[] file) {
        problem(file).ifPresent(problem -> {
            throw RuleBroken.at("/content", problem.rule, LARGEST / KILOBYTE, LetterheadPlace.DOCUMENT.text());
        });
    }

    /** Nothing for a file that can be used. */
    static Optional<Problem> problem(byte[] file) {
        if (file.length > LARGEST || !fitsUnpacked(file)) {
            return Optional.of(Problem.TOO_LARGE);
        }
        try (var document = open(file)) {
            if (hasMacros(document)) {
                return Optional.of(Problem.MACROS);
            }
            if (fetches(document)) {
                return Optional.of(Problem.FETCHES);
            }
            var places = document.getParagraphs().stream()
                    .filter(paragraph -> paragraph.getText().strip().equals(LetterheadPlace.DOCUMENT.text()))
                    .count();
            return places == 1 ? Optional.empty() : Optional.of(Problem.NO_PLACE);
        } catch (IOException | OpenXML4JException | RuntimeException e) {
            if (e instanceof RuntimeException ours && !isOfTheFile(e)) {
                throw ours;
            }
            return Optional.of(Problem.NOT_WORD);
        }
    }

    private static boolean fitsUnpacked(byte[] file) {
        var buffer = new byte[BUFFER];
        var size = 0L;
        try (var parts = new ZipInputStream(new ByteArrayInputStream(file))) {
            while (parts.getNextEntry() != null) {
                for (var read = parts.read(buffer); read >= 0; read = parts.read(buffer)) {
                    size += read;
                    if (size > LARGEST_UNPACKED) {
                        return false;
                    }
                }
            }
            return true;
        } catch (IOException e) {
            // It is no archive, which is said when it is opened.
            return true;
        }
    }

    /** The library says in many ways that it cannot read a file. */
    private static boolean isOfTheFile(Exception e) {
        return e instanceof POIXMLException
                || e instanceof UnsupportedFileFormatException
                || e instanceof EmptyFileException
                || e instanceof IllegalArgumentException
                || e instanceof IllegalStateException
                || e instanceof UncheckedIOException;
    }

    private static XWPFDocument open(byte[] file) throws IOException, InvalidFormatException {
        return new XWPFDocument(OPCPackage.open(new ByteArrayInputStream(file)));
    }

    private static boolean hasMacros(XWPFDocument document) throws InvalidFormatException {
        return document.getPackage().getParts().stream()
                .map(PackagePart::getContentType)
                .anyMatch(type -> type.contains("macroEnabled") || type.contains("vbaProject"));
    }

    private static boolean fetches(XWPFDocument document) throws OpenXML4JException {
        for (var part : document.getPackage().getParts()) {
            if (part.isRelationshipPart()) {
                continue;
            }
            for (var relation : part.getRelationships()) {
                if (relation.getTargetMode() == TargetMode.EXTERNAL
                        && !relation.getRelationshipType().equals(PackageRelationshipTypes.HYPERLINK_PART)
                        && !relation.getRelationshipType().equals(XWPFRelation.HYPERLINK.getRelation())) {
                    return true;
                }
            }
        }
        return false;
    }
}
