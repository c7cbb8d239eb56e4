-- As far as the policies of drills go: those of the scope, and those in which its unit takes part or which its people evaluate.
call platform.search_table('drill.drill', 'title', platform.within_scope()
  || ' or id = any (array(select p.drill from drill.participant p where p.unit = current_setting(''youbei.scope_from'')))'
  || ' or id = any (array(select e.drill from drill.evaluator e where e.unit = current_setting(''youbei.scope_from'')))');
