-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "users" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "email_verified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "role" TEXT NOT NULL DEFAULT 'customer',
    "locale" TEXT NOT NULL DEFAULT 'en',
    "organization_id" UUID,
    "serves_all" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "users_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "services" (
    "user_id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,

    CONSTRAINT "services_pkey" PRIMARY KEY ("user_id","organization_id")
);

-- CreateTable
CREATE TABLE "sessions" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "token" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ip_address" TEXT,
    "user_agent" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sessions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "accounts" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "account_id" TEXT NOT NULL,
    "provider_id" TEXT NOT NULL,
    "access_token" TEXT,
    "refresh_token" TEXT,
    "id_token" TEXT,
    "access_token_expires_at" TIMESTAMPTZ(3),
    "refresh_token_expires_at" TIMESTAMPTZ(3),
    "scope" TEXT,
    "password" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "accounts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verifications" (
    "id" UUID NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "verifications_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "organizations" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "name_key" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "organizations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "partners" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "name_key" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "partners_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "product_versions" (
    "product" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "support_ends_on" DATE,
    "checked_on" DATE NOT NULL,

    CONSTRAINT "product_versions_pkey" PRIMARY KEY ("product","version")
);

-- CreateTable
CREATE TABLE "guidance_revisions" (
    "number" INTEGER NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "texts" JSONB NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "guidance_revisions_pkey" PRIMARY KEY ("number")
);

-- CreateTable
CREATE TABLE "drafts" (
    "id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "language" TEXT NOT NULL,
    "guidance_revision" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "submitted_at" TIMESTAMPTZ(3),
    "discarded_at" TIMESTAMPTZ(3),

    CONSTRAINT "drafts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "draft_steps" (
    "draft_id" UUID NOT NULL,
    "step" TEXT NOT NULL,
    "answers" JSON NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "complete" BOOLEAN NOT NULL DEFAULT false,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "draft_steps_pkey" PRIMARY KEY ("draft_id","step")
);

