package org.dakal.tools.reports.page;

import org.dakal.scenarios.Scenario;
import org.dakal.scenarios.writing.output.RunInfo;
import org.dakal.study.PlanStudy;
import org.dakal.tools.reports.words.Messages;

/**
 * What every section of a plan's page tells of.
 *
 * @param scenario what was planned for
 */
public record PlanContext(Scenario scenario, PlanStudy.Result result, RunInfo run, Messages messages) {}
