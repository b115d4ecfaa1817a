import { oneOf } from "./settings";

/** The two ratings of two current leaders of each other, where both have given theirs; else nothing. The reader is one of the two. */
const bothGiven = `r.wave_id = wanted_wave and r.side_id in (one, other) and r.about_id in (one, other) and r.audience = 'leader_only'
    and (${oneOf("r.side_id", "sidesOwn")} or ${oneOf("r.about_id", "sidesOwn")})
    and (select count(*) from public.pair_ratings b join public.parties p on p.id = b.side_id and p.role = 'leader' and p.left_at is null and p.declined_at is null
      where b.wave_id = wanted_wave and b.side_id in (one, other) and b.about_id in (one, other)) = 2`;

/** The doors of what two leaders say of each other: both leave their authors' sides at once, as `doors.reveal_ratings` does with
 *  the numbers of a call. Before that these answer as if there were none. */
export const pairRatingDoors = `
create or replace function doors.sealed_pair_ratings(wanted_wave uuid, one uuid, other uuid)
returns table (rating_id uuid, engagement_id uuid, author_id uuid, side_id uuid, sealed bytea, wrapped bytea)
language sql stable security definer set search_path = pg_catalog as $$
  select r.id, r.engagement_id, r.author_id, r.side_id, r.sealed, k.wrapped
  from public.pair_ratings r join public.content_keys k on k.engagement_id = r.engagement_id and k.author_id = r.author_id
  where k.destroyed_at is null and ${bothGiven}
$$;

create or replace function doors.reveal_pair_ratings(wanted_wave uuid, one uuid, other uuid, said jsonb, at timestamptz) returns integer
language sql security definer set search_path = pg_catalog as $$
  with revealed as (
    update public.pair_ratings r set audience = 'pair', answers = n.value -> 'answers', words = n.value ->> 'words', sealed = null, revealed_at = at, revision = r.revision + 1, updated_at = at
    from jsonb_each(said) n where r.id = n.key::uuid and ${bothGiven} returning 1)
  select count(*)::integer from revealed
$$;
`;
