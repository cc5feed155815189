package org.relais.newsletter;

import java.util.List;

/** An issue for the tests of other rooms: something taken in, and a picture the team put beside it. */
public final class SampleIssue {
    private SampleIssue() {}

    public static Issue whole() {
        Issue issue = IssueFixture.empty();
        issue.assemble(List.of(IssueFixture.snapshot(1, EntryKind.DOCUMENT, "Guide de repérage")), IssueFixture.NOW);
        Picture picture = new Picture(7L, "0123456789abcdef0123456789abcdef");
        Block block = new Block(EntryKind.PICTURE, "Une main tendue", "", "", picture);
        issue.write(issue.contents().sections().get(0), block, IssueFixture.NOW);
        return issue;
    }
}
