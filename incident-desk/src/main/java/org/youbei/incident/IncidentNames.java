package org.youbei.incident;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.youbei.duty.log.OpenMatters;
import org.youbei.listing.NamedRows;
import org.youbei.model.ThingNames;

/** Incidents, reports and plans in action by their names, in the audit trail and in handovers. */
@Configuration(proxyBeanMethods = false)
class IncidentNames {
    @Bean
    ThingNames incidentTitles(JdbcClient jdbc) {
        return new NamedRows(jdbc, "incident", "incident.incident", "title", "/incidents/");
    }

    @Bean
    ThingNames incidentReportNames(JdbcClient jdbc) {
        return new NamedRows(jdbc, "incident-report", "incident.report", "number || ' ' || what", "/incident-reports/");
    }

    @Bean
    ThingNames activationNames(JdbcClient jdbc) {
        return new NamedRows(jdbc, "activation", "incident.activation", "plan_title", "/activations/");
    }

    @Bean
    ThingNames callOutTitles(JdbcClient jdbc) {
        return new NamedRows(jdbc, "call-out", "incident.call_out", "title", "/call-outs/");
    }

    @Bean
    ThingNames lossSurveyTitles(JdbcClient jdbc) {
        return new NamedRows(jdbc, "loss-survey", "incident.loss_survey", "title", "/loss-surveys/");
    }

    @Bean
    ThingNames incidentFindings(JdbcClient jdbc) {
        return new NamedRows(jdbc, "incident-finding", "incident.finding", "text", "/incidents/findings/");
    }

    @Bean
    ThingNames reliefTitles(JdbcClient jdbc) {
        return new NamedRows(jdbc, "relief", "incident.relief_round", "title", "/relief/");
    }

    /** What runs in a unit comes along with each handover of its duty room. */
    @Bean
    OpenMatters runningIncidents(Incidents incidents) {
        return unit -> incidents.running().stream()
                .filter(one -> one.unit().equals(unit))
                .map(one -> one.title() + "（" + one.place() + "）")
                .toList();
    }
}
