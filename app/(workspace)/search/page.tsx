import type { Metadata } from "next";
import { readerOf } from "@/components/home/reader-of";
import { SearchResults } from "@/components/reports/search-results";
import { Shell } from "@/components/shell/shell";
import { Button } from "@/components/ui/button";
import { PageHead } from "@/components/ui/page-head";
import { TextField } from "@/components/ui/text-field";
import { mayPeople } from "@/lib/people/access";
import { words } from "@/lib/platform/i18n";
import { page } from "@/lib/platform/page";
import { shellOf } from "@/lib/platform/shell";
import { searchInput } from "@/lib/reports/input";
import { searchFor, searchLimits } from "@/lib/reports/queries/search";

export const metadata: Metadata = { title: words("search")("title") };

/** One box for people, engagements, sessions and promises, within what the reader may see. */
export default async function Page({ searchParams }: PageProps<"/search">) {
  const { q } = searchInput.parse(await searchParams);
  const { viewer, data: { now, found } } = await page(async (ctx) => ({ now: ctx.now, found: await searchFor(ctx, q) }), { path: `/search?${new URLSearchParams({ q }).toString()}` });
  const t = words("search", viewer.locale);
  return (
    <Shell viewer={await shellOf(viewer)} current="/search" width="narrow">
      <PageHead title={q ? t("titleFor", { words: q }) : t("title")} lede={t("within")} />
      <form action="/search" role="search" aria-label={t("label")} className="mb-10 grid grid-cols-[minmax(0,1fr)_auto] items-end gap-3">
        <TextField label={t("label")} name="q" type="search" defaultValue={q} minLength={searchLimits.shortest} maxLength={80} autoComplete="off" autoFocus={q === ""} />
        <Button type="submit" kind="primary" icon="search">{t("button")}</Button>
      </form>
      {q.length > 0 && q.length < searchLimits.shortest && <p className="sub">{t("tooShort")}</p>}
      {q.length >= searchLimits.shortest && <SearchResults found={found} opensPeople={mayPeople("viewContacts", viewer)} reader={readerOf(viewer, now)} />}
    </Shell>
  );
}
