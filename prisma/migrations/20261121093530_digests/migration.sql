-- AlterTable
ALTER TABLE "users" ADD COLUMN     "digested_at" TIMESTAMPTZ(3);
