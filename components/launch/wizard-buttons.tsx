import { Button } from "@/components/ui/button";

/** On and back, both of which save the form as it stands; only going on asks whether the screen is complete. */
export function WizardButtons({ back, next }: { back?: string; next: string }) {
  return (
    <>
      {back && <Button type="submit" name="go" value="back" big icon="arrow-left">{back}</Button>}
      <Button type="submit" name="go" value="next" kind="primary" big iconAfter="arrow-right">{next}</Button>
    </>
  );
}
