import { oneOf } from "./settings";

/** The door through which answers on the live board are shown: all of a round at once, or none. Definer, because whoever
 *  answers last cannot see the others' hidden answers. */
export const boardDoorFunctions = `
create or replace function doors.reveal_marks(engagement uuid, item uuid, at timestamptz) returns boolean
language plpgsql security definer set search_path = pg_catalog as $$
declare present public.board_items;
begin
  if not (${oneOf("engagement", "led")} or ${oneOf("engagement", "coached")}) then return false; end if;
  select * into present from public.board_items b where b.engagement_id = engagement and b.item_id = item;
  if not found or exists (select 1 from public.parties p
    where p.engagement_id = engagement and p.role = 'leader' and p.left_at is null and p.declined_at is null and p.id is distinct from present.put_side_id
      and not exists (select 1 from public.board_marks m where m.board_id = present.board_id and m.item_id = item and m.round = present.round and m.side_id = p.id))
  then return false; end if;
  update public.board_marks set audience = 'pair', revealed_at = at
    where board_id = present.board_id and item_id = item and round = present.round and revealed_at is null;
  return found;
end $$;`;
