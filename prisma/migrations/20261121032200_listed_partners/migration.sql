-- AlterTable
ALTER TABLE "partners" ADD COLUMN     "listed" BOOLEAN NOT NULL DEFAULT false;
