CREATE TABLE "days_off" (
	"organization_id" uuid NOT NULL,
	"id" uuid PRIMARY KEY NOT NULL,
	"engagement_id" uuid NOT NULL,
	"party_id" uuid,
	"starts_on" date NOT NULL,
	"ends_on" date NOT NULL,
	"label" text DEFAULT '' NOT NULL,
	"author_id" uuid NOT NULL,
	"side_id" uuid,
	"audience" text NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "days_off_in_organization" UNIQUE("organization_id","id"),
	CONSTRAINT "days_off_in_order" CHECK ("days_off"."starts_on" <= "days_off"."ends_on")
);
--> statement-breakpoint
ALTER TABLE "days_off" ADD CONSTRAINT "days_off_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "days_off" ADD CONSTRAINT "days_off_engagement" FOREIGN KEY ("organization_id","engagement_id") REFERENCES "public"."engagements"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "days_off" ADD CONSTRAINT "days_off_party" FOREIGN KEY ("organization_id","engagement_id","party_id") REFERENCES "public"."parties"("organization_id","engagement_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "days_off" ADD CONSTRAINT "days_off_side" FOREIGN KEY ("organization_id","engagement_id","side_id") REFERENCES "public"."parties"("organization_id","engagement_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "days_off" ADD CONSTRAINT "days_off_author" FOREIGN KEY ("organization_id","author_id") REFERENCES "public"."people"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "days_off_of_engagement" ON "days_off" USING btree ("engagement_id","starts_on");--> statement-breakpoint
ALTER TABLE "action_items" ADD CONSTRAINT "action_session" FOREIGN KEY ("organization_id","engagement_id","session_id") REFERENCES "public"."coaching_sessions"("organization_id","engagement_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "action_items" ADD CONSTRAINT "action_outcome_session" FOREIGN KEY ("organization_id","engagement_id","outcome_session_id") REFERENCES "public"."coaching_sessions"("organization_id","engagement_id","id") ON DELETE no action ON UPDATE no action;