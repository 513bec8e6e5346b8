-- btree_gin lets one index serve any of the queue's filters together; unaccent makes the search blind to accents. Both are
-- trusted extensions: whoever may create in the database may create them.
CREATE EXTENSION IF NOT EXISTS btree_gin;
CREATE EXTENSION IF NOT EXISTS unaccent;

-- AlterTable
ALTER TABLE "business_calendars" ADD COLUMN     "language" TEXT;

-- AlterTable
ALTER TABLE "escalations" ADD COLUMN     "conditions" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "customer_remind_at" TIMESTAMPTZ(3),
ADD COLUMN     "customer_reminded" SMALLINT NOT NULL DEFAULT 0,
ADD COLUMN     "due_at" TIMESTAMPTZ(3) NOT NULL DEFAULT 'infinity'::timestamp with time zone,
ADD COLUMN     "due_kind" TEXT,
ADD COLUMN     "expected_by" DATE,
ADD COLUMN     "first_response_at" TIMESTAMPTZ(3),
ADD COLUMN     "first_response_met" BOOLEAN,
ADD COLUMN     "merged_into_id" UUID,
ADD COLUMN     "near_at" TIMESTAMPTZ(3) NOT NULL DEFAULT 'infinity'::timestamp with time zone,
ADD COLUMN     "open_questions" SMALLINT NOT NULL DEFAULT 0,
ADD COLUMN     "readiness_order" SMALLINT NOT NULL DEFAULT -1,
ADD COLUMN     "resolution_met" BOOLEAN,
ADD COLUMN     "responses" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "severity_rank" SMALLINT NOT NULL DEFAULT 0,
ADD COLUMN     "status_since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "tag_ids" UUID[] DEFAULT ARRAY[]::UUID[],
ADD COLUMN     "waived" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- AlterTable
ALTER TABLE "users" ADD COLUMN     "muted_mails" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- CreateTable
CREATE TABLE "case_search" (
    "escalation_id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "language" TEXT NOT NULL,
    "submitted_at" TIMESTAMPTZ(3) NOT NULL,
    "document" tsvector NOT NULL,
    "notes" tsvector NOT NULL,

    CONSTRAINT "case_search_pkey" PRIMARY KEY ("escalation_id")
);

-- CreateTable
CREATE TABLE "case_links" (
    "from_id" UUID NOT NULL,
    "to_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "case_links_pkey" PRIMARY KEY ("from_id","to_id")
);

-- CreateTable
CREATE TABLE "tags" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "name_key" TEXT NOT NULL,

    CONSTRAINT "tags_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "saved_views" (
    "id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "shared" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "saved_views_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk_settings" (
    "user_id" UUID NOT NULL,
    "default_view" TEXT,
    "columns" TEXT[],
    "density" TEXT NOT NULL DEFAULT 'comfortable',

    CONSTRAINT "desk_settings_pkey" PRIMARY KEY ("user_id")
);

-- CreateTable
CREATE TABLE "bulk_runs" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "act" JSONB NOT NULL,
    "total" INTEGER NOT NULL,
    "done" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "claimed_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),
    "undone_by_id" UUID,

    CONSTRAINT "bulk_runs_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "bulk_results" (
    "run_id" UUID NOT NULL,
    "escalation_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "code" TEXT,
    "before" JSONB,
    "version_after" INTEGER,

    CONSTRAINT "bulk_results_pkey" PRIMARY KEY ("run_id","position")
);

-- CreateTable
CREATE TABLE "templates" (
    "id" UUID NOT NULL,
    "names" JSONB NOT NULL,
    "texts" JSONB NOT NULL,
    "acts" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "templates_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "case_presences" (
    "escalation_id" UUID NOT NULL,
    "tab" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "writing" BOOLEAN NOT NULL DEFAULT false,
    "since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "case_presences_pkey" PRIMARY KEY ("escalation_id","tab")
);

