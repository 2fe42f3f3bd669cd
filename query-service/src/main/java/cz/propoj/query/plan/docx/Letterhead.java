package cz.propoj.query.plan.docx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
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

/**
 * A Word file of a town, onto which a document is written: its page, header, footer, styles and what stands around the
 * places. A place is a paragraph that consists of nothing but its name in braces.
 */
public final class Letterhead {
    /** In bytes. */
    public static final int LARGEST = 1_000_000;

    /** In bytes, of all its parts unpacked: a small file may be packed so that it fills the memory. */
    private static final int LARGEST_UNPACKED = 20_000_000;

    private static final int BUFFER = 8_192;

    /** What is put where. */
    public enum Place {
        /** The title. */
        TITLE("{nazev}"),
        /** The lines below the title. */
        COVER("{titulni-list}"),
        CONTENTS("{obsah}"),
        /** The document itself. */
        DOCUMENT("{plan}"),
        /** The day and the state of the revision; inside any paragraph, also of a header or footer. */
        FOOTER("{zapati}");

        private final String name;

        Place(String name) {
            this.name = name;
        }

        /** As it stands in a file, in braces. */
        public String text() {
            return name;
        }
    }

    /** Why a file is not taken as a letterhead. */
    public enum Problem {
        TOO_LARGE,
        /** Something else than a Word file in the format of 2007 and later, or one that is damaged. */
        NOT_WORD,
        MACROS,
        /** It would fetch something from elsewhere whenever the plan is opened, which tells others who reads it. */
        FETCHES,
        /** The place of the document is missing or there twice. */
        NO_PLACE
    }

    private Letterhead() {}

    /** Nothing for a file that can be used. */
    public static Optional<Problem> problem(byte[] file) {
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
                    .filter(paragraph -> paragraph.getText().strip().equals(Place.DOCUMENT.text()))
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

    /** To be closed by whoever opens it. */
    static XWPFDocument open(byte[] file) throws IOException, InvalidFormatException {
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

    /** Names of all places, as they are told to whoever makes a letterhead. */
    public static List<String> places() {
        return List.of(Place.values()).stream().map(Place::text).toList();
    }
}
