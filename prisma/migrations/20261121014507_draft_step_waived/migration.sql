-- AlterTable
ALTER TABLE "draft_steps" ADD COLUMN     "waived" BOOLEAN NOT NULL DEFAULT false;