-- CreateTable
CREATE TABLE "messages" (
    "id" UUID NOT NULL,
    "escalation_id" UUID NOT NULL,
    "side" TEXT NOT NULL,
    "author_id" UUID,
    "language" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "messages_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "internal_notes" (
    "id" UUID NOT NULL,
    "escalation_id" UUID NOT NULL,
    "author_id" UUID,
    "body" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "internal_notes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "questions" (
    "id" UUID NOT NULL,
    "escalation_id" UUID NOT NULL,
    "path" TEXT,
    "language" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "asked_by_id" UUID,
    "asked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "answer" TEXT,
    "answered_by_id" UUID,
    "answered_at" TIMESTAMPTZ(3),
    "before" TEXT,
    "after" TEXT,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "questions_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "case_search_document_idx" ON "case_search" USING GIN ("document");

-- CreateIndex
CREATE INDEX "case_search_notes_idx" ON "case_search" USING GIN ("notes");

-- CreateIndex
CREATE INDEX "case_search_submitted_at_escalation_id_idx" ON "case_search"("submitted_at" DESC, "escalation_id" DESC);

-- CreateIndex
CREATE INDEX "case_links_to_id_idx" ON "case_links"("to_id");

-- CreateIndex
CREATE UNIQUE INDEX "tags_name_key_key" ON "tags"("name_key");

-- CreateIndex
CREATE INDEX "saved_views_shared_idx" ON "saved_views"("shared");

-- CreateIndex
CREATE UNIQUE INDEX "saved_views_owner_id_name_key" ON "saved_views"("owner_id", "name");

-- CreateIndex
CREATE INDEX "bulk_runs_user_id_created_at_idx" ON "bulk_runs"("user_id", "created_at" DESC);

-- CreateIndex
CREATE INDEX "bulk_runs_finished_at_idx" ON "bulk_runs"("finished_at");

-- CreateIndex
CREATE INDEX "bulk_results_escalation_id_idx" ON "bulk_results"("escalation_id");

-- CreateIndex
CREATE INDEX "case_presences_seen_at_idx" ON "case_presences"("seen_at");

-- CreateIndex
CREATE INDEX "case_presences_user_id_idx" ON "case_presences"("user_id");

-- CreateIndex
CREATE INDEX "messages_escalation_id_at_idx" ON "messages"("escalation_id", "at");

-- CreateIndex
CREATE INDEX "internal_notes_escalation_id_at_idx" ON "internal_notes"("escalation_id", "at");

-- CreateIndex
CREATE INDEX "questions_escalation_id_asked_at_idx" ON "questions"("escalation_id", "asked_at");

-- CreateIndex
CREATE UNIQUE INDEX "business_calendars_language_key" ON "business_calendars"("language");

-- CreateIndex
CREATE INDEX "escalations_updated_at_id_idx" ON "escalations"("updated_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "escalations_due_at_id_idx" ON "escalations"("due_at", "id");

-- CreateIndex
CREATE INDEX "escalations_severity_rank_id_idx" ON "escalations"("severity_rank" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "escalations_readiness_order_id_idx" ON "escalations"("readiness_order" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "escalations_customer_remind_at_idx" ON "escalations"("customer_remind_at");

-- CreateIndex
CREATE INDEX "escalations_merged_into_id_idx" ON "escalations"("merged_into_id");

-- AddForeignKey
ALTER TABLE "escalations" ADD CONSTRAINT "escalations_merged_into_id_fkey" FOREIGN KEY ("merged_into_id") REFERENCES "escalations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_search" ADD CONSTRAINT "case_search_escalation_id_fkey" FOREIGN KEY ("escalation_id") REFERENCES "escalations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_links" ADD CONSTRAINT "case_links_from_id_fkey" FOREIGN KEY ("from_id") REFERENCES "escalations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_links" ADD CONSTRAINT "case_links_to_id_fkey" FOREIGN KEY ("to_id") REFERENCES "escalations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "saved_views" ADD CONSTRAINT "saved_views_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk_settings" ADD CONSTRAINT "desk_settings_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bulk_runs" ADD CONSTRAINT "bulk_runs_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bulk_results" ADD CONSTRAINT "bulk_results_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "bulk_runs"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bulk_results" ADD CONSTRAINT "bulk_results_escalation_id_fkey" FOREIGN KEY ("escalation_id") REFERENCES "escalations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_presences" ADD CONSTRAINT "case_presences_escalation_id_fkey" FOREIGN KEY ("escalation_id") REFERENCES "escalations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_presences" ADD CONSTRAINT "case_presences_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "messages" ADD CONSTRAINT "messages_escalation_id_fkey" FOREIGN KEY ("escalation_id") REFERENCES "escalations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "internal_notes" ADD CONSTRAINT "internal_notes_escalation_id_fkey" FOREIGN KEY ("escalation_id") REFERENCES "escalations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "questions" ADD CONSTRAINT "questions_escalation_id_fkey" FOREIGN KEY ("escalation_id") REFERENCES "escalations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- By hand: what Prisma has no word for.

-- Presence is worth nothing after a crash.
ALTER TABLE "case_presences" SET UNLOGGED;

ALTER TABLE "business_calendars" ADD CONSTRAINT "business_calendars_language_check" CHECK ("language" IN ('en', 'it', 'sv', 'nl', 'pt-BR', 'es'));
ALTER TABLE "escalations" ADD CONSTRAINT "escalations_due_check" CHECK (("due_kind" IS NULL) = ("due_at" = 'infinity') AND ("due_kind" IS NULL OR "due_kind" IN ('first_response', 'resolution')) AND "near_at" <= "due_at");
ALTER TABLE "escalations" ADD CONSTRAINT "escalations_merged_check" CHECK ("merged_into_id" IS NULL OR "closed_at" IS NOT NULL AND "merged_into_id" <> "id");
ALTER TABLE "escalations" ADD CONSTRAINT "escalations_open_questions_check" CHECK ("open_questions" >= 0);
ALTER TABLE "case_links" ADD CONSTRAINT "case_links_order_check" CHECK ("from_id" < "to_id" AND "kind" IN ('related', 'duplicate'));
ALTER TABLE "desk_settings" ADD CONSTRAINT "desk_settings_density_check" CHECK ("density" IN ('comfortable', 'compact'));
ALTER TABLE "messages" ADD CONSTRAINT "messages_side_check" CHECK ("side" IN ('desk', 'customer'));
ALTER TABLE "questions" ADD CONSTRAINT "questions_answered_check" CHECK (("answered_at" IS NULL) = ("answer" IS NULL AND "after" IS NULL) AND ("answered_at" IS NULL OR "withdrawn_at" IS NULL) AND ("before" IS NULL) = ("after" IS NULL));

-- What the queue sorts by in numbers follows what it is made of, whoever writes it.
CREATE FUNCTION keep_sort_order() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.severity_rank := coalesce(array_position(ARRAY['low', 'medium', 'high', 'critical'], NEW.severity), 0);
  NEW.readiness_order := coalesce(NEW.readiness_score, -1);
  RETURN NEW;
END
$$;
CREATE TRIGGER escalations_sort_order BEFORE INSERT OR UPDATE OF severity, readiness_score ON escalations
  FOR EACH ROW EXECUTE FUNCTION keep_sort_order();

-- Any filters of the queue together, few cases or many. The version by its release line: 2.4.8 of 2.4.8-p3.
CREATE INDEX "escalations_filters_idx" ON "escalations" USING GIN ("status", "severity", "product",
  split_part("product_version", '-', 1), "language", "organization_id", "partner_id", "assignee_id", "conditions",
  "responses", "waived", "tag_ids");

-- The open cases in each order: the closed ones grow by the year.
CREATE INDEX "escalations_open_due_idx" ON "escalations"("due_at", "id") WHERE "closed_at" IS NULL;
CREATE INDEX "escalations_open_updated_idx" ON "escalations"("updated_at" DESC, "id" DESC) WHERE "closed_at" IS NULL;
CREATE INDEX "escalations_open_severity_idx" ON "escalations"("severity_rank" DESC, "id" DESC) WHERE "closed_at" IS NULL;
CREATE INDEX "escalations_open_readiness_idx" ON "escalations"("readiness_order" DESC, "id" DESC) WHERE "closed_at" IS NULL;
-- What somebody has on the desk, by when it is due.
CREATE INDEX "escalations_open_assignee_due_idx" ON "escalations"("assignee_id", "due_at", "id") WHERE "closed_at" IS NULL;

-- Cases from before.
UPDATE escalations e SET
  severity = severity,
  conditions = ARRAY(SELECT DISTINCT condition FROM scope_references WHERE escalation_id = e.id ORDER BY 1),
  responses = ARRAY(SELECT DISTINCT response FROM partner_contacts WHERE escalation_id = e.id ORDER BY 1),
  waived = ARRAY(SELECT item FROM waivers WHERE escalation_id = e.id ORDER BY 1),
  status_since = coalesce((SELECT max(at) FROM case_events WHERE escalation_id = e.id AND kind = 'status_changed'), submitted_at);
