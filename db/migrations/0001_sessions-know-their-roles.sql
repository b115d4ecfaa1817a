ALTER TABLE "entrance"."sign_in_sessions" ADD COLUMN "roles" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "entrance"."sign_in_sessions" ADD COLUMN "device_hash" text;--> statement-breakpoint
CREATE INDEX "requests_of_browser" ON "entrance"."sign_in_requests" USING btree ("browser_hash","created_at");