package aftercare.paging;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;

import aftercare.problems.Refusal;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which part of a list is wanted. */
public class PageQuery {

    private static final int MOST = 200;

    @QueryParam("limit")
    @DefaultValue("50")
    @Min(1)
    @Max(MOST)
    @Parameter(description = "How many at most, 1 to 200")
    int limit;

    @QueryParam("cursor")
    @Parameter(description = "The nextCursor of the page before")
    String cursor;

    /** Checked here, because the members of a bean of parameters are not. */
    public int limit() {
        if (limit < 1 || limit > MOST) {
            throw Refusal.malformed("/limit", limit < 1 ? "TOO_SMALL" : "TOO_LARGE");
        }
        return limit;
    }

    /** Null on the first page. */
    public Cursor after() {
        return cursor == null || cursor.isEmpty() ? null : Cursor.read(cursor);
    }
}
