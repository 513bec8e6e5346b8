-- A calendar for each language: the hours and public holidays of its main country, for the cases of organizations that
-- have no calendar of their own. One of that name that was made by hand keeps its hours.
INSERT INTO "business_calendars" ("id", "name", "time_zone", "country", "region", "hours", "language")
SELECT uuidv7(), place.name, place.time_zone, place.country, place.region,
  jsonb_build_object('1', place.day, '2', place.day, '3', place.day, '4', place.day, '5', place.day, '6', '[]'::jsonb, '7', '[]'::jsonb),
  place.language
FROM (VALUES
  ('England', 'Europe/London', 'GB', 'ENG', 'en', '[{"from": "09:00", "to": "17:00"}]'::jsonb),
  ('Italy', 'Europe/Rome', 'IT', NULL, 'it', '[{"from": "09:00", "to": "13:00"}, {"from": "14:00", "to": "18:00"}]'),
  ('Sweden', 'Europe/Stockholm', 'SE', NULL, 'sv', '[{"from": "08:00", "to": "12:00"}, {"from": "13:00", "to": "17:00"}]'),
  ('Netherlands', 'Europe/Amsterdam', 'NL', NULL, 'nl', '[{"from": "09:00", "to": "17:00"}]'),
  ('Brazil', 'America/Sao_Paulo', 'BR', NULL, 'pt-BR', '[{"from": "09:00", "to": "12:00"}, {"from": "13:00", "to": "18:00"}]'),
  ('Spain', 'Europe/Madrid', 'ES', NULL, 'es', '[{"from": "09:00", "to": "14:00"}, {"from": "15:00", "to": "18:00"}]')
) AS place (name, time_zone, country, region, language, day)
ON CONFLICT ("name") DO UPDATE SET "language" = excluded."language";

-- Cases from before: the first thing that the customer was told is the first change of status that says something.
UPDATE "escalations" e SET "first_response_at" = told.at
FROM (
  SELECT "escalation_id", min("at") AS at FROM "case_events"
  WHERE "kind" = 'status_changed' AND "data" ->> 'to' IN ('needs_information', 'with_partner', 'resolved', 'declined')
  GROUP BY "escalation_id"
) told
WHERE told."escalation_id" = e."id";

-- Their due times are worked out by the job that does so after each change of calendars or targets.
INSERT INTO "settings" ("key", "value") VALUES ('sla.recount', '{"after": null}');
