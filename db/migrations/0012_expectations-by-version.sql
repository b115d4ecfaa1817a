CREATE TABLE "acknowledgements" (
	"organization_id" uuid NOT NULL,
	"id" uuid PRIMARY KEY NOT NULL,
	"engagement_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"author_id" uuid NOT NULL,
	"side_id" uuid,
	"audience" text NOT NULL,
	"acknowledged_at" timestamp with time zone NOT NULL,
	CONSTRAINT "acknowledged_once" UNIQUE("side_id","version")
);
--> statement-breakpoint
CREATE TABLE "expectation_versions" (
	"organization_id" uuid NOT NULL,
	"id" uuid PRIMARY KEY NOT NULL,
	"engagement_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"content" jsonb NOT NULL,
	"author_id" uuid NOT NULL,
	"side_id" uuid,
	"audience" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "expectation_versions_in_order" UNIQUE("engagement_id","version")
);
--> statement-breakpoint
CREATE TABLE "sponsor_questions" (
	"organization_id" uuid NOT NULL,
	"id" uuid PRIMARY KEY NOT NULL,
	"engagement_id" uuid NOT NULL,
	"side_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"words" text NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"answer" text DEFAULT '' NOT NULL,
	"answered_by_id" uuid,
	"answered_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "acknowledgements" ADD CONSTRAINT "acknowledgements_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "acknowledgements" ADD CONSTRAINT "acknowledgement_engagement" FOREIGN KEY ("organization_id","engagement_id") REFERENCES "public"."engagements"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "acknowledgements" ADD CONSTRAINT "acknowledgement_side" FOREIGN KEY ("organization_id","engagement_id","side_id") REFERENCES "public"."parties"("organization_id","engagement_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "expectation_versions" ADD CONSTRAINT "expectation_versions_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "expectation_versions" ADD CONSTRAINT "expectation_engagement" FOREIGN KEY ("organization_id","engagement_id") REFERENCES "public"."engagements"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sponsor_questions" ADD CONSTRAINT "sponsor_questions_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sponsor_questions" ADD CONSTRAINT "question_engagement" FOREIGN KEY ("organization_id","engagement_id") REFERENCES "public"."engagements"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sponsor_questions" ADD CONSTRAINT "question_side" FOREIGN KEY ("organization_id","engagement_id","side_id") REFERENCES "public"."parties"("organization_id","engagement_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sponsor_questions" ADD CONSTRAINT "question_author" FOREIGN KEY ("organization_id","author_id") REFERENCES "public"."people"("organization_id","id") ON DELETE no action ON UPDATE no action;