package cz.propoj.query.plan.docx;

import cz.propoj.query.plan.document.Block;
import cz.propoj.query.plan.document.Document;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

/** Writes the blocks of a document one after the other, with its table of contents. */
final class BodyWriter {
    private static final int DEEPEST_IN_CONTENTS = 3;
    private static final long MILLIMETRE = Units.EMU_PER_CENTIMETER / 10;
    private static final String NUMBER_OF_PAGE = "PAGEREF ";

    private final Xml xml;
    private final XWPFDocument file;
    private final Looks looks;
    private final Paper paper;
    private final FileWords words;

    private int bookmarks;
    private int tables;
    private int pictures;
    private int drawings;

    BodyWriter(Xml xml, XWPFDocument file, Looks looks, Paper paper, FileWords words) {
        this.xml = xml;
        this.file = file;
        this.looks = looks;
        this.paper = paper;
        this.words = words;
    }

    /**
     * The blocks; what needs a wide page stands on pages that lie on their side, together with its heading.
     *
     * @return the section of the last pages
     */
    CTSectPr blocks(List<Block> blocks) {
        var section = paper.upright();
        var isWide = false;
        var isAfterTable = false;
        for (var at = 0; at < blocks.size(); at++) {
            var block = blocks.get(at);
            var needsWide = needsWidePage(blocks, at);
            if (needsWide != isWide) {
                endSection(section);
                section = needsWide ? paper.wide() : paper.uprightAgain();
                isWide = needsWide;
            } else if (isAfterTable && !(block instanceof Block.Heading)) {
                paragraph("Normal", () -> {});
            }
            block(block, isWide);
            isAfterTable = block instanceof Block.Table;
        }
        // A table is not the last thing of a document.
        paragraph("Normal", () -> {});
        return section;
    }

    private boolean needsWidePage(List<Block> blocks, int at) {
        return switch (blocks.get(at)) {
            case Block.Table table -> table.isWide();
            case Block.Picture picture -> picture.width() > paper.mostMillimetres(false);
            case Block.Heading _ -> at + 1 < blocks.size() && needsWidePage(blocks, at + 1);
            case Block.Paragraph _, Block.Points _ -> false;
        };
    }

    private void block(Block block, boolean isWide) {
        switch (block) {
            case Block.Heading heading -> heading(heading);
            case Block.Paragraph paragraph -> paragraph("Normal", () -> runs(paragraph.runs()));
            case Block.Points points -> points(points);
            case Block.Table table -> table(table, isWide);
            case Block.Picture picture -> picture(picture, isWide);
        }
    }

    private void heading(Block.Heading heading) {
        bookmarks++;
        var id = bookmarks;
        paragraph("heading " + heading.level(), () -> {
            xml.empty("w:bookmarkStart", "w:id", id, "w:name", bookmark(id));
            run(title(heading), false, false);
            xml.empty("w:bookmarkEnd", "w:id", id);
        });
    }

    private static String title(Block.Heading heading) {
        return heading.number().isEmpty() ? heading.text() : heading.number() + "  " + heading.text();
    }

    private static String bookmark(int number) {
        return "_Toc" + (1_000_000 + number);
    }

    private void points(Block.Points points) {
        var list = looks.list(points.isNumbered());
        for (var point : points.points()) {
            xml.in("w:p", () -> {
                xml.in("w:pPr", () -> {
                    xml.empty("w:pStyle", "w:val", looks.style("List Paragraph"));
                    xml.in("w:numPr", () -> {
                        xml.empty("w:ilvl", "w:val", point.level());
                        xml.empty("w:numId", "w:val", list);
                    });
                });
                runs(point.runs());
            });
        }
    }

    private void table(Block.Table table, boolean isWide) {
        tables++;
        caption(words.table(), tables, table.caption(), true);
        var width = paper.textWidth(isWide);
        var shares = table.columns().stream().mapToInt(Block.Column::share).sum();
        var widths = table.columns().stream()
                .map(column -> width * column.share() / shares)
                .toList();
        xml.in("w:tbl", () -> {
            xml.in("w:tblPr", () -> {
                xml.empty("w:tblStyle", "w:val", looks.style("Table Grid"));
                xml.empty("w:tblW", "w:w", width, "w:type", "dxa");
                xml.empty("w:tblLayout", "w:type", "fixed");
                xml.empty("w:tblLook", "w:val", "0020", "w:firstRow", 1, "w:noVBand", 1, "w:noHBand", 1);
                xml.empty("w:tblCaption", "w:val", table.caption());
            });
            xml.in("w:tblGrid", () -> widths.forEach(one -> xml.empty("w:gridCol", "w:w", one)));
            row(
                    table,
                    widths,
                    table.columns().stream().map(Block.Column::heading).toList(),
                    true);
            table.rows().forEach(row -> row(table, widths, row, false));
        });
    }

