package aftercare.evidence;

/** What a file turned out to be; {@code preview} is a small JPEG, or null. */
record Content(String type, Integer width, Integer height, byte[] preview) {

    static Content unseen(String type) {
        return new Content(type, null, null, null);
    }
}
