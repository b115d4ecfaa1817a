CREATE TABLE "feedback_items" (
	"organization_id" uuid NOT NULL,
	"id" uuid PRIMARY KEY NOT NULL,
	"engagement_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"segment" text NOT NULL,
	"direction" text NOT NULL,
	"about" uuid[] NOT NULL,
	"author_id" uuid NOT NULL,
	"side_id" uuid,
	"audience" text NOT NULL,
	"theme_id" uuid,
	"situation" text DEFAULT '' NOT NULL,
	"behaviour" text DEFAULT '' NOT NULL,
	"impact" text DEFAULT '' NOT NULL,
	"sealed" "bytea",
	"revealed_at" timestamp with time zone,
	"withdrawn_at" timestamp with time zone,
	"revision" integer DEFAULT 1 NOT NULL,
	"counter" bigint DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "items_in_organization" UNIQUE("organization_id","id"),
	CONSTRAINT "items_in_engagement" UNIQUE("organization_id","engagement_id","id"),
	CONSTRAINT "item_about_somebody" CHECK (cardinality("feedback_items"."about") > 0),
	CONSTRAINT "item_open_or_sealed" CHECK (("feedback_items"."audience" = 'pair') = ("feedback_items"."revealed_at" is not null) and ("feedback_items"."revealed_at" is null or "feedback_items"."sealed" is null)),
	CONSTRAINT "item_sealed_words_nowhere_else" CHECK ("feedback_items"."revealed_at" is not null or concat("feedback_items"."situation", "feedback_items"."behaviour", "feedback_items"."impact") = ''),
	CONSTRAINT "item_on_no_side" CHECK ("feedback_items"."side_id" is null)
);
--> statement-breakpoint
ALTER TABLE "feedback_items" ADD CONSTRAINT "feedback_items_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feedback_items" ADD CONSTRAINT "item_engagement" FOREIGN KEY ("organization_id","engagement_id") REFERENCES "public"."engagements"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feedback_items" ADD CONSTRAINT "item_author" FOREIGN KEY ("organization_id","author_id") REFERENCES "public"."people"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "items_in_order" ON "feedback_items" USING btree ("engagement_id","segment","position");