CREATE TABLE "pair_ratings" (
	"organization_id" uuid NOT NULL,
	"id" uuid PRIMARY KEY NOT NULL,
	"engagement_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"wave_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"side_id" uuid,
	"audience" text NOT NULL,
	"about_id" uuid NOT NULL,
	"sealed" "bytea",
	"answers" jsonb,
	"words" text DEFAULT '' NOT NULL,
	"revealed_at" timestamp with time zone,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "one_rating_of_each_other" UNIQUE("wave_id","side_id","about_id"),
	CONSTRAINT "pair_rating_of_another" CHECK ("pair_ratings"."side_id" is not null and "pair_ratings"."side_id" <> "pair_ratings"."about_id"),
	CONSTRAINT "pair_rating_sealed_until_revealed" CHECK (("pair_ratings"."audience" = 'leader_only' and "pair_ratings"."answers" is null and "pair_ratings"."words" = '' and "pair_ratings"."revealed_at" is null) or ("pair_ratings"."audience" = 'pair' and "pair_ratings"."sealed" is null and "pair_ratings"."answers" is not null and "pair_ratings"."revealed_at" is not null))
);
--> statement-breakpoint
CREATE TABLE "survey_comment_decisions" (
	"organization_id" uuid NOT NULL,
	"comment_id" uuid NOT NULL,
	"engagement_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"wave_id" uuid NOT NULL,
	"item" text NOT NULL,
	"author_id" uuid NOT NULL,
	"decision" text NOT NULL,
	"sealed" "bytea",
	CONSTRAINT "survey_comment_decisions_comment_id_pk" PRIMARY KEY("comment_id"),
	CONSTRAINT "decision_says_why" CHECK (("survey_comment_decisions"."decision" = 'shown') = ("survey_comment_decisions"."sealed" is null))
);
--> statement-breakpoint
CREATE TABLE "survey_comment_releases" (
	"organization_id" uuid NOT NULL,
	"engagement_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"wave_id" uuid NOT NULL,
	"item" text NOT NULL,
	"shown" smallint NOT NULL,
	"withheld" smallint NOT NULL,
	CONSTRAINT "survey_comment_releases_wave_id_item_pk" PRIMARY KEY("wave_id","item"),
	CONSTRAINT "few_comments_are_none" CHECK ("survey_comment_releases"."shown" = 0 or "survey_comment_releases"."shown" >= 3)
);
--> statement-breakpoint
CREATE TABLE "survey_shown_comments" (
	"organization_id" uuid NOT NULL,
	"id" uuid PRIMARY KEY NOT NULL,
	"engagement_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"wave_id" uuid NOT NULL,
	"item" text NOT NULL,
	"sealed" "bytea" NOT NULL
);
--> statement-breakpoint
ALTER TABLE "survey_comments" ADD COLUMN "is_self" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "pair_ratings" ADD CONSTRAINT "pair_ratings_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pair_ratings" ADD CONSTRAINT "pair_rating_engagement" FOREIGN KEY ("organization_id","engagement_id") REFERENCES "public"."engagements"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pair_ratings" ADD CONSTRAINT "pair_rating_wave" FOREIGN KEY ("organization_id","plan_id","wave_id") REFERENCES "public"."survey_waves"("organization_id","plan_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pair_ratings" ADD CONSTRAINT "pair_rating_side" FOREIGN KEY ("organization_id","engagement_id","side_id") REFERENCES "public"."parties"("organization_id","engagement_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pair_ratings" ADD CONSTRAINT "pair_rating_about" FOREIGN KEY ("organization_id","engagement_id","about_id") REFERENCES "public"."parties"("organization_id","engagement_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_comment_decisions" ADD CONSTRAINT "survey_comment_decisions_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_comment_decisions" ADD CONSTRAINT "comment_decision_engagement" FOREIGN KEY ("organization_id","engagement_id") REFERENCES "public"."engagements"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_comment_decisions" ADD CONSTRAINT "comment_decision_wave" FOREIGN KEY ("organization_id","plan_id","wave_id") REFERENCES "public"."survey_waves"("organization_id","plan_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_comment_decisions" ADD CONSTRAINT "comment_decision_author" FOREIGN KEY ("organization_id","author_id") REFERENCES "public"."people"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_comment_releases" ADD CONSTRAINT "survey_comment_releases_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_comment_releases" ADD CONSTRAINT "comment_release_engagement" FOREIGN KEY ("organization_id","engagement_id") REFERENCES "public"."engagements"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_comment_releases" ADD CONSTRAINT "comment_release_wave" FOREIGN KEY ("organization_id","plan_id","wave_id") REFERENCES "public"."survey_waves"("organization_id","plan_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_shown_comments" ADD CONSTRAINT "survey_shown_comments_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_shown_comments" ADD CONSTRAINT "shown_comment_engagement" FOREIGN KEY ("organization_id","engagement_id") REFERENCES "public"."engagements"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_shown_comments" ADD CONSTRAINT "shown_comment_wave" FOREIGN KEY ("organization_id","plan_id","wave_id") REFERENCES "public"."survey_waves"("organization_id","plan_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "pair_ratings_of_engagement" ON "pair_ratings" USING btree ("engagement_id","wave_id");--> statement-breakpoint
CREATE INDEX "shown_comments_of_wave" ON "survey_shown_comments" USING btree ("wave_id","item");