package org.youbei.speed;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.youbei.assessment.campaign.CampaignDesk;
import org.youbei.assessment.campaign.CampaignEntry;
import org.youbei.assessment.campaign.CampaignStep;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.ChinaTime;
import org.youbei.model.JurisdictionCode;
import org.youbei.testing.Cast;

/**
 * The assessment of this year of the demo district, with all its streets and communities, over HTTP: opening a campaign of the same system with the
 * automatic evidence of every unit, the grid of the review and the ranking against the list of campaigns, and the tables as a workbook. The ranking
 * is asked once cold, with its 10,000 draws of weights, and then as it is kept.
 */
class AssessmentBenchmark extends PageSpeeds {
    private static final int ROUNDS = Integer.getInteger("assessment.rounds", 7);
    private static final int REQUESTS = Integer.getInteger("assessment.requests", 10);
    private static final int WARM = Integer.getInteger("assessment.warm", 150);
    private static final JurisdictionCode DISTRICT = new JurisdictionCode("420106");

    @Autowired
    CampaignDesk campaigns;

    @Test
    void answers() throws Exception {
        var supervisor = signedIn("supervisor");
        var id = asked("select id from assessment.campaign where state = 'REVIEW'", UUID.class);
        var size = "%d units, %d indicators"
                .formatted(
                        asked("select count(*) from assessment.participant where campaign = '" + id + "'", Long.class),
                        asked(
                                "select count(distinct code) from assessment.cell where campaign = '" + id + "'",
                                Long.class));
        opening(id);
        var results = "/campaigns/" + id + "/results";
        first(
                supervisor,
                "ranking, " + size + ", 10,000 draws, first time, line 2000 ms",
                results + "?level=COMMUNITY");
        first(supervisor, "the same again", results + "?level=COMMUNITY");
        var pages = List.of(
                new Page("list", supervisor, "/campaigns"),
                new Page("grid", supervisor, "/campaigns/" + id + "/review"),
                new Page("ranking", supervisor, results + "?level=COMMUNITY"),
                new Page("workbook", supervisor, results + ".xlsx"));
        walk(pages, WARM, ROUNDS, REQUESTS);
        rounds.print("grid", "list", "grid of the review, " + size + ", against the list of campaigns, line 3");
        rounds.print("ranking", "list", "ranking as it is kept against the list of campaigns, line 2");
        rounds.print("workbook", "list", "workbook of all tables, line 1,000,000 µs, and the list of campaigns");
    }

    private static void first(Visitor visitor, String what, String path) throws Exception {
        long start = System.nanoTime();
        visitor.get(path);
        System.out.printf("FIGURE %s: %d ms%n", what, (System.nanoTime() - start) / 1_000_000);
    }

    /** Its streets and communities and their automatic indicators, as when the campaign under review was opened. */
    private void opening(UUID like) {
        var today = ChinaTime.today(clock);
        Scopes.run(Cast.SUPERVISOR.scope(), () -> {
            var entry = new CampaignEntry(
                    "示例测速",
                    campaigns.find(like).entry().system(),
                    CampaignEntry.Levels.BOTH,
                    CampaignEntry.Method.WEIGHTED_SUM,
                    CampaignEntry.Grading.BANDS,
                    today.minusDays(300),
                    today,
                    today.plusDays(5),
                    today.plusDays(9),
                    today.plusDays(19),
                    5);
            for (int round = 0; round < 3; round++) {
                var id = campaigns
                        .plan(Cast.SUPERVISOR, UUID.randomUUID(), DISTRICT, entry)
                        .orElseThrow()
                        .getId();
                long start = System.nanoTime();
                campaigns
                        .take(Cast.SUPERVISOR, id, UUID.randomUUID(), CampaignStep.OPENING, "")
                        .orElseThrow();
                System.out.printf(
                        "FIGURE opening with the automatic evidence of every unit, duties and cells: %d ms, line 5000"
                                + " ms%n",
                        (System.nanoTime() - start) / 1_000_000);
            }
        });
    }

    private <T> T asked(String sql, Class<T> type) throws SQLException {
        try (var connection = DriverManager.getConnection(url, "postgres", "postgres");
                var found = connection.createStatement().executeQuery(sql)) {
            found.next();
            return found.getObject(1, type);
        }
    }
}
