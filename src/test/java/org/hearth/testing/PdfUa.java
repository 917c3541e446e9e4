package org.hearth.testing;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Objects;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.validation.profiles.Profiles;

/** What veraPDF finds against PDF/UA-1, that everybody can read a PDF. */
public final class PdfUa {
    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private PdfUa() {}

    /** None, for one that everybody can read. */
    public static List<TestAssertion> against(byte[] pdf) throws Exception {
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
                var rules = Objects.requireNonNull(
                        PdfUa.class.getResourceAsStream("/org/verapdf/pdfa/validation/PDFUA-1.xml"));
                var validator = Foundries.defaultInstance().createValidator(Profiles.profileFromXml(rules), false)) {
            return validator.validate(parser).getTestAssertions();
        }
    }
}
