ALTER TABLE "intake_consents" DROP CONSTRAINT "one_consent_an_intake";--> statement-breakpoint
ALTER TABLE "intake_themes" ADD COLUMN "dissolved_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "intake_consents" ADD CONSTRAINT "one_consent_an_intake" UNIQUE("session_id","author_id");