package aftercare.codes;

/** Bars over squares over the number itself, as one black and white SVG that fills a telephone's screen. */
public final class CodePicture {

    private static final int WIDTH = 360;
    private static final int BARS = 110;
    private static final int SQUARES = 240;
    private static final int GAP = 16;

    private CodePicture() {}

    public static String svg(String number) {
        var svg = new StringBuilder();
        var height = BARS + GAP + SQUARES + GAP + 28;
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\">"
                .formatted(WIDTH, height));
        // white whatever the page's colours: a scanner needs the contrast
        svg.append("<rect width=\"%d\" height=\"%d\" fill=\"#fff\"/>".formatted(WIDTH, height));
        draw(svg, ScanCode.bars(number), 0, 0, WIDTH, BARS);
        draw(svg, ScanCode.squares(number), (WIDTH - SQUARES) / 2, BARS + GAP, SQUARES, SQUARES);
        svg.append("<text x=\"%d\" y=\"%d\" text-anchor=\"middle\" font-family=\"monospace\" font-size=\"22\">%s</text>"
                .formatted(WIDTH / 2, height - 8, escaped(number)));
        return svg.append("</svg>").toString();
    }

    private static void draw(StringBuilder svg, ScanCode code, int left, int top, int width, int height) {
        svg.append("<path transform=\"translate(%d %d) scale(%s %s)\" shape-rendering=\"crispEdges\" d=\""
                .formatted(left, top, (double) width / code.width(), (double) height / code.height()));
        code.draw(run -> svg.append("M%d %dh%dv1h-%dz".formatted(run.x(), run.y(), run.length(), run.length())));
        svg.append("\"/>");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
