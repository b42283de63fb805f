package aftercare.orders.imports;

/** The orders of a file, one after the other. */
interface OrdersInFile {

    /** Null at the end. */
    ReadOrder next();
}
