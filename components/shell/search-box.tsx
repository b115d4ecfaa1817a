import { Icon } from "@/components/ui/icon";
import { words } from "@/lib/platform/i18n";

/** The id the keyboard shortcut looks for. */
export const searchBoxId = "search-box";

/** One box for everything the reader may see; a plain form, so it needs no script. */
export function SearchBox() {
  const t = words("shell");
  return (
    <form className="search" action="/search" role="search">
      <Icon name="search" size={16} />
      <input id={searchBoxId} type="search" name="q" placeholder={t("search")} aria-label={t("searchLabel")} autoComplete="off" />
      <kbd aria-hidden="true">/</kbd>
    </form>
  );
}
