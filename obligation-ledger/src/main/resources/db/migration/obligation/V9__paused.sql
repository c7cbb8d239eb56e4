-- What is paused is counted by its date where a list of what falls due shows it too.
create index due_tally_paused on obligation.due_tally (due, jurisdiction) where counted = 'PAUSED';
