drop policy ancestors on obligation.rule_override;
call platform.show_below('obligation.rule_override');
