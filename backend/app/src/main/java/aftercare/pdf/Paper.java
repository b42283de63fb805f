package aftercare.pdf;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;

import aftercare.codes.ScanCode;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Image;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfTemplate;
import org.openpdf.text.pdf.PdfWriter;

/** An A4 document written from top to bottom: titles, facts, tables, pictures and codes; pages are numbered. */
public final class Paper {

    private static final Color LINE = new Color(0xc9, 0xcd, 0xd4);
    private static final Color TINT = new Color(0xf2, 0xf3, 0xf2);

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Document document = new Document(PageSize.A4, 48, 48, 48, 56);
    private final PdfWriter writer;

    private Paper(String title, Locale language) {
        writer = PdfWriter.getInstance(document, bytes);
        writer.setPageEvent(new PageNumbers(title));
        document.addTitle(title);
        document.addCreator("Aftercare");
        document.open();
        writer.getExtraCatalog().put(PdfName.LANG, new PdfString(language.toLanguageTag()));
        add(new Paragraph(Lettering.phrase(title, Style.TITLE)), 10);
    }

    /** A fact with its name. */
    public record Fact(String name, String value) {}

    public static Paper titled(String title, Locale language) {
        return new Paper(title, language);
    }

    public Paper heading(String text) {
        var heading = new Paragraph(Lettering.phrase(text, Style.HEADING));
        heading.setSpacingBefore(14);
        return add(heading, 4);
    }

    public Paper text(String text) {
        return add(new Paragraph(Lettering.phrase(text, Style.TEXT)), 6);
    }

    public Paper small(String text) {
        return add(new Paragraph(Lettering.phrase(text, Style.SMALL)), 4);
    }

    /** Names on the left, what they are on the right; a fact without a value is left out. */
    public Paper facts(List<Fact> facts) {
        var table = table(new float[] {1, 3});
        for (var fact : facts) {
            if (fact.value() != null && !fact.value().isBlank()) {
                table.addCell(cell(Lettering.phrase(fact.name(), Style.STRONG), Rectangle.NO_BORDER, null));
                table.addCell(cell(Lettering.phrase(fact.value(), Style.TEXT), Rectangle.NO_BORDER, null));
            }
        }
        return add(table);
    }

    /** The head is repeated on each page that the table goes on to. */
    public Paper table(List<String> head, float[] widths, List<List<String>> rows) {
        var table = table(widths);
        head.forEach(name -> table.addCell(cell(Lettering.phrase(name, Style.STRONG), Rectangle.BOX, TINT)));
        table.setHeaderRows(1);
        rows.forEach(row -> row.forEach(value ->
                table.addCell(cell(Lettering.phrase(value == null ? "" : value, Style.TEXT), Rectangle.BOX, null))));
        return add(table);
    }

    /** A JPEG, PNG or GIF, as wide as said at most, with words under it. */
    public Paper picture(byte[] file, float widthInPoints, String caption) {
        try {
            var image = Image.getInstance(file);
            image.scaleToFit(widthInPoints, PageSize.A4.getHeight() / 2);
            document.add(image);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return small(caption);
    }

    /** Bars and squares side by side: for the wedge, and for a telephone. */
    public Paper codes(String text) {
        var table = table(new float[] {3, 1});
        var bars = cell(new Phrase(), Rectangle.NO_BORDER, null);
        bars.addElement(image(ScanCode.bars(text), 300, 70));
        var words = new Paragraph(Lettering.phrase(text, Style.HEADING));
        words.setIndentationLeft(28);
        bars.addElement(words);
        table.addCell(bars);
        var squares = cell(new Phrase(), Rectangle.NO_BORDER, null);
        squares.addElement(image(ScanCode.squares(text), 110, 110));
        table.addCell(squares);
        return add(table);
    }

    public byte[] finished() {
        document.close();
        return bytes.toByteArray();
    }

    /** Drawn as areas, not as a picture: sharp in any size and on any printer. */
    private Image image(ScanCode code, float width, float height) {
        PdfTemplate area = writer.getDirectContent().createTemplate(width, height);
        var x = width / code.width();
        var y = height / code.height();
        code.draw(run -> area.rectangle(run.x() * x, height - (run.y() + 1) * y, run.length() * x, y));
        area.fill();
        return Image.getInstance(area);
    }

    private Paper add(Paragraph paragraph, float after) {
        paragraph.setSpacingAfter(after);
        document.add(paragraph);
        return this;
    }

    private Paper add(PdfPTable table) {
        document.add(table);
        return this;
    }

    private static PdfPTable table(float[] widths) {
        var table = new PdfPTable(widths);
        table.setWidthPercentage(100);
        table.setSpacingBefore(4);
        table.setSpacingAfter(8);
        return table;
    }

    private static PdfPCell cell(Phrase words, int border, Color tint) {
        var cell = new PdfPCell(words);
        cell.setBorder(border);
        cell.setBorderColor(LINE);
        cell.setBackgroundColor(tint);
        cell.setPadding(5);
        cell.setVerticalAlignment(Element.ALIGN_TOP);
        // Chinese stands deep in its line
        cell.setPaddingBottom(7);
        return cell;
    }
}
