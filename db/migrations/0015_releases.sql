CREATE TABLE "releases" (
	"organization_id" uuid NOT NULL,
	"id" uuid PRIMARY KEY NOT NULL,
	"engagement_id" uuid NOT NULL,
	"side_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"entry_id" uuid NOT NULL,
	"entry_revision" integer NOT NULL,
	"title" text NOT NULL,
	"words" text NOT NULL,
	"to_person_id" uuid NOT NULL,
	"released_at" timestamp with time zone NOT NULL,
	"expires_on" date NOT NULL,
	"complete_at" timestamp with time zone,
	"withdrawn_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "releases" ADD CONSTRAINT "releases_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "releases" ADD CONSTRAINT "release_engagement" FOREIGN KEY ("organization_id","engagement_id") REFERENCES "public"."engagements"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "releases" ADD CONSTRAINT "release_side" FOREIGN KEY ("organization_id","engagement_id","side_id") REFERENCES "public"."parties"("organization_id","engagement_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "releases" ADD CONSTRAINT "release_reader" FOREIGN KEY ("organization_id","to_person_id") REFERENCES "public"."people"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "releases_to" ON "releases" USING btree ("to_person_id","engagement_id");--> statement-breakpoint
CREATE INDEX "releases_of_side" ON "releases" USING btree ("side_id","released_at");