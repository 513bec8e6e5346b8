-- The search (docs/decisions/016). Words come stemmed from domain/triage/search-document.ts, so that PostgreSQL needs no
-- text search configuration for them.

CREATE FUNCTION search_month(at timestamptz) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN (extract(year FROM at AT TIME ZONE 'UTC') * 12 + extract(month FROM at AT TIME ZONE 'UTC'))::integer;

-- The month stands in the index too, so that a common word is looked up among the newest cases alone; the organization,
-- so that those of a few organizations are found among those of all.
DROP INDEX "case_search_document_idx";
DROP INDEX "case_search_notes_idx";
CREATE INDEX "case_search_document_idx" ON "case_search" USING GIN ("document", "organization_id", search_month("submitted_at"));
CREATE INDEX "case_search_notes_idx" ON "case_search" USING GIN ("notes", "organization_id", search_month("submitted_at"));

-- Words lie beside their rows, unpacked: most of what a search reads of a row is who and when.
ALTER TABLE "case_search" ALTER COLUMN "document" SET STORAGE EXTERNAL, ALTER COLUMN "notes" SET STORAGE EXTERNAL;
ALTER TABLE "case_search" SET (toast_tuple_target = 128);

-- The newest cases in which `wanted` is found, at most `most`. `noted`: also by what the desk noted, and then `unwanted`
-- may not stand there either. `organizations`: of these alone, null: of all.
-- Always by the index: the planner does not know what unpacking words costs, and would rather read case by case. And the
-- newest months first, as far as it takes, so that a word of every case costs little more than a rare one.
CREATE FUNCTION search_cases(wanted tsquery, unwanted tsquery, noted boolean, organizations uuid[], most integer)
RETURNS SETOF uuid LANGUAGE plpgsql STABLE ROWS 1000 SET enable_seqscan = off SET enable_indexscan = on AS $$
DECLARE
  newest CONSTANT integer := (SELECT search_month(submitted_at) FROM case_search ORDER BY submitted_at DESC LIMIT 1);
  everything CONSTANT integer := 10000;
  barring CONSTANT boolean := noted AND unwanted IS NOT NULL;
  statement text;
  among text;
  months integer;
  ids uuid[];
BEGIN
  -- Until the end of this function (its SET takes it back).
  PERFORM set_config('enable_indexscan', 'off', true);
  FOREACH months IN ARRAY ARRAY[1, 4, 16, everything] LOOP
    CONTINUE WHEN months < everything AND most > 100000;
    among := concat(
      CASE WHEN organizations IS NOT NULL THEN ' AND organization_id = ANY ($3)' END,
      -- A search by minus alone is one among all months: without them the whole index would be read.
      CASE WHEN months < everything OR querytree(wanted) = 'T' THEN ' AND search_month(submitted_at) > $4' END);
    statement := concat(
      'WITH found AS MATERIALIZED (SELECT escalation_id, submitted_at FROM case_search WHERE document @@ $1', among,
      CASE WHEN noted THEN concat(' UNION SELECT escalation_id, submitted_at FROM case_search WHERE notes @@ $1', among) END,
      CASE WHEN barring THEN concat('), barred AS MATERIALIZED (SELECT escalation_id FROM case_search WHERE notes @@ $2', among) END,
      ') SELECT array(SELECT escalation_id FROM found',
      CASE WHEN barring THEN ' WHERE escalation_id NOT IN (SELECT escalation_id FROM barred)' END,
      ' ORDER BY submitted_at DESC, escalation_id DESC LIMIT $5)');
    EXECUTE statement INTO ids USING wanted, unwanted, organizations, newest - months, most;
    EXIT WHEN cardinality(ids) >= most;
  END LOOP;
  RETURN QUERY SELECT unnest(ids);
END
$$;
