package org.youbei.assessment.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.youbei.assessment.assess.Asked.refused;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.youbei.assessment.method.Refusal;
import org.youbei.assessment.method.RefusalCode;

class RefusalsTests {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {'op':'nope'} | UNKNOWN_OPERATION | op
        {'op':5} | WRONG_TYPE | op
        {} | MISSING_FIELD | op
        [1] | WRONG_TYPE | line
        'x' | WRONG_TYPE | line
        {'op':'rank','op':'rank'} | DUPLICATE_FIELD | op
        {'op':'rank','scores':[1,2] | MALFORMED | line
        {'op':'rank','scores':[1,2]} x | MALFORMED | line
        {'op':'rank','scores':[1,2]}{} | MALFORMED | line
        {'op':'rank','scores':[NaN]} | MALFORMED | line
        {'op':'rank','scores':[01]} | MALFORMED | line
        {'op':'rank','scores':[1,]} | MALFORMED | line
        {op:'rank'} | MALFORMED | line
        {'op':'rank'} | MISSING_FIELD | scores
        {'op':'rank','scores':null} | MISSING_FIELD | scores
        {'op':'rank','scores':5} | WRONG_TYPE | scores
        {'op':'rank','scores':[]} | EMPTY | scores
        {'op':'rank','scores':[1,null]} | MISSING_VALUE | scores[1]
        {'op':'rank','scores':[1,true]} | WRONG_TYPE | scores[1]
        {'op':'rank','scores':[1,'a']} | NOT_A_NUMBER | scores[1]
        {'op':'rank','scores':[1,'']} | NOT_A_NUMBER | scores[1]
        {'op':'rank','scores':[1,'NaN']} | NOT_FINITE | scores[1]
        {'op':'rank','scores':[1,'-Infinity']} | NOT_FINITE | scores[1]
        {'op':'rank','scores':[1,'0x10']} | NOT_A_NUMBER | scores[1]
        {'op':'rank','scores':[1,'1/2/3']} | NOT_A_NUMBER | scores[1]
        {'op':'rank','scores':[1,'1/0']} | NOT_FINITE | scores[1]
        {'op':'rank','scores':[1,'0/0']} | NOT_FINITE | scores[1]
        {'op':'rank','scores':[1e400]} | NOT_FINITE | scores[0]
        {'op':'rank','scores':[-1e400]} | NOT_FINITE | scores[0]
        {'op':'rank','scores':[1e-400]} | NOT_FINITE | scores[0]
        {'op':'rank','scores':['1e-300/1e300']} | NOT_FINITE | scores[0]
        {'op':'rank','scores':[1],'method':'best'} | UNKNOWN_VARIANT | method
        {'op':'rank','scores':[1],'method':1} | WRONG_TYPE | method
        {'op':'rank','scores':[1],'higherIsBetter':'yes'} | WRONG_TYPE | higherIsBetter
        {'op':'ahp','matrix':[]} | EMPTY | matrix
        {'op':'ahp','matrix':[[]]} | NOT_SQUARE | matrix[0]
        {'op':'ahp','matrix':[[1,2]]} | NOT_SQUARE | matrix[0]
        {'op':'ahp','matrix':[1,2]} | WRONG_TYPE | matrix[0]
        {'op':'ahp','matrix':{}} | WRONG_TYPE | matrix
        {'op':'ahp','matrix':[[1,null],[2,1]]} | MISSING_VALUE | matrix[0][1]
        {'op':'ahp','matrix':[[1,0],[0,1]]} | NOT_POSITIVE | matrix[0][1]
        {'op':'ahp','matrix':[[1,-3],['-1/3',1]]} | NOT_POSITIVE | matrix[0][1]
        {'op':'ahp','matrix':[[2,3],['1/3',2]]} | NOT_RECIPROCAL | matrix[0][0]
        {'op':'ahp','matrix':[[1,3],['1/2',1]]} | NOT_RECIPROCAL | matrix[1][0]
        {'op':'ahp','matrix':[[1]],'ri':'saaty'} | UNKNOWN_VARIANT | ri
        {'op':'ahp-incomplete','matrix':[[1,3,null,null],['1/3',1,null,null],[null,null,1,2],[null,null,0.5,1]]} | DISCONNECTED | matrix[2]
        {'op':'ahp-group','matrices':[]} | EMPTY | matrices
        {'op':'ahp-group','matrices':[[[1]],[[1,2],[0.5,1]]]} | SIZE_MISMATCH | matrices[1]
        {'op':'ahp-group','matrices':[[[1]],[[1,2],[3,1]]]} | NOT_RECIPROCAL | matrices[1][1][0]
        {'op':'ahp-group','matrices':[[[1]]],'expertWeights':[0.5,0.5]} | SIZE_MISMATCH | expertWeights
        {'op':'ahp-hierarchy','criteria':[[1,2],[2,1]],'alternatives':[]} | NOT_RECIPROCAL | criteria[1][0]
        {'op':'ahp-hierarchy','criteriaWeights':[1],'alternatives':[]} | EMPTY | alternatives
        {'op':'ahp-hierarchy','criteriaWeights':[1],'alternatives':[[[1]],[[1]]]} | SIZE_MISMATCH | alternatives
        {'op':'entropy','matrix':[[1,2]]} | SINGLE_UNIT | matrix
        {'op':'entropy','matrix':[[1,2],[1,2]]} | ALL_EQUAL | matrix
        {'op':'entropy','matrix':[[1,-2],[1,2]]} | NEGATIVE_VALUE | matrix[0][1]
        {'op':'entropy','matrix':[[1,0],[2,0]]} | ZERO_SUM | matrix[*][1]
        {'op':'entropy','matrix':[[1,2],[1]]} | RAGGED | matrix[1]
        {'op':'entropy','matrix':[]} | EMPTY | matrix
        {'op':'entropy','matrix':[[],[]]} | EMPTY | matrix
        {'op':'critic','matrix':[[1,2],[2,1]]} | MISSING_FIELD | directions
        {'op':'critic','matrix':[[1,2],[2,1]],'directions':['max']} | SIZE_MISMATCH | directions
        {'op':'critic','matrix':[[1,2],[2,1]],'directions':['max','up']} | UNKNOWN_VARIANT | directions[1]
        {'op':'critic','matrix':[[1,2],[2,1]],'directions':['max',1]} | WRONG_TYPE | directions[1]
        {'op':'critic','matrix':[[1,2],[1,2]],'directions':['max','max']} | ALL_EQUAL | matrix
        {'op':'cv','matrix':[[1,1],[2,-1]]} | ZERO_SUM | matrix[*][1]
        {'op':'combine','weights':[]} | EMPTY | weights
        {'op':'combine','weights':[[0.5,0.5],[1]]} | SIZE_MISMATCH | weights[1]
        {'op':'combine','weights':[[0.5,0.5],[1,1]]} | WEIGHTS_SUM | weights[1]
        {'op':'combine','weights':[[0.5,0.5],[1.5,-0.5]]} | NEGATIVE_WEIGHT | weights[1][1]
        {'op':'combine','weights':[[0.5,0.5],[1,0]],'theta':2} | OUT_OF_RANGE | theta
        {'op':'combine','weights':[[1,0],[0,1]],'method':'product'} | ZERO_SUM | weights
        {'op':'wsm','weights':[1]} | MISSING_FIELD | matrix
        {'op':'wsm','matrix':[[1]],'scores':[[1]],'weights':[1]} | DUPLICATE_FIELD | scores
        {'op':'wsm','scores':[[null]],'weights':[1]} | LOW_COVERAGE | scores
        {'op':'wsm','matrix':[['n/a']],'weights':[1]} | NOT_A_NUMBER | matrix[0][0]
        {'op':'wsm','matrix':[[1,2],[1]],'weights':[0.5,0.5]} | RAGGED | matrix[1]
        {'op':'wsm','matrix':[[5,null]],'weights':[0.5,0.5]} | OUT_OF_RANGE | matrix[0][0]
        {'op':'wsm','matrix':[[1,2]],'weights':[0.5,0.6]} | WEIGHTS_SUM | weights
        {'op':'wsm','matrix':[[1,2]],'weights':[0.5,0.5],'max':0} | NOT_POSITIVE | max
        {'op':'topsis','matrix':[[1,2],[2,1]],'directions':['max','max']} | MISSING_FIELD | weights
        {'op':'topsis','matrix':[[1,2],[2,1]],'directions':['max','max'],'weights':[1]} | SIZE_MISMATCH | weights
        {'op':'topsis','matrix':[[1,2],[2,1]],'directions':['max','max'],'weights':[1.5,-0.5]} | NEGATIVE_WEIGHT | weights[1]
        {'op':'topsis','matrix':[[1,2]],'directions':['max','max'],'weights':[0.5,0.5]} | SINGLE_UNIT | matrix
        {'op':'topsis','matrix':[[1,2],[1,2]],'directions':['max','max'],'weights':[0.5,0.5]} | ALL_EQUAL | matrix
        {'op':'topsis','matrix':[[1,null],[1,2]],'directions':['max','max'],'weights':[0.5,0.5]} | MISSING_VALUE | matrix[0][1]
        {'op':'topsis','matrix':[[1,2],[2,1]],'directions':['max','max'],'weights':[0.5,0.5],'anchors':[[0,1,2],[0,1]]} | SIZE_MISMATCH | anchors[0]
        {'op':'topsis','matrix':[[-1e308],[1e308]],'directions':['max'],'weights':[1],'normalisation':'none'} | OVERFLOW | matrix
        {'op':'vikor','matrix':[[1,2],[2,1]],'directions':['max','max'],'weights':[0.5,0.5],'v':2} | OUT_OF_RANGE | v
        {'op':'vikor','matrix':[[1]],'directions':['max'],'weights':[1]} | SINGLE_UNIT | matrix
        {'op':'gra','matrix':[[1,2],[2,1]],'directions':['max','max'],'weights':[0.5,0.5],'zeta':0} | OUT_OF_RANGE | zeta
        {'op':'fuzzy','weights':[1],'membership':[[0.5,0.6]]} | MEMBERSHIP_SUM | membership[0]
        {'op':'fuzzy','weights':[1],'membership':[[1.5,-0.5]]} | OUT_OF_RANGE | membership[0][0]
        {'op':'fuzzy','weights':[1],'membership':[]} | EMPTY | membership
        {'op':'fuzzy','weights':[0.5,0.5],'membership':[[0.5,0.5],[1]]} | RAGGED | membership[1]
        {'op':'fuzzy','weights':[1],'membership':[[0.5,0.5]],'operator':'sum'} | UNKNOWN_VARIANT | operator
        {'op':'fuzzy','weights':[1],'membership':[[0.5,0.5]],'gradeScores':[1]} | SIZE_MISMATCH | gradeScores
        {'op':'cloud-backward','samples':[1]} | SINGLE_UNIT | samples
        {'op':'cloud-backward','samples':[]} | EMPTY | samples
        {'op':'cloud-standard','intervals':[[2,1]],'k':0} | INTERVAL_REVERSED | intervals[0]
        {'op':'cloud-standard','intervals':[[1,2]]} | MISSING_FIELD | k
        {'op':'cloud-standard','intervals':[[1,2]],'k':-1} | NEGATIVE_VALUE | k
        {'op':'cloud-standard','intervals':[[1,2,3]],'k':1} | SIZE_MISMATCH | intervals[0]
        {'op':'cloud-combine','clouds':[[1,-2,0]],'weights':[1]} | NEGATIVE_VALUE | clouds[0].En
        {'op':'cloud-combine','clouds':[],'weights':[1]} | EMPTY | clouds
        {'op':'grade-mean-std','scores':[1]} | SINGLE_UNIT | scores
        {'op':'grade-bands','scores':[],'bands':[[0,1]]} | EMPTY | scores
        {'op':'grade-bands','scores':[1],'bands':[[0,1],[2,3]]} | BANDS_GAP | bands[1]
        {'op':'grade-bands','scores':[1],'bands':[[0,2],[1,3]]} | BANDS_OVERLAP | bands[1]
        {'op':'grade-bands','scores':[5],'bands':[[0,2],[2,3]]} | OUT_OF_RANGE | scores[0]
        {'op':'grade-bands','scores':[1],'bands':[{'label':'a','from':0}]} | MISSING_FIELD | bands[0].to
        {'op':'grade-bands','scores':[1],'bands':[[1]]} | SIZE_MISMATCH | bands[0]
        {'op':'grade-bands','scores':[1],'bands':[5]} | WRONG_TYPE | bands[0]
        {'op':'grade-bands','scores':[1],'bands':[[0,2]],'decimals':0.5} | OUT_OF_RANGE | decimals
        {'op':'gate','conditions':[1]} | WRONG_TYPE | conditions[0]
        {'op':'gate','conditions':[]} | EMPTY | conditions
        {'op':'gate','conditions':[true],'score':1} | MISSING_FIELD | threshold
        {'op':'weight-stability','matrix':[[1,2]],'weights':[0.5,0.5]} | SINGLE_UNIT | matrix
        {'op':'trend','series':[1]} | SINGLE_UNIT | series
        {'op':'trend','series':[]} | EMPTY | series
        {'op':'capability-index','raw':[],'level1Weights':[1],'level2Weights':[[1]]} | EMPTY | raw
        {'op':'capability-index','raw':[[1],[2]],'level1Weights':[1],'level2Weights':[]} | SIZE_MISMATCH | level2Weights
        {'op':'capability-index','raw':[[1],[2]],'level1Weights':[1],'level2Weights':[[0.5]]} | WEIGHTS_SUM | level2Weights[0]
        {'op':'capability-index','raw':[[1],[2]],'perCapita':{'population':[0,1],'per':[1]},'level1Weights':[1],'level2Weights':[[1]]} | NOT_POSITIVE | perCapita.population[0]
        {'op':'capability-index','raw':[{'a':1}],'template':'street','level2Weights':[[1]]} | MISSING_FIELD | raw[0].staff
        {'op':'rank','scores':[1],'explain':'all'} | UNKNOWN_VARIANT | explain
        """)
    void refusesWithCodeAndPlace(String request, String code, String at) {
        refused(request, code, at);
    }

    @Test
    void refusesALargeMatrixAndAnEmptyLine() {
        String row = "[" + "1,".repeat(15) + "1]";
        refused("{'op':'ahp','matrix':[" + (row + ",").repeat(15) + row + "]}", "TOO_LARGE", "matrix");
        refused("\n", "MALFORMED", "line");
        refused(" \t\n", "MALFORMED", "line");
    }

    @Test
    void refusesDeepNestingWithoutFalling() {
        refused("{'op':'rank','scores':" + "[".repeat(100_000) + "]".repeat(100_000) + "}", "MALFORMED", "line");
        refused("[".repeat(2_000_000), "MALFORMED", "line");
        refused("{'a':".repeat(50_000), "MALFORMED", "line");
    }

    @Test
    void readsTheNextLineAfterABadOne() {
        byte[] lines = "{bad\n\u0000\n{\"op\":\"rank\",\"scores\":[1,2]}\r\n{\"op\":\"rank\",\"scores\":[3,2]}"
                .getBytes(StandardCharsets.UTF_8);
        var answers = Asked.bytes(lines);
        assertThat(answers).hasSize(4);
        assertThat(answers.stream().map(answer -> answer.get("ok").asBoolean()))
                .containsExactly(false, false, true, true);
        assertThat(answers.get(3).get("result").get("rank").toString()).isEqualTo("[1,2]");
    }

    @Test
    void readsAStreamWithAByteOrderMark() {
        var answers = Asked.bytes("\uFEFF{\"op\":\"rank\",\"scores\":[1]}\n".getBytes(StandardCharsets.UTF_8));
        assertThat(answers.getFirst().get("ok").asBoolean()).isTrue();
    }

    @Test
    void refusesBytesThatAreNotUtf8() {
        var answers = Asked.bytes(new byte[] {'"', (byte) 0xff, (byte) 0xfe, '"', '\n', '{', '}', '\n'});
        assertThat(answers).hasSize(2);
        assertThat(answers.getFirst().get("refusal").get("code").asString()).isEqualTo("MALFORMED");
    }

    @Test
    void answersALongLineOfManyNumbers() {
        var scores = new StringBuilder("{\"op\":\"rank\",\"explain\":\"none\",\"scores\":[0");
        for (int i = 1; i < 200_000; i++) {
            scores.append(',').append(i * 0.001);
        }
        var answers = Asked.bytes(scores.append("]}\n").toString().getBytes(StandardCharsets.UTF_8));
        assertThat(answers.getFirst().get("result").get("rank").get(0).asInt()).isEqualTo(200_000);
    }

    @Test
    void skipsALineBeyondTheLimitAndGoesOn() {
        byte[] lines = new byte[Lines.LONGEST + 40];
        java.util.Arrays.fill(lines, (byte) ' ');
        lines[Lines.LONGEST + 5] = '\n';
        byte[] next = "{\"op\":\"rank\",\"scores\":[1]}".getBytes(StandardCharsets.UTF_8);
        System.arraycopy(next, 0, lines, Lines.LONGEST + 6, next.length);
        var answers = Asked.bytes(lines);
        assertThat(answers.get(0).get("refusal").get("code").asString()).isEqualTo("TOO_LARGE");
        assertThat(answers.get(1).get("ok").asBoolean()).isTrue();
    }

    /** Requests damaged at random still get exactly one well-formed answer each. */
    @Test
    void answersWhateverComes() {
        var samples = List.of(
                "{\"op\":\"ahp\",\"matrix\":[[1,2,\"1/3\"],[\"1/2\",1,\"1/5\"],[3,5,1]],\"method\":\"rgmm\"}",
                "{\"op\":\"topsis\",\"matrix\":[[1,2],[3,1]],\"directions\":[\"max\",\"min\"],\"weights\":[0.5,0.5]}",
                "{\"op\":\"wsm\",\"scores\":[[0.8,null],[\"na\",1]],\"weights\":[0.5,0.5]}",
                "{\"op\":\"trend\",\"series\":[1,2,3,4]}",
                "{\"op\":\"vikor\",\"matrix\":[[1,2],[3,1]],\"directions\":[\"max\",\"min\"],\"weights\":[0.5,0.5],\"v\":0.6}");
        var pieces =
                List.of("1e308", "-1e308", "5e-324", "null", "\"\"", "[]", "{}", "0", "-1", "true", "\"1/3\"", "[[1]]");
        var random = new Random(6);
        for (int k = 0; k < 5_000 * Double.parseDouble(System.getProperty("sample.share", "1")); k++) {
            var line = new StringBuilder(samples.get(random.nextInt(samples.size())));
            for (int edit = random.nextInt(3); edit >= 0; edit--) {
                int from = random.nextInt(line.length());
                int to = Math.min(line.length(), from + random.nextInt(4));
                line.replace(from, to, pieces.get(random.nextInt(pieces.size())));
            }
            var answers = Asked.bytes((line + "\n").getBytes(StandardCharsets.UTF_8));
            assertThat(answers).as(line.toString()).hasSize(1);
            var refusal = answers.getFirst().path("refusal");
            assertThat(refusal.path("code").asString("")).as(line.toString()).isNotEqualTo("INTERNAL_ERROR");
        }
    }

    @Test
    void everyRefusalHasASentenceInBothLanguages() {
        for (var code : RefusalCode.values()) {
            var refusal = new Refusal(code, "here", List.of("a", "b", "c", "d"));
            assertThat(refusal.zh())
                    .as(code.name())
                    .containsPattern("\\p{IsHan}")
                    .doesNotContain("{");
            assertThat(refusal.en()).as(code.name()).doesNotContain("{").doesNotContainPattern("\\p{IsHan}");
        }
    }
}