    private void row(Block.Table table, List<Long> widths, List<String> values, boolean isHeading) {
        xml.in("w:tr", () -> {
            xml.in("w:trPr", () -> {
                xml.empty("w:cantSplit");
                if (isHeading) {
                    xml.empty("w:tblHeader");
                }
            });
            for (var at = 0; at < table.columns().size(); at++) {
                cell(
                        widths.get(at),
                        values.get(at),
                        isHeading,
                        table.columns().get(at).isNumber());
            }
        });
    }

    private void cell(long width, String text, boolean isHeading, boolean isNumber) {
        xml.in("w:tc", () -> {
            xml.in("w:tcPr", () -> {
                xml.empty("w:tcW", "w:w", width, "w:type", "dxa");
                if (isHeading) {
                    xml.empty("w:shd", "w:val", "clear", "w:color", "auto", "w:fill", "E8EEF4");
                }
            });
            for (var line : text.split("\n", -1)) {
                xml.in("w:p", () -> {
                    xml.in("w:pPr", () -> {
                        xml.empty("w:spacing", "w:before", 20, "w:after", 20, "w:line", 240, "w:lineRule", "auto");
                        if (isNumber) {
                            xml.empty("w:jc", "w:val", "right");
                        }
                    });
                    smallRun(line, isHeading);
                });
            }
        });
    }

    private void smallRun(String text, boolean isStrong) {
        if (text.isEmpty()) {
            return;
        }
        xml.in("w:r", () -> {
            xml.in("w:rPr", () -> {
                if (isStrong) {
                    xml.empty("w:b");
                }
                xml.empty("w:sz", "w:val", 18);
                xml.empty("w:szCs", "w:val", 18);
            });
            text(text);
        });
    }

    private void picture(Block.Picture picture, boolean isWide) {
        var size = size(picture.png().bytes());
        var width = Math.min(picture.width(), paper.mostMillimetres(isWide)) * MILLIMETRE;
        var height = width * size.height() / size.width();
        var relation = relation(picture.png().bytes());
        xml.in("w:p", () -> {
            xml.in("w:pPr", () -> {
                if (picture.caption() != null) {
                    xml.empty("w:keepNext");
                }
                xml.empty("w:jc", "w:val", "center");
            });
            xml.in("w:r", () -> xml.in("w:drawing", () -> inline(picture, relation, width, height)));
        });
        if (picture.caption() != null) {
            pictures++;
            caption(words.picture(), pictures, picture.caption(), false);
        }
    }

    private void inline(Block.Picture picture, String relation, long width, long height) {
        drawings++;
        var name = words.picture() + " " + drawings;
        xml.in(
                "wp:inline",
                () -> {
                    xml.empty("wp:extent", "cx", width, "cy", height);
                    xml.empty("wp:docPr", "id", drawings, "name", name, "descr", picture.alternative());
                    xml.in(
                            "a:graphic",
                            () -> xml.in(
                                    "a:graphicData",
                                    () -> xml.in("pic:pic", () -> {
                                        xml.in("pic:nvPicPr", () -> {
                                            xml.empty(
                                                    "pic:cNvPr",
                                                    "id",
                                                    drawings,
                                                    "name",
                                                    name,
                                                    "descr",
                                                    picture.alternative());
                                            xml.empty("pic:cNvPicPr");
                                        });
                                        xml.in("pic:blipFill", () -> {
                                            xml.empty("a:blip", "r:embed", relation);
                                            xml.in("a:stretch", () -> xml.empty("a:fillRect"));
                                        });
                                        xml.in("pic:spPr", () -> {
                                            xml.in("a:xfrm", () -> {
                                                xml.empty("a:off", "x", 0, "y", 0);
                                                xml.empty("a:ext", "cx", width, "cy", height);
                                            });
                                            xml.in("a:prstGeom", () -> xml.empty("a:avLst"), "prst", "rect");
                                        });
                                    }),
                                    "uri",
                                    "http://schemas.openxmlformats.org/drawingml/2006/picture"));
                },
                "distT",
                0,
                "distB",
                0,
                "distL",
                0,
                "distR",
                0);
    }

    private record Size(int width, int height) {}

