package aftercare.pdf;

import java.awt.Color;

/** How a piece of text is set. */
enum Style {
    TITLE(20, true, Color.BLACK),
    HEADING(13, true, Color.BLACK),
    TEXT(10.5f, false, Color.BLACK),
    STRONG(10.5f, true, Color.BLACK),
    SMALL(8.5f, false, new Color(0x4e, 0x59, 0x69));

    private final float size;
    private final boolean bold;
    private final Color colour;

    Style(float size, boolean bold, Color colour) {
        this.size = size;
        this.bold = bold;
        this.colour = colour;
    }

    float size() {
        return size;
    }

    boolean isBold() {
        return bold;
    }

    Color colour() {
        return colour;
    }
}
