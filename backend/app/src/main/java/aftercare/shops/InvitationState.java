package aftercare.shops;

/** What has become of an invitation. */
enum InvitationState {
    PENDING,
    EXPIRED,
    ACCEPTED,
    WITHDRAWN
}
