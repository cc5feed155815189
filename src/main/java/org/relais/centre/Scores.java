package org.relais.centre;

import java.io.IOException;
import java.util.Collection;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/** Every hit, not only the best: filters and their counts want all of them. */
final class Scores extends SimpleCollector {
    private final Hits found = new Hits();
    private NumericDocValues ids;
    private Scorable scorer;

    /** One collector for each part of the index that is read at once. */
    static final class All implements CollectorManager<Scores, Hits> {
        @Override
        public Scores newCollector() {
            return new Scores();
        }

        @Override
        public Hits reduce(Collection<Scores> parts) {
            Hits all = new Hits();
            all.addAll(parts.stream().map(part -> part.found).toList());
            return all;
        }
    }

    @Override
    protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
        ids = DocValues.getNumeric(leaf.reader(), "id");
    }

    @Override
    public void setScorer(Scorable next) {
        scorer = next;
    }

    @Override
    public void collect(int document) throws IOException {
        if (ids.advanceExact(document)) {
            found.add(ids.longValue(), scorer.score());
        }
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE;
    }
}
