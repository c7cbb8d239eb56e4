package org.youbei.assessment.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.youbei.assessment.assess.Asked.granted;
import static org.youbei.assessment.assess.Asked.numbers;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each operation gives the fields of the contract, under their names. */
class OperationsTests {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {'op':'ahp','matrix':[[1,'2',2],['1/2',1,2],[0.5,'1/2','1.0']]} | weights lambdaMax ci cr gci
        {'op':'ahp-incomplete','matrix':[[1,3,null],['1/3',1,2],[null,0.5,1]]} | weights lambdaMax
        {'op':'ahp-incomplete','matrix':[[1,3,null],['1/3',1,2],[null,0.5,1]],'method':'lambda-min'} | weights lambdaMax completed
        {'op':'ahp-incomplete','matrix':[[1,3,'?'],['1/3',1,2],['?',0.5,1]],'method':'harker'} | weights lambdaMax
        {'op':'ahp-group','matrices':[[[1,2],[0.5,1]],[[1,4],[0.25,1]]]} | weights matrix cr individualCr
        {'op':'ahp-group','matrices':[[[1,2],[0.5,1]]],'method':'aip-arithmetic','priority':'rgmm','expertWeights':[1]} | weights cr individualCr
        {'op':'ahp-hierarchy','criteria':[[1,3],['1/3',1]],'alternatives':[[[1,2],[0.5,1]],[[1,4],[0.25,1]]]} | criteriaWeights local global totalCr
        {'op':'ahp-hierarchy','criteriaWeights':['1/4','3/4'],'alternatives':[[[1,2],[0.5,1]],[[1,4],[0.25,1]]],'mode':'ideal'} | criteriaWeights local global totalCr
        {'op':'entropy','matrix':[[1,2],[3,1]]} | weights entropy divergence
        {'op':'critic','matrix':[[1,2],[3,1],[2,2]],'directions':['max','min']} | weights std correlation information
        {'op':'cv','matrix':[[1,2],[3,1]]} | weights
        {'op':'combine','weights':[[0.5,0.5],[0.2,0.8]],'method':'linear','theta':0.3} | weights
        {'op':'combine','weights':[[0.5,0.5],[0.2,0.8]],'method':'product'} | weights
        {'op':'combine','weights':[[0.5,0.5],[0.2,0.8]],'method':'geometric'} | weights
        {'op':'combine','weights':[[0.5,0.5],[0.2,0.8]],'method':'game-theory'} | weights alpha
        {'op':'wsm','scores':[[0.8,null],['na',1]],'weights':[0.5,0.5]} | score coverage lower upper rank
        {'op':'wsm','matrix':[[0.8,0.1],[0,1]],'weights':[0.5,0.5],'max':1} | score coverage lower upper rank
        {'op':'topsis','matrix':[[1,2],[3,1]],'directions':['max','min'],'weights':[0.5,0.5],'normalisation':'min-max'} | closeness dPlus dMinus rank
        {'op':'vikor','matrix':[[1,2],[3,1]],'directions':['max','min'],'weights':[0.5,0.5],'v':0.6} | S R Q rank compromise acceptableAdvantage acceptableStability
        {'op':'gra','matrix':[[1,2],[3,1]],'directions':['max','min'],'weights':[0.5,0.5],'zeta':0.5} | coefficients grade rank
        {'op':'fuzzy','weights':[0.5,0.5],'membership':[[0.5,0.5],[0.2,0.8]],'operator':'min-max','gradeScores':[1,2]} | b normalised maxMembership score
        {'op':'cloud-backward','samples':[1,2,4]} | Ex En He
        {'op':'cloud-standard','intervals':[[0,6],[6,12]],'k':0.1} | Ex En He
        {'op':'cloud-combine','clouds':[[1,2,0.1],[2,3,0.2]],'weights':[0.5,0.5]} | Ex En He
        {'op':'grade-mean-std','scores':[1,2,3]} | grades mean std
        {'op':'grade-bands','scores':[1,2,3],'bands':[{'label':'a','from':0,'to':2},{'label':'b','from':2,'to':5}]} | grades mean std
        {'op':'gate','conditions':[true,false],'score':81,'threshold':80} | outcome because
        {'op':'rank','scores':[1,2],'method':'dense','higherIsBetter':false} | rank
        {'op':'weight-stability','matrix':[[1,0],[0,1]],'weights':[0.5,0.5]} | crossings intervals
        {'op':'trend','series':[1,2,3,4]} | s p sen direction difference
        {'op':'capability-index','raw':[[1,2],[3,1]],'level1Weights':[1],'level2Weights':[[0.5,0.5]]} | indicators dimensionScores overall grades
        """)
    void answersWithTheFieldsOfTheContract(String request, String fields) {
        assertThat(granted(request).propertyNames())
                .containsExactly(fields.strip().split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "saaty1980, 0.0462254964473904",
        "saaty2005, 0.05155920757593548",
        "cn_common, 0.05155920757593548",
        "tummala_ling1998, 0.046233467734930936",
        "alonso_lamata2006, 0.05109736599864008",
        "donegan_dodd1991, 0.05456000801686294"
    })
    void dividesByTheNamedTable(String table, double cr) {
        var result = granted("{'op':'ahp','matrix':[[1,2,2],['1/2',1,2],['1/2','1/2',1]],'ri':'" + table + "'}");
        assertThat(result.get("cr").asDouble()).isCloseTo(cr, within(1e-12));
    }

    @Test
    void keepsTheThreeKindsOfNoValueApart() {
        var result = granted(
                "{'op':'wsm','scores':[[80,null,70],['na',50,60],[null,null,null],[0,0,0]],'weights':['0.5','3/10',0.2],'max':100}");
        assertThat(result.get("score").get(2).isNull()).isTrue();
        assertThat(result.get("score").get(3).asDouble()).isZero();
        assertThat(result.get("rank").toString()).isEqualTo("[1,2,null,3]");
        assertThat(result.get("coverage").get(1).asDouble()).isEqualTo(1);
    }

    @Test
    void readsAFlatListAsOneUnit() {
        assertThat(numbers(granted("{'op':'wsm','scores':[80,null],'weights':[0.5,0.5],'max':100}")
                        .get("score")))
                .containsExactly(80);
    }

    @Test
    void reportsATieOfGradesAsAList() {
        var tie =
                granted("{'op':'fuzzy','weights':[0.5,0.5],'membership':[[0.5,0.5],[0.5,0.5]],'gradeScores':[100,60]}");
        assertThat(tie.get("maxMembership").toString()).isEqualTo("[0,1]");
        assertThat(tie.get("score").asDouble()).isEqualTo(80);
        var clear = granted("{'op':'fuzzy','weights':[0.5,0.5],'membership':[[0.5,0.5],[0.2,0.8]]}");
        assertThat(clear.get("maxMembership").asInt()).isEqualTo(1);
        assertThat(clear.get("score").isNull()).isTrue();
    }

    @Test
    void writesWholePlacesAsWholeNumbers() {
        assertThat(granted("{'op':'rank','scores':['0.5','0.7','0.5','0.3'],'method':'fractional'}")
                        .get("rank")
                        .toString())
                .isEqualTo("[2.5,1,2.5,4]");
    }

    @Test
    void leavesAnUndefinedCorrelationOut() {
        var result = granted("{'op':'critic','matrix':[[1,2,5],[3,1,5],[2,2,5]],'directions':['max','max','max']}");
        assertThat(result.get("correlation").get(0).get(2).isNull()).isTrue();
        assertThat(result.get("weights").get(2).asDouble()).isZero();
    }

    @Test
    void namesCrossingsAsThePublishedVectorDoes() {
        var result = granted(
                "{'op':'weight-stability','matrix':[[80,60,70],[70,85,60],[60,70,90]],'weights':[0.5,0.3,0.2]}");
        assertThat(result.get("crossings").get(0).propertyNames())
                .containsExactly("criterion", "pair", "crossing_weight", "inside_0_1", "relative_change");
        assertThat(result.get("intervals").get(0).get(1).asDouble()).isCloseTo(0.5238095238095238, within(1e-12));
        assertThat(result.get("intervals").get(0).get(0).asDouble()).isCloseTo(0.4117647058823529, within(1e-12));
    }

    @Test
    void combinesCloudsByTheNamedVariant() {
        String clouds = "{'op':'cloud-combine','clouds':[[1,3,0.3],[2,4,0.4]],'weights':[0.5,0.5]";
        assertThat(granted(clouds + "}").get("En").asDouble()).isCloseTo(Math.sqrt(12.5), within(1e-12));
        assertThat(granted(clouds + ",'method':'algebra'}").get("En").asDouble())
                .isCloseTo(2.5, within(1e-12));
        assertThat(granted(clouds + ",'method':'algebra'}").get("He").asDouble())
                .isCloseTo(0.25, within(1e-12));
        var comprehensive = granted(clouds + ",'method':'comprehensive'}");
        assertThat(comprehensive.get("Ex").asDouble()).isCloseTo(11 / 7.0, within(1e-12));
        assertThat(comprehensive.get("He").asDouble()).isCloseTo(2.5 / 7, within(1e-12));
    }

    @Test
    void reportsAHyperEntropyWithoutRoot() {
        var answer = Asked.one("{'op':'cloud-backward','samples':[1,2,1,2,1,2,1,2]}");
        assertThat(answer.get("result").get("He").asDouble()).isZero();
        assertThat(answer.get("explain").toString()).contains("S² < En²");
        var rooted = granted("{'op':'cloud-backward','samples':[1,2,3,4]}");
        assertThat(rooted.get("He").asDouble()).isCloseTo(Math.sqrt(5 / 3.0 - Math.PI / 2), within(1e-12));
    }

    @Test
    void readsBandsInEveryForm() {
        for (String bands : new String[] {
            "[[0,60,'C'],[60,90,'B'],[90,100,'A']]",
            "[['C',0,60],['B','60','90'],['A',90,100]]",
            "[{'grade':'A','lo':90,'hi':100},{'name':'B','min':60,'max':90},{'label':'C','lower':0,'upper':60}]"
        }) {
            assertThat(granted("{'op':'grade-bands','scores':[89.96,89.94,60,100,0],'bands':" + bands + "}")
                            .get("grades")
                            .toString())
                    .isEqualTo("[\"A\",\"B\",\"B\",\"A\",\"C\"]");
        }
        assertThat(granted("{'op':'grade-bands','scores':[1],'bands':[[0,2],[2,3]],'decimals':0}")
                        .get("grades")
                        .toString())
                .isEqualTo("[\"0\"]");
    }

    @Test
    void gatesByTheNamedComparison() {
        String gate = "{'op':'gate','conditions':[true],'score':80,'threshold':80";
        assertThat(granted(gate + "}").get("outcome").asString()).isEqualTo("pass");
        assertThat(granted(gate + ",'strict':true}").get("outcome").asString()).isEqualTo("fail");
        assertThat(granted("{'op':'gate','conditions':[true,null],'score':90,'threshold':80}")
                        .get("outcome")
                        .asString())
                .isEqualTo("undetermined");
        assertThat(granted("{'op':'gate','conditions':[true],'score':null,'threshold':80}")
                        .get("because")
                        .asString())
                .isEqualTo("There is no score.");
    }

    @Test
    void computesCapabilityFromNamedRecords() {
        String units =
                "[{'population':20000,'planInForce':true,'vulnerableList':1,'hazardList':0,'hazardMap':true,'funds':10,"
                        + "'stock':4,'clinics':2,'militia':10,'volunteers':30,'training':100,'drill':300,'shelterCapacity':5000},"
                        + "{'population':10000,'planInForce':true,'vulnerableList':1,'hazardList':1,'hazardMap':false,'funds':8,"
                        + "'stock':1,'clinics':1,'militia':5,'volunteers':5,'training':50,'drill':50,'shelterCapacity':1000}]";
        String weights = ",'level2Weights':[[0.3,0.3,0.4],[0.3,0.3,0.4],[0.3,0.3,0.4]]}";
        var result = granted("{'op':'capability-index','template':'community','raw':" + units + weights);
        assertThat(numbers(result.get("indicators").get(0)))
                .containsExactly(new double[] {1, 0.5, 1, 5, 2, 1, 20, 2, 0.25}, within(1e-12));
        assertThat(result.get("overall").size()).isEqualTo(2);
    }

    @Test
    void computesCapabilityPerResident() {
        String weights = ",'level1Weights':[0.5,0.5],'level2Weights':[[1],[1]]}";
        String expected = "[[5.0,1.0],[30.0,0.0]]";
        for (String perCapita : new String[] {
            "'perCapita':{'population':[20000,10000],'per':[10000,null]}",
            "'population':[20000,10000],'perCapita':[10000,0]"
        }) {
            assertThat(granted("{'op':'capability-index','raw':[[10,1],[30,0]]," + perCapita + weights)
                            .get("indicators")
                            .toString())
                    .isEqualTo(expected);
        }
        String named =
                "{'op':'capability-index','raw':[{'population':20000,'a':4,'b':6,'c':true},{'population':10000,'a':30,'b':0,'c':false}],"
                        + "'perCapita':[{'name':'rescuers','fields':['a','b'],'per':10000},{'fields':['c']}]";
        assertThat(granted(named + weights).get("indicators").toString()).isEqualTo(expected);
    }

    @Test
    void leavesADimensionWithoutDifferencesUndefined() {
        var result = granted(
                "{'op':'capability-index','raw':[[1,2],[1,3]],'level1Weights':[0.5,0.5],'level2Weights':[[1],[1]]}");
        assertThat(result.get("dimensionScores").toString()).isEqualTo("[[null,0.0],[null,1.0]]");
    }

    @Test
    void scalesWeightsOnlyWhenAsked() {
        String request =
                "{'op':'topsis','matrix':[[9,7,6,7],[8,7,9,6],[7,8,6,6]],'weights':[4,2,6,8],'directions':['max','max','max','max']";
        Asked.refused(request + "}", "WEIGHTS_SUM", "weights");
        assertThat(numbers(granted(request + ",'normaliseWeights':true}").get("closeness")))
                .containsExactly(
                        new double[] {0.38768695492211813, 0.6503238218850165, 0.08347670030339041}, within(1e-12));
    }

    @Test
    void explainsAsMuchAsAsked() {
        String request = "{'op':'topsis','matrix':[[1,2],[3,1]],'directions':['max','min'],'weights':[0.5,0.5]";
        assertThat(Asked.one(request + ",'explain':'none'}").get("explain").size())
                .isZero();
        var explain = Asked.one(request + ",'worked':'zh'}").get("explain");
        assertThat(explain.get("worked").asString()).contains("正理想解").contains("1. ");
        assertThat(explain.get("steps")
                        .valueStream()
                        .map(step -> step.get("name").asString()))
                .contains("matrix", "norms", "weighted", "ideal", "antiIdeal", "dPlus", "closeness", "rank");
        assertThat(Asked.one(request + ",'worked':'en'}")
                        .get("explain")
                        .get("worked")
                        .asString())
                .contains("Anti-ideal");
    }

    @Test
    void namesTheFieldsItIgnored() {
        var explain =
                Asked.one("{'op':'rank','scores':[1,2],'methd':'dense','id':7}").get("explain");
        assertThat(explain.get("ignored").toString()).isEqualTo("[\"methd\",\"id\"]");
    }

    @Test
    void anchorsFreeTopsisFromItsPeers() {
        String start =
                "{'op':'topsis','directions':['max','min'],'weights':[0.5,0.5],'anchors':[[0,10],[0,10]],'matrix':";
        var two = granted(start + "[[1,2],[3,1]]}");
        var three = granted(start + "[[1,2],[3,1],[9,9]]}");
        assertThat(three.get("closeness").get(0)).isEqualTo(two.get("closeness").get(0));
    }

    @Test
    void leavesLargeTablesOutOfTheExplanation() {
        var rows = new StringBuilder();
        for (int i = 0; i < 5_001; i++) {
            rows.append(i == 0 ? "" : ",").append("[").append(i).append(",1]");
        }
        String request = "{'op':'cv','matrix':[" + rows + "]";
        assertThat(Asked.one(request + "}").get("explain").toString()).contains("\"omittedCells\":10002");
        assertThat(Asked.one(request + ",'explain':'full'}").get("explain").toString())
                .doesNotContain("omittedCells");
    }
}
