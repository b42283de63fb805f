package aftercare.paging;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which part of a list is wanted. */
public class PageQuery {

    @QueryParam("limit")
    @DefaultValue("50")
    @Min(1)
    @Max(200)
    @Parameter(description = "How many at most, 1 to 200")
    int limit;

    @QueryParam("cursor")
    @Parameter(description = "The nextCursor of the page before")
    String cursor;

    public int limit() {
        return limit;
    }

    /** Null on the first page. */
    public Cursor after() {
        return cursor == null || cursor.isEmpty() ? null : Cursor.read(cursor);
    }
}
