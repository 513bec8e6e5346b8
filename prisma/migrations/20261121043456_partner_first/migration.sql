-- AlterTable
ALTER TABLE "drafts" ADD COLUMN     "avoided_at" TIMESTAMPTZ(3),
ADD COLUMN     "bypass_detail" TEXT,
ADD COLUMN     "bypass_reason" TEXT,
ADD COLUMN     "helped" TEXT,
ADD COLUMN     "joined_id" UUID,
ADD COLUMN     "parked_at" TIMESTAMPTZ(3),
ADD COLUMN     "partner_id" UUID,
ADD COLUMN     "remind_at" TIMESTAMPTZ(3),
ADD COLUMN     "reminded_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "escalations" ADD COLUMN     "bypass_detail" TEXT,
ADD COLUMN     "bypass_reason" TEXT,
ADD COLUMN     "readiness_applicable" SMALLINT,
ADD COLUMN     "readiness_met" SMALLINT,
ADD COLUMN     "readiness_score" SMALLINT;

-- AlterTable
ALTER TABLE "organizations" ADD COLUMN     "calendar_id" UUID;

-- CreateTable
CREATE TABLE "business_calendars" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "time_zone" TEXT NOT NULL,
    "country" TEXT,
    "region" TEXT,
    "hours" JSONB NOT NULL,
    "is_default" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "business_calendars_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "intake_counts" (
    "id" BIGSERIAL NOT NULL,
    "month" DATE NOT NULL,
    "kind" TEXT NOT NULL,
    "practice" TEXT,
    "partner_id" UUID,
    "language" TEXT NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "intake_counts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "settings" (
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by_id" UUID,

    CONSTRAINT "settings_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "draft_letters" (
    "draft_id" UUID NOT NULL,
    "language" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "made_from" TEXT NOT NULL,
    "copied_at" TIMESTAMPTZ(3),
    "sent_at" TIMESTAMPTZ(3),
    "sent_to" TEXT,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "draft_letters_pkey" PRIMARY KEY ("draft_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "business_calendars_name_key" ON "business_calendars"("name");

-- CreateIndex
CREATE INDEX "intake_counts_partner_id_idx" ON "intake_counts"("partner_id");

-- CreateIndex
CREATE UNIQUE INDEX "intake_counts_month_kind_practice_partner_id_language_key" ON "intake_counts"("month", "kind", "practice", "partner_id", "language") NULLS NOT DISTINCT;

-- CreateIndex
CREATE INDEX "drafts_partner_id_idx" ON "drafts"("partner_id");

-- CreateIndex
CREATE INDEX "drafts_joined_id_idx" ON "drafts"("joined_id");

-- CreateIndex
CREATE INDEX "drafts_remind_at_idx" ON "drafts"("remind_at");

-- CreateIndex
CREATE INDEX "drafts_avoided_at_idx" ON "drafts"("avoided_at");

-- CreateIndex
CREATE INDEX "drafts_discarded_at_idx" ON "drafts"("discarded_at");

-- CreateIndex
CREATE INDEX "organizations_calendar_id_idx" ON "organizations"("calendar_id");

-- AddForeignKey
ALTER TABLE "organizations" ADD CONSTRAINT "organizations_calendar_id_fkey" FOREIGN KEY ("calendar_id") REFERENCES "business_calendars"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "intake_counts" ADD CONSTRAINT "intake_counts_partner_id_fkey" FOREIGN KEY ("partner_id") REFERENCES "partners"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_partner_id_fkey" FOREIGN KEY ("partner_id") REFERENCES "partners"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_joined_id_fkey" FOREIGN KEY ("joined_id") REFERENCES "escalations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft_letters" ADD CONSTRAINT "draft_letters_draft_id_fkey" FOREIGN KEY ("draft_id") REFERENCES "drafts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- One calendar is the default; it is there from the start, so that business days can be counted in a new installation.
CREATE UNIQUE INDEX "business_calendars_is_default_key" ON "business_calendars"("is_default") WHERE "is_default";
INSERT INTO "business_calendars" ("id", "name", "time_zone", "hours", "is_default")
VALUES (uuidv7(), 'Default', 'Etc/UTC', '{"1":[{"from":"09:00","to":"17:00"}],"2":[{"from":"09:00","to":"17:00"}],"3":[{"from":"09:00","to":"17:00"}],"4":[{"from":"09:00","to":"17:00"}],"5":[{"from":"09:00","to":"17:00"}],"6":[],"7":[]}', true);

ALTER TABLE "drafts" ADD CONSTRAINT "drafts_helped_check" CHECK ("helped" IN ('scope', 'partner', 'specific', 'other'));
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_avoided_check" CHECK (("avoided_at" IS NULL) = ("helped" IS NULL));
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_bypass_check" CHECK ("bypass_reason" IN ('refusal', 'urgent_harm') AND "bypass_detail" IS NOT NULL OR "bypass_reason" IS NULL AND "bypass_detail" IS NULL);
ALTER TABLE "escalations" ADD CONSTRAINT "escalations_bypass_check" CHECK ("bypass_reason" IN ('refusal', 'urgent_harm') AND "bypass_detail" IS NOT NULL OR "bypass_reason" IS NULL AND "bypass_detail" IS NULL);
ALTER TABLE "escalations" ADD CONSTRAINT "escalations_readiness_check" CHECK ("readiness_score" BETWEEN 0 AND 100 AND "readiness_met" BETWEEN 0 AND "readiness_applicable");
ALTER TABLE "intake_counts" ADD CONSTRAINT "intake_counts_kind_check" CHECK ("kind" IN ('started', 'parked', 'avoided', 'submitted'));

-- The counts of drafts (started, parked, avoided, submitted). What a draft added before a change is taken back, what it
-- adds after it is put in: whatever the program does to a draft, the counts are right. A draft that is deleted stays
-- counted. In the order of the key, so that two transactions wait for each other instead of locking each other out.
CREATE FUNCTION count_draft(draft drafts, weight integer)
RETURNS TABLE (month date, kind text, practice text, partner_id uuid, language text, change integer)
LANGUAGE sql IMMUTABLE AS $$
  SELECT date_trunc('month', event.at AT TIME ZONE 'UTC')::date, event.kind, event.practice, draft.partner_id,
    draft.language, weight
  FROM (VALUES
    ('started', draft.created_at, NULL),
    ('parked', draft.parked_at, NULL),
    ('avoided', draft.avoided_at, draft.helped),
    ('submitted', draft.submitted_at, NULL)
  ) AS event (kind, at, practice)
  WHERE event.at IS NOT NULL
$$;

CREATE FUNCTION keep_intake_counts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO intake_counts AS known (month, kind, practice, partner_id, language, count)
  SELECT change.month, change.kind, change.practice, change.partner_id, change.language, sum(change.change)
  FROM (
    SELECT * FROM count_draft(NEW, 1)
    UNION ALL
    SELECT * FROM count_draft(OLD, -1) WHERE TG_OP = 'UPDATE'
  ) AS change
  GROUP BY 1, 2, 3, 4, 5
  HAVING sum(change.change) <> 0
  ORDER BY 1, 2, 3, 4, 5
  ON CONFLICT (month, kind, practice, partner_id, language) DO UPDATE SET count = known.count + excluded.count;
  RETURN NULL;
END
$$;

CREATE TRIGGER drafts_started AFTER INSERT ON drafts FOR EACH ROW EXECUTE FUNCTION keep_intake_counts();
CREATE TRIGGER drafts_changed AFTER UPDATE ON drafts FOR EACH ROW
  WHEN ((OLD.language, OLD.partner_id, OLD.parked_at, OLD.avoided_at, OLD.helped, OLD.submitted_at)
    IS DISTINCT FROM (NEW.language, NEW.partner_id, NEW.parked_at, NEW.avoided_at, NEW.helped, NEW.submitted_at))
  EXECUTE FUNCTION keep_intake_counts();

-- Drafts from before the counts.
INSERT INTO intake_counts (month, kind, practice, partner_id, language, count)
SELECT counted.month, counted.kind, counted.practice, counted.partner_id, counted.language, count(*)
FROM drafts, count_draft(drafts, 1) AS counted
GROUP BY 1, 2, 3, 4, 5;
