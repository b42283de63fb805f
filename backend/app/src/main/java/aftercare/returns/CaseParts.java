package aftercare.returns;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.MappedSuperclass;

import aftercare.money.Money;
import aftercare.policy.DisputeTerm;
import aftercare.policy.ReturnKind;
import aftercare.repairs.Repair;
import aftercare.repairs.Visit;

/** What a case carries beside its four machines: every part is a record that knows its own steps, here it is only kept. */
@MappedSuperclass
abstract class CaseParts extends FiledCase {

    @Convert(converter = Resend.Text.class)
    private Resend resend = Resend.NONE;

    /** Kept beside the way out itself so that it is found by it. */
    private String resendNumber;

    @Convert(converter = Topping.Text.class)
    private Topping topping = Topping.NONE;

    @Convert(converter = Question.Text.class)
    @Column(name = "asked_what")
    private Question question = Question.NONE;

    @Convert(converter = Intercept.Text.class)
    private Intercept intercept = Intercept.NONE;

    @Convert(converter = Travel.Text.class)
    private Travel travel = Travel.UNKNOWN;

    @Convert(converter = Noticed.Text.class)
    private Noticed noticed = Noticed.NOTHING;

    @Convert(converter = ByAgreement.Text.class)
    private ByAgreement byAgreement = ByAgreement.NONE;

    @Convert(converter = Apart.Text.class)
    private Apart apart = Apart.NOTHING;

    /** The case that it was a part of; null for nearly every one. */
    private UUID pieceOf;

    @Convert(converter = Repair.Text.class)
    private Repair repair = Repair.NONE;

    @Convert(converter = Visit.Text.class)
    private Visit visit = Visit.NONE;

    @Convert(converter = Escalation.Text.class)
    private Escalation escalation = Escalation.NONE;

    @Convert(converter = Ruling.Text.class)
    private Ruling ruling = Ruling.NONE;

    private boolean advance;
    private long postageMinor;

    @Embedded
    private SendBack sendBack;

    @Convert(converter = DisputeTermText.class)
    private DisputeTerm disputeTerm = DisputeTerm.NONE;

    @Convert(converter = PayBy.Text.class)
    private PayBy payBy = PayBy.NOTHING;

    /** Null while nothing is on its way back: Hibernate reads it field by field. */
    @Embedded
    private Parcel parcel;

    @Convert(converter = BeforeReceipt.Text.class)
    private BeforeReceipt beforeReceipt;

    @Override
    void fill(Submission asked) {
        super.fill(asked);
        sendBack = SendBack.of(asked.preset());
        disputeTerm = asked.preset().dispute() == null
                ? DisputeTerm.NONE
                : asked.preset().dispute();
        repair = asked.repair();
        payBy = asked.payBy();
    }

    /** {@code inAdvance}: the new one is sent before the old one is back. */
    void agreeOn(ReturnKind instead, boolean inAdvance) {
        agreeOn(instead);
        advance = inAdvance;
    }

    void callBack(Intercept stands) {
        intercept = stands;
    }

    void keep(Question stands) {
        question = stands;
    }

    void take(Repair agreed) {
        repair = agreed;
    }

    /** What was paid with store credit stays in it until it is given back. */
    void owe(Topping more) {
        topping = more.withCredit(topping.differenceCreditMinor());
    }

    void pay(Topping withCredit) {
        topping = withCredit;
    }

    void isAgreed(Instant now) {
        payBy = payBy.agreed(now);
    }

    void appoint(Visit agreed) {
        visit = agreed;
    }

    void goesOut(Resend stands) {
        resend = stands;
        resendNumber = stands.resendNumber();
    }

    void secure(Secured by) {
        resend = resend.secured(by);
    }

    void isBack(Instant now) {
        parcel = parcel().received(now);
    }

    void track(Parcel stands) {
        parcel = stands;
    }

    /** Its way back is booked, or is so no more. */
    public void wayBackIsBooked(boolean booked) {
        travel = travel.booked(booked);
    }

    void travels(Travel stands) {
        travel = stands;
    }

    /** Null: nothing more than he has said before. */
    void claim(Money postage) {
        postageMinor = postage == null ? postageMinor : postage.minor();
    }

    void remember(BeforeReceipt stood) {
        beforeReceipt = stood;
    }

    void ruled(Ruling decided) {
        ruling = decided;
    }

    void setApart(Apart stands) {
        apart = stands;
    }

    void isPieceOf(UUID whole, Apart stands) {
        pieceOf = whole;
        apart = stands;
    }

    void escalated(Escalation stands) {
        escalation = stands;
    }

    /** Opened before the buyer asked: so nothing is called back from him either. */
    void notice(Noticed seen) {
        noticed = seen;
        intercept = Intercept.NONE;
    }

    void agreeOutsideTheRules(ByAgreement agreed) {
        byAgreement = agreed;
    }

    Money postage() {
        return postageMinor == 0 ? null : money(postageMinor);
    }

    public Escalation escalation() {
        return escalation;
    }

    public Ruling ruling() {
        return ruling;
    }

    /** Then, or since: goods that left although their money was asked back are with the buyer like any others. */
    boolean isDispatched() {
        return wasDispatched() || intercept().hasLeft();
    }

    /** What the platform of its order says of the time in a dispute. */
    public DisputeTerm disputeTerm() {
        return disputeTerm;
    }

    /** By when the order's law wants the money paid, as it was asked for. */
    PayBy payBy() {
        return payBy;
    }

    SendBack sendBack() {
        return sendBack;
    }

    Travel travel() {
        return travel;
    }

    Parcel parcel() {
        return parcel == null ? Parcel.NONE : parcel;
    }

    /** Null when the last count cannot be taken back any more. */
    BeforeReceipt beforeReceipt() {
        return beforeReceipt;
    }

    Resend resend() {
        return resend;
    }

    Topping topping() {
        return topping;
    }

    Repair repair() {
        return repair;
    }

    Visit visit() {
        return visit;
    }

    Question question() {
        return question;
    }

    ByAgreement byAgreement() {
        return byAgreement;
    }

    Noticed noticed() {
        return noticed;
    }

    /** Null where the buyer asked himself. */
    public Signal noticedSignal() {
        return noticed.noticedSignal();
    }

    Intercept intercept() {
        return intercept;
    }

    /** Asked back before it left, and it did not leave since. */
    public boolean isStillWithShop() {
        return kind() == ReturnKind.REFUND_ONLY
                && !wasDispatched()
                && intercept().equals(Intercept.NONE);
    }

    public boolean isAdvance() {
        return advance;
    }

    /** Signed: what another article costs more than what was paid, or less. */
    Money difference() {
        return money(topping().differenceMinor());
    }

    /** In money, for another article or for a repair. */
    Money paidOnTop() {
        return money(topping().paidOutside());
    }

    Apart apart() {
        return apart;
    }

    /** Null where it is no part of another. */
    public UUID pieceOf() {
        return pieceOf;
    }
}
