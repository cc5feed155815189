package org.relais.centre;

import java.io.Reader;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.pattern.PatternReplaceCharFilter;
import org.apache.lucene.analysis.pattern.PatternReplaceFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.util.ElisionFilter;

/**
 * Words of a French text as they are compared: Lucene's articles, stop words and Snowball's stems. Its own FrenchAnalyzer ends in
 * a lighter stemmer, for which « prostituée » and « prostitution » are two things, and « mineur » and « mineure » too.
 *
 * <p>Read twice: as written, since « é » tells a participle from a noun, and bare of accents, as many type. Each reading alone
 * would miss words of the other: « securite » has the stem securit, « sécurité » secur.
 */
final class French extends Analyzer {
    static final French WRITTEN = new French(false);
    static final French BARE = new French(true);

    /** « mineur·es », « mineur.e.s », « mineur(e)s », « mineur-e-s », « acteur·rice·s »: the word before the sign is enough. */
    private static final Pattern INCLUSIVE = Pattern.compile(
            "(?<=\\p{L}{3})[\u00b7\u2022\u2027\u22c5.(/-](?:e|ne|te|le|ve|se|fe|re|ere|ère|ice|rice|trice|euse|ale)"
                    + "(?:[)\u00b7\u2022\u2027\u22c5./-]*s)?\\)?(?![\\p{L}\\p{N}])");

    /** What a keyboard without accents leaves of « ée »: no French word ends so otherwise. */
    private static final Pattern UNACCENTED = Pattern.compile("(?<=\\p{L}{2})ee(s?)$");

    private final boolean bare;

    private French(boolean bare) {
        this.bare = bare;
    }

    @Override
    protected Reader initReader(String field, Reader text) {
        return new PatternReplaceCharFilter(INCLUSIVE, "", text);
    }

    /** Stop words go before the accents do, so that both readings have the same words at the same places. */
    @Override
    protected TokenStreamComponents createComponents(String field) {
        StandardTokenizer words = new StandardTokenizer();
        TokenStream all = new LowerCaseFilter(new ElisionFilter(words, FrenchAnalyzer.DEFAULT_ARTICLES));
        TokenStream telling = new StopFilter(all, FrenchAnalyzer.getDefaultStopSet());
        TokenStream spelt =
                bare ? new ASCIIFoldingFilter(telling) : new PatternReplaceFilter(telling, UNACCENTED, "ée$1", false);
        return new TokenStreamComponents(words, new ASCIIFoldingFilter(new SnowballFilter(spelt, "French")));
    }
}
