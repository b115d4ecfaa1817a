import { Button } from "@/components/ui/button";

/** The button that begins a launch. `id` is made for this form, so that pressing twice begins one. */
export function BeginLaunch({ id, label, primary = true }: { id: string; label: string; primary?: boolean }) {
  return (
    <form action="/engagements/new" method="post">
      <input type="hidden" name="engagementId" value={id} />
      <Button type="submit" kind={primary ? "primary" : "plain"} icon="plus">{label}</Button>
    </form>
  );
}
