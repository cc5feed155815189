package org.relais.webinars;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.relais.Refusal;

/** What comes with a webinar: who speaks, what is asked of those who register, and what they are handed. */
@Embeddable
public class Kit {
    static final int MOST = 20;

    /** Counted so that a change here raises the webinar's version too. */
    @Column(name = "kit_edits")
    private int edits;

    @OneToMany(mappedBy = "webinar", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private List<Speaker> speakers = new ArrayList<>();

    @OneToMany(mappedBy = "webinar", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private List<Question> questions = new ArrayList<>();

    @OneToMany(mappedBy = "webinar", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private List<Handout> handouts = new ArrayList<>();

    Speaker present(Webinar webinar, Speaker.Draft draft, Long photoId) {
        return add(speakers, new Speaker(webinar, after(speakers, Speaker::position), draft, photoId));
    }

    /** Whoever registered before is not asked. */
    Question ask(Webinar webinar, Question.Draft draft) {
        return add(questions, new Question(webinar, after(questions, Question::position), draft));
    }

    Handout hand(Webinar webinar, Handout.Draft draft, Long fileId) {
        return add(handouts, new Handout(webinar, after(handouts, Handout::position), draft, fileId));
    }

    private <T> T add(List<T> list, T one) {
        if (list.size() >= MOST) {
            throw Refusal.conflict("webinar.enough", MOST);
        }
        list.add(one);
        edits++;
        return one;
    }

    void remove(Speaker speaker) {
        speakers.remove(speaker);
        edits++;
    }

    void remove(Question question) {
        questions.remove(question);
        edits++;
    }

    void remove(Handout handout) {
        handouts.remove(handout);
        edits++;
    }

    Speaker speaker(long id) {
        return one(speakers, Speaker::id, id);
    }

    Question question(long id) {
        return one(questions, Question::id, id);
    }

    Handout handout(long id) {
        return one(handouts, Handout::id, id);
    }

    private static <T> T one(List<T> list, Function<T, Long> number, long id) {
        Supplier<Refusal> unknown = () -> Refusal.unknown("webinar.part-unknown");
        return list.stream()
                .filter(each -> number.apply(each) == id)
                .findFirst()
                .orElseThrow(unknown);
    }

    private static <T> int after(List<T> list, ToLongFunction<T> position) {
        return (int) list.stream().mapToLong(position).max().orElse(-1) + 1;
    }

    List<Speaker> speakers() {
        return List.copyOf(speakers);
    }

    List<Question> questions() {
        return List.copyOf(questions);
    }

    List<Handout> handouts() {
        return List.copyOf(handouts);
    }
}
