CREATE TABLE "board_barriers" (
	"organization_id" uuid NOT NULL,
	"engagement_id" uuid NOT NULL,
	"id" uuid PRIMARY KEY NOT NULL,
	"board_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"side_id" uuid,
	"audience" text NOT NULL,
	"what" text NOT NULL,
	"remover" text NOT NULL,
	"remover_side_id" uuid,
	"due_on" date,
	"revision" integer DEFAULT 1 NOT NULL,
	"counter" bigint DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "barrier_remover_named" CHECK (("board_barriers"."remover" = 'leader') = ("board_barriers"."remover_side_id" is not null))
);
--> statement-breakpoint
CREATE TABLE "board_confirmations" (
	"organization_id" uuid NOT NULL,
	"engagement_id" uuid NOT NULL,
	"id" uuid PRIMARY KEY NOT NULL,
	"board_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"side_id" uuid,
	"audience" text NOT NULL,
	"name" text NOT NULL,
	"by_coach" boolean DEFAULT false NOT NULL,
	"hash" text NOT NULL,
	"confirmed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "one_confirmation_a_side" UNIQUE("board_id","side_id"),
	CONSTRAINT "confirmation_on_a_side" CHECK ("board_confirmations"."side_id" is not null)
);
--> statement-breakpoint
CREATE TABLE "board_items" (
	"organization_id" uuid NOT NULL,
	"engagement_id" uuid NOT NULL,
	"board_id" uuid NOT NULL,
	"item_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"side_id" uuid,
	"audience" text NOT NULL,
	"position" smallint NOT NULL,
	"round" smallint DEFAULT 1 NOT NULL,
	"put_side_id" uuid,
	"wording" text DEFAULT '' NOT NULL,
	"outcome" text,
	"note" text DEFAULT '' NOT NULL,
	"closed_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "board_items_board_id_item_id_pk" PRIMARY KEY("board_id","item_id"),
	CONSTRAINT "board_item_closed" CHECK (("board_items"."outcome" is null) = ("board_items"."closed_at" is null))
);
--> statement-breakpoint
CREATE TABLE "board_marks" (
	"organization_id" uuid NOT NULL,
	"engagement_id" uuid NOT NULL,
	"id" uuid PRIMARY KEY NOT NULL,
	"board_id" uuid NOT NULL,
	"item_id" uuid NOT NULL,
	"round" smallint NOT NULL,
	"author_id" uuid NOT NULL,
	"side_id" uuid,
	"audience" text NOT NULL,
	"mark" text NOT NULL,
	"proposal" text DEFAULT '' NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"by_coach" boolean DEFAULT false NOT NULL,
	"revealed_at" timestamp with time zone,
	"revision" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "one_mark_a_round" UNIQUE("board_id","item_id","side_id","round"),
	CONSTRAINT "mark_on_a_side" CHECK ("board_marks"."side_id" is not null),
	CONSTRAINT "mark_hidden_or_revealed" CHECK (("board_marks"."audience" = 'pair') = ("board_marks"."revealed_at" is not null))
);
--> statement-breakpoint
CREATE TABLE "boards" (
	"organization_id" uuid NOT NULL,
	"engagement_id" uuid NOT NULL,
	"id" uuid PRIMARY KEY NOT NULL,
	"session_id" uuid,
	"author_id" uuid NOT NULL,
	"side_id" uuid,
	"audience" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"planned" jsonb NOT NULL,
	"opened_at" timestamp with time zone NOT NULL,
	"point" text,
	"turn" smallint,
	"timer_ends_at" timestamp with time zone,
	"drawn" uuid[] NOT NULL,
	"current_item_id" uuid,
	"freezing_at" timestamp with time zone,
	"frozen_at" timestamp with time zone,
	"hash" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "one_board_an_engagement" UNIQUE("engagement_id"),
	CONSTRAINT "boards_in_engagement" UNIQUE("organization_id","engagement_id","id"),
	CONSTRAINT "board_frozen_with_hash" CHECK (("boards"."frozen_at" is null) = ("boards"."hash" is null))
);
--> statement-breakpoint
ALTER TABLE "board_barriers" ADD CONSTRAINT "board_barriers_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "board_barriers" ADD CONSTRAINT "barrier_of_board" FOREIGN KEY ("organization_id","engagement_id","board_id") REFERENCES "public"."boards"("organization_id","engagement_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "board_barriers" ADD CONSTRAINT "barrier_remover" FOREIGN KEY ("organization_id","engagement_id","remover_side_id") REFERENCES "public"."parties"("organization_id","engagement_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "board_confirmations" ADD CONSTRAINT "board_confirmations_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "board_confirmations" ADD CONSTRAINT "confirmation_of_board" FOREIGN KEY ("organization_id","engagement_id","board_id") REFERENCES "public"."boards"("organization_id","engagement_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "board_confirmations" ADD CONSTRAINT "confirmation_side" FOREIGN KEY ("organization_id","engagement_id","side_id") REFERENCES "public"."parties"("organization_id","engagement_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "board_items" ADD CONSTRAINT "board_items_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "board_items" ADD CONSTRAINT "item_of_board" FOREIGN KEY ("organization_id","engagement_id","board_id") REFERENCES "public"."boards"("organization_id","engagement_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "board_items" ADD CONSTRAINT "item_on_board" FOREIGN KEY ("organization_id","engagement_id","item_id") REFERENCES "public"."feedback_items"("organization_id","engagement_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "board_items" ADD CONSTRAINT "board_item_put_side" FOREIGN KEY ("organization_id","engagement_id","put_side_id") REFERENCES "public"."parties"("organization_id","engagement_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "board_marks" ADD CONSTRAINT "board_marks_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "board_marks" ADD CONSTRAINT "mark_of_board" FOREIGN KEY ("organization_id","engagement_id","board_id") REFERENCES "public"."boards"("organization_id","engagement_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "board_marks" ADD CONSTRAINT "mark_on_item" FOREIGN KEY ("organization_id","engagement_id","item_id") REFERENCES "public"."feedback_items"("organization_id","engagement_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "board_marks" ADD CONSTRAINT "mark_side" FOREIGN KEY ("organization_id","engagement_id","side_id") REFERENCES "public"."parties"("organization_id","engagement_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "boards" ADD CONSTRAINT "boards_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "boards" ADD CONSTRAINT "board_engagement" FOREIGN KEY ("organization_id","engagement_id") REFERENCES "public"."engagements"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "boards" ADD CONSTRAINT "board_session" FOREIGN KEY ("organization_id","engagement_id","session_id") REFERENCES "public"."coaching_sessions"("organization_id","engagement_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "boards" ADD CONSTRAINT "board_current_item" FOREIGN KEY ("organization_id","engagement_id","current_item_id") REFERENCES "public"."feedback_items"("organization_id","engagement_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "board_barriers_of_engagement" ON "board_barriers" USING btree ("engagement_id","created_at");--> statement-breakpoint
CREATE INDEX "board_items_of_engagement" ON "board_items" USING btree ("engagement_id","position");--> statement-breakpoint
CREATE INDEX "board_marks_of_engagement" ON "board_marks" USING btree ("engagement_id");