-- The same measures as plain SQL over the same facts with their covering index: agency x field x channel.
SELECT agency_id, field_id, channel::text,
       count(*) FILTER (WHERE received_on < $1 AND open_until >= $1) AS opening,
       count(*) FILTER (WHERE received_on BETWEEN $1 AND $2) AS received_new,
       count(*) FILTER (WHERE outcome = 'resolved' AND open_until BETWEEN $1 AND $2) AS resolved_total,
       count(*) FILTER (WHERE outcome = 'resolved' AND timeliness = 'late' AND open_until BETWEEN $1 AND $2)
           AS resolved_late,
       count(*) FILTER (WHERE received_on <= $2 AND open_until > $2) AS open_total
  FROM facts
 WHERE received_on <= $2 AND open_until >= $1
 GROUP BY agency_id, field_id, channel
