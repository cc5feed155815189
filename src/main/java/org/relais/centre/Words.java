package org.relais.centre;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;

/** Which resources, or issues of the letter, say something: Lucene's index, in memory, made anew at each start. Several threads may ask while one writes. */
public final class Words {
    private static final String ID = "id";
    private static final String BARE = ".bare";

    /** Where a word stands, and what it weighs there. */
    private static final Map<String, Float> FIELDS = Map.of("title", 4f, "subject", 3f, "summary", 2f, "body", 1f);

    /** A word of a visitor is no longer than this, and no more of them are looked for. */
    private static final int MOST_WORDS = 20;

    private final IndexWriter writer;
    private final SearcherManager searchers;

    /**
     * What one resource says.
     *
     * @param subject its kind, themes, audience, place and organisation
     */
    public record Text(long id, String title, String subject, String summary, String body) {}

    public Words() {
        try {
            writer = new IndexWriter(new ByteBuffersDirectory(), new IndexWriterConfig(new BothReadings()));
            searchers = new SearcherManager(writer, null);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Each takes the place of what the same resource said before. */
    public void say(Collection<Text> texts) {
        try {
            for (Text text : texts) {
                writer.updateDocument(term(text.id()), document(text));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public void forget(Collection<Long> ids) {
        try {
            writer.deleteDocuments(ids.stream().map(Words::term).toArray(Term[]::new));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** What was said and forgotten until now is seen by who asks from now on. */
    public void refresh() {
        try {
            searchers.maybeRefreshBlocking();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Those that hold every word; words that say nothing alone are passed over. */
    public Hits find(String typed) {
        try {
            Query query = query(typed);
            IndexSearcher searcher = searchers.acquire();
            try {
                return searcher.search(query, new Scores.All());
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Whether there is anything to look for. */
    public static boolean tells(String typed) {
        return !stems(French.WRITTEN, typed).isEmpty();
    }

    private static Query query(String typed) {
        List<String> written = stems(French.WRITTEN, typed);
        List<String> bare = stems(French.BARE, typed);
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (int i = 0; i < Math.min(written.size(), MOST_WORDS); i++) {
            List<Query> places = new ArrayList<>();
            for (Map.Entry<String, Float> field : FIELDS.entrySet()) {
                places.add(at(field.getKey(), written.get(i), field.getValue()));
                places.add(at(field.getKey() + BARE, bare.get(i), field.getValue() / 2));
            }
            all.add(new DisjunctionMaxQuery(places, 0.1f), BooleanClause.Occur.MUST);
        }
        return all.build();
    }

    private static Query at(String field, String stem, float weight) {
        return new BoostQuery(new TermQuery(new Term(field, stem)), weight);
    }

    private static List<String> stems(Analyzer reading, String typed) {
        List<String> stems = new ArrayList<>();
        try (TokenStream words = reading.tokenStream("title", typed)) {
            CharTermAttribute word = words.addAttribute(CharTermAttribute.class);
            words.reset();
            while (words.incrementToken()) {
                stems.add(word.toString());
            }
            words.end();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return stems;
    }

    private static Document document(Text text) {
        Document document = new Document();
        document.add(new StringField(ID, String.valueOf(text.id()), Field.Store.NO));
        document.add(new NumericDocValuesField(ID, text.id()));
        Map.of("title", text.title(), "subject", text.subject(), "summary", text.summary(), "body", text.body())
                .forEach((name, said) -> {
                    document.add(new TextField(name, said, Field.Store.NO));
                    document.add(new TextField(name + BARE, said, Field.Store.NO));
                });
        return document;
    }

    private static Term term(long id) {
        return new Term(ID, String.valueOf(id));
    }

    /** A field that ends in « .bare » is read without accents. */
    private static final class BothReadings extends DelegatingAnalyzerWrapper {
        BothReadings() {
            super(PER_FIELD_REUSE_STRATEGY);
        }

        @Override
        protected Analyzer getWrappedAnalyzer(String field) {
            return field.endsWith(BARE) ? French.BARE : French.WRITTEN;
        }
    }
}
