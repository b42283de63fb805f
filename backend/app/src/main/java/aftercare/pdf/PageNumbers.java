package aftercare.pdf;

import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfPageEventHelper;
import org.openpdf.text.pdf.PdfWriter;

/** What it is and which page, at the foot of each. */
final class PageNumbers extends PdfPageEventHelper {

    private final String title;

    PageNumbers(String title) {
        this.title = title;
    }

    @Override
    public void onEndPage(PdfWriter writer, Document document) {
        var foot = writer.getDirectContent();
        var y = document.bottom() - 24;
        ColumnText.showTextAligned(
                foot, Element.ALIGN_LEFT, Lettering.phrase(title, Style.SMALL), document.left(), y, 0);
        var page = Lettering.phrase(String.valueOf(writer.getPageNumber()), Style.SMALL);
        ColumnText.showTextAligned(foot, Element.ALIGN_RIGHT, page, document.right(), y, 0);
    }
}
