CREATE TABLE "survey_cohort_cells" (
	"organization_id" uuid NOT NULL,
	"id" uuid PRIMARY KEY NOT NULL,
	"cohort_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"figure" text NOT NULL,
	"members" uuid[] NOT NULL,
	CONSTRAINT "cohort_cell_once" UNIQUE("cohort_id","figure")
);
--> statement-breakpoint
CREATE TABLE "survey_cohorts" (
	"organization_id" uuid NOT NULL,
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"number" integer NOT NULL,
	"content" text NOT NULL,
	"hash" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "cohorts_in_organization" UNIQUE("organization_id","id"),
	CONSTRAINT "cohort_once" UNIQUE("organization_id","kind","number"),
	CONSTRAINT "cohort_hash" CHECK ("survey_cohorts"."hash" ~ '^[0-9a-f]{64}$')
);
--> statement-breakpoint
CREATE TABLE "survey_instruments" (
	"organization_id" uuid NOT NULL,
	"id" uuid PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"version" integer NOT NULL,
	"content" jsonb NOT NULL,
	"author_id" uuid NOT NULL,
	"changed_by_id" uuid NOT NULL,
	"published_at" timestamp with time zone,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "instruments_in_organization" UNIQUE("organization_id","id"),
	CONSTRAINT "instrument_versions" UNIQUE("organization_id","key","version")
);
--> statement-breakpoint
ALTER TABLE "survey_cohort_cells" ADD CONSTRAINT "survey_cohort_cells_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_cohort_cells" ADD CONSTRAINT "cell_of_cohort" FOREIGN KEY ("organization_id","cohort_id") REFERENCES "public"."survey_cohorts"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_cohorts" ADD CONSTRAINT "survey_cohorts_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_instruments" ADD CONSTRAINT "survey_instruments_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_instruments" ADD CONSTRAINT "instrument_author" FOREIGN KEY ("organization_id","author_id") REFERENCES "public"."people"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_instruments" ADD CONSTRAINT "instrument_changed_by" FOREIGN KEY ("organization_id","changed_by_id") REFERENCES "public"."people"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "cohort_cells_of_organization" ON "survey_cohort_cells" USING btree ("organization_id","kind");--> statement-breakpoint
CREATE UNIQUE INDEX "one_instrument_draft" ON "survey_instruments" USING btree ("organization_id","key") WHERE "survey_instruments"."published_at" is null;