    private static Size size(byte[] png) {
        try {
            var image = Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(png)), "not a picture");
            return new Size(image.getWidth(), image.getHeight());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String relation(byte[] png) {
        try {
            return file.addPictureData(png, PictureType.PNG);
        } catch (InvalidFormatException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The number is a field, so that a list of tables can be made and numbers follow what somebody adds. */
    private void caption(String word, int number, String text, boolean isAbove) {
        xml.in("w:p", () -> {
            xml.in("w:pPr", () -> {
                xml.empty("w:pStyle", "w:val", looks.style("caption"));
                if (isAbove) {
                    xml.empty("w:keepNext");
                }
            });
            run(word + " ", false, false);
            field("SEQ " + word + " \\* ARABIC", String.valueOf(number), false);
            run(": " + text, false, false);
        });
    }

    /** Entries stand there from the beginning; Word works out the pages when the file is opened. */
    void contents(Document document) {
        paragraph("TOC Heading", () -> run(words.contents(), false, false));
        var headings = document.blocks().stream()
                .filter(Block.Heading.class::isInstance)
                .map(Block.Heading.class::cast)
                .toList();
        var isFirst = true;
        for (var at = 0; at < headings.size(); at++) {
            var heading = headings.get(at);
            if (heading.level() <= DEEPEST_IN_CONTENTS) {
                entry(heading, bookmark(at + 1), isFirst);
                isFirst = false;
            }
        }
        if (!isFirst) {
            paragraph("Normal", () -> xml.in("w:r", () -> xml.empty("w:fldChar", "w:fldCharType", "end")));
        }
    }

    private void entry(Block.Heading heading, String bookmark, boolean isFirst) {
        paragraph("toc " + heading.level(), () -> {
            if (isFirst) {
                begin(" TOC \\o \"1-" + DEEPEST_IN_CONTENTS + "\" \\h \\z \\u ", true);
            }
            xml.in(
                    "w:hyperlink",
                    () -> {
                        run(title(heading), false, false);
                        xml.in("w:r", () -> xml.empty("w:tab"));
                        field(NUMBER_OF_PAGE + bookmark + " \\h", "", false);
                    },
                    "w:anchor",
                    bookmark,
                    "w:history",
                    1);
        });
    }

    private void begin(String instruction, boolean isDirty) {
        xml.in("w:r", () -> {
            if (isDirty) {
                xml.empty("w:fldChar", "w:fldCharType", "begin", "w:dirty", "true");
            } else {
                xml.empty("w:fldChar", "w:fldCharType", "begin");
            }
        });
        xml.in("w:r", () -> xml.in("w:instrText", () -> xml.characters(instruction), "xml:space", "preserve"));
        xml.in("w:r", () -> xml.empty("w:fldChar", "w:fldCharType", "separate"));
    }

    /** Something that Word works out, with what it is now. */
    void field(String instruction, String value, boolean isDirty) {
        begin(" " + instruction + " ", isDirty);
        run(value, false, false);
        xml.in("w:r", () -> xml.empty("w:fldChar", "w:fldCharType", "end"));
    }

    /** @param style built-in name */
    void paragraph(String style, Xml.Content content) {
        xml.in("w:p", () -> {
            xml.in("w:pPr", () -> xml.empty("w:pStyle", "w:val", looks.style(style)));
            content.write();
        });
    }

    void pageBreak() {
        xml.in("w:p", () -> xml.in("w:r", () -> xml.empty("w:br", "w:type", "page")));
    }

    private void runs(List<Block.Run> runs) {
        runs.forEach(run -> run(run.text(), run.isStrong(), run.isEmphasized()));
    }

    void run(String text, boolean isStrong, boolean isEmphasized) {
        if (text.isEmpty()) {
            return;
        }
        xml.in("w:r", () -> {
            if (isStrong || isEmphasized) {
                xml.in("w:rPr", () -> {
                    if (isStrong) {
                        xml.empty("w:b");
                    }
                    if (isEmphasized) {
                        xml.empty("w:i");
                    }
                });
            }
            text(text);
        });
    }

    private void text(String text) {
        var lines = text.split("\n", -1);
        for (var at = 0; at < lines.length; at++) {
            if (at > 0) {
                xml.empty("w:br");
            }
            var line = lines[at];
            xml.in("w:t", () -> xml.characters(line), "xml:space", "preserve");
        }
    }

    /** What stands before this is on pages of this kind. */
    private void endSection(CTSectPr section) {
        xml.in("w:p", () -> xml.in("w:pPr", () -> xml.add(section, "w:sectPr")));
    }
}
