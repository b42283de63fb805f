package aftercare.returns;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

import aftercare.policy.Reason;
import aftercare.settlement.Fault;
import aftercare.settlement.Payer;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

import static aftercare.returns.Disputing.ARBITER;
import static aftercare.returns.Disputing.carryOut;
import static aftercare.returns.Disputing.escalate;
import static aftercare.returns.ReturnFixtures.AGENT;
import static aftercare.returns.ReturnFixtures.NOW;
import static aftercare.returns.ReturnFixtures.aReturn;
import static org.assertj.core.api.Assertions.assertThat;

/** Who pays the way back is printed as the platform has ruled, not as the buyer's reason would have it. */
class SlipPostageTest {

    @Test
    void theShopPaysWhereThePlatformFoundSo() throws Exception {
        assertThat(printed(Reason.NO_REASON, Payer.SELLER)).contains("paid by the shop");
    }

    @Test
    void theBuyerPaysWhereThePlatformFoundSo() throws Exception {
        assertThat(printed(Reason.QUALITY, Payer.BUYER)).contains("paid by the buyer");
    }

    private static String printed(Reason reason, Payer bears) throws Exception {
        var asked = aReturn(2);
        var ret = new ReturnFixtures.AReturn(asked.kind(), reason, asked.bought(), true).submitted();
        ret.reject("INCOMPLETE", "缺少配件", AGENT, NOW);
        escalate(ret);
        var fault = bears == Payer.BUYER ? Fault.BUYER : Fault.SELLER;
        InDispute.decide(ret, new Ruling(Remedy.RETURN_REFUND, fault, bears, bears, bears), null, ARBITER, NOW);
        carryOut(ret);
        var slip = new Slip(ret, "Shop", "Road 1", List.of(), ReturnPostage.isBorneByShop(ret), ZoneOffset.UTC);
        try (var reader = new PdfReader(slip.pdf(Locale.ENGLISH))) {
            return new PdfTextExtractor(reader).getTextFromPage(1);
        }
    }
}
