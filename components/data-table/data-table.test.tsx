import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { addressWith, readSort, sortAddress } from "./address";
import { DataTable } from "./data-table";

const address = { path: "/engagements", query: { stage: "alignment", page: "3", sort: "name" } };

describe("the address of a list", () => {
  test("keeps the other filters and starts paging over", () => {
    expect(addressWith(address, { stage: "intake" })).toBe("/engagements?stage=intake&sort=name");
  });
  test("drops what is taken back", () => {
    expect(addressWith({ path: "/p", query: { stage: "x" } }, { stage: undefined })).toBe("/p");
  });
  test("sorts upwards first and downwards the second time", () => {
    expect(sortAddress(address, "next", { key: "name", direction: "asc" })).toContain("sort=next");
    expect(sortAddress(address, "name", { key: "name", direction: "asc" })).toContain("sort=-name");
    expect(sortAddress(address, "name", { key: "name", direction: "desc" })).toContain("sort=name");
  });
  test("takes no column from the address that the list cannot sort by", () => {
    const fallback = { key: "name", direction: "asc" } as const;
    expect(readSort("-next", ["name", "next"], fallback)).toEqual({ key: "next", direction: "desc" });
    expect(readSort("password", ["name"], fallback)).toEqual(fallback);
    expect(readSort(undefined, ["name"], fallback)).toEqual(fallback);
  });
});

describe("a table of rows", () => {
  const columns = [
    { key: "name", header: "Engagement", cell: (row: { id: string; hours: number }) => row.id, sortable: true },
    { key: "hours", header: "Hours", cell: (row: { id: string; hours: number }) => row.hours, align: "right", wide: true },
  ] as const;
  const shared = { caption: "Engagements", columns, rowKey: (row: { id: string }) => row.id };
  const rows = [{ id: "b", hours: 2 }, { id: "a", hours: 1 }];

  test("keeps the order of the query and says how it is sorted", () => {
    const html = renderToStaticMarkup(<DataTable {...shared} rows={rows} address={{ path: "/e", query: {} }} sort={{ key: "name", direction: "desc" }} />);
    expect(html.indexOf(">b<")).toBeLessThan(html.indexOf(">a<"));
    expect(html).toContain('aria-sort="descending"');
    expect(html).toContain('href="/e?sort=name"');
  });
  test("leaves out a hidden column", () => {
    expect(renderToStaticMarkup(<DataTable {...shared} rows={rows} hidden={["hours"]} />)).not.toContain("Hours");
  });
  test("shows the empty state in place of a table without rows", () => {
    expect(renderToStaticMarkup(<DataTable {...shared} rows={[]} empty={<p>Nothing yet</p>} />)).toBe("<p>Nothing yet</p>");
  });
});
