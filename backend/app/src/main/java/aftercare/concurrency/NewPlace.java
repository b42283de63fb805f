package aftercare.concurrency;

import jakarta.ws.rs.core.UriInfo;

/** Where the thing just made is found: an address from the root, as {@code Location} wants it, not from where the API begins. */
public final class NewPlace {

    private NewPlace() {}

    public static String of(UriInfo asked, String id) {
        return asked.getRequestUri().getPath() + "/" + id;
    }
}
