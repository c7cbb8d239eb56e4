/**
 * Hazard inspection: the places to look at, what to look for, who looked and what was found, until somebody has checked that it is gone.
 *
 * <p>{@link org.youbei.inspection.InspectionDesk} takes in what a worker brings from a round; {@code point}, {@code checklist}, {@code
 * visit} and {@code hazard} own those nouns, {@code report} what residents write without an account, {@code order} what a district demands
 * of a unit, {@code overview} the figures. Rounds, rectifications, acceptances and orders fall due in the obligation ledger and nowhere
 * else. It refuses a visit of a point outside the scope, a step that does not fit to where a hazard stands, and acceptance by whoever
 * rectified. Photos it hands to whoever keeps files.
 *
 * <p>Sources: 安全生产法, 消防法, 机关、团体、企业、事业单位消防安全管理规定（公安部令第61号）, 安全生产事故隐患排查治理暂行规定（安监总局令第16号）.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "model",
            "listing",
            "jurisdiction",
            "workflow",
            "separation",
            "file",
            "sheet",
            "sheet :: column",
            "obligation",
            "obligation :: rule",
            "place"
        })
package org.youbei.inspection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
