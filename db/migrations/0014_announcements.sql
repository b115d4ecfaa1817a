CREATE TABLE "announcements" (
	"organization_id" uuid NOT NULL,
	"id" uuid PRIMARY KEY NOT NULL,
	"engagement_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"side_id" uuid,
	"audience" text NOT NULL,
	"person_id" uuid,
	"planned_on" date,
	"told_on" date,
	"sealed" "bytea",
	"token_hash" text,
	"confirmation" text,
	"confirmed_at" timestamp with time zone,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "announcement_link" UNIQUE("token_hash"),
	CONSTRAINT "announced_once" UNIQUE NULLS NOT DISTINCT("side_id","person_id")
);
--> statement-breakpoint
ALTER TABLE "announcements" ADD CONSTRAINT "announcements_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "announcements" ADD CONSTRAINT "announcement_engagement" FOREIGN KEY ("organization_id","engagement_id") REFERENCES "public"."engagements"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "announcements" ADD CONSTRAINT "announcement_side" FOREIGN KEY ("organization_id","engagement_id","side_id") REFERENCES "public"."parties"("organization_id","engagement_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "announcements" ADD CONSTRAINT "announcement_person" FOREIGN KEY ("organization_id","person_id") REFERENCES "public"."people"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "announcements_of_side" ON "announcements" USING btree ("engagement_id","side_id");