package aftercare.orders.imports;

/** What one portion brought: how far the file is read now, and what became of its orders. */
record Progress(long rows, long bytesRead, long imported, long updated, long unchanged, long failed, long errors) {}
