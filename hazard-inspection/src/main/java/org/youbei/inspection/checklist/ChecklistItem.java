package org.youbei.inspection.checklist;

/**
 * One thing to look for.
 *
 * @param code names it through all versions of its checklist: by it, the same defect is found again
 * @param document the law or standard that asks for it
 * @param article its article or clause
 * @param confirmed whether the article was read in the source; otherwise pages mark it
 * @param grade of the hazard that a failure is, as a proposal
 */
public record ChecklistItem(
        String code, String text, String document, String article, boolean confirmed, HazardGrade grade) {
    /** Document and article on one line. */
    public String basis() {
        return article.isEmpty() || article.equals("–") ? document : document + " " + article;
    }
}