-- CreateTable
CREATE TABLE "escalations" (
    "id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "draft_id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "partner_id" UUID NOT NULL,
    "submitted_by_id" UUID,
    "assignee_id" UUID,
    "status" TEXT NOT NULL DEFAULT 'submitted',
    "version" INTEGER NOT NULL DEFAULT 1,
    "language" TEXT NOT NULL,
    "product" TEXT NOT NULL,
    "product_version" TEXT NOT NULL,
    "phase" TEXT,
    "go_live_on" DATE,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "business_impact" TEXT NOT NULL,
    "desired_outcome" TEXT NOT NULL,
    "severity" TEXT NOT NULL,
    "severity_reason" TEXT,
    "outcome" TEXT,
    "guidance_revision" INTEGER NOT NULL,
    "submitted_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "escalations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "scope_references" (
    "id" UUID NOT NULL,
    "escalation_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "document_title" TEXT NOT NULL,
    "document_location" TEXT NOT NULL,
    "section" TEXT NOT NULL,
    "deliverable" TEXT NOT NULL,
    "quote" TEXT,
    "agreed_on" DATE NOT NULL,
    "due_on" DATE,
    "condition" TEXT NOT NULL,
    "detail" TEXT NOT NULL,
    "timeline_impact" TEXT,

    CONSTRAINT "scope_references_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "partner_contacts" (
    "id" UUID NOT NULL,
    "escalation_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "contacted_on" DATE NOT NULL,
    "channel" TEXT NOT NULL,
    "partner_role" TEXT NOT NULL,
    "raised" TEXT NOT NULL,
    "response" TEXT NOT NULL,
    "response_detail" TEXT,
    "reference" TEXT,

    CONSTRAINT "partner_contacts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "examples" (
    "id" UUID NOT NULL,
    "escalation_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "occurred_on" DATE NOT NULL,
    "what_happened" TEXT NOT NULL,
    "expected" TEXT NOT NULL,
    "impact" TEXT NOT NULL,
    "reference" TEXT,

    CONSTRAINT "examples_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "waivers" (
    "escalation_id" UUID NOT NULL,
    "item" TEXT NOT NULL,
    "reason" TEXT NOT NULL,

    CONSTRAINT "waivers_pkey" PRIMARY KEY ("escalation_id","item")
);

-- CreateTable
CREATE TABLE "case_events" (
    "id" BIGSERIAL NOT NULL,
    "escalation_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "actor_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "data" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "case_events_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_entries" (
    "id" BIGSERIAL NOT NULL,
    "kind" TEXT NOT NULL,
    "actor_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "data" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "audit_entries_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outbox_mails" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "recipient" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "dedupe_key" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'queued',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "next_attempt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "claimed_at" TIMESTAMPTZ(3),
    "sent_at" TIMESTAMPTZ(3),
    "last_error" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "outbox_mails_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "users_email_key" ON "users"("email");

-- CreateIndex
CREATE INDEX "users_organization_id_idx" ON "users"("organization_id");

-- CreateIndex
CREATE INDEX "users_role_name_idx" ON "users"("role", "name");

-- CreateIndex
CREATE INDEX "services_organization_id_idx" ON "services"("organization_id");

-- CreateIndex
CREATE UNIQUE INDEX "sessions_token_key" ON "sessions"("token");

-- CreateIndex
CREATE INDEX "sessions_user_id_idx" ON "sessions"("user_id");

-- CreateIndex
CREATE INDEX "sessions_expires_at_idx" ON "sessions"("expires_at");

-- CreateIndex
CREATE INDEX "accounts_user_id_idx" ON "accounts"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "accounts_provider_id_account_id_key" ON "accounts"("provider_id", "account_id");

-- CreateIndex
CREATE INDEX "verifications_identifier_idx" ON "verifications"("identifier");

-- CreateIndex
CREATE INDEX "verifications_expires_at_idx" ON "verifications"("expires_at");

-- CreateIndex
CREATE UNIQUE INDEX "organizations_name_key_key" ON "organizations"("name_key");

-- CreateIndex
CREATE UNIQUE INDEX "partners_name_key_key" ON "partners"("name_key");

-- CreateIndex
CREATE INDEX "partners_name_idx" ON "partners"("name");

-- CreateIndex
CREATE UNIQUE INDEX "guidance_revisions_fingerprint_key" ON "guidance_revisions"("fingerprint");

-- CreateIndex
CREATE INDEX "drafts_owner_id_updated_at_idx" ON "drafts"("owner_id", "updated_at" DESC);

-- CreateIndex
CREATE INDEX "drafts_organization_id_idx" ON "drafts"("organization_id");

-- CreateIndex
CREATE UNIQUE INDEX "escalations_reference_key" ON "escalations"("reference");

-- CreateIndex
CREATE UNIQUE INDEX "escalations_draft_id_key" ON "escalations"("draft_id");

-- CreateIndex
CREATE INDEX "escalations_submitted_at_id_idx" ON "escalations"("submitted_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "escalations_organization_id_submitted_at_id_idx" ON "escalations"("organization_id", "submitted_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "escalations_status_submitted_at_id_idx" ON "escalations"("status", "submitted_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "escalations_partner_id_submitted_at_id_idx" ON "escalations"("partner_id", "submitted_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "escalations_assignee_id_submitted_at_id_idx" ON "escalations"("assignee_id", "submitted_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "escalations_product_submitted_at_id_idx" ON "escalations"("product", "submitted_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "escalations_language_submitted_at_id_idx" ON "escalations"("language", "submitted_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "escalations_submitted_by_id_idx" ON "escalations"("submitted_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "scope_references_escalation_id_position_key" ON "scope_references"("escalation_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "partner_contacts_escalation_id_position_key" ON "partner_contacts"("escalation_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "examples_escalation_id_position_key" ON "examples"("escalation_id", "position");

-- CreateIndex
CREATE INDEX "case_events_escalation_id_id_idx" ON "case_events"("escalation_id", "id");

-- CreateIndex
CREATE INDEX "audit_entries_at_idx" ON "audit_entries"("at");

-- CreateIndex
CREATE UNIQUE INDEX "outbox_mails_dedupe_key_key" ON "outbox_mails"("dedupe_key");

-- CreateIndex
CREATE INDEX "outbox_mails_status_next_attempt_idx" ON "outbox_mails"("status", "next_attempt");

-- AddForeignKey
ALTER TABLE "users" ADD CONSTRAINT "users_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organizations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "services" ADD CONSTRAINT "services_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "services" ADD CONSTRAINT "services_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organizations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organizations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_guidance_revision_fkey" FOREIGN KEY ("guidance_revision") REFERENCES "guidance_revisions"("number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft_steps" ADD CONSTRAINT "draft_steps_draft_id_fkey" FOREIGN KEY ("draft_id") REFERENCES "drafts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "escalations" ADD CONSTRAINT "escalations_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organizations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "escalations" ADD CONSTRAINT "escalations_partner_id_fkey" FOREIGN KEY ("partner_id") REFERENCES "partners"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "escalations" ADD CONSTRAINT "escalations_submitted_by_id_fkey" FOREIGN KEY ("submitted_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "escalations" ADD CONSTRAINT "escalations_assignee_id_fkey" FOREIGN KEY ("assignee_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "escalations" ADD CONSTRAINT "escalations_guidance_revision_fkey" FOREIGN KEY ("guidance_revision") REFERENCES "guidance_revisions"("number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "scope_references" ADD CONSTRAINT "scope_references_escalation_id_fkey" FOREIGN KEY ("escalation_id") REFERENCES "escalations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "partner_contacts" ADD CONSTRAINT "partner_contacts_escalation_id_fkey" FOREIGN KEY ("escalation_id") REFERENCES "escalations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "examples" ADD CONSTRAINT "examples_escalation_id_fkey" FOREIGN KEY ("escalation_id") REFERENCES "escalations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "waivers" ADD CONSTRAINT "waivers_escalation_id_fkey" FOREIGN KEY ("escalation_id") REFERENCES "escalations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_events" ADD CONSTRAINT "case_events_escalation_id_fkey" FOREIGN KEY ("escalation_id") REFERENCES "escalations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- By hand: what Prisma has no word for.

-- The number in a case's reference. Never handed out twice; a gap tells of a submission that did not go through.
CREATE SEQUENCE "escalation_reference" AS bigint;

-- Codes are judged by domain/; the database refuses what no door should have let in.
ALTER TABLE "users" ADD CONSTRAINT "users_role_check" CHECK ("role" IN ('customer', 'csm', 'admin'));
ALTER TABLE "users" ADD CONSTRAINT "users_organization_check" CHECK ("role" <> 'customer' OR "organization_id" IS NOT NULL);
ALTER TABLE "draft_steps" ADD CONSTRAINT "draft_steps_step_check" CHECK ("step" IN ('project', 'concern', 'scope', 'contact', 'examples'));
ALTER TABLE "escalations" ADD CONSTRAINT "escalations_status_check" CHECK ("status" IN ('submitted', 'in_review', 'needs_information', 'with_partner', 'resolved', 'declined', 'withdrawn'));
ALTER TABLE "escalations" ADD CONSTRAINT "escalations_severity_check" CHECK ("severity" IN ('low', 'medium', 'high', 'critical'));
ALTER TABLE "escalations" ADD CONSTRAINT "escalations_language_check" CHECK ("language" IN ('en', 'it', 'sv', 'nl', 'pt-BR', 'es'));
ALTER TABLE "escalations" ADD CONSTRAINT "escalations_closed_check" CHECK (("status" IN ('resolved', 'declined', 'withdrawn')) = ("closed_at" IS NOT NULL));
ALTER TABLE "scope_references" ADD CONSTRAINT "scope_references_condition_check" CHECK ("condition" IN ('not-delivered', 'partly-delivered', 'unsatisfactory', 'added-later'));
ALTER TABLE "partner_contacts" ADD CONSTRAINT "partner_contacts_channel_check" CHECK ("channel" IN ('email', 'call', 'meeting', 'ticket', 'chat'));
ALTER TABLE "partner_contacts" ADD CONSTRAINT "partner_contacts_response_check" CHECK ("response" IN ('none', 'unclear', 'refused', 'promised', 'resolved'));
ALTER TABLE "waivers" ADD CONSTRAINT "waivers_item_check" CHECK ("item" IN ('scope', 'contact'));
ALTER TABLE "outbox_mails" ADD CONSTRAINT "outbox_mails_status_check" CHECK ("status" IN ('queued', 'sending', 'sent', 'dead'));

-- History and audit are only ever added to.
CREATE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
END;
$$;
CREATE TRIGGER "case_events_append_only" BEFORE UPDATE OR DELETE ON "case_events" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "audit_entries_append_only" BEFORE UPDATE OR DELETE ON "audit_entries" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
