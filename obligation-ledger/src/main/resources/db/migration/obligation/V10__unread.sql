-- What was marked as read can be marked as unread again; the mark is nothing but that.
grant delete on obligation.notice_read to youbei_app, youbei_job;
